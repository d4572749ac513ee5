package org.dateline.text.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnglishTextTest {
  private static final String ENGLISH =
      "THE minister said on Tuesday that he would not be at the talks, but his deputy is to go.";

  @Test
  void knowsEnglishByItsSmallWords() {
    assertThat(EnglishText.isPlain(ENGLISH)).isTrue();
    assertThat(EnglishText.isPlain("The minister said no.")).isFalse();
    assertThat(
            EnglishText.isPlain(
                "Der Minister sagte am Dienstag, dass er nicht an den Gesprächen teilnehmen werde,"
                    + " sondern sein Stellvertreter."))
        .isFalse();
    assertThat(EnglishText.isPlain(ENGLISH + " " + "\u0416".repeat(ENGLISH.length()))).isFalse();
  }

  @Test
  void countsWholeWordsOnly() {
    assertThat(EnglishText.isPlain("thereof ".repeat(3) + "theology ofthetoandin ".repeat(20)))
        .isFalse();
  }

  @Test
  void packsWordsThatFit() {
    PackedWords words = PackedWords.of("the", "against");
    long the = PackedWords.add(PackedWords.add(PackedWords.add(0, 't'), 'h'), 'e');
    assertThat(words.contains(the)).isTrue();
    assertThat(words.contains(PackedWords.add(the, 'e'))).isFalse();
    assertThat(words.contains(0)).isFalse();
    assertThatThrownBy(() -> PackedWords.of("throughout"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("throughout");
  }
}
