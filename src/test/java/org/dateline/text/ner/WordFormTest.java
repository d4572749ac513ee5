package org.dateline.text.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormTest {
  private final WordForm form = new WordForm();

  @ParameterizedTest
  @CsvSource({
    "of, 0",
    "1st, 0",
    "Kim, 1",
    "NATO, 2",
    "McDonald, 3",
    "iPod, 3",
    "A, 4",
    "U.S., 5",
    "12.5, 6",
    "G8, 7",
    "-, 8",
    "Smith-Jones, 9",
    "Jong-il, 10",
    "Élysée, 1",
    "ÖVP, 2"
  })
  void tellsHowAWordIsWritten(String word, int shape) {
    form.read(word, 0, word.length());
    assertThat(form.shape).isEqualTo(shape);
  }

  /** Models were trained with these hashes. */
  @Test
  void hashesAsModelsWereTrained() {
    String letters = "abzABZ019.-'&\u2019\u00E9\u00C9\u01C5\u0130\u24B6\u2160\u0660\uD83D";
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder word = new StringBuilder("..");
      for (int i = random.nextInt(6) + 1; i > 0; i--) {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
      form.read(word, 2, word.length());
      assertThat(form.shape).as("shape of %s", word).isEqualTo(plainShape(word, 2));
      assertThat(form.exact).isEqualTo(Hash.word(word, 2, word.length()));
      boolean small =
          form.shape == Shape.LOWER || form.shape == Shape.MARK || form.shape == Shape.DIGITS;
      assertThat(form.lower).isEqualTo(small ? form.exact : Hash.lower(word, 2, word.length()));
    }
  }

  private static int plainShape(CharSequence word, int from) {
    String written = word.subSequence(from, word.length()).toString();
    char first = written.charAt(0);
    if (!Character.isLetterOrDigit(first)) {
      return Shape.MARK;
    }
    boolean upper = written.chars().anyMatch(Character::isUpperCase);
    boolean lower =
        written.chars().anyMatch(c -> Character.isLetter(c) && !Character.isUpperCase(c));
    if (written.chars().anyMatch(c -> Character.isDigit(c) && !Character.isUpperCase(c))) {
      return upper ? Shape.CODE : lower ? Shape.LOWER : Shape.DIGITS;
    }
    if (!upper) {
      return Shape.LOWER;
    }
    if (!lower) {
      boolean stop = written.indexOf('.') >= 0;
      return stop ? Shape.STOPS : written.length() == 1 ? Shape.LETTER : Shape.CAPITALS;
    }
    int hyphen = written.indexOf('-');
    if (hyphen > 0 && hyphen + 1 < written.length()) {
      if (!Character.isUpperCase(first)) {
        return Shape.MIXED;
      }
      return Character.isUpperCase(written.charAt(hyphen + 1))
          ? Shape.HYPHEN_BOTH
          : Shape.HYPHEN_FIRST;
    }
    boolean once = written.chars().filter(Character::isUpperCase).count() == 1;
    return once && Character.isUpperCase(first) ? Shape.INITIAL : Shape.MIXED;
  }
}
