package org.dateline.text.word;

import java.util.Arrays;

/**
 * A text in the characters that rules and names are written for, and the way back from each of them
 * to the text as it was received.
 *
 * <p>What looks alike becomes alike: no-break and thin spaces are blanks, hyphens of all kinds are
 * hyphens, ligatures, full-width letters and accents that stand by themselves are letters (Unicode
 * NFC, and NFKC for these), references such as "&amp;nbsp;" and "&amp;#8212;" are what they name,
 * "â€”" is the dash that it was before it was read in the wrong encoding. What cannot be seen goes:
 * zero-width spaces, soft hyphens, marks of direction, byte-order marks. A word that a hyphen
 * breaks at the end of a line is whole again.
 *
 * <p>Every character of the text as received belongs to exactly one of the normal text, in the same
 * order; one that went belongs to the one before it. Plain ASCII costs one look at each character.
 */
public final class NormalText {
  private final String text;

  /** Where each character begins in the text as received, and its end; empty where all is alike. */
  private final int[] places;

  private NormalText(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  /** Normalises a text. */
  public static NormalText of(String raw) {
    return of(raw, raw.length());
  }

  /**
   * Normalises two texts that are one behind the other, divided by one character that stays.
   *
   * @param divider where the first ends; the length of both if there is only one
   */
  public static NormalText of(String raw, int divider) {
    NormalText once = pass(raw, divider);
    if (!once.changed() || !once.mayHoldMore()) {
      return once;
    }
    NormalText twice = pass(once.text, once.normal(divider));
    return twice.changed() ? twice.over(once) : once;
  }

  /** The text without the way back. */
  public static String plain(String raw) {
    return of(raw).text();
  }

  private static NormalText pass(String raw, int divider) {
    int first = Normalizing.first(raw, 0, raw.length());
    if (first == raw.length()) {
      return new NormalText(raw, new int[0]);
    }
    Normalizing normalizing = new Normalizing(raw, divider);
    return normalizing.isUnchanged()
        ? new NormalText(raw, new int[0])
        : new NormalText(normalizing.text(), normalizing.places());
  }

  /** What was encoded twice shows after the first time. */
  private boolean mayHoldMore() {
    return text.indexOf('&') >= 0 || text.indexOf('\u00E2') >= 0 || text.indexOf('\u00C3') >= 0;
  }

  private NormalText over(NormalText before) {
    int[] through = places.clone();
    Arrays.setAll(through, i -> before.start(places[i]));
    return new NormalText(text, through);
  }

  /** The normal text. */
  public String text() {
    return text;
  }

  /** Whether anything is otherwise than it was received. */
  public boolean changed() {
    return places.length > 0;
  }

  /** Where in the text as received a character begins; its length for the end. */
  public int raw(int place) {
    // What went before the first character belongs to it.
    return place == 0 ? 0 : start(place);
  }

  private int start(int place) {
    return changed() ? places[place] : place;
  }

  /**
   * One past a piece of the text as received.
   *
   * @param end one past its last character in the normal text
   */
  public int rawEnd(int end) {
    if (!changed() || end == 0) {
      return end;
    }
    int at = end;
    // The letters of a ligature begin at one place, and end where the next begins.
    while (at < places.length - 1 && places[at] == places[end - 1]) {
      at++;
    }
    return places[at];
  }

  /** The first character that begins at a place of the text as received, or behind it. */
  public int normal(int rawPlace) {
    if (!changed()) {
      return rawPlace;
    }
    int from = 0;
    int to = places.length - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (places[middle] < rawPlace) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
