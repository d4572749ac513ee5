package org.dateline.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.dateline.report.page.Page;
import org.dateline.store.LocalOutput;
import org.dateline.store.OutputException;
import org.dateline.store.OutputReader;
import org.jspecify.annotations.Nullable;

/**
 * Draws the page of a published run again from the data that the run has left, without Spark; and
 * without Hadoop where the output is on this machine's disk.
 */
public final class ReportAgain {
  private ReportAgain() {}

  /**
   * Draws it.
   *
   * @param path the output of earlier runs, here or on any file system that Hadoop knows
   * @param run the run; null for the last one that finished
   * @param to a file of this machine for the page; null for its own place in the run
   * @return where it is
   * @throws OutputException if the output is not ours, or the place cannot be written
   * @throws DataException if there is no such run, or it has left no data
   */
  public static String draw(String path, @Nullable String run, @Nullable String to) {
    OutputReader output =
        LocalOutput.isLocal(path) ? LocalOutput.open(path) : RemoteOutput.open(path);
    String drawn = LastRun.orNamed(output, run);
    String data = output.readFile(drawn, ReportFiles.DATA);
    if (data == null) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "Run %s has no %s: an earlier version has made it. The next run leaves a report.",
              drawn,
              ReportFiles.DATA));
    }
    String page = Page.render(data);
    if (to == null) {
      output.replaceFile(drawn, ReportFiles.PAGE, page);
      return output.fileOf(drawn, ReportFiles.PAGE);
    }
    write(to, page);
    return to;
  }

  private static void write(String to, String page) {
    try {
      Files.writeString(Path.of(to), page, StandardCharsets.UTF_8);
    } catch (InvalidPathException | IOException e) {
      throw new OutputException(
          String.format(Locale.ROOT, "The page cannot be written to %s: %s.", to, e.getMessage()));
    }
  }
}
