package org.dateline.run.stage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.config.gazetteer.Gazetteer;
import org.dateline.config.gazetteer.GazetteerEntry;
import org.dateline.config.gazetteer.Wholes;
import org.dateline.config.subject.Subject;
import org.dateline.entity.pair.OwnNames;
import org.dateline.text.name.EntityType;

/** What subjects are called themselves, as the gazetteer and their own rules have it. */
final class SubjectNames {
  private SubjectNames() {}

  static List<OwnNames> of(List<Subject> subjects, Gazetteer gazetteer) {
    Map<String, GazetteerEntry> entries =
        gazetteer.entries().stream()
            .collect(Collectors.toMap(GazetteerEntry::id, Function.identity(), (a, b) -> a));
    Wholes wholes = Wholes.shipped();
    return subjects.stream().map(subject -> of(subject, entries, wholes)).toList();
  }

  private static OwnNames of(Subject subject, Map<String, GazetteerEntry> entries, Wholes wholes) {
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
    Set<String> own = new TreeSet<>(subject.entities());
    own.addAll(bodies(subject, entries.values(), wholes));
    return new OwnNames(subject.id(), own, names);
  }

  /**
   * Institutions of its countries and parts of its entities: its foreign ministry says what the
   * country says. Its sites, persons and firms are company.
   */
  private static Set<String> bodies(
      Subject subject, Collection<GazetteerEntry> entries, Wholes wholes) {
    Set<String> bodies = new TreeSet<>();
    for (GazetteerEntry entry : entries) {
      String country = entry.country();
      boolean isOfCountry =
          country != null
              && subject.entities().contains(EntityType.COUNTRY.id(country))
              && !entry.home().isEmpty();
      if (EntityType.ORGANIZATION.isOf(entry.id()) && isOfCountry) {
        bodies.add(entry.id());
      }
    }
    for (String part : wholes.byPart().keySet()) {
      if (EntityType.ORGANIZATION.isOf(part)
          && subject.entities().stream().anyMatch(whole -> wholes.isPart(part, whole))) {
        bodies.add(part);
      }
    }
    return bodies;
  }
}
