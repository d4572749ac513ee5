package org.dateline.run;

import org.apache.spark.SparkContext;
import org.apache.spark.util.CallSite;
import org.dateline.session.DataSize;

/** Runs stages one by one, under their names on Spark's pages, and measures them. */
final class StageClock {
  private final SparkContext spark;
  private final StageMeter meter;
  private final Progress progress;

  StageClock(SparkContext spark, StageMeter meter, Progress progress) {
    this.spark = spark;
    this.meter = meter;
    this.progress = progress;
  }

  /** Runs a stage; what it kept is let go of, however it ends. */
  void run(Stage stage, RunContext run) {
    progress.started(run.id(), stage.name());
    long begin = System.nanoTime();
    meter.start();
    String group = run.id() + " " + stage.name();
    String description = "dateline " + run.id() + ": " + stage.name();
    spark.setJobGroup(group, description, false);
    if (DataSize.isSmall(run.plan().corpusBytes())) {
      // Spark looks for the line that asks for each step of each query, in which it spends more
      // time than in the step.
      spark.setCallSite(new CallSite(stage.name(), description));
    }
    try {
      StageResult result = stage.run(run);
      StageCost cost = meter.cost(group, (System.nanoTime() - begin) / 1e9);
      RunContext.FinishedStage finished = new RunContext.FinishedStage(stage.name(), result, cost);
      run.finish(finished);
      progress.finished(run.id(), finished);
    } finally {
      run.release();
      spark.clearCallSite();
      spark.clearJobGroup();
    }
  }
}
