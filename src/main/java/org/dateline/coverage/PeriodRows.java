package org.dateline.coverage;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.dateline.coverage.DayCounts.SourceDays;
import org.dateline.coverage.Grain.Period;
import org.dateline.coverage.series.Gap;
import org.dateline.coverage.series.VolumeChange;
import org.dateline.table.Gaps;
import org.dateline.table.Periods;
import org.dateline.table.RowBuilder;
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
              RowBuilder row = new RowBuilder(Periods.SCHEMA);
              put(row, days, grain, policy, period, isGap);
              rows.add(row.row());
            }
          }
        }
      }
    }
    return rows;
  }

  /** The columns that {@link Periods} and {@link org.dateline.table.Coverage} share. */
  static void put(
      RowBuilder row, SourceDays days, Grain grain, Policy policy, Period period, boolean[] isGap) {
    int gapDays = gapDays(isGap, period);
    row.set(Periods.SOURCE, days.source())
        .set(Periods.GRAIN, grain.code())
        .set(Periods.PERIOD_START, java.sql.Date.valueOf(period.start()))
        .set(Periods.POLICY, policy.code())
        .set(Periods.TOTAL_COUNT, sum(days.totals(policy), period))
        .set(Periods.IS_COMPLETE, period.isComplete())
        .set(Periods.IS_GAP, isGap(days, period, gapDays))
        .set(Periods.GAP_DAYS, gapDays);
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
  public static List<Row> gaps(SourceRhythms rhythms) {
    List<Row> rows = new ArrayList<>();
    rhythms
        .gaps()
        .forEach(
            (source, gaps) -> {
              for (Gap gap : gaps) {
                rows.add(
                    new RowBuilder(Gaps.SCHEMA)
                        .set(Gaps.SOURCE, source)
                        .set(Gaps.START_DATE, java.sql.Date.valueOf(gap.start()))
                        .set(Gaps.END_DATE, java.sql.Date.valueOf(gap.end()))
                        .set(Gaps.DAY_COUNT, gap.days())
                        .set(Gaps.EXPECTED_COUNT, gap.expectedCount())
                        .set(Gaps.P_VALUE, gap.probability())
                        .row());
              }
            });
    return rows;
  }

  /** The rows of {@link VolumeChanges}. */
  public static List<Row> volumeChanges(SourceRhythms rhythms) {
    List<Row> rows = new ArrayList<>();
    rhythms
        .changes()
        .forEach(
            (source, changes) -> {
              for (VolumeChange change : changes) {
                rows.add(
                    new RowBuilder(VolumeChanges.SCHEMA)
                        .set(VolumeChanges.SOURCE, source)
                        .set(VolumeChanges.CHANGE_DATE, java.sql.Date.valueOf(change.date()))
                        .set(VolumeChanges.RATE_BEFORE, change.before())
                        .set(VolumeChanges.RATE_AFTER, change.after())
                        .set(VolumeChanges.RATIO, change.ratio())
                        .row());
              }
            });
    return rows;
  }
}
