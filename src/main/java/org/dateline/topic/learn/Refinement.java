package org.dateline.topic.learn;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Learns topics again from the dispatches that fit them: a multinomial naive Bayes, told what each
 * dispatch is likely to be about, tells the words of each topic, and from these what each dispatch
 * is about (Nigam, McCallum, Thrun, Mitchell 2000, without any labels).
 *
 * <p>The sums are taken here and not by MLlib's NaiveBayes, which shuffles three dense vectors for
 * each topic and round and so took ten times as long for hundreds of small topics.
 */
final class Refinement {
  /** What each topic is given of each term beforehand, in words. */
  private static final double SMOOTHING = 0.6;

  /** A dispatch less likely to be about a topic says nothing of it. */
  private static final double MIN = 0.02;

  private Refinement() {}

  /**
   * Refines topics so many times.
   *
   * @param preference how many times the share of a topic counts; above 1, a dispatch between two
   *     goes to the larger
   */
  static Mixture refine(Dataset<Row> vectors, Mixture start, int times, double preference) {
    Mixture mixture = start;
    for (int i = 0; i < times; i++) {
      mixture = once(vectors, mixture, preference);
    }
    return mixture;
  }

  private static Mixture once(Dataset<Row> vectors, Mixture mixture, double preference) {
    Broadcast<FoldIn.Factors> shared =
        JavaSparkContext.fromSparkContext(vectors.sparkSession().sparkContext())
            .broadcast(new FoldIn.Factors(mixture));
    int terms = mixture.terms();
    int topics = mixture.topics();
    TopicSums sums =
        vectors
            .javaRDD()
            .mapPartitions(
                (FlatMapFunction<Iterator<Row>, TopicSums>)
                    rows ->
                        List.of(sums(rows, new FoldIn(shared.value(), preference), terms, topics))
                            .iterator())
            .reduce(TopicSums::plus);
    shared.unpersist();
    return sums.mixture(SMOOTHING);
  }

  /** What some dispatches say: which topics they are likely to be about, and their words. */
  private static TopicSums sums(Iterator<Row> rows, FoldIn foldIn, int terms, int topics) {
    TopicSums sums = new TopicSums(terms, topics);
    while (rows.hasNext()) {
      SparseVector features = SampleVectors.features(rows.next());
      double[] posterior = foldIn.posterior(features.indices(), features.values());
      for (int k = 0; k < topics; k++) {
        if (posterior[k] >= MIN) {
          sums.add(k, posterior[k], features, FoldIn.SHARPNESS);
        }
      }
    }
    return sums;
  }
}
