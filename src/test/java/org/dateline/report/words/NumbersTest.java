package org.dateline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @Test
  void thousandsStandApart() {
    assertThat(Numbers.count(50_812)).isEqualTo("50,812");
    assertThat(Numbers.count(1, "story", "stories")).isEqualTo("1 story");
    assertThat(Numbers.count(0, "story", "stories")).isEqualTo("0 stories");
  }

  @ParameterizedTest
  @CsvSource({
    "0.01914, 0.0190, 0.0193, 1.91 %",
    "0.0191, 0.0171, 0.0213, 1.9 %",
    "0.65, 0.59, 0.70, 65 %",
    "0.002, 0.00166, 0.00243, 0.20 %",
    "0.00001, 0.0000003, 0.00006, 0.001 %",
    "1, 0.2, 1, 100 %"
  })
  void noMoreDigitsThanTheIntervalAllows(double share, double low, double high, String text) {
    assertThat(Numbers.percent(share, low, high)).isEqualTo(text);
  }

  @Test
  void bothEndsOfAnIntervalHaveItsDigits() {
    assertThat(Numbers.percents(0.018, 0.0202)).isEqualTo("1.8–2.0 %");
    assertThat(Numbers.percents(0.59, 0.702)).isEqualTo("59–70 %");
  }

  @ParameterizedTest
  @CsvSource({
    "2.1, doubled",
    "3.0, tripled",
    "0.5, halved",
    "0.33, fell to a third",
    "0.25, fell to a quarter",
    "0.7, fell by 30 %",
    "1.4, grew by 40 %",
    "4.26, grew to 4.3 times what it was",
    "12.3, grew to 12 times what it was",
    "0.1, fell to 10 % of what it was",
    "0, all but ended"
  })
  void changesAreSaidAsPeopleSayThem(double ratio, String text) {
    assertThat(Numbers.change(ratio)).isEqualTo(text);
  }
}
