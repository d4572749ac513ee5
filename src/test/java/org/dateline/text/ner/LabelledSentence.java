package org.dateline.text.ner;

import java.util.List;

/**
 * A sentence whose names are known.
 *
 * @param words its words and marks
 * @param names its names in order, with numbers of words for offsets
 */
public record LabelledSentence(List<String> words, List<NameSpan> names) {
  public LabelledSentence {
    words = List.copyOf(words);
    names = List.copyOf(names);
  }
}
