package org.dateline.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.store.Output;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Stories;
import org.dateline.table.corpus.Boilerplate;
import org.dateline.table.corpus.CleaningRules;
import org.dateline.table.corpus.Cuts;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Fingerprints;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.corpus.Rejects;
import org.dateline.table.row.ParquetFooters;
import org.dateline.table.row.RequiredColumns;
import org.dateline.topic.TopicStore;
import org.jspecify.annotations.Nullable;

/**
 * Tables that an earlier version of Dateline may have written, which had fewer columns. One that
 * may be null is null in its rows; without one that every row must have the output cannot be added
 * to, and the user is told so before anything is read.
 */
final class OlderTables {
  private static final Map<String, StructType> CORPUS =
      Map.of(
          Boilerplate.NAME, Boilerplate.SCHEMA,
          CleaningRules.NAME, CleaningRules.BATCH,
          Cuts.NAME, Cuts.SCHEMA,
          Dispatches.NAME, Dispatches.SCHEMA,
          Fingerprints.NAME, Fingerprints.SCHEMA,
          Inputs.NAME, Inputs.SCHEMA,
          Mentions.NAME, Mentions.SCHEMA,
          Rejects.NAME, Rejects.SCHEMA);

  /** Tables of the run before that the next one compares itself with. */
  private static final Map<String, StructType> RUN =
      Map.of(
          DispatchTopics.NAME,
          DispatchTopics.SCHEMA,
          Stories.NAME,
          Stories.SCHEMA,
          TopicStore.NAME + "/" + TopicStore.NAMES_FOLDER,
          TopicStore.NAMES);

  private OlderTables() {}

  /**
   * Looks at what the next run will read of an output; opens a file of each table and batch.
   *
   * @param previous the run before; null for the first
   * @param batches the runs that have added to the corpus
   * @throws DataException if a table lacks a column that every row must have
   */
  static void check(
      Output output, @Nullable String previous, List<String> batches, Configuration hadoop) {
    CORPUS.forEach(
        (table, schema) ->
            output
                .batchesWith(table, batches)
                .forEach(folder -> check(folder, table, schema, hadoop)));
    if (previous != null) {
      RUN.forEach(
          (table, schema) -> {
            if (output.hasTable(previous, table)) {
              check(output.table(previous, table), table, schema, hadoop);
            }
          });
    }
  }

  private static void check(String folder, String table, StructType schema, Configuration hadoop) {
    Optional<Set<String>> found = ParquetFooters.columns(hadoop, folder);
    for (StructField field : schema.fields()) {
      if (!field.nullable() && found.isPresent() && !found.get().contains(field.name())) {
        throw new DataException(
            fault("The table " + table + " has no column " + field.name(), folder));
      }
    }
  }

  private static String fault(String what, String folder) {
    return String.format(
        Locale.ROOT,
        "%s in %s: another version of Dateline has written it. Read the archive anew, with a new"
            + " folder for --output.",
        what,
        folder);
  }

  /**
   * Rows of a table with the columns of this version; no row is computed.
   *
   * @param rows as they were written
   * @param folder where, for people
   * @throws DataException if they lack a column that every row must have, or have it in another
   *     type
   */
  static Dataset<Row> complete(Dataset<Row> rows, String table, StructType schema, String folder) {
    Dataset<Row> completed = rows;
    Set<String> found = Set.copyOf(Arrays.asList(rows.columns()));
    if (!found.containsAll(Arrays.asList(schema.fieldNames()))) {
      completed =
          rows.select(
              Arrays.stream(schema.fields())
                  .filter(field -> found.contains(field.name()) || field.nullable())
                  .map(
                      field ->
                          found.contains(field.name())
                              ? col(field.name())
                              : lit(null).cast(field.dataType()).as(field.name()))
                  .toArray(Column[]::new));
    }
    String fault = RequiredColumns.fault(completed.schema(), table, schema);
    if (fault != null) {
      throw new DataException(fault(fault.substring(0, fault.length() - 1), folder));
    }
    return completed;
  }
}
