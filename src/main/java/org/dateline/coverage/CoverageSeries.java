package org.dateline.coverage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.dateline.coverage.Periods.FIRST_DAY;
import static org.dateline.coverage.Periods.LAST_DAY;
import static org.dateline.coverage.Periods.PERIOD;
import static org.dateline.table.Coverage.EVIDENCE;
import static org.dateline.table.Coverage.EXPECTED_SHARE;
import static org.dateline.table.Coverage.GRAIN;
import static org.dateline.table.Coverage.INFLATION_FACTOR;
import static org.dateline.table.Coverage.IS_COMPLETE;
import static org.dateline.table.Coverage.IS_GAP;
import static org.dateline.table.Coverage.PERIOD_START;
import static org.dateline.table.Coverage.POLICY;
import static org.dateline.table.Coverage.PROMINENT_COUNT;
import static org.dateline.table.Coverage.SCHEMA;
import static org.dateline.table.Coverage.SHARE;
import static org.dateline.table.Coverage.SHARE_HIGH;
import static org.dateline.table.Coverage.SHARE_LOW;
import static org.dateline.table.Coverage.SOURCE;
import static org.dateline.table.Coverage.SUBJECT_COUNT;
import static org.dateline.table.Coverage.SUBJECT_ID;
import static org.dateline.table.Coverage.SUBJECT_LABEL;
import static org.dateline.table.Coverage.SURPRISE;
import static org.dateline.table.Coverage.TOTAL_COUNT;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.dateline.table.Dispatches;

/**
 * How much of each source's output was about each subject. Everything is counted by day first; all
 * longer periods are sums of days, so that nothing after the first step grows with the number of
 * dispatches. Undated dispatches are in no period and in no denominator.
 */
public final class CoverageSeries {
  /** The source that stands for all sources together. */
  public static final String ALL_SOURCES = "*";

  private static final String DAY = Counted.DAY;
  private static final String RANK = "rank";

  /** Quantile of the normal distribution for an interval of 95 %. */
  private static final double Z = 1.959964;

  private CoverageSeries() {}

  /**
   * The coverage of every subject.
   *
   * @param hits as from {@link SubjectHits#hits}
   * @param subjects subject_id and subject_label of every subject, hit or not
   * @param grains lengths of the periods
   * @param evidence most dispatch ids behind a number
   * @return {@link org.dateline.table.Coverage}, with a row for every period between a source's
   *     first and last
   */
  public static Dataset<Row> coverage(
      Counted counted, Dataset<Row> hits, Dataset<Row> subjects, List<Grain> grains, int evidence) {
    Dataset<Row> totals = counted.totals().persist();
    Dataset<Row> dailyHits = daily(counted.hits(hits), evidence).persist();
    Dataset<Row> ranges = ranges(totals);
    Dataset<Row> expected = expected(ranges, dailyHits, subjects);
    Dataset<Row> output =
        totals
            .withColumn(PERIOD, explode(Periods.of(grains, col(DAY))))
            .groupBy(col(POLICY), col(SOURCE), col(PERIOD))
            .agg(sum(col(TOTAL_COUNT)).as(TOTAL_COUNT));
    Dataset<Row> about =
        dailyHits
            .withColumn(PERIOD, explode(Periods.of(grains, col(DAY))))
            .groupBy(col(POLICY), col(SUBJECT_ID), col(SOURCE), col(PERIOD))
            .agg(
                sum(col(SUBJECT_COUNT)).as(SUBJECT_COUNT),
                sum(col(PROMINENT_COUNT)).as(PROMINENT_COUNT),
                array_sort(flatten(collect_list(col(EVIDENCE)))).as(EVIDENCE));
    Dataset<Row> periods = expected.withColumn(PERIOD, explode(Periods.all(grains)));
    return measured(
        periods
            .join(output, new String[] {POLICY, SOURCE, PERIOD}, "left")
            .join(about, new String[] {POLICY, SUBJECT_ID, SOURCE, PERIOD}, "left"),
        evidence);
  }

  /**
   * What each policy counts for each source altogether, from the source's first day to its last:
   * the same days under every policy.
   */
  private static Dataset<Row> ranges(Dataset<Row> totals) {
    WindowSpec source = Window.partitionBy(col(SOURCE));
    return totals
        .groupBy(col(POLICY), col(SOURCE))
        .agg(
            min(col(DAY)).as(FIRST_DAY),
            max(col(DAY)).as(LAST_DAY),
            sum(col(TOTAL_COUNT)).as(EXPECTED_SHARE))
        .withColumn(FIRST_DAY, min(col(FIRST_DAY)).over(source))
        .withColumn(LAST_DAY, max(col(LAST_DAY)).over(source));
  }

  /** Counts and best evidence of every subject, source and day that has any. */
  private static Dataset<Row> daily(Dataset<Row> hits, int evidence) {
    Column best =
        row_number()
            .over(
                Window.partitionBy(col(POLICY), col(SUBJECT_ID), col(SOURCE), col(DAY))
                    .orderBy(order(col(SubjectHits.STRENGTH), col(Dispatches.DISPATCH_ID))));
    return hits.withColumn(RANK, best)
        .groupBy(col(POLICY), col(SUBJECT_ID), col(SOURCE), col(DAY))
        .agg(
            count(lit(1)).as(SUBJECT_COUNT),
            sum(col(SubjectHits.IS_PROMINENT).cast(DataTypes.LongType)).as(PROMINENT_COUNT),
            collect_list(
                    when(
                        col(RANK).leq(evidence),
                        struct(
                            col(SubjectHits.STRENGTH).multiply(-1).as(SubjectHits.STRENGTH),
                            col(DAY),
                            col(Dispatches.DISPATCH_ID))))
                .as(EVIDENCE));
  }

  private static Column[] order(Column strength, Column id) {
    return new Column[] {strength.desc(), id.asc()};
  }

  /** The range of every source with the share each subject has of the whole of it. */
  private static Dataset<Row> expected(
      Dataset<Row> ranges, Dataset<Row> dailyHits, Dataset<Row> subjects) {
    Dataset<Row> hits =
        dailyHits
            .groupBy(col(POLICY), col(SUBJECT_ID), col(SOURCE))
            .agg(sum(col(SUBJECT_COUNT)).as(SUBJECT_COUNT));
    return ranges
        .crossJoin(subjects)
        .join(hits, new String[] {POLICY, SUBJECT_ID, SOURCE}, "left")
        .select(
            col(POLICY),
            col(SUBJECT_ID),
            col(SUBJECT_LABEL),
            col(SOURCE),
            col(FIRST_DAY),
            col(LAST_DAY),
            coalesce(col(SUBJECT_COUNT), lit(0L)).divide(col(EXPECTED_SHARE)).as(EXPECTED_SHARE));
  }

  private static Dataset<Row> measured(Dataset<Row> joined, int evidence) {
    Column hits = coalesce(col(SUBJECT_COUNT), lit(0L));
    Column total = coalesce(col(TOTAL_COUNT), lit(0L));
    Column share = when(total.gt(0), hits.divide(total));
    WindowSpec period = Window.partitionBy(col(SUBJECT_ID), col(SOURCE), col(PERIOD));
    Column isEvery = col(POLICY).equalTo(Policy.EVERY_DISPATCH.code());
    Column everyHits = max(when(isEvery, col(SUBJECT_COUNT))).over(period);
    Column everyTotal = max(when(isEvery, col(TOTAL_COUNT))).over(period);
    Dataset<Row> measured =
        joined
            .withColumn(GRAIN, Periods.grain())
            .withColumn(PERIOD_START, Periods.start())
            .withColumn(SUBJECT_COUNT, hits)
            .withColumn(PROMINENT_COUNT, coalesce(col(PROMINENT_COUNT), lit(0L)))
            .withColumn(TOTAL_COUNT, total)
            .withColumn(SHARE, share)
            .withColumn(SHARE_LOW, wilson(col(SHARE), total, -1))
            .withColumn(SHARE_HIGH, wilson(col(SHARE), total, 1))
            .withColumn(SURPRISE, surprise(hits, total, col(EXPECTED_SHARE)))
            .withColumn(IS_COMPLETE, Periods.isComplete())
            .withColumn(
                INFLATION_FACTOR,
                when(col(SUBJECT_COUNT).gt(0), everyHits.divide(col(SUBJECT_COUNT))))
            .withColumn(IS_GAP, everyTotal.equalTo(0))
            .withColumn(EVIDENCE, ids(evidence));
    return measured.select(
        Arrays.stream(SCHEMA.fieldNames()).map(name -> col(name)).toArray(Column[]::new));
  }

  private static Column ids(int evidence) {
    Column best = org.apache.spark.sql.functions.slice(col(EVIDENCE), 1, Math.max(1, evidence));
    Column ids = transform(best, item -> item.getField(Dispatches.DISPATCH_ID));
    Column none = array().cast("array<string>");
    return evidence == 0 ? none : coalesce(ids, none);
  }

  /** One end of the score interval of Wilson (1927) for a share of {@code total}. */
  private static Column wilson(Column share, Column total, int side) {
    Column z2 = lit(Z * Z);
    Column centre = share.plus(z2.divide(total.multiply(2)));
    Column spread =
        sqrt(share.multiply(lit(1).minus(share)).plus(z2.divide(total.multiply(4))).divide(total))
            .multiply(Z * side);
    Column end = centre.plus(spread).divide(lit(1).plus(z2.divide(total)));
    return when(total.gt(0), least(lit(1.0), greatest(lit(0.0), end)));
  }

  /** The distance from the expected count in standard deviations; 0 where nothing can deviate. */
  private static Column surprise(Column hits, Column total, Column expected) {
    Column variance = total.multiply(expected).multiply(lit(1).minus(expected));
    return when(
        total.gt(0),
        when(variance.gt(0), hits.minus(total.multiply(expected)).divide(sqrt(variance)))
            .otherwise(lit(0.0)));
  }
}
