package org.dateline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeWordsTest {
  private static final ChangeWords.Stories NONE = new ChangeWords.Stories(0, 0, 0, 0);

  @Test
  void aFirstRun() {
    assertThat(
            ChangeWords.of(null, 344, new ChangeWords.Stories(289, 0, 0, 0), List.of(), List.of()))
        .containsExactly("Everything is new.");
  }

  @Test
  void nothingNew() {
    assertThat(ChangeWords.of("20261125T000000Z", 0, NONE, List.of(), List.of()))
        .containsExactly("No dispatch is new since run 20261125T000000Z.");
  }

  @Test
  void storiesAndTopics() {
    assertThat(
            ChangeWords.of(
                "20261125T000000Z",
                1_234,
                new ChangeWords.Stories(900, 1, 0, 2),
                List.of("oil, OPEC, crude"),
                List.of("a", "b", "c", "d", "e", "f")))
        .containsExactly(
            "1,234 new dispatches since run 20261125T000000Z.",
            "Of the stories 900 are new, 1 has grown and 2 were withdrawn.",
            "New topics: oil, OPEC, crude.",
            "Topics that have ended: a; b; c; d; e; and 1 more.");
  }
}
