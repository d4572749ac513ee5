package org.dateline.text.word;

import java.text.Normalizer;
import java.util.Arrays;

/** One pass over a text for {@link NormalText}. */
final class Normalizing {
  private static final char SOFT_HYPHEN = '\u00AD';

  /** Rules of a table are no dashes. */
  private static final int LONGEST_DASH = 2;

  private final String raw;
  private final int divider;
  private final boolean eastAsian;
  private final StringBuilder out;
  private int[] places;
  private boolean altered;

  /** Where the character that is being read begins. */
  private int at;

  Normalizing(String raw, int divider) {
    this.raw = raw;
    this.divider = divider;
    this.eastAsian = Scripts.isEastAsian(raw);
    this.out = new StringBuilder(raw.length());
    this.places = new int[raw.length() + 16];
    int next = 0;
    while (next < raw.length()) {
      int plain = first(raw, next, raw.length());
      copy(next, plain);
      if (plain == raw.length()) {
        break;
      }
      at = plain;
      next = read(raw.charAt(plain));
    }
    place(raw.length());
  }

  boolean isUnchanged() {
    return !altered;
  }

  String text() {
    return out.toString();
  }

  /** Where each character begins, and the end. */
  int[] places() {
    return Arrays.copyOf(places, out.length() + 1);
  }

  /** The first character that may have to change; {@code to} if there is none. */
  static int first(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x7F
          || c == '&'
          || (c == '-'
              && i + 1 < to
              && (text.charAt(i + 1) == '\n' || text.charAt(i + 1) == '\r'))) {
        return i;
      }
    }
    return to;
  }

  /** Reads what begins here; returns where the reading goes on. */
  private int read(char c) {
    if (c == '&') {
      return reference();
    }
    if (c == '-') {
      return hyphenAtLineEnd();
    }
    int garbled = garbled();
    if (garbled > 0) {
      return garbled;
    }
    char single = Characters.single(c, eastAsian);
    if (single != c) {
      return put(single, 1);
    }
    if (Characters.isInvisible(c)) {
      return invisible(c);
    }
    if (c == '\u2500' || c == '\u2501') {
      return boxDash(c);
    }
    String several = Characters.several(c);
    if (several != null) {
      return put(several, 1);
    }
    if (Characters.isCombining(c)) {
      return composed();
    }
    if (Character.isHighSurrogate(c) && at + 1 < raw.length()) {
      return pair();
    }
    return c == '\uFFFD' && isLostSpace(at) ? put(' ', 1) : keep(1);
  }

  /** "&amp;nbsp;", "&amp;#8212;". */
  private int reference() {
    int end = raw.indexOf(';', at);
    if (end < 0 || end - at > CharacterReferences.LONGEST || end >= section()) {
      return keep(1);
    }
    String characters = CharacterReferences.characters(raw.substring(at + 1, end));
    if (characters == null) {
      return keep(1);
    }
    int length = end + 1 - at;
    if (characters.length() != 1) {
      return put(characters, length);
    }
    char c = characters.charAt(0);
    return Characters.isInvisible(c) ? drop(length) : put(Characters.single(c, eastAsian), length);
  }

  private int hyphenAtLineEnd() {
    int next = at + 1;
    if (raw.charAt(next) == '\r') {
      next++;
    }
    if (next < raw.length() && raw.charAt(next) == '\n') {
      next++;
    }
    int limit = section();
    if (next >= limit) {
      return keep(1);
    }
    return switch (LineEndHyphens.at(raw, at, next)) {
      case NONE -> keep(1);
      case WORD -> breakBehindWord(drop(next - at), limit);
      case COMPOUND -> breakBehindWord(put('-', next - at), limit);
    };
  }

  /** The line ends behind the word that has been put together, so that it grows no longer. */
  private int breakBehindWord(int from, int limit) {
    int end = from;
    while (end < limit && isOfWord(raw.charAt(end))) {
      end++;
    }
    copy(from, end);
    if (end + 1 >= limit || raw.charAt(end) != ' ' || Lines.isWhite(raw.charAt(end + 1))) {
      return end;
    }
    at = end;
    return put('\n', 1);
  }

  private static boolean isOfWord(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || ".,;:'\")".indexOf(c) >= 0);
  }

  /** The end of the part that is being read. */
  private int section() {
    return at < divider ? divider : raw.length();
  }

  /** UTF-8 that was read in a one-byte encoding; where it ends, 0 if here is none. */
  private int garbled() {
    int[] found = GarbledText.at(raw, at, section());
    if (found.length == 0) {
      return 0;
    }
    int codePoint = found[0];
    int length = found[1];
    char single = (char) codePoint;
    if (codePoint > Character.MAX_VALUE) {
      return put(Character.toString(codePoint), length);
    }
    if (Characters.isInvisible(single)) {
      return drop(length);
    }
    return put(Characters.single(single, eastAsian), length);
  }

  private int invisible(char c) {
    if (c == SOFT_HYPHEN && at + 1 < section() && raw.charAt(at + 1) == '\n') {
      return drop(2);
    }
    if (Characters.isJoiner(c) && isWithinScript()) {
      return keep(1);
    }
    if (c == '\u200B' && isLostSpace(at)) {
      return put(' ', 1);
    }
    return drop(1);
  }

  /** Joiners shape the letters of some scripts and make one picture of several. */
  private boolean isWithinScript() {
    char before = at > 0 ? raw.charAt(at - 1) : ' ';
    char after = at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
    return before >= 0x0590 && after >= 0x0590 && !Characters.isInvisible(after);
  }

  /**
   * Whether what stands here without a sign must have been a space: "NorthKorea", "Nov.16". A
   * character that is none between small letters is no space.
   */
  private boolean isLostSpace(int place) {
    char before = place > 0 ? raw.charAt(place - 1) : ' ';
    char after = place + 1 < raw.length() ? raw.charAt(place + 1) : ' ';
    boolean words = Character.isLowerCase(before) && Character.isUpperCase(after);
    boolean stop = ".,;:)".indexOf(before) >= 0 && (Character.isLetter(after) || after == '(');
    boolean number =
        (Character.isLetter(before) || before == '.')
            && Character.isDigit(after)
            && !(place > 1 && Character.isDigit(raw.charAt(place - 2)));
    return words || stop || number;
  }

  private int boxDash(char c) {
    int end = at;
    while (end < raw.length() && raw.charAt(end) == c) {
      end++;
    }
    int length = end - at;
    return length <= LONGEST_DASH ? put('\u2014', length) : keep(length);
  }

  /** A letter and the marks above and below it, or the parts of a Korean syllable. */
  private int composed() {
    int end = at;
    while (end < raw.length() && Characters.isCombining(raw.charAt(end))) {
      end++;
    }
    boolean syllables = raw.charAt(at) >= 0x1100 && raw.charAt(at) <= 0x11FF;
    int last = out.length() - 1;
    if (syllables || last < 0 || Lines.isWhite(out.charAt(last))) {
      String composed = Normalizer.normalize(raw.substring(at, end), Normalizer.Form.NFC);
      return composed.length() == end - at ? keep(end - at) : put(composed, end - at);
    }
    String marked = out.charAt(last) + raw.substring(at, end);
    String composed = Normalizer.normalize(marked, Normalizer.Form.NFC);
    if (composed.equals(marked)) {
      return keep(end - at);
    }
    int start = places[last];
    out.setLength(last);
    int length = end - start;
    at = start;
    return put(composed, length);
  }

  /** Letters of mathematics, with which some write bold and slanted. */
  private int pair() {
    int codePoint = raw.codePointAt(at);
    if (codePoint < 0x1D400 || codePoint > 0x1D7FF) {
      return keep(Character.charCount(codePoint));
    }
    return put(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC), 2);
  }

  private int keep(int length) {
    copy(at, at + length);
    return at + length;
  }

  private void copy(int from, int to) {
    for (int i = from; i < to; i++) {
      place(i);
      out.append(raw.charAt(i));
    }
  }

  private int put(char c, int length) {
    place(at);
    out.append(c);
    altered = true;
    return at + length;
  }

  private int put(String characters, int length) {
    for (int i = 0; i < characters.length(); i++) {
      place(at);
      out.append(characters.charAt(i));
    }
    altered = true;
    return at + length;
  }

  private int drop(int length) {
    altered = true;
    return at + length;
  }

  private void place(int start) {
    if (out.length() + 1 >= places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    places[out.length()] = start;
  }
}
