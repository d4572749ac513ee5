package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugFieldTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"slug", "slugline", "story_slug", "Slug Line", "keyword_line"})
  void theDesksSlugIsKept(String name) throws IOException {
    Path json = folder.resolve("a.jsonl");
    Files.writeString(
        json,
        "{\"title\":\"Dock opens\",\"text\":\"A dock opened.\",\"" + name + "\":\"BC-Dock\"}\n");
    Path csv = folder.resolve("a.csv");
    Files.writeString(csv, "title,text," + name + "\nDock opens,A dock opened.,BC-Dock\n");
    assertThat(ReadAll.of(json).dispatches.get(0).feed().slug()).isEqualTo("BC-Dock");
    assertThat(ReadAll.of(csv).dispatches.get(0).feed().slug()).isEqualTo("BC-Dock");
  }

  @Test
  void theEndOfAnAddressIsNone() throws IOException {
    Path json = folder.resolve("a.jsonl");
    Files.writeString(
        json,
        "{\"title\":\"Urgent repairs shut old dock\",\"text\":\"A dock shut.\",\"slug\":\"urgent-repairs-shut-old-dock\"}\n");
    assertThat(ReadAll.of(json).dispatches.get(0).feed().slug()).isNull();
  }
}
