package org.dateline.text.name;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.text.korean.KoreanName;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;
import org.jspecify.annotations.Nullable;

/**
 * Koreans the gazetteer knows, by a {@link KoreanName} of theirs: who is meant by a spelling that
 * it does not list.
 *
 * <p>The spelling alone tells nothing: Kim Young-chul of Seoul is not Kim Yong-chol of Pyongyang.
 * The dispatch has to name the person's own country, and not mostly another Korea; where two known
 * persons share a name, nobody is meant.
 */
final class KoreanPersons implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String NORTH = EntityType.COUNTRY.id("PRK");
  private static final List<String> KOREAS = List.of(NORTH, EntityType.COUNTRY.id("KOR"));

  /** The other Korea may be named so many times as often. */
  private static final int MOSTLY = 2;

  /** Who bears a name, by country. */
  private final Map<String, Map<String, Set<String>>> bearers = new HashMap<>();

  /** With the gazetteer's rules. */
  KoreanPersons(List<NameRule> rules) {
    for (NameRule rule : rules) {
      String country = rule.country();
      if (rule.kind() == NameRule.Kind.NAME
          && EntityType.PERSON.isOf(rule.entityId())
          && country != null
          && KOREAS.contains(country)) {
        String name = shared(NameKey.person(rule.name()), country);
        if (name != null) {
          bearers
              .computeIfAbsent(name, key -> new HashMap<>())
              .computeIfAbsent(country, key -> new TreeSet<>())
              .add(rule.entityId());
        }
      }
    }
  }

  /**
   * Whom a name means.
   *
   * @param key as from {@link NameKey#person}
   * @param named what else the dispatch names
   * @return the id; null where the name or its company tells nobody
   */
  @Nullable String meant(String key, List<Mention> named) {
    String meant = null;
    for (String country : KOREAS) {
      String name = shared(key, country);
      Set<String> ids =
          name == null
              ? Set.of()
              : bearers.getOrDefault(name, Map.of()).getOrDefault(country, Set.of());
      if (!ids.isEmpty() && isCompany(country, named)) {
        if (meant != null || ids.size() > 1) {
          return null;
        }
        meant = ids.iterator().next();
      }
    }
    return meant;
  }

  /**
   * What the spellings of one name share: those of a Northerner the sound, since all write them
   * much as Pyongyang does; those of a Southerner the key, since Pyongyang writes them its own way.
   */
  private static @Nullable String shared(String key, String country) {
    KoreanName name = KoreanName.of(key);
    if (name == null) {
      return null;
    }
    return country.equals(NORTH) ? KoreanName.sound(key) : name.key();
  }

  private static boolean isCompany(String country, List<Mention> named) {
    long own = 0;
    long other = 0;
    for (Mention mention : named) {
      if (mention.entityId().equals(country)) {
        own++;
      } else if (KOREAS.contains(mention.entityId())) {
        other++;
      }
    }
    return own > 0 && other <= own * MOSTLY;
  }

  /**
   * A span that is a Korean's name, whatever it was taken for: "Pak To Chun" is no body, and the
   * surname belongs to it where only "Kyu Chang" was found behind "Ju".
   *
   * @return the span itself where it is none
   */
  static NameSpan span(String text, NameSpan span) {
    if (span.type() != NameType.PERSON) {
      return isSpelledOut(text.substring(span.start(), span.end()))
          ? new NameSpan(span.start(), span.end(), NameType.PERSON, span.confidence())
          : span;
    }
    int end = span.start() - 1;
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    boolean isWhole =
        end > start
            && text.charAt(end) == ' '
            && Character.isUpperCase(text.charAt(start))
            && isSpelledOut(text.substring(start, span.end()));
    return isWhole ? new NameSpan(start, span.end(), span.type(), span.confidence()) : span;
  }

  /** Surname and two syllables, as Pyongyang writes them, or with a hyphen. */
  private static boolean isSpelledOut(String name) {
    int blank = name.indexOf(' ');
    return blank > 0
        && blank + 1 < name.length()
        && Character.isUpperCase(name.charAt(blank + 1))
        && KoreanName.mayBe(name)
        && KoreanName.of(NameKey.person(name)) != null;
  }
}
