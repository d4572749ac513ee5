package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.config.SettingsLoader;
import org.dateline.notebooks.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Golden numbers on real corpora, which are not part of the project: {@code DATELINE_CORPORA} names
 * the folder that holds {@code reuters21578}.
 */
@ExtendWith(SparkExtension.class)
@EnabledIfEnvironmentVariable(named = "DATELINE_CORPORA", matches = ".+")
class CorporaIT {
  @TempDir Path folder;

  /**
   * The query of the page on what is about: what is found about countries against what Reuters
   * filed them under.
   */
  private static final String SCORE =
      """
      with filed_otherwise(place, entity_id) as (values
        ('west-germany', 'country/DEU'), ('uk', 'country/GBR'), ('ussr', 'country/SUN'), ('burma', 'country/MMR'),
        ('kampuchea', 'country/KHM'), ('zaire', 'country/COD'), ('congo', 'country/COG'), ('uae', 'country/ARE'),
        ('yemen-arab-republic', 'country/YEM'), ('yemen-demo-republic', 'country/YEM'),
        ('trinidad-tobago', 'country/TTO'), ('us-virgin-islands', 'country/VIR')),
      places as (
        select dispatch_id, substr(keyword, 7) as place
        from (select dispatch_id, unnest(keywords) as keyword from dispatches)
        where keyword like 'place:%' and keyword <> 'place:usa'),
      labels as (
        select distinct dispatch_id, coalesce(o.entity_id, e.entity_id, place) as entity_id
        from places left join filed_otherwise o using (place)
        left join entities e on lower(replace(e.label, ' ', '-')) = place and e.type = 'country'),
      found as (
        select dispatch_id, entity_id from dispatch_entities
        where is_about and entity_id like 'country/%' and entity_id <> 'country/USA'),
      counts as (select
        (select count(*) from found semi join labels using (dispatch_id, entity_id)) as agreed,
        (select count(*) from found) as found, (select count(*) from labels) as labelled)
      select agreed / found as precision, agreed / labelled as recall, 2 * agreed / (found + labelled) as f1 from counts
      """;

  @Test
  void countriesAgreeWithTheLabelsOfReuters21578(SparkSession spark)
      throws IOException, SQLException {
    RunResult result = run(spark, "reuters21578");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      Views.open(sql, folder.resolve("out"));
      assertThat(number(sql, "select count(*) from dispatches")).isEqualTo(11_000);
      assertThat(number(sql, "select count(*) from dispatches where year(published_date) <> 1987"))
          .isZero();
      double[] any = score(sql, SCORE.replace("is_about", "mention_count > 0"));
      double[] about = score(sql, SCORE);
      System.out.printf(
          Locale.ROOT,
          "any mention: P %.3f R %.3f F1 %.3f%nabout: P %.3f R %.3f F1 %.3f%n",
          any[0],
          any[1],
          any[2],
          about[0],
          about[1],
          about[2]);
      assertThat(about[2]).as("F1 of what dispatches are about").isGreaterThanOrEqualTo(0.875);
      assertThat(any[1]).as("recall of any mention").isGreaterThanOrEqualTo(0.82);
    }
    assertThat(result.rejects().keySet()).containsOnly("unknown_format");
  }

  /** What the issue asks of the seed dispatch, which lies beside the corpora. */
  @Test
  void theSeedDispatchNamesWhomItNames(SparkSession spark) throws SQLException {
    run(spark, "../seed");
    String out = folder.resolve("out").toString();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      sql.execute(
          "create view entities as select * from read_parquet('"
              + out
              + "/runs/*/entities/*.parquet')");
      sql.execute(
          "create view mentions as select * from read_parquet('"
              + out
              + "/corpus/mentions/*/*.parquet')");
      assertThat(
              strings(
                  sql,
                  "select label || ': ' || array_to_string(list_sort(surfaces), ', ') from entities order by label"))
          .contains(
              "Antony Blinken: Antony Blinken, Blinken",
              "China: Beijing, China, Chinese",
              "Japan: Japanese",
              "John Kerry: John Kerry",
              "North Korea: N. Korea, North Korea, Pyongyang, the North",
              "South Korea: Seoul, South Korean",
              "United Nations: U.N.",
              "United States: American, U.S., Washington",
              "Xi Jinping: Xi Jinping")
          .hasSize(9);
      assertThat(
              strings(
                  sql,
                  "select method from mentions where surface = 'Beijing' order by in_headline desc, start_offset"))
          .containsExactly("gazetteer", "gazetteer", "metonym", "metonym");
    }
  }

  private static List<String> strings(Statement sql, String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (ResultSet result = sql.executeQuery(query)) {
      while (result.next()) {
        strings.add(result.getString(1));
      }
    }
    return strings;
  }

  private RunResult run(SparkSession spark, String corpus) {
    return new RunJob(spark, new SilentProgress(), Clock.systemUTC())
        .run(
            new RunRequest(
                List.of(Path.of(System.getenv("DATELINE_CORPORA"), corpus).toString()),
                folder.resolve("out").toString(),
                SettingsLoader.load(null, Map.of("coverage.grains", "year", "topics.count", "2")),
                List.of()));
  }

  /** Precision, recall and F1. */
  private static double[] score(Statement sql, String query) throws SQLException {
    try (ResultSet result = sql.executeQuery(query)) {
      result.next();
      return new double[] {result.getDouble(1), result.getDouble(2), result.getDouble(3)};
    }
  }

  private static long number(Statement sql, String query) throws SQLException {
    try (ResultSet result = sql.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }
}
