package org.dateline.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.config.gazetteer.GazetteerEntry;
import org.dateline.config.subject.Subject;
import org.dateline.text.word.Words;

/** What a subject is called itself, which says nothing of one time of it against another. */
public final class SubjectWords {
  private SubjectWords() {}

  /** Words of its label, and of the names, demonyms and capitals of its entities. */
  public static Set<String> of(Subject subject, List<GazetteerEntry> gazetteer) {
    Set<String> own = Set.copyOf(subject.entities());
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
