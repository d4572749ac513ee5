package org.dateline.coverage;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.config.subject.Subject;
import org.dateline.config.subject.SubjectsLoader;
import org.dateline.table.DispatchEntities;
import org.dateline.table.DispatchTopics;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.corpus.Dispatches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class SubjectHitsTest {
  private static final StructType DISPATCHES =
      new StructType()
          .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
          .add(Dispatches.HEADLINE_PLAIN, DataTypes.StringType, false)
          .add(Dispatches.BODY, DataTypes.StringType, false)
          .add(SubjectDispatches.STORY_ID, DataTypes.StringType, false);

  private final SparkSession spark;

  SubjectHitsTest(SparkSession spark) {
    this.spark = spark;
  }

  private static Row dispatch(String id, String headline, String body) {
    return RowFactory.create(id, headline, body, "story-of-" + id);
  }

  private static Row entity(String dispatch, String id, long mentions, boolean about) {
    return RowFactory.create(
        dispatch, id, mentions, about, false, mentions == 0, about, about ? 0.75 : 0.25);
  }

  /** Dispatch, named or counted or about, of one subject. */
  private List<String> hits(String yaml, List<Row> texts, List<Row> entities, List<Row> topics) {
    Subject subject = SubjectsLoader.parse("s.yaml", "id: s\n" + yaml);
    Dataset<Row> hits =
        SubjectHits.hits(
            spark,
            List.of(subject),
            spark.createDataFrame(texts, DISPATCHES),
            spark.createDataFrame(entities, DispatchEntities.SCHEMA),
            spark.createDataFrame(topics, DispatchTopics.SCHEMA));
    return hits.orderBy(col(SubjectDispatches.DISPATCH_ID)).collectAsList().stream()
        .map(
            row ->
                row.<String>getAs(SubjectDispatches.DISPATCH_ID)
                    + (row.<Boolean>getAs(SubjectDispatches.IS_COUNTED) ? " counted" : "")
                    + (row.<Boolean>getAs(SubjectDispatches.IS_ABOUT) ? " about" : "")
                    + (row.<Boolean>getAs(SubjectDispatches.IS_PROMINENT) ? " prominent" : ""))
        .toList();
  }

  private static final List<Row> KOREA =
      List.of(
          dispatch("1", "N. Korea tests a nuclear device", "A nuclear test."),
          dispatch("2", "Rice prices", "First.\n\nNorth Korea's nuclear plans were named once."),
          dispatch("3", "Rice in North Korea", "It rains."),
          dispatch("4", "Kim speaks", "Filed from Pyongyang."));
  private static final List<Row> NAMED =
      List.of(
          entity("1", "country/PRK", 2, true),
          entity("2", "country/PRK", 1, false),
          entity("3", "country/PRK", 3, true),
          entity("3", "country/JPN", 1, false),
          entity("4", "country/PRK", 0, true));

  @Test
  void aMentionIsNamedAndWhatIsAboutCounts() {
    String korea = "any_of: {entities: [country/PRK]}\n";
    assertThat(hits(korea, KOREA, NAMED, List.of()))
        .as("the dateline is no mention")
        .containsExactly("1 counted about prominent", "2", "3 counted about prominent");
    assertThat(hits(korea + "counts: mention\n", KOREA, NAMED, List.of()))
        .containsExactly("1 counted about prominent", "2 counted", "3 counted about prominent");
    assertThat(hits(korea + "counts: mention\nprominence: headline\n", KOREA, NAMED, List.of()))
        .containsExactly("1 counted about prominent", "2", "3 counted about prominent");
  }

  @Test
  void everyConditionMustBeMet() {
    String nuclear =
        "all_of:\n- entities: [country/PRK]\n- phrases: [nuclear]\n  entities: [organization/iaea]\n";
    assertThat(hits(nuclear, KOREA, NAMED, List.of()))
        .containsExactly("1 counted about prominent", "2");
  }

  @Test
  void whatIsRuledOutIsNotEvenNamed() {
    String rest =
        "any_of: {entities: [country/PRK]}\nnone_of: {entities: [country/JPN], phrases: [plans]}\n";
    assertThat(hits(rest, KOREA, NAMED, List.of())).containsExactly("1 counted about prominent");
  }

  @Test
  void phrasesOfAConditionAreCountedTogether() {
    List<Row> texts =
        List.of(
            dispatch("1", "Markets", "Dull.\n\nCrude oil, oil prices and barrels a day."),
            dispatch("2", "Markets", "Dull.\n\nCrude oils are not crude oil."),
            dispatch("3", "Crude oil falls", "Dull."));
    assertThat(
            hits(
                "any_of: {phrases: [crude oil, Oil Prices, barrels a day]}\n",
                texts,
                List.of(),
                List.of()))
        .containsExactly("1 counted about", "2", "3 counted about prominent");
  }

  @Test
  void aTopicIsNamedByAQuarterAndMeantByTheMost() {
    List<Row> topics =
        List.of(
            RowFactory.create("1", "t1", 0.6),
            RowFactory.create("1", "t2", 0.3),
            RowFactory.create("2", "t2", 0.5),
            RowFactory.create("3", "t2", 0.2));
    assertThat(hits("any_of: {topics: [t2]}\n", KOREA, List.of(), topics))
        .containsExactly("1", "2 counted about");
    assertThat(
            hits(
                "all_of: [{topics: [t1]}, {entities: [country/PRK]}]\nprominence: lead\n",
                KOREA,
                NAMED,
                topics))
        .as("a topic stands nowhere and is not asked")
        .containsExactly("1 counted about prominent");
  }
}
