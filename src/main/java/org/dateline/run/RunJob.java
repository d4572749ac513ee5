package org.dateline.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dateline.config.Settings;
import org.dateline.entity.identity.NameLinks;
import org.dateline.read.ReadOptions;
import org.dateline.run.stage.Corpus;
import org.dateline.run.stage.FirstPassStage;
import org.dateline.run.stage.MendStage;
import org.dateline.run.stage.RejectShare;
import org.dateline.run.stage.ReportStage;
import org.dateline.run.stage.StoryStage;
import org.dateline.run.stage.Summaries;
import org.dateline.run.stage.TopicStage;
import org.dateline.store.Manifest;
import org.dateline.store.Output;
import org.dateline.store.StoryChanges;
import org.dateline.store.TopicChanges;
import org.dateline.table.Funnel;
import org.dateline.table.corpus.Boilerplate;
import org.dateline.table.corpus.CleaningRules;
import org.dateline.table.corpus.Cuts;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Fingerprints;
import org.dateline.table.corpus.FirstPass;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.corpus.Rejects;
import org.jspecify.annotations.Nullable;

/**
 * The main job: reads what is new, adds it to the corpus, summarises the whole corpus and publishes
 * the run. A run that fails publishes nothing.
 */
public final class RunJob {
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final long BYTES_PER_PARTITION = 32L << 20;
  private static final long MAX_PARTITIONS = 2000;

  private final SparkSession spark;
  private final StageClock stages;
  private final TableWriter tables;
  private final Clock clock;
  private final Progress progress;

  public RunJob(SparkSession spark, Progress progress, Clock clock) {
    this.spark = spark;
    this.progress = progress;
    this.stages = new StageClock(progress);
    this.tables = new TableWriter(spark);
    this.clock = clock;
  }

  /**
   * Runs the job.
   *
   * @throws org.dateline.store.OutputException if the output path is not ours
   * @throws org.dateline.read.InputException if an input path does not exist or holds no file
   * @throws DataException if more is to be set aside than the settings allow, or topics that no run
   *     has left are to be reused
   */
  public RunResult run(RunRequest request) {
    Configuration hadoop = spark.sessionState().newHadoopConf();
    Output output = Output.open(request.output(), hadoop);
    String previous = LastRun.of(output);
    TopicStage.check(request.settings().topics(), output, previous);
    List<String> batches =
        previous == null ? List.of() : Manifest.fromJson(output.manifest(previous)).batches();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    RunPlan plan = RunPlan.of(spark, request, output, batches, today, hadoop);
    spreadShuffles(plan, request.settings());
    Instant started = clock.instant();
    String run = newRunId(started, batches, previous);
    output.removeLeftovers(batches);
    TaskListener listener = new TaskListener(progress);
    spark.sparkContext().addSparkListener(listener);
    try {
      RunResult result = new Attempt(request, plan, output, run, previous, batches, started).run();
      int keep = request.settings().run().keepRuns();
      if (keep > 0) {
        output.keepRuns(keep);
      }
      return result;
    } finally {
      spark.sparkContext().removeSparkListener(listener);
      spark.catalog().clearCache();
      output.discard(run);
    }
  }

  /**
   * Where the user has not said otherwise, a shuffle gets a partition for every so many bytes, and
   * one for each core.
   */
  private void spreadShuffles(RunPlan plan, Settings settings) {
    if (settings.session().shufflePartitions() == 0) {
      long bySize = plan.bytes() / BYTES_PER_PARTITION;
      int cores = spark.sparkContext().defaultParallelism();
      long partitions = Math.max(cores, Math.min(bySize, MAX_PARTITIONS));
      spark.conf().set("spark.sql.shuffle.partitions", Long.toString(partitions));
    }
  }

  /** Ids sort by time; a second run within the same second gets the next one. */
  private static String newRunId(Instant started, List<String> batches, @Nullable String previous) {
    Instant second = started.truncatedTo(ChronoUnit.SECONDS);
    String id = RUN_ID.format(second);
    while (batches.contains(id) || id.equals(previous)) {
      second = second.plusSeconds(1);
      id = RUN_ID.format(second);
    }
    return id;
  }

  /** One run from its plan to its publication. */
  private final class Attempt {
    private final RunRequest request;
    private final Settings settings;
    private final RunPlan plan;
    private final Output output;
    private final String run;
    private final @Nullable String previous;
    private final List<String> batches;
    private final Instant started;
    private final FunnelRows funnel = new FunnelRows();
    private Map<String, Long> rejects = Map.of();
    private long added;
    private StoryChanges changes = StoryChanges.NONE;
    private TopicChanges topicChanges = TopicChanges.NONE;
    private List<String> notes = List.of();

    Attempt(
        RunRequest request,
        RunPlan plan,
        Output output,
        String run,
        @Nullable String previous,
        List<String> earlier,
        Instant started) {
      this.request = request;
      this.settings = request.settings();
      this.plan = plan;
      this.output = output;
      this.run = run;
      this.previous = previous;
      this.batches = new ArrayList<>(earlier);
      this.batches.add(run);
      this.started = started;
    }

    RunResult run() {
      stages.run("read", this::readAll, this::readSummary);
      stages.run("corpus", this::writeCorpus, rows -> counted(rows, Mentions.NAME, "mentions"));
      StoryStage stories = new StoryStage(spark, tables, output, run, previous);
      Summaries summaries =
          new Summaries(spark, stages, tables, settings, plan, output, run, previous, stories);
      summaries.compute(
          corpus(Dispatches.NAME, Dispatches.SCHEMA),
          corpus(Mentions.NAME, Mentions.SCHEMA),
          corpus(Fingerprints.NAME, Fingerprints.SCHEMA),
          corpus(CleaningRules.NAME, CleaningRules.BATCH),
          funnel);
      changes = summaries.storyChanges();
      topicChanges = summaries.topicChanges();
      tables.writeSorted(
          spark.createDataFrame(funnel.rows(), Funnel.SCHEMA),
          Funnel.SCHEMA,
          output.workTable(run, Funnel.NAME));
      notes = summaries.notes();
      RunResult result = summaries.result(rejects, notes);
      stages.run(
          "report",
          () -> report(summaries, result),
          rows -> counted(rows, ReportStage.PAGE_SIZE, "characters"));
      stages.run("publish", this::publish, rows -> output.path());
      return result.withReport(output.fileOf(run, ReportFiles.PAGE));
    }

    private Map<String, Long> report(Summaries summaries, RunResult result) {
      List<String> earlier = batches.subList(0, batches.size() - 1);
      return new ReportStage(spark, output, run, earlier, request, plan)
          .write(
              started,
              clock,
              summaries.changes(previous, added),
              result.dispatches(),
              result.notes());
    }

    private Map<String, Long> readAll() {
      ReadOptions options =
          new ReadOptions(
              settings.read().map(), settings.read().maxRecordBytes(), settings.read().source());
      FirstPassStage.rows(spark, plan.tasks(), options, plan.knowledge())
          .write()
          // Read once or twice within the minute: quick to write counts for more than small.
          .option("compression", "snappy")
          .parquet(output.scratch(run, FirstPass.NAME));
      Dataset<Row> firstPass = firstPass();
      Map<String, Long> rows = new LinkedHashMap<>();
      rows.put("files", plan.fileCount());
      rows.put(Dispatches.NAME, firstPass.where(col(FirstPass.DISPATCH).isNotNull()).count());
      rows.put(Rejects.NAME, firstPass.where(col(FirstPass.REJECT).isNotNull()).count());
      return rows;
    }

    private String readSummary(Map<String, Long> rows) {
      return String.format(
          Locale.ROOT,
          "%,d dispatches from %,d files, %,d records set aside",
          rows.get(Dispatches.NAME),
          rows.get("files"),
          rows.get(Rejects.NAME));
    }

    private Dataset<Row> firstPass() {
      return spark.read().schema(FirstPass.SCHEMA).parquet(output.scratch(run, FirstPass.NAME));
    }

    private Map<String, Long> writeCorpus() {
      List<String> earlier = batches.subList(0, batches.size() - 1);
      Dataset<Row> known =
          Corpus.read(spark, output.batches(Dispatches.NAME, earlier), Dispatches.SCHEMA);
      Map<String, Long> rows = new LinkedHashMap<>();
      Dataset<Row> mended = mended(earlier, rows);
      Dataset<Row> redated = MendStage.redated(firstPass(), settings.dates().farDays());
      Corpus corpus = Corpus.of(mended, known, redated);
      rows.put(
          Rejects.NAME,
          tables.write(corpus.rejects(), Rejects.SCHEMA, output.workBatch(run, Rejects.NAME)));
      rows.put(
          Inputs.NAME,
          tables.writeSorted(
              corpus.inputs(),
              Inputs.SCHEMA,
              output.workBatch(run, Inputs.NAME),
              col(Inputs.PATH)));
      checkRejects();
      rows.put(
          Dispatches.NAME,
          tables.write(
              corpus.dispatches(), Dispatches.SCHEMA, output.workBatch(run, Dispatches.NAME)));
      rows.put(
          Cuts.NAME, tables.write(corpus.cuts(), Cuts.SCHEMA, output.workBatch(run, Cuts.NAME)));
      rows.put(
          Mentions.NAME, writeMentions(corpus, earlier, rows.get(Dispatches.NAME) + known.count()));
      rows.put(
          Fingerprints.NAME,
          tables.write(
              corpus.fingerprints(),
              Fingerprints.SCHEMA,
              output.workBatch(run, Fingerprints.NAME)));
      rows.put(
          CleaningRules.NAME,
          tables.writeSorted(
              corpus.ruleHits(),
              CleaningRules.BATCH,
              output.workBatch(run, CleaningRules.NAME),
              col(CleaningRules.SOURCE),
              col(CleaningRules.RULE)));
      added = rows.get(Dispatches.NAME);
      funnel.add("read", records(rows.get(Dispatches.NAME)), rejects, rows.get(Dispatches.NAME));
      return rows;
    }

    /** The mentions of this run under the ids that all mentions so far give them. */
    private long writeMentions(Corpus corpus, List<String> earlier, long dispatches) {
      Dataset<Row> before =
          Corpus.read(spark, output.batches(Mentions.NAME, earlier), Mentions.SCHEMA);
      Dataset<Row> linked = NameLinks.withLinks(corpus.mentions(), before).persist();
      Dataset<Row> apart =
          NameLinks.withNamesakesApart(
              linked,
              before,
              spark.createDataFrame(plan.knownPersons(), NameLinks.KNOWN),
              dispatches);
      long written = tables.write(apart, Mentions.SCHEMA, output.workBatch(run, Mentions.NAME));
      linked.unpersist();
      return written;
    }

    /** The first pass without the lines that this run and earlier ones know as boilerplate. */
    private Dataset<Row> mended(List<String> earlier, Map<String, Long> rows) {
      Dataset<Row> known =
          Corpus.read(spark, output.batchesWith(Boilerplate.NAME, earlier), Boilerplate.SCHEMA);
      int least = settings.cleaning().boilerplate();
      Dataset<Row> learned =
          least == 0
              ? spark.createDataFrame(List.of(), Boilerplate.SCHEMA)
              : MendStage.learned(firstPass(), known, least);
      String folder = output.workBatch(run, Boilerplate.NAME);
      rows.put(
          Boilerplate.NAME,
          tables.writeSorted(
              learned,
              Boilerplate.SCHEMA,
              folder,
              col(Boilerplate.SOURCE),
              col(Boilerplate.SIDE),
              col(Boilerplate.TEXT)));
      if (least == 0) {
        return firstPass();
      }
      Dataset<Row> lines = spark.read().schema(Boilerplate.SCHEMA).parquet(folder).union(known);
      return MendStage.trimmed(
          spark, firstPass(), lines, plan.knowledge(), output.scratch(run, "trimmed"));
    }

    /** Records found by the readers' own count, which the rows written must add up to. */
    private long records(long fallback) {
      Row sum =
          spark
              .read()
              .schema(Inputs.SCHEMA)
              .parquet(output.workBatch(run, Inputs.NAME))
              .agg(org.apache.spark.sql.functions.sum(col(Inputs.RECORD_COUNT)))
              .first();
      return sum.isNullAt(0) ? fallback : sum.getLong(0);
    }

    private void checkRejects() {
      Dataset<Row> written =
          spark.read().schema(Rejects.SCHEMA).parquet(output.workBatch(run, Rejects.NAME));
      Map<String, Long> counts = new TreeMap<>();
      written
          .groupBy(col(Rejects.REASON))
          .agg(count(lit(1)))
          .collectAsList()
          .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
      rejects = counts;
      RejectShare.check(counts, records(0), settings.read().maxRejectShare(), written);
    }

    private Dataset<Row> corpus(String table, StructType schema) {
      List<String> folders =
          new ArrayList<>(output.batchesWith(table, batches.subList(0, batches.size() - 1)));
      folders.add(output.workBatch(run, table));
      return Corpus.read(spark, folders, schema);
    }

    private Map<String, Long> publish() {
      Manifest manifest =
          new Manifest(
              run,
              previous,
              batches,
              started.toString(),
              clock.instant().toString(),
              0,
              request.commandLine(),
              settings.effective(),
              codeVersion(),
              Runtime.version().toString(),
              spark.version(),
              plan.fileCount(),
              plan.bytes(),
              InputDigest.of(
                  spark.read().schema(Inputs.SCHEMA).parquet(output.workBatch(run, Inputs.NAME))),
              Map.of("topics.seed", settings.topics().seed()),
              stages.stages(),
              changes,
              topicChanges,
              notes);
      output.publish(run, manifest.toJson());
      return Map.of();
    }
  }

  /** Dateline's version; "development" where it runs from classes. */
  public static String codeVersion() {
    String version = RunJob.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static String counted(Map<String, Long> rows, String table, String what) {
    return String.format(Locale.ROOT, "%,d %s", rows.get(table), what);
  }
}
