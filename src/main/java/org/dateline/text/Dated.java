package org.dateline.text;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The date of a dispatch and where it comes from.
 *
 * @param day the agency's local day; null where the evidence does not give the whole date
 * @param instant the instant of publication; null where no time with its zone is written
 * @param source {@code metadata}, {@code dateline}, {@code dateline_and_path} or {@code path};
 *     without a day {@code dateline_without_year}, {@code none} or {@link #NONSENSE}
 * @param confidence 0..1; 0 without a day
 * @param monthDay {@code --MM-DD} where only month and day are known; null otherwise
 */
public record Dated(
    @Nullable LocalDate day,
    @Nullable Instant instant,
    String source,
    double confidence,
    @Nullable String monthDay) {
  /** The source of a dispatch whose date field is no date. */
  public static final String NONSENSE = "nonsense";

  /** Whether the record has a date field that is no date. */
  public boolean isNonsense() {
    return source.equals(NONSENSE);
  }
}
