package org.dateline.read.database;

import java.util.List;
import org.dateline.read.FileHead;
import org.dateline.read.Format;
import org.dateline.read.Records;
import org.dateline.read.Source;

/** Articles of ProQuest as plain text, parted by lines of underscores. */
public final class ProQuestTextFormat implements Format {
  /** So many of its labels are no chance. */
  private static final int ENOUGH = 3;

  /** For the service loader. */
  public ProQuestTextFormat() {}

  @Override
  public String name() {
    return "proquest_txt";
  }

  @Override
  public boolean recognises(FileHead head) {
    if (head.firstCharacter() == '<' || head.firstCharacter() == '{') {
      return false;
    }
    String text = head.text();
    boolean named = text.contains("ProQuest") || text.contains("proquest");
    if (!named) {
      return false;
    }
    List<String> lines = WrappedLines.lines(text);
    boolean parted = false;
    int labels = 0;
    for (String line : lines) {
      parted |= ProQuestPieces.isRule(line) || ProQuestArticle.count(line) != null;
      ProQuestLabel.Found found = ProQuestLabel.at(line);
      boolean own =
          found != null
              && switch (found.label()) {
                case TEXT, PUBLICATION, DATE, ID, URL, INFO, LANGUAGE -> true;
                default -> false;
              };
      labels += own ? 1 : 0;
    }
    return labels >= ENOUGH || (parted && labels > 0);
  }

  @Override
  public Records open(Source source) {
    return new ExportRecords(source, text -> ProQuestPieces.read(WrappedLines.lines(text)));
  }
}
