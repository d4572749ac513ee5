package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.Settings;
import org.dateline.config.TopicSettings;
import org.dateline.store.Output;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Dispatches;
import org.dateline.table.TopicTerms;
import org.dateline.table.Topics;
import org.dateline.topic.LearnedTopics;
import org.dateline.topic.TopicModel;
import org.dateline.topic.TopicOptions;
import org.dateline.topic.TopicResult;

/** What the dispatches are about: learns topics and finds them in every dispatch. */
final class TopicStage {
  private final SparkSession spark;
  private final TableWriter tables;
  private final Settings settings;
  private final Output output;
  private final String run;
  private String note = "";

  TopicStage(SparkSession spark, TableWriter tables, Settings settings, Output output, String run) {
    this.spark = spark;
    this.tables = tables;
    this.settings = settings;
    this.output = output;
    this.run = run;
  }

  /**
   * Writes the tables.
   *
   * @param versions ids of the dispatches that stand for their stories
   * @param all how many dispatches there are
   */
  Map<String, Long> write(
      Dataset<Row> dispatches, Dataset<Row> versions, long all, FunnelRows funnel) {
    // Dispatches of unknown language are too short to tell, and given the benefit of the doubt.
    Column isRead =
        col(Dispatches.LANGUAGE)
            .isin(settings.cleaning().languages().toArray())
            .or(col(Dispatches.LANGUAGE).equalTo(Dispatches.UNDETERMINED));
    Dataset<Row> read = dispatches.where(isRead);
    long foreign = all - read.count();
    LearnedTopics learned = TopicModel.learn(read, options(settings.topics()), null);
    TopicResult result = TopicModel.apply(learned, read, versions);
    note = result.note();
    Map<String, Long> rows = write(result);
    long withTopic =
        spark
            .read()
            .parquet(output.workTable(run, DispatchTopics.NAME))
            .agg(countDistinct(col(DispatchTopics.DISPATCH_ID)))
            .first()
            .getLong(0);
    funnel.add(
        "topics",
        all,
        Map.of("no_topic", all - withTopic - foreign, "other_language", foreign),
        withTopic);
    return rows;
  }

  private static TopicOptions options(TopicSettings settings) {
    return new TopicOptions(
        settings.count(),
        settings.sample(),
        settings.terms(),
        settings.iterations(),
        settings.seed(),
        settings.minDocuments(),
        settings.topTerms());
  }

  private Map<String, Long> write(TopicResult result) {
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(
        DispatchTopics.NAME,
        tables.write(
            result.dispatchTopics(),
            DispatchTopics.SCHEMA,
            output.workTable(run, DispatchTopics.NAME)));
    rows.put(
        Topics.NAME,
        tables.writeSorted(
            result.topics(),
            Topics.SCHEMA,
            output.workTable(run, Topics.NAME),
            col(Topics.TOPIC_ID)));
    rows.put(
        TopicTerms.NAME,
        tables.writeSorted(
            result.topicTerms(),
            TopicTerms.SCHEMA,
            output.workTable(run, TopicTerms.NAME),
            col(TopicTerms.TOPIC_ID),
            col(TopicTerms.RANK)));
    return rows;
  }

  /** One line for people. */
  String summary(Map<String, Long> rows) {
    return String.format(Locale.ROOT, "%,d topics %s", rows.get(Topics.NAME), note).strip();
  }
}
