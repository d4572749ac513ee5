package org.dateline.report.format;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A column of an answer.
 *
 * @param name as in the published tables
 * @param kind what its values are
 */
public record Column(String name, Kind kind) {

  /** What the values of a column are; each of them may be null. */
  public enum Kind {
    /** {@link String}. */
    TEXT,
    /** {@link Long}. */
    WHOLE,
    /** {@link Double}. */
    NUMBER,
    /** {@link Boolean}. */
    FLAG,
    /** {@link LocalDate}. */
    DATE,
    /** {@link Instant}. */
    INSTANT,
    /** {@link java.util.List} of any of the others. */
    LIST
  }

  /** Whether the values are numbers, which stand to the right. */
  boolean isNumeric() {
    return kind == Kind.WHOLE || kind == Kind.NUMBER;
  }

  /** Whether the values are parts of a whole, which people read as percentages. */
  boolean isShare() {
    return kind == Kind.NUMBER
        && (name.equals("share") || name.endsWith("_share") || name.startsWith("share_"));
  }
}
