package org.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shares of X rose.|shares",
        "They own a stake in X now.|shares",
        "X shares fell.|shares",
        "In all, X's chief executive left.|genitive staffed",
        "An analyst at X was glad.|staffed",
        "X said in a statement it would wait.|acting",
        "X said it would wait.|acting",
        "X will show its cameras.|acting",
        "X, which makes rails, grew.|acting",
        "It is a unit of X.|units",
        "The carmaker X grew.|trade",
        "He lives in X now.|inside",
        "It rained in the X all week.|inside",
        "It fell in X trading.|index",
        "It fell in X shares.|shares",
        "The X-based firm grew.|place",
        "X-listed firms grew.|index",
        "Hundreds of X residents left.|place",
        "Mr. X left.|titled",
        "Senator X left.|titled",
        "X, 47, left.|aged",
        "X told reporters so.|personal",
        "X, who left, is back.|personal",
        "X, a New York lawyer, left.|personal",
        "X's said the rating was cut.|apostrophe genitive",
        "X's 's' is small.|genitive",
        "They saw X leave.|",
      })
  void readsTheWordsBesideAName(String text, String cues) {
    int at = text.indexOf('X');
    assertThat(NameCues.of(text, at, at + 1)).isEqualTo(cues);
  }

  @ParameterizedTest
  @CsvSource({"X,0,1", "'X,',0,1", "X's,0,1", "' X',1,2", "'of X ',3,4", "X-,0,1", "'the X',4,5"})
  void endsWhereTheTextEnds(String text, int start, int end) {
    String cues = NameCues.of(text, start, end);
    assertThat(cues == null || cues.equals("genitive")).isTrue();
  }
}
