package org.dateline.topic;

/**
 * How topics are extracted.
 *
 * @param count how many; fewer are made of a small corpus
 * @param sample about how many dispatches they are learned from
 * @param terms greatest number of different words
 * @param iterations rounds of the factorization
 * @param seed of sample and random start
 * @param minDocuments a word in fewer dispatches of the sample is left out
 * @param topTerms words written down for each topic
 * @param estimator als, lda_online or lda_em
 * @param refinements how often topics of als are learned again from the dispatches they fit
 */
public record TopicOptions(
    int count,
    int sample,
    int terms,
    int iterations,
    long seed,
    int minDocuments,
    int topTerms,
    String estimator,
    int refinements) {
  /** The same for another number of topics and another seed. */
  TopicOptions with(int otherCount, long otherSeed) {
    return new TopicOptions(
        otherCount,
        sample,
        terms,
        iterations,
        otherSeed,
        minDocuments,
        topTerms,
        estimator,
        refinements);
  }
}
