package org.dateline.config.subject;

import java.time.LocalDate;

/**
 * Something that happened, as the user tells it.
 *
 * @param date its day
 * @param text what it was; not empty
 */
public record Event(LocalDate date, String text) {}
