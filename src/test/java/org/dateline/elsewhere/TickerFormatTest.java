package org.dateline.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.dateline.read.InputFile;
import org.dateline.read.ReadItem;
import org.dateline.read.ReadOptions;
import org.dateline.read.Slice;
import org.dateline.read.SliceReader;
import org.dateline.text.record.RejectReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A format can be added from outside, by its name in META-INF/services alone. */
class TickerFormatTest {
  @TempDir Path folder;

  @Test
  void readsWhatItRecognisesAndAccountsForTheRest() throws IOException {
    Path file = folder.resolve("ticker.txt");
    Files.writeString(file, "TICKER 1\n2006-10-09|North Korea tests\nbroken\n2006-10-10|Talks\n");

    List<ReadItem> items = read(file);

    assertThat(items)
        .filteredOn(ReadItem.Taken.class::isInstance)
        .extracting(item -> ((ReadItem.Taken) item).dispatch().headline())
        .containsExactly("North Korea tests", "Talks");
    assertThat(items)
        .filteredOn(ReadItem.Refused.class::isInstance)
        .extracting(item -> ((ReadItem.Refused) item).reject().reason())
        .containsExactly(RejectReason.MALFORMED_RECORD);
    assertThat(((ReadItem.Finished) items.get(3)).summary().format()).isEqualTo("ticker");
  }

  private static List<ReadItem> read(Path file) throws IOException {
    long size = Files.size(file);
    Slice slice = new Slice(new InputFile(file.toString(), size, 0), 0, size);
    List<ReadItem> items = new ArrayList<>();
    try (SliceReader reader =
        new SliceReader(slice, new ReadOptions(Map.of(), 1 << 20, null), new Configuration())) {
      reader.forEachRemaining(items::add);
    }
    return items;
  }
}
