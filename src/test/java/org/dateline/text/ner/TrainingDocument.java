package org.dateline.text.ner;

import java.util.ArrayList;
import java.util.List;

/** A labelled document as the trainer goes through it again and again: read and looked up once. */
final class TrainingDocument {
  // Kinds of features, in the order in which their weights are added up.
  private static final int SPELLED = 0;
  private static final int LISTED = 1;
  private static final int OTHER = 2;
  private static final int KINDS = 3;
  private static final int MAX_TEMPLATE = 128;

  final List<Sentence> sentences = new ArrayList<>();
  final List<int[]> labels = new ArrayList<>();

  /** Of the memory, for each sentence. */
  final List<int[]> verdicts = new ArrayList<>();

  private final List<int[][]> features = new ArrayList<>();

  TrainingDocument(List<LabelledSentence> document, WordTable words, PhraseTable phrases) {
    Features scratch = new Features();
    for (LabelledSentence labelled : document) {
      Sentence sentence = new Sentence(words, phrases);
      sentence.read(Tokens.ofWords(labelled.words()));
      sentences.add(sentence);
      labels.add(labels(labelled));
      verdicts.add(new int[sentence.count]);
      int[][] all = new int[sentence.count][];
      for (int i = 0; i < sentence.count; i++) {
        if (sentence.candidate[i]) {
          scratch.read(sentence, i);
          all[i] = inOrder(scratch);
        }
      }
      features.add(all);
    }
  }

  private static int[] labels(LabelledSentence sentence) {
    int[] labels = new int[sentence.words().size()];
    for (NameSpan name : sentence.names()) {
      for (int i = name.start(); i < name.end(); i++) {
        boolean first = i == name.start();
        boolean last = i == name.end() - 1;
        int place =
            first && last ? Labels.ONLY : first ? Labels.FIRST : last ? Labels.LAST : Labels.INNER;
        labels[i] = Labels.of(name.type(), place);
      }
    }
    return labels;
  }

  /**
   * Features by kind and template: those that tell which word it is and which stand beside it,
   * those of lists, all others. The first two numbers are where the second and the third kind
   * begin.
   */
  private static int[] inOrder(Features features) {
    int[] ordered = new int[features.count + 2];
    int at = 2;
    for (int kind = SPELLED; kind < KINDS; kind++) {
      for (int template = 0; template < MAX_TEMPLATE; template++) {
        for (int k = 0; k < features.count; k++) {
          if (features.template[k] == template && kind(template) == kind) {
            ordered[at++] = features.at[k];
          }
        }
      }
      if (kind < OTHER) {
        ordered[kind] = at;
      }
    }
    return ordered;
  }

  private static int kind(int template) {
    return template < 20 ? SPELLED : template >= 54 && template <= 59 ? LISTED : OTHER;
  }

  /** The features of a candidate by itself; those before {@link #from} may be passed over. */
  int[] features(int sentence, int word) {
    return features.get(sentence)[word];
  }

  /**
   * Where the features begin that are not withheld.
   *
   * @param withheld how many kinds are
   */
  static int from(int[] features, int withheld) {
    return withheld == 0 ? 2 : features[withheld - 1];
  }
}
