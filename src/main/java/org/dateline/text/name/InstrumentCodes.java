package org.dateline.text.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which instrument a name is followed by: "Moody's Corp (MCO.N)". The code belongs to the mention
 * right before it, with nothing but its kind of company between.
 */
public final class InstrumentCodes {
  /**
   * A code that cleaning has cut.
   *
   * @param inHeadline whether it stood in the headline
   * @param offset where it stood in what was kept
   * @param text with the marks around it
   */
  public record Place(boolean inHeadline, int offset, String text) {}

  /** Characters of "Holdings Co Ltd" between a name and its code, at most. */
  private static final int MAX_BETWEEN = 24;

  private static final int MAX_LISTING = 24;

  private static final Set<String> LISTINGS =
      Set.of("NYSE", "NASDAQ", "AMEX", "LSE", "TSX", "ASX", "NYSE ARCA", "OTC", "OTCBB");

  private InstrumentCodes() {}

  /**
   * The codes of mentions, by their place in the list.
   *
   * @param mentions of a dispatch, those of the headline first, each in order
   * @param cut what cleaning has cut
   */
  public static Map<Integer, String> of(
      String headline, String body, List<Mention> mentions, List<Place> cut) {
    Map<Integer, String> codes = new HashMap<>();
    for (Place place : cut) {
      String code = code(place.text);
      if (code != null) {
        String text = place.inHeadline ? headline : body;
        int before = before(text, place.inHeadline, place.offset, mentions);
        if (before >= 0) {
          codes.putIfAbsent(before, code);
        }
      }
    }
    listed(headline, true, mentions, codes);
    listed(body, false, mentions, codes);
    return codes;
  }

  /** "(NYSE: XYZ)", which cleaning leaves, since people read it. */
  private static void listed(
      String text, boolean inHeadline, List<Mention> mentions, Map<Integer, String> codes) {
    for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      int colon = text.indexOf(':', open);
      if (colon < 0) {
        return;
      }
      int close = colon - open > MAX_LISTING ? -1 : text.indexOf(')', colon);
      if (close < 0
          || close - colon > MAX_LISTING
          || !LISTINGS.contains(text.substring(open + 1, colon).strip().toUpperCase(Locale.ROOT))) {
        continue;
      }
      String symbol = text.substring(colon + 1, close).strip();
      int before = before(text, inHeadline, open, mentions);
      if (before >= 0 && isSymbol(symbol)) {
        codes.putIfAbsent(before, symbol);
      }
    }
  }

  private static boolean isSymbol(String symbol) {
    return !symbol.isEmpty()
        && symbol.length() <= 6
        && symbol.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '.');
  }

  /** The mention that ends before a place, the longest of several; -1 for none. */
  private static int before(String text, boolean inHeadline, int offset, List<Mention> mentions) {
    int best = -1;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.inHeadline() == inHeadline
          && mention.end() <= offset
          && offset - mention.end() <= MAX_BETWEEN
          && !EntityType.COUNTRY.isOf(mention.entityId())
          && (best < 0 || mention.end() > mentions.get(best).end())) {
        best = i;
      }
    }
    return best >= 0 && isOnlyEnd(text, mentions.get(best).end(), offset) ? best : -1;
  }

  /** Whether nothing lies between but white space and kinds of company. */
  private static boolean isOnlyEnd(String text, int from, int to) {
    if (to > text.length()) {
      return false;
    }
    for (String word : text.substring(from, to).split("[\\s,&]+", -1)) {
      if (!word.isEmpty() && !NameKey.isCompanyEnd(word)) {
        return false;
      }
    }
    return true;
  }

  /** The first code of "(IBM.N: Quote, Profile)" and "( RIO.AX ) ( RIO.L )"; null for a rate. */
  private static @Nullable String code(String cut) {
    int start = 0;
    while (start < cut.length() && !Character.isLetterOrDigit(cut.charAt(start))) {
      if (cut.charAt(start) == '[') {
        return null;
      }
      start++;
    }
    boolean isIndex = start > 0 && cut.charAt(start - 1) == '.';
    int end = start;
    while (end < cut.length() && isOfCode(cut.charAt(end))) {
      end++;
    }
    boolean isRate = end < cut.length() && cut.charAt(end) == '=';
    if (isRate || end == start) {
      return null;
    }
    return isIndex ? '.' + cut.substring(start, end) : cut.substring(start, end);
  }

  private static boolean isOfCode(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_';
  }
}
