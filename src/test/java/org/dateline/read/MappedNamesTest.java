package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedNamesTest {
  @TempDir Path folder;

  @Test
  void namesThatNoFileHasAreTold() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "Head Line;doc.body\nOne;First.\n");
    List<InputFile> files = List.of(ReadAll.file(file));
    Map<String, String> map =
        Map.of("headline", "head_line", "text", "doc.body", "date", "sent", "source", "3");
    assertThat(MappedNames.missing(files, map, new Configuration()))
        .containsExactly(Map.entry("date", "sent"));
    Files.write(file, new byte[] {0x1F, (byte) 0x8B, 8, 0});
    assertThat(MappedNames.missing(files, map, new Configuration())).isEmpty();
  }
}
