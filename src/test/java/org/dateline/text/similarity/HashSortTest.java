package org.dateline.text.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashSortTest {
  @Test
  void sortsAsAnySortDoes() {
    Random random = new Random(9);
    int[] bounds = {1, 3, 1000, Integer.MAX_VALUE};
    for (int round = 0; round < 2000; round++) {
      int bound = bounds[round % bounds.length];
      int[] values = new int[random.nextInt(round + 1) + 5];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextInt(bound) * (random.nextBoolean() ? 1 : -1);
      }
      int count = values.length - 5;
      int[] expected = Arrays.copyOf(values, count);
      Arrays.sort(expected);
      assertThat(HashSort.sorted(values, count)).isEqualTo(expected);
    }
  }
}
