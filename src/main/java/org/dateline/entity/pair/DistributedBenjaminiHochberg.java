package org.dateline.entity.pair;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.dateline.table.row.CachedRows;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowColumn;
import scala.Tuple2;

/** {@link BenjaminiHochberg} without gathering the rows in one place. */
final class DistributedBenjaminiHochberg {
  private DistributedBenjaminiHochberg() {}

  /**
   * Replaces the p-values of a column by q-values.
   *
   * @param rows with a p-value in that column
   * @param column the column
   * @param tie columns by which rows of the same p-value are ordered
   * @param tests how many tests there were; those without a row count as p = 1
   * @param cached keeps the rows, ranked, until the values are written
   */
  static Dataset<Row> qValues(
      Dataset<Row> rows, String column, List<String> tie, long tests, CachedRows cached) {
    RowColumn at = RowColumn.of(rows.schema(), column);
    List<String> order = new ArrayList<>(tie);
    order.add(0, column);
    JavaRDD<Tuple2<Row, Long>> ranked =
        cached.keep(
            rows.orderBy(
                    order.stream().map(functions::col).toArray(org.apache.spark.sql.Column[]::new))
                .toJavaRDD()
                .zipWithIndex()
                .map(pair -> new Tuple2<>(pair._1(), pair._2() + 1)));
    // The least ratio of each partition; what follows a partition bounds its rows from above.
    List<Double> least =
        ranked.mapPartitions(part -> List.of(least(part, at, tests)).iterator()).collect();
    double[] after = new double[least.size()];
    double bound = 1;
    for (int part = least.size() - 1; part >= 0; part--) {
      after[part] = bound;
      bound = Math.min(bound, least.get(part));
    }
    JavaRDD<Row> adjusted =
        ranked.mapPartitionsWithIndex(
            (part, pairs) -> adjusted(pairs, at, tests, after[part]), false);
    return rows.sparkSession().createDataFrame(adjusted, rows.schema());
  }

  private static double least(Iterator<Tuple2<Row, Long>> part, RowColumn at, long tests) {
    double least = 1;
    while (part.hasNext()) {
      Tuple2<Row, Long> pair = part.next();
      least = Math.min(least, ratio(pair, at, tests));
    }
    return least;
  }

  private static double ratio(Tuple2<Row, Long> pair, RowColumn at, long tests) {
    return at.doubleIn(pair._1()) * tests / pair._2();
  }

  private static Iterator<Row> adjusted(
      Iterator<Tuple2<Row, Long>> part, RowColumn at, long tests, double after) {
    List<Tuple2<Row, Long>> pairs = new ArrayList<>();
    part.forEachRemaining(pairs::add);
    Row[] rows = new Row[pairs.size()];
    double bound = after;
    for (int i = rows.length - 1; i >= 0; i--) {
      bound = Math.min(bound, ratio(pairs.get(i), at, tests));
      rows[i] = RowBuilder.copyOf(pairs.get(i)._1()).set(at, bound).row();
    }
    return List.of(rows).iterator();
  }
}
