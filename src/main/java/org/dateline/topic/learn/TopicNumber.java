package org.dateline.topic.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.dateline.topic.term.TermFinder;
import org.dateline.topic.term.TopicOptions;

/**
 * How many topics a sample has: of a few numbers, the one whose topics are best, coherent,
 * different and found again with another seed.
 */
public final class TopicNumber {
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
  public record Tried(int count, double npmi, double diversity, double stability) {
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
  public static List<Tried> curve(
      SparkSession spark,
      SampleVectors vectors,
      TermFinder.Found found,
      TopicOptions options,
      int most) {
    SampleVectors some = vectors.first(SAMPLE);
    TopicOptions own = options.quick();
    TopicOptions other = own.withSeed(options.seed() + 1);
    Learner learner = new Learner(spark, some, found, own);
    List<Integer> counts = counts(most);
    List<Mixture> mixtures = learner.mixtures(counts, own.seed());
    List<Mixture> others = new Learner(spark, some, found, other).mixtures(counts, other.seed());
    List<Tried> curve = new ArrayList<>();
    for (int i = counts.size() - 1; i >= 0; i--) {
      curve.add(
          tried(
              learner,
              counts.get(i),
              learner.words(mixtures.get(i)),
              learner.words(others.get(i))));
    }
    return curve;
  }

  /** The numbers that are tried, descending. */
  static List<Integer> counts(int most) {
    List<Integer> counts = new ArrayList<>();
    for (int count : TRIED) {
      if (count <= most) {
        counts.add(0, count);
      }
    }
    return counts.isEmpty() ? List.of(most) : counts;
  }

  private static Tried tried(Learner learner, int count, TopicWords words, TopicWords again) {
    return new Tried(
        count,
        Learner.mean(learner.coherence(words)),
        diversity(words),
        Stability.matched(words, again));
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
  public static Tried best(List<Tried> curve) {
    Tried best = curve.get(0);
    for (Tried tried : curve) {
      best = tried.score() > best.score() ? tried : best;
    }
    return best;
  }
}
