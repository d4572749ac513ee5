package org.dateline.text.dating;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time for which somebody held an office.
 *
 * @param names full names of the holder, and the surname where it may stand alone after the title
 * @param office its name in small letters: "secretary of state"
 * @param from first day; null where it is not known
 * @param until last day; null while it is held, or where it is not known
 */
public record OfficeTerm(
    List<String> names, String office, @Nullable LocalDate from, @Nullable LocalDate until)
    implements Serializable {
  public OfficeTerm {
    names = List.copyOf(names);
  }

  /** The first day of an ISO 8601 day, month or year; null for null. */
  public static @Nullable LocalDate firstDay(@Nullable String written) {
    if (written == null) {
      return null;
    }
    return switch (written.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(written), 1, 1);
      case 7 -> YearMonth.parse(written).atDay(1);
      default -> LocalDate.parse(written);
    };
  }

  /** The last day of an ISO 8601 day, month or year; null for null. */
  public static @Nullable LocalDate lastDay(@Nullable String written) {
    if (written == null) {
      return null;
    }
    return switch (written.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(written), 12, 31);
      case 7 -> YearMonth.parse(written).atEndOfMonth();
      default -> LocalDate.parse(written);
    };
  }
}
