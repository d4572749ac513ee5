package org.dateline.text.date;

import java.util.Locale;

/** Where the date of a dispatch comes from, or why it has none. */
public enum DateSource {
  /** The record's own date field. */
  METADATA,
  /** A line under the headline. */
  HEADER_LINE,
  /** The dateline, with its year. */
  DATELINE,
  /** The day of the dateline, with the year of the file's path. */
  DATELINE_AND_PATH,
  /** The day of the dateline, with the year that the text tells. */
  DATELINE_AND_TEXT,
  /** The day of the dateline, with the year of the dispatches beside it. */
  DATELINE_AND_NEIGHBOURS,
  /** The file's path alone. */
  PATH,
  /** No date: the dateline has a day, and nothing gives its year. */
  DATELINE_WITHOUT_YEAR,
  /** No date: nothing gives a day. */
  NONE;

  /** The value of the {@code date_source} column. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
