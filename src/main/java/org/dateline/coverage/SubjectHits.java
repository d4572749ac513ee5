package org.dateline.coverage;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.dateline.table.SubjectDispatches.IS_ABOUT;
import static org.dateline.table.SubjectDispatches.IS_COUNTED;
import static org.dateline.table.SubjectDispatches.STORY_ID;
import static org.dateline.table.SubjectDispatches.SUBJECT_ID;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.config.subject.Subject;
import org.dateline.table.Coverage;
import org.dateline.table.DispatchEntities;
import org.dateline.table.DispatchTopics;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowBuilder;
import org.dateline.text.name.Aboutness;

/**
 * Which dispatches name which subject, and which are about it. A dispatch names a subject that
 * names something of each of its conditions, and is about it if it is about something of each.
 */
public final class SubjectHits {
  /** As in {@link SubjectDispatches}. */
  public static final String IS_PROMINENT = SubjectDispatches.IS_PROMINENT;

  /** As in {@link SubjectDispatches}: the salience of the condition that has least of it. */
  public static final String STRENGTH = SubjectDispatches.STRENGTH;

  /** In place of a condition's number: what rules a dispatch out. */
  static final int NONE_OF = -1;

  private static final String CONDITION = "condition";
  private static final String CONDITION_COUNT = "condition_count";
  private static final String RANK = "rank";
  private static final String IN_HEADLINE = DispatchEntities.IN_HEADLINE;

  /** What meets a condition; a topic stands nowhere, so its places are null. */
  static final StructType FINDINGS =
      new StructType()
          .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
          .add(SUBJECT_ID, DataTypes.StringType, false)
          .add(CONDITION, DataTypes.IntegerType, false)
          .add(IS_ABOUT, DataTypes.BooleanType, false)
          .add(IN_HEADLINE, DataTypes.BooleanType, true)
          .add(IS_PROMINENT, DataTypes.BooleanType, true)
          .add(STRENGTH, DataTypes.DoubleType, false);

  private SubjectHits() {}

  /** A row of {@link #FINDINGS} for a thing that stands in the text. */
  static Row finding(String dispatch, String subject, int condition, PhraseFindings.Found found) {
    return new RowBuilder(FINDINGS)
        .set(Dispatches.DISPATCH_ID, dispatch)
        .set(SUBJECT_ID, subject)
        .set(CONDITION, condition)
        .set(IS_ABOUT, found.salience() >= Aboutness.ABOUT)
        .set(IN_HEADLINE, found.inHeadline())
        .set(IS_PROMINENT, found.isProminent())
        .set(STRENGTH, found.salience())
        .row();
  }

  /** subject_id and subject_label of every subject. */
  public static Dataset<Row> labels(SparkSession spark, List<Subject> subjects) {
    StructType schema =
        new StructType()
            .add(SUBJECT_ID, DataTypes.StringType, false)
            .add(Coverage.SUBJECT_LABEL, DataTypes.StringType, false);
    return spark.createDataFrame(
        subjects.stream()
            .map(
                subject ->
                    new RowBuilder(schema)
                        .set(SUBJECT_ID, subject.id())
                        .set(Coverage.SUBJECT_LABEL, subject.label())
                        .row())
            .toList(),
        schema);
  }

  /**
   * The dispatches that name each subject.
   *
   * @param dispatches {@link Dispatches} with their {@link SubjectDispatches#STORY_ID}; headline
   *     and body are read only if a subject has phrases
   * @param dispatchEntities {@link DispatchEntities}
   * @param dispatchTopics {@link DispatchTopics}, read only if a subject has topics
   * @return {@link SubjectDispatches}
   */
  public static Dataset<Row> hits(
      SparkSession spark,
      List<Subject> subjects,
      Dataset<Row> dispatches,
      Dataset<Row> dispatchEntities,
      Dataset<Row> dispatchTopics) {
    Dataset<Row> findings =
        byEntity(spark, subjects, dispatchEntities)
            .union(byPhrase(subjects, dispatches))
            .union(byTopic(spark, subjects, dispatchTopics));
    Dataset<Row> conditions =
        findings
            // One shuffle for the conditions, for the subjects and for the join.
            .repartition(col(Dispatches.DISPATCH_ID))
            .groupBy(col(Dispatches.DISPATCH_ID), col(SUBJECT_ID), col(CONDITION))
            .agg(
                bool_or(col(IS_ABOUT)).as(IS_ABOUT),
                bool_or(col(IN_HEADLINE)).as(IN_HEADLINE),
                bool_or(col(IS_PROMINENT)).as(IS_PROMINENT),
                max(col(STRENGTH)).as(STRENGTH));
    Dataset<Row> named =
        conditions
            .groupBy(col(Dispatches.DISPATCH_ID), col(SUBJECT_ID))
            .agg(
                count_if(col(CONDITION).notEqual(NONE_OF)).as(CONDITION_COUNT),
                min(col(CONDITION)).as(CONDITION),
                min(col(IS_ABOUT)).as(IS_ABOUT),
                coalesce(min(col(IN_HEADLINE)), lit(false)).as(IN_HEADLINE),
                coalesce(min(col(IS_PROMINENT)), lit(false)).as(IS_PROMINENT),
                min(col(STRENGTH)).as(STRENGTH))
            .where(col(CONDITION).notEqual(NONE_OF).and(meetsAll(subjects)));
    return named
        .join(dispatches.select(col(Dispatches.DISPATCH_ID), col(STORY_ID)), Dispatches.DISPATCH_ID)
        .withColumn(IS_COUNTED, isCounted(subjects));
  }

  private static Column meetsAll(List<Subject> subjects) {
    Column meets = lit(true);
    for (Subject subject : subjects) {
      Column other = col(SUBJECT_ID).notEqual(subject.id());
      meets = meets.and(other.or(col(CONDITION_COUNT).equalTo(subject.conditions().size())));
    }
    return meets;
  }

  /** About the subject, unless a mention is enough for it, and where it must stand. */
  private static Column isCounted(List<Subject> subjects) {
    Column counted = lit(true);
    for (Subject subject : subjects) {
      Column other = col(SUBJECT_ID).notEqual(subject.id());
      if (subject.counts() == Subject.Counts.ABOUT) {
        counted = counted.and(other.or(col(IS_ABOUT)));
      }
      counted =
          switch (subject.prominence()) {
            case ANY -> counted;
            case HEADLINE -> counted.and(other.or(col(IN_HEADLINE)));
            case LEAD -> counted.and(other.or(col(IS_PROMINENT)));
          };
    }
    return counted;
  }

  private static Dataset<Row> byEntity(
      SparkSession spark, List<Subject> subjects, Dataset<Row> dispatchEntities) {
    List<Row> rows = new ArrayList<>();
    for (Subject subject : subjects) {
      for (int number = 0; number < subject.conditions().size(); number++) {
        List<String> ids = subject.conditions().get(number).entities();
        rows.addAll(lookedUp(DispatchEntities.ENTITY_ID, ids, subject, number));
      }
      List<String> ids = subject.noneOf().entities();
      rows.addAll(lookedUp(DispatchEntities.ENTITY_ID, ids, subject, NONE_OF));
    }
    return dispatchEntities
        // The dateline is never a mention.
        .where(col(DispatchEntities.MENTION_COUNT).gt(0))
        .join(
            broadcast(spark.createDataFrame(rows, lookup(DispatchEntities.ENTITY_ID))),
            DispatchEntities.ENTITY_ID)
        .select(
            col(Dispatches.DISPATCH_ID),
            col(SUBJECT_ID),
            col(CONDITION),
            col(DispatchEntities.IS_ABOUT),
            col(IN_HEADLINE),
            col(IN_HEADLINE).or(col(DispatchEntities.IN_LEAD)).as(IS_PROMINENT),
            col(DispatchEntities.SALIENCE).as(STRENGTH));
  }

  private static Dataset<Row> byPhrase(List<Subject> subjects, Dataset<Row> dispatches) {
    List<Subject> withPhrases = subjects.stream().filter(SubjectHits::hasPhrases).toList();
    if (withPhrases.isEmpty()) {
      return dispatches.sparkSession().createDataFrame(List.of(), FINDINGS);
    }
    return dispatches
        .select(col(Dispatches.DISPATCH_ID), col(Dispatches.HEADLINE_PLAIN), col(Dispatches.BODY))
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row ->
                    PhraseFindings.of(
                            withPhrases,
                            row.getAs(Dispatches.DISPATCH_ID),
                            row.getAs(Dispatches.HEADLINE_PLAIN),
                            row.getAs(Dispatches.BODY))
                        .iterator(),
            Encoders.row(FINDINGS));
  }

  private static boolean hasPhrases(Subject subject) {
    return !subject.noneOf().phrases().isEmpty()
        || subject.conditions().stream().anyMatch(one -> !one.phrases().isEmpty());
  }

  /** A dispatch belongs to a topic that has at least this share of it. */
  private static final double TOPIC_SHARE = 0.25;

  /** A dispatch is about its strongest topic. */
  private static Dataset<Row> byTopic(
      SparkSession spark, List<Subject> subjects, Dataset<Row> dispatchTopics) {
    List<Row> rows = new ArrayList<>();
    for (Subject subject : subjects) {
      for (int number = 0; number < subject.conditions().size(); number++) {
        List<String> ids = subject.conditions().get(number).topics();
        rows.addAll(lookedUp(DispatchTopics.TOPIC_ID, ids, subject, number));
      }
    }
    if (rows.isEmpty()) {
      return spark.createDataFrame(List.of(), FINDINGS);
    }
    Column strongest =
        row_number()
            .over(
                Window.partitionBy(col(DispatchTopics.DISPATCH_ID))
                    .orderBy(col(DispatchTopics.TOPIC_SHARE).desc(), col(DispatchTopics.TOPIC_ID)));
    return dispatchTopics
        .where(col(DispatchTopics.TOPIC_SHARE).geq(TOPIC_SHARE))
        .withColumn(RANK, strongest)
        .join(
            broadcast(spark.createDataFrame(rows, lookup(DispatchTopics.TOPIC_ID))),
            DispatchTopics.TOPIC_ID)
        .select(
            col(Dispatches.DISPATCH_ID),
            col(SUBJECT_ID),
            col(CONDITION),
            col(RANK).equalTo(1),
            lit(null).cast(DataTypes.BooleanType),
            lit(null).cast(DataTypes.BooleanType),
            col(DispatchTopics.TOPIC_SHARE));
  }

  /** What is looked up, the subject it belongs to and the condition of it that it meets. */
  private static StructType lookup(String id) {
    return new StructType()
        .add(id, DataTypes.StringType, false)
        .add(SUBJECT_ID, DataTypes.StringType, false)
        .add(CONDITION, DataTypes.IntegerType, false);
  }

  private static List<Row> lookedUp(
      String column, List<String> ids, Subject subject, int condition) {
    StructType schema = lookup(column);
    return ids.stream()
        .map(
            id ->
                new RowBuilder(schema)
                    .set(column, id)
                    .set(SUBJECT_ID, subject.id())
                    .set(CONDITION, condition)
                    .row())
        .toList();
  }
}
