package org.dateline.run.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.commons.io.FileUtils;
import org.dateline.PublishedFixture;
import org.dateline.run.DataException;
import org.dateline.store.LocalOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedTest {
  @TempDir Path output;

  @Test
  void aRunThatIsRemovedWhileItIsReadIsToldAsSuch() throws IOException, SQLException {
    PublishedFixture.write(output);
    try (Published run =
        Published.open(LocalOutput.open(output.toString()), DuckEngine.open(), null)) {
      assertThat(run.hasTable("coverage")).isTrue();
      Path runs = output.resolve("runs");
      FileUtils.moveDirectory(
          runs.resolve(PublishedFixture.RUN).toFile(), runs.resolve("20260104T000000Z").toFile());
      Files.writeString(output.resolve("CURRENT"), "20260104T000000Z\n");
      for (String table : new String[] {"coverage", "stories", "of_another_version"}) {
        assertThatThrownBy(() -> run.query(Query.of("select * from " + table, table)))
            .isInstanceOf(DataException.class)
            .hasMessage(
                "Run "
                    + PublishedFixture.RUN
                    + " in "
                    + output
                    + " has been removed meanwhile; the last run is now 20260104T000000Z: ask"
                    + " again.");
      }
    }
  }
}
