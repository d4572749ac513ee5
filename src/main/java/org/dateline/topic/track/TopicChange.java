package org.dateline.topic.track;

import java.util.List;

/**
 * What has become of topics since the run before.
 *
 * @param kind what has happened
 * @param before ids of the topics of the run before, in order; none of a new one
 * @param after ids of the topics of this run, in order; none of one that has ended
 */
public record TopicChange(Kind kind, List<String> before, List<String> after) {
  /** What can happen to topics. */
  public enum Kind {
    /** A topic continues one of the run before. */
    KEPT,
    /** A topic continues, but its words have moved so far that it has a new label. */
    RELABELLED,
    /** A topic is like none of the run before. */
    BORN,
    /** No topic is like one of the run before. */
    ENDED,
    /** The stories of one topic are those of several now. */
    SPLIT,
    /** The stories of several topics are those of one now. */
    MERGED
  }

  public TopicChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
