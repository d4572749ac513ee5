package org.dateline.text.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemoryTest {
  private static final float[] NOTHING = new float[WordTable.ROLES];

  private static float[] taken(int role, float weight) {
    float[] taken = new float[WordTable.ROLES];
    taken[role] = weight;
    return taken;
  }

  @Test
  void tellsWhatAWordWasTakenForElsewhere() {
    Memory memory = new Memory();
    float[] here = taken(WordTable.IN_LOCATION, 1);
    memory.add(7, here, 0, SureNames.NONE);
    assertThat(memory.verdict(7, here, 0, SureNames.NONE)).isZero();
    memory.add(7, taken(WordTable.IN_ORGANIZATION, 1), 0, SureNames.NONE);
    assertThat(memory.verdict(7, here, 0, SureNames.NONE))
        .isEqualTo(1 + WordTable.IN_ORGANIZATION * 6 + 2 * 2);
    memory.add(7, taken(WordTable.IN_ORGANIZATION, 1), 0, SureNames.NONE);
    assertThat(memory.verdict(7, here, 0, SureNames.NONE))
        .isEqualTo(1 + WordTable.IN_ORGANIZATION * 6 + 2 * 2 + 1);
  }

  @Test
  void countsSmallWordsOnlyOfThoseThatMayBeNames() {
    Memory memory = new Memory();
    memory.addSmall(5);
    memory.add(5, NOTHING, 0, SureNames.NONE);
    assertThat(memory.verdict(5, NOTHING, 0, SureNames.NONE)).isZero();
    memory.addSmall(5);
    assertThat(memory.verdict(5, NOTHING, 0, SureNames.NONE))
        .isEqualTo(1 + WordTable.ROLES * 6 + 2 * 2);
    memory.addSmall(6);
    assertThat(memory.verdict(6, NOTHING, 0, SureNames.NONE)).isZero();
  }

  @Test
  void tellsTheSurePartsOfOthersButNotItsOwn() {
    Memory memory = new Memory();
    memory.add(7, NOTHING, 0, 3);
    assertThat(memory.verdict(7, NOTHING, 0, 3)).isZero();
    assertThat(memory.verdict(7, NOTHING, 0, SureNames.NONE)).isEqualTo(4 << Memory.PARTS_FROM);
    memory.add(7, NOTHING, 0, SureNames.PARTS);
    assertThat(memory.verdict(7, NOTHING, 0, 3)).isEqualTo(128 << Memory.PARTS_FROM);
    for (int i = 0; i < 1000; i++) {
      memory.add(7, NOTHING, 0, 3);
    }
    assertThat(memory.verdict(7, NOTHING, 0, 3) >> Memory.PARTS_FROM).isEqualTo(4 | 128);
  }

  @Test
  void keepsManyWordsApartAndForgetsThemAll() {
    Memory memory = new Memory();
    Random random = new Random(4);
    for (int round = 0; round < 3; round++) {
      Set<Integer> words = new HashSet<>();
      for (int i = 0; i < 3000; i++) {
        int word = random.nextInt(5000) << 12;
        words.add(word);
        memory.add(word, taken(Math.floorMod(word >> 12, WordTable.ROLES), 1), 0, SureNames.NONE);
      }
      for (int i = 0; i < 5000; i++) {
        int verdict = memory.verdict(i << 12, NOTHING, 0, SureNames.NONE);
        assertThat(verdict == 0 ? -1 : (verdict - 1) / 6)
            .isEqualTo(words.contains(i << 12) ? i % WordTable.ROLES : -1);
      }
      memory.clear();
      assertThat(memory.verdict(words.iterator().next(), NOTHING, 0, SureNames.NONE)).isZero();
    }
  }
}
