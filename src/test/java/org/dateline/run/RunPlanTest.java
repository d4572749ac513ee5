package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.dateline.read.InputFile;
import org.dateline.run.RunPlan.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a run reads again. */
class RunPlanTest {
  private final Configuration hadoop = new Configuration();

  @TempDir Path folder;

  private InputFile file() throws IOException {
    return new InputFile(Files.writeString(folder.resolve("a.txt"), "wire").toString(), 4, 1000);
  }

  @Test
  void whatHasNotChangedSinceItWasReadIsNotReadAgain() throws IOException {
    assertThat(isUnread(file())).isTrue();
    assertThat(isUnread(file(), new Known(4, 1000, true))).isFalse();
    assertThat(isUnread(file(), new Known(3, 1000, true))).isTrue();
    assertThat(isUnread(file(), new Known(4, 999, true))).isTrue();
  }

  private boolean isUnread(InputFile file, Known... known) {
    return RunPlan.isUnread(file, List.of(known), hadoop);
  }

  /**
   * A clock is set back, or a copy of before is put back with its time: it is not read each night.
   */
  @Test
  void aFileWhoseTimeWasSetBackIsReadOnce() throws IOException {
    assertThat(isUnread(file(), new Known(3, 2000, true))).isTrue();
    assertThat(isUnread(file(), new Known(4, 1000, true), new Known(3, 2000, true))).isFalse();
  }

  /** Who gives the right to read a file changes neither its size nor its time. */
  @Test
  void whatCouldNotBeReadIsReadOnceItCan() throws IOException {
    Known forbidden = new Known(4, 1000, false);
    assertThat(isUnread(file(), forbidden)).isTrue();
    assertThat(isUnread(file(), forbidden, new Known(4, 1000, true))).isFalse();
    InputFile gone = new InputFile(folder.resolve("gone.txt").toString(), 4, 1000);
    assertThat(isUnread(gone, forbidden)).isFalse();
  }
}
