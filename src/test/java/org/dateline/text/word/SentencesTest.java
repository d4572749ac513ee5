package org.dateline.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static List<String> sentences(String body) {
    int[] starts = Sentences.starts(body);
    return IntStream.range(0, starts.length)
        .mapToObj(
            k -> body.substring(starts[k], k + 1 < starts.length ? starts[k + 1] : body.length()))
        .map(String::strip)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FAMILIAR TURF|Geithner went there.",
        "GOOD TIME FOR A COMEBACK|Malone has been away.",
        "MACHINE FOR CAPITAL|\"We have it,\" he said.",
        "SEARCH FOR BUYERS|A deal was near.",
        "ON U.S. SOIL|Troops will stay.",
        "ON CHINA|Geithner said nothing.",
        "NO 'NEW BRETTON WOODS'|Leaders met.",
        "IRAN|The country has none.",
        "TALKS|China said that the talks would go on.",
        "HENDERSON|GM Chief Executive Fritz Henderson left.",
      })
  void aLineInCapitalsIsASentence(String head) {
    String[] parts = head.split("\\|", -1);
    assertThat(sentences("It was so, GM said. " + parts[0] + " " + parts[1]))
        .containsExactly("It was so, GM said.", parts[0], parts[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UNICEF Executive Director Ann Veneman went there.",
        "GM Chief Executive Rick Wagoner left.",
        "UBS AG Chairman Marcel Ospel left.",
        "U.S. Treasury Secretary Timothy Geithner went there.",
        "NATO forces left.",
        "NYSE EURONEXT said so.",
        "OPEC Secretary-General Abdullah al-Badri spoke.",
        "IBM CEO Sam Palmisano spoke.",
        "A U.S. official spoke.",
        "A July study found none.",
        "I said no.",
        "EVERYTHING IS IN CAPITALS HERE.",
        "WHAT NOW",
        "ROK",
      })
  void aNameInCapitalsBelongsToItsSentence(String sentence) {
    assertThat(sentences("It was so, he said. " + sentence))
        .containsExactly("It was so, he said.", sentence);
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
