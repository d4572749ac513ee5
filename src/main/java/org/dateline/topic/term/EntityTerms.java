package org.dateline.topic.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.text.name.EntityType;
import org.dateline.text.word.Words;

/**
 * The names of entities as terms: each entity one term, the other ways of writing it aliases of
 * that. Of a country each way is a term of its own: "White House" and "Texas" are mentions of the
 * United States, and not the same subject.
 */
final class EntityTerms {
  /** A way of writing that means someone else more often than that is nobody's alias. */
  private static final double OWN = 0.8;

  /** One way of writing an entity, and how many dispatches have it. */
  record Surface(String entity, String surface, long documents) {}

  /** term, as written. */
  private final Map<String, String> spellings = new TreeMap<>();

  private final Map<String, String> aliases = new TreeMap<>();

  private EntityTerms() {}

  /** Chooses terms and aliases. */
  static EntityTerms of(List<Surface> surfaces) {
    Map<String, Map<String, Surface>> byWords = new TreeMap<>();
    Map<String, List<Surface>> byEntity = new TreeMap<>();
    for (Surface surface : surfaces) {
      String words = words(surface.surface());
      if (!words.isEmpty()) {
        byWords
            .computeIfAbsent(words, unused -> new TreeMap<>())
            .merge(surface.entity(), surface, EntityTerms::more);
        byEntity.computeIfAbsent(surface.entity(), unused -> new ArrayList<>()).add(surface);
      }
    }
    EntityTerms names = new EntityTerms();
    byEntity.values().forEach(all -> names.add(all, byWords));
    names.aliases.keySet().removeIf(names.spellings::containsKey);
    return names;
  }

  private static Surface more(Surface a, Surface b) {
    return new Surface(
        a.entity(),
        a.documents() >= b.documents() ? a.surface() : b.surface(),
        a.documents() + b.documents());
  }

  private void add(List<Surface> all, Map<String, Map<String, Surface>> byWords) {
    Map<String, Surface> own = new HashMap<>();
    for (Surface surface : all) {
      String words = words(surface.surface());
      Map<String, Surface> meant = byWords.getOrDefault(words, Map.of());
      long times = meant.values().stream().mapToLong(Surface::documents).sum();
      Surface mine = meant.get(surface.entity());
      if (mine != null && mine.documents() >= OWN * times) {
        own.put(words, mine);
      }
    }
    if (EntityType.COUNTRY.isOf(all.get(0).entity())) {
      own.forEach((words, mine) -> spell(words, mine));
      return;
    }
    own.entrySet().stream()
        .max(
            Comparator.comparing((Map.Entry<String, Surface> e) -> rank(e.getKey(), e.getValue()))
                .thenComparing(Map.Entry::getKey))
        .ifPresent(
            best -> {
              spell(best.getKey(), best.getValue());
              own.keySet().stream()
                  .filter(words -> !words.equals(best.getKey()))
                  .forEach(words -> aliases.putIfAbsent(words, best.getKey()));
            });
  }

  private void spell(String words, Surface surface) {
    spellings.putIfAbsent(words, written(surface.surface()));
  }

  /** A full name is better than a word of it, of several the commonest. */
  private static double rank(String words, Surface surface) {
    return surface.documents() * (words.indexOf(' ') > 0 ? 4.0 : 1.0);
  }

  /** "BEN BERNANKE" of a headline as "Ben Bernanke"; "OPEC" and "U.N." as they are. */
  private static String written(String surface) {
    String plain = surface.strip();
    boolean shouted = plain.indexOf(' ') > 0 && plain.equals(plain.toUpperCase(Locale.ROOT));
    return shouted ? WordTally.capitalised(plain.toLowerCase(Locale.ROOT)) : plain;
  }

  /** The words of a name as topics read them; empty where something lies between them. */
  private static String words(String surface) {
    StringBuilder words = new StringBuilder();
    boolean[] broken = {false};
    Words.read(
        surface.strip(),
        new Words.Reader() {
          @Override
          public void word(String word, int start, int end) {
            words.append(words.length() == 0 ? "" : " ").append(word);
          }

          @Override
          public void gap() {
            broken[0] = true;
          }
        });
    return broken[0] ? "" : words.toString();
  }

  /** How each name is written, by term. */
  Map<String, String> spellings() {
    return spellings;
  }

  /** The term of each other way of writing. */
  Map<String, String> aliases() {
    return aliases;
  }
}
