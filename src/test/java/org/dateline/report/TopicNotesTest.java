package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicNotesTest {
  @Test
  void tellsWhatIsNewAndWhereStoriesHaveGone() {
    List<String> lines =
        TopicNotes.of(
            38,
            List.of("t40 (coffee, quota)"),
            List.of("t07 (gold, mine)"),
            List.of(
                new TopicNotes.Move(
                    List.of("t03 (oil)"), List.of("t03 (oil)", "t40 (coffee, quota)"))),
            List.of(
                new TopicNotes.Move(
                    List.of("t01 (court)", "t07 (gold, mine)"), List.of("t01 (law)"))));
    assertThat(lines)
        .containsExactly(
            "Topics: 38 of 39 continue those of the run before; 1 new: t40 (coffee, quota);"
                + " 1 ended: t07 (gold, mine).",
            "Topics: t03 (oil) has split into t03 (oil) and t40 (coffee, quota);"
                + " t01 (court) and t07 (gold, mine) have merged into t01 (law).");
  }

  @Test
  void namesFiveOfManyAndNothingOfNone() {
    List<String> many = IntStream.range(0, 8).mapToObj(i -> "t0" + i).toList();
    assertThat(TopicNotes.of(1, many, List.of(), List.of(), List.of()))
        .containsExactly(
            "Topics: 1 of 9 continue those of the run before; 8 new: t00; t01; t02; t03; t04;"
                + " … and 3 more.");
    assertThat(TopicNotes.of(0, List.of(), List.of(), List.of(), List.of())).isEmpty();
  }
}
