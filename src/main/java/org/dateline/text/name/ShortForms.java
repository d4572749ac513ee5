package org.dateline.text.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.ner.NameType;
import org.jspecify.annotations.Nullable;

/**
 * Which full name of the same dispatch a short one stands for: a surname a person's, an acronym or
 * the first words of it an organization's. Of several the last one before it, or else the first
 * after it.
 */
final class ShortForms {
  /** In these languages the surname comes first. */
  private static final Set<String> SURNAMES_FIRST =
      Set.of(
          "kim", "lee", "park", "choi", "chung", "jung", "kang", "cho", "yoon", "yun", "jang",
          "chang", "lim", "han", "oh", "seo", "suh", "shin", "kwon", "hwang", "ahn", "an", "song",
          "yoo", "yu", "hong", "ri", "pak", "choe", "jo", "jon", "roh", "moon", "ban", "paek", "no",
          "wang", "zhang", "li", "liu", "chen", "yang", "huang", "zhao", "zhou", "wu", "xu", "sun",
          "zhu", "ma", "hu", "guo", "lin", "he", "gao", "luo", "wen", "jiang", "deng", "mao", "xi",
          "jia", "zeng", "bo", "dai", "tang", "qian", "wei", "nguyen", "tran", "le", "pham", "phan",
          "vo", "hun", "aung");

  private static final Set<String> SMALL =
      Set.of("of", "the", "for", "and", "&", "on", "in", "de", "la", "du", "des", "'s");

  private static final int MAX_ACRONYM = 7;

  /** Fills in the full names of short ones; those of the gazetteer are only stood for. */
  static void resolve(List<NameLinker.Name> names) {
    ShortForms forms = new ShortForms(names);
    for (int i = 0; i < names.size(); i++) {
      NameLinker.Name name = names.get(i);
      int full = name.isListed ? -1 : forms.fullOf(i);
      if (full >= 0) {
        name.standsFor(names.get(full));
      }
    }
  }

  /** What the recogniser takes for a place is a person where it is the surname of one. */
  static void tellPersons(List<NameLinker.Name> names) {
    for (NameLinker.Name name : names) {
      boolean isSurname =
          !name.isListed
              && name.type == NameType.LOCATION
              && SURNAMES_FIRST.contains(name.surface.toLowerCase(Locale.ROOT))
              && names.stream()
                  .anyMatch(
                      other ->
                          other.type == NameType.PERSON
                              && bearsFirst(words(other.surface.strip()), name.surface));
      if (isSurname) {
        name.type = NameType.PERSON;
      }
    }
  }

  private final String[][] words;
  private final NameType[] types;
  private final @Nullable Initials[] initials;

  private ShortForms(List<NameLinker.Name> names) {
    this.words = new String[names.size()][];
    this.types = new NameType[names.size()];
    this.initials = new Initials[names.size()];
    for (int i = 0; i < types.length; i++) {
      words[i] = words(names.get(i).surface.strip());
      types[i] = names.get(i).type;
    }
  }

  /** What lies between white space; one empty word of an empty name. */
  static String[] words(String name) {
    List<String> words = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || isBlank(name.charAt(i))) {
        if (i > start || i == name.length()) {
          words.add(name.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words.toArray(String[]::new);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** A lone word that no person of the dispatch bears may be the beginning of a firm's name. */
  private int fullOf(int i) {
    return switch (types[i]) {
      case PERSON -> {
        int person = person(i);
        yield person >= 0 || words[i].length > 1 ? person : organization(i, true);
      }
      case ORGANIZATION -> organization(i, true);
      // A firm may be called by its town's name; the town is not called by the firm's.
      case LOCATION -> organization(i, false);
    };
  }

  private int person(int i) {
    String[] own = words[i];
    if (own.length > 2 || (own.length == 2 && !isInitial(own[0]))) {
      return -1;
    }
    String surname = own[own.length - 1];
    int best = nearest(i, NameType.PERSON, k -> bears(words[k], own, surname));
    return best >= 0 || own.length == 2
        ? best
        : nearest(i, NameType.PERSON, k -> bearsFirst(words[k], surname));
  }

  private static boolean isInitial(String word) {
    return word.length() <= 2 && Character.isUpperCase(word.charAt(0)) && !word.equals("Jr");
  }

  private static boolean bears(String[] full, String[] own, String surname) {
    return full.length > own.length - (own.length == 2 ? 1 : 0)
        && full.length >= 2
        && !isInitial(full[0])
        && full[full.length - 1].equalsIgnoreCase(surname)
        && (own.length == 1
            || Character.toLowerCase(full[0].charAt(0)) == Character.toLowerCase(own[0].charAt(0)));
  }

  private static boolean bearsFirst(String[] full, String surname) {
    return full.length >= 2
        && full[0].equalsIgnoreCase(surname)
        && SURNAMES_FIRST.contains(surname.toLowerCase(Locale.ROOT));
  }

  private int organization(int i, boolean byFirstWords) {
    String[] own = words[i];
    String acronym = own.length == 1 ? acronym(own[0]) : null;
    boolean isMixed = own.length == 1 && isMixed(own[0]);
    return nearest(
        i,
        NameType.ORGANIZATION,
        k ->
            (acronym != null && initials(k).begin(acronym))
                || (isMixed && isOfAllWords(own[0], words[k]))
                || (byFirstWords && words[k].length > own.length && begins(words[k], own)));
  }

  /** The letters of "IAEA", "I.A.E.A." and "S&P"; null for what is no acronym. */
  private static @Nullable String acronym(String word) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.' || (c == '&' && i > 0)) {
        continue;
      }
      if (!Character.isUpperCase(c)) {
        return null;
      }
      letters.append(c);
    }
    return letters.length() >= 2 && letters.length() <= MAX_ACRONYM ? letters.toString() : null;
  }

  /** "BoE", "DOJ": with a letter of each small word, which other acronyms leave out. */
  private static boolean isMixed(String word) {
    int last = word.length() - 1;
    return last >= 2
        && last < MAX_ACRONYM
        && Character.isUpperCase(word.charAt(0))
        && Character.isUpperCase(word.charAt(last));
  }

  private static boolean isOfAllWords(String acronym, String[] full) {
    if (full.length != acronym.length()) {
      return false;
    }
    for (int i = 0; i < full.length; i++) {
      if (Character.toLowerCase(full[i].charAt(0)) != Character.toLowerCase(acronym.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private Initials initials(int k) {
    Initials known = initials[k];
    if (known == null) {
      known = Initials.of(words[k]);
      initials[k] = known;
    }
    return known;
  }

  /**
   * The initials of an organization's name.
   *
   * @param letters of all words that are not small
   * @param least how many of them an acronym has to have: the kinds of company at the end, "Corp",
   *     may have a letter of their own or none
   */
  private record Initials(String letters, int least) {
    static Initials of(String[] full) {
      StringBuilder letters = new StringBuilder();
      int least = 0;
      for (String word : full) {
        if (!SMALL.contains(word.toLowerCase(Locale.ROOT))) {
          boolean isEnd = NameKey.isCompanyEnd(word);
          for (String part : word.split("-", -1)) {
            if (!part.isEmpty()) {
              letters.append(Character.toUpperCase(part.charAt(0)));
            }
          }
          least = isEnd ? least : letters.length();
        }
      }
      return new Initials(letters.toString(), least);
    }

    boolean begin(String acronym) {
      return least > 1 && acronym.length() >= least && letters.startsWith(acronym);
    }
  }

  private static boolean begins(String[] full, String[] own) {
    for (int i = 0; i < own.length; i++) {
      boolean isGenitive = i == own.length - 1 && isGenitiveOf(full[i], own[i]);
      if (!full[i].equalsIgnoreCase(own[i]) && !isGenitive) {
        return false;
      }
    }
    // "Bank" is not short for the one bank named in full.
    return own.length > 1
        || (own[0].length() > 2 && !GENERAL.contains(own[0].toLowerCase(Locale.ROOT)));
  }

  /** "Moody's" of "Moody": the recogniser leaves an apostrophe at the end of a name out. */
  private static boolean isGenitiveOf(String full, String own) {
    int end = own.length();
    return full.length() == end + 2
        && full.charAt(end + 1) == 's'
        && (full.charAt(end) == '\'' || full.charAt(end) == '\u2019')
        && full.startsWith(own);
  }

  private static final Set<String> GENERAL =
      Set.of(
          "bank",
          "ministry",
          "house",
          "senate",
          "court",
          "university",
          "national",
          "federal",
          "supreme",
          "central",
          "state",
          "first",
          "american",
          "general",
          "united",
          "new",
          "royal",
          "international",
          "department",
          "office",
          "institute",
          "south",
          "north",
          "west",
          "east");

  private interface Test {
    boolean holds(int k);
  }

  private int nearest(int i, NameType type, Test test) {
    for (int k = i - 1; k >= 0; k--) {
      if (types[k] == type && test.holds(k)) {
        return k;
      }
    }
    for (int k = i + 1; k < types.length; k++) {
      if (types[k] == type && test.holds(k)) {
        return k;
      }
    }
    return -1;
  }
}
