package org.dateline.topic.learn;

import java.io.Serializable;
import java.util.List;

/**
 * One topic as learned.
 *
 * @param label what it is about, for people
 * @param npmi mean NPMI of its ten strongest terms over the sample, -1..1 (Lau et al. 2014)
 * @param exclusivity mean share of its strongest terms' use that is its own, 0..1
 * @param stability share of its ten strongest terms that a topic has which was learned from half of
 *     the sample in the same space with another seed, 0..1
 * @param isJunk whether half of its strongest terms are ones agencies sign with
 * @param terms numbers of its strongest terms, strongest first
 * @param weights of each, its share of the topic
 */
public record LearnedTopic(
    String label,
    double npmi,
    double exclusivity,
    double stability,
    boolean isJunk,
    List<Integer> terms,
    List<Double> weights)
    implements Serializable {
  /** Copies the lists. */
  public LearnedTopic {
    terms = List.copyOf(terms);
    weights = List.copyOf(weights);
  }
}
