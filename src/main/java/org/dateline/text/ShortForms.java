package org.dateline.text;

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

  private static final int LONGEST_ACRONYM = 7;

  private ShortForms() {}

  /** Fills in the full names of short ones. */
  static void resolve(List<NameLinker.Name> names) {
    List<String[]> words = new ArrayList<>();
    names.forEach(name -> words.add(name.surface.strip().split("\\s+", -1)));
    for (int i = 0; i < names.size(); i++) {
      NameLinker.Name name = names.get(i);
      int full =
          switch (name.span.type()) {
            case PERSON -> person(names, words, i);
            case ORGANIZATION -> organization(names, words, i);
            case LOCATION -> -1;
          };
      if (full >= 0) {
        name.full = names.get(full).surface;
        name.isShort = true;
      }
    }
  }

  private static int person(List<NameLinker.Name> names, List<String[]> words, int i) {
    String[] own = words.get(i);
    if (own.length > 2 || (own.length == 2 && !isInitial(own[0]))) {
      return -1;
    }
    String surname = own[own.length - 1];
    int best = nearest(names, i, NameType.PERSON, k -> bears(words.get(k), own, surname));
    return best >= 0 || own.length == 2
        ? best
        : nearest(names, i, NameType.PERSON, k -> bearsFirst(words.get(k), surname));
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

  private static int organization(List<NameLinker.Name> names, List<String[]> words, int i) {
    String[] own = words.get(i);
    String acronym = own.length == 1 ? acronym(own[0]) : null;
    return nearest(
        names,
        i,
        NameType.ORGANIZATION,
        k ->
            words.get(k).length > own.length
                && ((acronym != null && hasInitials(words.get(k), acronym))
                    || begins(words.get(k), own)));
  }

  private static @Nullable String acronym(String word) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.') {
        continue;
      }
      if (!Character.isUpperCase(c)) {
        return null;
      }
      letters.append(c);
    }
    return letters.length() >= 2 && letters.length() <= LONGEST_ACRONYM ? letters.toString() : null;
  }

  private static boolean hasInitials(String[] full, String acronym) {
    int at = 0;
    for (String word : full) {
      if (SMALL.contains(word.toLowerCase(Locale.ROOT))) {
        continue;
      }
      if (at >= acronym.length() || Character.toUpperCase(word.charAt(0)) != acronym.charAt(at)) {
        return false;
      }
      at++;
    }
    return at == acronym.length();
  }

  private static boolean begins(String[] full, String[] own) {
    for (int i = 0; i < own.length; i++) {
      if (!full[i].equalsIgnoreCase(own[i])) {
        return false;
      }
    }
    // "Bank" is not short for the one bank named in full.
    return own.length > 1
        || (own[0].length() > 2 && !GENERAL.contains(own[0].toLowerCase(Locale.ROOT)));
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

  private static int nearest(List<NameLinker.Name> names, int i, NameType type, Test test) {
    for (int k = i - 1; k >= 0; k--) {
      if (names.get(k).span.type() == type && test.holds(k)) {
        return k;
      }
    }
    for (int k = i + 1; k < names.size(); k++) {
      if (names.get(k).span.type() == type && test.holds(k)) {
        return k;
      }
    }
    return -1;
  }
}
