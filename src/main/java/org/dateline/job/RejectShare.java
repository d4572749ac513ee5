package org.dateline.job;

import static org.apache.spark.sql.functions.col;

import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.Rejects;

/** Whether so much was set aside that the rest should not be published. */
final class RejectShare {
  private RejectShare() {}

  /**
   * Checks the share of broken records; what was only received before does not count.
   *
   * @param counts rejects by reason
   * @param records all records found
   * @param allowed greatest share, 0..1
   * @param rejects the rejects themselves, for an example
   * @throws DataException if the share is greater
   */
  static void check(Map<String, Long> counts, long records, double allowed, Dataset<Row> rejects) {
    long repeated = counts.getOrDefault(Corpus.ALREADY_RECEIVED, 0L);
    long broken = counts.values().stream().mapToLong(Long::longValue).sum() - repeated;
    if (broken == 0 || broken <= allowed * (records - repeated)) {
      return;
    }
    Row example =
        rejects
            .where(col(Rejects.REASON).notEqual(Corpus.ALREADY_RECEIVED))
            .orderBy(col(Rejects.INPUT_FILE), col(Rejects.INPUT_POSITION))
            .select(col(Rejects.INPUT_FILE), col(Rejects.DETAIL))
            .first();
    throw new DataException(
        String.format(
            Locale.ROOT,
            "%,d of %,d records would be set aside (%s), more than the share of %s that"
                + " --max-reject-share allows; the first is in %s: %s Nothing was published.",
            broken,
            records - repeated,
            counts,
            allowed,
            example.getString(0),
            example.getString(1)));
  }
}
