package org.dateline.prepare;

import java.util.List;
import org.apache.spark.sql.Row;
import org.dateline.text.record.Reject;

/** What becomes of a raw dispatch. */
public sealed interface Outcome {
  /**
   * It was taken.
   *
   * @param dispatch a row of {@link org.dateline.table.corpus.Dispatches}
   * @param cuts rows of {@link org.dateline.table.corpus.FirstPass#CUT}
   * @param mentions rows of {@link org.dateline.table.corpus.FirstPass#MENTION}
   * @param fingerprint a row of {@link org.dateline.table.corpus.FirstPass#FINGERPRINT_OF}
   * @param edges rows of {@link org.dateline.table.corpus.FirstPass#EDGE}
   */
  record Prepared(
      Row dispatch, List<Row> cuts, List<Row> mentions, Row fingerprint, List<Row> edges)
      implements Outcome {}

  /** It was set aside. */
  record Refused(Reject reject) implements Outcome {}
}
