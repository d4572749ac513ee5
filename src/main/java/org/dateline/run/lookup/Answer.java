package org.dateline.run.lookup;

import org.dateline.report.format.Rows;

/**
 * What is shown.
 *
 * @param name what the command line calls it
 * @param title which rows of which run these are, for people
 * @param rows the rows
 * @param total how many there would be without a limit; -1 where that was not asked
 */
public record Answer(String name, String title, Rows rows, long total) implements AutoCloseable {
  @Override
  public void close() {
    rows.close();
  }
}
