package org.dateline.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All formats; the first that recognises a file reads it. */
final class Formats {
  private static final List<Format> ALL =
      List.of(
          new ParquetFormat(),
          new WarcFormat(),
          new AnpaFormat(),
          new Iptc7901Format(),
          new Reuters21578Format(),
          new NewsMlG2Format(),
          new NewsMl1Format(),
          new NitfFormat(),
          new SgmlFormat(),
          new MailFormat(),
          new DashHeaderFormat(),
          new NinjsFormat(),
          new JsonLinesFormat(),
          new JsonFormat(),
          new CsvFormat(),
          new PlainTextFormat());

  private Formats() {}

  /** The format of a file that begins so; null if none recognises it. */
  static @Nullable Format of(FileHead head) {
    for (Format format : ALL) {
      if (format.recognises(head)) {
        return format;
      }
    }
    return null;
  }
}
