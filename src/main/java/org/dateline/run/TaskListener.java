package org.dateline.run;

import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Passes the tasks of the step that Spark runs on to a {@link Progress}. */
final class TaskListener extends SparkListener {
  private final Progress progress;
  private int done;
  private int total;

  TaskListener(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    done = 0;
    total = submitted.stageInfo().numTasks();
    progress.tasks(done, total);
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd ended) {
    if (done < total) {
      done++;
      progress.tasks(done, total);
    }
  }
}
