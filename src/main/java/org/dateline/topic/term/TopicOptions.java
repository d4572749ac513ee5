package org.dateline.topic.term;

import org.dateline.config.TopicEstimator;

/**
 * How topics are extracted.
 *
 * @param count how many; fewer are made of a small corpus; 0 for as many as are best
 * @param sample about how many dispatches they are learned from
 * @param terms greatest number of different words
 * @param iterations rounds of the factorization
 * @param seed of sample and random start
 * @param minDocuments a word in fewer dispatches of the sample is left out
 * @param topTerms words written down for each topic
 * @param estimator what learns them
 * @param refinements how often topics of als are learned again from the dispatches they fit
 * @param isPluralFolded whether singular and plural of a word are one term
 */
public record TopicOptions(
    int count,
    int sample,
    int terms,
    int iterations,
    long seed,
    int minDocuments,
    int topTerms,
    TopicEstimator estimator,
    int refinements,
    boolean isPluralFolded) {
  /** Whether the number of topics is to be found. */
  public boolean isAuto() {
    return count == 0;
  }

  /** Learns in fewer rounds, to compare with. */
  public TopicOptions quick() {
    return with(Math.min(iterations, 4), seed, Math.min(refinements, 4));
  }

  /** The same with another seed. */
  public TopicOptions withSeed(long other) {
    return with(iterations, other, refinements);
  }

  private TopicOptions with(int ownIterations, long ownSeed, int ownRefinements) {
    return new TopicOptions(
        count,
        sample,
        terms,
        ownIterations,
        ownSeed,
        minDocuments,
        topTerms,
        estimator,
        ownRefinements,
        isPluralFolded);
  }
}
