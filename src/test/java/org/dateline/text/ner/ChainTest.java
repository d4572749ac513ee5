package org.dateline.text.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against all paths of a short run, one by one. */
class ChainTest {
  private static final int WIDTH = Labels.COUNT;

  private final Random random = new Random(3);
  private final float[] transitions = scores(WIDTH * WIDTH);
  private final Chain chain = new Chain(transitions);

  private float[] scores(int count) {
    float[] scores = new float[count];
    for (int i = 0; i < count; i++) {
      scores[i] = (float) random.nextGaussian();
    }
    return scores;
  }

  private double score(int[] path, int start) {
    double score = 0;
    int before = Labels.OUTSIDE;
    for (int i = 0; i < path.length; i++) {
      if (!Labels.mayFollow(before, path[i])) {
        return Double.NEGATIVE_INFINITY;
      }
      score += transitions[before * WIDTH + path[i]] + chain.unary[(start + i) * WIDTH + path[i]];
      before = path[i];
    }
    return Labels.closes(before) ? score + transitions[before * WIDTH] : Double.NEGATIVE_INFINITY;
  }

  private void check(int start, int n) {
    int[] path = new int[n];
    int[] best = path.clone();
    double[] shares = new double[n * WIDTH];
    double sum = 0;
    for (int number = 0; number < Math.pow(WIDTH, n); number++) {
      for (int i = 0, rest = number; i < n; i++, rest /= WIDTH) {
        path[i] = rest % WIDTH;
      }
      double score = score(path, start);
      if (score > score(best, start)) {
        best = path.clone();
      }
      sum += Math.exp(score);
      for (int i = 0; i < n; i++) {
        shares[i * WIDTH + path[i]] += Math.exp(score);
      }
    }
    assertThat(Arrays.copyOf(chain.path, n)).isEqualTo(best);
    for (int i = 0; i < shares.length; i++) {
      assertThat((double) chain.posterior[i])
          .isCloseTo(shares[i] / sum, org.assertj.core.data.Offset.offset(1e-4));
    }
  }

  @Test
  void findsTheLikeliestPathAndTheShareOfEachLabel() {
    chain.makeRoom(70);
    for (int round = 0; round < 30; round++) {
      int n = 1 + round % 4;
      int start = round % 5;
      System.arraycopy(scores(n * WIDTH), 0, chain.unary, start * WIDTH, n * WIDTH);
      for (int i = 0; i < n; i++) {
        chain.emit(start + i, i == 0);
      }
      chain.probabilities(start, n);
      chain.bestPath(start, n);
      check(start, n);
    }
  }
}
