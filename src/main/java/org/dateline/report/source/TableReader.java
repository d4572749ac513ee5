package org.dateline.report.source;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.Agenda;
import org.dateline.table.BurstEvents;
import org.dateline.table.Bursts;
import org.dateline.table.ChangePoints;
import org.dateline.table.Coverage;
import org.dateline.table.Credits;
import org.dateline.table.DispatchEntities;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Entities;
import org.dateline.table.EntityCommunities;
import org.dateline.table.EntityPairs;
import org.dateline.table.Funnel;
import org.dateline.table.Gaps;
import org.dateline.table.PairTrends;
import org.dateline.table.Periods;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.SubjectEntities;
import org.dateline.table.TopicTerms;
import org.dateline.table.TopicTrends;
import org.dateline.table.Topics;
import org.dateline.table.VolumeChanges;
import org.dateline.table.corpus.CleaningRules;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.corpus.Rejects;

/** The tables that a report reads, each with the columns of its contract. */
public final class TableReader {
  /** Tables of a run that are read, and their columns. */
  private static final Map<String, StructType> RUN =
      Map.ofEntries(
          Map.entry(Agenda.NAME, Agenda.SCHEMA),
          Map.entry(BurstEvents.NAME, BurstEvents.SCHEMA),
          Map.entry(Bursts.NAME, Bursts.SCHEMA),
          Map.entry(ChangePoints.NAME, ChangePoints.SCHEMA),
          Map.entry(CleaningRules.NAME, CleaningRules.SCHEMA),
          Map.entry(Coverage.NAME, Coverage.SCHEMA),
          Map.entry(Credits.NAME, Credits.SCHEMA),
          Map.entry(DispatchEntities.NAME, DispatchEntities.SCHEMA),
          Map.entry(DispatchTopics.NAME, DispatchTopics.SCHEMA),
          Map.entry(Entities.NAME, Entities.SCHEMA),
          Map.entry(EntityCommunities.NAME, EntityCommunities.SCHEMA),
          Map.entry(EntityPairs.NAME, EntityPairs.SCHEMA),
          Map.entry(Funnel.NAME, Funnel.SCHEMA),
          Map.entry(Gaps.NAME, Gaps.SCHEMA),
          Map.entry(PairTrends.NAME, PairTrends.SCHEMA),
          Map.entry(Periods.NAME, Periods.SCHEMA),
          Map.entry(Stories.NAME, Stories.SCHEMA),
          Map.entry(StoryMembers.NAME, StoryMembers.SCHEMA),
          Map.entry(SubjectDispatches.NAME, SubjectDispatches.SCHEMA),
          Map.entry(SubjectEntities.NAME, SubjectEntities.SCHEMA),
          Map.entry(TopicTerms.NAME, TopicTerms.SCHEMA),
          Map.entry(TopicTrends.NAME, TopicTrends.SCHEMA),
          Map.entry(Topics.NAME, Topics.SCHEMA),
          Map.entry(VolumeChanges.NAME, VolumeChanges.SCHEMA));

  /** Tables of the corpus that are read, and their columns. */
  private static final Map<String, StructType> CORPUS =
      Map.of(
          Dispatches.NAME, Dispatches.SCHEMA,
          Inputs.NAME, Inputs.SCHEMA,
          Rejects.NAME, Rejects.SCHEMA);

  private final ReportSource source;

  public TableReader(ReportSource source) {
    this.source = source;
  }

  boolean has(String name) {
    return source.has(name);
  }

  /** A table of the run. */
  Dataset<Row> table(String name) {
    return source.table(name, Objects.requireNonNull(RUN.get(name), name));
  }

  /** A table of the corpus. */
  Dataset<Row> corpus(String name) {
    return source.corpus(name, Objects.requireNonNull(CORPUS.get(name), name));
  }

  /** Adds what is read of a table, where the run has it. */
  void put(
      Map<String, Dataset<Row>> parts, String name, Function<Dataset<Row>, Dataset<Row>> part) {
    if (has(name)) {
      parts.put(name, part.apply(table(name)));
    }
  }
}
