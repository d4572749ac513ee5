package org.dateline.coverage;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.dateline.coverage.burst.Burst;
import org.dateline.table.Bursts;

/** Rows of {@link Bursts}. */
public final class BurstRows {
  private BurstRows() {}

  /**
   * A row for each burst, in their order.
   *
   * @param contents what they were about
   * @param labels of the subjects, by id
   */
  public static List<Row> of(
      List<SubjectBurst> bursts,
      Map<BurstContents.Key, BurstContents.Content> contents,
      Map<String, String> labels) {
    return bursts.stream().map(one -> row(one, contents, labels)).toList();
  }

  private static Row row(
      SubjectBurst one,
      Map<BurstContents.Key, BurstContents.Content> contents,
      Map<String, String> labels) {
    Burst burst = one.burst();
    BurstContents.Content content =
        contents.getOrDefault(BurstContents.Key.of(one), BurstContents.Content.NONE);
    return new Bursts.Burst(
            one.subjectId(),
            labels.getOrDefault(one.subjectId(), one.subjectId()),
            one.source(),
            one.number(),
            burst.start(),
            burst.end(),
            burst.peak(),
            burst.level(),
            burst.stories(),
            one.dispatches(),
            burst.total(),
            burst.expected(),
            burst.weight(),
            burst.p(),
            content.terms(),
            content.entities(),
            content.topics(),
            content.evidence())
        .toRow();
  }
}
