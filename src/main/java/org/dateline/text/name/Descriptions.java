package org.dateline.text.name;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dateline.text.word.ContextWord;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person is from the words right before the name, "Malaysian Prime Minister", and from
 * an apposition right after it, ", an analyst at". Only words of a closed list count, and only
 * beside a name of two words or more: "Senator Smith" may be another Smith than the one named in
 * full.
 */
public final class Descriptions implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Words looked at on each side of a name. */
  private static final int MAX_WORDS = 12;

  /** Words between "former" and the occupation that it is said of. */
  private static final int MAX_BETWEEN = 6;

  /** Words that end what an apposition calls a person. */
  private static final Set<String> ENDS =
      Set.of(
          "at",
          "of",
          "for",
          "with",
          "in",
          "from",
          "on",
          "to",
          "by",
          "who",
          "whose",
          "which",
          "that",
          "said",
          "told",
          "says",
          "was",
          "is",
          "has",
          "had",
          "and",
          "based",
          "covering",
          "but",
          "as");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** Between two things that one person is: "actor-turned-governor". */
  private static final Set<String> LINKS = Set.of("and", "turned");

  private final Occupations occupations;
  private final Set<String> adjectives = new HashSet<>();

  /** With the gazetteer's rules, which tell adjectives from the names of countries. */
  public Descriptions(Occupations occupations, List<NameRule> rules) {
    this.occupations = occupations;
    for (NameRule rule : rules) {
      if (rule.kind() == NameRule.Kind.DEMONYM) {
        adjectives.add(rule.name());
      }
    }
  }

  /** Knows no occupations. */
  public static Descriptions none() {
    return new Descriptions(Occupations.none(), List.of());
  }

  /**
   * What is said beside a mention of a person.
   *
   * @param text the headline or body that the mention is in
   * @param mentions all of the dispatch, for the countries among them
   */
  public Description of(String text, Mention person, List<Mention> mentions) {
    if (!EntityType.PERSON.isOf(person.entityId()) || !hasBlank(person.surface())) {
      return Description.NONE;
    }
    Countries countries = new Countries(mentions, person.inHeadline(), adjectives);
    // Few names have an occupation right before them, and only theirs need more words than one.
    List<ContextWord> nearest = ContextWord.before(text, person.start(), 1);
    boolean isCalled = !nearest.isEmpty() && occupations.isLast(nearest.get(0).normal());
    Description before =
        isCalled
            ? before(ContextWord.before(text, person.start(), MAX_WORDS), countries)
            : Description.NONE;
    return before.and(after(ContextWord.behindComma(text, person.end(), MAX_WORDS), countries));
  }

  private static boolean hasBlank(String surface) {
    for (int i = 1; i < surface.length() - 1; i++) {
      if (Character.isWhitespace(surface.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private Description before(List<ContextWord> words, Countries countries) {
    Found found = occupation(words, 0);
    if (found == null || isPast(words, found.next)) {
      return Description.NONE;
    }
    Found other = null;
    if (found.next < words.size() && LINKS.contains(words.get(found.next).normal())) {
      other = occupation(words, found.next + 1);
    }
    int at = modifiersEnd(words, other == null ? found.next : other.next);
    String country = country(words, at, countries);
    Description description = description(found.field, country);
    return other == null ? description : description.and(description(other.field, country));
  }

  private Description after(List<ContextWord> words, Countries countries) {
    List<ContextWord> backwards = called(words);
    boolean hasArticle =
        !backwards.isEmpty() && ARTICLES.contains(backwards.get(backwards.size() - 1).normal());
    Found found = occupation(backwards, 0);
    if (found == null || isPast(backwards, found.next)) {
      return Description.NONE;
    }
    int at = modifiersEnd(backwards, found.next);
    String country = country(backwards, at, countries);
    // Without an article it may be the next name of a list: "Ann Lee, Citigroup analyst Bob Roy".
    boolean isSaid = hasArticle || country != null || at == backwards.size();
    return isSaid ? description(found.field, country) : Description.NONE;
  }

  /** "Former Goldman Sachs chief executive": whoever was something is something else now. */
  private boolean isPast(List<ContextWord> words, int from) {
    for (int i = from; i < words.size() && i < from + MAX_BETWEEN; i++) {
      if (occupations.isPast(words.get(i).normal())) {
        return true;
      }
    }
    return false;
  }

  /** "Wal-Mart U.S. President" is nobody's countryman: no name stands before the country's. */
  private static @Nullable String country(List<ContextWord> words, int at, Countries countries) {
    String country = at < words.size() ? countries.at(words.get(at)) : null;
    int before = country == null ? words.size() : countries.before(words, at);
    boolean isName =
        before < words.size()
            && words.get(before).isCapitalised()
            && !ARTICLES.contains(words.get(before).normal());
    return isName ? null : country;
  }

  /** What an apposition calls a person, the last word first; empty where it does not end. */
  private static List<ContextWord> called(List<ContextWord> words) {
    boolean isAge = words.size() > 1 && words.get(0).isClosed();
    int from = isAge ? 1 : 0;
    for (int i = from; i < words.size(); i++) {
      boolean isEnd = ENDS.contains(words.get(i).normal());
      if (isEnd || words.get(i).isClosed()) {
        List<ContextWord> called = new ArrayList<>(words.subList(from, isEnd ? i : i + 1));
        Collections.reverse(called);
        return called;
      }
    }
    return List.of();
  }

  private int modifiersEnd(List<ContextWord> words, int from) {
    int at = from;
    while (at < words.size() && occupations.isModifier(words.get(at).normal())) {
      at++;
    }
    return at;
  }

  /** An occupation, and the place of the word before it in a list that runs backwards. */
  private record Found(String field, int next) {}

  /** The longest occupation that ends at a word; null where none does. */
  private @Nullable Found occupation(List<ContextWord> words, int from) {
    Found found = null;
    String phrase = "";
    for (int i = from; i < words.size() && i < from + Occupations.MAX_LENGTH; i++) {
      phrase = i == from ? words.get(i).normal() : words.get(i).normal() + " " + phrase;
      String field = occupations.field(phrase);
      if (field != null) {
        found = new Found(field, i + 1);
      }
    }
    return found;
  }

  private static Description description(String field, @Nullable String country) {
    SortedSet<String> fields = new TreeSet<>();
    if (Occupations.isField(field)) {
      fields.add(field);
    } else if (field.equals(Occupations.HEAD) && country != null) {
      fields.add(Occupations.POLITICS);
    }
    return new Description(fields, Occupations.isNational(field) ? country : null);
  }

  /** The countries that a headline or a body names. */
  private record Countries(List<Mention> mentions, boolean inHeadline, Set<String> adjectives) {
    /** The first word before a country's name that is not part of it. */
    int before(List<ContextWord> words, int from) {
      Mention country = covering(words.get(from));
      int at = from + 1;
      while (at < words.size() && country != null && words.get(at).start() >= country.start()) {
        at++;
      }
      return at;
    }

    /** The country that a word is the adjective or the genitive of; null for none. */
    @Nullable String at(ContextWord word) {
      Mention country = covering(word);
      if (country == null) {
        return null;
      }
      boolean isGenitive = word.end() > country.end() + 1;
      boolean isAdjective = adjectives.contains(country.surface()) || isLetters(country.surface());
      return isGenitive || isAdjective ? EntityType.COUNTRY.key(country.entityId()) : null;
    }

    private @Nullable Mention covering(ContextWord word) {
      for (Mention mention : mentions) {
        if (mention.inHeadline() == inHeadline
            && EntityType.COUNTRY.isOf(mention.entityId())
            && mention.start() < word.end()
            && mention.end() > word.start()) {
          return mention;
        }
      }
      return null;
    }

    /** "U.S.", "UK". */
    private static boolean isLetters(String surface) {
      for (int i = 0; i < surface.length(); i++) {
        char c = surface.charAt(i);
        if (c != '.' && !Character.isUpperCase(c)) {
          return false;
        }
      }
      return surface.length() <= 4;
    }
  }
}
