package org.dateline.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dateline.report.format.Column.Kind;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("period_start", Kind.DATE),
          new Column("subject_count", Kind.WHOLE),
          new Column("share", Kind.NUMBER),
          new Column("headline", Kind.TEXT));

  private static Rows rows() {
    return Rows.of(
        COLUMNS,
        List.of(
            Arrays.asList(LocalDate.of(2006, 10, 9), 1234L, 0.0512, "Kim visits\nWonsan"),
            Arrays.asList(null, 7L, null, "A headline that is far too long for its column")));
  }

  @Test
  void numbersStandToTheRightAndNamesAreBrokenAtUnderscores() {
    assertThat(TextTable.of(rows(), 80))
        .isEqualTo(
            """
            period_     subject_
            start          count  share  headline
            2006-10-09     1,234   5.1%  Kim visits Wonsan
                               7         A headline that is far too long for its column
            """);
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    String table = TextTable.of(rows(), 50);
    assertThat(table.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(50));
    assertThat(table).contains("A headline that is f\u2026");
  }

  @Test
  void smallSharesKeepTwoDecimals() {
    Rows rows =
        Rows.of(
            List.of(new Column("share", Kind.NUMBER)),
            List.of(
                Arrays.asList(0.00057),
                Arrays.asList(0.0),
                Arrays.asList(0.0099),
                List.of(0.0512)));
    assertThat(TextTable.of(rows, 80).lines().skip(1).map(String::strip))
        .containsExactly("0.06%", "0.0%", "0.99%", "5.1%");
  }

  @Test
  void columnsThatDoNotFitAreNamed() {
    assertThat(TextTable.of(rows(), 40))
        .contains("Too wide for here: headline.")
        .doesNotContain("Wonsan");
  }

  @Test
  void koreanTakesTwoColumnsACharacter() {
    Rows rows =
        Rows.of(
            List.of(new Column("place", Kind.TEXT), new Column("n", Kind.WHOLE)),
            List.of(Arrays.asList("평양", 1L), Arrays.asList("Pyongyang", 22L)));
    assertThat(TextTable.of(rows, 80).lines().skip(1))
        .containsExactly("평양        1", "Pyongyang  22");
  }

  @Test
  void valuesAreReadable() {
    Rows rows =
        Rows.of(
            List.of(
                new Column("a", Kind.INSTANT),
                new Column("b", Kind.FLAG),
                new Column("c", Kind.LIST),
                new Column("d", Kind.NUMBER),
                new Column("dispatch_id", Kind.TEXT),
                new Column("f", Kind.TEXT)),
            List.of(
                Arrays.asList(
                    Instant.parse("2009-05-25T01:12:30Z"),
                    true,
                    List.of("x", "y"),
                    3e-16,
                    "0123456789abcdef0123456789abcdef",
                    "\u001b[31mred\u202e")));
    assertThat(TextTable.of(rows, 100).lines().toList().get(1))
        .isEqualTo("2009-05-25 01:12  yes  x, y  3.0e-16  0123456789ab   [31mred");
  }

  @Test
  void longTextsStandOnLinesOfTheirOwn() {
    Rows rows =
        Rows.of(
            List.of(
                new Column("reason", Kind.TEXT),
                new Column("input_position", Kind.WHOLE),
                new Column("raw", Kind.TEXT)),
            List.of(Arrays.asList("bad_date", 12345L, "SEOUL, Feb. 31\n" + "x".repeat(50))));
    assertThat(TextRecords.of(rows, 2, 40))
        .isEqualTo(
            """
            bad_date  input_position 12345
              raw: SEOUL, Feb. 31 xxxxxxxxxxxxxxxxx\u2026
            """);
  }
}
