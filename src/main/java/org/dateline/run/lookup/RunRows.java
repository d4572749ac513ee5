package org.dateline.run.lookup;

import static org.dateline.report.format.Column.Kind.FLAG;
import static org.dateline.report.format.Column.Kind.INSTANT;
import static org.dateline.report.format.Column.Kind.LIST;
import static org.dateline.report.format.Column.Kind.NUMBER;
import static org.dateline.report.format.Column.Kind.TEXT;
import static org.dateline.report.format.Column.Kind.WHOLE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.dateline.report.format.Column;
import org.dateline.store.Manifest;
import org.dateline.store.OutputReader;
import org.dateline.table.Stories;
import org.dateline.table.corpus.Dispatches;
import org.jspecify.annotations.Nullable;

/** What the manifests tell: runs, and a run's stages and settings. */
final class RunRows {
  private static final List<Column> RUNS =
      List.of(
          new Column("run_id", TEXT),
          new Column("is_current", FLAG),
          new Column("started_at", INSTANT),
          new Column("ended_at", INSTANT),
          new Column("seconds", NUMBER),
          new Column("input_count", WHOLE),
          new Column("new_dispatch_count", WHOLE),
          new Column("story_count", WHOLE),
          new Column("code_version", TEXT),
          new Column("notes", LIST));
  private static final List<Column> STAGES =
      List.of(
          new Column("stage", TEXT),
          new Column("seconds", NUMBER),
          new Column("table_name", TEXT),
          new Column("row_count", WHOLE));
  private static final List<Column> SETTINGS =
      List.of(new Column("setting", TEXT), new Column("value", TEXT));

  private RunRows() {}

  /** Rows with their columns. */
  record Told(List<Column> columns, List<List<@Nullable Object>> rows) {}

  /** The runs that are kept, the latest first. */
  static Told runs(OutputReader output) {
    String current = output.currentRun();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String run : output.runs()) {
      Manifest manifest = Manifest.fromJson(output.manifest(run));
      Instant started = Instant.parse(manifest.startedAt());
      Instant ended = Instant.parse(manifest.endedAt());
      rows.add(
          0,
          Arrays.asList(
              run,
              run.equals(current),
              started,
              ended,
              Duration.between(started, ended).toMillis() / 1000.0,
              manifest.inputCount(),
              count(manifest, Dispatches.NAME),
              count(manifest, Stories.NAME),
              manifest.codeVersion(),
              manifest.notes()));
    }
    return new Told(RUNS, rows);
  }

  /** Rows of a table as the last stage that says anything of it says; null where none does. */
  private static @Nullable Long count(Manifest manifest, String table) {
    Long count = null;
    for (Manifest.Stage stage : manifest.stages()) {
      count = stage.rows().getOrDefault(table, count);
    }
    return count;
  }

  /** The stages of a run, with the tables each has written. */
  static Told stages(Manifest manifest) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Manifest.Stage stage : manifest.stages()) {
      if (stage.rows().isEmpty()) {
        rows.add(Arrays.asList(stage.name(), stage.seconds(), null, null));
      }
      new TreeMap<>(stage.rows())
          .forEach(
              (table, count) ->
                  rows.add(Arrays.asList(stage.name(), stage.seconds(), table, count)));
    }
    return new Told(STAGES, rows);
  }

  /** The settings of a run. */
  static Told settings(Manifest manifest) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    new TreeMap<>(manifest.settings())
        .forEach((setting, value) -> rows.add(Arrays.asList(setting, value)));
    return new Told(SETTINGS, rows);
  }
}
