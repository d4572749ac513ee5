package org.dateline.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.config.Subject;
import org.dateline.config.gazetteer.GazetteerEntry;
import org.dateline.text.word.Words;

/** What a subject is called itself, which says nothing of one time of it against another. */
public final class OwnNames {
  private OwnNames() {}

  /** Ids of the entities by which a subject is defined. */
  public static Set<String> entities(Subject subject) {
    Set<String> ids = new HashSet<>();
    subject.conditions().forEach(condition -> ids.addAll(condition.entities()));
    return ids;
  }

  /** Words of its label, and of the names, demonyms and capitals of its entities. */
  public static Set<String> words(Subject subject, List<GazetteerEntry> gazetteer) {
    Set<String> own = entities(subject);
    Set<String> words = new HashSet<>();
    Words.forEach(subject.label(), words::add);
    for (GazetteerEntry entry : gazetteer) {
      if (own.contains(entry.id())) {
        entry.names().forEach(name -> Words.forEach(name, words::add));
        entry.demonyms().forEach(name -> Words.forEach(name, words::add));
        entry.capitals().forEach(name -> Words.forEach(name, words::add));
      }
    }
    return words;
  }
}
