package org.dateline.report.part;

import java.util.List;
import org.dateline.config.subject.Subject;
import org.dateline.report.data.Header;
import org.dateline.report.data.Trust;

/**
 * What a report is told that stands in no table.
 *
 * @param run the run
 * @param subjects what is followed, in the user's order
 * @param policies ways to count, the usual one first
 * @param grains lengths of periods, the shortest first
 * @param endedTopics topics of the run before that none continues
 * @param changes since the run before
 * @param dispatches in the corpus
 * @param notes what a reader of the numbers should know
 */
public record Facts(
    Header.Run run,
    List<Subject> subjects,
    List<Header.Policy> policies,
    List<String> grains,
    List<Header.Label> endedTopics,
    Trust.Changes changes,
    long dispatches,
    List<String> notes) {
  public Facts {
    subjects = List.copyOf(subjects);
    policies = List.copyOf(policies);
    grains = List.copyOf(grains);
    endedTopics = List.copyOf(endedTopics);
    notes = List.copyOf(notes);
  }

  /** The code of the way to count that is the usual one. */
  String usualPolicy() {
    return policies.get(0).id();
  }

  /** The name of a subject. */
  String label(String subject) {
    return subjects.stream()
        .filter(followed -> followed.id().equals(subject))
        .map(Subject::label)
        .findFirst()
        .orElse(subject);
  }
}
