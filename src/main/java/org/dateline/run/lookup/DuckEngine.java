package org.dateline.run.lookup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.dateline.report.format.Column;
import org.dateline.report.format.Column.Kind;
import org.dateline.report.format.Rows;
import org.dateline.store.OutputException;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB within this process, over files on this machine's disk. It loads no extension, asks no
 * network and needs no home directory; what does not fit into its memory goes to the system's
 * folder for temporary files and is removed again.
 */
public final class DuckEngine implements Engine {
  private static final String DRIVER = "org.duckdb.DuckDBDriver";
  private static final int MAX_THREADS = 4;
  private static final String MEMORY = "2GB";
  private static final String UNREADABLE = "IO Error: ";

  private final Connection connection;

  private DuckEngine(Connection connection) {
    this.connection = connection;
  }

  /** Whether DuckDB is on the class path: the launcher puts it there, a cluster has none. */
  public static boolean isAvailable() {
    try {
      Class.forName(DRIVER);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Starts it. */
  public static DuckEngine open() {
    Properties settings = new Properties();
    int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
    settings.setProperty("threads", Integer.toString(threads));
    settings.setProperty("memory_limit", MEMORY);
    settings.setProperty(
        "temp_directory",
        Path.of(
                System.getProperty("java.io.tmpdir", "/tmp"),
                "dateline-" + ProcessHandle.current().pid())
            .toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("jdbc_stream_results", "true");
    try {
      return new DuckEngine(DriverManager.getConnection("jdbc:duckdb:", settings));
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB could not be started.", e);
    }
  }

  @Override
  public void view(String table, List<String> folders) {
    execute(viewSql(table, folders));
  }

  /** The statement that makes a view of a table. */
  static String viewSql(String table, List<String> folders) {
    return folders.stream()
        .map(folder -> quoted(withoutPatterns(folder) + "/*.parquet"))
        .collect(
            Collectors.joining(
                ", ",
                "create or replace view " + table + " as select * from read_parquet([",
                "], union_by_name = true, hive_partitioning = false)"));
  }

  /** A path in which DuckDB finds no pattern: a character alone between brackets is itself. */
  private static String withoutPatterns(String path) {
    return path.replaceAll("[*?\\[]", "[$0]");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  private static RuntimeException failed(String sql, SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (message.startsWith(UNREADABLE)) {
      return new OutputException(
          "A file of the output cannot be read: "
              + message.substring(UNREADABLE.length()).lines().findFirst().orElse("")
              + "; is the output whole, and was the run kept?");
    }
    String column = MissingColumn.of(message);
    return column == null
        ? new IllegalStateException("DuckDB could not answer: " + sql, e)
        : MissingColumn.told(column);
  }

  @Override
  public Rows query(String sql, List<@Nullable Object> parameters) {
    try {
      PreparedStatement statement = connection.prepareStatement(sql);
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      return new Answer(sql, statement, statement.executeQuery());
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB could not be stopped.", e);
    }
  }

  /** Rows as DuckDB hands them out. */
  private static final class Answer implements Rows {
    private final String sql;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final List<Column> columns = new ArrayList<>();

    Answer(String sql, PreparedStatement statement, ResultSet rows) throws SQLException {
      this.sql = sql;
      this.statement = statement;
      this.rows = rows;
      ResultSetMetaData meta = rows.getMetaData();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        columns.add(new Column(meta.getColumnName(i), kind(meta.getColumnTypeName(i))));
      }
    }

    private static Kind kind(String type) {
      if (type.endsWith("[]")) {
        return Kind.LIST;
      }
      return switch (type) {
        case "BOOLEAN" -> Kind.FLAG;
        case "DATE" -> Kind.DATE;
        case "TIMESTAMP WITH TIME ZONE" -> Kind.INSTANT;
        case "DOUBLE", "FLOAT" -> Kind.NUMBER;
        case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> Kind.WHOLE;
        default -> type.startsWith("DECIMAL") ? Kind.NUMBER : Kind.TEXT;
      };
    }

    @Override
    public List<Column> columns() {
      return columns;
    }

    @Override
    public @Nullable List<@Nullable Object> next() {
      try {
        if (!rows.next()) {
          return null;
        }
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        for (int i = 1; i <= columns.size(); i++) {
          row.add(value(rows.getObject(i)));
        }
        return row;
      } catch (SQLException e) {
        throw failed(sql, e);
      }
    }

    private static @Nullable Object value(@Nullable Object value) throws SQLException {
      if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
        return ((Number) value).longValue();
      }
      if (value instanceof BigInteger whole) {
        return whole.longValueExact();
      }
      if (value instanceof BigDecimal || value instanceof Float) {
        return ((Number) value).doubleValue();
      }
      if (value instanceof OffsetDateTime time) {
        return time.toInstant();
      }
      if (value instanceof Array array) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object item : Arrays.asList((Object[]) array.getArray())) {
          list.add(value(item));
        }
        return list;
      }
      return value;
    }

    @Override
    public void close() {
      try {
        rows.close();
        statement.close();
      } catch (SQLException e) {
        throw failed(sql, e);
      }
    }
  }
}
