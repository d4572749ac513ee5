package org.dateline.report.source;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.left;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;

/** Reads the dispatches that are evidence, with their stories. */
public final class DispatchReader {
  /** Of a body enough for its first sentence. */
  private static final int BODY_START = 1000;

  private final SparkSession spark;
  private final TableReader tables;

  public DispatchReader(SparkSession spark, TableReader tables) {
    this.spark = spark;
    this.tables = tables;
  }

  /** The dispatches of these ids, by id. */
  public Map<String, SummaryRows.Dispatch> dispatches(List<String> ids) {
    Dataset<Row> wanted =
        broadcast(spark.createDataset(ids, Encoders.STRING()).toDF(Dispatches.DISPATCH_ID));
    Dataset<Row> members =
        tables
            .table(StoryMembers.NAME)
            .select(StoryMembers.DISPATCH_ID, StoryMembers.STORY_ID)
            .join(wanted, Dispatches.DISPATCH_ID);
    Dataset<Row> stories =
        tables
            .table(Stories.NAME)
            .select(Stories.STORY_ID, Stories.DISPATCH_COUNT)
            .join(broadcast(members), Stories.STORY_ID);
    return tables
        .corpus(Dispatches.NAME)
        .select(
            col(Dispatches.DISPATCH_ID),
            col(Dispatches.HEADLINE_PLAIN),
            col(Dispatches.PUBLISHED_DATE),
            date_format(col(Dispatches.PUBLISHED_AT), "HH:mm").as(ReportSource.TIME),
            col(Dispatches.SOURCE),
            left(col(Dispatches.BODY), lit(BODY_START)).as(Dispatches.BODY),
            col(Dispatches.REVISION_KIND))
        .join(broadcast(stories), Dispatches.DISPATCH_ID)
        .collectAsList()
        .stream()
        .map(SummaryRows.Dispatch::of)
        .collect(Collectors.toMap(SummaryRows.Dispatch::id, Function.identity()));
  }
}
