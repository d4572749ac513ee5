package org.dateline.run.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.config.gazetteer.Gazetteer;
import org.dateline.config.gazetteer.GazetteerEntry;
import org.dateline.config.subject.Subject;
import org.dateline.entity.pair.OwnNames;

/** What subjects are called themselves, as the gazetteer and their own rules have it. */
final class SubjectNames {
  private SubjectNames() {}

  static List<OwnNames> of(List<Subject> subjects, Gazetteer gazetteer) {
    Map<String, GazetteerEntry> entries =
        gazetteer.entries().stream()
            .collect(Collectors.toMap(GazetteerEntry::id, Function.identity(), (a, b) -> a));
    return subjects.stream().map(subject -> of(subject, entries)).toList();
  }

  private static OwnNames of(Subject subject, Map<String, GazetteerEntry> entries) {
    List<String> names = new ArrayList<>(List.of(subject.label()));
    subject.conditions().forEach(condition -> names.addAll(condition.phrases()));
    for (String id : subject.entities()) {
      GazetteerEntry entry = entries.get(id);
      if (entry == null) {
        names.add(id.substring(id.indexOf('/') + 1));
      } else {
        // Not all its names: "Democratic People's Republic" has words of others.
        names.add(entry.label());
        names.addAll(entry.demonyms());
        names.addAll(entry.capitals());
      }
    }
    return new OwnNames(subject.id(), Set.copyOf(subject.entities()), names);
  }
}
