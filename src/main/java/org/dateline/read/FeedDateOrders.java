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
  private final Map<String, Votes> folders = new HashMap<>();

  /** Nothing is known yet. */
  public FeedDateOrders() {}

  /**
   * Dates that tell their order.
   *
   * @param day that have the day before the month and the year
   * @param month that have the month before the day and the year
   * @param yearMonth that have the year, the month and the day
   * @param yearDay that have the year, the day and the month
   * @param shortYear that begin with a year of two digits
   */
  private record Votes(int day, int month, int yearMonth, int yearDay, int shortYear) {
    static final Votes NONE = new Votes(0, 0, 0, 0, 0);

    Votes plus(Votes other) {
      return new Votes(
          day + other.day,
          month + other.month,
          yearMonth + other.yearMonth,
          yearDay + other.yearDay,
          shortYear + other.shortYear);
    }

    Votes plus(DateOrder told) {
      return switch (told) {
        case LEARNED_DAY_FIRST -> new Votes(day + 1, month, yearMonth, yearDay, shortYear);
        case LEARNED_MONTH_FIRST -> new Votes(day, month + 1, yearMonth, yearDay, shortYear);
        case LEARNED_YEAR_FIRST -> new Votes(day, month, yearMonth + 1, yearDay, shortYear);
        case LEARNED_YEAR_DAY_FIRST -> new Votes(day, month, yearMonth, yearDay + 1, shortYear);
        case LEARNED_SHORT_YEAR_FIRST -> new Votes(day, month, yearMonth, yearDay, shortYear + 1);
        default -> this;
      };
    }

    boolean isEnough() {
      return count(false) >= ENOUGH || count(true) >= ENOUGH;
    }

    /** How many tell something of dates that begin, or do not begin, with their year. */
    int count(boolean yearFirst) {
      return yearFirst ? yearMonth + yearDay : day + month + shortYear;
    }

    DateOrder order(boolean yearFirst) {
      if (!yearFirst && shortYear > 0 && shortYear * CLEAR >= day && shortYear >= month) {
        return DateOrder.LEARNED_SHORT_YEAR_FIRST;
      }
      int first = yearFirst ? yearDay : day;
      int second = yearFirst ? yearMonth : month;
      if (first > 0 && first >= second * CLEAR) {
        return yearFirst ? DateOrder.LEARNED_YEAR_DAY_FIRST : DateOrder.LEARNED_DAY_FIRST;
      }
      if (second == 0 || (second < first * CLEAR && !yearFirst)) {
        return DateOrder.UNKNOWN;
      }
      return yearFirst ? DateOrder.LEARNED_YEAR_FIRST : DateOrder.LEARNED_MONTH_FIRST;
    }
  }

  /**
   * Whether a text has a date of year, day and month, such as "2015/25/12". Nearly all files have
   * none, and their dates of year, month and day need no looking up.
   */
  static boolean hasDayBehindYear(String text) {
    for (int at = 4; at + 5 < text.length(); at++) {
      char c = text.charAt(at);
      boolean may =
          (c == '/' || c == '-' || c == '.' || c == ' ')
              && text.charAt(at + 3) == c
              && (text.charAt(at + 1) == '1'
                  || text.charAt(at + 1) == '2'
                  || text.charAt(at + 1) == '3')
              && (text.charAt(at - 4) == '1' || text.charAt(at - 4) == '2');
      if (may
          && DateFieldParser.order(text.substring(at - 4, at + 6))
              == DateOrder.LEARNED_YEAR_DAY_FIRST) {
        return true;
      }
    }
    return false;
  }

  /**
   * The order of a file's dates.
   *
   * @param yearFirst whether of those that begin with their year
   */
  DateOrder of(InputFile file, ReadOptions options, Configuration hadoop, boolean yearFirst) {
    Votes votes =
        files.computeIfAbsent(file.path(), path -> votes(file, options, hadoop, MOST_RECORDS));
    if (votes.count(yearFirst) > 0) {
      return votes.order(yearFirst);
    }
    Path folder = new Path(file.path()).getParent();
    return folder == null
        ? DateOrder.UNKNOWN
        : folders
            .computeIfAbsent(folder.toString(), name -> beside(folder, options, hadoop))
            .order(yearFirst);
  }

  private static Votes beside(Path folder, ReadOptions options, Configuration hadoop) {
    Votes all = Votes.NONE;
    try {
      TreeMap<String, InputFile> found = new TreeMap<>();
      for (FileStatus entry : folder.getFileSystem(hadoop).listStatus(folder)) {
        boolean file = entry.isFile() && InputWalk.isRegular(entry.getPath());
        if (file && !InputWalk.isHidden(entry.getPath().getName())) {
          InputFile beside = InputPlan.file(entry);
          found.put(beside.path(), beside);
        }
      }
      List<InputFile> ordered = List.copyOf(found.values());
      int step = Math.max(1, ordered.size() / MOST_FILES);
      for (int i = 0; i < ordered.size() && !all.isEnough(); i += step) {
        all = all.plus(votes(ordered.get(i), options, hadoop, MOST_RECORDS_BESIDE));
      }
    } catch (IOException e) {
      // What cannot be listed tells nothing.
      return Votes.NONE;
    }
    return all;
  }

  private static Votes votes(
      InputFile file, ReadOptions options, Configuration hadoop, int mostRecords) {
    ReadOptions unasking =
        new ReadOptions(
            options.names(), options.maxRecordBytes(), options.source(), DateOrder.UNKNOWN);
    Votes votes = Votes.NONE;
    try (SliceReader reader = new SliceReader(new Slice(file, 0, file.size()), unasking, hadoop)) {
      for (int i = 0; i < mostRecords && !votes.isEnough() && reader.hasNext(); i++) {
        if (reader.next() instanceof ReadItem.Taken taken) {
          String date = taken.dispatch().date();
          votes = date == null ? votes : votes.plus(DateFieldParser.order(date));
        }
      }
    } catch (IOException e) {
      return votes;
    }
    return votes;
  }
}
