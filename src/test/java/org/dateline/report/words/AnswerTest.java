package org.dateline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final Answer.Most NOVEMBER =
      new Answer.Most(LocalDate.of(2010, 11, 1), "month", 0.0612, 0.056, 0.067);

  private static Answer.Facts facts(long count, long total, double low, double high) {
    return new Answer.Facts("North Korea", true, count, total, low, high, 58_045, 0);
  }

  private static Answer.Strongest burst(String start, String end, String reason) {
    return new Answer.Strongest(LocalDate.parse(start), LocalDate.parse(end), reason);
  }

  @Test
  void shareIntervalMonthAndReason() {
    assertThat(
            Answer.of(
                facts(965, 50_812, 0.0178, 0.0203),
                NOVEMBER,
                burst("2010-11-23", "2010-12-03", "artillery, island and Lee Myung-bak")))
        .isEqualTo(
            "North Korea was in 1.9 % of 50,812 stories (95 %: 1.8–2.0 %), most in November 2010"
                + " (6.1 %), when it was about artillery, island and Lee Myung-bak.");
  }

  @Test
  void aBurstOfAnotherTimeIsNamedWithItsDays() {
    assertThat(
            Answer.of(
                facts(965, 50_812, 0.0178, 0.0203),
                NOVEMBER,
                burst("2006-10-09", "2006-10-20", "nuclear test and Christopher Hill")))
        .endsWith(
            "(6.1 %); its strongest burst, 9–20 Oct 2006, was about nuclear test and Christopher"
                + " Hill.");
  }

  @Test
  void aShareThatIsNotSureHasItsInterval() {
    assertThat(
            Answer.of(
                facts(143, 255, 0.50, 0.62),
                new Answer.Most(LocalDate.of(2017, 7, 1), "quarter", 0.9, 0.55, 0.97),
                burst("2017-09-03", "2017-09-03", "sixth test")))
        .isEqualTo(
            "North Korea was in 56 % of 255 stories (95 %: 50–62 %), most in the third quarter of"
                + " 2017 (90 %; 95 %: 55–97 %), when it was about sixth test.");
  }

  @Test
  void aBurstWithoutReasonIsNotNamed() {
    assertThat(
            Answer.of(
                facts(965, 50_812, 0.0178, 0.0203),
                NOVEMBER,
                burst("2010-11-23", "2010-12-03", "")))
        .endsWith("most in November 2010 (6.1 %).");
  }

  @Test
  void aSubjectNeverNamed() {
    assertThat(Answer.of(facts(0, 255, 0, 0.0148), null, null))
        .isEqualTo("North Korea was in the news in none of 255 stories (95 %: up to 1.5 %).");
    assertThat(Answer.of(facts(0, 1, 0, 0.79), null, null))
        .isEqualTo("North Korea was not in the news in the one story.");
  }

  @Test
  void oneStory() {
    assertThat(Answer.of(facts(1, 1, 0.2, 1), null, null))
        .isEqualTo("North Korea was in the one story.");
  }

  @Test
  void allStories() {
    assertThat(Answer.of(facts(20, 20, 0.839, 1), null, null))
        .isEqualTo("North Korea was in all of 20 stories (95 %: 84 % or more).");
  }

  @Test
  void undated() {
    assertThat(Answer.of(new Answer.Facts("North Korea", false, 0, 0, 0, 1, 2_344, 12), null, null))
        .isEqualTo(
            "None of 2,344 dispatches has a date, so there is no coverage over time; North Korea"
                + " is in 12 of them.");
    assertThat(Answer.of(new Answer.Facts("Oil", false, 0, 0, 0, 1, 12, 12), null, null))
        .endsWith("; Oil is in all of them.");
    assertThat(Answer.of(new Answer.Facts("Oil", false, 0, 0, 0, 1, 1, 1), null, null))
        .isEqualTo("The one dispatch has no date, so there is no coverage over time.");
  }

  @Test
  void nothingAtAll() {
    assertThat(Answer.of(new Answer.Facts("Oil", true, 0, 0, 0, 1, 0, 0), null, null))
        .isEqualTo("The archive holds no dispatch, so nothing can be said of Oil.");
  }
}
