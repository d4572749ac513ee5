package org.dateline.topic.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTallyTest {
  private static final String STORY =
      "tankers wait while crude traders watch OPEC in Vienna ".repeat(8);

  private static WordTally tally() {
    WordTally tally = new WordTally();
    for (int i = 0; i < 10; i++) {
      tally.add("Crude up", STORY + "desk Jane Miller");
    }
    return tally;
  }

  private static long[] figures(String word) {
    return tally().figures(word);
  }

  @Test
  void findsTheWordsAgenciesSignWith() {
    assertThat(WordTally.isLayout(figures("miller"))).isTrue();
    assertThat(WordTally.isLayout(figures("desk"))).isTrue();
    assertThat(WordTally.isLayout(figures("crude"))).isFalse();
  }

  @Test
  void knowsHowAWordIsWritten() {
    assertThat(WordTally.spelling("opec", figures("opec"), "")).isEqualTo("OPEC");
    assertThat(WordTally.spelling("vienna", figures("vienna"), "")).isEqualTo("Vienna");
    assertThat(WordTally.spelling("crude", figures("crude"), "")).isEqualTo("crude");
    assertThat(WordTally.capitalised("al-qaeda cell")).isEqualTo("Al-Qaeda Cell");
  }

  @Test
  void headsOfTablesSayNothingOfCapitals() {
    WordTally tally = new WordTally();
    for (int i = 0; i < 10; i++) {
      tally.add("Output", "JANE MILLER, ECONOMIST, BANK OF SOMEWHERE: Final Reading for March.");
    }
    tally.add("Output", "one economist said the reading of March, as OPEC and Iran wait, is low");
    assertThat(spelling(tally, "economist")).isEqualTo("economist");
    assertThat(spelling(tally, "reading")).isEqualTo("reading");
    assertThat(spelling(tally, "opec")).isEqualTo("OPEC");
    assertThat(spelling(tally, "iran")).isEqualTo("Iran");
  }

  @Test
  void wordsThatAreWrittenInAWayOfTheirOwn() {
    WordTally tally = new WordTally();
    tally.add("IPHONES AND TVS", "sales of the iPhone and of TVs made by PlayStation makers rose");
    tally.add("More", "sales of an iPhone, of TVs and of the Playstation were seen as strong");
    tally.add("More", "sales of one iPhone with TVs and a PlayStation are told by mcdonald");
    assertThat(spelling(tally, "iphone")).isEqualTo("iPhone");
    assertThat(spelling(tally, "tvs")).isEqualTo("TVs");
    assertThat(spelling(tally, "playstation")).isEqualTo("PlayStation");
    assertThat(spelling(tally, "sales")).isEqualTo("sales");
  }

  private static String spelling(WordTally tally, String word) {
    return WordTally.spelling(word, tally.figures(word), tally.mixed(word));
  }
}
