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
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.dateline.report.format.Column;
import org.dateline.store.Manifest;
import org.dateline.store.OutputReader;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.Topics;
import org.dateline.table.corpus.Dispatches;
import org.jspecify.annotations.Nullable;

/** What the manifests tell: runs, and a run's stages and settings. */
final class RunRows {
  private static final String INPUT = "--input";

  /** How every run ended that is kept: one that fails publishes nothing. */
  private static final long PUBLISHED = 0;

  private static final List<Column> RUNS =
      List.of(
          new Column("run_id", TEXT),
          new Column("is_current", FLAG),
          new Column("started_at", INSTANT),
          new Column("ended_at", INSTANT),
          new Column("seconds", NUMBER),
          new Column("exit_code", WHOLE),
          new Column("input_count", WHOLE),
          new Column("input_bytes", WHOLE),
          new Column("new_dispatch_count", WHOLE),
          new Column("dispatch_count", WHOLE),
          new Column("story_count", WHOLE),
          new Column("topic_count", WHOLE),
          new Column("batch_count", WHOLE),
          new Column("first_batch", TEXT),
          new Column("inputs", LIST),
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
  record Told(List<Column> columns, List<List<@Nullable Object>> rows) {
    /** The same, the last row first. */
    Told backwards() {
      List<List<@Nullable Object>> turned = new ArrayList<>(rows);
      Collections.reverse(turned);
      return new Told(columns, turned);
    }

    /** The same with these columns alone, in this order. */
    Told only(List<String> names) {
      List<Integer> places = new ArrayList<>();
      for (String name : names) {
        for (int i = 0; i < columns.size(); i++) {
          if (columns.get(i).name().equals(name)) {
            places.add(i);
          }
        }
      }
      List<List<@Nullable Object>> chosen = new ArrayList<>();
      for (List<@Nullable Object> row : rows) {
        List<@Nullable Object> values = new ArrayList<>();
        places.forEach(place -> values.add(row.get(place)));
        chosen.add(values);
      }
      return new Told(places.stream().map(columns::get).toList(), chosen);
    }
  }

  /** The runs that are kept, oldest first. */
  static Told runs(OutputReader output) {
    String current = output.currentRun();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String run : output.runs()) {
      rows.add(run(Manifest.of(output, run), run.equals(current)));
    }
    return new Told(RUNS, rows);
  }

  private static List<@Nullable Object> run(Manifest manifest, boolean isCurrent) {
    Instant started = Instant.parse(manifest.startedAt());
    Instant ended = Instant.parse(manifest.endedAt());
    return Arrays.asList(
        manifest.runId(),
        isCurrent,
        started,
        ended,
        Duration.between(started, ended).toMillis() / 1000.0,
        PUBLISHED,
        manifest.inputCount(),
        manifest.inputBytes(),
        count(manifest, Dispatches.NAME),
        // Every dispatch of the corpus is in exactly one story.
        count(manifest, StoryMembers.NAME),
        count(manifest, Stories.NAME),
        count(manifest, Topics.NAME),
        (long) manifest.batches().size(),
        manifest.batches().isEmpty() ? null : manifest.batches().get(0),
        inputs(manifest.commandLine()),
        manifest.codeVersion(),
        manifest.notes());
  }

  /** The paths that the user named as input, as he wrote them. */
  private static List<String> inputs(List<String> commandLine) {
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < commandLine.size(); i++) {
      String argument = commandLine.get(i);
      if (argument.startsWith(INPUT + "=")) {
        inputs.add(argument.substring(INPUT.length() + 1));
      } else if (argument.equals(INPUT) && i + 1 < commandLine.size()) {
        inputs.add(commandLine.get(i + 1));
      }
    }
    return inputs;
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
