package org.dateline.run;

/** The files of a report within a run. */
public final class ReportFiles {
  /** What the page is drawn from. */
  public static final String DATA = "report/data.json";

  /** The page. */
  public static final String PAGE = "report/index.html";

  private ReportFiles() {}
}
