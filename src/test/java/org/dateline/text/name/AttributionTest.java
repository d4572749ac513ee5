package org.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTest {
  private static boolean isSource(String text) {
    int start = text.indexOf("Kyodo");
    return Attribution.isSource(text, start, start + "Kyodo".length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He told Kyodo on Monday.",
        "It will, according to the Kyodo news agency.",
        "Kyodo reported on Monday",
        "Kyodo's report said so.",
        "Kyodo news agency said.",
        "Kyodo said the plant was shut.",
        "In an interview with Kyodo, he",
        "a Kyodo poll of 30 economists",
        "Citing officials, Kyodo said",
        "A Kyodo/University of Osaka survey",
        "at the Kyodo Global Energy and Mining Summit in Osaka",
        "the paper, quoted by Kyodo, wrote",
      })
  void tellsASource(String text) {
    assertThat(isSource(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kyodo",
        "Kyodo said it would cut jobs.",
        "Kyodo said its profit fell.",
        "Shares of Kyodo fell.",
        "He works for Kyodo.",
        "Kyodo, which employs 1,600, was founded in 1945.",
        "Kyodo reporting lines are short",
      })
  void tellsWhoIsSpokenOf(String text) {
    assertThat(isSource(text)).isFalse();
  }
}
