package org.dateline.topic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.text.Words;

/** The words topics are made of, numbered, with how rare they are. */
final class Vocabulary implements Serializable {
  private final String[] terms;
  private final long[] frequencies;
  private final long documents;
  private final double[] idf;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * Numbers the words in the order given.
   *
   * @param frequencies dispatches of the sample with each word
   * @param documents dispatches of the sample
   */
  Vocabulary(List<String> terms, List<Long> frequencies, long documents) {
    this.terms = terms.toArray(String[]::new);
    this.frequencies = frequencies.stream().mapToLong(Long::longValue).toArray();
    this.documents = documents;
    this.idf = new double[this.terms.length];
    for (int i = 0; i < idf.length; i++) {
      numbers.put(this.terms[i], i);
      idf[i] = Math.log((1.0 + documents) / (1.0 + frequencies.get(i))) + 1;
    }
  }

  /** The words, by number. */
  String[] terms() {
    return terms.clone();
  }

  /** Dispatches of the sample with each word. */
  long[] frequencies() {
    return frequencies.clone();
  }

  /** Dispatches of the sample. */
  long documents() {
    return documents;
  }

  /** How rare each word is. */
  double[] idf() {
    return idf.clone();
  }

  int size() {
    return terms.length;
  }

  String term(int number) {
    return terms[number];
  }

  /**
   * A dispatch as ascending numbers and weights of its words, (1 + ln tf) idf scaled to length 1.
   */
  static final class Vector {
    private final int[] terms;
    private final double[] weights;

    Vector(int[] terms, double[] weights) {
      this.terms = terms;
      this.weights = weights;
    }

    int[] terms() {
      return terms;
    }

    double[] weights() {
      return weights;
    }
  }

  /** The vector of a text; empty if none of its words is known. */
  Vector vector(String headline, String body) {
    Map<Integer, Integer> counts = new HashMap<>();
    count(headline, counts);
    count(body, counts);
    int[] found = new int[counts.size()];
    int at = 0;
    for (int term : counts.keySet()) {
      found[at++] = term;
    }
    Arrays.sort(found);
    double[] weights = new double[found.length];
    double squares = 0;
    for (int i = 0; i < found.length; i++) {
      weights[i] = (1 + Math.log(counts.getOrDefault(found[i], 1))) * idf[found[i]];
      squares += weights[i] * weights[i];
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= length;
    }
    return new Vector(found, weights);
  }

  private void count(String text, Map<Integer, Integer> counts) {
    Words.forEach(
        text,
        word -> {
          Integer number = numbers.get(word);
          if (number != null) {
            counts.merge(number, 1, Integer::sum);
          }
        });
  }
}
