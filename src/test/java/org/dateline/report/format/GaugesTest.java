package org.dateline.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GaugesTest {
  private static Gauges gauges() {
    return new Gauges()
        .define("wire_age_seconds", "seconds", "How old it is.")
        .define("wire_rows", "", "Rows.");
  }

  @Test
  void aFigureSaysItsMeaningAndItsUnitAndTheTextItsEnd() {
    Gauges gauges = gauges();
    gauges.set("wire_age_seconds", Map.of(), new BigDecimal("1.500"));
    gauges.set("wire_rows", Map.of("table", "a"), new BigDecimal("1E+3"));
    gauges.set("wire_rows", Map.of("table", "b"), BigDecimal.ZERO);
    assertThat(gauges)
        .hasToString(
            """
            # HELP wire_age_seconds How old it is.
            # TYPE wire_age_seconds gauge
            # UNIT wire_age_seconds seconds
            wire_age_seconds 1.500
            # HELP wire_rows Rows.
            # TYPE wire_rows gauge
            wire_rows{table="a"} 1000
            wire_rows{table="b"} 0
            # EOF
            """);
  }

  @Test
  void aFigureWithoutValuesIsLeftOut() {
    assertThat(gauges()).hasToString("# EOF\n");
  }

  @Test
  void quotesBackslashesAndLineBreaksOfLabelsAreEscaped() {
    Gauges gauges = gauges();
    gauges.set("wire_rows", Map.of("table", "a\"b\\c\nd"), BigDecimal.ONE);
    assertThat(gauges.toString()).contains("wire_rows{table=\"a\\\"b\\\\c\\nd\"} 1\n");
  }

  @Test
  void valuesAreTakenOverFromAnEarlierTextByTheirLabels() {
    Gauges gauges = gauges();
    gauges.keep(
        "wire_rows",
        Map.of("output", "/a"),
        """
        wire_rows{output="/a",table="x"} 7
        wire_rows{output="/a"} 8
        wire_rows{output="/ab",table="x"} 9
        wire_rows_more{output="/a"} 10
        wire_rows{output="/a"} many
        """);
    assertThat(gauges.toString().lines().filter(line -> !line.startsWith("#")))
        .containsExactly("wire_rows{output=\"/a\",table=\"x\"} 7", "wire_rows{output=\"/a\"} 8");
  }

  @Test
  void namesAreThoseOfOpenMetrics() {
    assertThatThrownBy(() -> gauges().define("wire_age", "seconds", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> gauges().define("wire-age", "", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> gauges().set("other", Map.of(), BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
