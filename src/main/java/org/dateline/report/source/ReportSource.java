package org.dateline.report.source;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Where the report's tables are: those of a run, and those of the corpus it summarises. */
public interface ReportSource {
  /** What something is of, where several kinds are counted or shown by example. */
  String OF = "of";

  /** How many. */
  String COUNT = "counted";

  /** How many of them were first. */
  String FIRST = "were_first";

  /** The median of something. */
  String MEDIAN = "median";

  /** Whether a date is known. */
  String IS_DATED = "is_dated";

  /** The last day of something. */
  String END = "end_day";

  /** The time of day, UTC, HH:MM. */
  String TIME = "time_of_day";

  /** Whether there is such a table of the run: some are written only where they were asked for. */
  boolean has(String table);

  /** A table of the run with these columns. */
  Dataset<Row> table(String name, StructType schema);

  /** A table of the corpus with these columns. */
  Dataset<Row> corpus(String name, StructType schema);
}
