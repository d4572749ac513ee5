package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.report.format.Column;
import org.dateline.report.format.JsonWriter;
import org.dateline.report.format.Rows;
import org.dateline.report.format.TextTable;
import org.dateline.run.compare.RunDiff;
import org.dateline.run.lookup.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline diff}: what has changed from one run to another, and why. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows what has changed from one run to another, and why: settings, dispatches, rejects, stories,"
          + " entities, topics and the months of subjects; first how much, then what.",
      "csv has the changes alone, or with --sums the sums; what could not be compared goes to the"
          + " error output."
    })
final class DiffCommand implements Callable<Integer> {
  private static final int ROWS = 10;

  /** Parts of which a change is of several: dispatches or records. */
  private static final List<String> COUNTED = List.of("dispatches", "rejects", "entities");

  /** The place of the amount among the columns of changes. */
  private static final int AMOUNT = 6;

  @Parameters(
      paramLabel = "RUN",
      arity = "0..2",
      description =
          "The earlier run and the later one: ids, their beginnings, or current and previous;"
              + " default: previous current.")
  private List<String> runs = List.of();

  @Mixin private OutputOption output = new OutputOption();

  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--part",
      split = ",",
      paramLabel = "PART",
      description =
          "settings, dispatches, rejects, stories, entities, topics or coverage; default: all.")
  private List<String> parts = List.of();

  @Option(names = "--sums", description = "Show only how much has changed.")
  private boolean onlySums;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "Changes of each kind at most, the greatest first; 0 for all; default: "
              + ROWS
              + " of a table, else all.")
  private @Nullable Integer limit;

  @Option(names = "--all", description = "The same as --limit 0.")
  private boolean all;

  @Mixin private SessionOptions session = new SessionOptions();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  DiffCommand() {}

  @Override
  public Integer call() throws IOException {
    check();
    PrintWriter out = spec.commandLine().getOut();
    try (Published published = LookupOptions.open(output.path(), null, session)) {
      RunDiff diff = RunDiff.of(published, runs, parts.isEmpty() ? RunDiff.PARTS : parts);
      switch (format.format()) {
        case TABLE -> tables(diff, out);
        case JSON -> json(diff, out);
        case CSV -> csv(diff, out);
      }
    }
    out.flush();
    return 0;
  }

  private void check() {
    if (limit != null && limit < 0) {
      throw wrong("--limit must be 0 or more: " + limit);
    }
    for (String part : parts) {
      if (!RunDiff.PARTS.contains(part)) {
        throw wrong("--part must be one of " + String.join(", ", RunDiff.PARTS) + ": " + part);
      }
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private int limit() {
    return all ? 0 : limit != null ? limit : format.isTable() ? ROWS : 0;
  }

  private void csv(RunDiff diff, PrintWriter out) throws IOException {
    diff.notes().forEach(spec.commandLine().getErr()::println);
    try (Rows rows = onlySums ? diff.sums() : diff.changes(RunDiff.PARTS, limit())) {
      format.print(rows, out);
    }
  }

  private void json(RunDiff diff, PrintWriter out) throws IOException {
    try (JsonWriter json = new JsonWriter(out);
        Rows changes = diff.changes(RunDiff.PARTS, limit())) {
      json.start();
      json.name("runs");
      json.write(
          Rows.of(
              List.of(text("before"), text("after")),
              List.of(Arrays.asList(diff.before(), diff.after()))));
      json.name("notes");
      json.write(
          Rows.of(
              List.of(text("note")),
              diff.notes().stream().map(note -> Arrays.<@Nullable Object>asList(note)).toList()));
      json.name("sums");
      json.write(diff.sums());
      if (!onlySums) {
        json.name("changes");
        json.write(changes);
      }
      json.end();
    }
  }

  private static Column text(String name) {
    return new Column(name, Column.Kind.TEXT);
  }

  private void tables(RunDiff diff, PrintWriter out) {
    out.write(diff.title() + "\n");
    diff.notes().forEach(note -> out.write(note + "\n"));
    List<String> changed = diff.changed();
    if (changed.isEmpty()) {
      out.write("Nothing has changed.\n");
      return;
    }
    out.write(TextTable.of(diff.sums(), ShowCommand.width()));
    if (onlySums) {
      return;
    }
    for (String part : changed) {
      out.write("\n" + part + "\n");
      try (Rows rows = diff.changes(List.of(part), limit())) {
        long shown = table(part, rows, out);
        if (shown < diff.count(part)) {
          out.write(
              String.format(
                  Locale.ROOT, "%,d of %,d; --all shows all.%n", shown, diff.count(part)));
        }
      }
    }
  }

  /** Prints the rows of one part, without columns that say nothing; returns how many they are. */
  private static long table(String part, Rows rows, PrintWriter out) {
    List<List<@Nullable Object>> all = new ArrayList<>();
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      all.add(row);
    }
    List<Integer> telling = new ArrayList<>();
    for (int i = 1; i < rows.columns().size(); i++) {
      int column = i;
      boolean isCountedAsItself = column == AMOUNT && !COUNTED.contains(part);
      if (!isCountedAsItself && all.stream().anyMatch(row -> row.get(column) != null)) {
        telling.add(column);
      }
    }
    List<List<@Nullable Object>> shown = new ArrayList<>();
    for (List<@Nullable Object> row : all) {
      List<@Nullable Object> values = new ArrayList<>();
      telling.forEach(column -> values.add(row.get(column)));
      shown.add(values);
    }
    out.write(
        TextTable.of(
            Rows.of(telling.stream().map(rows.columns()::get).toList(), shown),
            ShowCommand.width()));
    return all.size();
  }
}
