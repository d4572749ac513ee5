package org.dateline.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dateline.report.format.Column.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV, JSON and workbooks. */
class WritersTest {
  @TempDir Path folder;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("headline", Kind.TEXT),
          new Column("story_count", Kind.WHOLE),
          new Column("surprise", Kind.NUMBER),
          new Column("is_gap", Kind.FLAG),
          new Column("period_start", Kind.DATE),
          new Column("first_at", Kind.INSTANT),
          new Column("evidence", Kind.LIST));

  private static Rows rows() {
    return Rows.of(
        COLUMNS,
        List.of(
            Arrays.asList(
                "Kim, \"the\" <leader> & \u0001 평양\nsecond line",
                1234567890123L,
                -0.25,
                true,
                LocalDate.of(2006, 10, 9),
                Instant.parse("2006-10-09T04:35:00Z"),
                List.of("a", "b")),
            Arrays.asList("=1+1", 0L, Double.NaN, false, null, null, List.of()),
            Arrays.asList(null, null, null, null, null, null, null)));
  }

  private static String csv(Rows rows) throws IOException {
    StringWriter out = new StringWriter();
    CsvWriter.write(rows, out);
    return out.toString();
  }

  @Test
  void csvIsReadBackByAnotherLibrary() throws IOException {
    List<CSVRecord> records =
        CSVParser.parse(new StringReader(csv(rows())), CSVFormat.RFC4180).getRecords();
    assertThat(records.get(0).toList())
        .containsExactlyElementsOf(COLUMNS.stream().map(Column::name).toList());
    assertThat(records.get(1).toList())
        .containsExactly(
            "Kim, \"the\" <leader> & \u0001 평양\nsecond line",
            "1234567890123",
            "-0.25",
            "true",
            "2006-10-09",
            "2006-10-09T04:35:00Z",
            "a;b");
    assertThat(records.get(3).toList()).allMatch(String::isEmpty);
    assertThat(csv(rows())).endsWith(",,,,,,\r\n");
  }

  @Test
  void csvGuardsTextsThatAreFormulasAndNothingElse() throws IOException {
    List<Column> columns = List.of(new Column("t", Kind.TEXT), new Column("n", Kind.NUMBER));
    for (String formula :
        List.of("=1", "+1", "-1", "@a", "\tx", "\rx", "\n=1", "＝1", "－1", "\u200B\uFEFF=1")) {
      String line =
          csv(Rows.of(columns, List.of(Arrays.asList(formula, -1.5))))
              .substring("t,n\r\n".length());
      assertThat(line).contains("'" + formula).endsWith(",-1.5\r\n");
    }
    assertThat(csv(Rows.of(columns, List.of(Arrays.asList("a=1", 1.0))))).contains("\r\na=1,1.0");
  }

  @Test
  void jsonHasTypes() throws IOException {
    StringWriter out = new StringWriter();
    try (JsonWriter json = new JsonWriter(out)) {
      json.write(rows());
    }
    JsonNode all = new ObjectMapper().readTree(out.toString());
    JsonNode first = all.get(0);
    assertThat(all.size()).isEqualTo(3);
    assertThat(first.get("headline").textValue()).startsWith("Kim, \"the\" <leader> & \u0001 평양\n");
    assertThat(first.get("story_count").longValue()).isEqualTo(1234567890123L);
    assertThat(first.get("surprise").doubleValue()).isEqualTo(-0.25);
    assertThat(first.get("is_gap").isBoolean()).isTrue();
    assertThat(first.get("period_start").textValue()).isEqualTo("2006-10-09");
    assertThat(first.get("first_at").textValue()).isEqualTo("2006-10-09T04:35:00Z");
    assertThat(first.get("evidence").get(1).textValue()).isEqualTo("b");
    assertThat(all.get(1).get("headline").textValue()).isEqualTo("=1+1");
    assertThat(all.get(1).get("surprise").isNull()).isTrue();
    assertThat(all.get(2).get("evidence").isNull()).isTrue();
  }

  @Test
  void severalAnswersAreOneJsonObject() throws IOException {
    StringWriter out = new StringWriter();
    try (JsonWriter json = new JsonWriter(out)) {
      json.start();
      json.name("coverage");
      json.write(rows());
      json.name("topics");
      json.write(Rows.of(COLUMNS, List.of()));
      json.end();
    }
    JsonNode all = new ObjectMapper().readTree(out.toString());
    assertThat(all.get("coverage").size()).isEqualTo(3);
    assertThat(all.get("topics").isArray()).isTrue();
  }

  private Map<String, String> workbook(Rows... sheets) throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        WorkbookWriter workbook = new WorkbookWriter(out)) {
      for (int i = 0; i < sheets.length; i++) {
        assertThat(workbook.write("sheet-" + i, sheets[i])).isTrue();
      }
    }
    Map<String, String> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        files.put(
            entry.getName(),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void aWorkbookHasASheetForEachAnswerWithTypedCells() throws IOException {
    Map<String, String> files = workbook(rows(), Rows.of(COLUMNS, List.of()));
    assertThat(files.get("xl/workbook.xml")).contains("\"sheet-0\"").contains("\"sheet-1\"");
    String sheet = files.get("xl/worksheets/sheet1.xml");
    String row = sheet.substring(sheet.indexOf("<row r=\"2\""), sheet.indexOf("<row r=\"3\""));
    // Days since 1899-12-30: 2006-10-09 is 38999, and 4:35 is a part of a day.
    assertThat(row)
        .contains("<v>1234567890123</v>")
        .contains("<v>-0.25</v>")
        .containsPattern("t=\"b\"><v>1</v>")
        .containsPattern("<c r=\"E2\" s=\"[0-9]+\" t=\"n\"><v>38999(\\.0)?</v>")
        .containsPattern("<c r=\"F2\" s=\"[0-9]+\" t=\"n\"><v>38999\\.19097");
    assertThat(files.get("xl/styles.xml")).contains("yyyy-mm-dd").contains("hh:mm:ss");
    assertThat(files.get("xl/sharedStrings.xml"))
        .contains("Kim, &quot;the&quot; &lt;leader&gt; &amp;  &#xd3c9;&#xc591;&#xa;second line")
        .contains(">=1+1</t>");
    assertThat(sheet).doesNotContain("<f>");
  }

  @Test
  void aSheetOfManyRowsIsWrittenAsItGoes() throws IOException {
    Rows many =
        new Rows() {
          private long at;

          @Override
          public List<Column> columns() {
            return List.of(new Column("n", Kind.WHOLE));
          }

          @Override
          public List<Object> next() {
            at++;
            return at <= 25_000 ? List.of((Object) at) : null;
          }

          @Override
          public void close() {}
        };
    String sheet = workbook(many).get("xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("<row r=\"25001\"").contains("<v>25000</v>").contains("<cols>");
  }
}
