package org.dateline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.corpus.Rejects;

/**
 * Compares the outputs of two runs, table by table and value for value.
 *
 * <p>Three things are left out: where the input lay ({@code input_file} of dispatches and rejects,
 * {@code path} of inputs: what comes before the name below the input folder), when a store took a
 * file in ({@code modified_at} of inputs), and by which run ({@code run_id} of rejects and inputs).
 *
 * <p>{@code scripts/chaos} starts this file as a program of its own: it needs nothing but what the
 * command line needs.
 */
public final class Outputs {
  private static final List<String> NO_TABLES = List.of("models", "graph", "report");

  private Outputs() {}

  /**
   * Compares two outputs made from the same input, prints how many tables and rows are equal or
   * what differs, and ends with 1 where something does.
   *
   * @param folders the output as it should be, and the one that was found
   */
  public static void main(String[] folders) throws IOException, SQLException {
    Compared compared =
        compare(new Output(Path.of(folders[0]), ""), new Output(Path.of(folders[1]), ""));
    if (compared.differences().isEmpty()) {
      long rows = compared.rows().values().stream().mapToLong(Long::longValue).sum();
      System.out.println(
          String.format(Locale.ROOT, "%d tables, %,d rows", compared.rows().size(), rows));
      return;
    }
    compared.differences().forEach(System.out::println);
    System.exit(1);
  }

  /** An output on this machine's disk and the input folder it was made from, as it was named. */
  public record Output(Path folder, String input) {
    /** The folder of its current run. */
    public Path run() throws IOException {
      return folder.resolve("runs").resolve(Files.readString(folder.resolve("CURRENT")).strip());
    }
  }

  /** Rows of each table, and what differs. */
  public record Compared(Map<String, Long> rows, List<String> differences) {}

  /** Compares all tables and the counts of the manifests. */
  public static Compared compare(Output expected, Output found) throws IOException, SQLException {
    Map<String, Long> rows = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    Map<String, String> tables = tables(expected);
    if (!tables.keySet().equals(tables(found).keySet())) {
      differences.add("tables " + tables.keySet() + " and " + tables(found).keySet());
    }
    tables.keySet().retainAll(tables(found).keySet());
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      for (String table : tables.keySet()) {
        String left = select(table, tables.get(table), expected.input());
        String right = select(table, tables(found).get(table), found.input());
        rows.put(table, count(sql, left));
        long lost = count(sql, "(" + left + ") except all (" + right + ")");
        long added = count(sql, "(" + right + ") except all (" + left + ")");
        if (lost + added > 0) {
          differences.add(table + ": " + lost + " rows are missing, " + added + " are others");
        }
      }
    }
    JsonNode left = counts(expected);
    JsonNode right = counts(found);
    if (!left.equals(right)) {
      differences.add("manifest: " + left + " and " + right);
    }
    return new Compared(rows, differences);
  }

  /** The pattern of the Parquet files of each table. */
  private static Map<String, String> tables(Output output) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    for (Path folder : List.of(output.run(), output.folder().resolve("corpus"))) {
      try (Stream<Path> children = Files.list(folder)) {
        children
            .filter(Files::isDirectory)
            .filter(child -> !NO_TABLES.contains(child.getFileName().toString()))
            .forEach(child -> tables.put(child.getFileName().toString(), child + "/**/*.parquet"));
      }
    }
    return tables;
  }

  private static String select(String table, String files, String input) {
    return String.format(
        Locale.ROOT,
        "select *%s from read_parquet('%s', hive_partitioning = false)",
        switch (table) {
          case Dispatches.NAME -> below(Dispatches.INPUT_FILE, input, "");
          case Rejects.NAME ->
              below(Rejects.INPUT_FILE, input, " exclude (" + Rejects.RUN_ID + ")");
          case Inputs.NAME ->
              below(
                  Inputs.PATH,
                  input,
                  " exclude (" + Inputs.MODIFIED_AT + ", " + Inputs.RUN_ID + ")");
          default -> "";
        },
        files);
  }

  private static String below(String column, String input, String exclude) {
    return String.format(
        Locale.ROOT,
        "%s replace (case when starts_with(%s, '%s/') then substr(%s, %d) else %s end as %s)",
        exclude,
        column,
        input,
        column,
        input.length() + 2,
        column,
        column);
  }

  private static long count(Statement sql, String query) throws SQLException {
    try (ResultSet result = sql.executeQuery("select count(*) from (" + query + ")")) {
      result.next();
      return result.getLong(1);
    }
  }

  /**
   * What a manifest counts: the input, and the rows of each stage but the report's, whose
   * characters tell also where the input lay.
   */
  private static JsonNode counts(Output output) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode manifest = mapper.readTree(output.run().resolve("manifest.json").toFile());
    ObjectNode counts = mapper.createObjectNode();
    counts.set("input_count", manifest.get("input_count"));
    counts.set("input_bytes", manifest.get("input_bytes"));
    manifest
        .get("stages")
        .forEach(stage -> counts.set(stage.get("name").asText(), stage.get("rows")));
    counts.remove("report");
    counts.set("notes", manifest.get("notes"));
    return counts;
  }
}
