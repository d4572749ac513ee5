package org.dateline.text.date;

import java.util.Locale;
import java.util.Set;

/** Words that programs write into a field that has no value. */
public final class MissingWords {
  private static final int LONGEST = 12;

  private static final Set<String> WORDS =
      Set.of(
          "null",
          "(null)",
          "<null>",
          "[null]",
          "none",
          "nil",
          "nan",
          "nat",
          "na",
          "n/a",
          "n.a.",
          "<na>",
          "#n/a",
          "\\n",
          "undefined",
          "unknown",
          "missing",
          "not known",
          "no date",
          "-",
          "--",
          "?",
          "tba",
          "tbd",
          "[removed]",
          "[deleted]",
          "[]",
          "{}");

  private MissingWords() {}

  /** Whether a field holds nothing, or one of these words for nothing. */
  public static boolean isMissing(String value) {
    String bare = value.strip();
    return bare.isEmpty()
        || (bare.length() <= LONGEST && WORDS.contains(bare.toLowerCase(Locale.ROOT)));
  }
}
