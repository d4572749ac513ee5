package org.dateline.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordingsTest {
  private static long count(IntStream distances) {
    return Wordings.count(distances.mapToLong(Wordings::of).reduce(0, (all, one) -> all | one));
  }

  @Test
  void theSameWordsAreOneWay() {
    assertThat(count(IntStream.empty())).isZero();
    assertThat(count(IntStream.of(17, 17, 17))).isEqualTo(1);
    assertThat(count(IntStream.of(17, -17))).isEqualTo(2);
  }

  @Test
  void manyAreEstimated() {
    assertThat(count(IntStream.range(0, 32))).isEqualTo(44);
    assertThat(count(IntStream.range(0, 55))).isEqualTo(126);
    assertThat(count(IntStream.range(-28, 28))).isEqualTo(Long.MAX_VALUE);
  }
}
