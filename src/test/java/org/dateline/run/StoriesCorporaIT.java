package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.config.SettingsLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exact copies in real corpora, which are not part of the project: {@code DATELINE_CORPORA} names
 * the folder that holds {@code kcna} and {@code reuters-web}.
 */
@ExtendWith(SparkExtension.class)
@EnabledIfEnvironmentVariable(named = "DATELINE_CORPORA", matches = ".+")
class StoriesCorporaIT {
  @TempDir Path folder;

  @Test
  void everyGroupOfExactCopiesIsOneStory(SparkSession spark) throws SQLException {
    Path corpora = Path.of(System.getenv("DATELINE_CORPORA"));
    new RunJob(spark, new SilentProgress(), Clock.systemUTC())
        .run(
            new RunRequest(
                List.of(
                    corpora.resolve("kcna/headlines_2024-10-15.json.gz").toString(),
                    corpora.resolve("reuters-web/reuters-2006.jsonl.gz").toString()),
                folder.resolve("out").toString(),
                SettingsLoader.load(null, Map.of("coverage.grains", "year", "topics.count", "2")),
                List.of()));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      String out = folder.resolve("out").toString();
      sql.execute(
          "create view groups as select source, body_sha256, count(*) size, count(distinct story_id) stories"
              + " from read_parquet('"
              + out
              + "/corpus/dispatches/*/*.parquet') join read_parquet('"
              + out
              + "/runs/*/story_members/*.parquet') using (dispatch_id) where word_count >= 8"
              + " group by all having count(*) > 1");
      assertThat(number(sql, "select count(*) from groups where source = 'kcna'")).isPositive();
      assertThat(number(sql, "select count(*) from groups where source = 'reuters'")).isPositive();
      assertThat(number(sql, "select count(*) from groups where stories > 1")).isZero();
      assertThat(
              number(
                  sql,
                  "select count(*) from read_parquet('"
                      + out
                      + "/runs/*/stories/*.parquet') where dispatch_count > 50"))
          .isZero();
    }
  }

  private static long number(Statement sql, String query) throws SQLException {
    try (ResultSet result = sql.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }
}
