package org.dateline.report.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dateline.table.Agenda;
import org.dateline.table.Credits;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Funnel;
import org.dateline.table.Grain;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.corpus.Rejects;

/** What is counted of a corpus for a report, and a few dispatches as examples of each kind. */
final class CorpusParts {
  static final String DATED = "dated";
  static final String SOURCE_STORIES = "source_stories";
  static final String FIRSTS = "firsts";
  static final String FIRST_EXAMPLES = "first_examples";
  static final String DATE_EXAMPLES = "date_examples";
  static final String WITHDRAWN = Funnel.WITHDRAWN;
  static final String HITS = "hits";
  static final String OF_TOPICS = "of_topics";
  static final String REJECT_COUNTS = "reject_counts";

  private static final int EXAMPLES = 5;
  private static final int OF_TOPIC = 3;
  private static final int MAX_SIZE = 10;
  private static final String PLACE = "place";

  private final TableReader tables;

  CorpusParts(TableReader tables) {
    this.tables = tables;
  }

  /** Adds all of them. */
  void put(Map<String, Dataset<Row>> parts) {
    tables.put(parts, Stories.NAME, CorpusParts::largest);
    dispatches(parts);
    agenda(parts);
    credits(parts);
    subjects(parts);
    rejects(parts);
  }

  private static Dataset<Row> largest(Dataset<Row> stories) {
    return stories
        .where(col(Stories.IS_KILLED).equalTo(false))
        .orderBy(col(Stories.DISPATCH_COUNT).desc(), col(Stories.STORY_ID))
        .limit(MAX_SIZE)
        .withColumn(ReportSource.END, to_date(col(Stories.LATEST_AT)));
  }

  private void dispatches(Map<String, Dataset<Row>> parts) {
    Dataset<Row> dispatches = tables.corpus(Dispatches.NAME);
    Dataset<Row> members =
        dispatches
            .select(
                col(Dispatches.DISPATCH_ID),
                col(Dispatches.SOURCE),
                col(Dispatches.DATE_SOURCE),
                col(Dispatches.PUBLISHED_DATE).isNotNull().as(ReportSource.IS_DATED))
            .join(
                tables
                    .table(StoryMembers.NAME)
                    .select(
                        col(StoryMembers.DISPATCH_ID),
                        col(StoryMembers.STORY_ID),
                        col(StoryMembers.RELATION)),
                Dispatches.DISPATCH_ID);
    parts.put(
        DATED,
        members
            .groupBy(
                col(Dispatches.SOURCE),
                col(Dispatches.DATE_SOURCE),
                col(ReportSource.IS_DATED),
                col(StoryMembers.RELATION))
            .agg(count(lit(1)).as(ReportSource.COUNT)));
    parts.put(
        SOURCE_STORIES,
        members
            .groupBy(col(Dispatches.SOURCE).as(ReportSource.OF))
            .agg(countDistinct(col(StoryMembers.STORY_ID)).as(ReportSource.COUNT)));
    parts.put(
        DATE_EXAMPLES,
        examples(
            dispatches,
            col(Dispatches.DATE_SOURCE),
            col(Dispatches.DISPATCH_ID),
            col(Dispatches.DISPATCH_ID)));
    parts.put(
        WITHDRAWN,
        tables
            .table(Stories.NAME)
            .where(col(Stories.IS_KILLED))
            .orderBy(col(Stories.STORY_ID))
            .limit(EXAMPLES)
            .select(
                lit(WITHDRAWN).as(ReportSource.OF),
                col(Stories.FIRST_DISPATCH_ID).as(Dispatches.DISPATCH_ID)));
  }

  /** A few dispatches of each kind. */
  private static Dataset<Row> examples(Dataset<Row> rows, Column of, Column id, Column order) {
    return rows.select(
            of.as(ReportSource.OF),
            id.as(Dispatches.DISPATCH_ID),
            row_number().over(Window.partitionBy(of).orderBy(order)).as(PLACE))
        .where(col(PLACE).leq(EXAMPLES))
        .drop(PLACE);
  }

  private void agenda(Map<String, Dataset<Row>> parts) {
    if (!tables.has(Agenda.NAME)) {
      return;
    }
    Dataset<Row> agenda = tables.table(Agenda.NAME);
    parts.put(
        FIRSTS,
        agenda
            .groupBy(col(Agenda.SOURCE))
            .agg(
                count(lit(1)).as(ReportSource.COUNT),
                count_if(Agenda.isFirst()).as(ReportSource.FIRST),
                Agenda.medianBehind().as(ReportSource.MEDIAN)));
    parts.put(
        FIRST_EXAMPLES,
        examples(
            agenda.where(Agenda.isFirst()),
            col(Agenda.SOURCE),
            col(Agenda.FIRST_DISPATCH_ID),
            col(Agenda.STORY_ID)));
  }

  /** Whose texts each source has printed, over all years. */
  private void credits(Map<String, Dataset<Row>> parts) {
    if (tables.has(Credits.NAME)) {
      parts.put(
          Credits.NAME,
          tables
              .table(Credits.NAME)
              .where(col(Credits.GRAIN).equalTo(Grain.YEAR.code()))
              .groupBy(col(Credits.SUBJECT_ID), col(Credits.SOURCE), col(Credits.CREDIT_SOURCE))
              .agg(sum(col(Credits.DISPATCH_COUNT)).as(Credits.DISPATCH_COUNT)));
    }
  }

  private void subjects(Map<String, Dataset<Row>> parts) {
    if (!tables.has(SubjectDispatches.NAME)) {
      return;
    }
    Dataset<Row> counted =
        tables.table(SubjectDispatches.NAME).where(col(SubjectDispatches.IS_COUNTED));
    parts.put(
        HITS,
        counted
            .groupBy(col(SubjectDispatches.SUBJECT_ID).as(ReportSource.OF))
            .agg(count(lit(1)).as(ReportSource.COUNT)));
    parts.put(
        OF_TOPICS,
        counted
            .join(tables.table(DispatchTopics.NAME), SubjectDispatches.DISPATCH_ID)
            .withColumn(
                PLACE,
                row_number()
                    .over(
                        Window.partitionBy(
                                col(SubjectDispatches.SUBJECT_ID), col(DispatchTopics.TOPIC_ID))
                            .orderBy(
                                col(DispatchTopics.TOPIC_SHARE).desc(),
                                col(SubjectDispatches.DISPATCH_ID))))
            .where(col(PLACE).leq(OF_TOPIC))
            .select(
                SubjectDispatches.SUBJECT_ID,
                DispatchTopics.TOPIC_ID,
                SubjectDispatches.DISPATCH_ID));
  }

  private void rejects(Map<String, Dataset<Row>> parts) {
    Dataset<Row> rejects =
        Rejects.once(tables.corpus(Rejects.NAME), tables.corpus(Inputs.NAME))
            .select(Rejects.REASON, Rejects.INPUT_FILE, Rejects.INPUT_POSITION, Rejects.DETAIL);
    parts.put(
        REJECT_COUNTS,
        rejects
            .groupBy(col(Rejects.REASON).as(ReportSource.OF))
            .agg(count(lit(1)).as(ReportSource.COUNT)));
    parts.put(
        Rejects.NAME,
        rejects
            .withColumn(
                PLACE,
                row_number()
                    .over(
                        Window.partitionBy(col(Rejects.REASON))
                            .orderBy(col(Rejects.INPUT_FILE), col(Rejects.INPUT_POSITION))))
            .where(col(PLACE).leq(EXAMPLES)));
  }
}
