package org.dateline.run.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.prepare.BoilerplateLines;
import org.dateline.prepare.BoilerplateTrimmer;
import org.dateline.prepare.NeighbourDates;
import org.dateline.prepare.Preparer;
import org.dateline.prepare.PreparerResources;
import org.dateline.table.corpus.Boilerplate;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.FirstPass;

/**
 * Mends the rows of the first pass by what only all of them together show: lines that recur, and
 * dates that do not fit among their neighbours.
 */
public final class MendStage {
  /** Of the most frequent lines so many are cut; an archive has some hundreds. */
  private static final int MAX_LINES = 20_000;

  /** The columns of a dispatch that speak of its date, which its neighbours may change. */
  private static final List<String> DATE_COLUMNS =
      List.of(
          Dispatches.PUBLISHED_DATE,
          Dispatches.PUBLISHED_AT,
          Dispatches.DATE_SOURCE,
          Dispatches.DATE_CONFIDENCE,
          Dispatches.DOUBTED_DATE,
          Dispatches.DATE_FLAG,
          Dispatches.MONTH_DAY);

  private static final String EDGE = "edge";
  private static final String IS_CHANGED = "is_changed";

  private MendStage() {}

  /** What the first pass and earlier runs together tell of boilerplate; the strongest lines. */
  public static Dataset<Row> learned(Dataset<Row> firstPass, Dataset<Row> known, int least) {
    return BoilerplateLines.learn(firstPass, known, least)
        .orderBy(
            col(Boilerplate.DISPATCH_COUNT).desc(),
            col(Boilerplate.SOURCE),
            col(Boilerplate.SIDE),
            col(Boilerplate.TEXT))
        .limit(MAX_LINES);
  }

  /**
   * The rows of the first pass without boilerplate.
   *
   * @param lines {@link Boilerplate}, of this run and of earlier ones
   * @param scratch where the rows that change are written
   */
  public static Dataset<Row> trimmed(
      SparkSession spark,
      Dataset<Row> firstPass,
      Dataset<Row> lines,
      PreparerResources knowledge,
      String scratch) {
    List<Row> collected = lines.limit(MAX_LINES).collectAsList();
    if (collected.isEmpty()) {
      return firstPass;
    }
    Dataset<Row> places = touched(firstPass, lines);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<PreparerResources> shared = context.broadcast(knowledge);
    Broadcast<BoilerplateTrimmer> trimmer = context.broadcast(new BoilerplateTrimmer(collected));
    JavaRDD<Row> rows =
        firstPass
            .join(places, isSamePlace(places), "left_semi")
            .toJavaRDD()
            .mapPartitions(part -> trim(part, trimmer.value(), new Preparer(shared.value())));
    spark
        .createDataFrame(rows, FirstPass.SCHEMA)
        .write()
        .option("compression", "snappy")
        .parquet(scratch);
    return firstPass
        .join(places, isSamePlace(places), "left_anti")
        .union(spark.read().schema(FirstPass.SCHEMA).parquet(scratch));
  }

  private static Iterator<Row> trim(
      Iterator<Row> rows, BoilerplateTrimmer trimmer, Preparer preparer) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return trimmer.trim(rows.next(), preparer);
      }
    };
  }

  /** Places of the dispatches that begin or end with a known line. */
  private static Dataset<Row> touched(Dataset<Row> firstPass, Dataset<Row> lines) {
    Column atTop = col(EDGE).getField(FirstPass.FROM_TOP).equalTo(0);
    Column atEnd = col(EDGE).getField(FirstPass.FROM_END).equalTo(0);
    return firstPass
        .where(col(FirstPass.DISPATCH).isNotNull())
        .select(
            dispatch(Dispatches.INPUT_FILE),
            dispatch(Dispatches.INPUT_POSITION),
            dispatch(Dispatches.SOURCE).as(Boilerplate.SOURCE),
            explode(col(FirstPass.EDGES)).as(EDGE))
        .where(atTop.or(atEnd))
        .select(
            col(Dispatches.INPUT_FILE),
            col(Dispatches.INPUT_POSITION),
            col(Boilerplate.SOURCE),
            col(EDGE).getField(FirstPass.EDGE_TEXT).as(Boilerplate.TEXT))
        .join(
            broadcast(lines.select(col(Boilerplate.SOURCE), col(Boilerplate.TEXT)).distinct()),
            new String[] {Boilerplate.SOURCE, Boilerplate.TEXT},
            "left_semi")
        .select(col(Dispatches.INPUT_FILE), col(Dispatches.INPUT_POSITION))
        .distinct()
        .persist();
  }

  private static Column isSamePlace(Dataset<Row> places) {
    return dispatch(Dispatches.INPUT_FILE)
        .equalTo(places.col(Dispatches.INPUT_FILE))
        .and(dispatch(Dispatches.INPUT_POSITION).equalTo(places.col(Dispatches.INPUT_POSITION)));
  }

  /** The dates that neighbours change; computed once. */
  public static Dataset<Row> redated(Dataset<Row> firstPass, int farDays) {
    List<Column> columns = new ArrayList<>();
    columns.add(dispatch(Dispatches.INPUT_FILE).as(Dispatches.INPUT_FILE));
    columns.add(dispatch(Dispatches.INPUT_POSITION).as(Dispatches.INPUT_POSITION));
    DATE_COLUMNS.forEach(column -> columns.add(dispatch(column).as(column)));
    Dataset<Row> dates =
        firstPass.where(col(FirstPass.DISPATCH).isNotNull()).select(columns.toArray(Column[]::new));
    return NeighbourDates.changes(dates, farDays).persist();
  }

  /** Dispatches with their changed dates. */
  static Dataset<Row> withDates(Dataset<Row> dispatches, Dataset<Row> redated) {
    if (redated.isEmpty()) {
      return dispatches;
    }
    String prefix = "changed_";
    Dataset<Row> changes =
        redated
            .select(
                Arrays.stream(redated.columns())
                    .map(column -> col(column).as(prefix + column))
                    .toArray(Column[]::new))
            .withColumn(IS_CHANGED, lit(true));
    Dataset<Row> joined =
        dispatches.join(
            broadcast(changes),
            col(Dispatches.INPUT_FILE)
                .equalTo(col(prefix + Dispatches.INPUT_FILE))
                .and(
                    col(Dispatches.INPUT_POSITION)
                        .equalTo(col(prefix + Dispatches.INPUT_POSITION))),
            "left");
    return joined.select(
        Arrays.stream(dispatches.columns())
            .map(
                column ->
                    DATE_COLUMNS.contains(column)
                        ? when(col(IS_CHANGED), col(prefix + column))
                            .otherwise(col(column))
                            .as(column)
                        : col(column))
            .toArray(Column[]::new));
  }

  private static Column dispatch(String column) {
    return col(FirstPass.DISPATCH + "." + column);
  }
}
