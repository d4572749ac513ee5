package org.dateline.text.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RankedBitsTest {
  @Test
  void ranksAsCountingDoes() {
    Random random = new Random(1);
    for (double share : new double[] {0, 0.01, 0.5, 1}) {
      boolean[] members = new boolean[1000];
      for (int i = 0; i < members.length; i++) {
        members[i] = random.nextDouble() < share;
      }
      RankedBits bits = new RankedBits(members);
      int seen = 0;
      for (int i = 0; i < members.length; i++) {
        seen += members[i] ? 1 : 0;
        assertThat(bits.contains(i)).isEqualTo(members[i]);
        assertThat(bits.rank(i)).isEqualTo(members[i] ? seen : 0);
      }
    }
  }
}
