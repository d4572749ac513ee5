package org.dateline.text.dating;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.text.word.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Finds persons named with their office, "Secretary of State John Kerry" or "Treasury Secretary
 * Paulson", and the terms in which they held it.
 */
public final class OfficeHolders implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Words before an office that say that it is held no more, or not yet. */
  private static final Set<String> NOT_NOW =
      Set.of("former", "ex", "late", "then", "onetime", "ousted", "deposed", "previous");

  /** No name is longer, title included. */
  private static final int MAX_LENGTH = 90;

  private final Node root = new Node();

  private static final class Node implements Serializable {
    private static final long serialVersionUID = 1L;
    private final Map<String, Node> next = new HashMap<>();
    private final List<OfficeTerm> terms = new ArrayList<>();
  }

  /**
   * What was found.
   *
   * @param start where the title begins
   * @param end one past the name
   * @param terms of all persons who are named so
   */
  record Found(int start, int end, List<OfficeTerm> terms) {}

  /** Knows these terms. */
  public OfficeHolders(List<OfficeTerm> terms) {
    for (OfficeTerm term : terms) {
      for (String title : titles(term.office())) {
        for (String name : term.names()) {
          add(title + " " + name, term);
        }
      }
    }
  }

  /** Knows nobody. */
  public static OfficeHolders none() {
    return new OfficeHolders(List.of());
  }

  /** "secretary of the treasury" is written "Treasury Secretary" as well, and "Secretary". */
  private static Set<String> titles(String office) {
    Set<String> titles = new LinkedHashSet<>();
    titles.add(office);
    int of = office.indexOf(" of ");
    if (of > 0) {
      String head = office.substring(0, of);
      String rest = office.substring(of + 4);
      rest = rest.startsWith("the ") ? rest.substring(4) : rest;
      titles.add(rest + " " + head);
      titles.add(head);
    }
    int first = office.indexOf(' ');
    String head = first < 0 ? office : office.substring(first + 1);
    boolean prefixed =
        first > 0
            && !office
                .substring(0, first)
                .equals(office.substring(0, first).toLowerCase(Locale.ROOT));
    if (prefixed) {
      titles.add(head);
    }
    for (String title : List.copyOf(titles)) {
      titles.add(title.replace("defence", "defense"));
      titles.add(title.replace("Federal Reserve", "Fed"));
      titles.add(title.replace("secretary-general", "secretary general"));
      titles.add(title.replace("prime minister", "premier"));
    }
    return titles;
  }

  private void add(String phrase, OfficeTerm term) {
    Node node = root;
    for (String word : phrase.split(" ", -1)) {
      node = node.next.computeIfAbsent(normal(word), key -> new Node());
    }
    if (!node.terms.contains(term)) {
      node.terms.add(term);
    }
  }

  /** The longest title with name that begins with a word; null where none does. */
  @Nullable Found at(String text, int start, int limit) {
    Node node = root;
    int most = Math.min(limit, start + MAX_LENGTH);
    int at = start;
    Found longest = null;
    while (at < most) {
      int end = wordEnd(text, at, most);
      node = node.next.get(normal(text.substring(at, end)));
      if (node == null) {
        break;
      }
      if (!node.terms.isEmpty()) {
        longest = new Found(start, end, node.terms);
      }
      at = end;
      while (at < most && Lines.isWhite(text.charAt(at))) {
        at++;
      }
      if (at == end) {
        break;
      }
    }
    return longest == null || isPast(text, start) ? null : longest;
  }

  private static int wordEnd(String text, int from, int limit) {
    int end = from;
    while (end < limit && !Lines.isWhite(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPast(String text, int start) {
    int end = start;
    while (end > 0 && (Lines.isWhite(text.charAt(end - 1)) || text.charAt(end - 1) == '-')) {
      end--;
    }
    int from = end;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return NOT_NOW.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
  }

  /** In small letters, without full stops, a possessive ending or a comma behind it. */
  private static String normal(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\'' || c == '\u2019') {
        if (i >= word.length() - 2) {
          break;
        }
      } else if (c != '.' && c != ',' && c != ';' && c != ':') {
        out.append(
            c < 128 && Character.isUpperCase(c) ? (char) (c + 32) : Character.toLowerCase(c));
      }
    }
    return out.toString();
  }
}
