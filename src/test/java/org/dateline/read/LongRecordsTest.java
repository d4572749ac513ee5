package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that is too long, between two others, costs neither of them, in no format. */
class LongRecordsTest {
  private static final int LIMIT = 4096;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"Rail vote\",\"text\":\"The house voted.\"}\n"
            + "{\"title\":\"Long\",\"text\":\"~\"}\n"
            + "{\"title\":\"Port strike\",\"text\":\"Crews went home.\"}\n",
        "[{\"title\":\"Rail vote\",\"text\":\"The house voted.\"},"
            + "{\"title\":\"Long\",\"text\":\"~\"},"
            + "{\"title\":\"Port strike\",\"text\":\"Crews went home.\"}]",
        "title,text\nRail vote,The house voted.\nLong,\"~\"\nPort strike,Crews went home.\n",
        "<rss><channel>\n<item><title>Rail vote</title><description>The house voted.</description></item>\n"
            + "<item><title>Long</title><description>~</description></item>\n"
            + "<item><title>Port strike</title><description>Crews went home.</description></item>\n</channel></rss>",
        "From a@b.example Sat Feb  3 10:00:00 2001\nFrom: a@b.example\nDate: Sat, 3 Feb 2001 10:00:00 +0000\nSubject: Rail vote\n\nThe house voted.\n\n"
            + "From a@b.example Sat Feb  3 10:00:00 2001\nFrom: a@b.example\nDate: Sat, 3 Feb 2001 10:00:00 +0000\nSubject: Long\n\n~\n\n"
            + "From a@b.example Sat Feb  3 10:00:00 2001\nFrom: a@b.example\nDate: Sat, 3 Feb 2001 10:00:00 +0000\nSubject: Port strike\n\nCrews went home.\n",
        "Rail vote\nSEOUL, Jan. 10 (Yonhap) -- The house voted.\n(END)\n-\n"
            + "Long\nSEOUL, Jan. 10 (Yonhap) -- ~\n(END)\n"
            + "Port strike\nSEOUL, Jan. 11 (Yonhap) -- Crews went home.\n(END)\n",
        "Rail vote\nSEOUL, Jan. 10 (Yonhap) -- The house voted.\n(END)\n~\n(END)\n"
            + "Port strike\nSEOUL, Jan. 11 (Yonhap) -- Crews went home.\n(END)\n",
      })
  void costsNoOther(String text) throws IOException {
    for (String endless :
        List.of("x".repeat(300_000), "x ".repeat(150_000), "A line.\n".repeat(900))) {
      if (endless.contains("\n") && (text.contains("{") || text.startsWith("title,"))) {
        // No string of JSON holds a line break; a quote of CSV that is never closed is given up.
        continue;
      }
      Path file = folder.resolve("wire");
      Files.writeString(file, text.replace("~", endless));
      ReadAll read = ReadAll.of(file, new ReadOptions(Map.of(), LIMIT, null));
      assertThat(read.headlines()).containsExactly("Rail vote", "Port strike");
      assertThat(read.reasons()).containsExactly("record_too_large");
    }
  }

  /** A feed without line breaks is one line with all of its records. */
  @Test
  void aLineOfManyRecordsIsDecodedOnce() throws IOException {
    byte[] text =
        "<item><title>Rail vote</title></item>".repeat(50).getBytes(StandardCharsets.US_ASCII);
    Source source =
        new Source(
            new Slice(new InputFile("feed.xml", text.length, 0), 0, text.length),
            new ByteArrayInputStream(text),
            new FileHead(text),
            0,
            ReadAll.OPTIONS,
            new Configuration(),
            null,
            true);
    AtomicInteger decoded = new AtomicInteger();
    SgmlElements records =
        new SgmlElements(
            source,
            List.of("item", "entry"),
            lines -> {
              decoded.incrementAndGet();
              return lines.text();
            },
            item -> new Fields());
    int count = 0;
    while (records.next() != null) {
      count++;
    }
    assertThat(count).isEqualTo(50);
    assertThat(decoded).hasValue(1);
  }
}
