package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A compressed file that lacks its checksum, or a part of it, is read, and it is told. */
class GzipEndTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 7, 8, 9})
  void aMissingChecksumIsTold(int missing) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      String lines = "{\"title\":\"One\",\"text\":\"a\"}\n{\"title\":\"Two\",\"text\":\"b\"}\n";
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = packed.toByteArray();
    Path file = folder.resolve("a.jsonl.gz");
    Files.write(file, Arrays.copyOf(bytes, bytes.length - missing));
    ReadAll read = ReadAll.of(file);
    assertThat(read.headlines()).startsWith("One");
    assertThat(read.reasons()).hasSize(1);
  }
}
