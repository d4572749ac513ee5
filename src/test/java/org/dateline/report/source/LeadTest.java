package org.dateline.report.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeadTest {
  @Test
  void theFirstSentenceOnOneLine() {
    assertThat(Lead.of("  Gen. Kim said\non Monday it was ready. Others did not.", 240))
        .isEqualTo("Gen. Kim said on Monday it was ready.");
    assertThat(Lead.of("One only", 240)).isEqualTo("One only");
    assertThat(Lead.of("", 240)).isEmpty();
  }

  @Test
  void aLongOneIsCutAfterAWord() {
    assertThat(Lead.cut("one two three four", 12)).isEqualTo("one two…");
    assertThat(Lead.cut("wordwithoutanyspace", 10)).hasSize(10).endsWith("…");
  }

  @Test
  void noCharacterIsCutInTwo() {
    String emoji = "\uD83D\uDE80".repeat(20);
    for (int most = 6; most < 20; most++) {
      String cut = Lead.cut(emoji, most);
      assertThat(Character.isHighSurrogate(cut.charAt(cut.length() - 2))).isFalse();
    }
  }
}
