package org.dateline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void gapsAndVolumes() {
    LocalDate third = LocalDate.of(2011, 5, 3);
    assertThat(Sentences.gap("KCNA", false, third, third.plusDays(14)))
        .isEqualTo("no dispatches of KCNA, 3–17 May 2011");
    assertThat(Sentences.gap("all sources", true, third, third.plusDays(14)))
        .isEqualTo("no dispatches of any source, 3–17 May 2011");
    assertThat(Sentences.volume("KCNA", LocalDate.of(2011, 1, 10), 2.04))
        .isEqualTo("volume of KCNA doubled in January 2011");
  }

  @Test
  void aReasonIsTwoTermsAndAName() {
    assertThat(
            Sentences.reason(
                List.of("nuclear test", "tremor", "sanctions"), List.of("Christopher Hill")))
        .isEqualTo("nuclear test, tremor and Christopher Hill");
    assertThat(Sentences.reason(List.of("tremor"), List.of())).isEqualTo("tremor");
    assertThat(Sentences.reason(List.of(), List.of())).isEmpty();
  }

  @Test
  void aReasonSaysNothingTwice() {
    assertThat(
            Sentences.reason(
                List.of("nuclear test", "nuclear", "Hill", "talks"),
                List.of("Christopher Hill", "Beijing")))
        .isEqualTo("nuclear test, talks and Christopher Hill");
  }

  @Test
  void aReasonKnowsWhatIsShortForWhat() {
    assertThat(Sentences.reason(List.of("U.S.", "war"), List.of("United States")))
        .isEqualTo("war and United States");
    assertThat(
            Sentences.reason(
                List.of("uranium bullets", "IAEA delegation"),
                List.of("International Atomic Energy Agency")))
        .isEqualTo("uranium bullets and International Atomic Energy Agency");
  }

  @Test
  void burstsAndChanges() {
    assertThat(Sentences.burst(31, 9, 0.83, LocalDate.of(2010, 11, 23)))
        .isEqualTo(
            "9 stories where 0.8 were to be expected (31 dispatches); at its height on 23 Nov"
                + " 2010");
    assertThat(Sentences.changePoint("Oil market", LocalDate.of(2008, 2, 12), 0.06, 0.091))
        .isEqualTo("from 12 Feb 2008 Oil market was in 9.1 % of the stories, before that in 6.0 %");
    assertThat(Sentences.changePoint("North Korea", LocalDate.of(2007, 4, 3), 0.001687, 0.000106))
        .isEqualTo(
            "from 3 Apr 2007 North Korea was in 0.01 % of the stories, before that in 0.17 %");
    assertThat(Sentences.changePoint("Oil", LocalDate.of(2007, 4, 3), 0, 0.35))
        .isEqualTo("from 3 Apr 2007 Oil was in 35 % of the stories, before that in 0 %");
  }
}
