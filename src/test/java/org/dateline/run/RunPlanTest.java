package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    assertThat(RunPlan.isUnread(file(), null, hadoop)).isTrue();
    assertThat(RunPlan.isUnread(file(), new Known(4, 1000, true), hadoop)).isFalse();
    assertThat(RunPlan.isUnread(file(), new Known(3, 1000, true), hadoop)).isTrue();
    assertThat(RunPlan.isUnread(file(), new Known(4, 999, true), hadoop)).isTrue();
  }

  /** Who gives the right to read a file changes neither its size nor its time. */
  @Test
  void whatCouldNotBeReadIsReadOnceItCan() throws IOException {
    Known forbidden = new Known(4, 1000, false);
    assertThat(RunPlan.isUnread(file(), forbidden, hadoop)).isTrue();
    InputFile gone = new InputFile(folder.resolve("gone.txt").toString(), 4, 1000);
    assertThat(RunPlan.isUnread(gone, forbidden, hadoop)).isFalse();
  }
}
