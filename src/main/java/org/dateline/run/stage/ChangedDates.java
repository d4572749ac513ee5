package org.dateline.run.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.corpus.FirstPass.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.prepare.NeighbourDates;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.FirstPass;
import org.dateline.table.row.CachedRows;
import org.dateline.text.date.DateSource;

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

  private static final List<String> PLACE_COLUMNS =
      List.of(Dispatches.INPUT_FILE, Dispatches.INPUT_POSITION, Dispatches.SOURCE);

  private static final String IS_CHANGED = "is_changed";
  private static final String FOLDER = "folder";
  private static final String STORED = "stored";
  private static final String SETTLED = "settled";
  private static final String[] PLACE = {Dispatches.INPUT_FILE, Dispatches.INPUT_POSITION};

  private ChangedDates() {}

  /**
   * The dates that neighbours change; computed once.
   *
   * @param earlier {@link Dispatches} of earlier batches, which are neighbours, too
   * @param cached keeps them until the dispatches are written
   */
  public static Dataset<Row> changes(
      Dataset<Row> firstPass, Dataset<Row> earlier, int farDays, CachedRows cached) {
    Dataset<Row> dates = ofRun(firstPass).withColumn(NeighbourDates.IS_EARLIER, lit(false));
    Dataset<Row> around =
        ofFolders(earlier, dates)
            .select(ownDates())
            .withColumn(NeighbourDates.IS_EARLIER, lit(true));
    return cached.keep(NeighbourDates.changes(dates.unionByName(around), farDays));
  }

  /** Those that concern the dispatches of this run. */
  static Dataset<Row> ofThisRun(Dataset<Row> changes) {
    return changes.where(not(col(NeighbourDates.IS_EARLIER))).drop(NeighbourDates.IS_EARLIER);
  }

  /**
   * How many dispatches of earlier batches, which are never changed, would have another date had
   * they come together with those of this run: those around its files, and those that its files
   * have again.
   *
   * @param changes as from {@link #changes}
   */
  static long countLate(Dataset<Row> firstPass, Dataset<Row> earlier, Dataset<Row> changes) {
    return lateAround(firstPass, earlier, changes)
        .union(lateInGrownFiles(firstPass, earlier, changes))
        .count();
  }

  private static Dataset<Row> lateAround(
      Dataset<Row> firstPass, Dataset<Row> earlier, Dataset<Row> changes) {
    Column[] own =
        Stream.concat(Stream.of(ownDates()), Stream.of(col(Dispatches.PUBLISHED_DATE).as(STORED)))
            .toArray(Column[]::new);
    return ofFolders(earlier, ofRun(firstPass))
        .select(own)
        .join(settled(changes.where(col(NeighbourDates.IS_EARLIER))), PLACE, "left")
        .where(not(settledDate().eqNullSafe(col(STORED))))
        .select(lit(1));
  }

  /**
   * The dispatches of a file that has grown are read again with its new ones as neighbours. Where
   * the record itself is dated otherwise now, other settings or another version have done it.
   */
  private static Dataset<Row> lateInGrownFiles(
      Dataset<Row> firstPass, Dataset<Row> earlier, Dataset<Row> changes) {
    String was = "was_dated";
    String isLate = "is_late";
    Dataset<Row> again = ofRun(firstPass, dispatch(Dispatches.DISPATCH_ID));
    Dataset<Row> stored =
        earlier
            .join(
                broadcast(again.select(col(Dispatches.INPUT_FILE)).distinct()),
                new String[] {Dispatches.INPUT_FILE},
                "left_semi")
            .select(
                col(Dispatches.DISPATCH_ID),
                col(Dispatches.INPUT_FILE),
                ownDate().as(was),
                col(Dispatches.PUBLISHED_DATE).as(STORED));
    Column isOtherwise = not(settledDate().eqNullSafe(col(STORED)));
    return again
        .join(stored, new String[] {Dispatches.DISPATCH_ID, Dispatches.INPUT_FILE})
        .where(col(was).eqNullSafe(col(Dispatches.PUBLISHED_DATE)))
        .join(settled(ofThisRun(changes)), PLACE, "left")
        // A record that stands in the file twice is received where it stands first.
        .groupBy(col(Dispatches.DISPATCH_ID))
        .agg(min_by(isOtherwise, col(Dispatches.INPUT_POSITION)).as(isLate))
        .where(col(isLate))
        .select(lit(1));
  }

  private static Dataset<Row> settled(Dataset<Row> changes) {
    return changes.select(
        col(Dispatches.INPUT_FILE),
        col(Dispatches.INPUT_POSITION),
        col(Dispatches.PUBLISHED_DATE).as(SETTLED),
        lit(true).as(IS_CHANGED));
  }

  /** The date that neighbours have left a dispatch, whose own date they may not have changed. */
  private static Column settledDate() {
    return when(col(IS_CHANGED), col(SETTLED)).otherwise(col(Dispatches.PUBLISHED_DATE));
  }

  /** What the dispatches of a run say of their dates. */
  private static Dataset<Row> ofRun(Dataset<Row> firstPass, Column... more) {
    List<Column> columns = new ArrayList<>(List.of(more));
    PLACE_COLUMNS.forEach(column -> columns.add(dispatch(column).as(column)));
    DATE_COLUMNS.forEach(column -> columns.add(dispatch(column).as(column)));
    return firstPass
        .where(col(FirstPass.DISPATCH).isNotNull())
        .select(columns.toArray(Column[]::new));
  }

  /** Earlier dispatches of the folders of this run; a file that is read again is its own. */
  private static Dataset<Row> ofFolders(Dataset<Row> earlier, Dataset<Row> dates) {
    Dataset<Row> files = dates.select(col(Dispatches.INPUT_FILE)).distinct();
    return earlier
        .withColumn(FOLDER, NeighbourDates.folder())
        .join(
            broadcast(files.select(NeighbourDates.folder().as(FOLDER)).distinct()),
            new String[] {FOLDER},
            "left_semi")
        .join(broadcast(files), new String[] {Dispatches.INPUT_FILE}, "left_anti");
  }

  /** The dates that dispatches had before their neighbours changed them. */
  private static Column[] ownDates() {
    Column date = ownDate();
    Column monthDay =
        when(isGuessed(), date_format(col(Dispatches.PUBLISHED_DATE), "--MM-dd"))
            .otherwise(col(Dispatches.MONTH_DAY));
    return Stream.concat(PLACE_COLUMNS.stream(), DATE_COLUMNS.stream())
        .map(
            column ->
                switch (column) {
                  case Dispatches.PUBLISHED_DATE -> date.as(column);
                  case Dispatches.MONTH_DAY -> monthDay.as(column);
                  default -> col(column);
                })
        .toArray(Column[]::new);
  }

  private static Column ownDate() {
    Column isDoubted = col(Dispatches.DATE_FLAG).equalTo(Dispatches.FAR_FROM_NEIGHBOURS);
    return when(isGuessed(), lit(null))
        .when(isDoubted, col(Dispatches.DOUBTED_DATE))
        .otherwise(col(Dispatches.PUBLISHED_DATE));
  }

  private static Column isGuessed() {
    return col(Dispatches.DATE_SOURCE).equalTo(DateSource.DATELINE_AND_NEIGHBOURS.code());
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
