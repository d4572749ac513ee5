package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.dateline.read.InputFile;
import org.dateline.run.KnownFiles.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a run reads again. */
class KnownFilesTest {
  private final Configuration hadoop = new Configuration();

  @TempDir Path folder;

  private InputFile file() throws IOException {
    return new InputFile(Files.writeString(folder.resolve("a.txt"), "wire").toString(), 4, 1000);
  }

  private static Reading reading(@Nullable String run, long size, long modified) {
    return new Reading(run, size, modified, true, 1);
  }

  private static Reading forbidden(@Nullable String run) {
    return new Reading(run, 4, 1000, false, 0);
  }

  private boolean isUnread(InputFile file, Reading... known) {
    return files(file, false, known).isUnread(file, hadoop);
  }

  private static KnownFiles files(InputFile file, boolean readsOtherwise, Reading... known) {
    return new KnownFiles(Map.of(file.path(), List.of(known)), readsOtherwise);
  }

  @Test
  void whatHasNotChangedSinceItWasReadIsNotReadAgain() throws IOException {
    assertThat(isUnread(file())).isTrue();
    assertThat(isUnread(file(), reading("1", 4, 1000))).isFalse();
    assertThat(isUnread(file(), reading("1", 3, 1000))).isTrue();
    assertThat(isUnread(file(), reading("1", 4, 999))).isTrue();
  }

  /** A clock is set back, or another file is put there with an older time. */
  @Test
  void aFileWhoseTimeWasSetBackIsReadOnce() throws IOException {
    assertThat(isUnread(file(), reading("1", 3, 2000))).isTrue();
    assertThat(isUnread(file(), reading("1", 3, 2000), reading("2", 4, 1000))).isFalse();
    assertThat(isUnread(file(), reading(null, 4, 1000), reading(null, 3, 2000))).isFalse();
  }

  /** What was set aside of it meanwhile counts no more. */
  @Test
  void aFileThatIsAgainWhatItWasIsReadAgain() throws IOException {
    assertThat(isUnread(file(), reading("1", 4, 1000), reading("2", 3, 2000))).isTrue();
    assertThat(isUnread(file(), reading(null, 4, 1000), reading("2", 3, 2000))).isTrue();
  }

  /** Who gives the right to read a file changes neither its size nor its time. */
  @Test
  void whatCouldNotBeReadIsReadOnceItCan() throws IOException {
    assertThat(isUnread(file(), forbidden("1"))).isTrue();
    assertThat(isUnread(file(), forbidden("1"), reading("2", 4, 1000))).isFalse();
    InputFile gone = new InputFile(folder.resolve("gone.txt").toString(), 4, 1000);
    assertThat(isUnread(gone, forbidden("1"))).isFalse();
  }

  @Test
  void whatGaveNothingIsReadAgainWhereRecordsAreReadOtherwise() throws IOException {
    Reading nothing = new Reading("1", 4, 1000, true, 0);
    assertThat(files(file(), false, nothing).isUnread(file(), hadoop)).isFalse();
    assertThat(files(file(), true, nothing).isUnread(file(), hadoop)).isTrue();
    assertThat(files(file(), true, reading("1", 4, 1000)).isUnread(file(), hadoop)).isFalse();
  }

  @Test
  void sourcesAreFilesThatDispatchesCameFrom() throws IOException {
    Reading nothing = new Reading("2", 4, 1000, true, 0);
    assertThat(files(file(), false, nothing).sources()).isEmpty();
    assertThat(files(file(), false, reading("1", 3, 900), nothing).sources())
        .containsExactly(file().path());
    assertThat(files(file(), false, reading("1", 3, 900), nothing).bytes()).isEqualTo(4);
  }
}
