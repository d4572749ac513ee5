package org.dateline.coverage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.unix_seconds;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.dateline.table.Agenda;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;

/** Which source was first on a story. */
public final class AgendaTable {
  private static final int DAY = 86_400;

  /** Instants from which on a source's usual time of day can be told from chance. */
  private static final long MIN_INSTANTS = 10;

  private static final double MICROS_IN_HOUR = 3.6e9;
  private static final String TIME_OF_DAY = "time_of_day";
  private static final String AT_THAT_TIME = "at_that_time";
  private static final String INSTANTS = "instants";
  private static final String SOURCES = "sources";

  private AgendaTable() {}

  /**
   * The stories that several sources sent. A time that only stands for a day is no instant:
   * midnight (UTC), and a time of day, to the second, that more than half of ten or more dispatches
   * of a source have.
   *
   * @param placed {@link Dispatches} (id, source and instant are read) with the id of their story
   *     ({@link StoryMembers}), without those of withdrawn stories
   * @param stories {@link Stories}
   * @return {@link Agenda}
   */
  public static Dataset<Row> of(Dataset<Row> placed, Dataset<Row> stories) {
    Dataset<Row> shared =
        stories.where(col(Stories.SOURCE_COUNT).gt(1)).select(col(Stories.STORY_ID));
    WindowSpec time = Window.partitionBy(col(Dispatches.SOURCE), col(TIME_OF_DAY));
    WindowSpec source = Window.partitionBy(col(Dispatches.SOURCE));
    Column isUsual =
        col(INSTANTS).geq(MIN_INSTANTS).and(col(AT_THAT_TIME).multiply(2).gt(col(INSTANTS)));
    Dataset<Row> instants =
        placed
            .where(col(Dispatches.PUBLISHED_AT).isNotNull())
            .select(
                col(Dispatches.DISPATCH_ID),
                col(StoryMembers.STORY_ID),
                col(Dispatches.SOURCE),
                col(Dispatches.PUBLISHED_AT),
                pmod(unix_seconds(col(Dispatches.PUBLISHED_AT)), lit(DAY)).as(TIME_OF_DAY))
            .join(shared, new String[] {Stories.STORY_ID}, "left_semi")
            .withColumn(AT_THAT_TIME, count(lit(1)).over(time))
            .withColumn(INSTANTS, count(lit(1)).over(source))
            .where(col(TIME_OF_DAY).gt(0).and(isUsual.equalTo(false)));
    return ranked(
        instants
            .groupBy(col(Agenda.STORY_ID), col(Dispatches.SOURCE))
            .agg(
                min(col(Dispatches.PUBLISHED_AT)).as(Agenda.FIRST_AT),
                min_by(
                        col(Dispatches.DISPATCH_ID),
                        struct(col(Dispatches.PUBLISHED_AT), col(Dispatches.DISPATCH_ID)))
                    .as(Agenda.FIRST_DISPATCH_ID)));
  }

  private static Dataset<Row> ranked(Dataset<Row> firsts) {
    WindowSpec story = Window.partitionBy(col(Agenda.STORY_ID));
    Column micros = unix_micros(col(Agenda.FIRST_AT));
    return firsts
        .withColumn(SOURCES, count(lit(1)).over(story))
        .where(col(SOURCES).gt(1))
        .withColumn(Agenda.SOURCE_RANK, rank().over(story.orderBy(col(Agenda.FIRST_AT))))
        .withColumn(
            Agenda.HOURS_BEHIND, micros.minus(min(micros).over(story)).divide(MICROS_IN_HOUR));
  }
}
