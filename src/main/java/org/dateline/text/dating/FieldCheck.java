package org.dateline.text.dating;

import java.time.LocalDate;

/**
 * A record's own date field beside what its dateline or its address says.
 *
 * @param field the day of the field
 * @param apart how many days dateline or address are off; {@link #SILENT} where neither gives a day
 */
public record FieldCheck(LocalDate field, int apart) {
  /** Nothing but the field gives a day. */
  public static final int SILENT = -1;
}
