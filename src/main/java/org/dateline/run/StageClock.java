package org.dateline.run;

import org.apache.spark.SparkContext;

/** Runs stages one by one, under their names on Spark's pages, and times them. */
final class StageClock {
  private final SparkContext spark;
  private final Progress progress;

  StageClock(SparkContext spark, Progress progress) {
    this.spark = spark;
    this.progress = progress;
  }

  /** Runs a stage; what it kept is let go of, however it ends. */
  void run(Stage stage, RunContext run) {
    progress.started(stage.name());
    long begin = System.nanoTime();
    spark.setJobGroup(stage.name(), "dateline " + run.id() + ": " + stage.name(), false);
    try {
      StageResult result = stage.run(run);
      double seconds = (System.nanoTime() - begin) / 1e9;
      run.finish(
          new RunContext.FinishedStage(stage.name(), result, Math.round(seconds * 1000) / 1000.0));
      progress.finished(stage.name(), result.summary(), seconds);
    } finally {
      run.release();
      spark.clearJobGroup();
    }
  }
}
