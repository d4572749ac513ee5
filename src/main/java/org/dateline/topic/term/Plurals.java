package org.dateline.topic.term;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words of a sample are the plural of another one of them, by their endings. */
final class Plurals {
  private static final int MIN_LENGTH = 4;

  private Plurals() {}

  /**
   * The rarer form of each such pair and the commoner one, under which both are counted.
   *
   * @param words in lower case, the commonest first
   */
  static Map<String, String> aliases(List<String> words) {
    Map<String, String> aliases = new HashMap<>();
    Map<String, Integer> ranks = new HashMap<>();
    for (String word : words) {
      ranks.putIfAbsent(word, ranks.size());
    }
    Set<String> heads = new HashSet<>();
    for (String word : words) {
      String singular = singular(word);
      Integer rank = ranks.get(singular);
      if (rank != null && !singular.equals(word)) {
        boolean isRarer = rank > ranks.getOrDefault(word, 0);
        String rarer = isRarer ? singular : word;
        String commoner = isRarer ? word : singular;
        // No form is both: a chain of three would be counted under two words.
        if (!heads.contains(rarer) && !aliases.containsKey(commoner)) {
          aliases.put(rarer, commoner);
          heads.add(commoner);
        }
      }
    }
    return aliases;
  }

  /** What the ending says the singular is; the word itself where it has none of a plural. */
  static String singular(String word) {
    if (word.length() < MIN_LENGTH || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("xes")
        || word.endsWith("ches")
        || word.endsWith("shes")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")
        ? word
        : word.substring(0, word.length() - 1);
  }
}
