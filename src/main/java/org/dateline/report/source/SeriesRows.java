package org.dateline.report.source;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.dateline.table.BurstEvents;
import org.dateline.table.Bursts;
import org.dateline.table.ChangePoints;
import org.dateline.table.Coverage;
import org.dateline.table.Gaps;
import org.dateline.table.Periods;
import org.dateline.table.RowValues;
import org.dateline.table.VolumeChanges;
import org.jspecify.annotations.Nullable;

/** Rows of the tables that coverage leaves, as far as the report reads them. */
public final class SeriesRows {
  private SeriesRows() {}

  /** A row of {@link Periods}. */
  public record Period(
      String source,
      String grain,
      LocalDate start,
      String policy,
      long total,
      boolean isComplete,
      boolean isGap,
      int gapDays) {
    static Period of(Row row) {
      return new Period(
          RowValues.text(row, Periods.SOURCE),
          RowValues.text(row, Periods.GRAIN),
          RowValues.certainDay(row, Periods.PERIOD_START),
          RowValues.text(row, Periods.POLICY),
          RowValues.count(row, Periods.TOTAL_COUNT),
          RowValues.flag(row, Periods.IS_COMPLETE),
          RowValues.flag(row, Periods.IS_GAP),
          RowValues.number(row, Periods.GAP_DAYS));
    }
  }

  /** A row of {@link Coverage}. */
  public record Covered(
      String subject,
      String source,
      String grain,
      LocalDate start,
      String policy,
      long count,
      long about,
      long named,
      long prominent,
      @Nullable Double share,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double expected,
      @Nullable Double expectedLow,
      @Nullable Double expectedHigh,
      @Nullable Double surprise,
      @Nullable Double q,
      int burst,
      List<String> evidence) {
    static Covered of(Row row) {
      return new Covered(
          RowValues.text(row, Coverage.SUBJECT_ID),
          RowValues.text(row, Coverage.SOURCE),
          RowValues.text(row, Coverage.GRAIN),
          RowValues.certainDay(row, Coverage.PERIOD_START),
          RowValues.text(row, Coverage.POLICY),
          RowValues.count(row, Coverage.SUBJECT_COUNT),
          RowValues.count(row, Coverage.ABOUT_COUNT),
          RowValues.count(row, Coverage.NAMED_COUNT),
          RowValues.count(row, Coverage.PROMINENT_COUNT),
          RowValues.share(row, Coverage.ADJUSTED_SHARE),
          RowValues.share(row, Coverage.ADJUSTED_LOW),
          RowValues.share(row, Coverage.ADJUSTED_HIGH),
          RowValues.share(row, Coverage.EXPECTED_SHARE),
          RowValues.share(row, Coverage.EXPECTED_LOW),
          RowValues.share(row, Coverage.EXPECTED_HIGH),
          RowValues.share(row, Coverage.SURPRISE),
          RowValues.share(row, Coverage.Q_VALUE),
          RowValues.number(row, Coverage.BURST_LEVEL),
          RowValues.texts(row, Coverage.EVIDENCE));
    }
  }

  /** A row of {@link Gaps}. */
  public record Gap(String source, LocalDate start, LocalDate end, int days, double expected) {
    static Gap of(Row row) {
      return new Gap(
          RowValues.text(row, Gaps.SOURCE),
          RowValues.certainDay(row, Gaps.START_DATE),
          RowValues.certainDay(row, Gaps.END_DATE),
          RowValues.number(row, Gaps.DAY_COUNT),
          RowValues.amount(row, Gaps.EXPECTED_COUNT));
    }
  }

  /** A row of {@link VolumeChanges}. */
  public record Volume(String source, LocalDate day, double before, double after, double ratio) {
    static Volume of(Row row) {
      return new Volume(
          RowValues.text(row, VolumeChanges.SOURCE),
          RowValues.certainDay(row, VolumeChanges.CHANGE_DATE),
          RowValues.amount(row, VolumeChanges.RATE_BEFORE),
          RowValues.amount(row, VolumeChanges.RATE_AFTER),
          RowValues.amount(row, VolumeChanges.RATIO));
    }
  }

  /** A row of {@link ChangePoints}. */
  public record Change(
      String subject, String source, LocalDate day, double before, double after, double p) {
    static Change of(Row row) {
      return new Change(
          RowValues.text(row, ChangePoints.SUBJECT_ID),
          RowValues.text(row, ChangePoints.SOURCE),
          RowValues.certainDay(row, ChangePoints.CHANGE_DATE),
          RowValues.amount(row, ChangePoints.SHARE_BEFORE),
          RowValues.amount(row, ChangePoints.SHARE_AFTER),
          RowValues.amount(row, ChangePoints.P_VALUE));
    }
  }

  /** A row of {@link Bursts}. */
  public record Burst(
      String subject,
      String source,
      int number,
      LocalDate start,
      LocalDate end,
      LocalDate peak,
      int level,
      long stories,
      long dispatches,
      long total,
      double expected,
      double weight,
      double p,
      List<String> terms,
      List<String> entities,
      List<String> topics,
      List<String> evidence) {
    static Burst of(Row row) {
      return new Burst(
          RowValues.text(row, Bursts.SUBJECT_ID),
          RowValues.text(row, Bursts.SOURCE),
          RowValues.number(row, Bursts.BURST_NUMBER),
          RowValues.certainDay(row, Bursts.START_DATE),
          RowValues.certainDay(row, Bursts.END_DATE),
          RowValues.certainDay(row, Bursts.PEAK_DATE),
          RowValues.number(row, Bursts.LEVEL),
          RowValues.count(row, Bursts.STORY_COUNT),
          RowValues.count(row, Bursts.DISPATCH_COUNT),
          RowValues.count(row, Bursts.TOTAL_COUNT),
          RowValues.amount(row, Bursts.EXPECTED_COUNT),
          RowValues.amount(row, Bursts.WEIGHT),
          RowValues.amount(row, Bursts.P_VALUE),
          RowValues.texts(row, Bursts.TOP_TERMS),
          RowValues.texts(row, Bursts.TOP_ENTITIES),
          RowValues.texts(row, Bursts.TOP_TOPICS),
          RowValues.texts(row, Bursts.EVIDENCE));
    }
  }

  /** A row of {@link BurstEvents}. */
  public record Event(
      LocalDate day,
      String text,
      String subject,
      @Nullable Integer number,
      @Nullable Integer lag,
      boolean isCovered) {
    static Event of(Row row) {
      return new Event(
          RowValues.certainDay(row, BurstEvents.EVENT_DATE),
          RowValues.text(row, BurstEvents.EVENT),
          RowValues.text(row, BurstEvents.SUBJECT_ID),
          RowValues.numberOrNull(row, BurstEvents.BURST_NUMBER),
          RowValues.numberOrNull(row, BurstEvents.LAG_DAYS),
          RowValues.flag(row, BurstEvents.IS_COVERED));
    }
  }
}
