package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.dateline.report.words.Lists;
import org.dateline.run.DataException;
import org.dateline.run.RunContext;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.row.RowValues;

/** The corpus that a run replaces as it reads all again, and what of it is not in the new one. */
final class ReplacedCorpus {
  /** Dispatches that are in no file any more, among what is counted. */
  static final String GONE = "gone";

  private static final String FILE = "file";

  /** So many files are named. */
  private static final int NAMED = 5;

  private ReplacedCorpus() {}

  /**
   * Looks whether all files were read that dispatches came from.
   *
   * @throws DataException if there is one whose bytes could not be had: the new corpus would lack
   *     its dispatches
   */
  static void check(RunContext run) {
    List<String> unread =
        run.added(Inputs.NAME, Inputs.SCHEMA)
            .where(col(Inputs.SHA256).isNull())
            .join(
                run.replaced(Inputs.NAME, Inputs.SCHEMA).where(col(Inputs.DISPATCH_COUNT).gt(0)),
                Inputs.PATH)
            .select(col(Inputs.PATH))
            .distinct()
            .orderBy(col(Inputs.PATH))
            .limit(NAMED + 1)
            .as(Encoders.STRING())
            .collectAsList();
    if (!unread.isEmpty()) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "Files that the corpus comes from are there and could not be read: %s. Give the"
                  + " right to read them, or read what there is into a new folder for --output."
                  + " Nothing was changed.",
              Lists.first(unread, NAMED)));
    }
  }

  /**
   * Counts the dispatches that files had once and have no more; a record that is read otherwise now
   * is still there.
   *
   * @return what the user should know of it
   */
  static List<String> gone(RunContext run, Map<String, Long> counts) {
    Dataset<Row> before = run.replaced(Dispatches.NAME, Dispatches.SCHEMA);
    Dataset<Row> now = run.added(Dispatches.NAME, Dispatches.SCHEMA);
    String[] place = {Dispatches.INPUT_FILE, Dispatches.HEADLINE};
    Row gone =
        before
            .select(Dispatches.DISPATCH_ID, place)
            .join(
                now.select(Dispatches.DISPATCH_ID),
                new String[] {Dispatches.DISPATCH_ID},
                "left_anti")
            .join(now.select(place[0], place[1]), place, "left_anti")
            .agg(count(lit(1)).as(GONE), min(col(Dispatches.INPUT_FILE)).as(FILE))
            .first();
    long many = RowValues.count(gone, GONE);
    counts.put(GONE, many);
    return many == 0
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "%,d %s of the corpus before %s not in this one, as the files they came from have"
                    + " %s no more (%s%s); run %s has %s as long as it is kept.",
                many,
                many == 1 ? "dispatch" : "dispatches",
                many == 1 ? "is" : "are",
                many == 1 ? "it" : "them",
                RowValues.text(gone, FILE),
                many == 1 ? "" : " and others",
                run.previous(),
                many == 1 ? "it" : "them"));
  }
}
