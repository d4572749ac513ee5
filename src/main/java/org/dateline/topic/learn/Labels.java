package org.dateline.topic.learn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.topic.term.Vocabulary;

/** What topics are called: a phrase or name where one is strong, and two more terms. */
final class Labels {
  private static final int PARTS = 3;

  /** Terms in which a phrase or a name is looked for. */
  private static final int CONSIDERED = 8;

  /** A phrase or name goes first if it has this part of the strongest term's weight. */
  private static final double STRONG = 0.4;

  private Labels() {}

  /**
   * Labels of the topics, no two alike.
   *
   * @param spellings how a term is written, where not in lower case
   */
  static List<String> of(TopicWords words, Vocabulary vocabulary, Map<String, String> spellings) {
    List<String> labels = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int k = 0; k < words.topics(); k++) {
      List<String> terms = new ArrayList<>();
      for (int term : words.terms(k)) {
        terms.add(vocabulary.term(term));
      }
      List<String> parts = parts(terms, words.weights(k));
      String label = written(parts, spellings);
      for (int more = 0; !taken.add(label); more++) {
        parts = new ArrayList<>(parts);
        parts.add(more < terms.size() ? terms.get(more) : "no. " + (k + 1));
        label = written(parts.stream().distinct().toList(), spellings);
      }
      labels.add(label);
    }
    return labels;
  }

  private static List<String> parts(List<String> terms, double[] weights) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < Math.min(CONSIDERED, terms.size()); i++) {
      if (terms.get(i).indexOf(' ') > 0 && weights[i] >= STRONG * weights[0]) {
        parts.add(terms.get(i));
        break;
      }
    }
    for (String term : terms) {
      if (parts.size() < PARTS && parts.stream().noneMatch(part -> isAlike(part, term))) {
        parts.add(term);
      }
    }
    return parts;
  }

  private static String written(List<String> parts, Map<String, String> spellings) {
    return String.join(
        ", ", parts.stream().map(part -> spellings.getOrDefault(part, part)).toList());
  }

  /** "korea" and "korean", "missile" and "missiles", "nuclear test" and "nuclear". */
  static boolean isAlike(String a, String b) {
    for (String one : a.split("[ -]", -1)) {
      for (String other : b.split("[ -]", -1)) {
        int shorter = Math.min(one.length(), other.length());
        if ((shorter >= 4 && one.regionMatches(0, other, 0, Math.min(shorter, 5)))
            || one.equals(other)) {
          return true;
        }
      }
    }
    return false;
  }
}
