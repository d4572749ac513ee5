package org.dateline.text.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final int WIDTH = Labels.COUNT;
  private static final float LEAST = 0.5f;

  private final Random random = new Random(2);
  private static final float[] DENSE = dense();
  private static final Weights WEIGHTS = Weights.of(DENSE, LEAST);

  /** A third of the features matter, and one has the greatest weights there are. */
  private static float[] dense() {
    Random random = new Random(2);
    float[] all = new float[Weights.PLACES * WIDTH];
    for (int i = 0; i < all.length; i++) {
      all[i] = i / WIDTH % 3 == 0 ? (float) random.nextGaussian() : 0.1f;
    }
    for (int label = 0; label < WIDTH; label++) {
      all[label] = label % 2 == 0 ? 5 : -5;
    }
    return all;
  }

  private static boolean matters(int place) {
    for (int label = 0; label < WIDTH; label++) {
      if (Math.abs(DENSE[place * WIDTH + label]) >= LEAST) {
        return true;
      }
    }
    return false;
  }

  private static float[] plainSums(Features features) {
    float unit = 3f / 127;
    float[] scores = new float[WIDTH];
    for (int label = 0; label < WIDTH; label++) {
      int sum = 0;
      for (int k = 0; k < features.count; k++) {
        int place = features.at[k] & (Weights.PLACES - 1);
        int rounded = Math.round(DENSE[place * WIDTH + label] / unit);
        sum += matters(place) ? Math.max(-127, Math.min(127, rounded)) : 0;
      }
      scores[label] = sum * unit;
    }
    return scores;
  }

  private static float[] sums(Weights of, Features features) {
    float[] scores = new float[WIDTH];
    LabelSums sums = new LabelSums();
    of.sum(features, sums);
    of.add(sums, scores, 0);
    return scores;
  }

  @Test
  void addsAsLabelByLabel() {
    Features features = new Features();
    for (int round = 0; round < 500; round++) {
      features.count = random.nextInt(Features.MAX + 1);
      for (int k = 0; k < features.count; k++) {
        features.at[k] = random.nextInt();
      }
      assertThat(sums(WEIGHTS, features)).isEqualTo(plainSums(features));
    }
  }

  @Test
  void holdsTheGreatestSums() {
    Features features = new Features();
    features.count = Features.MAX;
    assertThat(sums(WEIGHTS, features)).isEqualTo(plainSums(features));
  }

  @Test
  void isTheSameWhenReadAgain() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WEIGHTS.write(new DataOutputStream(bytes));
    Weights again =
        Weights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(again.size()).isEqualTo(WEIGHTS.size());
    Features features = new Features();
    features.count = 1;
    for (int place = 0; place < Weights.PLACES; place += 997) {
      features.at[0] = place;
      assertThat(sums(again, features)).isEqualTo(sums(WEIGHTS, features));
    }
  }
}
