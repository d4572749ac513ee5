package org.dateline.run.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.store.Manifest;
import org.dateline.store.TopicChanges;

/**
 * Two runs of one output, written by DuckDB: the later has one batch more, and of everything that
 * can become of a story, an entity, a topic and a month there is one. Tables have the columns that
 * a comparison asks for.
 */
final class TwoRunsFixture {
  static final String BEFORE = "20260101T000000Z";
  static final String AFTER = "20260102T000000Z";

  /** Story, dispatch, place, relation, reason. */
  private static final String MEMBERS_BEFORE =
      """
      ('s1', 'd1', 1, 'first', null), ('s2', 'd2', 1, 'first', null),
      ('s3', 'd3', 1, 'first', null), ('s4', 'd4', 1, 'first', null),
      ('s4', 'd5', 2, 'revision', 'same_slug'), ('s5', 'd6', 1, 'first', null),
      ('s6', 'd7', 1, 'first', null), ('s7', 'd8', 1, 'first', null)""";

  private static final String MEMBERS_AFTER =
      """
      ('s1', 'd1', 1, 'first', null), ('s1', 'd9', 2, 'revision', 'same_headline'),
      ('s1', 'd2', 3, 'near_duplicate', 'shared_text'), ('s3', 'd3', 1, 'first', null),
      ('s3', 'd10', 2, 'kill', 'kill_notice'), ('s4', 'd4', 1, 'first', null),
      ('s8', 'd5', 1, 'first', null), ('s5', 'd6', 1, 'first', null),
      ('s6', 'd7', 2, 'revision', 'own_id'), ('s6', 'd11', 1, 'first', null),
      ('s9', 'd12', 1, 'first', null)""";

  private TwoRunsFixture() {}

  /** Writes both, with the same batches or with the later one's corpus read anew. */
  static void write(Path output, boolean isReadAnew) throws IOException, SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      stories(sql, output);
      corpus(sql, output, isReadAnew);
      names(sql, output);
      topics(sql, output);
      coverage(sql, output);
    }
    manifest(output, BEFORE, null, List.of(BEFORE), Map.of("topics.count", "40", "a.b", "1"));
    manifest(
        output,
        AFTER,
        BEFORE,
        isReadAnew ? List.of(AFTER) : List.of(BEFORE, AFTER),
        Map.of("topics.count", "30", "session.master", "local[1]"));
    Files.writeString(output.resolve("CURRENT"), AFTER + "\n");
  }

  private static void stories(Statement sql, Path output) throws IOException, SQLException {
    String columns = "(story_id, dispatch_id, sequence, relation, reason)";
    table(sql, output, BEFORE, "story_members", "values " + MEMBERS_BEFORE, columns);
    table(sql, output, AFTER, "story_members", "values " + MEMBERS_AFTER, columns);
    columns = "(story_id, headline, dispatch_count, is_killed, published_date, first_dispatch_id)";
    table(
        sql,
        output,
        BEFORE,
        "stories",
        """
        values ('s1', 'One', 1::bigint, false, date '2009-01-05', 'd1'),
          ('s2', 'Two', 1, false, date '2009-01-06', 'd2'),
          ('s3', 'Three', 1, false, date '2009-01-07', 'd3'),
          ('s4', 'Four', 2, false, date '2009-01-08', 'd4'),
          ('s5', 'Five', 1, true, date '2009-02-01', 'd6'),
          ('s6', 'Six', 1, false, date '2009-02-02', 'd7'),
          ('s7', 'Seven', 1, false, date '2009-02-03', 'd8')""",
        columns);
    table(
        sql,
        output,
        AFTER,
        "stories",
        """
        values ('s1', 'One', 3::bigint, false, date '2009-01-05', 'd1'),
          ('s3', 'Three', 2, true, date '2009-01-07', 'd3'),
          ('s4', 'Four', 1, false, date '2009-01-08', 'd4'),
          ('s5', 'Five', 1, false, date '2009-02-01', 'd6'),
          ('s6', 'Six', 2, false, date '2009-01-31', 'd11'),
          ('s8', 'Eight', 1, false, date '2009-01-08', 'd5'),
          ('s9', 'Nine', 1, false, date '2009-02-09', 'd12')""",
        columns);
  }

  private static void corpus(Statement sql, Path output, boolean isReadAnew)
      throws IOException, SQLException {
    String columns = "(dispatch_id, source, headline, published_date, date_source, date_flag)";
    batch(
        sql,
        output,
        BEFORE,
        "dispatches",
        """
        values ('d1', 'kcna', 'One', date '2009-01-05', 'dateline', 'unreadable_field'),
          ('d8', 'kcna', 'Seven', date '2009-02-03', 'metadata', null)""",
        columns);
    batch(
        sql,
        output,
        AFTER,
        "dispatches",
        "values ('d9', 'kcna', 'One again', date '2009-01-05', 'metadata', null),"
            + " ('d10', 'ap', 'Kill Three', null, 'none', null),"
            + " ('d12', 'ap', 'Nine', date '2009-02-09', 'metadata', null)"
            + (isReadAnew
                ? ", ('d1', 'kcna', 'One', date '2009-01-06', 'dateline_and_neighbours', null)"
                : ""),
        columns);
    columns = "(input_file, input_position, reason)";
    batch(
        sql,
        output,
        BEFORE,
        "rejects",
        "values ('a', 7, 'no_article'), ('b', 0, 'empty_file')",
        columns);
    batch(
        sql,
        output,
        AFTER,
        "rejects",
        "values ('a', 7, 'no_article'), ('a', 9, 'no_article'), ('c', 0, 'truncated')",
        columns);
  }

  private static void names(Statement sql, Path output) throws IOException, SQLException {
    String columns = "(dispatch_id, entity_id)";
    table(
        sql,
        output,
        BEFORE,
        "dispatch_entities",
        """
        values ('d1', 'person/kim'), ('d1', 'country/PRK'), ('d2', 'person/kim'),
          ('d4', 'person/kaesong'), ('d6', 'person/kim'), ('d7', 'location/seoul'),
          ('d5', 'person/gorbachov')""",
        columns);
    table(
        sql,
        output,
        AFTER,
        "dispatch_entities",
        """
        values ('d1', 'person/kim-jong-il'), ('d1', 'country/PRK'), ('d2', 'person/kim-jong-il'),
          ('d4', 'location/kaesong'), ('d6', 'person/kim'), ('d6', 'country/USA'),
          ('d7', 'country/KOR'), ('d9', 'country/JPN'), ('d5', 'person/gorbachev')""",
        columns);
    for (String run : List.of(BEFORE, AFTER)) {
      table(
          sql,
          output,
          run,
          "entities",
          "values ('person/kim', 'Kim'), ('person/kim-jong-il', 'Kim Jong-il')",
          "(entity_id, label)");
    }
    columns = "(from_id, entity_id, reason)";
    table(
        sql,
        output,
        BEFORE,
        "entity_links",
        "values ('person/gorbachev', 'person/gorbachov', 'spelling')",
        columns);
    table(
        sql,
        output,
        AFTER,
        "entity_links",
        "values ('person/kim', 'person/kim-jong-il', 'short_form'),"
            + " ('person/kaesong', 'location/kaesong', 'type')",
        columns);
  }

  private static void topics(Statement sql, Path output) throws IOException, SQLException {
    String columns = "(topic_id, label, story_count)";
    table(
        sql,
        output,
        BEFORE,
        "topics",
        "values ('t01', 'oil', 5::bigint), ('t02', 'grain', 3), ('t03', 'trade', 2)",
        columns);
    table(
        sql,
        output,
        AFTER,
        "topics",
        "values ('t01', 'crude oil', 6::bigint), ('t02', 'grain', 3), ('t04', 'shipping', 1)",
        columns);
  }

  /** Counted as the stories stand: s1, s2, s5 and s9 are on the subject, s6 only now. */
  private static void coverage(Statement sql, Path output) throws IOException, SQLException {
    String columns = "(subject_id, dispatch_id, story_id, is_counted)";
    table(
        sql,
        output,
        BEFORE,
        "subject_dispatches",
        "values ('korea', 'd1', 's1', true), ('korea', 'd2', 's2', true),"
            + " ('korea', 'd3', 's3', false), ('korea', 'd8', 's7', true)",
        columns);
    table(
        sql,
        output,
        AFTER,
        "subject_dispatches",
        "values ('korea', 'd1', 's1', true), ('korea', 'd9', 's1', true),"
            + " ('korea', 'd6', 's5', true), ('korea', 'd4', 's4', true),"
            + " ('korea', 'd12', 's9', true)",
        columns);
    columns =
        "(subject_id, subject_label, source, grain, policy, period_start, subject_count,"
            + " total_count, share)";
    table(
        sql,
        output,
        BEFORE,
        "coverage",
        """
        values ('korea', 'Korea', '*', 'month', 'story', date '2009-01-01', 2::bigint, 4::bigint, 2 / 4),
          ('korea', 'Korea', '*', 'month', 'story', date '2009-02-01', 1, 2, 1 / 2),
          ('korea', 'Korea', 'ap', 'month', 'story', date '2009-02-01', 1, 1, 1.0)""",
        columns);
    table(
        sql,
        output,
        AFTER,
        "coverage",
        """
        values ('korea', 'Korea', '*', 'month', 'story', date '2009-01-01', 2::bigint, 4::bigint, 2 / 5),
          ('korea', 'Korea', '*', 'month', 'story', date '2009-02-01', 2, 2, 2 / 2),
          ('korea', 'Korea', '*', 'year', 'story', date '2009-01-01', 4, 6, 4 / 6)""",
        columns);
  }

  private static void table(
      Statement sql, Path output, String run, String table, String rows, String columns)
      throws IOException, SQLException {
    write(sql, output.resolve("runs").resolve(run).resolve(table), rows, columns);
  }

  private static void batch(
      Statement sql, Path output, String batch, String table, String rows, String columns)
      throws IOException, SQLException {
    write(sql, output.resolve("corpus").resolve(table).resolve("batch=" + batch), rows, columns);
  }

  private static void write(Statement sql, Path folder, String rows, String columns)
      throws IOException, SQLException {
    Files.createDirectories(folder);
    sql.execute(
        String.format(
            Locale.ROOT,
            "copy (select * from (%s) t%s) to '%s' (format parquet)",
            rows,
            columns,
            folder.resolve("part-0.parquet")));
  }

  private static void manifest(
      Path output, String run, String previous, List<String> batches, Map<String, String> settings)
      throws IOException {
    Manifest manifest =
        new Manifest(
            run,
            previous,
            batches,
            Map.of(),
            Map.of(),
            List.of(),
            "2026-01-02T00:00:00Z",
            "2026-01-02T00:01:30.5Z",
            List.of("run", "--input", "in", "--output", "out", "--input=more"),
            settings,
            "0.1.0",
            "17",
            "4",
            2,
            1000,
            "digest",
            Map.of(),
            List.of(
                new Manifest.Stage("corpus", Map.of("dispatches", 3L), 1.5, 4, 3, 0.25, 1 << 20),
                new Manifest.Stage(
                    "story",
                    Map.of("stories", 7L, "story_members", 11L),
                    1.5,
                    4,
                    3,
                    0.25,
                    1 << 20)),
            null,
            previous == null
                ? null
                : new TopicChanges(
                    2,
                    List.of("t04"),
                    List.of("t03"),
                    List.of("t01"),
                    List.of(),
                    List.of(new TopicChanges.Move(List.of("t03"), List.of("t01")))),
            List.of("A note."));
    Files.writeString(
        output.resolve("runs").resolve(run).resolve("manifest.json"), manifest.toJson());
  }
}
