package org.dateline.run.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.dateline.table.corpus.Inputs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InputAccountTest {
  private final InputAccount account = new InputAccount();

  private static Row file(String path, long read, @Nullable Long stated, long skipped) {
    return new Inputs.Input(path, 9, Instant.EPOCH, null, "text", read, read, 0, stated, skipped)
        .toRow();
  }

  @Test
  void whatAFileSaysOfItselfIsComparedWithWhatWasRead() {
    assertThat(
            account.following(
                Stream.of(file("a", 70, 74L, 0), file("b", 5, 5L, 0), file("c", 1, null, 0))))
        .hasSize(3);
    assertThat(account.records()).isEqualTo(76);
    assertThat(account.notes())
        .containsExactly(
            "One file was exported with another number of articles than was found in it: a says that it holds 74, and 70 were read; the table inputs has all (stated_count).");
  }

  @Test
  void ofManyDifferencesSomeAreNamed() {
    Stream<Row> files = IntStream.range(0, 8).mapToObj(i -> file("f" + i, 1, 2L, 1));
    assertThat(account.following(files)).hasSize(8);
    assertThat(account.notes()).hasSize(2);
    assertThat(account.notes().get(0))
        .startsWith("8 files were exported")
        .contains("f4 says that it holds 2, and 1 was read; …")
        .doesNotContain("f5");
    assertThat(account.notes().get(1)).startsWith("8 files were passed over in archives");
  }

  @Test
  void whereAllIsAsItSaysThereIsNothingToTell() {
    assertThat(account.following(Stream.of(file("a", 1, 1L, 0)))).hasSize(1);
    assertThat(account.notes()).isEmpty();
  }
}
