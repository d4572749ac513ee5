package org.dateline.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Words.forEach(text, words::add);
    return words;
  }

  @Test
  void takesTheWordsThatSaySomething() {
    assertThat(words("The U.S. envoy's six-party talks in 2007, officials said on Monday."))
        .containsExactly("u.s.", "envoy", "six-party", "talks", "officials");
  }

  @Test
  void leavesNumbersAndSingleLettersOut() {
    assertThat(words("3rd 1980s B-52 a x 12,500 G20 -- oil")).containsExactly("b-52", "g20", "oil");
  }

  @Test
  void readsTypographicApostrophes() {
    assertThat(words("Iran\u2019s don\u2019t")).containsExactly("iran");
  }

  @Test
  void readsTheQuartersOfTheSky() {
    assertThat(words("N. Korea and S. Korean envoys"))
        .containsExactly("north", "korea", "south", "korean", "envoys");
    assertThat(words("Robert E. Lee")).containsExactly("robert", "lee");
  }

  @Test
  void saysWhereWordsDoNotStandSideBySide() {
    StringBuilder read = new StringBuilder();
    Words.read(
        "Nuclear test. Talks on oil",
        new Words.Reader() {
          @Override
          public void word(String word, int start, int end) {
            read.append(word).append(' ');
          }

          @Override
          public void gap() {
            read.append("| ");
          }
        });
    assertThat(read).hasToString("nuclear test | talks | oil ");
  }
}
