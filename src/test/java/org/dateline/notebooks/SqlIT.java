package org.dateline.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.cli.SampleRun;
import org.dateline.table.TableDocs;
import org.dateline.table.TableDocs.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The views, the sources for dbt and the questions of README and its page, asked of the sample with
 * DuckDB.
 */
class SqlIT {
  private static final Pattern BLOCK = Pattern.compile("(?s)```sql\\n(.*?)```");

  private static Path output;
  private static Connection duck;
  private static Statement sql;

  @BeforeAll
  static void openTheViews() throws IOException, InterruptedException, SQLException {
    SampleRun run = SampleRun.get();
    assertThat(run.ended().code()).as(run.ended().err()).isZero();
    output = run.output();
    duck = DriverManager.getConnection("jdbc:duckdb:");
    sql = duck.createStatement();
    Views.open(sql, output);
  }

  @AfterAll
  static void close() throws SQLException {
    duck.close();
  }

  @Test
  void everyTableHasAViewWithAllItsColumnsAndTheirMeaning()
      throws IOException, ReflectiveOperationException, SQLException {
    for (Table table : TableDocs.read()) {
      try (ResultSet found =
          sql.executeQuery(
              "select column_name, data_type, comment from duckdb_columns() where table_name = '"
                  + table.name()
                  + "' order by column_index")) {
        for (TableDocs.Column column : table.columns()) {
          assertThat(found.next()).as(table.name() + "." + column.name()).isTrue();
          assertThat(found.getString(1)).isEqualTo(column.name());
          assertThat(found.getString(2)).as(column.name()).isEqualTo(column.type());
          assertThat(found.getString(3)).isEqualTo(column.description());
        }
        assertThat(found.next()).as("more columns in " + table.name()).isFalse();
      }
      sql.executeQuery("select * from " + table.name() + " limit 1").close();
    }
  }

  @Test
  void everyQuestionOfReadmeAndItsPageIsAnswered() throws IOException, SQLException {
    Matcher blocks =
        BLOCK.matcher(
            Files.readString(Path.of("README.md"))
                + Files.readString(Path.of("src/site/markdown/sql.md")));
    int asked = 0;
    while (blocks.find()) {
      try (ResultSet found = sql.executeQuery(blocks.group(1))) {
        assertThat(found.getMetaData().getColumnCount()).isPositive();
        // Whether several sources sent a story, or a paper credits an agency, is the archive's.
        boolean mayBeNone =
            blocks.group(1).contains("agenda") || blocks.group(1).contains("credits");
        assertThat(found.next() || mayBeNone).as(blocks.group(1)).isTrue();
      }
      asked++;
    }
    assertThat(asked).isGreaterThan(3);
  }

  @Test
  void theSourcesForDbtHaveAddressesThatDuckDbReads()
      throws IOException, ReflectiveOperationException, SQLException {
    List<DbtSources.Source> sources = DbtSources.of(output);
    for (DbtSources.Source source : sources) {
      try (ResultSet found = sql.executeQuery("describe select * from " + source.address())) {
        for (Map<String, Object> column : source.columns()) {
          assertThat(found.next()).as(source.name() + "." + column.get("name")).isTrue();
          assertThat(found.getString("column_name")).isEqualTo(column.get("name"));
          assertThat(found.getString("column_type"))
              .isEqualToIgnoringCase((String) column.get("data_type"));
        }
        assertThat(found.next()).as("more columns in " + source.name()).isFalse();
      }
    }
    assertThat(sources).hasSize(TableDocs.read().size());
  }
}
