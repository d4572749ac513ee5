package org.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.table.TableDocs.Table;
import org.junit.jupiter.api.Test;

/**
 * The views, the sources for dbt and the page of the tables say what the table classes say. {@code
 * mvn test -Dtest=SqlViewsTest -Ddateline.write=true} writes them anew.
 */
class SqlViewsTest {
  private final List<Table> tables = TableDocs.read();

  SqlViewsTest() throws IOException, ReflectiveOperationException {}

  @Test
  void theViewsAreThoseOfTheTables() throws IOException {
    same("notebooks/sql/views.sql", SqlFiles.views(tables));
  }

  @Test
  void theSourcesForDbtAreThoseOfTheTables() throws IOException {
    same("notebooks/sql/sources.yml", SqlFiles.sources(tables));
  }

  @Test
  void thePageIsThatOfTheTables() throws IOException {
    same("src/site/markdown/tables.md", SqlFiles.page(tables));
  }

  @Test
  void everyColumnSaysWhatItIsInWordsOfItsOwn() {
    for (Table table : tables) {
      assertThat(table.description()).as(table.name()).endsWith(".").doesNotContain("{@");
      for (TableDocs.Column column : table.columns()) {
        assertThat(column.description())
            .as(table.name() + "." + column.name())
            .isNotBlank()
            .doesNotContain("{@")
            .doesNotContain("As in ");
      }
    }
  }

  private static void same(String file, String expected) throws IOException {
    Path path = Path.of(file);
    if (Boolean.getBoolean("dateline.write")) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, expected);
    }
    assertThat(path).exists();
    assertThat(Files.readString(path))
        .as(
            "%s is not what the table classes say; write it anew: mvn test -Dtest=SqlViewsTest"
                + " -Ddateline.write=true",
            file)
        .isEqualTo(expected);
  }
}
