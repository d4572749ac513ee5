package org.dateline.text.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static List<String> words(String text) {
    Tokens tokens = new Tokens().read(text, 0, text.length());
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      words.add(tokens.word(i));
    }
    return words;
  }

  @Test
  void keepsAbbreviationsAndHyphensWhole() {
    assertThat(words("U.S. Gen. J. Smith-Jones of AT&T Corp. left."))
        .containsExactly("U.S.", "Gen.", "J.", "Smith-Jones", "of", "AT&T", "Corp.", "left", ".");
  }

  @Test
  void takesPossessiveEndingsAndMarksApart() {
    assertThat(words("Beijing's \"O'Neill\" (12,000)"))
        .containsExactly("Beijing", "'s", "\"", "O'Neill", "\"", "(", "12,000", ")");
  }

  @Test
  void knowsWhereWordsStand() {
    Tokens tokens = new Tokens().read("xx Kim went", 3, 11);
    assertThat(tokens.start(0)).isEqualTo(3);
    assertThat(tokens.end(1)).isEqualTo(11);
  }
}
