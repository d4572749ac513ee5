package org.dateline.topic.term;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms topics are made of, numbered, with how rare they are: words, and several words that are
 * one term.
 */
public final class Vocabulary implements Serializable {
  private final String[] terms;
  private final long[] frequencies;
  private final long documents;
  private final double[] idf;
  private final Map<String, String> aliases;
  private final Terms finder = new Terms();

  /** Terms that are only ever written one way. */
  public Vocabulary(List<String> terms, List<Long> frequencies, long documents) {
    this(terms, frequencies, documents, Map.of());
  }

  /**
   * Numbers the terms in the order given.
   *
   * @param terms in lower case, the words of a longer one with blanks between
   * @param frequencies dispatches of the sample with each term
   * @param documents dispatches of the sample
   * @param aliases other ways of writing a term, such as "bernanke" for "ben bernanke"
   */
  public Vocabulary(
      List<String> terms, List<Long> frequencies, long documents, Map<String, String> aliases) {
    Map<String, Integer> numbers = new HashMap<>();
    this.aliases = new TreeMap<>(aliases);
    this.terms = terms.toArray(String[]::new);
    this.frequencies = frequencies.stream().mapToLong(Long::longValue).toArray();
    this.documents = documents;
    this.idf = new double[this.terms.length];
    for (int i = 0; i < idf.length; i++) {
      numbers.put(this.terms[i], i);
      idf[i] = Math.log((1.0 + documents) / (1.0 + frequencies.get(i))) + 1;
      finder.add(this.terms[i], i);
    }
    this.aliases.forEach(
        (alias, term) -> {
          Integer number = numbers.get(term);
          if (number != null) {
            finder.add(alias, number);
          }
        });
  }

  /** Other ways of writing terms. */
  public Map<String, String> aliases() {
    return aliases;
  }

  /** The words, by number. */
  public String[] terms() {
    return terms.clone();
  }

  /** Dispatches of the sample with each word. */
  public long[] frequencies() {
    return frequencies.clone();
  }

  /** Dispatches of the sample. */
  public long documents() {
    return documents;
  }

  /** How rare each word is. */
  public double[] idf() {
    return idf.clone();
  }

  public int size() {
    return terms.length;
  }

  public String term(int number) {
    return terms[number];
  }

  /**
   * A dispatch as ascending numbers and weights of its words, (1 + ln tf) idf scaled to length 1.
   */
  public static final class Vector implements Serializable {
    private final int[] terms;
    private final double[] weights;
    private final int[] counts;

    public Vector(int[] terms, double[] weights, int[] counts) {
      this.terms = terms;
      this.weights = weights;
      this.counts = counts;
    }

    public int[] terms() {
      return terms;
    }

    public double[] weights() {
      return weights;
    }

    /** How often each word is written. */
    public int[] counts() {
      return counts;
    }
  }

  /** The vector of a text; empty if none of its words is known. */
  public Vector vector(String headline, String body) {
    IntList found = new IntList();
    finder.forEach(headline, found::add);
    finder.forEach(body, found::add);
    return vector(found.sorted());
  }

  /** What finds the terms in words that are numbers already. */
  Terms finder() {
    return finder;
  }

  /** The vector of terms, ascending, each as often as it is written. */
  Vector vector(int[] written) {
    int[] found = new int[written.length];
    int[] times = new int[written.length];
    int many = 0;
    for (int term : written) {
      if (many == 0 || found[many - 1] != term) {
        found[many++] = term;
      }
      times[many - 1]++;
    }
    return vector(Arrays.copyOf(found, many), Arrays.copyOf(times, many));
  }

  /** The vector of terms, ascending, each so often. */
  public Vector vector(int[] found, int[] times) {
    double[] weights = new double[found.length];
    double squares = 0;
    for (int i = 0; i < found.length; i++) {
      weights[i] = (1 + Math.log(times[i])) * idf[found[i]];
      squares += weights[i] * weights[i];
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= length;
    }
    return new Vector(found, weights, times);
  }
}
