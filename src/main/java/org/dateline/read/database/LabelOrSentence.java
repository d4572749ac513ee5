package org.dateline.read.database;

/**
 * Tells what stands behind a label from a sentence that happens to begin with its word: {@code
 * SUBJECT: FERRIES; TREATIES} from {@code SUBJECT: that was the word on the door of the office.}
 */
public final class LabelOrSentence {
  /** Names end with a full stop, too, but have fewer words. */
  private static final int FEWEST_WORDS = 8;

  /** A day has no more parts. */
  private static final int MOST_OF_A_DAY = 3;

  private LabelOrSentence() {}

  /** Whether a value is a sentence and no name, list or number. */
  public static boolean isSentence(String value) {
    String line = Article.line(value);
    if (line.isEmpty() || line.indexOf(';') >= 0 || line.indexOf("%)") >= 0) {
      return false;
    }
    String bare = line.replaceAll("[\"'”’»)\\]]+$", "");
    boolean ends = !bare.isEmpty() && ".!?…".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    return ends && words(line) >= FEWEST_WORDS && hasLowerCase(line);
  }

  /** Whether a value that should be a day is none: "UPDATE: Bridge closes again". */
  public static boolean isNoDay(String value) {
    String line = Article.line(value);
    return !line.isEmpty()
        && ExportDate.at(line) == null
        && (words(line) > MOST_OF_A_DAY || line.chars().noneMatch(Character::isDigit));
  }

  static boolean hasLowerCase(String line) {
    return line.chars().anyMatch(Character::isLowerCase);
  }

  private static int words(String line) {
    return line.split(" ", -1).length;
  }
}
