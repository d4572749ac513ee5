package org.dateline.run;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.config.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * Faults of what Dateline runs on that its user can mend and nobody else: a disk that is full, a
 * folder that may not be written, a store that does not answer, a published file that is damaged.
 */
final class Surroundings {
  /** How deep causes are looked into: some errors name each other in a ring. */
  private static final int DEEPEST = 20;

  private static final String AGAIN = " Nothing was published; mend it and run again.";

  private static final Pattern FULL =
      Pattern.compile(
          "No space left on device|Disk quota exceeded|File too large|There is not enough space"
              + "|DSQuotaExceeded|QuotaExceeded");
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "Permission denied|Access ?Denied|AccessControlException|Read-only file system"
              + "|Operation not permitted|403 Forbidden");
  private static final Pattern SILENT =
      Pattern.compile(
          "Service Unavailable|Slow ?Down|Status Code: 5\\d\\d|503|Connection refused"
              + "|Connection reset|timed? ?out|UnknownHost|NoRouteToHost|Unable to execute HTTP"
              + "|is in safe mode|StandbyException",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAMAGED =
      Pattern.compile(
          "is not a Parquet file|Could not read footer|Can not read value at|CANNOT_READ_FILE_FOOTER"
              + "|FAILED_READ_FILE|could not read page|can not read class org.apache.parquet"
              + "|corrupt|Expected magic number|Checksum error");
  private static final Pattern FILE =
      Pattern.compile("(?:file:|hdfs:|s3a:|abfss?:|gs:)?/[^\\s,;'\"]*batch=[^\\s,;'\"]*\\.parquet");

  private Surroundings() {}

  /** What to tell the user of an error; null where it is no fault of the surroundings. */
  static @Nullable DataException told(Throwable error) {
    Throwable at = error;
    String damaged = null;
    for (int i = 0; at != null && i < DEEPEST; i++) {
      String said = at.getClass().getSimpleName() + ": " + at.getMessage();
      Matcher file = FILE.matcher(said);
      damaged = damaged == null && file.find() ? file.group() : damaged;
      if (damaged != null && DAMAGED.matcher(said).find()) {
        return new DataException(
            String.format(
                Locale.ROOT,
                "The published file %s cannot be read: it is damaged or was cut. Restore it from a"
                    + " copy, or read all input again into a new output folder. Nothing was"
                    + " published.",
                damaged));
      }
      DataException sentence = sentence(at, said);
      if (sentence != null) {
        return sentence;
      }
      at = at.getCause();
    }
    return null;
  }

  private static @Nullable DataException sentence(Throwable error, String said) {
    if (!(error instanceof IOException) && !said.contains("IOException")) {
      return null;
    }
    String reason = Reasons.of(error);
    if (FULL.matcher(said).find()) {
      return new DataException(
          "There is no room left for the output, or for what Spark lays down meanwhile"
              + " (spark.local.dir): "
              + reason
              + "."
              + AGAIN);
    }
    if (FORBIDDEN.matcher(said).find()) {
      return new DataException(
          "A file or folder may not be read or written: " + reason + "." + AGAIN);
    }
    return SILENT.matcher(said).find()
        ? new DataException("A store or a server does not answer: " + reason + "." + AGAIN)
        : null;
  }
}
