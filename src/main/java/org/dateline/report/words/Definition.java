package org.dateline.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dateline.config.subject.Subject;

/** What makes a dispatch count for a subject, in words. */
public final class Definition {
  /** Things of a condition that are named; more nobody reads. */
  private static final int MAX_THINGS = 8;

  private Definition() {}

  /**
   * The words.
   *
   * @param entity what people call an entity, by its id
   * @param topic what people call a topic, by its id
   */
  public static String of(
      Subject subject, UnaryOperator<String> entity, UnaryOperator<String> topic) {
    List<String> conditions =
        subject.conditions().stream()
            .map(condition -> condition(condition, subject.counts(), entity, topic))
            .toList();
    String place =
        switch (subject.prominence()) {
          case ANY -> "";
          case HEADLINE -> ", in the headline";
          case LEAD -> ", in headline or first paragraph";
        };
    return "A dispatch counts if it "
        + Lists.and(conditions)
        + place
        + without(subject.noneOf(), entity)
        + ".";
  }

  private static String condition(
      Subject.Condition condition,
      Subject.Counts counts,
      UnaryOperator<String> entity,
      UnaryOperator<String> topic) {
    List<String> things =
        new ArrayList<>(condition.entities().stream().map(entity).distinct().toList());
    things.addAll(quoted(condition.phrases()));
    condition.topics().forEach(id -> things.add("the topic " + topic.apply(id)));
    String verb =
        switch (counts) {
          case ABOUT -> "is about ";
          case MENTION -> "names ";
        };
    return verb + Lists.or(some(things));
  }

  private static List<String> some(List<String> things) {
    if (things.size() <= MAX_THINGS) {
      return things;
    }
    List<String> some = new ArrayList<>(things.subList(0, MAX_THINGS - 1));
    some.add(Numbers.count(things.size() - some.size()) + " others");
    return some;
  }

  private static String without(Subject.Condition none, UnaryOperator<String> entity) {
    List<String> things = new ArrayList<>(none.entities().stream().map(entity).distinct().toList());
    things.addAll(quoted(none.phrases()));
    return things.isEmpty() ? "" : ", unless it names " + Lists.or(things);
  }

  private static List<String> quoted(List<String> phrases) {
    return phrases.stream().map(phrase -> "“" + phrase + "”").toList();
  }
}
