package org.dateline.run.lookup;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.config.NearestKey;
import org.dateline.config.Setting;
import org.dateline.report.format.Rows;
import org.dateline.run.DataException;
import org.dateline.run.LastRun;
import org.dateline.store.Manifest;
import org.dateline.store.OutputException;
import org.dateline.store.OutputReader;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one finished run of an output: its own and the batches of the corpus that it has
 * summarised. Which run is settled once, when it is opened; a run that finishes meanwhile changes
 * nothing.
 */
public final class Published implements AutoCloseable {
  private final OutputReader output;
  private final Engine engine;
  private final String run;
  private final Manifest manifest;
  private final RunTables tables;
  private final Set<String> views = new HashSet<>();

  private Published(OutputReader output, Engine engine, String run) {
    this.output = output;
    this.engine = engine;
    this.run = run;
    this.manifest = Manifest.of(output, run);
    this.tables = new RunTables(output, manifest, manifest.batches());
  }

  /**
   * Opens a run.
   *
   * @param engine is closed with this
   * @param run its id; null for the last that finished
   * @throws DataException if no run has finished there, or not that one
   */
  public static Published open(OutputReader output, Engine engine, @Nullable String run) {
    String id = LastRun.orNamed(output, run);
    try {
      return new Published(output, engine, id);
    } catch (RuntimeException e) {
      checkKept(output, id);
      throw e;
    }
  }

  /** The output it is a run of. */
  public OutputReader output() {
    return output;
  }

  /** What answers. */
  public Engine engine() {
    return engine;
  }

  /** Id of the run. */
  String run() {
    return run;
  }

  /** What the run has written down of itself. */
  Manifest manifest() {
    return manifest;
  }

  /** A setting the run was made with; the default where it did not know it. */
  <T> T setting(Setting<T> setting) {
    String text = manifest.settings().getOrDefault(setting.key(), setting.defaultText());
    return setting.read(text, "run " + run);
  }

  /** The names of the tables of the run and of the corpus, by the alphabet. */
  List<String> tables() {
    return tables.names();
  }

  /** Whether the run has left a table, in its own folder or in the corpus. */
  boolean hasTable(String table) {
    return !folders(table).isEmpty();
  }

  /**
   * The folders of a table; none where the run has not left it.
   *
   * @throws DataException if the run was removed since it was opened
   */
  private List<String> folders(String table) {
    List<String> folders;
    try {
      folders = tables.folders(table);
    } catch (OutputException e) {
      checkKept();
      throw e;
    }
    if (folders.isEmpty()) {
      checkKept();
    }
    return folders;
  }

  private void checkKept() {
    checkKept(output, run);
  }

  private static void checkKept(OutputReader output, String run) {
    if (!output.runs().contains(run)) {
      throw LastRun.removed(output, run);
    }
  }

  /** Statements for DuckDB that make a view of every table, in which users can ask on. */
  public String views() {
    StringBuilder sql = new StringBuilder();
    for (String table : tables.names()) {
      List<String> folders = folders(table);
      if (!folders.isEmpty()) {
        sql.append(DuckEngine.viewSql(table, folders)).append(";\n");
      }
    }
    return sql.toString();
  }

  /**
   * Answers a question.
   *
   * @throws DataException if the run has not left a table that it needs
   */
  Rows query(Query query) {
    try {
      for (String table : query.tables()) {
        if (!views.contains(table)) {
          engine.view(table, existing(table));
          views.add(table);
        }
      }
      return engine.query(query.sql(), query.parameters());
    } catch (RuntimeException e) {
      checkKept();
      throw e;
    }
  }

  private List<String> existing(String table) {
    List<String> folders = folders(table);
    if (folders.isEmpty()) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "Run %s in %s was made by an earlier version, which wrote no %s; run again to have it.",
              run,
              output.path(),
              table));
    }
    return folders;
  }

  /** All rows of an answer that is known to be short. */
  List<AnswerRow> list(Query query) {
    return AnswerRow.all(query(query));
  }

  /** The texts of one column of an answer that is known to be short. */
  List<String> texts(Query query, String column) {
    return list(query).stream().map(row -> row.text(column)).toList();
  }

  /** What a value that nothing has was probably meant to be, as the end of a sentence. */
  static String nearest(String unknown, List<String> known) {
    return known.isEmpty() ? "" : "; did you mean " + NearestKey.of(unknown, known) + "?";
  }

  @Override
  public void close() {
    engine.close();
  }
}
