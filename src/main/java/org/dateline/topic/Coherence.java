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
  private static final String KEY = "value";
  private static final String COUNT = "count";

  private Coherence() {}

  /**
   * The coherence of each topic over a sample, -1..1.
   *
   * @param vectors as {@link SampleVectors} makes them
   * @param documents how many there are
   */
  static double[] npmi(Dataset<Row> vectors, long documents, TopicWords words) {
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
    double[] npmi = new double[words.topics()];
    for (int k = 0; k < npmi.length; k++) {
      npmi[k] = mean(k, words.judged(k).length, counts, documents);
    }
    return npmi;
  }

  /** A key for each judged word and each pair of them that a dispatch has, topic by topic. */
  private static List<Long> keys(int[] terms, TopicWords words) {
    List<Long> keys = new ArrayList<>();
    for (int k = 0; k < words.topics(); k++) {
      int[] judged = words.judged(k);
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
    return ((long) topic * TopicWords.JUDGED + i) * TopicWords.JUDGED + j;
  }

  private static double mean(int topic, int words, Map<Long, Long> counts, long documents) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < words; i++) {
      for (int j = i + 1; j < words; j++) {
        double both = counts.getOrDefault(key(topic, i, j), 0L);
        double a = counts.getOrDefault(key(topic, i, i), 0L);
        double b = counts.getOrDefault(key(topic, j, j), 0L);
        sum += npmi(both, a, b, (double) documents);
        pairs++;
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
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
