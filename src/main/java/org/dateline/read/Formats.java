package org.dateline.read;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All formats; the first that recognises a file reads it. Those that others have put on the class
 * path come first, by name: the last of ours takes nearly every text.
 */
final class Formats {
  private static final List<Format> OURS =
      List.of(
          new ParquetFormat(),
          new XlsxFormat(),
          new ZipFormat(),
          new SevenZipFormat(),
          new TarFormat(),
          new WarcFormat(),
          new AnpaFormat(),
          new AnpaTextFormat(),
          new Iptc7901Format(),
          new Reuters21578Format(),
          new NewsMlG2Format(),
          new NewsMl1Format(),
          new NitfFormat(),
          new RcvFormat(),
          new FactivaXmlFormat(),
          new FeedFormat(),
          new SgmlFormat(),
          new HtmlPageFormat(),
          new XmlRecordsFormat(),
          new MailFormat(),
          new DashHeaderFormat(),
          new NinjsFormat(),
          new JsonLinesFormat(),
          new JsonFormat(),
          new CsvFormat(),
          new LabelledTextFormat(),
          new PlainTextFormat());

  private static final List<Format> ALL =
      Stream.concat(
              ServiceLoader.load(Format.class, Format.class.getClassLoader()).stream()
                  .map(ServiceLoader.Provider::get)
                  .sorted(Comparator.comparing(Format::name)),
              OURS.stream())
          .toList();

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
