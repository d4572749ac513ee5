package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows as spreadsheets, databases and data frames write them. */
class CsvRecordsTest {
  private static final String TEXT = "The \"smart\" crane, he said, cost four million.";

  @TempDir Path folder;

  private ReadAll read(String rows) throws IOException {
    return read(rows, StandardCharsets.UTF_8);
  }

  private ReadAll read(String rows, Charset charset) throws IOException {
    return ReadAll.of(Files.write(folder.resolve("a.csv"), rows.getBytes(charset)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // By the standard; with a mark of byte order; all quoted, with an index; with "sep=".
        "headline,date,text\n\"A \"\"smart\"\" crane\",2017-11-16,\"{2}\"\nTwo,2017-11-17,Second.\n",
        "\uFEFF\"headline\",\"date\",\"text\"\r\n\"A \"\"smart\"\" crane\",\"2017-11-16\",\"{2}\"\r\n"
            + "\"Two\",\"2017-11-17\",\"Second.\"\r\n",
        ",headline,date,text\n0,\"A \"\"smart\"\" crane\",2017-11-16,\"{2}\"\n1,Two,2017-11-17,Second.\n",
        "sep=;\nheadline;date;text\n\"A \"\"smart\"\" crane\";2017-11-16;\"{2}\"\nTwo;2017-11-17;Second.\n",
        // By Spark and MySQL; by bars and tabs; without a header; with it twice; as on a Macintosh.
        "headline,date,text\n\"A \\\"smart\\\" crane\",2017-11-16,\"{\\}\"\nTwo,2017-11-17,Second.\n",
        "headline|date|text\n\"A \"\"smart\"\" crane\"|2017-11-16|\"{2}\"\nTwo|2017-11-17|Second.\n",
        "headline\tdate\ttext\nA \"smart\" crane\t2017-11-16\t{1}\nTwo\t2017-11-17\tSecond.\n",
        "2017-11-16,\"A \"\"smart\"\" crane\",\"{2}\"\n2017-11-17,Two of two,Second of two.\n",
        "headline,date,text\n\"A \"\"smart\"\" crane\",2017-11-16,\"{2}\"\nheadline,date,text\n"
            + "Two,2017-11-17,Second.\n",
        "headline,date,text\r\"A \"\"smart\"\" crane\",2017-11-16,\"{2}\"\rTwo,2017-11-17,Second.\r",
        // Names over two lines and in other words; commas too many with nothing behind them.
        "\"head\nline\";\"pub date\";\"body text\"\n\"A \"\"smart\"\" crane\";\"2017-11-16\";\"{2}\"\n"
            + "Two;2017-11-17;Second.\n",
        "My archive of 2017,,\n\nheadline,date,text\n\"A \"\"smart\"\" crane\",2017-11-16,\"{2}\"\n"
            + "Two,2017-11-17,Second.\n",
        "Web Title,publishedAt,article_text\n\"A \"\"smart\"\" crane\",2017-11-16,\"{2}\",,\n"
            + "Two,2017-11-17,Second.,,\n",
      })
  void everyWriterIsUnderstood(String rows) throws IOException {
    String whole =
        rows.replace("{1}", TEXT)
            .replace("{2}", TEXT.replace("\"", "\"\""))
            .replace("{\\}", TEXT.replace("\"", "\\\""));
    ReadAll read = read(whole);
    assertThat(read.rejects).isEmpty();
    assertThat(read.format()).isEqualTo("csv");
    assertThat(read.dispatches).hasSize(2);
    RawDispatch first = read.dispatches.get(0);
    assertThat(first.headline()).isEqualTo("A \"smart\" crane");
    assertThat(first.date()).isEqualTo("2017-11-16");
    assertThat(first.text()).isEqualTo(TEXT);
    assertThat(read.headlines().get(1)).startsWith("Two");
  }

  /** The header was told by another line end than rows have. */
  @Test
  void aHeaderWithinAnOpenQuoteIsPassedOver() throws IOException {
    ReadAll read = read("publish_date,headline_text\rx,\"20030219,a\n20030220,b\n");
    assertThat(read.reasons()).doesNotContain("unreadable_file");
  }

  @Test
  void aRowOfOtherColumnsIsSetAsideWhole() throws IOException {
    ReadAll read =
        read(
            "headline,date,text\nFerry sinks,2017-11-16,A ferry sank, and all were saved\n"
                + "Ferry found,2017-11-19,A ferry was found\nShort row\n");
    assertThat(read.headlines()).containsExactly("Ferry found");
    assertThat(read.reasons()).containsExactly("malformed_record", "malformed_record");
    assertThat(read.rejects.get(0).detail()).contains("4 columns, but the header 3");
  }

  @Test
  void aSemicolonBeforeABlankIsPartOfTheText() throws IOException {
    ReadAll read =
        read("headline;date;text\nCaf\u00e9 burns;2017-11-16;It burned; it stood since 1910.\n");
    assertThat(read.dispatches.get(0).text()).isEqualTo("It burned; it stood since 1910.");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsOwnRow() throws IOException {
    ReadAll read =
        read(
            "headline,date,text\nOne,2017-11-16,\"It began\nTwo,2017-11-17,Second.\n"
                + "Three,2017-11-18,Third.\n");
    assertThat(read.headlines()).containsExactly("Two", "Three");
    assertThat(read.reasons()).containsExactly("malformed_record");
    assertThat(read("headline,date,text\nOne,2017-11-16,\"It began\n").reasons())
        .containsExactly("truncated");
  }

  @Test
  void aQuoteWithinAFieldIsACharacter() throws IOException {
    ReadAll read = read("headline,date,text\nTower 5\" taller,2017-11-16,It is 5\" taller\n");
    assertThat(read.headlines()).containsExactly("Tower 5\" taller");
  }

  @Test
  void everyLineMayBeInItsOwnEncoding() throws IOException {
    String rows = "headline,date,text\nCaf\u00e9 opens,2017-11-16,A caf\u00e9 opened.\n";
    assertThat(read(rows, StandardCharsets.ISO_8859_1).headlines())
        .containsExactly("Caf\u00e9 opens");
    assertThat(read(rows, StandardCharsets.UTF_16).headlines()).containsExactly("Caf\u00e9 opens");
    assertThat(read(rows, Charset.forName("windows-1252")).rejects).isEmpty();
  }

  @Test
  void htmlIsReadAsHtmlAndWordsForNothingAsNothing() throws IOException {
    ReadAll read =
        read(
            "headline,date,text,author\n"
                + "Mayor &amp; council agree,NaT,\"<p>They agreed.</p><p>Korea&#8217;s envoy watched.</p>"
                + "<script>x</script>\",NaN\nOil < 50 & falling,null,AT&T <T.N> rose,N/A\n");
    assertThat(read.headlines()).containsExactly("Mayor & council agree", "Oil < 50 & falling");
    assertThat(read.dispatches.get(0).text())
        .isEqualTo("They agreed.\n\nKorea\u2019s envoy watched.");
    assertThat(read.dispatches.get(1).text()).isEqualTo("AT&T <T.N> rose");
    assertThat(read.dispatches).allMatch(dispatch -> dispatch.date() == null);
    assertThat(read.dispatches).allMatch(dispatch -> dispatch.byline().isEmpty());
  }

  @Test
  void columnsWithoutNamesAreToldByWhatTheyHold() throws IOException {
    ReadAll read =
        read(
            "3,Quarry shut by county,A quarry was shut on Thursday,2017-11-16\n"
                + "4,Quarry open again,A quarry was opened on Friday again,2017-11-17\n");
    assertThat(read.headlines()).containsExactly("Quarry shut by county", "Quarry open again");
    assertThat(read.dispatches.get(1).date()).isEqualTo("2017-11-17");
    Path file = folder.resolve("a.csv");
    ReadAll said =
        ReadAll.of(file, new ReadOptions(Map.of("headline", "3", "date", "4"), 1 << 20, null));
    assertThat(said.headlines().get(0)).isEqualTo("A quarry was shut on Thursday");
    assertThat(ReadAll.of(Files.writeString(file, "one, two\nthree, four\n")).reasons())
        .isEqualTo(List.of("unknown_format"));
  }

  @Test
  void positionsAreThoseOfTheBytes() throws IOException {
    String rows = "headline,date,text\nCaf\u00e9,2017-11-16,\"a\n\nb\"\n\nTwo,2017-11-17,c\n";
    ReadAll read = read(rows);
    byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
    long second = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Two");
    assertThat(read.dispatches.get(0).inputPosition()).isEqualTo(19);
    assertThat(read.dispatches.get(1).inputPosition()).isEqualTo(second);
    assertThat(read.dispatches.get(0).text()).isEqualTo("a\n\nb");
  }

  /** Names of columns in sets that people share. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "headline,date,short_description",
        "Headlines,Date,Description",
        "heading,Date,Article",
        "title,created_utc,selftext",
        "headline,first_publication_date,body_text",
        "article_title,article_date,article_text",
        "title,published_date,summary",
        "title,date_publish,maintext",
        "news_title,news_date,news_content"
      })
  void columnsOfSharedSetsAreKnown(String header) throws IOException {
    ReadAll read = read(header + "\nMill burns,2017-11-16,A mill burned down\n");
    assertThat(read.headlines()).containsExactly("Mill burns");
    assertThat(read.dispatches.get(0).date()).isEqualTo("2017-11-16");
    assertThat(read.dispatches.get(0).text()).isEqualTo("A mill burned down");
  }
}
