package org.dateline.run.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.corpus.FirstPass.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.prepare.NeighbourDates;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.FirstPass;
import org.dateline.table.row.CachedRows;

/** The dates of dispatches that do not fit among their neighbours, which only all together show. */
final class ChangedDates {
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

  private static final String IS_CHANGED = "is_changed";

  private ChangedDates() {}

  /** The dates that neighbours change; computed once. */
  public static Dataset<Row> changes(Dataset<Row> firstPass, int farDays, CachedRows cached) {
    List<Column> columns = new ArrayList<>();
    columns.add(dispatch(Dispatches.INPUT_FILE).as(Dispatches.INPUT_FILE));
    columns.add(dispatch(Dispatches.INPUT_POSITION).as(Dispatches.INPUT_POSITION));
    columns.add(dispatch(Dispatches.SOURCE).as(Dispatches.SOURCE));
    DATE_COLUMNS.forEach(column -> columns.add(dispatch(column).as(column)));
    Dataset<Row> dates =
        firstPass.where(col(FirstPass.DISPATCH).isNotNull()).select(columns.toArray(Column[]::new));
    return cached.keep(NeighbourDates.changes(dates, farDays));
  }

  /** Dispatches with their changed dates. */
  static Dataset<Row> withDates(Dataset<Row> dispatches, Dataset<Row> changed) {
    String prefix = "changed_";
    Dataset<Row> changes =
        changed
            .select(
                Arrays.stream(changed.columns())
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
}
