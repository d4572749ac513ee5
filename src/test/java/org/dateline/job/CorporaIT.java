package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

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

  /** The names under which Reuters filed countries that the gazetteer labels otherwise. */
  private static final String NAMED_OTHERWISE =
      "case place when 'west-germany' then 'country/DEU' when 'uk' then 'country/GBR'"
          + " when 'ussr' then 'country/SUN' when 'usa' then 'country/USA' when 'burma' then 'country/MMR'"
          + " when 'zaire' then 'country/COD' when 'uae' then 'country/ARE' end";

  /**
   * A dispatch is about a country if its headline names it, if its first paragraph does and it is
   * named twice, if it is named three times, or if the dispatch was filed from it.
   */
  private static final String ABOUT =
      "named.headline or (named.lead and named.times >= 2) or named.times >= 3 or filed";

  @Test
  void countriesAgreeWithTheLabelsOfReuters21578(SparkSession spark) throws SQLException {
    RunResult result = run(spark, "reuters21578");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      prepare(sql);
      assertThat(number(sql, "select count(*) from dispatches")).isEqualTo(11_000);
      assertThat(number(sql, "select count(*) from dispatches where year(published_date) <> 1987"))
          .isZero();
      double[] any = score(sql, "times >= 1");
      double[] about = score(sql, "about");
      System.out.printf(
          Locale.ROOT,
          "any mention: P %.3f R %.3f F1 %.3f%nabout: P %.3f R %.3f F1 %.3f%n",
          any[0],
          any[1],
          any[2],
          about[0],
          about[1],
          about[2]);
      assertThat(about[2]).as("F1 of what dispatches are about").isGreaterThanOrEqualTo(0.85);
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
    Progress silent =
        new Progress() {
          @Override
          public void started(String stage) {}

          @Override
          public void tasks(int done, int total) {}

          @Override
          public void finished(String stage, String summary, double seconds) {}
        };
    return new RunJob(spark, silent, Clock.systemUTC())
        .run(
            new RunRequest(
                List.of(Path.of(System.getenv("DATELINE_CORPORA"), corpus).toString()),
                folder.resolve("out").toString(),
                SettingsLoader.load(null, Map.of("coverage.grains", "year", "topics.count", "2")),
                List.of()));
  }

  private void prepare(Statement sql) throws SQLException {
    String out = folder.resolve("out").toString();
    sql.execute(
        "create view dispatches as select * from read_parquet('"
            + out
            + "/corpus/dispatches/*/*.parquet')");
    sql.execute(
        "create view mentions as select * from read_parquet('"
            + out
            + "/corpus/mentions/*/*.parquet')"
            + " where entity_id like 'country/%' and entity_id <> 'country/USA'");
    sql.execute(
        "create table labels as with places as (select dispatch_id, substr(keyword, 7) place from"
            + " (select dispatch_id, unnest(keywords) keyword from dispatches) where keyword like 'place:%')"
            + " select distinct dispatch_id, coalesce("
            + NAMED_OTHERWISE
            + ", entity_id, 'place/' || place) entity_id from places left join read_parquet('"
            + out
            + "/runs/*/entities/*.parquet') on lower(replace(label, ' ', '-')) = place and type = 'country'");
    sql.execute(
        "create table named as select dispatch_id, entity_id, count(*) times,"
            + " count(*) filter (confidence >= 0.9) by_name, bool_or(in_headline and confidence >= 0.9) headline,"
            + " bool_or(in_lead and confidence >= 0.9) lead from mentions group by all");
    sql.execute(
        "create table filed as select dispatch_id, 'country/' || dateline_country entity_id from dispatches"
            + " where dateline_country is not null and dateline_country <> 'USA'");
    sql.execute(
        "create table judged as select dispatch_id, entity_id, coalesce(times, 0) times, "
            + ABOUT
            + " about from (select coalesce(n.dispatch_id, f.dispatch_id) dispatch_id,"
            + " coalesce(n.entity_id, f.entity_id) entity_id, coalesce(times, 0) times,"
            + " coalesce(by_name, 0) by_name, coalesce(headline, false) headline, coalesce(lead, false) lead,"
            + " f.entity_id is not null filed from named n full join filed f using (dispatch_id, entity_id)) named");
  }

  /** Precision, recall and F1 of the countries that meet a condition. */
  private static double[] score(Statement sql, String condition) throws SQLException {
    double found = number(sql, "select count(*) from judged where " + condition);
    double labelled = number(sql, "select count(*) from labels where entity_id <> 'country/USA'");
    double right =
        number(
            sql,
            "select count(*) from judged join labels using (dispatch_id, entity_id) where "
                + condition);
    double precision = right / found;
    double recall = right / labelled;
    return new double[] {precision, recall, 2 * precision * recall / (precision + recall)};
  }

  private static long number(Statement sql, String query) throws SQLException {
    try (ResultSet result = sql.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }
}
