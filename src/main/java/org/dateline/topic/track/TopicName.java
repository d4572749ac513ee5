package org.dateline.topic.track;

import java.io.Serializable;
import java.util.Locale;
import org.dateline.topic.learn.TermWeights;

/**
 * What a topic is called, run after run.
 *
 * @param id never given to another topic
 * @param label for people
 * @param labelled its words when it got that label
 * @param isMatched whether the run before had it
 */
public record TopicName(String id, String label, TermWeights labelled, boolean isMatched)
    implements Serializable {
  /** The id of that number, from 0. */
  static String id(int number) {
    return String.format(Locale.ROOT, "t%02d", number);
  }
}
