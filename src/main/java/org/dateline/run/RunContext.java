package org.dateline.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dateline.config.ReadSettings;
import org.dateline.config.Settings;
import org.dateline.session.DataSize;
import org.dateline.store.BatchMerge;
import org.dateline.store.BatchSizes;
import org.dateline.store.Manifest;
import org.dateline.store.Output;
import org.dateline.store.OutputLock;
import org.dateline.store.TableSizes;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.row.CachedRows;
import org.dateline.table.row.KeptRows;
import org.dateline.table.row.ParquetFile;
import org.jspecify.annotations.Nullable;

/**
 * What the stages of one run share: what was asked, what is planned, where tables are read and
 * written, and what the stages before have found.
 */
public final class RunContext {
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final SparkSession spark;
  private final RunRequest request;
  private final Output output;
  private final OutputLock lock;
  private final Clock clock;
  private final Instant started;
  private final @Nullable String previous;
  private final List<String> earlier;
  private final List<String> replaced;
  private final @Nullable Manifest before;
  private final String id;
  private final RunPlan plan;
  private final Readings readings;
  private final TableWriter tables;
  private final List<FinishedStage> finished = new ArrayList<>();
  private CachedRows cached = new CachedRows();

  /**
   * A stage that has finished.
   *
   * @param name its name
   * @param cost what it took
   */
  public record FinishedStage(String name, StageResult result, StageCost cost) {}

  private RunContext(
      SparkSession spark, RunRequest request, Clock clock, Output output, OutputLock lock) {
    Configuration hadoop = spark.sessionState().newHadoopConf();
    this.spark = spark;
    this.request = request;
    this.clock = clock;
    this.output = output;
    this.lock = lock;
    this.previous = LastRun.of(output);
    this.before = previous == null ? null : Manifest.of(output, previous);
    List<String> former = before == null ? List.of() : before.batches();
    boolean rebuild = request.settings().run().rebuild();
    this.earlier = rebuild ? List.of() : former;
    this.replaced = rebuild ? former : List.of();
    if (before != null) {
      // What is read again is found by its inputs.
      BatchSizes.check(output, before, rebuild ? new String[] {Inputs.NAME} : new String[0]);
    }
    OlderTables.check(output, previous, earlier, hadoop);
    this.started = clock.instant();
    this.id = newId(former);
    boolean readsOtherwise =
        before != null
            && !hasSettingsOf(before, ReadSettings.MAP.key(), ReadSettings.MAX_RECORD_BYTES.key());
    KnownFiles known = KnownFiles.of(spark, output.batches(Inputs.NAME, former), readsOtherwise);
    this.plan = RunPlan.of(spark, request, known, today(), dayOf(started), hadoop);
    this.tables = new TableWriter(spark);
    this.readings =
        Readings.of(
            request.settings(),
            plan.gazetteer().digest(),
            earlier.isEmpty() ? null : before,
            () -> earlierCount(Dispatches.NAME, Dispatches.SCHEMA));
  }

  /**
   * Plans a run from what is in the output now; writes nothing.
   *
   * @param lock held since before, so that nobody adds to the output after the plan is made
   * @throws DataException if an earlier version has written it without what is needed
   * @throws org.dateline.read.InputException if an input path does not exist or holds no file
   */
  static RunContext open(
      SparkSession spark, RunRequest request, Clock clock, Output output, OutputLock lock) {
    return new RunContext(spark, request, clock, output, lock);
  }

  /**
   * Ids sort as runs follow one another: a second run within the same second gets the next one, and
   * so does one under a clock that has been set back.
   */
  private String newId(List<String> former) {
    String last =
        Stream.concat(former.stream().map(BatchMerge::last), output.runs().stream())
            .max(Comparator.naturalOrder())
            .orElse("");
    String now = RUN_ID.format(started);
    return now.compareTo(last) > 0
        ? now
        : RUN_ID.format(RUN_ID.parse(last, Instant::from).plusSeconds(1));
  }

  /**
   * Not before the last run: under a clock that has been set back the news of today would be dated
   * after today, and no such date is believed.
   */
  private LocalDate today() {
    return dayOf(RUN_ID.parse(id, Instant::from));
  }

  private static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** The session. */
  public SparkSession spark() {
    return spark;
  }

  /** What the user asked. */
  public RunRequest request() {
    return request;
  }

  /** All settings. */
  public Settings settings() {
    return request.settings();
  }

  /** What is read, and by what. */
  public RunPlan plan() {
    return plan;
  }

  /** Where the run is written. */
  public Output output() {
    return output;
  }

  /** The right to write there. */
  public OutputLock lock() {
    return lock;
  }

  /** The id of this run. */
  public String id() {
    return id;
  }

  /** The run before; null for the first. */
  public @Nullable String previous() {
    return previous;
  }

  /** The runs whose batches make up the corpus, this one last. */
  public List<String> batches() {
    List<String> all = new ArrayList<>(earlier);
    all.add(id);
    return all;
  }

  /** When the run began. */
  public Instant started() {
    return started;
  }

  /** The time now. */
  public Instant now() {
    return clock.instant();
  }

  /** Rows kept until the stage that runs has ended. */
  public CachedRows stageCache() {
    return cached;
  }

  /** How the dispatches of earlier batches were read, and how this run reads. */
  public Readings readings() {
    return readings;
  }

  /** How large the tables of earlier batches were, as the run before wrote it down. */
  public Map<String, Map<String, Long>> knownBatchBytes() {
    return before == null ? Map.of() : before.batchBytes();
  }

  /** Whether earlier runs have added to the corpus; not where all is read again. */
  public boolean hasEarlierBatches() {
    return !earlier.isEmpty();
  }

  /** Whether this run reads all again that earlier runs have read. */
  public boolean replacesBatches() {
    return !replaced.isEmpty();
  }

  /** A corpus table as it was before this run, which reads all again. */
  public Dataset<Row> replaced(String table, StructType schema) {
    return Batches.read(spark, output.batchesWith(table, replaced), schema);
  }

  /** A corpus table as earlier runs have left it; empty where none has. */
  public Dataset<Row> earlierBatches(String table, StructType schema) {
    return Batches.read(spark, output.batchesWith(table, earlier), schema);
  }

  /** What this run has added to a corpus table. */
  public Dataset<Row> added(String table, StructType schema) {
    return Batches.read(spark, List.of(output.workBatch(id, table)), schema);
  }

  /** A corpus table with what this run has added. */
  public Dataset<Row> corpus(String table, StructType schema) {
    List<String> folders = new ArrayList<>(output.batchesWith(table, earlier));
    folders.add(output.workBatch(id, table));
    return Batches.read(spark, folders, schema);
  }

  /** Rows of a corpus table with what this run has added. */
  public long corpusCount(String table, StructType schema) {
    return earlierCount(table, schema) + addedCount(table, schema);
  }

  /** Rows that this run has added to a corpus table. */
  public long addedCount(String table, StructType schema) {
    return tables.count(schema, output.workBatch(id, table));
  }

  /** Rows of a corpus table as earlier runs have left it. */
  public long earlierCount(String table, StructType schema) {
    return output.batchesWith(table, earlier).stream()
        .mapToLong(folder -> tables.count(schema, folder))
        .sum();
  }

  /** A table that this run has written. */
  public Dataset<Row> table(String table, StructType schema) {
    return spark.read().schema(schema).parquet(output.workTable(id, table));
  }

  /**
   * A table of the run before; empty where there is none. A column that an earlier version did not
   * know is null.
   *
   * @throws DataException if a column is missing that every row must have, or of another type, or
   *     if the table was written and is not there
   */
  public Dataset<Row> ofPreviousRun(String table, StructType schema) {
    if (previous == null || !previousRunHas(table)) {
      return spark.createDataFrame(List.of(), schema);
    }
    String folder = output.table(previous, table);
    return OlderTables.complete(spark.read().parquet(folder), table, schema, folder);
  }

  /** Whether the run before has a table. */
  public boolean previousRunHas(String table) {
    if (previous == null || before == null) {
      return false;
    }
    TableSizes.check(output, before, table);
    return output.hasTable(previous, table);
  }

  /**
   * Whether what the run before has found of the corpus, as it was then, is what this run would
   * find: it was made by the same version, with the same names and the same settings.
   *
   * @param groups beginnings of the keys of the settings that matter
   */
  public boolean isMadeAsBefore(String... groups) {
    if (before == null || earlier.isEmpty()) {
      return false;
    }
    return before.codeVersion().equals(RunJob.codeVersion()) && hasSettingsOf(before, groups);
  }

  private boolean hasSettingsOf(Manifest other, String... groups) {
    return ofGroups(other.settings(), groups).equals(ofGroups(settings().effective(), groups));
  }

  private static Map<String, String> ofGroups(Map<String, String> settings, String... groups) {
    Map<String, String> own = new TreeMap<>(settings);
    own.keySet().removeIf(key -> Arrays.stream(groups).noneMatch(key::startsWith));
    return own;
  }

  /** Rows that several steps of the stage that runs read; see {@link KeptRows#keep}. */
  public Dataset<Row> keptForStage(Dataset<Row> rows, String name) {
    if (DataSize.isSmall(plan.corpusBytes())) {
      // At hand, and not only kept: what is made of them then is not planned from the start again.
      return spark.createDataFrame(rows.collectAsList(), rows.schema());
    }
    String folder = scratch(name);
    // Read once or twice within the minute: quick to write counts for more than small.
    rows.write().option("compression", "snappy").parquet(folder);
    return spark.read().schema(rows.schema()).parquet(folder);
  }

  /** A folder for rows on their way, removed with the run's leftovers. */
  public String scratch(String name) {
    return output.scratch(id, name);
  }

  /** Writes a table that grows with the corpus; returns its rows. */
  public long write(Dataset<Row> rows, String table, StructType schema) {
    return tables.write(rows, table, schema, output.workTable(id, table));
  }

  /** Writes a table of bounded size as one file, in order; returns its rows. */
  public long writeSorted(Dataset<Row> rows, String table, StructType schema, Column... order) {
    return tables.writeSorted(rows, table, schema, output.workTable(id, table), order);
  }

  /** Writes rows that are at hand and in order, without a job; returns how many they are. */
  public long writeRows(Iterable<Row> rows, String table, StructType schema) {
    return ParquetFile.write(spark, rows.iterator(), schema, output.workTable(id, table));
  }

  /** Adds a batch to a table of the corpus; returns its rows. */
  public long add(Dataset<Row> rows, String table, StructType schema) {
    return tables.write(rows, table, schema, output.workBatch(id, table));
  }

  /** Adds rows that are at hand and in order, without a job; returns how many they are. */
  public long addRows(Iterable<Row> rows, String table, StructType schema) {
    return addRows(rows.iterator(), table, schema);
  }

  /** The same as {@link #addRows(Iterable, String, StructType)} of rows that come one by one. */
  public long addRows(Iterator<Row> rows, String table, StructType schema) {
    return ParquetFile.write(spark, rows, schema, output.workBatch(id, table));
  }

  /** The stages that have finished, in order. */
  public List<FinishedStage> finished() {
    return List.copyOf(finished);
  }

  /** The steps of the funnel so far, in order. */
  public List<FunnelStep> funnel() {
    return finished.stream().flatMap(stage -> stage.result().funnel().stream()).toList();
  }

  /**
   * A step of the funnel.
   *
   * @throws IllegalStateException if no stage has told it
   */
  public FunnelStep funnel(String step) {
    return funnel().stream()
        .filter(one -> one.step().equals(step))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No stage has told the step " + step + "."));
  }

  /**
   * What a stage before has counted.
   *
   * @param what table or other name
   * @throws IllegalStateException if none has
   */
  public long counted(String what) {
    return finished.stream()
        .map(stage -> Optional.ofNullable(stage.result().rows().get(what)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No stage has counted " + what + "."));
  }

  /** What has changed since the run before. */
  public RunChanges changes() {
    return finished.stream()
        .map(stage -> stage.result().changes())
        .reduce(RunChanges.NONE, RunChanges::and);
  }

  /** What a reader of the numbers should know. */
  public List<String> notes() {
    return finished.stream().flatMap(stage -> stage.result().notes().stream()).toList();
  }

  void finish(FinishedStage stage) {
    finished.add(stage);
  }

  /** Lets go of what the stage that has ended kept. */
  void release() {
    cached.close();
    cached = new CachedRows();
  }
}
