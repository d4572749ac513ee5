package org.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortFormsTest {
  @Test
  void splitsAtWhiteSpace() {
    Random random = new Random(8);
    for (int round = 0; round < 5000; round++) {
      StringBuilder drawn = new StringBuilder();
      for (int i = random.nextInt(10); i > 0; i--) {
        drawn.append("ab \n\t\r\u00A0\u2003".charAt(random.nextInt(8)));
      }
      String name = drawn.toString().strip();
      assertThat(ShortForms.words(name)).isEqualTo(name.split("\\s+", -1));
    }
  }
}
