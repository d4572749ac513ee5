package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.table.Coverage;
import org.dateline.table.Gaps;
import org.dateline.table.VolumeChanges;
import org.junit.jupiter.api.Test;

class SourceNotesTest {
  private static Gaps.Gap gap(String source, String start, int days) {
    LocalDate first = LocalDate.parse(start);
    return new Gaps.Gap(source, first, first.plusDays(days - 1), days, 437.2, 0);
  }

  private static VolumeChanges.VolumeChange change(String source, double before, double after) {
    return new VolumeChanges.VolumeChange(
        source, LocalDate.of(2011, 1, 10), before, after, after / before);
  }

  @Test
  void saysWhatThePageSaysTheLongestAndGreatestFirst() {
    List<String> notes =
        SourceNotes.of(
            List.of(
                gap("kcna", "1997-05-03", 1),
                gap("kcna", "1997-06-01", 30),
                gap(Coverage.ALL_SOURCES, "1997-05-03", 1)),
            List.of(change("ap", 12, 26.9), change("kcna", 12, 25), change("ap", 8, 2)));

    assertThat(notes)
        .containsExactly(
            "No dispatches of kcna, 1–30 Jun 1997 (30 days; about 437 would be expected).",
            "No dispatches of kcna, 3 May 1997 (1 day; about 437 would be expected).",
            "Volume of ap fell to a quarter in January 2011 (8.0 to 2.0 dispatches a day).",
            "Volume of ap grew to 2.2 times what it was in January 2011 (12 to 27 dispatches a"
                + " day).",
            "Volume of kcna doubled in January 2011 (12 to 25 dispatches a day).");
  }

  @Test
  void leavesTheRestToTheTable() {
    List<Gaps.Gap> many =
        IntStream.range(1, 8).mapToObj(day -> gap("kcna", "1997-0" + day + "-03", day)).toList();

    assertThat(SourceNotes.of(many, List.of())).hasSize(6).endsWith("2 more in the table gaps.");
  }
}
