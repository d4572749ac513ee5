package org.dateline.topic;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.DispatchTopics;
import org.dateline.table.TopicTerms;
import org.dateline.table.Topics;
import org.dateline.table.corpus.Dispatches;
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
  private static final String DISPATCHES = "dispatches";
  private static final String IS_VERSION = "is_version";

  /** Typical dispatches named for each topic. */
  private static final int TYPICAL = 5;

  private final LearnedTopics learned;
  private final Dataset<Row> shares;
  private final Dataset<Row> versions;
  private final long[] stories;
  private final List<List<String>> typical;
  private long dispatches;

  /**
   * Counts the stories of each topic.
   *
   * @param shares dispatch_id, {@link #NUMBER}, topic_share, {@link #IS_STRONGEST}
   * @param versions ids of the dispatches that stand for their stories
   */
  AppliedTopics(LearnedTopics learned, Dataset<Row> shares, Dataset<Row> versions) {
    this.learned = learned;
    this.shares = shares;
    this.versions = versions.select(col(Dispatches.DISPATCH_ID));
    this.stories = new long[learned.topics().size()];
    this.typical = new ArrayList<>();
    learned.topics().forEach(unused -> typical.add(new ArrayList<>()));
    List<Row> rows = new ArrayList<>(leading().collectAsList());
    rows.sort(Comparator.comparingInt(row -> RowValues.number(row, RANK)));
    for (Row row : rows) {
      int topic = RowValues.number(row, NUMBER);
      if (RowValues.number(row, RANK) == 1) {
        stories[topic] = RowValues.count(row, STORIES);
        dispatches += RowValues.count(row, DISPATCHES);
      }
      if (RowValues.flag(row, IS_VERSION)) {
        typical.get(topic).add(RowValues.text(row, Dispatches.DISPATCH_ID));
      }
    }
  }

  /**
   * Of each topic the dispatches that are most about it, stories' versions first, the one most
   * about it first, each with the numbers of dispatches and of stories that have it as their
   * strongest.
   */
  private Dataset<Row> leading() {
    WindowSpec topic = Window.partitionBy(col(NUMBER));
    return strongest()
        .join(
            versions.withColumn(IS_VERSION, lit(true)),
            new String[] {Dispatches.DISPATCH_ID},
            "left")
        .withColumn(IS_VERSION, coalesce(col(IS_VERSION), lit(false)))
        .withColumn(DISPATCHES, count(lit(1)).over(topic))
        .withColumn(STORIES, count(when(col(IS_VERSION), lit(1))).over(topic))
        .withColumn(
            RANK,
            row_number()
                .over(
                    topic.orderBy(
                        col(IS_VERSION).desc(),
                        col(DispatchTopics.TOPIC_SHARE).desc(),
                        col(Dispatches.DISPATCH_ID))))
        .where(col(RANK).leq(TYPICAL));
  }

  private Dataset<Row> strongest() {
    return shares
        .where(col(IS_STRONGEST))
        .select(col(Dispatches.DISPATCH_ID), col(NUMBER), col(DispatchTopics.TOPIC_SHARE));
  }

  /**
   * The topics that an earlier run has found, by number: of two as strong the one of the smaller
   * number is the strongest, as where they were found.
   *
   * @param before {@link DispatchTopics}
   * @param ids of the topics by number
   * @param columns of the shares
   */
  static Dataset<Row> byNumber(Dataset<Row> before, List<String> ids, StructType columns) {
    Column number =
        array_position(
            array(ids.stream().map(id -> lit(id)).toArray(Column[]::new)),
            col(DispatchTopics.TOPIC_ID));
    WindowSpec dispatch =
        Window.partitionBy(col(DispatchTopics.DISPATCH_ID))
            .orderBy(col(DispatchTopics.TOPIC_SHARE).desc(), col(NUMBER));
    return before
        .withColumn(NUMBER, number.minus(1).cast(DataTypes.IntegerType))
        .withColumn(IS_STRONGEST, row_number().over(dispatch).equalTo(1))
        .select(Arrays.stream(columns.fieldNames()).map(name -> col(name)).toArray(Column[]::new));
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
            .agg(DispatchTopics.strongest().as(ID_BEFORE));
    for (Row row :
        strongest()
            .join(versions, new String[] {Dispatches.DISPATCH_ID}, "left_semi")
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
    Column[] ids = names.stream().map(name -> lit(name.id())).toArray(Column[]::new);
    return new TopicResult(
        topicRows(names),
        termRows(names),
        shares.select(
            col(Dispatches.DISPATCH_ID),
            element_at(array(ids), col(NUMBER).plus(1)).as(DispatchTopics.TOPIC_ID),
            col(DispatchTopics.TOPIC_SHARE)),
        dispatches,
        named,
        changes,
        note);
  }

  /** The topics by number, in the order of their ids. */
  private static int[] byId(List<TopicName> names) {
    return IntStream.range(0, names.size())
        .boxed()
        .sorted(Comparator.comparing(k -> names.get(k).id()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private List<Row> topicRows(List<TopicName> names) {
    long all = Arrays.stream(stories).sum();
    List<Row> rows = new ArrayList<>();
    for (int k : byId(names)) {
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
                  typical.get(k))
              .toRow());
    }
    return rows;
  }

  private List<Row> termRows(List<TopicName> names) {
    TopicWords words = learned.words();
    List<Row> rows = new ArrayList<>();
    for (int k : byId(names)) {
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
