package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private static final int SLICE = 1 << 20;

  /** A line of a gigabyte has many slices, and each would read it from there to its end. */
  @Test
  void aSliceInALineIsNotReadBeyondItsEnd() throws IOException {
    Endless line = new Endless();
    LineReader lines = new LineReader(line, 5L * SLICE - 1, 1000);
    lines.passRest(6L * SLICE);
    assertThat(lines.next()).isFalse();
    assertThat(line.given).isBetween((long) SLICE, 2L * SLICE);
  }

  @Test
  void whatBeginsBehindTheRestOfALineIsRead() throws IOException {
    byte[] bytes = "rest\nwhole\n".getBytes(StandardCharsets.US_ASCII);
    LineReader lines = new LineReader(new ByteArrayInputStream(bytes), 10, 1000);
    lines.passRest(100);
    assertThat(lines.next()).isTrue();
    assertThat(lines.text()).isEqualTo("whole");
    assertThat(lines.position()).isEqualTo(15);
    assertThat(lines.next()).isFalse();
  }

  /** One letter, again and again. */
  private static final class Endless extends InputStream {
    private long given;

    @Override
    public int read() {
      given++;
      return 'x';
    }

    @Override
    public int read(byte[] into, int from, int count) {
      Arrays.fill(into, from, from + count, (byte) 'x');
      given += count;
      return count;
    }
  }
}
