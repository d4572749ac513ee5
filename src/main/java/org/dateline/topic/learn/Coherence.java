package org.dateline.topic.learn;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How well the words of a topic belong together: the mean NPMI of its pairs (Lau, Newman, Baldwin
 * 2014).
 */
final class Coherence {
  private Coherence() {}

  /**
   * NPMI of the words of each topic over a sample, by rank: {@code npmi[topic][i][j]}.
   *
   * @param vectors as {@link SampleVectors} makes them
   * @param documents how many there are
   */
  static double[][][] npmi(Dataset<Row> vectors, long documents, TopicWords words) {
    Broadcast<PairCounts> none =
        JavaSparkContext.fromSparkContext(vectors.sparkSession().sparkContext())
            .broadcast(new PairCounts(words));
    PairCounts counts =
        vectors
            .javaRDD()
            .mapPartitions(
                (FlatMapFunction<Iterator<Row>, PairCounts>)
                    rows -> List.of(none.value().of(rows)).iterator())
            .reduce(PairCounts::plus);
    none.unpersist();
    double[][][] npmi = new double[words.topics()][][];
    for (int k = 0; k < npmi.length; k++) {
      npmi[k] = npmi(counts.pairs[k], documents);
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

  /** In how many dispatches two words of a topic stand, by rank: {@code pairs[topic][i][j ≥ i]}. */
  private static final class PairCounts implements Serializable {
    private final TopicWords words;
    private final long[][][] pairs;

    PairCounts(TopicWords words) {
      this.words = words;
      this.pairs = new long[words.topics()][][];
      for (int k = 0; k < pairs.length; k++) {
        pairs[k] = new long[words.terms(k).length][words.terms(k).length];
      }
    }

    /** The counts of some dispatches. */
    PairCounts of(Iterator<Row> rows) {
      PairCounts counts = new PairCounts(words);
      while (rows.hasNext()) {
        counts.add(SampleVectors.features(rows.next()).indices());
      }
      return counts;
    }

    private void add(int[] terms) {
      for (int k = 0; k < pairs.length; k++) {
        int[] ranked = words.terms(k);
        int[] found = new int[ranked.length];
        int many = 0;
        for (int i = 0; i < ranked.length; i++) {
          if (Arrays.binarySearch(terms, ranked[i]) >= 0) {
            found[many++] = i;
          }
        }
        for (int a = 0; a < many; a++) {
          for (int b = a; b < many; b++) {
            pairs[k][found[a]][found[b]]++;
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
