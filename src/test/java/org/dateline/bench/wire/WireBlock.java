package org.dateline.bench.wire;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The stories of one task: a file for each agency that sent some, and a file of labels.
 *
 * @param number of the block, which its files are named by
 * @param end one past its last story
 * @param dropped dispatches of the last story that are not written, so that the wire has as many as
 *     were asked for
 */
record WireBlock(int number, long end, int dropped) implements Serializable {
  /** So many that the largest of its files has about 16 MB of text. */
  static final int STORIES = 9_000;

  static final String LABELS_HEADER = "file,record,reference,source,published,story,topic,edit\n";

  /** The blocks of a wire of so many dispatches. */
  static List<WireBlock> of(WirePlan wire, long dispatches) {
    long stories = 0;
    long held = 0;
    while (held < dispatches) {
      held += wire.story(stories).dispatches();
      stories++;
    }
    long all = stories;
    int dropped = (int) (held - dispatches);
    int count = Math.toIntExact((stories + STORIES - 1) / STORIES);
    return IntStream.range(0, count)
        .mapToObj(
            block -> {
              long end = Math.min(all, (block + 1L) * STORIES);
              return new WireBlock(block, end, end == all ? dropped : 0);
            })
        .toList();
  }

  /** Writes {@code wire/AGENCY/AGENCY-NUMBER.…} and {@code labels/dispatches-NUMBER.csv.gz}. */
  Written write(WirePlan wire, FileSystem files, Path folder) throws IOException {
    Map<Agency, WireFile> open = new EnumMap<>(Agency.class);
    Path labels = new Path(folder, name("labels/dispatches", "csv.gz"));
    long first = (long) number * STORIES;
    try (Writer labelled =
        new OutputStreamWriter(
            new GZIPOutputStream(files.create(labels, true)), StandardCharsets.UTF_8)) {
      labelled.write(LABELS_HEADER);
      StoryWriter writer = new StoryWriter(wire);
      for (long story = first; story < end; story++) {
        List<Sent> all = writer.write(wire.story(story));
        int kept = all.size() - (story == end - 1 ? dropped : 0);
        for (Sent sent : all.subList(0, kept)) {
          Agency agency = sent.agency();
          WireFile file = open.get(agency);
          if (file == null) {
            file = open(files, folder, agency);
            open.put(agency, file);
          }
          labelled.write(label(wire, sent, file));
          file.add(sent);
        }
      }
      Written written = new Written(0, 0, end - first, 0, 0);
      for (WireFile file : open.values()) {
        written = written.plus(file.finish());
      }
      return written;
    } finally {
      for (WireFile file : open.values()) {
        file.close();
      }
    }
  }

  private WireFile open(FileSystem files, Path folder, Agency agency) throws IOException {
    WireFormat format = WireFormat.of(agency);
    String name = name(agency.code() + "/" + agency.code(), format.ending());
    return new WireFile(files, new Path(folder, "wire"), name, format);
  }

  private String name(String start, String ending) {
    return String.format(Locale.ROOT, "%s-%05d.%s", start, number, ending);
  }

  private static String label(WirePlan wire, Sent sent, WireFile file) {
    return String.join(
            ",",
            file.name(),
            Long.toString(file.records()),
            file.format().reference(sent),
            sent.agency().code(),
            sent.instant().toString(),
            Long.toString(sent.plan().story()),
            wire.topicName(sent.plan()),
            sent.edit().name().toLowerCase(Locale.ROOT))
        + "\n";
  }
}
