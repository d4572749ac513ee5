package org.dateline.job;

/** The files of a report within a run. */
final class ReportFiles {
  /** What the page is drawn from. */
  static final String DATA = "report/data.json";

  /** The page. */
  static final String PAGE = "report/index.html";

  private ReportFiles() {}
}
