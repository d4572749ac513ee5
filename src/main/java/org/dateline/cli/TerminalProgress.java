package org.dateline.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dateline.run.Progress;
import org.jspecify.annotations.Nullable;

/** A line for every stage; on a terminal also a bar for the running one. */
final class TerminalProgress implements Progress {
  private final PrintWriter out;
  private final boolean onTerminal;
  private @Nullable ProgressBar bar;

  TerminalProgress(PrintWriter out, boolean onTerminal) {
    this.out = out;
    this.onTerminal = onTerminal;
  }

  @Override
  public synchronized void started(String stage) {
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
  public synchronized void finished(String stage, String summary, double seconds) {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    out.println(String.format(Locale.ROOT, "%-9s %7.1f s  %s", stage, seconds, summary));
  }
}
