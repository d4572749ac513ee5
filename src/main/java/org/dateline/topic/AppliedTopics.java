package org.dateline.topic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.DispatchTopics;
import org.dateline.table.TopicTerms;
import org.dateline.table.Topics;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.dateline.topic.learn.LearnedTopic;
import org.dateline.topic.learn.LearnedTopics;
import org.dateline.topic.learn.TopicWords;
import org.dateline.topic.track.NamedTopics;
import org.dateline.topic.track.TopicChange;
import org.dateline.topic.track.TopicName;

/** Topics found in dispatches, still by number; names make tables of them. */
final class AppliedTopics {
  static final String NUMBER = "number";
  static final String IS_STRONGEST = "is_strongest";

  private static final String ID_BEFORE = "id_before";
  private static final String RANK = "rank";

  private static final String STORIES = "stories";

  private static final StructType IDS =
      new StructType()
          .add(NUMBER, DataTypes.IntegerType, false)
          .add(DispatchTopics.TOPIC_ID, DataTypes.StringType, false);

  /** Typical dispatches named for each topic. */
  private static final int TYPICAL = 5;

  private final SparkSession spark;
  private final LearnedTopics learned;
  private final Dataset<Row> shares;
  private final Dataset<Row> strongest;
  private final long[] stories;

  /**
   * Counts the stories of each topic.
   *
   * @param shares dispatch_id, {@link #NUMBER}, topic_share, {@link #IS_STRONGEST}
   * @param versions ids of the dispatches that stand for their stories
   */
  AppliedTopics(LearnedTopics learned, Dataset<Row> shares, Dataset<Row> versions) {
    this.spark = shares.sparkSession();
    this.learned = learned;
    this.shares = shares;
    this.strongest =
        shares
            .where(col(IS_STRONGEST))
            .join(versions, new String[] {Dispatches.DISPATCH_ID}, "left_semi")
            .select(col(Dispatches.DISPATCH_ID), col(NUMBER), col(DispatchTopics.TOPIC_SHARE));
    this.stories = new long[learned.topics().size()];
    for (Row row : strongest.groupBy(col(NUMBER)).agg(count(lit(1)).as(STORIES)).collectAsList()) {
      stories[RowValues.number(row, NUMBER)] = RowValues.count(row, STORIES);
    }
  }

  /** The topics by number, those with the most stories first. */
  List<Integer> order() {
    return IntStream.range(0, stories.length)
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer k) -> -stories[k])
                .thenComparing(k -> learned.topics().get(k).label()))
        .toList();
  }

  /**
   * The stories that have a topic of an earlier run and one of this run as their strongest.
   *
   * @param before {@link DispatchTopics} of the earlier run
   * @param names of its topics
   */
  long[][] stories(Dataset<Row> before, List<TopicName> names) {
    long[][] common = new long[names.size()][stories.length];
    List<String> ids = names.stream().map(TopicName::id).toList();
    Dataset<Row> strongestBefore =
        before
            .groupBy(col(DispatchTopics.DISPATCH_ID))
            .agg(
                min_by(
                        col(DispatchTopics.TOPIC_ID),
                        struct(
                            col(DispatchTopics.TOPIC_SHARE).multiply(-1),
                            col(DispatchTopics.TOPIC_ID)))
                    .as(ID_BEFORE));
    for (Row row :
        strongest
            .join(strongestBefore, Dispatches.DISPATCH_ID)
            .groupBy(col(ID_BEFORE), col(NUMBER))
            .agg(count(lit(1)).as(STORIES))
            .collectAsList()) {
      int topic = ids.indexOf(RowValues.text(row, ID_BEFORE));
      if (topic >= 0) {
        common[topic][RowValues.number(row, NUMBER)] = RowValues.count(row, STORIES);
      }
    }
    return common;
  }

  /** The tables, with the names of the topics. */
  TopicResult result(NamedTopics named, List<TopicChange> changes, String note) {
    List<TopicName> names = named.names();
    return new TopicResult(
        spark.createDataFrame(topicRows(names), Topics.SCHEMA),
        spark.createDataFrame(termRows(names), TopicTerms.SCHEMA),
        shares
            .join(broadcast(ids(names)), NUMBER)
            .select(
                col(Dispatches.DISPATCH_ID),
                col(DispatchTopics.TOPIC_ID),
                col(DispatchTopics.TOPIC_SHARE)),
        named,
        changes,
        note);
  }

  private Dataset<Row> ids(List<TopicName> names) {
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      rows.add(
          new RowBuilder(IDS).set(NUMBER, k).set(DispatchTopics.TOPIC_ID, names.get(k).id()).row());
    }
    return spark.createDataFrame(rows, IDS);
  }

  private List<Row> topicRows(List<TopicName> names) {
    long all = Arrays.stream(stories).sum();
    Map<Integer, List<String>> typical = typical();
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      LearnedTopic topic = learned.topics().get(k);
      rows.add(
          new Topics.Topic(
                  names.get(k).id(),
                  names.get(k).label(),
                  topic.npmi(),
                  topic.exclusivity(),
                  topic.stability(),
                  topic.isJunk(),
                  stories[k],
                  all == 0 ? 0.0 : (double) stories[k] / all,
                  names.get(k).isMatched(),
                  typical.getOrDefault(k, List.of()))
              .toRow());
    }
    return rows;
  }

  /** The stories that are most about each topic, the one most about it first. */
  private Map<Integer, List<String>> typical() {
    Map<Integer, List<String>> typical = new HashMap<>();
    for (Row row :
        strongest
            .withColumn(
                RANK,
                row_number()
                    .over(
                        Window.partitionBy(col(NUMBER))
                            .orderBy(
                                col(DispatchTopics.TOPIC_SHARE).desc(),
                                col(Dispatches.DISPATCH_ID))))
            .where(col(RANK).leq(TYPICAL))
            .orderBy(col(NUMBER), col(RANK))
            .select(col(NUMBER), col(Dispatches.DISPATCH_ID))
            .collectAsList()) {
      typical
          .computeIfAbsent(row.getAs(NUMBER), unused -> new ArrayList<>())
          .add(row.getAs(Dispatches.DISPATCH_ID));
    }
    return typical;
  }

  private List<Row> termRows(List<TopicName> names) {
    TopicWords words = learned.words();
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      int[] terms = words.terms(k);
      for (int rank = 0; rank < terms.length; rank++) {
        rows.add(
            new TopicTerms.TopicTerm(
                    names.get(k).id(),
                    rank + 1,
                    learned.vocabulary().term(terms[rank]),
                    words.weights(k)[rank])
                .toRow());
      }
    }
    return rows;
  }
}
