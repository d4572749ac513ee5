package org.dateline.text.dating;

import java.time.LocalDate;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.NamedDay;
import org.dateline.text.date.PathDate;
import org.dateline.text.date.PathYears;
import org.jspecify.annotations.Nullable;

/**
 * What the folders and the name of a file tell of the year of a dispatch.
 *
 * @param date the date they give; null where they give none
 * @param isFolder whether a folder of an archive is called by nothing but that date
 * @param years the years between which they say that it lies; null where they do not
 */
record PathEvidence(@Nullable PathDate date, boolean isFolder, @Nullable PathYears years) {
  /** Of a path, for a dispatch whose month and day are known. */
  static PathEvidence of(String path, int month, int day) {
    PathDate date = PathDate.of(path);
    PathYears years = PathYears.of(path);
    LocalDate whole = date == null ? null : date.date();
    boolean agrees =
        whole != null && whole.getMonthValue() == month && whole.getDayOfMonth() == day;
    PathDate named = agrees ? null : NamedDay.of(path, month, day);
    if (named != null) {
      return new PathEvidence(named, false, years);
    }
    boolean isFolder =
        date != null
            && date.isFolderOf(path)
            && DateFieldParser.day(date.year(), month, day) != null;
    return new PathEvidence(date, isFolder, years);
  }

  /** Whether they tell of anything. */
  boolean isAny() {
    return date != null || years != null;
  }
}
