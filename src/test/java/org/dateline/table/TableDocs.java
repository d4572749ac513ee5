package org.dateline.table;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.PublishedFixture;

/**
 * What the sources of the table classes say of each table and column: the one place from which the
 * SQL views, the sources for dbt and the page of the tables are written.
 */
public final class TableDocs {
  /** Tables that no reader finds in an output: rows on their way from one stage to the next. */
  private static final Set<String> INNER = Set.of("FirstPass");

  private static final Path SOURCES = Path.of("src/main/java/org/dateline/table");
  private static final Pattern DOCUMENTED =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public final class (\\w+)|public static final String (\\w+))",
          Pattern.DOTALL);
  private static final Pattern SAME_AS =
      Pattern.compile("\\bAs in \\{@link (?:[a-z]+\\.)*(\\w+)}[^.;]*(?=[.;])");
  private static final Pattern TAG = Pattern.compile("\\{@(?:link|code)\\s+([^}]*)}");

  /** A column: its name, DuckDB's type, whether it may be null, what it says. */
  public record Column(String name, String type, boolean isNullable, String description) {}

  /** A table: its name, whether it belongs to the corpus, what a row is, its columns in order. */
  public record Table(String name, boolean isCorpus, String description, List<Column> columns) {}

  private final Map<String, Map<String, String>> texts = new TreeMap<>();
  private final Map<String, Class<?>> classes = new TreeMap<>();

  private TableDocs() {}

  /** All published tables, those of the run first, by name. */
  public static List<Table> read() throws IOException, ReflectiveOperationException {
    TableDocs docs = new TableDocs();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        docs.add(file);
      }
    }
    List<Table> run = new ArrayList<>();
    List<Table> corpus = new ArrayList<>();
    for (Map.Entry<String, Class<?>> entry : docs.classes.entrySet()) {
      Table table = docs.table(entry.getKey(), entry.getValue());
      (table.isCorpus() ? corpus : run).add(table);
    }
    run.addAll(corpus);
    return run;
  }

  private void add(Path file) throws IOException, ReflectiveOperationException {
    String simple = file.getFileName().toString().replace(".java", "");
    String source = Files.readString(file);
    if (INNER.contains(simple) || !source.contains(" SCHEMA =")) {
      return;
    }
    Map<String, String> found = new LinkedHashMap<>();
    Matcher documented = DOCUMENTED.matcher(source);
    while (documented.find()) {
      String name = documented.group(2) == null ? documented.group(3) : "";
      String text = documented.group(1).replaceAll("(?m)^\\s*\\*? ?", " ");
      found.put(name, text.replaceAll("\\s+", " ").strip());
    }
    texts.put(simple, found);
    Path folder = Path.of("src/main/java").relativize(file.getParent());
    classes.put(simple, Class.forName(folder.toString().replace('/', '.') + "." + simple));
  }

  private Table table(String simple, Class<?> type) throws ReflectiveOperationException {
    StructType schema = (StructType) type.getField("SCHEMA").get(null);
    String name = (String) type.getField("NAME").get(null);
    List<Column> columns = new ArrayList<>();
    for (StructField field : schema.fields()) {
      columns.add(
          new Column(
              field.name(),
              duckType(field.dataType()),
              field.nullable(),
              text(simple, field.name(), 0)));
    }
    return new Table(
        name,
        PublishedFixture.corpusTables().contains(name),
        plain(texts.get(simple).get(""), simple),
        columns);
  }

  /** The words on a column, with those of the table it refers to in place of the reference. */
  private String text(String simple, String column, int depth) throws ReflectiveOperationException {
    for (Map.Entry<String, String> entry : texts.get(simple).entrySet()) {
      if (entry.getKey().isEmpty() || entry.getKey().equals("NAME")) {
        continue;
      }
      Field constant = classes.get(simple).getField(entry.getKey());
      if (!column.equals(constant.get(null))) {
        continue;
      }
      Matcher same = SAME_AS.matcher(entry.getValue());
      if (same.find() && depth < 5 && classes.containsKey(same.group(1))) {
        String there = text(same.group(1), column, depth + 1).replaceAll("\\.$", "");
        String here = entry.getValue();
        return plain(here.substring(0, same.start()), simple)
            + there
            + plain(here.substring(same.end()), simple);
      }
      return plain(entry.getValue(), simple);
    }
    throw new AssertionError(
        String.format(
            Locale.ROOT,
            "No constant of %s has the column %s and says what it is.",
            simple,
            column));
  }

  /** Javadoc's tags as plain words: a link to a class becomes the table's name. */
  private String plain(String text, String simple) throws ReflectiveOperationException {
    StringBuilder plain = new StringBuilder();
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      tag.appendReplacement(plain, Matcher.quoteReplacement(target(tag.group(1), simple)));
    }
    return tag.appendTail(plain).toString();
  }

  private String target(String link, String simple) throws ReflectiveOperationException {
    String[] parts = link.split("#", -1);
    String name = parts[0].isEmpty() ? simple : parts[0].replaceAll("^(?:[a-z]+\\.)+", "");
    Class<?> type = classes.get(name);
    if (type == null) {
      return link;
    }
    String table = (String) type.getField("NAME").get(null);
    if (parts.length < 2) {
      return table;
    }
    String column = (String) type.getField(parts[1]).get(null);
    return parts[0].isEmpty() ? column : table + "." + column;
  }

  /** DuckDB's name of a type. */
  static String duckType(DataType type) {
    if (type instanceof ArrayType array) {
      return duckType(array.elementType()) + "[]";
    }
    return switch (type.typeName()) {
      case "string" -> "VARCHAR";
      case "long" -> "BIGINT";
      case "binary" -> "BLOB";
      case "integer" -> "INTEGER";
      case "double" -> "DOUBLE";
      case "boolean" -> "BOOLEAN";
      case "date" -> "DATE";
      case "timestamp" -> "TIMESTAMP WITH TIME ZONE";
      default -> throw new AssertionError("A table has the type " + type);
    };
  }
}
