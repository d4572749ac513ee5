package org.dateline.topic.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DirectionsTest {
  private static float[][] random(int terms, int columns) {
    Random random = new Random(7);
    float[][] byTerm = new float[terms][columns];
    for (float[] row : byTerm) {
      for (int k = 0; k < columns; k++) {
        row[k] = random.nextFloat();
      }
    }
    return byTerm;
  }

  private static double product(float[][] byTerm, int one, int other) {
    double sum = 0;
    for (float[] row : byTerm) {
      sum += row[one] * row[other];
    }
    return sum;
  }

  @Test
  void columnsArePerpendicularAndOfLengthOne() {
    float[][] byTerm = random(50, 6);
    Directions.straighten(byTerm);
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j <= i; j++) {
        assertThat(product(byTerm, i, j)).isCloseTo(i == j ? 1 : 0, within(1e-5));
      }
    }
  }

  @Test
  void aColumnThatAddsNothingBecomesZero() {
    float[][] byTerm = random(50, 3);
    for (float[] row : byTerm) {
      row[2] = row[0] + 2 * row[1];
    }
    Directions.straighten(byTerm);
    assertThat(product(byTerm, 2, 2)).isZero();
  }

  @Test
  void distancesDoNotDependOnTheAxes() {
    float[][] one = random(50, 2);
    float[][] other = new float[50][2];
    for (int term = 0; term < 50; term++) {
      other[term][0] = one[term][0] + one[term][1];
      other[term][1] = one[term][0] - 3 * one[term][1];
    }
    Directions.straighten(one);
    Directions.straighten(other);
    assertThat(cosine(other)).isCloseTo(cosine(one), within(1e-4));
  }

  private static double cosine(float[][] directions) {
    double[] a = Directions.place(directions, 2, new int[] {1, 5, 9}, new double[] {1, 2, 1});
    double[] b = Directions.place(directions, 2, new int[] {2, 5, 40}, new double[] {3, 1, 1});
    return a[0] * b[0] + a[1] * b[1];
  }

  @Test
  void aDispatchOfUnknownWordsIsAtTheOrigin() {
    assertThat(Directions.place(new float[3][2], 2, new int[] {0}, new double[] {1}))
        .containsExactly(0, 0);
  }
}
