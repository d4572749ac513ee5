package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dateline.report.Highlights.Carrier;
import org.dateline.report.Highlights.Change;
import org.dateline.report.Highlights.Hits;
import org.dateline.report.Highlights.Pair;
import org.dateline.report.Highlights.Rule;
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
                        List.of(
                            new Year(2006, 10, 4, 40, 1.5, 0.142, 0.402, false, 0),
                            new Year(2007, 0, 0, 0, 1, 0, 0, true, 365)),
                        List.of(new Carrier("six-party talks, envoy", 12, 0.25, 2006, 11)))),
                List.of(new Topic("nuclear, test, sanctions", 12)),
                List.of(new Pair("China", "North Korea", 1234, 0.456, Change.RISING)),
                List.of(
                    new Rule(
                        "dateline",
                        new Hits(1500, 0.75, 0.1, true),
                        Map.of(
                            "reuters", new Hits(1400, 0.9, 0.1, true),
                            "kcna", new Hits(100, 0.25, 0.2, false))))));
    assertThat(report)
        .contains("Coverage of North Korea by year, in stories  █▁")
        .contains("  2006*         10            4        40   25.0%   14.2% - 40.2%    x1.50  █")
        .contains("  2007           0            0         0       -               -        -")
        .contains("  * the archive begins or ends within the year\n")
        .contains("  days missing, which are in no number: 2007 (365)\n")
        .contains(
            "Topics that carried North Korea\n        12   25.0%  six-party talks, envoy; most in 2006: 11")
        .contains("12  nuclear, test, sanctions")
        .contains("1,234    0.46  China - North Korea")
        .containsPattern("dateline +1,500 +75.0% +90.0% +25.0%\n")
        .contains(
            "Unusual: dateline fired in 10.0% of the new dispatches of reuters and in 90.0% of all.")
        .contains("dateline cuts --rule dateline --source reuters")
        .doesNotContain("--source kcna");
    assertThat(report.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void saysSoWhereNothingHasADate() {
    assertThat(TerminalReport.of(new Highlights(List.of(), List.of(), List.of(), List.of())))
        .contains("No dispatch has a date");
  }
}
