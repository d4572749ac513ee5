package org.dateline.topic;

import java.io.Serializable;

/**
 * One topic as learned.
 *
 * @param label what it is about, for people
 * @param npmi mean NPMI of its strongest words over the sample, -1..1 (Lau et al. 2014)
 * @param exclusivity mean share of its strongest words' weight that is its own, 0..1
 */
public record LearnedTopic(String label, double npmi, double exclusivity) implements Serializable {}
