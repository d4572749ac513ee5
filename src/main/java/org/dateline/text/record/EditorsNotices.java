package org.dateline.text.record;

import java.util.regex.Pattern;
import org.dateline.text.record.RevisionTag.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Headlines that say of themselves to whom they speak, and name no news: "AP Advisory", "Note to
 * editors", "CORRECTION". An advisory on weather or travel is news.
 */
public final class EditorsNotices {
  private static final String READERS =
      "(?:editors?|subscribers|clients|customers|users|newsrooms|broadcasters|desks)";

  private static final Pattern ADVISORY =
      Pattern.compile(
          "(?:(?:BC|AM|PM)-{1,2})?"
              + "(?:(?:\\p{Lu}{2,8}|Reuters|Yonhap|Kyodo|Xinhua|Bloomberg|Interfax|Anadolu)[ -]{1,2}"
              + "(?:(?i:news|photos?|video|graphics|technical|service|sports|customer|editorial|election|planning)[ -])?)?"
              + "(?:(?i:(?:news|customer|service|technical|editorial|editors?'?s?|coverage) )?(?i:advisory))\\W*"
              + "|(?i:(?:(?:BC|AM|PM)-{1,2})?(?:(?:an? )?(?:advisory|note|notice|message|memo) (?:to|for) (?:all |our )?"
              + READERS
              + "|(?:attention|attn)[,:]? (?:all )?"
              + READERS
              + "|editors?['\u2019]?s?['\u2019]? (?:note|advisory))\\b.*)"
              + "|(?:EDITORS|EDS|Eds\\.?)\\s?[:-].*"
              + "|(?:(?i:editors?['\u2019]?|news|service|customer) |AP |AFP )?(?:Advisory|ADVISORY)\\s?: .*");

  private static final Pattern CORRECTION =
      Pattern.compile(
          "(?:(?:BC|AM|PM)-{1,2})?(?i:(?:AP |UPI )?(?:corrections?|clarifications?|corrective)"
              + "(?: and clarifications?)?(?: notice| to story)?)\\W*");

  private EditorsNotices() {}

  /** What such a headline says it is; null for all others. */
  public static @Nullable RevisionTag of(String headline) {
    String line = headline.strip();
    if (!mayBe(line)) {
      return null;
    }
    if (ADVISORY.matcher(line).matches()) {
      return new RevisionTag(Kind.ADVISORY, null);
    }
    return CORRECTION.matcher(line).matches() ? new RevisionTag(Kind.CORRECTION, null) : null;
  }

  /** Whether a headline has one of the words, as few have. */
  private static boolean mayBe(String line) {
    for (int i = 0; i + 3 < line.length(); i++) {
      if (isAt(line, i, "advisor")
          || isAt(line, i, "editor")
          || (i == 0 && isAt(line, i, "eds"))
          || isAt(line, i, "correcti")
          || isAt(line, i, "clarif")
          || isAt(line, i, "attention")
          || isAt(line, i, "attn")
          || isAt(line, i, "note to")
          || isAt(line, i, "notice to")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(String line, int at, String word) {
    return line.regionMatches(true, at, word, 0, word.length());
  }
}
