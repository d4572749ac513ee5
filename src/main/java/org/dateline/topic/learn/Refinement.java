package org.dateline.topic.learn;

import java.util.stream.IntStream;
import org.dateline.topic.term.Vocabulary;

/**
 * Learns topics again from the dispatches that fit them: a multinomial naive Bayes, told what each
 * dispatch is likely to be about, tells the words of each topic, and from these what each dispatch
 * is about (Nigam, McCallum, Thrun, Mitchell 2000, without any labels).
 *
 * <p>The dispatches are those of the sample, which the driver has, and so is the work: what each is
 * about is found on all its cores, and the sums are taken in the order of the dispatches, so that
 * they are the same to the last bit wherever they are taken.
 */
final class Refinement {
  /** What each topic is given of each term beforehand, in words. */
  private static final double SMOOTHING = 0.6;

  /** A dispatch less likely to be about a topic says nothing of it. */
  private static final double MIN = 0.02;

  /** Dispatches that are looked at before their sums are taken. */
  private static final int AT_ONCE = 4096;

  private Refinement() {}

  /**
   * Refines topics so many times.
   *
   * @param preference how many times the share of a topic counts; above 1, a dispatch between two
   *     goes to the larger
   */
  static Mixture refine(SampleVectors vectors, Mixture start, int times, double preference) {
    Mixture mixture = start;
    for (int i = 0; i < times; i++) {
      mixture = once(vectors, mixture, preference);
    }
    return mixture;
  }

  private static Mixture once(SampleVectors vectors, Mixture mixture, double preference) {
    NaiveBayes bayes = new NaiveBayes(mixture, preference);
    TopicSums sums = new TopicSums(mixture.terms(), mixture.topics());
    for (int from = 0; from < vectors.size(); from += AT_ONCE) {
      int start = from;
      int many = Math.min(AT_ONCE, vectors.size() - from);
      Likely[] likely = new Likely[many];
      IntStream.range(0, many)
          .parallel()
          .forEach(i -> likely[i] = new Likely(bayes.posterior(vectors.vector(start + i))));
      for (int i = 0; i < many; i++) {
        likely[i].addTo(sums, vectors.vector(start + i));
      }
    }
    return sums.mixture(SMOOTHING);
  }

  /** Which topics a dispatch is likely to be about, and how likely. */
  private static final class Likely {
    private final int[] topics;
    private final double[] shares;

    Likely(double[] posterior) {
      this.topics = IntStream.range(0, posterior.length).filter(k -> posterior[k] >= MIN).toArray();
      this.shares = IntStream.of(topics).mapToDouble(k -> posterior[k]).toArray();
    }

    void addTo(TopicSums sums, Vocabulary.Vector vector) {
      for (int i = 0; i < topics.length; i++) {
        sums.add(topics[i], shares[i], vector, FoldIn.SHARPNESS);
      }
    }
  }
}
