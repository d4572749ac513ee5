package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private static final String BATCH =
      "file:///out/corpus/dispatches/batch=20260101T000000Z/part-00000-c000.zstd.parquet";

  private static String told(Throwable error) {
    DataException told = Surroundings.told(new RuntimeException("Job aborted.", error));
    return told == null ? "" : told.getMessage();
  }

  @Test
  void aFullDiskIsNobodysFaultHere() {
    IOException full = new IOException("No space left on device");
    for (Throwable error :
        new Throwable[] {
          full,
          new UncheckedIOException(full),
          new SparkException("Task failed: java.io.IOException: No space left on device"),
          new AssertionError("java.io.IOException: No space left on device", full)
        }) {
      assertThat(told(error)).startsWith("There is no room left").contains("run again");
    }
  }

  @Test
  void whatMayNotBeWrittenIsSaid() {
    assertThat(told(new FileNotFoundException("/out/runs/a (Permission denied)")))
        .contains("may not be read or written")
        .contains("/out/runs/a");
    assertThat(told(new IOException("/out: Read-only file system"))).contains("Read-only");
  }

  @Test
  void aStoreThatDoesNotAnswerIsSaid() {
    assertThat(told(new SocketTimeoutException("Read timed out"))).contains("does not answer");
    assertThat(told(new IOException("PUT on s3a://wire: Status Code: 503, Service Unavailable")))
        .contains("does not answer");
  }

  @Test
  void aDamagedFileOfAnEarlierBatchIsNamed() {
    Throwable cause =
        new IllegalStateException(
            BATCH.substring(7) + " is not a Parquet file. Expected magic number at tail");
    SparkException error =
        new SparkException(
            String.format(
                Locale.ROOT, "[FAILED_READ_FILE.NO_HINT] Error while reading file %s.", BATCH),
            cause);
    assertThat(told(error)).contains("The published file " + BATCH).contains("is damaged");
  }

  @Test
  void allElseIsOurs() {
    assertThat(told(new IllegalStateException("503"))).isEmpty();
    assertThat(told(new IOException("Unexpected character"))).isEmpty();
    Throwable ring = new IOException("a");
    ring.initCause(new IOException("b", ring));
    assertThat(told(ring)).isEmpty();
  }
}
