package org.dateline.coverage.burst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dateline.coverage.burst.DistinctiveTerms.Term;
import org.junit.jupiter.api.Test;

class DistinctiveTermsTest {
  @Test
  void whatIsCommonEverywhereSetsNothingApart() {
    assertThat(DistinctiveTerms.z(5, 10, 100, 200)).isBetween(-0.1, 0.1);
    assertThat(DistinctiveTerms.z(10, 10, 20, 200)).isGreaterThan(2);
    assertThat(DistinctiveTerms.z(0, 10, 100, 200)).isLessThan(-1);
    assertThat(DistinctiveTerms.z(8, 10, 10, 200)).isGreaterThan(DistinctiveTerms.z(2, 10, 2, 200));
    assertThat(DistinctiveTerms.z(10, 10, 10, 10)).isFinite();
  }

  @Test
  void theLongerOfTwoTermsStandsForBoth() {
    assertThat(
            DistinctiveTerms.choose(
                List.of(
                    new Term("test", 9, 5),
                    new Term("nuclear test", 8, 4),
                    new Term("tests", 4, 3),
                    new Term("Hill", 3, 2),
                    new Term("Hill said", 1, 1)),
                Set.of(),
                5))
        .containsExactly("nuclear test", "Hill");
  }

  @Test
  void theSubjectsOwnNamesAreLeftOut() {
    assertThat(
            DistinctiveTerms.choose(
                List.of(
                    new Term("North Korea", 9, 5),
                    new Term("Korea nuclear", 4, 3),
                    new Term("test", 4, 2),
                    new Term("rarer here", 2, -1)),
                Set.of("north", "korea"),
                5))
        .containsExactly("test");
  }

  @Test
  void piecesOfOneLongerPhraseAreOneTerm() {
    assertThat(
            DistinctiveTerms.choose(
                List.of(
                    new Term("security council", 9, 5),
                    new Term("council resolution", 7, 4),
                    new Term("sanctions", 5, 3),
                    new Term("oil", 5, 2)),
                Set.of(),
                2))
        .containsExactly("security council", "sanctions");
  }
}
