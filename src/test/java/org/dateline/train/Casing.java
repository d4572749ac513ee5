package org.dateline.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dateline.text.ner.LabelledSentence;

/** Writes some sentences of a document once more, in capitals or as titles, as headlines are. */
final class Casing {
  private final Random random;

  Casing(long seed) {
    random = new Random(seed);
  }

  /** The document with its repeats; about a quarter of its sentences are repeated. */
  List<LabelledSentence> withHeadlines(List<LabelledSentence> document) {
    List<LabelledSentence> all = new ArrayList<>(document);
    for (LabelledSentence sentence : document) {
      if (sentence.words().size() < 4 || sentence.words().size() > 40) {
        continue;
      }
      int die = random.nextInt(8);
      if (die == 0 || die == 1) {
        all.add(capitals(sentence));
      } else if (die == 2) {
        all.add(title(sentence));
      }
    }
    return all;
  }

  static LabelledSentence capitals(LabelledSentence sentence) {
    List<String> words = new ArrayList<>();
    sentence.words().forEach(word -> words.add(word.toUpperCase(Locale.ROOT)));
    return new LabelledSentence(words, sentence.names());
  }

  static LabelledSentence title(LabelledSentence sentence) {
    List<String> words = new ArrayList<>();
    for (String word : sentence.words()) {
      boolean small = word.length() < 4 || !Character.isLowerCase(word.charAt(0));
      words.add(small ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return new LabelledSentence(words, sentence.names());
  }
}
