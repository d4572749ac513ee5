package org.dateline.topic.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KMeansTest {
  /** Points about three places far from each other, in turn. */
  private static double[][] points(int count) {
    Random random = new Random(3);
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * (i % 3) / 3;
      points[i] =
          new double[] {
            Math.cos(angle) + 0.05 * random.nextGaussian(),
            Math.sin(angle) + 0.05 * random.nextGaussian()
          };
    }
    return points;
  }

  private static int[] ones(int count) {
    int[] ones = new int[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void nearPointsAreOneGroupAndTheSameSeedGivesTheSameGroups() {
    double[][] points = points(60);
    int[] groups = KMeans.groups(points, ones(60), 9, 5, 1);
    assertThat(KMeans.groups(points, ones(60), 9, 5, 1)).isEqualTo(groups);
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < i; j++) {
        if (groups[i] == groups[j]) {
          assertThat(i % 3).isEqualTo(j % 3);
        }
      }
    }
  }

  @Test
  void asManyGroupsAsPointsAreOnePointEach() {
    assertThat(KMeans.groups(points(7), ones(7), 7, 5, 2)).doesNotHaveDuplicates();
  }

  @Test
  void aPointThatIsThereOftenDrawsTheCentreToItself() {
    double[][] line = {{0}, {1}, {2.4}, {10}};
    for (long seed = 0; seed < 8; seed++) {
      int[] groups = KMeans.groups(line, new int[] {1, 1000, 1, 1000}, 2, 5, seed);
      assertThat(groups[2]).as("seed %d", seed).isEqualTo(groups[1]).isNotEqualTo(groups[3]);
    }
  }
}
