package org.dateline.coverage;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.dateline.coverage.DayCounts.SourceDays;
import org.dateline.coverage.series.Gap;
import org.dateline.coverage.series.VolumeChange;
import org.dateline.table.Gaps;
import org.dateline.table.Grain;
import org.dateline.table.Grain.Period;
import org.dateline.table.Periods;
import org.dateline.table.Policy;
import org.dateline.table.VolumeChanges;

/** The rows of the tables that tell of the sources alone: periods, gaps, changes of volume. */
public final class PeriodRows {
  private PeriodRows() {}

  /** The rows of {@link Periods}. */
  public static List<Row> periods(DayCounts counts, SourceRhythms rhythms, List<Grain> grains) {
    List<Row> rows = new ArrayList<>();
    for (String source : counts.sources()) {
      SourceDays days = counts.source(source);
      boolean[] isGap = rhythms.inGaps(days);
      for (Grain grain : grains) {
        for (Period period : grain.periods(days.firstDay(), days.length())) {
          for (Policy policy : Policy.values()) {
            if (grain != Grain.DAY || sum(days.totals(policy), period) > 0) {
              rows.add(period(days, grain, policy, period, isGap).toRow());
            }
          }
        }
      }
    }
    return rows;
  }

  /** What a policy counts of a source in a period, whatever it is about. */
  static Periods.Period period(
      SourceDays days, Grain grain, Policy policy, Period period, boolean[] isGap) {
    int gapDays = gapDays(isGap, period);
    return new Periods.Period(
        days.source(),
        grain.code(),
        period.start(),
        policy.code(),
        sum(days.totals(policy), period),
        period.isComplete(),
        isGap(days, period, gapDays),
        gapDays);
  }

  /** Whether nothing was sent in a period, which lies in a gap at least in part. */
  static boolean isGap(SourceDays days, Period period, int gapDays) {
    return gapDays > 0 && sum(days.totals(Policy.EVERY_DISPATCH), period) == 0;
  }

  static int gapDays(boolean[] isGap, Period period) {
    int count = 0;
    for (int day = period.from(); day < period.to(); day++) {
      count += isGap[day] ? 1 : 0;
    }
    return count;
  }

  static long sum(long[] values, Period period) {
    long sum = 0;
    for (int day = period.from(); day < period.to(); day++) {
      sum += values[day];
    }
    return sum;
  }

  static long sum(long[] values) {
    long sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }

  /** The rows of {@link Gaps}. */
  public static List<Gaps.Gap> gaps(SourceRhythms rhythms) {
    List<Gaps.Gap> rows = new ArrayList<>();
    rhythms
        .gaps()
        .forEach(
            (source, gaps) -> {
              for (Gap gap : gaps) {
                rows.add(
                    new Gaps.Gap(
                        source,
                        gap.start(),
                        gap.end(),
                        gap.days(),
                        gap.expectedCount(),
                        gap.probability()));
              }
            });
    return rows;
  }

  /** The rows of {@link VolumeChanges}. */
  public static List<VolumeChanges.VolumeChange> volumeChanges(SourceRhythms rhythms) {
    List<VolumeChanges.VolumeChange> rows = new ArrayList<>();
    rhythms
        .changes()
        .forEach(
            (source, changes) -> {
              for (VolumeChange change : changes) {
                rows.add(
                    new VolumeChanges.VolumeChange(
                        source, change.date(), change.before(), change.after(), change.ratio()));
              }
            });
    return rows;
  }
}
