package org.dateline.report.words;

import java.util.List;

/** Lists in sentences. */
public final class Lists {
  private Lists() {}

  /** "a", "a and b", "a, b and c". */
  public static String and(List<String> items) {
    return joined(items, "and");
  }

  /** "a", "a or b", "a, b or c". */
  public static String or(List<String> items) {
    return joined(items, "or");
  }

  /** "a, b, c", and "…" behind as many as are named where there are more. */
  public static String first(List<String> items, int most) {
    return String.join(", ", items.subList(0, Math.min(most, items.size())))
        + (items.size() > most ? ", …" : "");
  }

  private static String joined(List<String> items, String word) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " " + word + " " + items.get(last);
  }
}
