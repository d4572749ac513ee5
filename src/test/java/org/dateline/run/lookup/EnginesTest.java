package org.dateline.run.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.dateline.PublishedFixture;
import org.dateline.SparkExtension;
import org.dateline.report.ChainReport;
import org.dateline.report.CutsReport;
import org.dateline.report.RelatedReport;
import org.dateline.report.format.Column;
import org.dateline.run.DataException;
import org.dateline.store.LocalOutput;
import org.dateline.store.Output;
import org.dateline.table.DispatchTopics;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.corpus.Mentions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB and Spark give the same answers to the same questions. */
@ExtendWith(SparkExtension.class)
class EnginesTest {
  private static final Criteria ALL =
      new Criteria(
          Map.of(
              Filter.SUBJECT, List.of(Criteria.ANY),
              Filter.SOURCE, List.of(Criteria.ANY),
              Filter.GRAIN, List.of(Criteria.ANY),
              Filter.POLICY, List.of(Criteria.ANY)),
          null,
          "00001eef",
          null,
          null,
          0,
          false);
  private static final Criteria SOME =
      new Criteria(
          Map.of(Filter.SUBJECT, List.of("north-korea"), Filter.SOURCE, List.of("*", "yonhap")),
          "Label of country/PRK",
          "00001eef",
          LocalDate.of(2007, 1, 1),
          LocalDate.of(2010, 12, 31),
          3,
          false);

  @TempDir static Path output;
  private static Published duck;
  private static Published spark;

  /** Columns and rows of an answer. */
  private record Table(List<Column> columns, List<List<Object>> rows, long total) {}

  @BeforeAll
  static void open(SparkSession session) throws IOException, SQLException {
    PublishedFixture.write(output);
    duck = Published.open(LocalOutput.open(output.toString()), DuckEngine.open(), null);
    spark =
        Published.open(
            Output.open(output.toString(), session.sessionState().newHadoopConf()),
            new SparkEngine(session),
            null);
  }

  @Test
  void aColumnThatAnEarlierVersionDidNotWriteIsToldAsSuch() {
    for (Published run : List.of(duck, spark)) {
      for (String column : List.of("later", "f.later")) {
        Query query =
            new Query(List.of("funnel"), "select " + column + " from funnel f", List.of());
        assertThatThrownBy(() -> run.list(query))
            .isInstanceOf(DataException.class)
            .hasMessageMatching(
                "The run was made by an earlier version of Dateline, whose tables have no column"
                    + " (f\\.)?later; run again to have it\\.");
      }
    }
  }

  @AfterAll
  static void close() {
    duck.close();
    spark.close();
  }

  @Test
  void everyQuestionHasOneAnswer() {
    Set<String> whats = new LinkedHashSet<>(Answers.topics().keySet());
    whats.addAll(List.of(DispatchTopics.NAME, SubjectDispatches.NAME, Mentions.NAME));
    int rows = 0;
    for (String what : whats) {
      for (Criteria asked : List.of(ALL, SOME)) {
        boolean brief = asked.equals(SOME);
        Table expected = table(duck, what, asked, brief);
        assertThat(table(spark, what, asked, brief)).as(what + " " + asked).isEqualTo(expected);
        rows += expected.rows().size();
        assertThat(expected.rows().isEmpty() && asked.equals(ALL)).as(what).isFalse();
      }
    }
    assertThat(rows).isGreaterThan(300);
  }

  private static Table table(Published published, String what, Criteria asked, boolean brief) {
    try (Answer answer = new Answers(published).of(what, asked, brief)) {
      List<List<Object>> rows = new ArrayList<>();
      for (List<Object> row = answer.rows().next(); row != null; row = answer.rows().next()) {
        rows.add(row);
      }
      return new Table(answer.rows().columns(), rows, answer.total());
    }
  }

  @Test
  void bothListTheSameTablesAndRuns() {
    assertThat(spark.output().tables(PublishedFixture.RUN))
        .isEqualTo(duck.output().tables(PublishedFixture.RUN))
        .contains("coverage", "dispatches");
    assertThat(spark.output().runs())
        .isEqualTo(duck.output().runs())
        .containsExactly(PublishedFixture.EARLIER, PublishedFixture.RUN);
  }

  @Test
  void storiesAreTheSame() {
    String story = ChainReport.of(new StoryLookup(duck).find("00001eef"));
    assertThat(story).contains("  1  2006-03-01 23:30 UTC  yonhap").contains("  2  2007-");
    assertThat(ChainReport.of(new StoryLookup(spark).find("00001eef"))).isEqualTo(story);
  }

  @Test
  void partnersAreTheSame() {
    for (LocalDate from : new LocalDate[] {null, LocalDate.of(2007, 1, 1)}) {
      LocalDate to = from == null ? null : LocalDate.of(2009, 12, 31);
      String related =
          RelatedReport.of(new RelatedLookup(duck).of("country/PRK", from, to, 1, 5), "");
      assertThat(related).startsWith("Label of country/PRK (country/PRK): named in ");
      assertThat(RelatedReport.of(new RelatedLookup(spark).of("country/PRK", from, to, 1, 5), ""))
          .isEqualTo(related);
    }
  }

  @Test
  void cutsAreTheSame() {
    CutsLookup cuts = new CutsLookup(duck);
    CutsLookup same = new CutsLookup(spark);
    assertThat(CutsReport.counts(same.counts(null, null)))
        .isEqualTo(CutsReport.counts(cuts.counts(null, null)))
        .contains("credit");
    for (String source : new String[] {null, "yonhap"}) {
      assertThat(same.counts("credit", source)).isEqualTo(cuts.counts("credit", source));
      assertThat(same.samples("credit", source, 2))
          .isEqualTo(cuts.samples("credit", source, 2))
          .hasSize(2);
    }
  }
}
