package org.dateline.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.DateOrder;

/**
 * Learns whether the day or the month comes first in a file's dates, from those that can be read in
 * one way only: "25/12/2015" says the day. Where the file has none, the other files of its folder
 * are asked. Each is read once for it, and nothing is where no date has two readings.
 */
public final class FeedDateOrders {
  /** So many dates are enough. */
  private static final int ENOUGH = 50;

  /** A file of which so many records tell nothing tells nothing. */
  private static final int MOST_RECORDS = 200_000;

  /** Of the other files of the folder. */
  private static final int MOST_FILES = 30;

  private static final int MOST_RECORDS_BESIDE = 1000;

  /** One date in another order than ten others is a mistake. */
  private static final int CLEAR = 10;

  private final Map<String, Votes> files = new HashMap<>();
  private final Map<String, DateOrder> folders = new HashMap<>();

  /** Nothing is known yet. */
  public FeedDateOrders() {}

  /** Dates that have the day first, and dates that have the month first. */
  private record Votes(int day, int month) {
    boolean isSilent() {
      return day + month == 0;
    }

    Votes plus(Votes other) {
      return new Votes(day + other.day, month + other.month);
    }

    DateOrder order() {
      if (day > 0 && day >= month * CLEAR) {
        return DateOrder.LEARNED_DAY_FIRST;
      }
      return month > 0 && month >= day * CLEAR ? DateOrder.LEARNED_MONTH_FIRST : DateOrder.UNKNOWN;
    }
  }

  /** The order of a file's dates. */
  DateOrder of(InputFile file, ReadOptions options, Configuration hadoop) {
    Votes votes =
        files.computeIfAbsent(file.path(), path -> votes(file, options, hadoop, MOST_RECORDS));
    if (!votes.isSilent()) {
      return votes.order();
    }
    Path folder = new Path(file.path()).getParent();
    return folder == null
        ? DateOrder.UNKNOWN
        : folders.computeIfAbsent(folder.toString(), name -> beside(folder, options, hadoop));
  }

  private static DateOrder beside(Path folder, ReadOptions options, Configuration hadoop) {
    Votes all = new Votes(0, 0);
    try {
      TreeMap<String, InputFile> found = new TreeMap<>();
      for (FileStatus entry : folder.getFileSystem(hadoop).listStatus(folder)) {
        if (entry.isFile() && !InputWalk.isHidden(entry.getPath().getName())) {
          InputFile file = InputPlan.file(entry);
          found.put(file.path(), file);
        }
      }
      List<InputFile> ordered = List.copyOf(found.values());
      int step = Math.max(1, ordered.size() / MOST_FILES);
      for (int i = 0; i < ordered.size() && all.day + all.month < ENOUGH; i += step) {
        all = all.plus(votes(ordered.get(i), options, hadoop, MOST_RECORDS_BESIDE));
      }
    } catch (IOException e) {
      // What cannot be listed tells nothing.
      return DateOrder.UNKNOWN;
    }
    return all.order();
  }

  private static Votes votes(
      InputFile file, ReadOptions options, Configuration hadoop, int mostRecords) {
    ReadOptions unasking =
        new ReadOptions(
            options.names(), options.maxRecordBytes(), options.source(), DateOrder.UNKNOWN);
    int day = 0;
    int month = 0;
    try (SliceReader reader = new SliceReader(new Slice(file, 0, file.size()), unasking, hadoop)) {
      for (int i = 0; i < mostRecords && day + month < ENOUGH && reader.hasNext(); i++) {
        if (reader.next() instanceof ReadItem.Taken taken) {
          String date = taken.dispatch().date();
          int order = date == null ? 0 : DateFieldParser.order(date);
          day += order > 0 ? 1 : 0;
          month += order < 0 ? 1 : 0;
        }
      }
    } catch (IOException e) {
      return new Votes(day, month);
    }
    return new Votes(day, month);
  }
}
