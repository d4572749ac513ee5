package org.dateline.table;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per subject, source, grain, period and counting policy. A day has a row only where the
 * policy counts something of the source; longer periods have all, from the source's first day to
 * its last, gaps marked. Outside of that range there is nothing: neither a zero nor a gap.
 */
public final class Coverage {
  /** Folder of the table. */
  public static final String NAME = "coverage";

  /** Id of the subject's file. */
  public static final String SUBJECT_ID = "subject_id";

  /** Its name for people. */
  public static final String SUBJECT_LABEL = "subject_label";

  /** Agency code; {@link #ALL_SOURCES} for all together. */
  public static final String SOURCE = "source";

  /** The source that stands for all sources together. */
  public static final String ALL_SOURCES = "*";

  /** day, week (from Monday), month, quarter or year. */
  public static final String GRAIN = "grain";

  /** First day of the period. */
  public static final String PERIOD_START = "period_start";

  /**
   * What is counted: every_dispatch (each dispatch received, on its day), latest_revision (each
   * story on the day of its latest version, by what that says) or story (each story on the day of
   * its first dispatch, by what any of its dispatches says). Withdrawn stories are in none.
   */
  public static final String POLICY = "policy";

  /** What the subject's own rule counts: dispatches or stories about it, or that name it. */
  public static final String SUBJECT_COUNT = "subject_count";

  /** Those about the subject, whatever its own rule. */
  public static final String ABOUT_COUNT = "about_count";

  /** Those that name the subject anywhere, whatever its own rule. */
  public static final String NAMED_COUNT = "named_count";

  /** Of {@link #SUBJECT_COUNT}, those with the subject in headline or lead. */
  public static final String PROMINENT_COUNT = "prominent_count";

  /** The denominator: all that the policy counts of the source in the period. */
  public static final String TOTAL_COUNT = "total_count";

  /** subject_count / total_count; null where the source sent nothing. */
  public static final String SHARE = "share";

  /** about_count / total_count; null where the source sent nothing. */
  public static final String ABOUT_SHARE = "about_share";

  /**
   * The share at a constant mix of sources: each source's own share, weighted by its part of the
   * whole archive, all of them 1 together in each period over the sources that sent something in
   * it. A source that sends twice as much as before does not move it. Of a single source it is the
   * share; null where nothing was sent.
   */
  public static final String ADJUSTED_SHARE = "adjusted_share";

  /** Lower end of the stratified Wilson 95 % interval (Yan and Su 2010) of the adjusted share. */
  public static final String ADJUSTED_LOW = "adjusted_low";

  /** Upper end. */
  public static final String ADJUSTED_HIGH = "adjusted_high";

  /**
   * Dispatches about the subject in the period for each one counted: subject_count under
   * every_dispatch / subject_count; null where nothing is counted.
   */
  public static final String INFLATION_FACTOR = "inflation_factor";

  /** Lower end of the Wilson 95 % interval of the share. */
  public static final String SHARE_LOW = "share_low";

  /** Upper end. */
  public static final String SHARE_HIGH = "share_high";

  /**
   * The share that all other days let expect of the period: slow trend, weekday and month, bursts
   * held back. Of all sources together that of each source, by what it sent in the period.
   */
  public static final String EXPECTED_SHARE = "expected_share";

  /**
   * Lower end of the 95 % prediction interval of the share; null where nothing was sent, and in a
   * period that holds more than half of all, which has nothing to be measured by.
   */
  public static final String EXPECTED_LOW = "expected_low";

  /** Upper end. */
  public static final String EXPECTED_HIGH = "expected_high";

  /**
   * The standard normal score of subject_count against what is expected: 2 and more is unusually
   * much, -2 and less unusually little; null as {@link #EXPECTED_LOW} is.
   */
  public static final String SURPRISE = "surprise";

  /**
   * The expected share of false alarms among the periods at least as surprising as this one, over
   * all periods of the series (Benjamini and Hochberg 1995); null where counts are too low to say.
   */
  public static final String Q_VALUE = "q_value";

  /** Level of the burst that the period touches, the highest of several; 0 outside of bursts. */
  public static final String BURST_LEVEL = "burst_level";

  /** Days of the period that lie in a gap of the source, see {@link Gaps}. */
  public static final String GAP_DAYS = "gap_days";

  /**
   * Whether the source's range covers the whole period: false in a first or last period that is
   * cut.
   */
  public static final String IS_COMPLETE = "is_complete";

  /**
   * Whether the source has no dispatch at all in the period, under whatever policy, and its rhythm
   * does not explain that: the archive is likely to lack what was sent.
   */
  public static final String IS_GAP = "is_gap";

  /** Dispatch ids behind the number, best first. */
  public static final String EVIDENCE = "evidence";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(SUBJECT_ID, DataTypes.StringType, false)
          .add(SUBJECT_LABEL, DataTypes.StringType, false)
          .add(SOURCE, DataTypes.StringType, false)
          .add(GRAIN, DataTypes.StringType, false)
          .add(PERIOD_START, DataTypes.DateType, false)
          .add(POLICY, DataTypes.StringType, false)
          .add(SUBJECT_COUNT, DataTypes.LongType, false)
          .add(ABOUT_COUNT, DataTypes.LongType, false)
          .add(NAMED_COUNT, DataTypes.LongType, false)
          .add(PROMINENT_COUNT, DataTypes.LongType, false)
          .add(TOTAL_COUNT, DataTypes.LongType, false)
          .add(SHARE, DataTypes.DoubleType, true)
          .add(SHARE_LOW, DataTypes.DoubleType, true)
          .add(SHARE_HIGH, DataTypes.DoubleType, true)
          .add(ABOUT_SHARE, DataTypes.DoubleType, true)
          .add(ADJUSTED_SHARE, DataTypes.DoubleType, true)
          .add(ADJUSTED_LOW, DataTypes.DoubleType, true)
          .add(ADJUSTED_HIGH, DataTypes.DoubleType, true)
          .add(INFLATION_FACTOR, DataTypes.DoubleType, true)
          .add(EXPECTED_SHARE, DataTypes.DoubleType, true)
          .add(EXPECTED_LOW, DataTypes.DoubleType, true)
          .add(EXPECTED_HIGH, DataTypes.DoubleType, true)
          .add(SURPRISE, DataTypes.DoubleType, true)
          .add(Q_VALUE, DataTypes.DoubleType, true)
          .add(BURST_LEVEL, DataTypes.IntegerType, false)
          .add(IS_COMPLETE, DataTypes.BooleanType, false)
          .add(IS_GAP, DataTypes.BooleanType, false)
          .add(GAP_DAYS, DataTypes.IntegerType, false)
          .add(EVIDENCE, DataTypes.createArrayType(DataTypes.StringType, false), false);

  private Coverage() {}
}
