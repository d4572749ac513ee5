package org.dateline.topic;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many topics a sample has: of a few numbers, the one whose topics are best, coherent,
 * different and found again with another seed.
 */
final class TopicNumber {
  /** Numbers that are tried. */
  private static final int[] TRIED = {10, 20, 30, 50, 75, 100};

  /** Dispatches they are tried on. */
  private static final int SAMPLE = 5_000;

  private TopicNumber() {}

  /**
   * One number.
   *
   * @param npmi mean of its topics
   * @param diversity share of different words among the ten strongest of all topics
   * @param stability mean share of words found again with another seed
   */
  record Tried(int count, double npmi, double diversity, double stability) {
    double score() {
      return Math.max(0, npmi) * diversity * stability;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%d: %.3f (%.2f x %.2f x %.2f)", count, score(), npmi, diversity, stability);
    }
  }

  /** What each number gives, the numbers ascending. */
  static List<Tried> curve(
      Dataset<Row> vectors,
      long documents,
      TermFinder.Found found,
      TopicOptions options,
      int most) {
    Dataset<Row> some = vectors.where(col(Sample.DOCUMENT).lt(SAMPLE));
    Learner learner = new Learner(some, Math.min(documents, SAMPLE), found, options.quick());
    List<Tried> curve = new ArrayList<>();
    for (int count : TRIED) {
      if (count <= most || curve.isEmpty()) {
        curve.add(tried(learner, Math.min(count, most), options.seed()));
      }
    }
    return curve;
  }

  private static Tried tried(Learner learner, int count, long seed) {
    TopicWords words = learner.words(learner.mixture(count, seed));
    TopicWords again = learner.words(learner.mixture(count, seed + 1));
    return new Tried(
        count,
        Arrays.stream(learner.coherence(words)).average().orElse(0),
        diversity(words),
        Stability.mean(words, again));
  }

  /** The share of different words among the ten strongest of all topics. */
  static double diversity(TopicWords words) {
    int[] all = new int[0];
    for (int k = 0; k < words.topics(); k++) {
      int[] more = words.judged(k);
      all = Arrays.copyOf(all, all.length + more.length);
      System.arraycopy(more, 0, all, all.length - more.length, more.length);
    }
    return all.length == 0 ? 0 : (double) Arrays.stream(all).distinct().count() / all.length;
  }

  /** The best of them, the smaller where two are as good. */
  static Tried best(List<Tried> curve) {
    Tried best = curve.get(0);
    for (Tried tried : curve) {
      best = tried.score() > best.score() ? tried : best;
    }
    return best;
  }
}
