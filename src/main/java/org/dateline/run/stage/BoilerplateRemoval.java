package org.dateline.run.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;
import static org.dateline.table.corpus.FirstPass.dispatch;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.dateline.prepare.BoilerplateTrimmer;
import org.dateline.prepare.Preparer;
import org.dateline.prepare.PreparerResources;
import org.dateline.table.corpus.Boilerplate;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.FirstPass;
import org.dateline.table.row.KeptRows;

/**
 * Cuts the lines that recur from dispatch to dispatch, which only all of them together show, from
 * the rows of the first pass.
 */
final class BoilerplateRemoval {
  private static final String EDGE = "edge";

  private BoilerplateRemoval() {}

  /**
   * The rows of the first pass without boilerplate.
   *
   * @param lines rows of {@link Boilerplate}, of this run and of earlier ones
   * @param kept keeps what is needed more than once until the rows are written
   */
  static Dataset<Row> withoutLines(
      SparkSession spark,
      Dataset<Row> firstPass,
      List<Row> lines,
      PreparerResources resources,
      KeptRows kept) {
    if (lines.isEmpty()) {
      return firstPass;
    }
    Dataset<Row> places =
        kept.keep(
            filterTouched(firstPass, spark.createDataFrame(lines, Boilerplate.SCHEMA)), "touched");
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<PreparerResources> shared = context.broadcast(resources);
    Broadcast<BoilerplateTrimmer> trimmer = context.broadcast(new BoilerplateTrimmer(lines));
    JavaRDD<Row> rows =
        firstPass
            .join(places, isSamePlace(places), "left_semi")
            .toJavaRDD()
            .mapPartitions(part -> trim(part, trimmer.value(), new Preparer(shared.value())));
    return firstPass
        .join(places, isSamePlace(places), "left_anti")
        .union(kept.keep(spark.createDataFrame(rows, FirstPass.SCHEMA), "trimmed"));
  }

  /**
   * How many dispatches were received before a line at their head or tail was known for what it is.
   *
   * @param earlier {@link Dispatches} of earlier batches, which are never changed
   * @param lines rows of {@link Boilerplate}, of this run and of earlier ones
   */
  static long countLate(SparkSession spark, Dataset<Row> earlier, List<Row> lines) {
    if (lines.isEmpty()) {
      return 0;
    }
    Broadcast<BoilerplateTrimmer> trimmer =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new BoilerplateTrimmer(lines));
    UDF2<String, String, Boolean> isTouched =
        (source, body) -> trimmer.value().isTouched(source, body);
    return earlier
        .where(
            udf(isTouched, DataTypes.BooleanType)
                .apply(col(Dispatches.SOURCE), col(Dispatches.BODY)))
        .count();
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
  private static Dataset<Row> filterTouched(Dataset<Row> firstPass, Dataset<Row> lines) {
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
        .distinct();
  }

  private static Column isSamePlace(Dataset<Row> places) {
    return dispatch(Dispatches.INPUT_FILE)
        .equalTo(places.col(Dispatches.INPUT_FILE))
        .and(dispatch(Dispatches.INPUT_POSITION).equalTo(places.col(Dispatches.INPUT_POSITION)));
  }
}
