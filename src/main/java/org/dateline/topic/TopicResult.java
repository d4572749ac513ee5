package org.dateline.topic;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.topic.track.NamedTopics;
import org.dateline.topic.track.TopicChange;

/**
 * The topics of a corpus.
 *
 * @param topics {@link org.dateline.table.Topics}
 * @param topicTerms {@link org.dateline.table.TopicTerms}
 * @param dispatchTopics {@link org.dateline.table.DispatchTopics}
 * @param named what the next run needs to know the topics again
 * @param changes what has become of the topics of the run before; empty where there was none
 * @param note what a reader should know, such as why there are fewer topics than asked for; empty
 *     otherwise
 */
public record TopicResult(
    Dataset<Row> topics,
    Dataset<Row> topicTerms,
    Dataset<Row> dispatchTopics,
    NamedTopics named,
    List<TopicChange> changes,
    String note) {
  public TopicResult {
    changes = List.copyOf(changes);
  }
}
