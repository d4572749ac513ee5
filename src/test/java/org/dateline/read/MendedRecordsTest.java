package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One mistake in a file costs what it stands in and nothing beside it. */
class MendedRecordsTest {
  @TempDir Path folder;

  private ReadAll read(String name, String text) throws IOException {
    return ReadAll.of(Files.writeString(folder.resolve(name), text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Closed by the quote of the next row, of the one after, and of a row over several lines.
        "date,title,text\n2013-05-06,One,First.\n2013-05-07,Two,\"Second, open.\n2013-05-08,Three,\"Third, shut.\"\n2013-05-09,Four,\"Fourth, shut.\"\n",
        "date,title,text\n2013-05-06,One,First.\n2013-05-07,Two,\"Second, open.\n2013-05-08,Three,Third.\n2013-05-09,Four,\"Fourth, shut.\"\n",
        "title,text,date\nOne,First.,2013-05-06\nTwo,\"Second, open.,2013-05-07\nThree,\"Third,\nshut.\",2013-05-08\nFour,\"Fourth, shut.\",2013-05-09\n",
        "id,title,text\n1,One,First.\n2,Two,\"Second, open.\n3,Three,\"Third, shut.\"\n4,Four,\"Fourth, shut.\"\n",
        "date,title,text\n2013-05-06,One,First.\n2013-05-07,\"Two,Second open.\n2013-05-08,\"Three\",\"Third, shut.\"\n2013-05-09,Four,\"Fourth, shut.\"\n",
      })
  void anOpenQuoteCostsItsOwnRow(String rows) throws IOException {
    ReadAll read = read("a.csv", rows);
    assertThat(read.headlines()).containsExactly("One", "Three", "Four");
    assertThat(read.reasons()).containsExactly("malformed_record");
  }

  @Test
  void linesOfATextAreNoRows() throws IOException {
    ReadAll read =
        read(
            "a.csv",
            "date,title,text\n2013-05-06,One,\"He said \"go\" and\n2013 was, so he said, good,\nso it was.\"\n2013-05-07,Two,\"Days:\n2013-05-01,May,Day\nand others.\"\n");
    assertThat(read.headlines()).containsExactly("One", "Two");
    assertThat(read.reasons()).isEmpty();
  }

  @Test
  void severalObjectsOnALineAreReadEach() throws IOException {
    String one = "{\"title\":\"%s\",\"text\":\"a } { b\"}";
    ReadAll read =
        read(
            "a.jsonl",
            String.format(Locale.ROOT, one, 1)
                + "\n"
                + String.format(Locale.ROOT, one, 2)
                + String.format(Locale.ROOT, one, 3)
                + "\n"
                + String.format(Locale.ROOT, one, 4)
                + ", "
                + String.format(Locale.ROOT, one, 5)
                + " {\"title\":\n"
                + String.format(Locale.ROOT, one, 6)
                + "\n");
    assertThat(read.headlines()).containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(read.reasons()).containsExactly("malformed_record");
  }

  @Test
  void aStrayByteDoesNotChangeTheEncoding() throws IOException {
    byte[] text =
        "Caf\u00E9 reopens\n\nBUSAN, May 6 (Yonhap) -- The caf\u00E9 # s owner \u2013 Ann \u2013 said so.\n"
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < text.length; i++) {
      text[i] = text[i] == '#' ? (byte) 0x92 : text[i];
    }
    RawDispatch dispatch = ReadAll.of(Files.write(folder.resolve("a.txt"), text)).dispatches.get(0);
    assertThat(dispatch.headline()).isEqualTo("Caf\u00E9 reopens");
    assertThat(dispatch.text()).contains("caf\u00E9 \u2019 s owner \u2013 Ann \u2013 said");
  }

  @Test
  void exportsOfBlogsHaveTheirOwnDay() throws IOException {
    ReadAll read =
        read(
            "a.xml",
            "<?xml version=\"1.0\"?><rss><channel><title>Bay</title>"
                + "<item><title>A</title><description>Text</description><pubDate></pubDate><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><wp:post_date>2013-05-06 10:00:00</wp:post_date></item>"
                + "<item><title>B</title><description>Text</description><pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate><wp:post_date>2013-05-07 10:00:00</wp:post_date></item>"
                + "</channel></rss>");
    assertThat(read.dispatches)
        .extracting(RawDispatch::date)
        .containsExactly("2013-05-06 10:00:00", "2013-05-07 10:00:00");
  }

  @Test
  void paperAndDayBeforeAHeadlineAreNoPartOfIt() throws IOException {
    ReadAll read =
        read(
            "a.sgm",
            "<DOC>\n<DOCNO>BW1</DOCNO>\n<HEADLINE>\nBW  06 MAY 93 / Dock / pier open\n</HEADLINE>\n<TEXT>\nA dock opened.\n</TEXT>\n</DOC>\n");
    assertThat(read.headlines()).containsExactly("Dock / pier open");
    assertThat(read.dispatches.get(0).date()).isEqualTo("06 MAY 93");
  }

  @Test
  void aMailOfThreeLinesIsOne() throws IOException {
    ReadAll read =
        read(
            "a.eml",
            "From: desk@example.org\nSubject: Fwd: RE: Dock opens\nDate: Mon, 6 May 2013 10:00:00 +0000\n\nA dock opened on Monday.\n");
    assertThat(read.format()).isEqualTo("mail");
    assertThat(read.headlines()).containsExactly("Dock opens");
  }
}
