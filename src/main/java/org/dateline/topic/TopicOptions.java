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
 */
public record TopicOptions(
    int count, int sample, int terms, int iterations, long seed, int minDocuments, int topTerms) {}
