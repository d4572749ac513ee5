package org.dateline.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whole files of every format, to be damaged. */
final class Seeds {
  private static final List<String> KINDS =
      List.of(
          "newsml-g2",
          "newsml-1",
          "nitf",
          "rcv",
          "factiva-xml",
          "xml",
          "lexis-docx",
          "lexis-rtf",
          "xlsx",
          "ninjs",
          "iptc7901",
          "anpa1312",
          "anpa_text",
          "sgml",
          "warc",
          "mail",
          "reuters21578",
          "jsonl",
          "json",
          "csv",
          "feed",
          "html",
          "encodings",
          "text",
          "dash_header",
          "labelled_text",
          "factiva_html",
          "nexis_html",
          "nexis_txt",
          "europresse_html",
          "proquest_html",
          "proquest_txt",
          "parquet",
          "compressed",
          "archives");

  private static final String FOUND = AnyFileFuzzTest.class.getSimpleName() + "Inputs";
  private static final String METHOD = "whateverAFileHoldsItIsAccountedFor";

  private Seeds() {}

  /** All kinds of files; one may stand for several formats. */
  static List<String> kinds() {
    return KINDS;
  }

  /** Files of all kinds. */
  static List<byte[]> all() throws IOException {
    List<byte[]> all = new ArrayList<>();
    for (String kind : KINDS) {
      all.addAll(of(kind));
    }
    return all;
  }

  /** Files that were not accounted for once; scripts/fuzz leaves them here. */
  static List<byte[]> found() throws IOException {
    return in(Path.of("src", "test", "resources", "org", "dateline", "read", FOUND, METHOD));
  }

  /** Files of a kind: the name of a folder of messages, or of what is written by a test. */
  static List<byte[]> of(String format) throws IOException {
    if (format.equals("lexis-docx")) {
      return List.of(LexisDocxFormatTest.english().bytes());
    }
    if (format.equals("lexis-rtf")) {
      return List.of(LexisRtfFormatTest.export());
    }
    if (format.equals("xlsx")) {
      return List.of(XlsxFormatTest.korean());
    }
    if (List.of("parquet", "compressed", "archives").contains(format)) {
      return OddFiles.of(format);
    }
    return in(Samples.FOLDER.resolve(format));
  }

  private static List<byte[]> in(Path folder) throws IOException {
    List<byte[]> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> listed = Files.list(folder)) {
        for (Path file : listed.sorted().toList()) {
          files.add(Files.readAllBytes(file));
        }
      }
    }
    return files;
  }
}
