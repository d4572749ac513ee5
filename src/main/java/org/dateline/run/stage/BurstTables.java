package org.dateline.run.stage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.dateline.config.subject.Subject;
import org.dateline.coverage.BurstContents;
import org.dateline.coverage.BurstRows;
import org.dateline.coverage.SubjectBursts;
import org.dateline.coverage.SubjectWords;
import org.dateline.report.BurstNotes;
import org.dateline.run.RunContext;
import org.dateline.run.RunPlan;
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

  private BurstTables() {}

  /**
   * Writes the tables.
   *
   * @param placed as from {@link StandingStories#placedDispatches}
   * @return rows by table
   */
  static Map<String, Long> write(RunContext run, SubjectBursts bursts, Dataset<Row> placed) {
    RunPlan plan = run.plan();
    Map<String, String> labels = new HashMap<>();
    plan.subjects().forEach(subject -> labels.put(subject.id(), subject.label()));
    Map<String, Long> rows = new LinkedHashMap<>();
    write(
        run,
        rows,
        BurstRows.of(bursts.bursts(), contents(run, bursts, placed), labels),
        Bursts.NAME,
        Bursts.SCHEMA);
    write(run, rows, bursts.changeRows(), ChangePoints.NAME, ChangePoints.SCHEMA);
    List<String> subjects = plan.subjects().stream().map(Subject::id).toList();
    write(
        run,
        rows,
        bursts.eventRows(plan.events(), subjects, run.settings().coverage().eventDays()),
        BurstEvents.NAME,
        BurstEvents.SCHEMA);
    return rows;
  }

  private static Map<BurstContents.Key, BurstContents.Content> contents(
      RunContext run, SubjectBursts bursts, Dataset<Row> placed) {
    if (bursts.bursts().isEmpty()) {
      return Map.of();
    }
    Map<String, Set<String>> ownWords = new HashMap<>();
    Map<String, Set<String>> ownEntities = new HashMap<>();
    for (Subject subject : run.plan().subjects()) {
      ownWords.put(subject.id(), SubjectWords.of(subject, run.plan().gazetteer().entries()));
      ownEntities.put(subject.id(), Set.copyOf(subject.entities()));
    }
    return new BurstContents(run.spark(), bursts.bursts(), ownWords, ownEntities)
        .read(
            placed,
            run.table(SubjectDispatches.NAME, SubjectDispatches.SCHEMA),
            run.table(DispatchEntities.NAME, DispatchEntities.SCHEMA),
            run.table(DispatchTopics.NAME, DispatchTopics.SCHEMA),
            run.table(Topics.NAME, Topics.SCHEMA),
            run.settings().coverage().evidence() * EVIDENCE);
  }

  /** What the run says of them at its end. */
  static List<String> notes(RunContext run) {
    return BurstNotes.of(
        run.table(Bursts.NAME, Bursts.SCHEMA),
        run.table(Entities.NAME, Entities.SCHEMA),
        run.table(BurstEvents.NAME, BurstEvents.SCHEMA));
  }

  private static void write(
      RunContext run, Map<String, Long> rows, List<Row> all, String table, StructType schema) {
    rows.put(table, run.writeRows(all, table, schema));
  }
}
