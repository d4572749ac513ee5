package org.dateline;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.store.Manifest;
import org.dateline.table.Coverage;
import org.dateline.table.corpus.FirstPass;

/**
 * An output as a run leaves it, written by DuckDB: every table of {@code org.dateline.table} with a
 * few rows that fit each other. A column that is added to a table is in it.
 */
public final class PublishedFixture {
  /** The run whose id is in CURRENT. */
  public static final String RUN = "20260102T000000Z";

  /** The run before it. */
  public static final String EARLIER = "20260101T000000Z";

  /** A headline that would be a formula, a second field, a line of its own and a pattern. */
  public static final String HOSTILE = "=cmd|'/c calc'!A1, \"said\"\nby *?[x]";

  private static final String FILE = "part-0.parquet";
  private static final int ROWS = 12;

  /** Rows of the tables that others are joined with: as many as they have keys. */
  private static final Map<String, Integer> KEYS =
      Map.of("entities", 4, "entity_communities", 4, "stories", ROWS / 2, "topics", 3);

  private static final Set<String> CORPUS =
      Set.of("boilerplate", "cuts", "dispatches", "fingerprints", "inputs", "mentions", "rejects");

  private static final List<String> ENTITIES =
      List.of("country/CHN", "country/PRK", "person/kim-jong-il", "person/kim-jong-un");

  private PublishedFixture() {}

  /** The published tables by name, from the classes that have a NAME and a SCHEMA. */
  public static Map<String, StructType> tables() {
    Map<String, StructType> tables = new TreeMap<>();
    for (String name : classes()) {
      try {
        Class<?> table = Class.forName(name);
        if (table != FirstPass.class && hasField(table, "SCHEMA")) {
          tables.put(
              (String) table.getField("NAME").get(null),
              (StructType) table.getField("SCHEMA").get(null));
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return tables;
  }

  /**
   * Those that grow by one batch a run and are read as such: not the ones that a run sums up.
   * Named, as the integration tests have the classes in a jar.
   */
  public static Set<String> corpusTables() {
    return CORPUS;
  }

  private static boolean hasField(Class<?> type, String name) {
    return Arrays.stream(type.getFields()).anyMatch(field -> field.getName().equals(name));
  }

  /** Full names of all classes of the room of tables. */
  private static List<String> classes() {
    // Not ".", which may be the folder of the package's tests.
    URL one = Objects.requireNonNull(Coverage.class.getResource("Coverage.class"));
    try {
      Path room = Path.of(one.toURI()).resolveSibling(".").normalize();
      Path root = room.resolve("../../..").normalize();
      try (Stream<Path> files = Files.walk(room)) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-"))
            .map(file -> file.replace(".class", "").replace('/', '.'))
            .sorted()
            .toList();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes an output with two runs, the later of which is current; all tables but {@code not}. */
  public static void write(Path output, String... not) throws IOException, SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      Set<String> corpusTables = corpusTables();
      for (Map.Entry<String, StructType> table : tables().entrySet()) {
        String name = table.getKey();
        if (List.of(not).contains(name)) {
          continue;
        }
        if (corpusTables.contains(name)) {
          // The first batch is of a version that had not the last column yet.
          StructField[] fields = table.getValue().fields();
          StructType fewer = new StructType(Arrays.copyOf(fields, fields.length - 1));
          boolean isOld = name.equals("dispatches");
          Path corpus = output.resolve("corpus").resolve(name);
          write(sql, corpus.resolve("batch=" + EARLIER), isOld ? fewer : table.getValue(), 0);
          write(sql, corpus.resolve("batch=" + RUN), table.getValue(), ROWS / 2);
        } else {
          int count = KEYS.getOrDefault(name, ROWS);
          write(sql, output.resolve("runs").resolve(RUN).resolve(name), table.getValue(), 0, count);
        }
      }
    }
    manifest(output, EARLIER, List.of(EARLIER));
    manifest(output, RUN, List.of(EARLIER, RUN));
    Files.writeString(output.resolve("CURRENT"), RUN + "\n");
  }

  private static void manifest(Path output, String run, List<String> batches) throws IOException {
    Files.createDirectories(output.resolve("runs").resolve(run));
    Manifest manifest =
        new Manifest(
            run,
            run.equals(EARLIER) ? null : EARLIER,
            batches,
            batchBytes(output, batches),
            bytes(output.resolve("runs").resolve(run)),
            List.of(),
            "2026-01-02T00:00:00Z",
            "2026-01-02T00:01:30.5Z",
            List.of("run", "--input", "in"),
            Map.of("pairs.max_entities", "3", "topics.count", "40"),
            "0.1.0",
            "17",
            "4",
            2,
            1000,
            "digest",
            Map.of(),
            List.of(
                new Manifest.Stage(
                    "stories", Map.of("stories", 6L, "dispatches", 12L), 1.5, 4, 3, 0.25, 1 << 20)),
            null,
            null,
            List.of("A note."));
    Files.writeString(
        output.resolve("runs").resolve(run).resolve("manifest.json"), manifest.toJson());
  }

  private static Map<String, Map<String, Long>> batchBytes(Path output, List<String> batches)
      throws IOException {
    Map<String, Map<String, Long>> bytes = new TreeMap<>();
    for (String batch : batches) {
      Map<String, Long> tables = new TreeMap<>();
      for (String table : corpusTables()) {
        Path file = output.resolve(Path.of("corpus", table, "batch=" + batch, FILE));
        if (Files.exists(file)) {
          tables.put(table, Files.size(file));
        }
      }
      bytes.put(batch, tables);
    }
    return bytes;
  }

  private static Map<String, Long> bytes(Path run) throws IOException {
    Map<String, Long> bytes = new TreeMap<>();
    for (String table : tables().keySet()) {
      Path file = run.resolve(Path.of(table, FILE));
      if (Files.exists(file)) {
        bytes.put(table, Files.size(file));
      }
    }
    return bytes;
  }

  private static void write(Statement sql, Path folder, StructType schema, int from)
      throws IOException, SQLException {
    write(sql, folder, schema, from, ROWS / 2);
  }

  private static void write(Statement sql, Path folder, StructType schema, int from, int count)
      throws IOException, SQLException {
    Files.createDirectories(folder);
    List<String> rows = new ArrayList<>();
    for (int row = from; row < from + count; row++) {
      List<String> cells = new ArrayList<>();
      for (StructField field : schema.fields()) {
        boolean isNull = field.nullable() && row % 4 == 3;
        cells.add(
            (isNull ? "null" : value(field.name(), field.dataType(), row))
                + "::"
                + type(field.dataType())
                + " as "
                + field.name());
      }
      rows.add("select " + String.join(", ", cells));
    }
    String file = folder.resolve(FILE).toString().replace("'", "''");
    sql.execute(
        "copy (" + String.join(" union all ", rows) + ") to '" + file + "' (format parquet)");
  }

  private static String type(DataType type) {
    if (type instanceof ArrayType array) {
      return type(array.elementType()) + "[]";
    }
    return switch (type.typeName()) {
      case "string" -> "varchar";
      case "long" -> "bigint";
      case "timestamp" -> "timestamptz";
      default -> type.typeName();
    };
  }

  private static String value(String column, DataType type, int row) {
    if (type instanceof ArrayType array) {
      return "["
          + value(column, array.elementType(), row)
          + ", "
          + value(column, array.elementType(), row + 1)
          + "]";
    }
    return switch (type.typeName()) {
      case "string" -> "'" + text(column, row).replace("'", "''") + "'";
      case "boolean" -> Boolean.toString(row % 2 == 0);
      case "date" -> String.format(Locale.ROOT, "'%d-0%d-15'", 2006 + row % 5, 1 + row % 9);
      case "timestamp" ->
          String.format(Locale.ROOT, "'%d-03-01 23:3%d:00+00'", 2006 + row % 5, row % 6);
      case "double" -> Double.toString(row / 16.0);
      case "binary" -> "'x'";
      default -> Integer.toString(column.equals("mention_count") ? row % 3 : row + 1);
    };
  }

  private static String text(String column, int row) {
    return switch (column) {
      case "dispatch_id",
          "first_dispatch_id",
          "latest_dispatch_id",
          "founder_dispatch_id",
          "joined_id",
          "evidence",
          "typical" ->
          String.format(Locale.ROOT, "%08x%024x", (row + 1) * 7919, row);
      case "story_id" -> String.format(Locale.ROOT, "s%08x%016x", (row / 2 + 1) * 104729, row / 2);
      case "entity_id", "entity_b", "top_entities", "consequent" -> ENTITIES.get(row % 4);
      case "entity_a" -> ENTITIES.get(row % 3);
      case "subject_id" -> row % 3 == 2 ? "*" : row % 3 == 1 ? "oil" : "north-korea";
      case "source" -> row % 3 == 2 ? "*" : row % 3 == 1 ? "kcna" : "yonhap";
      case "grain" -> row < 8 ? "year" : "month";
      case "policy" -> row < 6 ? "story" : "every_dispatch";
      case "topic_id", "top_topics" -> "t0" + row % 3;
      case "rule" -> row % 2 == 0 ? "credit" : "tail";
      case "relation" -> row % 2 == 0 ? "first" : "revision";
      case "headline", "event", "raw" -> row % 2 == 0 ? HOSTILE : "Plain " + row;
      case "body", "headline_plain" ->
          "The harbour of Wonsan was quiet on day " + row + ". Nothing moved.";
      case "text" -> "(Writing by " + row + ")";
      case "label" -> "Label of " + ENTITIES.get(row % 4);
      case "reason" -> "reason " + row % 5;
      default -> column + " " + row;
    };
  }
}
