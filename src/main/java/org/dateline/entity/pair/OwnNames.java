package org.dateline.entity.pair;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a subject itself is called: its own entities, and names that only repeat its name. Of North
 * Korea these are "Korea", "North" and "Kim", which say nothing of its company; "South Korea" is
 * another.
 *
 * @param subject its id
 * @param entities ids of its own entities
 * @param names what it and its entities are called
 */
public record OwnNames(String subject, Set<String> entities, List<String> names)
    implements Serializable {
  /** Words whose first letters so many are the same are forms of one: "Korea", "Korean". */
  private static final int STEM = 5;

  public OwnNames {
    entities = Set.copyOf(entities);
    names = List.copyOf(names);
  }

  /** Whether an entity is the subject's own: by its id, or because its label repeats a name. */
  boolean isOwn(String entity, String label) {
    if (entities.contains(entity)) {
      return true;
    }
    Set<String> words = new HashSet<>();
    names.forEach(name -> words.addAll(words(name)));
    List<String> ofLabel = words(label);
    return !ofLabel.isEmpty()
        && ofLabel.stream().allMatch(word -> words.stream().anyMatch(own -> isForm(own, word)));
  }

  private static List<String> words(String name) {
    return List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)).stream()
        .filter(word -> !word.isEmpty() && !word.equals("the"))
        .toList();
  }

  private static boolean isForm(String own, String word) {
    return own.equals(word)
        || (own.length() >= STEM && word.length() >= STEM && own.regionMatches(0, word, 0, STEM));
  }
}
