package org.dateline.text.similarity;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.word.Sentences;

/** What a text says that earlier ones did not. */
public final class NewText {
  private static final double KNOWN = 0.5;

  private NewText() {}

  /**
   * The sentences of a text most of whose shingles stand in none of two others.
   *
   * @param known one of them
   * @param alsoKnown the other one
   */
  public static List<String> sentences(String text, Shingles known, Shingles alsoKnown) {
    List<String> sentences = new ArrayList<>();
    int[] starts = Sentences.starts(text);
    for (int i = 0; i < starts.length; i++) {
      int end = i + 1 < starts.length ? starts[i + 1] : text.length();
      String sentence = text.substring(starts[i], end).strip();
      int[] hashes = Shingles.of(sentence).hashes();
      if (Overlap.added(hashes, known.hashes(), alsoKnown.hashes()) > KNOWN) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }
}
