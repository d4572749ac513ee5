package org.dateline.text.ner;

import java.util.List;

/** A few words by their hashes, open addressing. */
final class WordSet {
  private final int[] hashes;

  WordSet(List<String> words) {
    hashes = new int[Integer.highestOneBit(words.size()) * 8];
    for (String word : words) {
      int hash = Hash.word(word, 0, word.length());
      hashes[place(hash)] = hash;
    }
  }

  /** Whether the word of a {@link Hash#word} is one of them. */
  boolean contains(int word) {
    // No word that can be listed has the hash 0, which marks an empty place.
    return word != 0 && hashes[place(word)] == word;
  }

  private int place(int hash) {
    int place = hash & (hashes.length - 1);
    while (hashes[place] != 0 && hashes[place] != hash) {
      place = (place + 1) & (hashes.length - 1);
    }
    return place;
  }
}
