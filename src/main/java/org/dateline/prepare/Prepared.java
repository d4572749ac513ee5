package org.dateline.prepare;

import java.util.List;
import org.apache.spark.sql.Row;
import org.dateline.text.dating.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a raw dispatch.
 *
 * @param dispatch a row of {@link org.dateline.table.corpus.Dispatches}
 * @param cuts rows of {@link org.dateline.table.corpus.FirstPass#CUT}
 * @param mentions rows of {@link org.dateline.table.corpus.FirstPass#MENTION}
 * @param fingerprint a row of {@link org.dateline.table.corpus.FirstPass#FINGERPRINT_OF}
 * @param edges rows of {@link org.dateline.table.corpus.FirstPass#EDGE}
 * @param check the record's date field beside its dateline; null where it has no such field
 */
public record Prepared(
    Row dispatch,
    List<Row> cuts,
    List<Row> mentions,
    Row fingerprint,
    List<Row> edges,
    @Nullable FieldCheck check) {
  public Prepared {
    cuts = List.copyOf(cuts);
    mentions = List.copyOf(mentions);
    edges = List.copyOf(edges);
  }
}
