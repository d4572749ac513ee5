package org.dateline.run;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.store.StoryChanges;
import org.dateline.store.TopicChanges;

/**
 * What has changed since the run before.
 *
 * @param added dispatches that this run has added
 * @param stories what has become of the stories
 * @param topics what has become of the topics
 * @param born labels of topics that continue none, by id
 * @param ended labels of topics that none continues, by id
 */
public record RunChanges(
    long added,
    StoryChanges stories,
    TopicChanges topics,
    Map<String, String> born,
    Map<String, String> ended) {
  /** Nothing. */
  public static final RunChanges NONE =
      new RunChanges(0, StoryChanges.NONE, TopicChanges.NONE, Map.of(), Map.of());

  public RunChanges {
    born = Collections.unmodifiableMap(new TreeMap<>(born));
    ended = Collections.unmodifiableMap(new TreeMap<>(ended));
  }

  /** So many dispatches are new. */
  public static RunChanges ofDispatches(long added) {
    return new RunChanges(added, StoryChanges.NONE, TopicChanges.NONE, Map.of(), Map.of());
  }

  /** Stories have changed. */
  public static RunChanges ofStories(StoryChanges stories) {
    return new RunChanges(0, stories, TopicChanges.NONE, Map.of(), Map.of());
  }

  /** Topics have changed. */
  public static RunChanges ofTopics(
      TopicChanges topics, Map<String, String> born, Map<String, String> ended) {
    return new RunChanges(0, StoryChanges.NONE, topics, born, ended);
  }

  /** Both; each part is told by one stage alone. */
  RunChanges and(RunChanges other) {
    return new RunChanges(
        added + other.added,
        other.stories.equals(StoryChanges.NONE) ? stories : other.stories,
        other.topics.equals(TopicChanges.NONE) ? topics : other.topics,
        other.born.isEmpty() ? born : other.born,
        other.ended.isEmpty() ? ended : other.ended);
  }
}
