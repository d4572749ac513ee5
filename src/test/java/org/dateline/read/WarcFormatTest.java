package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcFormatTest {
  @TempDir Path folder;

  @Test
  void readsTheArticlesOfPages() {
    ReadAll read = Samples.read("warc/crawl.warc");
    assertThat(read.format()).isEqualTo("warc");
    assertThat(read.headlines()).containsExactly("Old bridge stays open", "New bridge planned");
    assertThat(read.reasons()).containsExactly("no_article", "no_article");
    RawDispatch bridge = read.dispatches.get(0);
    assertThat(bridge.url()).isEqualTo("http://news.harbour.example/bridge");
    assertThat(Samples.instant(bridge.date())).isEqualTo("2022-05-05T19:30:00Z");
    assertThat(bridge.byline()).containsExactly("By Ada Pier");
    assertThat(bridge.language()).isEqualTo("en");
    assertThat(bridge.keywords()).containsExactly("keyword:bridge", "keyword:council");
    assertThat(bridge.text())
        .contains("the old bridge open to walkers")
        .contains("the caf\u00e9 road")
        .doesNotContain("Home")
        .doesNotContain("rights reserved");
  }

  @Test
  void readsRecordsThatAreCompressedOneByOne() throws IOException {
    String crawl =
        Files.readString(Samples.FOLDER.resolve("warc/crawl.warc"), StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String record : crawl.split("(?=WARC/1\\.0\r\n)", -1)) {
      all.writeBytes(OddFiles.gzip(record.getBytes(StandardCharsets.ISO_8859_1)));
    }
    ReadAll read = ReadAll.of(Files.write(folder.resolve("crawl.warc.gz"), all.toByteArray()));
    assertThat(read.format()).isEqualTo("warc+gzip");
    assertThat(read.headlines()).containsExactly("Old bridge stays open", "New bridge planned");
  }

  @Test
  void whatStandsBetweenCompressedRecordsIsToldAndPassedOver() throws IOException {
    String crawl =
        Files.readString(Samples.FOLDER.resolve("warc/crawl.warc"), StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream strange = new ByteArrayOutputStream();
    ByteArrayOutputStream padded = new ByteArrayOutputStream();
    ByteArrayOutputStream unchecked = new ByteArrayOutputStream();
    int count = 0;
    for (String record : crawl.split("(?=WARC/1\\.0\r\n)", -1)) {
      byte[] member = OddFiles.gzip(record.getBytes(StandardCharsets.ISO_8859_1));
      strange.writeBytes(member);
      strange.writeBytes(new byte[] {0, 0, 'o', 'd', 'd', 0x1F, (byte) 0x8B, 'x'});
      padded.writeBytes(member);
      padded.writeBytes(new byte[700]);
      member[member.length - 8] ^= 1;
      unchecked.writeBytes(member);
      count++;
    }
    ReadAll read = ReadAll.of(Files.write(folder.resolve("a.warc.gz"), strange.toByteArray()));
    assertThat(read.headlines()).containsExactly("Old bridge stays open", "New bridge planned");
    assertThat(read.reasons()).filteredOn("malformed_record"::equals).hasSize(count);
    read = ReadAll.of(Files.write(folder.resolve("b.warc.gz"), padded.toByteArray()));
    assertThat(read.headlines()).containsExactly("Old bridge stays open", "New bridge planned");
    assertThat(read.reasons()).containsExactly("no_article", "no_article");
    read = ReadAll.of(Files.write(folder.resolve("c.warc.gz"), unchecked.toByteArray()));
    assertThat(read.headlines()).containsExactly("Old bridge stays open", "New bridge planned");
    assertThat(read.reasons()).filteredOn("malformed_record"::equals).hasSize(count);
  }

  @Test
  void aDamagedRecordDoesNotTakeTheNextWithIt() throws IOException {
    String crawl =
        Files.readString(Samples.FOLDER.resolve("warc/crawl.warc"), StandardCharsets.ISO_8859_1);
    int second = crawl.indexOf("WARC/1.0", crawl.indexOf("WARC-Type: response"));
    for (String damaged :
        List.of(
            crawl.replaceFirst("Content-Length: \\d+", "Content-Length: many"),
            crawl.replaceFirst("Content-Length: \\d+", "Content-Length: 7"),
            crawl.replaceFirst("Content-Length: \\d+", "Content-Length: 999999"),
            crawl.replaceFirst("WARC/1\\.0", "WORC/1.0").replaceFirst("WORC", "WARC/1.0\r\n\r\nx"),
            crawl.substring(0, second - 4) + "noise\nmore\n" + crawl.substring(second))) {
      ReadAll read =
          ReadAll.of(
              Files.write(folder.resolve("a.warc"), damaged.getBytes(StandardCharsets.ISO_8859_1)));
      assertThat(read.headlines()).containsExactly("Old bridge stays open", "New bridge planned");
      assertThat(read.reasons()).as(damaged.substring(0, 500)).contains("malformed_record");
    }
    ReadAll cut =
        ReadAll.of(
            Files.write(
                folder.resolve("b.warc"),
                crawl.substring(0, crawl.length() - 300).getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(cut.headlines()).containsExactly("Old bridge stays open");
    assertThat(cut.reasons()).contains("truncated");
  }

  @Test
  void readsTheTextsOfPages() {
    ReadAll read = Samples.read("warc/texts.wet");
    assertThat(read.headlines()).containsExactly("Ferry line opens");
    assertThat(read.reasons()).containsExactly("no_article");
    RawDispatch ferry = read.dispatches.get(0);
    assertThat(ferry.language()).isEqualTo("eng");
    assertThat(ferry.url()).isEqualTo("http://www.yna.co.kr/view/1");
    assertThat(Samples.clean(ferry).body())
        .isEqualTo("A ferry line opened on Friday. It sails twice a day.");
  }
}
