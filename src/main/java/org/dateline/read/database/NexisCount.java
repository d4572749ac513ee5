package org.dateline.read.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line above an article: "3 of 74 DOCUMENTS", "Dokument 3 von 74".
 *
 * @param number which it is
 * @param total of how many
 */
record NexisCount(int number, int total) {
  private static final String WORD =
      "(?:documents?|dokumente?n?|documento?s?|documenti|documenten|dokumenter|документ[а-я]{0,2})";

  private static final Pattern LINE =
      Pattern.compile(
          "(?iu)\\s*(?:("
              + WORD
              + ")\\s+)?(\\d{1,6})\\s+(?:of|von|de|van|di|av|af|sur|из)\\s+(\\d{1,6})(?:\\s+("
              + WORD
              + "))?\\s*");

  /** The count that a line is; null where it is another. */
  static @Nullable NexisCount of(String line) {
    if (line.length() > 200) {
      return null;
    }
    Matcher count = LINE.matcher(line.replace('\u00A0', ' '));
    boolean found = count.matches() && (count.group(1) != null || count.group(4) != null);
    if (!found) {
      return null;
    }
    int number = Integer.parseInt(count.group(2));
    int total = Integer.parseInt(count.group(3));
    return number >= 1 && number <= total ? new NexisCount(number, total) : null;
  }
}
