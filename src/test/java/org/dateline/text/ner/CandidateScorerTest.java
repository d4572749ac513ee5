package org.dateline.text.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidateScorerTest {
  private static final int WIDTH = Labels.COUNT;
  private static final String[] PIECES = {
    "Kim",
    "Kims",
    "JONES",
    "jones",
    "of",
    ".",
    "U.S.",
    "'s",
    "12",
    "\u00E9t\u00E9",
    "Bank",
    "the",
    "McX",
    "A",
    "Ab",
    "-"
  };

  private final Random random = new Random(10);
  private final Weights weights = weights();
  private final PhraseTable phrases =
      PhraseTable.of(Map.of("Bank of Kim", PhraseTable.ORGANIZATION, "Ab", PhraseTable.LOCATION));
  private final WordTable words = words("kim", "bank", "of", "the", "ab");

  private Weights weights() {
    float[] dense = new float[Weights.PLACES * WIDTH];
    for (int i = 0; i < dense.length; i++) {
      dense[i] = random.nextFloat() * 2 - 1;
    }
    return Weights.of(dense, 0.9f);
  }

  private static WordTable words(String... known) {
    int[] keys = new int[known.length];
    short[] classes = new short[known.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Hash.lower(known[i], 0, known[i].length());
      classes[i] = (short) (i * 1500);
    }
    return new WordTable(keys, classes, classes, new byte[keys.length], classes);
  }

  @Test
  void scoresAsAllFeaturesTogetherDo() {
    CandidateScorer scorer = new CandidateScorer(weights);
    Sentence sentence = new Sentence(words, phrases);
    Features features = new Features();
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8) + 1; i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]).append(' ');
      }
      sentence.read(new Tokens().read(text.toString(), 0, text.length()));
      for (int i = 0; i < sentence.count; i++) {
        if (sentence.candidate[i]) {
          float[] quick = new float[WIDTH];
          scorer.addAlone(sentence, i, quick, 0);
          features.read(sentence, i);
          LabelSums sums = new LabelSums();
          weights.sum(features, sums);
          float[] plain = new float[WIDTH];
          weights.add(sums, plain, 0);
          assertThat(quick).isEqualTo(plain);
        }
      }
    }
  }

  @Test
  void scoresWhatTheDispatchSaysAsItsFeaturesDo() {
    CandidateScorer scorer = new CandidateScorer(weights);
    Sentence sentence = new Sentence(words, phrases);
    String text = "Ab Kim Bank of Kim 12";
    sentence.read(new Tokens().read(text, 0, text.length()));
    Features features = new Features();
    for (int round = 0; round < 3000; round++) {
      int[] verdicts = random.ints(sentence.count, 0, 1 << 14).map(v -> v % 3 * v).toArray();
      int i = random.nextInt(2);
      float[] quick = new float[WIDTH];
      scorer.addDispatch(sentence, i, verdicts, quick, 0);
      features.clear();
      features.addDispatch(sentence, i, verdicts);
      LabelSums sums = new LabelSums();
      weights.sum(features, sums);
      float[] plain = new float[WIDTH];
      weights.add(sums, plain, 0);
      assertThat(quick).isEqualTo(plain);
    }
  }
}
