package org.dateline.report.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.table.Agenda;
import org.dateline.table.Credits;
import org.dateline.table.DispatchEntities;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Entities;
import org.dateline.table.EntityPairs;
import org.dateline.table.Gaps;
import org.dateline.table.PairTrends;
import org.dateline.table.Periods;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Rejects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ReportReaderTest {
  private final SparkSession spark;
  private final Map<String, List<Row>> tables = new HashMap<>();

  ReportReaderTest(SparkSession spark) {
    this.spark = spark;
    put(
        Dispatches.NAME,
        row(Dispatches.SCHEMA, dispatch("a", "kcna", "metadata", "2010-01-04", "One. Two.")),
        row(Dispatches.SCHEMA, dispatch("b", "kcna", "metadata", "2010-01-05", "Three.")),
        row(Dispatches.SCHEMA, dispatch("c", "ap", "none", null, "Four.")));
    put(
        StoryMembers.NAME,
        member("s1", "a", "first"),
        member("s1", "b", "revision"),
        member("s2", "c", "first"));
    put(Stories.NAME, story("s1", "a", 2), story("s2", "c", 1));
  }

  private void put(String table, Row... rows) {
    tables.put(table, List.of(rows));
  }

  /** A row with these values; what is not given is null. */
  private static Row row(StructType schema, Map<String, Object> values) {
    Object[] cells = new Object[schema.length()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = values.get(schema.fieldNames()[i]);
    }
    return new GenericRowWithSchema(cells, schema);
  }

  private static Map<String, Object> dispatch(
      String id, String source, String dateSource, String day, String body) {
    Map<String, Object> values = new HashMap<>();
    values.put(Dispatches.DISPATCH_ID, id);
    values.put(Dispatches.SOURCE, source);
    values.put(Dispatches.DATE_SOURCE, dateSource);
    values.put(Dispatches.HEADLINE_PLAIN, "Headline " + id);
    values.put(Dispatches.BODY, body);
    values.put(Dispatches.REVISION_KIND, "first");
    if (day != null) {
      values.put(Dispatches.PUBLISHED_DATE, Date.valueOf(day));
      values.put(Dispatches.PUBLISHED_AT, Timestamp.from(Instant.parse(day + "T09:30:00Z")));
    }
    return values;
  }

  private static Row member(String story, String dispatch, String relation) {
    return row(
        StoryMembers.SCHEMA,
        Map.of(
            StoryMembers.STORY_ID, story,
            StoryMembers.DISPATCH_ID, dispatch,
            StoryMembers.RELATION, relation));
  }

  private static Row story(String id, String first, long dispatches) {
    return row(
        Stories.SCHEMA,
        Map.of(
            Stories.STORY_ID, id,
            Stories.HEADLINE, "Headline " + first,
            Stories.FIRST_DISPATCH_ID, first,
            Stories.LATEST_DISPATCH_ID, first,
            Stories.DISPATCH_COUNT, dispatches,
            Stories.IS_KILLED, false));
  }

  /** Columns that may all be null, as those of files are. */
  private Dataset<Row> dataset(String name, StructType schema) {
    StructType nullable = new StructType();
    for (var field : schema.fields()) {
      nullable = nullable.add(field.name(), field.dataType(), true);
    }
    return spark.createDataFrame(tables.getOrDefault(name, List.of()), nullable);
  }

  private TableReader reader() {
    return new TableReader(
        new ReportSource() {
          @Override
          public boolean has(String table) {
            return tables.containsKey(table);
          }

          @Override
          public Dataset<Row> table(String name, StructType schema) {
            return dataset(name, schema);
          }

          @Override
          public Dataset<Row> corpus(String name, StructType schema) {
            return dataset(name, schema);
          }
        });
  }

  private ReportTables read() {
    return new ReportReader(spark, reader()).read(List.of("country/PRK"));
  }

  @Test
  void whatIsCountedOfTheCorpus() {
    put(
        Rejects.NAME,
        row(
            Rejects.SCHEMA,
            Map.of(
                Rejects.REASON, "bad_date",
                Rejects.INPUT_FILE, "f.xml",
                Rejects.INPUT_POSITION, 7L,
                Rejects.DETAIL, "no date")));
    ReportTables read = read();
    assertThat(read.dated())
        .containsExactlyInAnyOrder(
            new SummaryRows.Dated("kcna", "metadata", true, "first", 1),
            new SummaryRows.Dated("kcna", "metadata", true, "revision", 1),
            new SummaryRows.Dated("ap", "none", false, "first", 1));
    assertThat(read.sourceStories())
        .containsExactlyInAnyOrder(
            new SummaryRows.Tally("kcna", 1), new SummaryRows.Tally("ap", 1));
    assertThat(read.dateExamples()).contains(new SummaryRows.Example("none", "c"));
    assertThat(read.largest()).extracting(SummaryRows.Story::id).startsWith("s1");
    assertThat(read.rejectCounts()).containsExactly(new SummaryRows.Tally("bad_date", 1));
    assertThat(read.rejects())
        .containsExactly(new SummaryRows.Reject("bad_date", "f.xml", "no date", 7));
  }

  @Test
  void tablesThatAreMissingAreEmpty() {
    ReportTables read = read();
    assertThat(read.coverage()).isEmpty();
    assertThat(read.bursts()).isEmpty();
    assertThat(read.partners()).isEmpty();
    assertThat(read.rising()).isEmpty();
    assertThat(read.together()).isEmpty();
  }

  @Test
  void gapsAgendaAndSubjects() {
    put(
        Gaps.NAME,
        row(
            Gaps.SCHEMA,
            Map.of(
                Gaps.SOURCE,
                "kcna",
                Gaps.START_DATE,
                Date.valueOf("2010-02-01"),
                Gaps.END_DATE,
                Date.valueOf("2010-02-14"),
                Gaps.DAY_COUNT,
                14,
                Gaps.EXPECTED_COUNT,
                20.5)));
    put(
        Agenda.NAME,
        RowFactory.create("s1", "kcna", "a", Timestamp.from(Instant.EPOCH), 1, 0.0),
        RowFactory.create("s1", "ap", "c", Timestamp.from(Instant.EPOCH), 2, 3.5));
    put(
        SubjectDispatches.NAME,
        RowFactory.create("nk", "a", "s1", true, true, true, 2.0),
        RowFactory.create("nk", "b", "s1", false, false, false, 1.0));
    put(DispatchTopics.NAME, RowFactory.create("a", "t00", 0.7));
    Date year = Date.valueOf("2010-01-01");
    put(
        Credits.NAME,
        RowFactory.create("nk", "planet", "ap", "year", year, 2L, 3L, 0.67, 0.2, 0.9),
        RowFactory.create("nk", "planet", "ap", "month", year, 1L, 1L, 1.0, 0.2, 1.0));
    ReportTables read = read();
    assertThat(read.credits()).containsExactly(new SummaryRows.Credit("nk", "planet", "ap", 2));
    assertThat(read.gaps()).extracting(Gaps.Gap::days).containsExactly(14);
    assertThat(read.firsts())
        .containsExactlyInAnyOrder(
            new SummaryRows.First("kcna", 1, 1, null), new SummaryRows.First("ap", 1, 0, 3.5));
    assertThat(read.firstExamples()).containsExactly(new SummaryRows.Example("kcna", "a"));
    assertThat(read.hits()).containsExactly(new SummaryRows.Tally("nk", 1));
    assertThat(read.ofTopics()).containsExactly(new SummaryRows.OfTopic("nk", "t00", "a"));
  }

  @Test
  void risingPairsWithLabelsAndDispatches() {
    for (int i = 0; i < 10; i++) {
      tables
          .computeIfAbsent(Periods.NAME, name -> new java.util.ArrayList<>())
          .add(
              row(
                  Periods.SCHEMA,
                  Map.of(
                      Periods.SOURCE, "*",
                      Periods.GRAIN, "day",
                      Periods.PERIOD_START, Date.valueOf("2010-0" + (1 + i % 9) + "-01"),
                      Periods.POLICY, "story",
                      Periods.TOTAL_COUNT, 1L)));
    }
    put(
        PairTrends.NAME,
        RowFactory.create("p/a", "p/b", Date.valueOf("2010-09-01"), 4L, 0.9, true, false),
        RowFactory.create("p/a", "p/c", Date.valueOf("2010-01-01"), 4L, 0.9, true, false));
    put(
        EntityPairs.NAME,
        row(
            EntityPairs.SCHEMA,
            Map.of(
                EntityPairs.ENTITY_A, "p/a",
                EntityPairs.ENTITY_B, "p/b",
                EntityPairs.STORY_COUNT, 9L,
                EntityPairs.SENTENCE_COUNT, 9L,
                EntityPairs.EXPECTED_COUNT, 1.0,
                EntityPairs.NPMI, 0.8,
                EntityPairs.LOG_LIKELIHOOD, 20.0,
                EntityPairs.LIFT, 9.0,
                EntityPairs.JACCARD, 0.5,
                EntityPairs.Q_VALUE, 0.001)));
    put(
        Entities.NAME,
        row(
            Entities.SCHEMA,
            Map.of(Entities.ENTITY_ID, "p/a", Entities.LABEL, "A", Entities.TYPE, "person")));
    put(
        DispatchEntities.NAME,
        RowFactory.create("a", "p/a", 1L, false, false, false, true, 0.5),
        RowFactory.create("a", "p/b", 1L, false, false, false, true, 0.5),
        RowFactory.create("b", "p/a", 1L, false, false, false, true, 0.5));
    ReportTables read = read();
    assertThat(read.rising())
        .containsExactly(
            new SummaryRows.Rising(
                "p/a",
                "p/b",
                4,
                0.8,
                0.001,
                Date.valueOf("2010-09-01").toLocalDate(),
                true,
                false));
    assertThat(read.together()).containsExactly(new SummaryRows.Together("p/a", "p/b", "a"));
    assertThat(Objects.requireNonNull(read.entities().get("p/a")).label()).isEqualTo("A");
  }

  @Test
  void dispatchesAreReadWithStoryTimeAndFirstSentence() {
    Map<String, SummaryRows.Dispatch> read =
        new DispatchReader(spark, reader()).dispatches(List.of("a", "c", "no-such"));
    assertThat(read).containsOnlyKeys("a", "c");
    assertThat(read.get("a"))
        .isEqualTo(
            new SummaryRows.Dispatch(
                "a",
                "Headline a",
                Date.valueOf("2010-01-04").toLocalDate(),
                "09:30",
                "kcna",
                "One.",
                "s1",
                2,
                "first"));
    assertThat(read.get("c").day()).isNull();
    assertThat(read.get("c").time()).isNull();
  }
}
