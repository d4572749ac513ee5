package org.dateline.cli;

/** How a run tells how it comes along. */
enum LogFormat {
  /** A line for every stage on the standard output, in words. */
  TEXT,
  /** A JSON object in a line for every begin and end on the standard error. */
  JSON
}
