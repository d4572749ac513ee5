package org.dateline.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AssociationTest {
  @Test
  void isNothingByChance() {
    Association chance = new Association(10, 100, 100, 1000);
    assertThat(chance.expected()).isEqualTo(10);
    assertThat(chance.lift()).isEqualTo(1);
    assertThat(chance.npmi()).isCloseTo(0, within(1e-12));
    assertThat(chance.logLikelihood()).isCloseTo(0, within(1e-9));
  }

  @Test
  void isCompleteWhereNeitherComesAlone() {
    assertThat(new Association(5, 5, 5, 100).npmi()).isCloseTo(1, within(1e-12));
    assertThat(new Association(100, 100, 100, 100).npmi()).isEqualTo(1);
    assertThat(new Association(5, 5, 5, 100).jaccard()).isEqualTo(1);
  }

  @Test
  void agreesWithAWorkedExampleOfTheLogLikelihoodRatio() {
    // Cells 110, 2442, 111, 29114: the table "that the" of Dunning (1993) gives 270.72.
    assertThat(new Association(110, 2552, 221, 31777).logLikelihood())
        .isCloseTo(270.72, within(0.01));
  }

  @Test
  void isNegativeWhereTwoAvoidEachOther() {
    Association apart = new Association(1, 100, 100, 1000);
    assertThat(apart.npmi()).isNegative();
    assertThat(apart.logLikelihood()).isNegative();
  }

  @Test
  void refusesImpossibleTables() {
    assertThatThrownBy(() -> new Association(5, 4, 9, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5 with both");
  }

  @Test
  void agreesWithFishersExactTest() {
    // R: phyper(2, 5, 15, 6, lower.tail = FALSE), and 1/choose(10, 5).
    assertThat(new Association(3, 5, 6, 20).pValue()).isCloseTo(0.1313209, within(1e-6));
    assertThat(new Association(5, 5, 5, 10).pValue()).isCloseTo(1.0 / 252, within(1e-12));
    assertThat(new Association(1, 100, 100, 1000).pValue()).isCloseTo(1, within(1e-4));
    assertThat(new Association(5000, 6000, 7000, 58_000).pValue()).isBetween(0.0, 1e-300);
  }

  @Test
  void whatIsSaidInTheSameWordsAgainAddsNothingToTheStrength() {
    Association pair = new Association(40, 50, 60, 50_000);
    assertThat(pair.strength(40)).isPositive();
    assertThat(pair.strength(200)).isEqualTo(pair.strength(40));
    assertThat(pair.strength(20))
        .isEqualTo(new Association(20, 50, 60, 50_000).strength(20))
        .isLessThan(pair.strength(40));
    assertThat(pair.strength(1)).isCloseTo(0, within(0.1));
    assertThat(pair.strength(0)).isZero();
    // In an archive about little else nearly all stories name both.
    assertThat(new Association(60, 158, 174, 286).strength(33)).isZero();
  }
}
