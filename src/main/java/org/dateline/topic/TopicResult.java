package org.dateline.topic;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.topic.track.NamedTopics;
import org.dateline.topic.track.TopicChange;

/**
 * The topics of a corpus.
 *
 * @param topics {@link org.dateline.table.Topics}, by id
 * @param topicTerms {@link org.dateline.table.TopicTerms}, by id and rank
 * @param dispatchTopics {@link org.dateline.table.DispatchTopics}
 * @param dispatchCount dispatches that have a topic
 * @param named what the next run needs to know the topics again
 * @param changes what has become of the topics of the run before; empty where there was none
 * @param note what a reader should know, such as why there are fewer topics than asked for; empty
 *     otherwise
 */
public record TopicResult(
    List<Row> topics,
    List<Row> topicTerms,
    Dataset<Row> dispatchTopics,
    long dispatchCount,
    NamedTopics named,
    List<TopicChange> changes,
    String note) {
  public TopicResult {
    topics = List.copyOf(topics);
    topicTerms = List.copyOf(topicTerms);
    changes = List.copyOf(changes);
  }
}
