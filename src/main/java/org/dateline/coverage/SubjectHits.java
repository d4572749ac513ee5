package org.dateline.coverage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.config.Subject;
import org.dateline.table.Coverage;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Dispatches;
import org.dateline.table.Mentions;

/** Which dispatches are about which subject. */
public final class SubjectHits {
  /** Whether the subject stands in the headline or in the first paragraph. */
  public static final String IS_PROMINENT = "is_prominent";

  /**
   * How strongly the dispatch is about the subject, for the order of evidence: mentions, with 1000
   * more for the headline and 100 more for the lead.
   */
  public static final String STRENGTH = "strength";

  private static final String SUBJECT_ID = Coverage.SUBJECT_ID;
  private static final String SUBJECT_LABEL = Coverage.SUBJECT_LABEL;
  private static final String IS_NONE = "is_none";
  private static final String IN_HEADLINE = Mentions.IN_HEADLINE;
  private static final String IN_LEAD = Mentions.IN_LEAD;
  private static final StructType FINDINGS =
      new StructType()
          .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
          .add(SUBJECT_ID, DataTypes.StringType, false)
          .add(IS_NONE, DataTypes.BooleanType, false)
          .add(IN_HEADLINE, DataTypes.BooleanType, false)
          .add(IN_LEAD, DataTypes.BooleanType, false)
          .add(STRENGTH, DataTypes.LongType, false);

  private SubjectHits() {}

  /** subject_id and subject_label of every subject. */
  public static Dataset<Row> labels(SparkSession spark, List<Subject> subjects) {
    StructType schema =
        new StructType()
            .add(SUBJECT_ID, DataTypes.StringType, false)
            .add(SUBJECT_LABEL, DataTypes.StringType, false);
    return spark.createDataFrame(
        subjects.stream().map(subject -> RowFactory.create(subject.id(), subject.label())).toList(),
        schema);
  }

  /**
   * The dispatches about each subject.
   *
   * @param dispatches {@link Dispatches}; headline and body are read only if a subject has phrases
   * @param mentions {@link Mentions}
   * @param dispatchTopics {@link DispatchTopics}, for subjects with topics
   * @return dispatch_id, subject_id, {@link #IS_PROMINENT}, {@link #STRENGTH}; one row each
   */
  public static Dataset<Row> hits(
      SparkSession spark,
      List<Subject> subjects,
      Dataset<Row> dispatches,
      Dataset<Row> mentions,
      Dataset<Row> dispatchTopics) {
    Dataset<Row> findings =
        byEntity(spark, subjects, mentions)
            .union(byPhrase(subjects, dispatches))
            .union(byTopic(spark, subjects, dispatchTopics));
    Column prominent = max(col(IN_HEADLINE)).or(max(col(IN_LEAD)));
    Dataset<Row> hits =
        findings
            .groupBy(col(Dispatches.DISPATCH_ID), col(SUBJECT_ID))
            .agg(
                max(col(IS_NONE)).as(IS_NONE),
                max(col(IN_HEADLINE)).as(IN_HEADLINE),
                prominent.as(IS_PROMINENT),
                sum(col(STRENGTH))
                    .plus(when(max(col(IN_HEADLINE)), 1000).otherwise(0))
                    .plus(when(max(col(IN_LEAD)), 100).otherwise(0))
                    .as(STRENGTH))
            .where(col(IS_NONE).equalTo(false));
    return hits.where(asProminentAsAsked(subjects))
        .select(col(Dispatches.DISPATCH_ID), col(SUBJECT_ID), col(IS_PROMINENT), col(STRENGTH));
  }

  private static Column asProminentAsAsked(List<Subject> subjects) {
    Column asked = lit(true);
    for (Subject subject : subjects) {
      Column other = col(SUBJECT_ID).notEqual(subject.id());
      asked =
          switch (subject.prominence()) {
            case ANY -> asked;
            case HEADLINE -> asked.and(other.or(col(IN_HEADLINE)));
            case LEAD -> asked.and(other.or(col(IS_PROMINENT)));
          };
    }
    return asked;
  }

  private static Dataset<Row> byEntity(
      SparkSession spark, List<Subject> subjects, Dataset<Row> mentions) {
    List<Row> rows = new ArrayList<>();
    for (Subject subject : subjects) {
      subject.entities().forEach(id -> rows.add(RowFactory.create(id, subject.id(), false)));
      subject.noneOfEntities().forEach(id -> rows.add(RowFactory.create(id, subject.id(), true)));
    }
    StructType schema =
        new StructType()
            .add(Mentions.ENTITY_ID, DataTypes.StringType, false)
            .add(SUBJECT_ID, DataTypes.StringType, false)
            .add(IS_NONE, DataTypes.BooleanType, false);
    return mentions
        .join(broadcast(spark.createDataFrame(rows, schema)), Mentions.ENTITY_ID)
        .select(
            col(Mentions.DISPATCH_ID),
            col(SUBJECT_ID),
            col(IS_NONE),
            col(IN_HEADLINE),
            col(IN_LEAD),
            lit(1L).as(STRENGTH));
  }

  private static Dataset<Row> byPhrase(List<Subject> subjects, Dataset<Row> dispatches) {
    List<Subject> withPhrases =
        subjects.stream()
            .filter(s -> !s.phrases().isEmpty() || !s.noneOfPhrases().isEmpty())
            .toList();
    if (withPhrases.isEmpty()) {
      return dispatches.sparkSession().createDataFrame(List.of(), FINDINGS);
    }
    return dispatches
        .select(col(Dispatches.DISPATCH_ID), col(Dispatches.HEADLINE_PLAIN), col(Dispatches.BODY))
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row ->
                    PhraseFindings.of(
                            withPhrases, row.getString(0), row.getString(1), row.getString(2))
                        .iterator(),
            Encoders.row(FINDINGS));
  }

  /** A dispatch belongs to a topic that has at least this share of it. */
  private static final double TOPIC_SHARE = 0.25;

  private static Dataset<Row> byTopic(
      SparkSession spark, List<Subject> subjects, Dataset<Row> dispatchTopics) {
    List<Row> rows = new ArrayList<>();
    for (Subject subject : subjects) {
      subject.topics().forEach(id -> rows.add(RowFactory.create(id, subject.id())));
    }
    StructType schema =
        new StructType()
            .add(DispatchTopics.TOPIC_ID, DataTypes.StringType, false)
            .add(SUBJECT_ID, DataTypes.StringType, false);
    return dispatchTopics
        .where(col(DispatchTopics.TOPIC_SHARE).geq(TOPIC_SHARE))
        .join(broadcast(spark.createDataFrame(rows, schema)), DispatchTopics.TOPIC_ID)
        .select(
            col(Dispatches.DISPATCH_ID),
            col(SUBJECT_ID),
            lit(false).as(IS_NONE),
            lit(false).as(IN_HEADLINE),
            lit(false).as(IN_LEAD),
            lit(1L).as(STRENGTH));
  }
}
