package org.dateline.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
  private static int count(String body) {
    return Sentences.starts(body).length;
  }

  @Test
  void endsSentencesAtStopsAndParagraphs() {
    assertThat(count("One. Two? \"Three!\" Four")).isEqualTo(4);
    assertThat(count("One\n\nTwo")).isEqualTo(2);
    assertThat(count("")).isEqualTo(1);
  }

  @Test
  void doesNotEndThemAtAbbreviationsAndInitials() {
    assertThat(count("On Jan. 6 Gen. A. B. Smith of the U.S. Army met Mr. Lee.")).isEqualTo(1);
    assertThat(count("Shares rose 3.5 percent. Oil fell.")).isEqualTo(2);
  }

  @Test
  void findsTheSentenceOfAnOffset() {
    int[] starts = Sentences.starts("One. Two. Three.");
    assertThat(Sentences.at(starts, 0)).isZero();
    assertThat(Sentences.at(starts, 4)).isZero();
    assertThat(Sentences.at(starts, 5)).isEqualTo(1);
    assertThat(Sentences.at(starts, 14)).isEqualTo(2);
  }
}
