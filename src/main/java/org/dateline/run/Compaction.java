package org.dateline.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.config.RunSettings;
import org.dateline.store.BatchMerge;
import org.dateline.store.BatchSizes;
import org.dateline.store.LockWait;
import org.dateline.store.Manifest;
import org.dateline.store.Output;
import org.dateline.store.OutputLock;
import org.dateline.store.StoredSize;

/**
 * Merges the batches of a corpus, of which every run adds one, without changing a row. A batch is
 * written from several and looked at again; then one manifest after the other, the current run's
 * first, lists it in their place; their files are removed last. Wherever that ends, each run that
 * is kept lists batches that are there, and doing it once more goes on from there.
 */
public final class Compaction {
  /** How large files become, and from which size on a batch is left alone for small ones' sake. */
  static final long FILE_BYTES = 128L << 20;

  private final SparkSession spark;
  private final Output output;
  private final OutputLock lock;

  private Compaction(SparkSession spark, Output output, OutputLock lock) {
    this.spark = spark;
    this.output = output;
    this.lock = lock;
  }

  /**
   * What was done.
   *
   * @param output where
   * @param merges what became of which batches
   * @param before files and bytes of the merged batches, before
   * @param after the same, after
   * @param batches how many batches the current run lists now
   * @param notes why not more was merged
   */
  public record Result(
      String output,
      List<BatchMerge> merges,
      StoredSize before,
      StoredSize after,
      int batches,
      List<String> notes) {
    public Result {
      merges = List.copyOf(merges);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Merges what can be.
   *
   * @param path an output, on any file system that Hadoop knows
   * @param settings how many runs to keep: older ones are removed first
   * @param waitAtMost how long to wait for a run that writes the output
   * @param told is told what is being waited for
   * @throws org.dateline.config.UserException if no run has finished there, another one writes it,
   *     or batches were written by versions whose tables do not fit each other
   */
  public static Result run(
      SparkSession spark,
      String path,
      RunSettings settings,
      Duration waitAtMost,
      Consumer<String> told) {
    Output output = Output.open(path, spark.sessionState().newHadoopConf());
    LastRun.orNamed(output, null); // Before a lock is left in a folder that is none of ours.
    LockWait wait = new LockWait(waitAtMost, Duration.ofMinutes(settings.deadAfterMinutes()), told);
    try (OutputLock lock = OutputLock.take(output, spark.sparkContext().applicationId(), wait)) {
      return new Compaction(spark, output, lock).run(settings.keepRuns());
    }
  }

  private Result run(int keepRuns) {
    List<String> current = current();
    BatchSizes.check(output, Manifest.of(output, LastRun.orNamed(output, null)));
    output.removeLeftovers(FinishedRuns.of(output, LastRun.of(output)));
    OlderTables.check(output, null, current, spark.sessionState().newHadoopConf());
    // Only now that the rest is known to be whole, and runs that died are out of the count.
    if (keepRuns > 0) {
      output.keepRuns(keepRuns);
    }
    List<BatchMerge> all = new ArrayList<>();
    StoredSize before = StoredSize.NONE;
    StoredSize after = StoredSize.NONE;
    for (List<BatchMerge> merges = plan(); !merges.isEmpty(); merges = plan()) {
      before = before.plus(size(merges.stream().flatMap(merge -> merge.parts().stream())));
      merge(merges);
      after = after.plus(size(merges.stream().map(BatchMerge::id)));
      all.addAll(merges);
    }
    return new Result(
        output.path(), all, before, after, current().size(), notes(listed(), current()));
  }

  private List<String> current() {
    return listed().values().iterator().next();
  }

  private List<BatchMerge> plan() {
    return BatchMerge.of(listed(), batch -> output.sizeOfBatch(batch).bytes(), FILE_BYTES);
  }

  private void merge(List<BatchMerge> merges) {
    Map<String, List<String>> listed = listed();
    for (BatchMerge merge : merges) {
      // One that a manifest lists was written whole by a compaction that did not come to its end.
      if (listed.values().stream().noneMatch(batches -> batches.contains(merge.id()))) {
        write(merge);
      }
    }
    output.publishMerged(merges, lock::check);
  }

  private StoredSize size(Stream<String> batches) {
    return batches.map(output::sizeOfBatch).reduce(StoredSize.NONE, StoredSize::plus);
  }

  /**
   * The batches of every run that is kept: the current one first, then from the newest to the
   * oldest, so that where some list a merged batch already, the others still tell which parts it
   * has.
   */
  private Map<String, List<String>> listed() {
    Map<String, List<String>> listed = new LinkedHashMap<>();
    String current = LastRun.orNamed(output, null);
    listed.put(current, Manifest.of(output, current).batches());
    List<String> newestFirst = new ArrayList<>(output.runs());
    Collections.reverse(newestFirst);
    for (String run : newestFirst) {
      listed.computeIfAbsent(run, id -> Manifest.of(output, id).batches());
    }
    return listed;
  }

  private void write(BatchMerge merge) {
    for (String table : output.corpusTables()) {
      List<String> folders = output.batchesWith(table, merge.parts());
      if (!folders.isEmpty()) {
        write(table, folders, output.batches(table, List.of(merge.id())).get(0));
      }
    }
  }

  /** Writes a table and reads it again, as what it was written from will be removed. */
  private void write(String table, List<String> folders, String to) {
    StructType schema = schema(table, folders);
    Dataset<Row> rows = spark.read().schema(schema).parquet(folders.toArray(String[]::new));
    long bytes = folders.stream().mapToLong(folder -> output.sizeOf(folder).bytes()).sum();
    int files = Math.toIntExact(bytes / FILE_BYTES + 1);
    rows.coalesce(files).write().mode(SaveMode.ErrorIfExists).parquet(to);
    Row expected = digest(rows);
    Row found = digest(spark.read().schema(schema).parquet(to));
    if (!found.equals(expected)) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "The rows of %s in %s are not those that were to be merged: %s where %s was written.",
              table,
              to,
              found,
              expected));
    }
  }

  /** How many rows there are, and the sum of their hashes, which no order changes. */
  private static Row digest(Dataset<Row> rows) {
    // The hash of a row passes nulls over, and so would not tell in which column they are.
    Column hash =
        xxhash64(
            Arrays.stream(rows.columns())
                .flatMap(name -> Stream.of(col(name), col(name).isNull()))
                .toArray(Column[]::new));
    return rows.agg(count(lit(1)), sum(hash.cast(DataTypes.createDecimalType(20, 0)))).first();
  }

  /**
   * All columns that any of the batches has, those of the latest first and in its order.
   *
   * @throws DataException if one is of several types
   */
  private StructType schema(String table, List<String> folders) {
    try {
      Map<String, StructField> fields = new LinkedHashMap<>();
      StructType merged =
          spark.read().option("mergeSchema", true).parquet(folders.toArray(String[]::new)).schema();
      StructType latest = spark.read().parquet(folders.get(folders.size() - 1)).schema();
      Stream.of(latest, merged)
          .flatMap(schema -> Arrays.stream(schema.fields()))
          .forEach(field -> fields.putIfAbsent(field.name(), field));
      return new StructType(fields.values().toArray(StructField[]::new));
    } catch (Exception e) { // Spark's own are checked, and not declared.
      if (!String.valueOf(e.getMessage()).contains("MERGE_SCHEMAS")) {
        throw e;
      }
      throw new DataException(
          String.format(
              Locale.ROOT,
              "The batches of %s in %s cannot be merged: versions of Dateline have written a column"
                  + " of theirs in different types.",
              table,
              output.path()));
    }
  }

  private static List<String> notes(Map<String, List<String>> listed, List<String> current) {
    List<String> notes = new ArrayList<>();
    String oldest = null;
    for (Map.Entry<String, List<String>> run : listed.entrySet()) {
      if (run.getValue().size() < current.size()
          && (oldest == null || run.getKey().compareTo(oldest) < 0)) {
        oldest = run.getKey();
      }
    }
    if (oldest != null) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Batches are merged where the same kept runs have them: %,d runs are kept, the oldest"
                  + " is %s. --keep-runs N removes older ones first.",
              listed.size(),
              oldest));
    }
    return notes;
  }
}
