package org.dateline.run.stage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dateline.config.CoverageSettings;
import org.dateline.config.Subject;
import org.dateline.coverage.BurstContents;
import org.dateline.coverage.BurstRows;
import org.dateline.coverage.OwnNames;
import org.dateline.coverage.SubjectBursts;
import org.dateline.report.BurstNotes;
import org.dateline.run.RunPlan;
import org.dateline.run.TableWriter;
import org.dateline.store.Output;
import org.dateline.table.BurstEvents;
import org.dateline.table.Bursts;
import org.dateline.table.ChangePoints;
import org.dateline.table.DispatchEntities;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Entities;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.Topics;

/** Writes the bursts of the subjects, their changes of level, and the events that explain them. */
final class BurstTables {
  /** Dispatch ids behind a burst for each behind another number. */
  private static final int EVIDENCE = 4;

  private final SparkSession spark;
  private final TableWriter tables;
  private final CoverageSettings settings;
  private final RunPlan plan;
  private final Output output;
  private final String run;

  BurstTables(
      SparkSession spark,
      TableWriter tables,
      CoverageSettings settings,
      RunPlan plan,
      Output output,
      String run) {
    this.spark = spark;
    this.tables = tables;
    this.settings = settings;
    this.plan = plan;
    this.output = output;
    this.run = run;
  }

  /**
   * Writes the tables.
   *
   * @param placed {@link org.dateline.table.corpus.Dispatches} with their place in their story,
   *     without those of withdrawn stories
   */
  Map<String, Long> write(SubjectBursts bursts, Dataset<Row> placed) {
    Map<String, String> labels = new HashMap<>();
    Map<String, Set<String>> ownWords = new HashMap<>();
    Map<String, Set<String>> ownEntities = new HashMap<>();
    for (Subject subject : plan.subjects()) {
      labels.put(subject.id(), subject.label());
      ownWords.put(subject.id(), OwnNames.words(subject, plan.gazetteer().entries()));
      ownEntities.put(subject.id(), OwnNames.entities(subject));
    }
    Map<BurstContents.Key, BurstContents.Content> contents = Map.of();
    if (!bursts.bursts().isEmpty()) {
      contents =
          new BurstContents(spark, bursts.bursts(), ownWords, ownEntities)
              .read(
                  placed,
                  table(SubjectDispatches.NAME),
                  table(DispatchEntities.NAME),
                  table(DispatchTopics.NAME),
                  table(Topics.NAME),
                  settings.evidence() * EVIDENCE);
    }
    Map<String, Long> rows = new LinkedHashMap<>();
    write(rows, Bursts.NAME, BurstRows.of(bursts.bursts(), contents, labels), Bursts.SCHEMA);
    write(rows, ChangePoints.NAME, bursts.changeRows(), ChangePoints.SCHEMA);
    List<String> subjects = plan.subjects().stream().map(Subject::id).toList();
    write(
        rows,
        BurstEvents.NAME,
        bursts.eventRows(plan.events(), subjects, settings.eventDays()),
        BurstEvents.SCHEMA);
    return rows;
  }

  /** What the run says of them at its end. */
  List<String> notes() {
    return BurstNotes.of(table(Bursts.NAME), table(Entities.NAME), table(BurstEvents.NAME));
  }

  /** Writes rows that are in order already. */
  private void write(Map<String, Long> rows, String name, List<Row> all, StructType schema) {
    rows.put(
        name,
        tables.writeSorted(
            spark.createDataFrame(all, schema), schema, output.workTable(run, name)));
  }

  private Dataset<Row> table(String name) {
    return spark.read().parquet(output.workTable(run, name));
  }
}
