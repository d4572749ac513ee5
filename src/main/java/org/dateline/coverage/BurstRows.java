package org.dateline.coverage;

import java.sql.Date;
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
    return SubjectBursts.row(
        Bursts.SCHEMA.fieldNames(),
        name ->
            switch (name) {
              case Bursts.SUBJECT_ID -> one.subjectId();
              case Bursts.SUBJECT_LABEL -> labels.getOrDefault(one.subjectId(), one.subjectId());
              case Bursts.SOURCE -> one.source();
              case Bursts.BURST_NUMBER -> one.number();
              case Bursts.START_DATE -> Date.valueOf(burst.start());
              case Bursts.END_DATE -> Date.valueOf(burst.end());
              case Bursts.PEAK_DATE -> Date.valueOf(burst.peak());
              case Bursts.LEVEL -> burst.level();
              case Bursts.STORY_COUNT -> burst.stories();
              case Bursts.DISPATCH_COUNT -> one.dispatches();
              case Bursts.TOTAL_COUNT -> burst.total();
              case Bursts.EXPECTED_COUNT -> burst.expected();
              case Bursts.WEIGHT -> burst.weight();
              case Bursts.P_VALUE -> burst.p();
              case Bursts.TOP_TERMS -> content.terms().toArray(String[]::new);
              case Bursts.TOP_ENTITIES -> content.entities().toArray(String[]::new);
              case Bursts.TOP_TOPICS -> content.topics().toArray(String[]::new);
              case Bursts.EVIDENCE -> content.evidence().toArray(String[]::new);
              default -> throw new IllegalArgumentException(name);
            });
  }
}
