package org.dateline.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.SettingsLoader;
import org.dateline.session.DataSize;
import org.dateline.store.LockWait;
import org.dateline.store.Output;
import org.dateline.store.OutputLock;

/** Runs the first stages of the road, and not those that change nothing of what is looked at. */
public final class ShortRoad {
  private ShortRoad() {}

  /**
   * Runs stages from the folder {@code in} of another one to its {@code out}.
   *
   * @param at what the clock says
   */
  public static RunContext run(
      SparkSession spark,
      Path folder,
      Map<String, String> settings,
      Instant at,
      List<Stage> stages) {
    return run(
        spark,
        new RunRequest(
            List.of(folder.resolve("in").toString()),
            folder.resolve("out").toString(),
            SettingsLoader.load(null, settings),
            List.of("run")),
        Clock.fixed(at, ZoneOffset.UTC),
        stages);
  }

  /**
   * Runs stages.
   *
   * @return what they share, with what each has found
   */
  public static RunContext run(
      SparkSession spark, RunRequest request, Clock clock, List<Stage> stages) {
    Output output = Output.open(request.output(), spark.sessionState().newHadoopConf());
    LockWait wait = new LockWait(Duration.ZERO, Duration.ofMinutes(5), sentence -> {});
    try (OutputLock lock = OutputLock.take(output, "", wait)) {
      return run(RunContext.open(spark, request, clock, output, lock), stages);
    }
  }

  private static RunContext run(RunContext run, List<Stage> stages) {
    SparkSession spark = run.spark();
    StageMeter meter = new StageMeter(spark.sparkContext());
    StageClock measured = new StageClock(spark.sparkContext(), meter, new SilentProgress());
    DataSize size = new DataSize(spark, run.plan().corpusBytes());
    try {
      for (Stage stage : stages) {
        stage.check(run);
        measured.run(stage, run);
      }
    } finally {
      size.close();
      run.output().discard(run.id());
    }
    return run;
  }
}
