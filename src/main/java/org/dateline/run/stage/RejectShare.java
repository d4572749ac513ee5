package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.run.DataException;
import org.dateline.table.corpus.Rejects;
import org.dateline.table.row.RowValues;
import org.dateline.text.record.RejectReason;

/** Whether so much was set aside that the rest should not be published. */
final class RejectShare {
  /** What is set aside without being broken. */
  private static final List<String> HARMLESS =
      List.of(Rejects.ALREADY_RECEIVED, Rejects.READ_AGAIN, RejectReason.NO_ARTICLE.code());

  private RejectShare() {}

  /**
   * Checks the share of broken records. What was received before is not broken: a file that grows
   * from night to night holds its few broken records among all that it ever held. Pages without an
   * article are no records.
   *
   * @param counts rejects by reason
   * @param records all records found
   * @param allowed greatest share, 0..1
   * @param rejects the rejects themselves, for an example
   * @throws DataException if the share is greater
   */
  static void check(Map<String, Long> counts, long records, double allowed, Dataset<Row> rejects) {
    long harmless = HARMLESS.stream().mapToLong(reason -> counts.getOrDefault(reason, 0L)).sum();
    long broken = counts.values().stream().mapToLong(Long::longValue).sum() - harmless;
    long read = records - counts.getOrDefault(RejectReason.NO_ARTICLE.code(), 0L);
    if (broken == 0 || broken <= allowed * read) {
      return;
    }
    Row example =
        rejects
            .where(not(col(Rejects.REASON).isin(HARMLESS.toArray())))
            .orderBy(col(Rejects.INPUT_FILE), col(Rejects.INPUT_POSITION))
            .select(col(Rejects.INPUT_FILE), col(Rejects.DETAIL))
            .first();
    throw new DataException(
        String.format(
            Locale.ROOT,
            "%,d of %,d records would be set aside (%s), more than the share of %s that"
                + " --max-reject-share allows; the first is in %s: %s Nothing was published.",
            broken,
            read,
            counts,
            allowed,
            RowValues.text(example, Rejects.INPUT_FILE),
            RowValues.text(example, Rejects.DETAIL)));
  }
}
