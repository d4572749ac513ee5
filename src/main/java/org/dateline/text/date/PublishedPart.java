package org.dateline.text.date;

import java.util.List;
import java.util.Locale;

/**
 * The part of a line that tells when something was published, where the line also tells when it was
 * changed: "Last updated: May 28, 2013 | Published: May 27, 2013".
 */
public final class PublishedPart {
  /** Words of a change, in the languages of pages. */
  private static final List<String> CHANGED =
      List.of(
          "updated",
          "modified",
          "revised",
          "mis \u00E0 jour",
          "mise \u00E0 jour",
          "modifi\u00E9",
          "actualizad",
          "atualizad",
          "aktualisiert",
          "aggiornat",
          "bijgewerkt",
          "uppdaterad",
          "zaktualizowan",
          "\u043E\u0431\u043D\u043E\u0432\u043B\u0435\u043D");

  private static final List<String> PUBLISHED =
      List.of(
          "published",
          "posted",
          "publi\u00E9",
          "publicad",
          "pubblicat",
          "ver\u00F6ffentlicht",
          "erschienen",
          "gepubliceerd",
          "publicerad",
          "opublikowan",
          "\u043E\u043F\u0443\u0431\u043B\u0438\u043A\u043E\u0432\u0430\u043D");

  /** A label, a day and its year twice need so many characters. */
  private static final int SHORTEST = 20;

  private static final int LONGEST = 200;

  private PublishedPart() {}

  /**
   * The part of publication.
   *
   * @param line any line
   * @return from the word that says so to the next such word, or what stands before the first word
   *     of a change; the line itself where it tells no change, or nothing else
   */
  public static String of(String line) {
    if (line.length() < SHORTEST || line.length() > LONGEST) {
      return line;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    int changed = lower.length() == line.length() ? first(lower, CHANGED, 0) : -1;
    if (changed < 0) {
      return line;
    }
    int published = first(lower, PUBLISHED, 0);
    int next = published < 0 ? -1 : first(lower, CHANGED, published);
    String part =
        published < 0
            ? line.substring(0, changed)
            : line.substring(published, next < 0 ? line.length() : next);
    String bare = withoutMarks(part);
    return bare.chars().anyMatch(c -> c >= '0' && c <= '9') ? bare : line;
  }

  /** Without what parts it from the rest, and without "last" before a change. */
  private static String withoutMarks(String part) {
    String bare = part.strip();
    if (bare.toLowerCase(Locale.ROOT).endsWith(" last")) {
      bare = bare.substring(0, bare.length() - " last".length());
    }
    int end = bare.length();
    while (end > 0 && " ,;|/(-\u2013\u2014\u2022\u00B7".indexOf(bare.charAt(end - 1)) >= 0) {
      end--;
    }
    return bare.substring(0, end);
  }

  private static int first(String text, List<String> words, int from) {
    int first = -1;
    for (String word : words) {
      int at = text.indexOf(word, from);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }
}
