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
 * @param setAside records that this run has set aside, by reason
 * @param stories what has become of the stories
 * @param topics what has become of the topics
 * @param born labels of topics that continue none, by id
 * @param ended labels of topics that none continues, by id
 */
public record RunChanges(
    long added,
    Map<String, Long> setAside,
    StoryChanges stories,
    TopicChanges topics,
    Map<String, String> born,
    Map<String, String> ended) {
  /** Nothing. */
  public static final RunChanges NONE =
      new RunChanges(0, Map.of(), StoryChanges.NONE, TopicChanges.NONE, Map.of(), Map.of());

  public RunChanges {
    setAside = Map.copyOf(setAside);
    born = Collections.unmodifiableMap(new TreeMap<>(born));
    ended = Collections.unmodifiableMap(new TreeMap<>(ended));
  }

  /** So many dispatches are new, and so many records were set aside. */
  public static RunChanges ofDispatches(long added, Map<String, Long> setAside) {
    return new RunChanges(
        added, setAside, StoryChanges.NONE, TopicChanges.NONE, Map.of(), Map.of());
  }

  /** Stories have changed. */
  public static RunChanges ofStories(StoryChanges stories) {
    return new RunChanges(0, Map.of(), stories, TopicChanges.NONE, Map.of(), Map.of());
  }

  /** Topics have changed. */
  public static RunChanges ofTopics(
      TopicChanges topics, Map<String, String> born, Map<String, String> ended) {
    return new RunChanges(0, Map.of(), StoryChanges.NONE, topics, born, ended);
  }

  /** Both; each part is told by one stage alone. */
  RunChanges and(RunChanges other) {
    return new RunChanges(
        added + other.added,
        other.setAside.isEmpty() ? setAside : other.setAside,
        other.stories.equals(StoryChanges.NONE) ? stories : other.stories,
        other.topics.equals(TopicChanges.NONE) ? topics : other.topics,
        other.born.isEmpty() ? born : other.born,
        other.ended.isEmpty() ? ended : other.ended);
  }
}
