package org.dateline.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates a dispatch by the first evidence that gives a whole date: the record's own field, a
 * dateline with its year, a dateline's day in the year of the path, the path alone. The confidences
 * only rank these: a feed's own field is nearly always right; a year taken from a folder can be
 * that of collection; a folder's day alone often is.
 */
public final class Dating {
  private static final double METADATA = 0.98;
  private static final double DATELINE = 0.95;
  private static final double DATELINE_AND_PATH_DAY = 0.9;
  private static final double DATELINE_AND_PATH_YEAR = 0.8;
  private static final double PATH = 0.7;

  /** A dispatch is collected at most so many days after its dateline … */
  private static final int LATEST_COLLECTION = 31;

  /** … and, in another time zone, at most so many before it. */
  private static final int EARLIEST_COLLECTION = -2;

  /** Dates a dispatch; {@link Dated#isNonsense} if its date field is no date. */
  public Dated date(RawDispatch raw, @Nullable Dateline dateline) {
    String field = raw.date();
    if (field != null && !field.isBlank()) {
      Stamp stamp = DateFieldParser.parse(field);
      return stamp == null
          ? new Dated(null, null, Dated.NONSENSE, 0, null)
          : new Dated(localDay(stamp, dateline), stamp.instant(), "metadata", METADATA, null);
    }
    return withoutField(raw.inputFile(), dateline);
  }

  /** A field in UTC can be a day off the agency's own day, which the dateline then tells. */
  private static LocalDate localDay(Stamp stamp, @Nullable Dateline dateline) {
    if (stamp.isUniversal() && dateline != null && dateline.hasDay()) {
      for (int shift = -1; shift <= 1; shift++) {
        LocalDate day = stamp.day().plusDays(shift);
        if (day.getMonthValue() == dateline.month() && day.getDayOfMonth() == dateline.day()) {
          return day;
        }
      }
    }
    return stamp.day();
  }

  private static Dated withoutField(String path, @Nullable Dateline dateline) {
    PathDate inPath = PathDate.of(path);
    if (dateline != null && dateline.hasDay()) {
      Integer year = dateline.year();
      LocalDate whole =
          year == null ? null : DateFieldParser.day(year, dateline.month(), dateline.day());
      if (whole != null) {
        return new Dated(whole, null, "dateline", DATELINE, null);
      }
      Dated both = inPath == null ? null : datelineAndPath(dateline, inPath);
      if (both != null) {
        return both;
      }
    }
    LocalDate pathDay = inPath == null ? null : inPath.date();
    if (pathDay != null) {
      return new Dated(pathDay, null, "path", PATH, null);
    }
    if (dateline != null && dateline.hasDay()) {
      String monthDay = String.format(Locale.ROOT, "--%02d-%02d", dateline.month(), dateline.day());
      return new Dated(null, null, "dateline_without_year", 0, monthDay);
    }
    return new Dated(null, null, "none", 0, null);
  }

  private static @Nullable Dated datelineAndPath(Dateline dateline, PathDate path) {
    LocalDate collected = path.date();
    if (collected == null) {
      boolean agrees = path.month() == 0 || monthsApart(path.month(), dateline.month()) <= 1;
      int year = path.year() + newYearShift(path.month(), dateline.month());
      LocalDate day = DateFieldParser.day(year, dateline.month(), dateline.day());
      return day == null || !agrees
          ? null
          : new Dated(day, null, "dateline_and_path", DATELINE_AND_PATH_YEAR, null);
    }
    for (int shift = 0; shift >= -1; shift--) {
      for (int year : new int[] {collected.getYear() + shift, collected.getYear() - shift}) {
        LocalDate day = DateFieldParser.day(year, dateline.month(), dateline.day());
        long late = day == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(day, collected);
        if (late >= EARLIEST_COLLECTION && late <= LATEST_COLLECTION) {
          return new Dated(day, null, "dateline_and_path", DATELINE_AND_PATH_DAY, null);
        }
      }
    }
    return null;
  }

  private static int monthsApart(int a, int b) {
    int apart = Math.abs(a - b);
    return Math.min(apart, 12 - apart);
  }

  /** A dispatch of December in a folder of January is of the year before, and the reverse. */
  private static int newYearShift(int pathMonth, int month) {
    if (pathMonth == 1 && month == 12) {
      return -1;
    }
    return pathMonth == 12 && month == 1 ? 1 : 0;
  }
}
