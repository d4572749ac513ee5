package org.dateline.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dateline.coverage.BurstTerms.Seen;
import org.junit.jupiter.api.Test;

class BurstTermsTest {
  @Test
  void wordsAndPairsOfWordsAreWrittenSmallWhereTheStoryEverDoes() {
    Map<String, Seen> terms =
        BurstTerms.of("Nuclear Test Conducted by Hill", "The nuclear test was near Punggye-ri.");
    assertThat(terms)
        .containsEntry("nuclear test", new Seen("nuclear test", true))
        .containsEntry("hill", new Seen("Hill", true))
        .containsEntry("punggye-ri", new Seen("Punggye-ri", false))
        .doesNotContainKeys("conducted", "test conducted", "the", "was");
  }

  @Test
  void aStoryHoldsATermWhateverItsCase() {
    assertThat(BurstTerms.held("NUCLEAR TEST", "by hill", List.of("nuclear test", "Hill", "oil")))
        .isEqualTo(2);
  }
}
