package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.report.Highlights.Pair;
import org.dateline.report.Highlights.SubjectYears;
import org.dateline.report.Highlights.Topic;
import org.dateline.report.Highlights.Year;
import org.junit.jupiter.api.Test;

class TerminalReportTest {
  @Test
  void drawsTheLowestBlockForNothingAndTheHighestForTheMost() {
    assertThat(TerminalReport.spark(List.of(0.0, 0.5, 1.0))).isEqualTo("▁▅█");
    assertThat(TerminalReport.spark(List.of(0.0, 0.0))).isEqualTo("▁▁");
  }

  @Test
  void showsCoverageTopicsAndPairs() {
    String report =
        TerminalReport.of(
            new Highlights(
                List.of(
                    new SubjectYears(
                        "North Korea",
                        List.of(new Year(2006, 10, 4, 40), new Year(2007, 0, 0, 0)))),
                List.of(new Topic("nuclear, test, sanctions", 12)),
                List.of(new Pair("China", "North Korea", 1234, 0.456))));
    assertThat(report)
        .contains("Coverage of North Korea by year  █▁")
        .contains("2006           10            4         40    25.0%")
        .contains("12  nuclear, test, sanctions")
        .contains("1,234    0.46  China - North Korea");
    assertThat(report.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void saysSoWhereNothingHasADate() {
    assertThat(TerminalReport.of(new Highlights(List.of(), List.of(), List.of())))
        .contains("No dispatch has a date");
  }
}
