package org.dateline.text.ner;

import java.util.List;

/** Small words that stand inside names ("Bank of England") or open them ("al Qaeda"). */
final class Joints {
  static final Joints ENGLISH =
      new Joints(
          List.of(
              "of", "the", "and", "for", "&", "'s", "\u2019s", "'", "de", "la", "le", "les", "du",
              "des", "der", "den", "das", "von", "van", "zu", "di", "da", "do", "dos", "das", "del",
              "della", "al", "el", "bin", "ibn", "ben", "abu", "ul", "ur", "e", "y", "i", "in",
              "on", "at", "to", "et", "und", "ter", "ten", "af", "av", "-", "/", "."),
          List.of(
              "de", "la", "van", "von", "der", "di", "da", "del", "al", "el", "bin", "ibn", "le",
              "du", "dos", "ter"));

  private final WordSet joining;
  private final WordSet opening;

  private Joints(List<String> joining, List<String> opening) {
    this.joining = new WordSet(joining);
    this.opening = new WordSet(opening);
  }

  boolean joins(int word) {
    return joining.contains(word);
  }

  /** Whether a small word may be the first of a name that goes on with a capital. */
  boolean opens(int word, int nextShape) {
    return Shape.isCapital(nextShape) && opening.contains(word);
  }
}
