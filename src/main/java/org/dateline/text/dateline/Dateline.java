package org.dateline.text.dateline;

import org.jspecify.annotations.Nullable;

/**
 * The head of a dispatch's text: "BEIJING, Jan. 21 (Yonhap) --".
 *
 * @param place as written, several places included; empty where only date and agency stand there
 * @param country state, province or country after the place, as written; null where there is none
 * @param agency the agency's code; null where none is named
 * @param month 1..12; 0 where there is no date
 * @param day 1..31; 0 where there is no date. In Chinese and Japanese it may stand without its
 *     month
 * @param year null where there is none
 * @param start first character, in the text that was parsed
 * @param end one past the dash
 */
public record Dateline(
    String place,
    @Nullable String country,
    @Nullable String agency,
    int month,
    int day,
    @Nullable Integer year,
    int start,
    int end) {
  /** Whether it gives month and day. */
  public boolean hasDay() {
    return month > 0;
  }

  /** The same dateline at another place. */
  public Dateline at(int from, int to) {
    return new Dateline(place, country, agency, month, day, year, from, to);
  }
}
