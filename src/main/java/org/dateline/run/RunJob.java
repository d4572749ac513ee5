package org.dateline.run;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.UserException;
import org.dateline.read.InputPlan;
import org.dateline.run.stage.CorpusStage;
import org.dateline.run.stage.CoverageStage;
import org.dateline.run.stage.EntityStage;
import org.dateline.run.stage.FunnelStage;
import org.dateline.run.stage.IdentityStage;
import org.dateline.run.stage.NetworkStage;
import org.dateline.run.stage.PartnerStage;
import org.dateline.run.stage.PublishStage;
import org.dateline.run.stage.ReadStage;
import org.dateline.run.stage.ReportStage;
import org.dateline.run.stage.StoryStage;
import org.dateline.run.stage.TopicStage;
import org.dateline.session.DataSize;
import org.dateline.store.LockWait;
import org.dateline.store.Output;
import org.dateline.store.OutputLock;
import org.jspecify.annotations.Nullable;

/**
 * The main job: reads what is new, adds it to the corpus, summarises the whole corpus and publishes
 * the run. A run that fails before that publishes nothing.
 */
public final class RunJob {
  /** The road the data takes. */
  private static final List<Stage> ROAD =
      List.of(
          new ReadStage(),
          new CorpusStage(),
          new StoryStage(),
          new IdentityStage(),
          new EntityStage(),
          new NetworkStage(),
          new TopicStage(),
          new CoverageStage(),
          new PartnerStage(),
          new FunnelStage(),
          new ReportStage(),
          new PublishStage());

  private final SparkSession spark;
  private final Progress progress;
  private final Clock clock;
  private @Nullable String published;

  /**
   * A job.
   *
   * @param spark the session; while the job lasts, {@link DataSize} is told it
   * @param progress told how the job comes along
   * @param clock tells when a run begins and ends
   */
  public RunJob(SparkSession spark, Progress progress, Clock clock) {
    this.spark = spark;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Runs the job.
   *
   * @throws org.dateline.config.UserException if the user must mend something: an output path that
   *     is not ours or is being written by another run, an input path that does not exist or holds
   *     no file, more records to be set aside than the settings allow, topics to be reused that no
   *     run has left, a disk that is full, a published file that is damaged
   */
  public RunResult run(RunRequest request) {
    return locked(request, false).orElseThrow();
  }

  /**
   * Runs the job if there is a file that no earlier run into this output has read as it is now.
   *
   * @return empty where there is none; then nothing was written, and files that were not to be
   *     looked at are told as progress
   * @throws org.dateline.config.UserException as {@link #run(RunRequest)}
   */
  public Optional<RunResult> runIfNew(RunRequest request) {
    return locked(request, true);
  }

  /** Id of the run that readers have been sent to, also where it has failed after that; or null. */
  public @Nullable String published() {
    return published;
  }

  private Optional<RunResult> locked(RunRequest request, boolean ifNew) {
    try {
      return underLock(request, ifNew);
    } catch (Exception | FSError e) {
      // Spark hands on errors that Java wants declared and Scala does not.
      DataException told = e instanceof UserException ? null : Surroundings.told(e);
      if (told != null) {
        throw told;
      }
      throw e;
    }
  }

  private Optional<RunResult> underLock(RunRequest request, boolean ifNew) {
    Configuration hadoop = spark.sessionState().newHadoopConf();
    // Before the lock, which makes the folder: an input stays as it is.
    InputPlan.refuseWithin(request.inputs(), request.output(), hadoop);
    Output output = Output.open(request.output(), hadoop);
    LockWait wait =
        new LockWait(
            request.waitAtMost(),
            Duration.ofMinutes(request.settings().run().deadAfterMinutes()),
            progress::told);
    try (OutputLock lock = OutputLock.take(output, spark.sparkContext().applicationId(), wait)) {
      try {
        RunContext run = RunContext.open(spark, request, clock, output, lock);
        if (ifNew && run.previous() != null && run.plan().fileCount() == 0) {
          ReadStage.passedOver(run).forEach(progress::told);
          return Optional.empty();
        }
        lock.tell(run.id());
        return Optional.of(run(run));
      } catch (Exception e) {
        // Whoever has taken the output over has removed what this run wrote, and so it failed.
        // Spark also throws what it does not declare.
        if (lock.isLost()) {
          throw lock.lost();
        }
        throw e;
      }
    }
  }

  private RunResult run(RunContext run) {
    ROAD.forEach(stage -> stage.check(run));
    run.output().checkWritable();
    run.output().removeLeftovers(FinishedRuns.of(run.output(), run.previous()));
    StageMeter meter = new StageMeter(spark.sparkContext());
    StageClock stages = new StageClock(spark.sparkContext(), meter, progress);
    TaskListener listener = new TaskListener(progress);
    spark.sparkContext().addSparkListener(listener);
    spark.sparkContext().addSparkListener(meter);
    DataSize size = new DataSize(spark, run.plan().corpusBytes());
    try {
      for (Stage stage : ROAD) {
        if (run.lock().isLost()) {
          throw run.lock().lost();
        }
        stages.run(stage, run);
      }
      int keep = run.settings().run().keepRuns();
      if (keep > 0) {
        run.output().keepRuns(keep);
      }
      return RunResult.of(run);
    } finally {
      if (run.output().hasPublished(run.id())) {
        published = run.id();
      }
      size.close();
      spark.sparkContext().removeSparkListener(listener);
      spark.sparkContext().removeSparkListener(meter);
      run.output().discard(run.id());
    }
  }

  /** Dateline's version; "development" where it runs from classes. */
  public static String codeVersion() {
    String version = RunJob.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
