package org.dateline.text.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SureNamesTest {
  private static final int FIRST = Labels.of(NameType.ORGANIZATION, Labels.FIRST);
  private static final int INNER = Labels.of(NameType.ORGANIZATION, Labels.INNER);
  private static final int LAST = Labels.of(NameType.ORGANIZATION, Labels.LAST);
  private static final int TOWN = Labels.of(NameType.LOCATION, Labels.ONLY);

  private static byte[] parts(int[] labels, float... confidences) {
    byte[] parts = new byte[labels.length];
    Arrays.fill(parts, (byte) 99);
    SureNames.tell(labels, confidences, 0, labels.length, parts);
    return parts;
  }

  @Test
  void tellsThePartsOfFullNames() {
    assertThat(parts(new int[] {FIRST, INNER, LAST, Labels.OUTSIDE}, 0.9f, 0.8f, 0.9f, 0.9f))
        .containsExactly(6, 7, 7, SureNames.NONE);
    assertThat(
            parts(
                new int[] {
                  Labels.of(NameType.PERSON, Labels.FIRST), Labels.of(NameType.PERSON, Labels.LAST)
                },
                1,
                1))
        .containsExactly(5, 4);
  }

  @Test
  void oneWordHasToBeSurer() {
    assertThat(parts(new int[] {TOWN, FIRST, LAST}, 0.9f, 0.9f, 0.9f)).containsExactly(0, 6, 7);
    assertThat(parts(new int[] {TOWN}, 0.96f)).containsExactly(3);
  }

  @Test
  void theLeastSureWordDecides() {
    assertThat(parts(new int[] {FIRST, INNER, LAST, TOWN}, 1, 0.7f, 1, 1))
        .containsExactly(0, 0, 0, 3);
  }
}
