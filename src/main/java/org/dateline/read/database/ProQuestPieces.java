package org.dateline.read.database;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.dateline.read.ParsedRecord;

/** The articles of ProQuest between lines of underscores. */
final class ProQuestPieces {
  private static final Pattern RULE = Pattern.compile("^\\s*(?:_{20,}|\\*{20,}|-{40,})\\s*$");

  private final WrappedLines wrapped;
  private final List<List<String>> pieces = new ArrayList<>();
  private long stated;

  private ProQuestPieces(List<String> lines) {
    this.wrapped = WrappedLines.of(lines);
  }

  /** The articles of these lines, and how many they say they are. */
  static Export read(List<String> lines) {
    ProQuestPieces pieces = new ProQuestPieces(lines);
    pieces.cut(lines);
    List<ParsedRecord> records = new ArrayList<>();
    for (List<String> piece : pieces.pieces) {
      records.add(ProQuestArticle.read(records.size(), piece, pieces.wrapped));
    }
    if (records.isEmpty()) {
      records.add(
          Article.none(0, "The export of ProQuest holds no article.", String.join("\n", lines)));
    }
    OptionalLong stated = pieces.stated > 0 ? OptionalLong.of(pieces.stated) : OptionalLong.empty();
    return new Export(records, stated);
  }

  /** Whether a line parts articles. */
  static boolean isRule(String line) {
    return RULE.matcher(line).matches();
  }

  private void cut(List<String> lines) {
    List<String> piece = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int[] count = ProQuestArticle.count(line);
      if (count != null) {
        stated = Math.max(stated, count[1]);
      }
      boolean ends =
          isRule(line)
              || (count != null && isArticle(piece))
              || (isNext(line) && isTold(piece) && isTextAhead(lines, i));
      if (ends) {
        add(piece);
        piece = new ArrayList<>();
      }
      if (!isRule(line)) {
        piece.add(line);
      }
    }
    add(piece);
  }

  /** Whether a line can be the first behind the labels of an article. */
  private static boolean isNext(String line) {
    return !line.isBlank() && ProQuestLabel.at(line) == null && !ProQuestLabel.isLikely(line);
  }

  /** Whether another text begins below a line before any other label that an article has once. */
  private static boolean isTextAhead(List<String> lines, int from) {
    for (int i = from; i < lines.size() && !isRule(lines.get(i)); i++) {
      ProQuestLabel.Found found = ProQuestLabel.at(lines.get(i));
      ProQuestLabel label = found == null ? null : found.label();
      if (label == ProQuestLabel.TEXT) {
        return true;
      }
      if (label == ProQuestLabel.PUBLICATION || label == ProQuestLabel.ID) {
        return false;
      }
    }
    return false;
  }

  /** Whether an article has all its parts, and a label stands last. */
  private static boolean isTold(List<String> piece) {
    int last = piece.size() - 1;
    while (last >= 0 && piece.get(last).isBlank()) {
      last--;
    }
    ProQuestLabel.Found found = last < 0 ? null : ProQuestLabel.at(piece.get(last));
    return found != null
        && !found.value().isEmpty()
        && found.label() != ProQuestLabel.TEXT
        && ProQuestArticle.has(piece, ProQuestLabel.ID)
        && ProQuestArticle.has(piece, ProQuestLabel.TEXT);
  }

  private static boolean isArticle(List<String> piece) {
    return ProQuestArticle.has(piece, ProQuestLabel.PUBLICATION)
        || ProQuestArticle.has(piece, ProQuestLabel.ID)
        || ProQuestArticle.has(piece, ProQuestLabel.TEXT);
  }

  /** An article; the rest of one that a line of its own cut; or nothing: a cover, an index. */
  private void add(List<String> piece) {
    if (isWhole(piece) || (isArticle(piece) && !isOpen())) {
      pieces.add(piece);
    } else if (isOpen() && !piece.isEmpty()) {
      pieces.get(pieces.size() - 1).addAll(piece);
    } else if (piece.stream().anyMatch(line -> ProQuestArticle.count(line) != null)) {
      pieces.add(piece);
    }
  }

  private static boolean isWhole(List<String> piece) {
    return ProQuestArticle.has(piece, ProQuestLabel.TEXT)
        || piece.stream().anyMatch(line -> ProQuestArticle.count(line) != null && isArticle(piece));
  }

  /** Whether the last article has its text but not yet its id. */
  private boolean isOpen() {
    if (pieces.isEmpty()) {
      return false;
    }
    List<String> last = pieces.get(pieces.size() - 1);
    return ProQuestArticle.has(last, ProQuestLabel.TEXT)
        && !ProQuestArticle.has(last, ProQuestLabel.ID);
  }
}
