package org.dateline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.config.subject.Subject;
import org.dateline.report.words.Lists;

/** What subjects name that is nowhere, so that their zeros are not taken for silence. */
public final class SubjectNotes {
  /** Things of one subject that are named. */
  private static final int MAX_NAMED = 5;

  private static final int MAX_LENGTH = 80;

  private SubjectNotes() {}

  /**
   * The sentences, one a subject at most.
   *
   * @param entities ids that neither the gazetteer nor a dispatch has
   * @param topics ids of topics that the run does not have, with what has become of them; empty
   *     where nothing is known of it
   */
  public static List<String> of(
      List<Subject> subjects, Set<String> entities, Map<String, String> topics) {
    List<String> notes = new ArrayList<>();
    for (Subject subject : subjects) {
      List<String> lacking = new ArrayList<>();
      subject.topics().stream()
          .filter(topics::containsKey)
          .forEach(id -> lacking.add(topic(id, topics.getOrDefault(id, ""))));
      subject.namedEntities().stream()
          .filter(entities::contains)
          .forEach(id -> lacking.add("entity " + shortened(id)));
      if (!lacking.isEmpty()) {
        notes.add(note(subject, lacking, isHopeless(subject, entities, topics.keySet())));
      }
    }
    return notes;
  }

  private static String note(Subject subject, List<String> lacking, boolean isHopeless) {
    List<String> named = new ArrayList<>(lacking.subList(0, Math.min(MAX_NAMED, lacking.size())));
    if (lacking.size() > MAX_NAMED) {
      named.add(String.format(Locale.ROOT, "%,d more", lacking.size() - MAX_NAMED));
    }
    String what = lacking.size() == 1 ? "it counts for nothing" : "they count for nothing";
    return String.format(
        Locale.ROOT,
        "The subject %s names %s, which this run does not know: %s.",
        shortened(subject.id()),
        Lists.and(named),
        isHopeless ? "no dispatch can count for the subject" : what);
  }

  private static String topic(String id, String fate) {
    return "topic " + shortened(id) + (fate.isEmpty() ? "" : " (" + fate + ")");
  }

  /** Whether one of its conditions can be met by nothing. */
  private static boolean isHopeless(Subject subject, Set<String> entities, Set<String> topics) {
    return subject.conditions().stream()
        .anyMatch(
            one ->
                one.phrases().isEmpty()
                    && entities.containsAll(one.entities())
                    && topics.containsAll(one.topics()));
  }

  private static String shortened(String id) {
    return id.codePointCount(0, id.length()) <= MAX_LENGTH
        ? id
        : id.substring(0, id.offsetByCodePoints(0, MAX_LENGTH)) + "…";
  }
}
