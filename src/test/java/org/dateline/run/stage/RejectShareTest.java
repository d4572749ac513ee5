package org.dateline.run.stage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.run.DataException;
import org.dateline.table.corpus.Rejects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class RejectShareTest {
  private static Row reject(String file, String reason) {
    return new Rejects.Rejected(file, 7, reason, "It is " + reason + ".", "").toRow();
  }

  @Test
  void whatWasReceivedBeforeIsNotBrokenAndPagesWithoutAnArticleAreNoRecords(SparkSession spark) {
    Map<String, Long> counts = Map.of("already_received", 50L, "no_article", 20L, "truncated", 4L);
    // Of the eighty records four are broken.
    assertThatCode(() -> RejectShare.check(counts, 100, 0.05, spark.emptyDataFrame()))
        .doesNotThrowAnyException();
    assertThatCode(() -> RejectShare.check(Map.of(), 0, 0, spark.emptyDataFrame()))
        .doesNotThrowAnyException();
    List<Row> rejects =
        List.of(
            reject("file:///in/a.txt", "already_received"),
            reject("file:///in/c.txt", "truncated"),
            reject("file:///in/b.txt", "truncated"));
    assertThatThrownBy(
            () ->
                RejectShare.check(
                    counts, 100, 0.04, spark.createDataFrame(rejects, Rejects.SCHEMA)))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("4 of 80 records would be set aside (")
        .hasMessageEndingWith(
            "more than the share of 0.04 that --max-reject-share allows; the first is in"
                + " file:///in/b.txt: It is truncated. Nothing was published.");
  }

  @Test
  void aFileThatGrowsMayKeepItsFewBrokenRecords(SparkSession spark) {
    Map<String, Long> counts = Map.of("read_again", 58_041L, "missing_field", 4L);
    assertThatCode(() -> RejectShare.check(counts, 58_049, 0.2, spark.emptyDataFrame()))
        .doesNotThrowAnyException();
  }
}
