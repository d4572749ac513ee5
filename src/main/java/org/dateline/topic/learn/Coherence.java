package org.dateline.topic.learn;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well the words of a topic belong together: the mean NPMI of its pairs (Lau, Newman, Baldwin
 * 2014).
 */
final class Coherence {
  /** The dispatches are counted in so many parts at once. */
  private static final int PARTS = 16;

  private Coherence() {}

  /**
   * NPMI of the words of each topic over a sample, by rank: {@code npmi[topic][i][j]}.
   *
   * @param vectors of the sample
   */
  static double[][][] npmi(SampleVectors vectors, TopicWords words) {
    Places places = new Places(vectors.terms(), words);
    PairCounts counts =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToObj(
                part -> {
                  PairCounts some = new PairCounts(words);
                  for (int at = part; at < vectors.size(); at += PARTS) {
                    some.add(vectors.vector(at).terms(), places);
                  }
                  return some;
                })
            .reduce(PairCounts::plus)
            .orElseThrow();
    double[][][] npmi = new double[words.topics()][][];
    for (int k = 0; k < npmi.length; k++) {
      npmi[k] = npmi(counts.pairs[k], vectors.size());
    }
    return npmi;
  }

  private static double[][] npmi(long[][] pairs, long documents) {
    double[][] npmi = new double[pairs.length][pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      for (int j = i + 1; j < pairs.length; j++) {
        npmi[i][j] =
            npmi(
                (double) pairs[i][j],
                (double) pairs[i][i],
                (double) pairs[j][j],
                (double) documents);
        npmi[j][i] = npmi[i][j];
      }
    }
    return npmi;
  }

  /** Of each term, the topics that have it among their words, and at what rank. */
  private static final class Places {
    private final int[][] topics;
    private final int[][] ranks;

    Places(int terms, TopicWords words) {
      this.topics = new int[terms][0];
      this.ranks = new int[terms][0];
      for (int k = 0; k < words.topics(); k++) {
        int[] ranked = words.terms(k);
        for (int rank = 0; rank < ranked.length; rank++) {
          topics[ranked[rank]] = with(topics[ranked[rank]], k);
          ranks[ranked[rank]] = with(ranks[ranked[rank]], rank);
        }
      }
    }

    private static int[] with(int[] numbers, int one) {
      int[] more = Arrays.copyOf(numbers, numbers.length + 1);
      more[numbers.length] = one;
      return more;
    }
  }

  /** In how many dispatches two words of a topic stand, by rank: {@code pairs[topic][i][j ≥ i]}. */
  private static final class PairCounts {
    private final long[][][] pairs;

    /** Of the dispatch at hand, the ranks of each topic's words that it has, and how many. */
    private final int[][] found;

    private final int[] many;

    PairCounts(TopicWords words) {
      this.pairs = new long[words.topics()][][];
      this.found = new int[words.topics()][];
      this.many = new int[words.topics()];
      for (int k = 0; k < pairs.length; k++) {
        pairs[k] = new long[words.terms(k).length][words.terms(k).length];
        found[k] = new int[words.terms(k).length];
      }
    }

    private void add(int[] terms, Places places) {
      Arrays.fill(many, 0);
      for (int term : terms) {
        int[] topics = places.topics[term];
        for (int i = 0; i < topics.length; i++) {
          found[topics[i]][many[topics[i]]++] = places.ranks[term][i];
        }
      }
      for (int k = 0; k < pairs.length; k++) {
        for (int a = 0; a < many[k]; a++) {
          for (int b = 0; b < many[k]; b++) {
            if (found[k][a] <= found[k][b]) {
              pairs[k][found[k][a]][found[k][b]]++;
            }
          }
        }
      }
    }

    /** These counts and others, in this object. */
    PairCounts plus(PairCounts others) {
      for (int k = 0; k < pairs.length; k++) {
        for (int i = 0; i < pairs[k].length; i++) {
          for (int j = i; j < pairs[k].length; j++) {
            pairs[k][i][j] += others.pairs[k][i][j];
          }
        }
      }
      return this;
    }
  }

  /** Mean NPMI of a word with the ten strongest of its topic. */
  static double withStrongest(double[][] npmi, int word) {
    int judged = Math.min(TopicWords.JUDGED, npmi.length);
    double sum = 0;
    int pairs = 0;
    for (int j = 0; j < judged; j++) {
      if (j != word) {
        sum += npmi[word][j];
        pairs++;
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  /** The coherence of a topic, the mean of the pairs of its ten strongest words. */
  static double mean(double[][] npmi) {
    int judged = Math.min(TopicWords.JUDGED, npmi.length);
    double sum = 0;
    for (int i = 0; i < judged; i++) {
      sum += withStrongest(npmi, i);
    }
    return judged < 2 ? 0 : sum / judged;
  }

  /** NPMI of two words by the dispatches that have them, -1..1. */
  static double npmi(double both, double a, double b, double documents) {
    if (both == 0) {
      return -1;
    }
    return both >= documents
        ? 1
        : Math.log(both * documents / (a * b)) / -Math.log(both / documents);
  }
}
