package org.dateline.run.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.report.format.Rows;
import org.dateline.run.DataException;
import org.dateline.run.lookup.AnswerRow;
import org.dateline.run.lookup.Engine;
import org.dateline.run.lookup.Published;
import org.dateline.run.lookup.Query;
import org.dateline.run.lookup.RunTables;
import org.dateline.store.Manifest;
import org.dateline.store.OutputReader;
import org.jspecify.annotations.Nullable;

/**
 * The tables of two runs of one output side by side: of each the views {@code before_TABLE} and
 * {@code after_TABLE}. Of tables of the corpus these are only the batches that the one run has and
 * the other has not; what both have is the same rows.
 */
final class RunPair {
  private static final String BEFORE = "before_";
  private static final String AFTER = "after_";

  private final String path;
  private final Engine engine;
  private final Manifest before;
  private final Manifest after;
  private final RunTables tablesBefore;
  private final RunTables tablesAfter;
  private final Set<String> views = new HashSet<>();

  RunPair(Published published, String before, String after) {
    OutputReader output = published.output();
    this.path = output.path();
    this.engine = published.engine();
    this.before = Manifest.of(output, before);
    this.after = Manifest.of(output, after);
    this.tablesBefore = new RunTables(output, this.before, removed());
    this.tablesAfter = new RunTables(output, this.after, added());
  }

  /** What the earlier run has written down of itself. */
  Manifest before() {
    return before;
  }

  /** What the later run has written down of itself. */
  Manifest after() {
    return after;
  }

  /** Which of the two runs has not left a table; null where both have. */
  @Nullable String lacking(String table) {
    return !tablesBefore.isOwn(table)
        ? before.runId()
        : !tablesAfter.isOwn(table) ? after.runId() : null;
  }

  /** Whether both runs have left all of these tables. */
  boolean have(List<String> tables) {
    return tables.stream().allMatch(table -> lacking(table) == null);
  }

  /** Batches that the earlier run has summarised and the later one has not. */
  List<String> removed() {
    return without(before.batches(), after.batches());
  }

  /** Batches that the later run has summarised and the earlier one has not. */
  List<String> added() {
    return without(after.batches(), before.batches());
  }

  /**
   * Whether what a file says was read once more between the two: each has batches that the other
   * has not, which adding never leads to.
   */
  boolean isReadAnew() {
    return !removed().isEmpty() && !added().isEmpty();
  }

  private static List<String> without(List<String> batches, List<String> others) {
    List<String> left = new ArrayList<>(batches);
    left.removeAll(others);
    return left;
  }

  /** Whether there are batches of a corpus table that only the earlier run has summarised. */
  boolean hasRemoved(String table) {
    return hasBatches(tablesBefore, table);
  }

  /** Whether there are batches of a corpus table that only the later run has summarised. */
  boolean hasAdded(String table) {
    return hasBatches(tablesAfter, table);
  }

  private static boolean hasBatches(RunTables tables, String table) {
    return !tables.isOwn(table) && !tables.folders(table).isEmpty();
  }

  /**
   * Answers.
   *
   * @param query its tables by their own names
   * @throws DataException if a run of an earlier version lacks a column
   */
  Rows query(Query query) {
    for (String table : query.tables()) {
      if (views.add(table)) {
        view(BEFORE + table, tablesBefore.folders(table));
        view(AFTER + table, tablesAfter.folders(table));
      }
    }
    return engine.query(query.sql(), query.parameters());
  }

  private void view(String name, List<String> folders) {
    if (!folders.isEmpty()) {
      engine.view(name, folders);
    }
  }

  /** All rows of an answer that is known to be short. */
  List<AnswerRow> list(Query query) {
    return AnswerRow.all(query(query));
  }

  /** For people. */
  String title() {
    return String.format(
        Locale.ROOT, "run %s against run %s before it, in %s", after.runId(), before.runId(), path);
  }
}
