package org.dateline.coverage;

import org.dateline.coverage.burst.Burst;

/**
 * A burst of a subject in a source.
 *
 * @param subjectId the subject
 * @param source agency code; {@code *} for all together
 * @param number among those of subject and source, from 1, by time
 * @param burst the burst
 * @param dispatches dispatches about the subject in its days, re-sends counted
 * @param allStories stories about the subject in the whole series
 */
public record SubjectBurst(
    String subjectId, String source, int number, Burst burst, long dispatches, long allStories) {}
