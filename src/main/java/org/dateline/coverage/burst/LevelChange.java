package org.dateline.coverage.burst;

import java.time.LocalDate;

/**
 * A day from which a subject's share is lastingly higher or lower than before.
 *
 * @param date first day of the new level
 * @param before share of the stories back to the change before
 * @param after share of the stories up to the next change
 * @param p how likely a change as clear is found anywhere in a series whose level never changes,
 *     0..1
 */
public record LevelChange(LocalDate date, double before, double after, double p) {}
