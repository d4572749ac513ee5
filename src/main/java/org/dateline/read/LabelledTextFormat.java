package org.dateline.read;

import java.util.List;
import java.util.Map;

/**
 * Texts under a head of their own: lines such as "Title: …" and "Date: …" above an empty line, or
 * the front matter of Markdown and its relatives, between lines of "---" or "+++". One a file, or
 * several, each of which begins with the first label of the file.
 */
final class LabelledTextFormat implements Format {
  @Override
  public String name() {
    return "labelled_text";
  }

  @Override
  public boolean recognises(FileHead head) {
    char first = head.firstCharacter();
    if (first == '<' || first == '{' || first == '[' || first == 0) {
      return false;
    }
    return LabelledText.isOne(head.text(), new FieldNames(Map.of()));
  }

  @Override
  public Records open(Source source) {
    return new WholeTextRecords(source, RECORDS) {
      @Override
      protected List<ParsedRecord> parse(String text) {
        return LabelledText.records(text, source.names());
      }
    };
  }

  /** For how many of the longest records a file may be long. */
  private static final int RECORDS = 8;
}
