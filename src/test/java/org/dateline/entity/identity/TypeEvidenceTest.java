package org.dateline.entity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeEvidenceTest {
  @Test
  void whatIsSaidOfPlacesMakesNoneOfACourt() {
    // Sixteen times "in": what most cues together may say for a place and against a body.
    double inside = 16 * Math.log(0.3 / 0.005);
    assertThat(TypeEvidence.ownWord("u-s-district-court")).isGreaterThan(inside);
    assertThat(TypeEvidence.ownWord("university-of-michigan")).isZero();
    assertThat(TypeEvidence.ownWord("office-depot")).isBetween(1.0, inside);
    assertThat(TypeEvidence.ownWord("court")).isZero();
  }
}
