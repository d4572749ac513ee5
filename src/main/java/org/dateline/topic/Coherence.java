package org.dateline.topic;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * How well the words of a topic belong together: the mean NPMI of its pairs (Lau, Newman, Baldwin
 * 2014).
 */
final class Coherence {
  /** More words than any topic is asked for. */
  private static final int MOST = 1000;

  private static final String KEY = "value";
  private static final String COUNT = "count";

  private Coherence() {}

  /**
   * NPMI of the words of each topic over a sample, by rank: {@code npmi[topic][i][j]}.
   *
   * @param vectors as {@link SampleVectors} makes them
   * @param documents how many there are
   */
  static double[][][] npmi(Dataset<Row> vectors, long documents, TopicWords words) {
    Map<Long, Long> counts = new HashMap<>();
    for (Row row :
        vectors
            .flatMap(
                (FlatMapFunction<Row, Long>)
                    row -> keys(SampleVectors.features(row).indices(), words).iterator(),
                Encoders.LONG())
            .groupBy(col(KEY))
            .agg(count(lit(1)).as(COUNT))
            .collectAsList()) {
      counts.put(row.getLong(0), row.getLong(1));
    }
    double[][][] npmi = new double[words.topics()][][];
    for (int k = 0; k < npmi.length; k++) {
      npmi[k] = npmi(k, words.terms(k).length, counts, documents);
    }
    return npmi;
  }

  private static double[][] npmi(int topic, int words, Map<Long, Long> counts, long documents) {
    double[][] npmi = new double[words][words];
    for (int i = 0; i < words; i++) {
      for (int j = i + 1; j < words; j++) {
        npmi[i][j] =
            npmi(
                (double) counts.getOrDefault(key(topic, i, j), 0L),
                (double) counts.getOrDefault(key(topic, i, i), 0L),
                (double) counts.getOrDefault(key(topic, j, j), 0L),
                (double) documents);
        npmi[j][i] = npmi[i][j];
      }
    }
    return npmi;
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

  /** A key for each judged word and each pair of them that a dispatch has, topic by topic. */
  private static List<Long> keys(int[] terms, TopicWords words) {
    List<Long> keys = new ArrayList<>();
    for (int k = 0; k < words.topics(); k++) {
      int[] judged = words.terms(k);
      for (int i = 0; i < judged.length; i++) {
        if (Arrays.binarySearch(terms, judged[i]) < 0) {
          continue;
        }
        for (int j = i; j < judged.length; j++) {
          if (Arrays.binarySearch(terms, judged[j]) >= 0) {
            keys.add(key(k, i, j));
          }
        }
      }
    }
    return keys;
  }

  private static long key(int topic, int i, int j) {
    return ((long) topic * MOST + i) * MOST + j;
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
