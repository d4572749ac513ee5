package org.dateline.report.source;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.DispatchEntities;
import org.dateline.table.Entities;
import org.dateline.table.EntityCommunities;
import org.dateline.table.EntityPairs;
import org.dateline.table.Grain;
import org.dateline.table.PairTrends;
import org.dateline.table.Periods;
import org.dateline.table.row.RowBuilder;
import org.jspecify.annotations.Nullable;

/** Reads who is named in a report, and what ties them to each other. */
final class NamesReader {
  private static final int RISING = 30;
  private static final int TOGETHER = 3;
  private static final int TENTHS = 10;

  /** A pair is told if fewer of those told are there by chance. */
  private static final double SURE = 0.05;

  private static final String PLACE = "place";
  private static final String NAMES = "names";
  private static final String[] PAIR = {EntityPairs.ENTITY_A, EntityPairs.ENTITY_B};

  /** Which pair it is. */
  private record PairKey(String a, String b) {
    static final StructType SCHEMA =
        new StructType()
            .add(EntityPairs.ENTITY_A, DataTypes.StringType, false)
            .add(EntityPairs.ENTITY_B, DataTypes.StringType, false);

    Row toRow() {
      return new RowBuilder(SCHEMA).set(EntityPairs.ENTITY_A, a).set(EntityPairs.ENTITY_B, b).row();
    }
  }

  private final SparkSession spark;
  private final TableReader tables;

  NamesReader(SparkSession spark, TableReader tables) {
    this.spark = spark;
    this.tables = tables;
  }

  /** Pairs that come more than before in the last tenth of the time, the strongest first. */
  List<SummaryRows.Rising> rising(List<Periods.Period> periods) {
    LocalDate since = lastTenth(periods);
    if (since == null || !tables.has(PairTrends.NAME)) {
      return List.of();
    }
    Dataset<Row> months =
        tables
            .table(PairTrends.NAME)
            .where(
                col(PairTrends.PERIOD_START)
                    .geq(Date.valueOf(since.withDayOfMonth(1)))
                    .and(col(PairTrends.IS_NEW).or(col(PairTrends.IS_RISING))))
            .groupBy(col(PairTrends.ENTITY_A), col(PairTrends.ENTITY_B))
            .agg(
                sum(col(PairTrends.STORY_COUNT)).as(PairTrends.STORY_COUNT),
                min(col(PairTrends.PERIOD_START)).as(PairTrends.PERIOD_START),
                max(col(PairTrends.IS_NEW)).as(PairTrends.IS_NEW),
                max(col(PairTrends.IS_RISING)).as(PairTrends.IS_RISING));
    return months
        .join(
            tables
                .table(EntityPairs.NAME)
                .where(col(EntityPairs.Q_VALUE).lt(SURE).and(col(EntityPairs.NPMI).gt(0)))
                .select(
                    EntityPairs.ENTITY_A,
                    EntityPairs.ENTITY_B,
                    EntityPairs.NPMI,
                    EntityPairs.Q_VALUE,
                    EntityPairs.RELATION),
            PAIR,
            "inner")
        .where(NewsOfPairs.isNews(col(PairTrends.IS_NEW)))
        .orderBy(
            col(PairTrends.STORY_COUNT).multiply(col(EntityPairs.NPMI)).desc(),
            col(EntityPairs.ENTITY_A),
            col(EntityPairs.ENTITY_B))
        .limit(RISING)
        .collectAsList()
        .stream()
        .map(SummaryRows.Rising::of)
        .toList();
  }

  /** First day of the last tenth of the time from the first period to the last. */
  private static @Nullable LocalDate lastTenth(List<Periods.Period> periods) {
    List<LocalDate> days =
        periods.stream()
            .filter(period -> period.grain().equals(Grain.DAY.code()))
            .map(Periods.Period::start)
            .sorted()
            .toList();
    if (days.isEmpty()) {
      return null;
    }
    long first = days.get(0).toEpochDay();
    long last = days.get(days.size() - 1).toEpochDay();
    return LocalDate.ofEpochDay(last - (last - first) / TENTHS);
  }

  /** Labels of those named, and communities and pairs among the partners. */
  Map<String, Dataset<Row>> ofNames(List<String> nodes, List<String> named) {
    Map<String, Dataset<Row>> parts = new LinkedHashMap<>();
    Object[] known = named.toArray();
    Object[] partners = nodes.toArray();
    parts.put(
        Entities.NAME,
        tables
            .table(Entities.NAME)
            .where(col(Entities.ENTITY_ID).isin(known))
            .select(Entities.ENTITY_ID, Entities.LABEL, Entities.TYPE));
    tables.put(
        parts,
        EntityCommunities.NAME,
        rows -> rows.where(col(EntityCommunities.ENTITY_ID).isin(partners)));
    tables.put(
        parts,
        EntityPairs.NAME,
        rows ->
            rows.where(
                col(EntityPairs.ENTITY_A)
                    .isin(partners)
                    .and(col(EntityPairs.ENTITY_B).isin(partners))
                    .and(col(EntityPairs.Q_VALUE).lt(SURE))
                    .and(col(EntityPairs.NPMI).gt(0))));
    return parts;
  }

  /** A few dispatches that name both of a pair, those that name the fewest others first. */
  List<SummaryRows.Together> together(
      List<SummaryRows.Pair> pairs, List<SummaryRows.Rising> rising) {
    Set<PairKey> wanted = new LinkedHashSet<>();
    pairs.forEach(pair -> wanted.add(new PairKey(pair.a(), pair.b())));
    rising.forEach(pair -> wanted.add(new PairKey(pair.a(), pair.b())));
    if (wanted.isEmpty() || !tables.has(DispatchEntities.NAME)) {
      return List.of();
    }
    Object[] ids =
        wanted.stream().flatMap(pair -> Stream.of(pair.a(), pair.b())).distinct().toArray();
    List<Row> rows = wanted.stream().map(PairKey::toRow).toList();
    Dataset<Row> named =
        tables
            .table(DispatchEntities.NAME)
            .where(
                col(DispatchEntities.ENTITY_ID)
                    .isin(ids)
                    .and(col(DispatchEntities.MENTION_COUNT).gt(0)))
            .groupBy(col(DispatchEntities.DISPATCH_ID))
            .agg(collect_set(col(DispatchEntities.ENTITY_ID)).as(NAMES))
            .where(size(col(NAMES)).gt(1))
            .withColumn(EntityPairs.ENTITY_A, explode(col(NAMES)))
            .withColumn(EntityPairs.ENTITY_B, explode(col(NAMES)))
            .where(col(EntityPairs.ENTITY_A).lt(col(EntityPairs.ENTITY_B)));
    Column place =
        row_number()
            .over(
                Window.partitionBy(col(EntityPairs.ENTITY_A), col(EntityPairs.ENTITY_B))
                    .orderBy(size(col(NAMES)), col(DispatchEntities.DISPATCH_ID)));
    return named
        .join(broadcast(spark.createDataFrame(rows, PairKey.SCHEMA)), PAIR, "inner")
        .withColumn(PLACE, place)
        .where(col(PLACE).leq(TOGETHER))
        .orderBy(col(EntityPairs.ENTITY_A), col(EntityPairs.ENTITY_B), col(PLACE))
        .select(EntityPairs.ENTITY_A, EntityPairs.ENTITY_B, DispatchEntities.DISPATCH_ID)
        .collectAsList()
        .stream()
        .map(SummaryRows.Together::of)
        .toList();
  }
}
