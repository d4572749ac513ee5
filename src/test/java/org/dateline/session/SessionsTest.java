package org.dateline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.dateline.config.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said where Spark cannot be started. */
class SessionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "local",
        "local[*]",
        "local[4]",
        "local[2, 3]",
        "local[*,4]",
        "local-cluster[2,1,1024]",
        "spark://127.0.0.1:7077",
        "spark://one:7077,two:7077",
        "spark://[::1]:7077",
        "yarn",
        "k8s://https://127.0.0.1:6443"
      })
  void mastersOfSparkAreTaken(String master) {
    assertThatCode(() -> SessionException.check(master)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "locl[2]", "local[0]", "local[x]", "spark://one", "one:7077"})
  void whatIsNoneIsRefusedWithASentence(String master) {
    assertThatThrownBy(() -> SessionException.check(master))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith(
            "\"" + master + "\" is no master of Spark: --master takes local[*]");
  }

  /** S3A casts to it; it is what the first write to a bucket failed for. */
  @Test
  void theLocalFileSystemIsHadoopsOwnAndLeavesNoChecksums(@TempDir Path folder) throws IOException {
    Configuration hadoop = new Configuration();
    hadoop.setBoolean("fs.file.impl.disable.cache", true);
    PlainLocalFileSystem.use(hadoop);
    LocalFileSystem files = FileSystem.getLocal(hadoop);
    assertThat(files).isInstanceOf(PlainLocalFileSystem.class);
    org.apache.hadoop.fs.Path file =
        new org.apache.hadoop.fs.Path(folder.resolve("a.parquet").toUri());
    try (OutputStream out = files.create(file)) {
      out.write(1);
    }
    assertThat(folder.toFile().list()).containsExactly("a.parquet");
    try (InputStream in = files.open(file)) {
      assertThat(in.readAllBytes()).containsExactly(1);
    }
  }

  @Test
  void aMasterThatDoesNotAnswerIsNamed() {
    Exception reason = new IllegalStateException("All masters are unresponsive");
    assertThat(SessionException.of(reason, "spark://one:7077"))
        .hasMessageContaining("the master spark://one:7077: ")
        .hasMessageContaining("All masters are unresponsive");
    Exception stopped =
        new IllegalStateException("Cannot call methods on a stopped SparkContext.\nat Sessions");
    assertThat(SessionException.of(stopped, "spark://one:7077"))
        .hasMessageContaining("the master spark://one:7077: it does not answer. See");
  }
}
