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
          Cells.text(row, Periods.SOURCE),
          Cells.text(row, Periods.GRAIN),
          Cells.certainDay(row, Periods.PERIOD_START),
          Cells.text(row, Periods.POLICY),
          Cells.count(row, Periods.TOTAL_COUNT),
          Cells.flag(row, Periods.IS_COMPLETE),
          Cells.flag(row, Periods.IS_GAP),
          Cells.number(row, Periods.GAP_DAYS));
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
          Cells.text(row, Coverage.SUBJECT_ID),
          Cells.text(row, Coverage.SOURCE),
          Cells.text(row, Coverage.GRAIN),
          Cells.certainDay(row, Coverage.PERIOD_START),
          Cells.text(row, Coverage.POLICY),
          Cells.count(row, Coverage.SUBJECT_COUNT),
          Cells.count(row, Coverage.ABOUT_COUNT),
          Cells.count(row, Coverage.NAMED_COUNT),
          Cells.count(row, Coverage.PROMINENT_COUNT),
          Cells.share(row, Coverage.ADJUSTED_SHARE),
          Cells.share(row, Coverage.ADJUSTED_LOW),
          Cells.share(row, Coverage.ADJUSTED_HIGH),
          Cells.share(row, Coverage.EXPECTED_SHARE),
          Cells.share(row, Coverage.EXPECTED_LOW),
          Cells.share(row, Coverage.EXPECTED_HIGH),
          Cells.share(row, Coverage.SURPRISE),
          Cells.share(row, Coverage.Q_VALUE),
          Cells.number(row, Coverage.BURST_LEVEL),
          Cells.texts(row, Coverage.EVIDENCE));
    }
  }

  /** A row of {@link Gaps}. */
  public record Gap(String source, LocalDate start, LocalDate end, int days, double expected) {
    static Gap of(Row row) {
      return new Gap(
          Cells.text(row, Gaps.SOURCE),
          Cells.certainDay(row, Gaps.START_DATE),
          Cells.certainDay(row, Gaps.END_DATE),
          Cells.number(row, Gaps.DAY_COUNT),
          Cells.amount(row, Gaps.EXPECTED_COUNT));
    }
  }

  /** A row of {@link VolumeChanges}. */
  public record Volume(String source, LocalDate day, double before, double after, double ratio) {
    static Volume of(Row row) {
      return new Volume(
          Cells.text(row, VolumeChanges.SOURCE),
          Cells.certainDay(row, VolumeChanges.CHANGE_DATE),
          Cells.amount(row, VolumeChanges.RATE_BEFORE),
          Cells.amount(row, VolumeChanges.RATE_AFTER),
          Cells.amount(row, VolumeChanges.RATIO));
    }
  }

  /** A row of {@link ChangePoints}. */
  public record Change(
      String subject, String source, LocalDate day, double before, double after, double p) {
    static Change of(Row row) {
      return new Change(
          Cells.text(row, ChangePoints.SUBJECT_ID),
          Cells.text(row, ChangePoints.SOURCE),
          Cells.certainDay(row, ChangePoints.CHANGE_DATE),
          Cells.amount(row, ChangePoints.SHARE_BEFORE),
          Cells.amount(row, ChangePoints.SHARE_AFTER),
          Cells.amount(row, ChangePoints.P_VALUE));
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
          Cells.text(row, Bursts.SUBJECT_ID),
          Cells.text(row, Bursts.SOURCE),
          Cells.number(row, Bursts.BURST_NUMBER),
          Cells.certainDay(row, Bursts.START_DATE),
          Cells.certainDay(row, Bursts.END_DATE),
          Cells.certainDay(row, Bursts.PEAK_DATE),
          Cells.number(row, Bursts.LEVEL),
          Cells.count(row, Bursts.STORY_COUNT),
          Cells.count(row, Bursts.DISPATCH_COUNT),
          Cells.count(row, Bursts.TOTAL_COUNT),
          Cells.amount(row, Bursts.EXPECTED_COUNT),
          Cells.amount(row, Bursts.WEIGHT),
          Cells.amount(row, Bursts.P_VALUE),
          Cells.texts(row, Bursts.TOP_TERMS),
          Cells.texts(row, Bursts.TOP_ENTITIES),
          Cells.texts(row, Bursts.TOP_TOPICS),
          Cells.texts(row, Bursts.EVIDENCE));
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
          Cells.certainDay(row, BurstEvents.EVENT_DATE),
          Cells.text(row, BurstEvents.EVENT),
          Cells.text(row, BurstEvents.SUBJECT_ID),
          Cells.numberOrNull(row, BurstEvents.BURST_NUMBER),
          Cells.numberOrNull(row, BurstEvents.LAG_DAYS),
          Cells.flag(row, BurstEvents.IS_COVERED));
    }
  }
}
