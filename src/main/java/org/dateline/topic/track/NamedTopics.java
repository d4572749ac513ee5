package org.dateline.topic.track;

import java.util.List;
import org.dateline.topic.learn.LearnedTopics;

/** Learned topics with their names; what one run leaves to the next. */
public final class NamedTopics {
  private final LearnedTopics learned;
  private final List<TopicName> names;
  private final int nextNumber;

  /**
   * Names topics.
   *
   * @param names by number of the topic
   * @param nextNumber the first number that no topic has ever had
   */
  public NamedTopics(LearnedTopics learned, List<TopicName> names, int nextNumber) {
    this.learned = learned;
    this.names = List.copyOf(names);
    this.nextNumber = nextNumber;
  }

  /** What dispatches are folded in by. */
  public LearnedTopics learned() {
    return learned;
  }

  /** How many there are. */
  public int count() {
    return names.size();
  }

  public List<TopicName> names() {
    return names;
  }

  public int nextNumber() {
    return nextNumber;
  }

  /** The label of a topic; its id where there is none of that id. */
  public String label(String id) {
    return names.stream()
        .filter(name -> name.id().equals(id))
        .map(TopicName::label)
        .findFirst()
        .orElse(id);
  }

  /** The same topics in a run that applies them as they are. */
  public NamedTopics reused() {
    return new NamedTopics(
        learned,
        names.stream()
            .map(name -> new TopicName(name.id(), name.label(), name.labelled(), true))
            .toList(),
        nextNumber);
  }
}
