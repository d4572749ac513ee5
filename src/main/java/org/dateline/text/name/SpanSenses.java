package org.dateline.text.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;

/**
 * What the words around a name say of it, where the recogniser has seen its words alone: a rank or
 * an office is no part of it, a firm has shares and products, a forest is no firm.
 */
final class SpanSenses {
  private static final Set<String> RANKS =
      Set.of(
          "sgt", "cpl", "pte", "lt", "capt", "cmdr", "maj", "col", "gen", "insp", "supt", "det",
          "pc", "cllr", "rev", "dr", "sir", "dame", "mr", "mrs", "ms");

  private static final Set<String> OF_NATURE =
      Set.of("rainforest", "river", "basin", "jungle", "delta", "forest", "valley");

  /** What firms are called before their names. */
  private static final Set<String> FIRMS =
      Set.of(
          "producer",
          "company",
          "firm",
          "maker",
          "manufacturer",
          "retailer",
          "airline",
          "carrier",
          "operator",
          "utility",
          "bank",
          "insurer",
          "lender",
          "startup",
          "supplier",
          "brewer",
          "drugmaker",
          "carmaker",
          "automaker",
          "chipmaker",
          "miner",
          "refiner",
          "steelmaker");

  private static final List<String> BEFORE_FIRMS =
      List.of("shares of ", "shares in ", "stake in ", "rating of ", "rating on ", "unit of ");

  private static final int NEAR = 48;

  private SpanSenses() {}

  /** The spans of a text with their types and beginnings mended. */
  static List<NameSpan> mended(String text, List<NameSpan> spans) {
    List<NameSpan> mended = new ArrayList<>(spans.size());
    for (NameSpan span : spans) {
      mended.add(
          switch (span.type()) {
            case PERSON -> withoutOffice(text, span);
            case ORGANIZATION -> isOfNature(text, span) ? as(span, NameType.LOCATION) : span;
            case LOCATION -> span;
          });
    }
    return mended;
  }

  /** "Sgt Matt Nolls", "Minister for Women and Equalities Nadia Morland". */
  private static NameSpan withoutOffice(String text, NameSpan span) {
    int start = span.start();
    int next = nextWord(text, start, span.end());
    while (next > 0 && RANKS.contains(bare(text.substring(start, next)))) {
      start = next;
      next = nextWord(text, start, span.end());
    }
    boolean isOffice =
        next > 0
            && nextWord(text, next, span.end()) > 0
            && text.startsWith(" and ", Math.max(0, start - 5))
            && isAfterMinister(text, start);
    return new NameSpan(isOffice ? next : start, span.end(), span.type(), span.confidence());
  }

  private static boolean isAfterMinister(String text, int start) {
    String before = text.substring(Math.max(0, start - NEAR), start).toLowerCase(Locale.ROOT);
    return !before.contains(". ")
        && (before.contains("minister for ")
            || before.contains("minister of ")
            || before.contains("secretary for ")
            || before.contains("secretary of "));
  }

  /** Where the next word of a span begins; -1 after the last. */
  private static int nextWord(String text, int start, int end) {
    int blank = text.indexOf(' ', start);
    return blank < 0 || blank >= end ? -1 : blank + 1;
  }

  private static String bare(String word) {
    return word.replace(".", "").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isOfNature(String text, NameSpan span) {
    return text.startsWith(" ", span.end()) && OF_NATURE.contains(wordAt(text, span.end() + 1));
  }

  /**
   * The names of one word that are firms' for what stands around them.
   *
   * @param names of the headline and the body, in order, with their full forms
   */
  static void tellFirms(String headline, String body, List<NameLinker.Name> names) {
    Set<String> firms = new HashSet<>();
    for (NameLinker.Name name : names) {
      if (isLonePerson(name) && (isFirm(headline, name.full) || isFirm(body, name.full))) {
        firms.add(name.full);
      }
    }
    for (NameLinker.Name name : names) {
      if (isLonePerson(name) && firms.contains(name.full)) {
        name.type = NameType.ORGANIZATION;
      }
    }
  }

  private static boolean isLonePerson(NameLinker.Name name) {
    return !name.isListed
        && name.type == NameType.PERSON
        && name.entity == null
        && name.full.indexOf(' ') < 0;
  }

  /** Whether a name is a firm's in one of its places. */
  private static boolean isFirm(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean isWord =
          (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
      if (isWord && isFirm(text, at, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFirm(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - NEAR), start).toLowerCase(Locale.ROOT);
    if (BEFORE_FIRMS.stream().anyMatch(before::endsWith)) {
      return true;
    }
    String word = before.strip();
    if (before.endsWith(" ") && FIRMS.contains(word.substring(word.lastIndexOf(' ') + 1))) {
      return true;
    }
    return isFollowedByIts(text, end);
  }

  /** "will show its cameras": within a few words, and before anything else is named. */
  private static boolean isFollowedByIts(String text, int end) {
    int words = 0;
    int at = end;
    while (words < 4 && text.startsWith(" ", at)) {
      String word = wordAt(text, at + 1);
      if (word.equals("its")) {
        return true;
      }
      if (word.isEmpty() || Character.isUpperCase(word.charAt(0))) {
        return false;
      }
      at += 1 + word.length();
      words++;
    }
    return false;
  }

  private static String wordAt(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return from >= text.length() ? "" : text.substring(from, to);
  }

  private static NameSpan as(NameSpan span, NameType type) {
    return new NameSpan(span.start(), span.end(), type, span.confidence());
  }
}
