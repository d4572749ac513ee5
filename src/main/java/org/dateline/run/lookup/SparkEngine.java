package org.dateline.run.lookup;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.dateline.report.format.Column;
import org.dateline.report.format.Column.Kind;
import org.dateline.report.format.Rows;
import org.dateline.table.row.RowValues;
import org.jspecify.annotations.Nullable;

/** Spark, over whatever store it reads. */
public final class SparkEngine implements Engine {
  private final SparkSession spark;
  private final List<String> views = new ArrayList<>();

  /** Asks {@code spark}, which stays open. */
  public SparkEngine(SparkSession spark) {
    this.spark = spark;
  }

  @Override
  public void view(String table, List<String> folders) {
    spark
        .read()
        .option("mergeSchema", true)
        .parquet(folders.toArray(String[]::new))
        .createOrReplaceTempView(table);
    views.add(table);
  }

  @Override
  public Rows query(String sql, List<@Nullable Object> parameters) {
    // Spark 4 binds parameters by place to other places where a query has several clauses.
    Map<String, Object> byName = new HashMap<>();
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '?') {
        String name = "p" + byName.size();
        byName.put(name, parameters.get(byName.size()));
        named.append(':').append(name);
      } else {
        named.append(c);
      }
    }
    try {
      return new Answer(spark.sql(named.toString(), byName));
    } catch (Exception e) { // Spark's own are checked, and not declared.
      String column = MissingColumn.of(String.valueOf(e.getMessage()));
      if (column == null) {
        throw e;
      }
      throw MissingColumn.told(column);
    }
  }

  @Override
  public void close() {
    views.forEach(view -> spark.catalog().dropTempView(view));
  }

  /** Rows as Spark hands them out, a partition at a time. */
  private static final class Answer implements Rows {
    private final List<Column> columns = new ArrayList<>();
    private final Dataset<Row> answer;
    private @Nullable Iterator<Row> rows;

    Answer(Dataset<Row> answer) {
      this.answer = answer;
      for (StructField field : answer.schema().fields()) {
        columns.add(new Column(field.name(), kind(field.dataType())));
      }
    }

    private static Kind kind(DataType type) {
      if (type instanceof ArrayType) {
        return Kind.LIST;
      }
      if (type instanceof DecimalType) {
        return Kind.NUMBER;
      }
      return switch (type.typeName()) {
        case "boolean" -> Kind.FLAG;
        case "date" -> Kind.DATE;
        case "timestamp" -> Kind.INSTANT;
        case "double", "float" -> Kind.NUMBER;
        case "byte", "short", "integer", "long" -> Kind.WHOLE;
        default -> Kind.TEXT;
      };
    }

    @Override
    public List<Column> columns() {
      return columns;
    }

    @Override
    public @Nullable List<@Nullable Object> next() {
      // Not before: where only the columns are asked for, no job is needed.
      Iterator<Row> left = rows == null ? answer.toLocalIterator() : rows;
      rows = left;
      if (!left.hasNext()) {
        return null;
      }
      return values(RowValues.all(left.next()));
    }

    private static List<@Nullable Object> values(List<?> items) {
      List<@Nullable Object> values = new ArrayList<>(items.size());
      items.forEach(item -> values.add(item instanceof List<?> list ? values(list) : value(item)));
      return values;
    }

    private static @Nullable Object value(@Nullable Object value) {
      if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
        return ((Number) value).longValue();
      }
      if (value instanceof java.math.BigDecimal || value instanceof Float) {
        return ((Number) value).doubleValue();
      }
      if (value instanceof Date day) {
        return day.toLocalDate();
      }
      if (value instanceof Timestamp time) {
        return time.toInstant();
      }
      return value;
    }

    @Override
    public void close() {}
  }
}
