package org.dateline.entity.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.trunc;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.table.PairTrends;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;

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
    List<Row> rows = new ArrayList<>();
    for (PairMonths.Month month : months.of(counts(row, 2), counts(row, 3), counts(row, 4))) {
      rows.add(
          RowFactory.create(
              row.getString(0),
              row.getString(1),
              Date.valueOf(LocalDate.of(month.month() / 12, month.month() % 12 + 1, 1)),
              month.stories(),
              month.npmi(),
              month.isNew(),
              month.isRising()));
    }
    return rows.iterator();
  }

  private static NavigableMap<Integer, Long> counts(Row row, int column) {
    NavigableMap<Integer, Long> counts = new TreeMap<>();
    for (Row month : row.<Row>getList(column)) {
      if (!month.isNullAt(0)) {
        counts.put(month.getInt(0), month.getLong(1));
      }
    }
    return counts;
  }

  /** Stories that began in each month: a few thousand months at most. */
  private static Map<Integer, Long> stories(Dataset<Row> dispatches) {
    Map<Integer, Long> stories = new TreeMap<>();
    dispatches
        .where(col(Dispatches.PUBLISHED_DATE).isNotNull())
        .groupBy(col(StoryMembers.STORY_ID))
        .agg(min(col(Dispatches.PUBLISHED_DATE)).as(FIRST))
        .groupBy(trunc(col(FIRST), "month").as(MONTH_START))
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(
            row ->
                stories.put(
                    (int) row.getDate(0).toLocalDate().getLong(ChronoField.PROLEPTIC_MONTH),
                    row.getLong(1)));
    return stories;
  }
}
