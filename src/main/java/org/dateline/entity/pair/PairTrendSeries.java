package org.dateline.entity.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.trunc;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.dateline.table.PairTrends;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/** How the pairs come and go, month by month. */
public final class PairTrendSeries {
  private static final String FIRST = "first";
  private static final String MONTH_START = "month_start";

  private PairTrendSeries() {}

  /**
   * The months of the pairs.
   *
   * @param counted the pairs of {@link PairCounts#counted}
   * @param dispatches date and {@link StoryMembers#STORY_ID} of every dispatch that counts
   * @return {@link PairTrends}
   */
  public static Dataset<Row> trends(Dataset<Row> counted, Dataset<Row> dispatches) {
    PairMonths months = new PairMonths(stories(dispatches));
    return counted
        .select(
            col(PairTrends.ENTITY_A),
            col(PairTrends.ENTITY_B),
            col(PairCounts.MONTHS),
            col(PairCounts.MONTHS_A),
            col(PairCounts.MONTHS_B))
        .flatMap(
            (FlatMapFunction<Row, Row>) row -> rows(row, months), Encoders.row(PairTrends.SCHEMA));
  }

  private static Iterator<Row> rows(Row row, PairMonths months) {
    return months
        .of(
            MonthCounts.of(row.getAs(PairCounts.MONTHS)),
            MonthCounts.of(row.getAs(PairCounts.MONTHS_A)),
            MonthCounts.of(row.getAs(PairCounts.MONTHS_B)))
        .stream()
        .map(month -> row(row, month))
        .iterator();
  }

  private static Row row(Row pair, PairMonths.Month month) {
    LocalDate start = LocalDate.of(month.month() / 12, month.month() % 12 + 1, 1);
    return new RowBuilder(PairTrends.SCHEMA)
        .set(PairTrends.ENTITY_A, pair.getAs(PairTrends.ENTITY_A))
        .set(PairTrends.ENTITY_B, pair.getAs(PairTrends.ENTITY_B))
        .set(PairTrends.PERIOD_START, Date.valueOf(start))
        .set(PairTrends.STORY_COUNT, month.stories())
        .set(PairTrends.NPMI, month.npmi())
        .set(PairTrends.IS_NEW, month.isNew())
        .set(PairTrends.IS_RISING, month.isRising())
        .row();
  }

  /** Stories that began in each month: a few thousand months at most. */
  private static Map<Integer, Long> stories(Dataset<Row> dispatches) {
    Map<Integer, Long> stories = new TreeMap<>();
    dispatches
        .where(col(Dispatches.PUBLISHED_DATE).isNotNull())
        .groupBy(col(StoryMembers.STORY_ID))
        .agg(min(col(Dispatches.PUBLISHED_DATE)).as(FIRST))
        .groupBy(trunc(col(FIRST), "month").as(MONTH_START))
        .agg(count(lit(1)).as(PairTrends.STORY_COUNT))
        .collectAsList()
        .forEach(
            row ->
                stories.put(
                    (int)
                        RowValues.certainDay(row, MONTH_START).getLong(ChronoField.PROLEPTIC_MONTH),
                    RowValues.count(row, PairTrends.STORY_COUNT)));
    return stories;
  }
}
