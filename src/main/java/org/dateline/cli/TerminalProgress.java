package org.dateline.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dateline.report.words.Numbers;
import org.dateline.run.Progress;
import org.dateline.run.RunContext;
import org.dateline.run.StageCost;
import org.jspecify.annotations.Nullable;

/** A line for every stage; on a terminal also a bar for the running one. */
final class TerminalProgress implements Progress {
  private final PrintWriter out;
  private final boolean onTerminal;
  private final boolean verbose;
  private @Nullable ProgressBar bar;

  /**
   * Progress.
   *
   * @param onTerminal whether there is one for a bar
   * @param verbose whether a stage tells what it took
   */
  TerminalProgress(PrintWriter out, boolean onTerminal, boolean verbose) {
    this.out = out;
    this.onTerminal = onTerminal;
    this.verbose = verbose;
  }

  @Override
  public void told(String sentence) {
    out.println(sentence);
    out.flush();
  }

  @Override
  public synchronized void started(String runId, String stage) {
    if (onTerminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(String.format(Locale.ROOT, "%-9s", stage))
              .setInitialMax(1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .setMaxRenderedLength(90)
              .clearDisplayOnFinish()
              .setConsumer(
                  new ConsoleProgressBarConsumer(
                      new PrintStream(System.err, true, StandardCharsets.UTF_8)))
              .build();
    }
  }

  @Override
  public synchronized void tasks(int done, int total) {
    if (bar != null) {
      bar.maxHint(Math.max(1, total));
      bar.stepTo(done);
    }
  }

  @Override
  public synchronized void finished(String runId, RunContext.FinishedStage stage) {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    StageCost cost = stage.cost();
    out.println(
        String.format(
            Locale.ROOT,
            "%-9s %7.1f s  %s",
            stage.name(),
            cost.seconds(),
            stage.result().summary()));
    if (verbose) {
      out.println(
          String.format(
              Locale.ROOT,
              "%21s%s, %s, %.1f s of CPU in tasks, %,d MB of heap at most",
              "",
              Numbers.count(cost.jobs(), "Spark job", "Spark jobs"),
              Numbers.count(cost.queries(), "query", "queries"),
              cost.taskSeconds(),
              cost.heapBytes() >> 20));
    }
  }
}
