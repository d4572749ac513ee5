package org.dateline.coverage.burst;

import java.time.LocalDate;

/**
 * A burst of a subject.
 *
 * @param start first day
 * @param end last day
 * @param peak the day that stands out most
 * @param level highest state of the automaton, from 1
 * @param stories stories about the subject
 * @param total all stories of these days
 * @param expected stories about the subject that were expected
 * @param weight how much better the burst explains these days than what was expected, in nats (a
 *     difference of log-likelihoods)
 * @param p adjusted p-value, 0..1: how many bursts at least as heavy a series in which nothing
 *     happens has on average, divided by how many this one has (Benjamini and Hochberg 1995); for
 *     the heaviest burst that is the chance to find any such where nothing happens
 */
public record Burst(
    LocalDate start,
    LocalDate end,
    LocalDate peak,
    int level,
    long stories,
    long total,
    double expected,
    double weight,
    double p) {}
