package org.dateline.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dateline.store.Manifest;

/** Runs the stages of a job one by one, times them and keeps what they counted. */
public final class StageClock {
  private final Progress progress;
  private final List<Manifest.Stage> stages = new ArrayList<>();

  StageClock(Progress progress) {
    this.progress = progress;
  }

  /**
   * Runs a stage.
   *
   * @param work what it does; returns the rows it wrote, by table
   * @param summary the line about it, in words
   */
  public void run(
      String stage, Supplier<Map<String, Long>> work, Function<Map<String, Long>, String> summary) {
    progress.started(stage);
    long begin = System.nanoTime();
    Map<String, Long> rows = new LinkedHashMap<>(work.get());
    double seconds = (System.nanoTime() - begin) / 1e9;
    stages.add(new Manifest.Stage(stage, rows, Math.round(seconds * 1000) / 1000.0));
    progress.finished(stage, summary.apply(rows), seconds);
  }

  List<Manifest.Stage> stages() {
    return List.copyOf(stages);
  }
}
