package org.dateline.coverage;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Days on which a subject's coverage is in a burst.
 *
 * @param subjectId the subject
 * @param source agency code; {@code *} for all together
 * @param start the first day
 * @param end the last day
 * @param level of the burst, from 1
 */
public record BurstLevel(String subjectId, String source, LocalDate start, LocalDate end, int level)
    implements Serializable {}
