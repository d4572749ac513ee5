package org.dateline.run.stage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dateline.coverage.Grain;
import org.dateline.coverage.Policy;
import org.dateline.report.data.About;
import org.dateline.report.data.Trust;
import org.dateline.report.page.Page;
import org.dateline.report.part.Facts;
import org.dateline.report.part.ReportBuilder;
import org.dateline.report.source.ReportSource;
import org.dateline.report.words.ChangeWords;
import org.dateline.run.ReportFiles;
import org.dateline.run.RunJob;
import org.dateline.run.RunPlan;
import org.dateline.run.RunRequest;
import org.dateline.store.Output;
import org.dateline.store.StoryChanges;
import org.dateline.store.TopicChanges;
import org.jspecify.annotations.Nullable;

/**
 * Computes what the report shows from the tables that the run has written, and draws it: {@code
 * report/data.json} and {@code report/index.html}, published with the run.
 */
public final class ReportStage {
  /** Characters of the data, among the rows of the stage. */
  static final String DATA_SIZE = "data_characters";

  /** Characters of the page, among the rows of the stage. */
  public static final String PAGE_SIZE = "page_characters";

  private final SparkSession spark;
  private final Output output;
  private final String run;
  private final List<String> earlier;
  private final RunRequest request;
  private final RunPlan plan;

  /**
   * Of a run.
   *
   * @param earlier the runs whose batches are in the corpus, without this one
   */
  public ReportStage(
      SparkSession spark,
      Output output,
      String run,
      List<String> earlier,
      RunRequest request,
      RunPlan plan) {
    this.spark = spark;
    this.output = output;
    this.run = run;
    this.earlier = List.copyOf(earlier);
    this.request = request;
    this.plan = plan;
  }

  /**
   * What has changed since the run before.
   *
   * @param previous that run; null for a first one
   * @param dispatches that this run has added
   * @param born labels of new topics, by id
   * @param ended labels of topics that none continues, by id
   */
  record Changes(
      @Nullable String previous,
      long dispatches,
      StoryChanges stories,
      TopicChanges topics,
      Map<String, String> born,
      Map<String, String> ended) {
    Trust.Changes told() {
      return new Trust.Changes(
          previous,
          dispatches,
          ChangeWords.of(
              previous,
              dispatches,
              new ChangeWords.Stories(
                  stories.fresh(), stories.grown(), stories.merged(), stories.withdrawn()),
              born.values(),
              ended.values()),
          previous == null
              ? null
              : new Trust.StoryCounts(
                  stories.fresh(), stories.grown(), stories.merged(), stories.withdrawn()),
          topics.equals(TopicChanges.NONE)
              ? null
              : new Trust.TopicLabels(
                  topics.matched(), List.copyOf(born.values()), List.copyOf(ended.values())));
    }
  }

  /**
   * Writes both files.
   *
   * @param started when the run began
   * @param dispatches in the corpus
   */
  public Map<String, Long> write(
      Instant started, Clock clock, Changes changes, long dispatches, List<String> notes) {
    Facts facts =
        new Facts(
            about(started, clock, changes.previous()),
            plan.subjects(),
            policies(),
            grains(),
            changes.ended().entrySet().stream()
                .map(topic -> new About.Label(topic.getKey(), topic.getValue()))
                .toList(),
            changes.told(),
            dispatches,
            notes);
    String json = ReportBuilder.json(spark, new OfRun(), facts, Policy.EVERY_DISPATCH.code());
    String page = Page.render(json);
    output.writeFile(run, ReportFiles.DATA, json);
    output.writeFile(run, ReportFiles.PAGE, page);
    return Map.of(DATA_SIZE, (long) json.length(), PAGE_SIZE, (long) page.length());
  }

  private About.Run about(Instant started, Clock clock, @Nullable String previous) {
    return new About.Run(
        run,
        started.truncatedTo(ChronoUnit.SECONDS).toString(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        previous,
        RunJob.codeVersion(),
        spark.version(),
        Runtime.version().toString(),
        plan.fileCount(),
        request.commandLine(),
        request.settings().effective());
  }

  private static List<About.Policy> policies() {
    return List.of(
        new About.Policy(
            Policy.STORY.code(), "stories", "each story once, on the day of its first dispatch"),
        new About.Policy(
            Policy.LATEST_REVISION.code(),
            "latest versions",
            "each story once, on the day of its latest version and by what that says"),
        new About.Policy(
            Policy.EVERY_DISPATCH.code(),
            "every dispatch",
            "each dispatch received, on its own day, re-sends too"));
  }

  private List<String> grains() {
    return Arrays.stream(Grain.values())
        .map(Grain::code)
        .filter(request.settings().coverage().grains()::contains)
        .toList();
  }

  /** The tables where the run has written them, not yet published. */
  private final class OfRun implements ReportSource {
    @Override
    public boolean has(String table) {
      return output.hasWorkTable(run, table);
    }

    @Override
    public Dataset<Row> table(String name, StructType schema) {
      return spark.read().schema(schema).parquet(output.workTable(run, name));
    }

    @Override
    public Dataset<Row> corpus(String name, StructType schema) {
      List<String> folders = new ArrayList<>(output.batchesWith(name, earlier));
      folders.add(output.workBatch(run, name));
      return Corpus.read(spark, folders, schema);
    }
  }
}
