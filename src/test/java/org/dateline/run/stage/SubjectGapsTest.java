package org.dateline.run.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.config.subject.Subject;
import org.dateline.config.subject.SubjectsLoader;
import org.dateline.run.RunChanges;
import org.dateline.store.TopicChanges;
import org.dateline.table.Entities;
import org.dateline.table.Topics;
import org.dateline.table.row.RowBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class SubjectGapsTest {
  private static Dataset<Row> ids(SparkSession spark, String column, String... ids) {
    StructType schema = new StructType().add(column, DataTypes.StringType, false);
    return spark.createDataFrame(
        Arrays.stream(ids).map(id -> new RowBuilder(schema).set(column, id).row()).toList(),
        schema);
  }

  private static List<String> notes(
      SparkSession spark, List<Subject> subjects, RunChanges changes) {
    return SubjectGaps.notes(
        subjects,
        GazetteerLoader.load(List.of()),
        ids(spark, Entities.ENTITY_ID, "person/mary-miller"),
        ids(spark, Topics.TOPIC_ID, "t02", "t05"),
        changes);
  }

  private static List<Subject> subject(String rules) {
    return List.of(SubjectsLoader.parse("s.yaml", "id: s\n" + rules));
  }

  @Test
  void whatTheGazetteerKnowsOrADispatchNamesIsKnown(SparkSession spark) {
    assertThat(notes(spark, SubjectsLoader.load(List.of()), RunChanges.NONE)).isEmpty();
    assertThat(
            notes(
                spark,
                subject("any_of: {entities: [person/mary-miller], topics: [t02]}\n"),
                RunChanges.NONE))
        .isEmpty();
    assertThat(
            notes(
                spark,
                subject("any_of: {entities: [person/mary-miler, country/PRK], topics: [t02]}\n"),
                RunChanges.NONE))
        .containsExactly(
            "The subject s names entity person/mary-miler, which this run does not know: it counts"
                + " for nothing.");
  }

  @Test
  void ofATopicThatHasJustEndedItIsToldWhatHasBecomeOfIt(SparkSession spark) {
    RunChanges changes =
        RunChanges.ofTopics(
            new TopicChanges(
                2,
                List.of(),
                List.of("t01", "t03"),
                List.of(),
                List.of(),
                List.of(new TopicChanges.Move(List.of("t01", "t02"), List.of("t02")))),
            Map.of(),
            Map.of("t01", "gold, mine", "t03", "wool"));

    assertThat(notes(spark, subject("any_of: {topics: [t01, t03, t04, t05]}\n"), changes))
        .containsExactly(
            "The subject s names topic t01 (gold, mine; ended since the run before, its stories"
                + " are in t02 now), topic t03 (wool; ended since the run before) and topic t04,"
                + " which this run does not know: they count for nothing.");
  }
}
