package org.dateline.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.report.Highlights.Change;
import org.dateline.report.Highlights.Pair;
import org.dateline.report.source.NewsOfPairs;
import org.dateline.table.Entities;
import org.dateline.table.EntityPairs;
import org.dateline.table.PairTrends;
import org.dateline.table.row.RowValues;
import org.jspecify.annotations.Nullable;

/**
 * The pairs that are worth a line: none that only says where a town lies or whose bank it is, what
 * is new or comes more often in the last tenth of the archive's time first, then by {@link
 * EntityPairs#STRENGTH}.
 */
final class ToldPairs {
  private static final String LABEL_A = "label_a";
  private static final String LABEL_B = "label_b";
  private static final int TENTHS = 10;

  /** Pairs with a greater q value may be chance. */
  private static final double SURE = 0.05;

  private static final String[] PAIR = {EntityPairs.ENTITY_A, EntityPairs.ENTITY_B};

  private final Dataset<Row> pairs;
  private final Dataset<Row> trends;
  private final Dataset<Row> entities;

  /** Over {@link EntityPairs}, {@link PairTrends} and {@link Entities}. */
  ToldPairs(Dataset<Row> pairs, Dataset<Row> trends, Dataset<Row> entities) {
    this.pairs = pairs;
    this.trends = trends;
    this.entities = entities;
  }

  /** So many at most; the half of them for what has changed. */
  List<Pair> strongest(int most) {
    Dataset<Row> told = told();
    Column hasChanged = col(PairTrends.IS_NEW).or(col(PairTrends.IS_RISING));
    List<Pair> changed = new ArrayList<>(strongest(told.where(hasChanged), most));
    List<Pair> others = strongest(told.where(not(hasChanged)), most);
    List<Pair> all =
        new ArrayList<>(
            changed.subList(0, Math.min(changed.size(), Math.max(most / 2, most - others.size()))));
    all.addAll(others.subList(0, Math.min(others.size(), most - all.size())));
    return all;
  }

  private Dataset<Row> told() {
    Dataset<Row> sure =
        pairs.where(col(EntityPairs.LOG_LIKELIHOOD).gt(0).and(col(EntityPairs.Q_VALUE).lt(SURE)));
    LocalDate since = lastTenth();
    Dataset<Row> changes =
        trends
            .where(
                (since == null
                        ? lit(false)
                        : col(PairTrends.PERIOD_START).geq(lit(Date.valueOf(since))))
                    .and(col(PairTrends.IS_NEW).or(col(PairTrends.IS_RISING))))
            .groupBy(col(PairTrends.ENTITY_A), col(PairTrends.ENTITY_B))
            .agg(
                max(col(PairTrends.IS_NEW)).as(PairTrends.IS_NEW),
                max(col(PairTrends.IS_RISING)).as(PairTrends.IS_RISING));
    return sure.join(changes, PAIR, "left")
        .withColumn(PairTrends.IS_NEW, coalesce(col(PairTrends.IS_NEW), lit(false)))
        .withColumn(PairTrends.IS_RISING, coalesce(col(PairTrends.IS_RISING), lit(false)))
        .where(NewsOfPairs.isNews(col(PairTrends.IS_NEW)));
  }

  /** First month of the last tenth of the time; null where no pair has a month. */
  private @Nullable LocalDate lastTenth() {
    Row span =
        trends
            .agg(
                min(col(PairTrends.PERIOD_START)).as(EntityPairs.FIRST_DATE),
                max(col(PairTrends.PERIOD_START)).as(EntityPairs.LAST_DATE))
            .first();
    LocalDate first = RowValues.day(span, EntityPairs.FIRST_DATE);
    LocalDate last = RowValues.day(span, EntityPairs.LAST_DATE);
    return first == null || last == null
        ? null
        : last.minusMonths(ChronoUnit.MONTHS.between(first, last) / TENTHS);
  }

  private List<Pair> strongest(Dataset<Row> told, int most) {
    Column[] order = {
      coalesce(col(EntityPairs.STRENGTH), lit(0.0)).desc(),
      col(EntityPairs.ENTITY_A).asc(),
      col(EntityPairs.ENTITY_B).asc()
    };
    Dataset<Row> labels = entities.select(col(Entities.ENTITY_ID), col(Entities.LABEL));
    return told
        .orderBy(order)
        .limit(most)
        .join(labels.toDF(EntityPairs.ENTITY_A, LABEL_A), EntityPairs.ENTITY_A)
        .join(labels.toDF(EntityPairs.ENTITY_B, LABEL_B), EntityPairs.ENTITY_B)
        .orderBy(order)
        .collectAsList()
        .stream()
        .map(
            row ->
                new Pair(
                    RowValues.text(row, LABEL_A),
                    RowValues.text(row, LABEL_B),
                    RowValues.count(row, EntityPairs.STORY_COUNT),
                    RowValues.amount(row, EntityPairs.NPMI),
                    Change.of(
                        RowValues.flag(row, PairTrends.IS_NEW),
                        RowValues.flag(row, PairTrends.IS_RISING))))
        .toList();
  }
}
