package org.dateline.topic.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From many small topics to as many as are wanted: the most alike are joined in steps, after each
 * of which all are learned again from the dispatches that fit them. First every topic is taken for
 * as likely as it is; somewhat before the end large topics are preferred ({@link #PREFERENCE}), so
 * that splinters of a large topic go back to it, and those of which little is left are given up.
 */
final class TopicReduction {
  /** Fewer dispatches are no topic. */
  private static final double MIN_COUNT = 3;

  /** Nor is a smaller share of the sample. */
  private static final double MIN_SHARE = 0.001;

  /** Rounds with all the small topics there are at first. */
  private static final int FIRST_ROUNDS = 2;

  /** Steps in which they become fewer. */
  private static final int STEPS = 5;

  /** Topics for each that is wanted from which on large ones are preferred; about so many die. */
  private static final double SPARE = 1.35;

  /** How many times the share of a topic counts then; once is Bayes' rule. */
  private static final double PREFERENCE = 4;

  /** Rounds after topics have been joined for the last time. */
  private static final int LAST_ROUNDS = 2;

  private final SampleVectors vectors;
  private final int refinements;

  /**
   * Takes a sample.
   *
   * @param vectors of the sample
   * @param refinements rounds in which topics settle with large ones preferred; 0 to learn nothing
   *     again
   */
  TopicReduction(SampleVectors vectors, int refinements) {
    this.vectors = vectors;
    this.refinements = refinements;
  }

  /**
   * Topics, first so many of them, then ever fewer, each time made of those before. They may be
   * fewer than wanted: the rest has died.
   *
   * @param counts descending
   */
  List<Mixture> narrow(Mixture start, List<Integer> counts) {
    Mixture mixture = again(start, FIRST_ROUNDS, 1);
    List<Mixture> all = new ArrayList<>();
    for (int count : counts) {
      mixture = settled(spare(mixture, (int) Math.round(SPARE * count)), count);
      all.add(mixture);
    }
    return all;
  }

  /** Topics that have grown already, at most so many. */
  Mixture settled(Mixture grown, int count) {
    Mixture mixture = again(grown, Math.max(1, refinements), PREFERENCE);
    return mixture.topics() <= count
        ? mixture
        : again(Merging.merge(mixture, count), LAST_ROUNDS, PREFERENCE);
  }

  private Mixture spare(Mixture start, int count) {
    Mixture mixture = start;
    for (int step : Merging.steps(mixture.topics(), count, refinements > 0 ? STEPS : 1)) {
      mixture = again(Merging.merge(mixture, step), 1, 1);
    }
    return mixture;
  }

  /** Topics learned again so many times, those that live on. */
  private Mixture again(Mixture mixture, int times, double preference) {
    return living(
        refinements > 0 ? Refinement.refine(vectors, mixture, times, preference) : mixture);
  }

  /** The topics that dispatches are about. */
  private Mixture living(Mixture mixture) {
    int[] kept =
        IntStream.range(0, mixture.topics())
            .filter(k -> isAlive(mixture.prior()[k]) || mixture.topics() <= 2)
            .toArray();
    return kept.length == mixture.topics() || kept.length == 0 ? mixture : mixture.only(kept);
  }

  private boolean isAlive(double prior) {
    return prior >= MIN_SHARE && prior * vectors.size() >= MIN_COUNT;
  }
}
