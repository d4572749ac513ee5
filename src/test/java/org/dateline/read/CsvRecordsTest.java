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
        // Notes and comments above; numbers of rows under no name; unit and record separators.
        "The archive\nof the Bay Wire\n2017\nno comment\n\nheadline,date,text\n"
            + "\"A \"\"smart\"\" crane\",2017-11-16,\"{2}\"\nTwo,2017-11-17,Second.\n",
        "# two rows\n#headline,date,text\n\"A \"\"smart\"\" crane\",2017-11-16,\"{2}\"\n"
            + "Two,2017-11-17,Second.\n",
        "headline,date,text\n1,\"A \"\"smart\"\" crane\",2017-11-16,\"{2}\"\n2,Two,2017-11-17,Second.\n",
        "headline\u001Fdate\u001Ftext\u001EA \"smart\" crane\u001F2017-11-16\u001F{1}\u001E"
            + "Two\u001F2017-11-17\u001FSecond.\u001E",
        "'headline','date','text'\n'A \"smart\" crane','2017-11-16','{1}'\n'Two','2017-11-17','Second.'\n",
        "\u00FEheadline\u00FE\u0014\u00FEdate\u00FE\u0014\u00FEtext\u00FE\n\u00FEA \"smart\" crane"
            + "\u00FE\u0014\u00FE2017-11-16\u00FE\u0014\u00FE{1}\u00FE\n\u00FETwo\u00FE\u0014\u00FE"
            + "2017-11-17\u00FE\u0014\u00FESecond.\u00FE\n",
        "headline,date,text\n\r\"A \"\"smart\"\" crane\",2017-11-16,\"{2}\"\n\rTwo,2017-11-17,Second.\n\r",
        // Two files in one, with columns in another order.
        "headline,date,text\n\"A \"\"smart\"\" crane\",2017-11-16,\"{2}\"\ntext,headline,date\n"
            + "Second.,Two,2017-11-17\n",
        // A date in several columns, and with its own time.
        "year,month,day,headline,text\n2017,11,16,\"A \"\"smart\"\" crane\",\"{2}\"\n"
            + "2017,11,17,Two,Second.\n",
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
    assertThat(read.dispatches.get(1).date()).isEqualTo("2017-11-17");
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

  /** Excel leaves out cells at the end of a row where they are empty. */
  @Test
  void aRowMayEndEarlyBehindItsWords() throws IOException {
    ReadAll read =
        read(
            "headline,date,text,author,url\nOne,2017-11-16,\"A ferry sank.\"\n"
                + "Two,2017-11-17,A ferry was found.,Ann Other\n"
                + "Three,2017-11-18,It will be,\nFour,2017-11-19,Broken off\n");
    assertThat(read.headlines()).containsExactly("One", "Two", "Three");
    assertThat(read.dispatches.get(0).text()).isEqualTo("A ferry sank.");
    // A line break without quotes would end the text just so.
    assertThat(read.reasons()).containsExactly("malformed_record");
    assertThat(read("headline,date,text\nOne,2017-11-16\nTwo,2017-11-17,Second.\n").headlines())
        .containsExactly("Two");
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
        "news_title,news_date,news_content",
        "headline,date,news",
        "post_title,post_date,post_content",
        "Titre,Date de publication,Texte",
        "T\u00EDtulo,Data,Conte\u00FAdo",
        "Ba\u015Fl\u0131k,Tarih,\u0130\u00E7erik",
        "\u0417\u0430\u0433\u043E\u043B\u043E\u0432\u043E\u043A,\u0414\u0430\u0442\u0430,\u0422\u0435\u043A\u0441\u0442",
        "\uC81C\uBAA9,\uB4F1\uB85D\uC77C,\uB0B4\uC6A9",
        "\u30BF\u30A4\u30C8\u30EB,\u516C\u958B\u65E5,\u672C\u6587",
        "\u0627\u0644\u0639\u0646\u0648\u0627\u0646,\u0627\u0644\u062A\u0627\u0631\u064A\u062E,\u0627\u0644\u0646\u0635"
      })
  void columnsOfSharedSetsAreKnown(String header) throws IOException {
    ReadAll read = read(header + "\nMill burns,2017-11-16,A mill burned down\n");
    assertThat(read.headlines()).containsExactly("Mill burns");
    assertThat(read.dispatches.get(0).date()).isEqualTo("2017-11-16");
    assertThat(read.dispatches.get(0).text()).isEqualTo("A mill burned down");
  }

  /** Whatever the columns are called. */
  @Test
  void columnsOfUnknownNamesAreToldByWhatTheyHold() throws IOException {
    ReadAll read =
        read(
            "Kop van Jut,Wanneer dan,Hele verhaal,Extra\n"
                + "Mill burns down,2017-11-16,A mill on the river burned down and nobody was hurt,x\n"
                + "Mill is rebuilt,2017-11-17,The mill on the river is built once more by the town,x\n");
    assertThat(read.headlines()).containsExactly("Mill burns down", "Mill is rebuilt");
    assertThat(read.dispatches.get(0).date()).isEqualTo("2017-11-16");
    assertThat(read.dispatches.get(1).text()).startsWith("The mill on the river");
  }

  @Test
  void dayAndTimeInTwoColumnsAreOneDate() throws IOException {
    ReadAll read =
        read("Date,Time,Headline,Body\n16/11/2017,09:30,Mill burns,A mill burned down\n");
    assertThat(read.dispatches.get(0).date()).isEqualTo("16/11/2017 09:30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"headline,date,text\"\n\"One,2017-11-16,\"\"Mill, \"\"\"\"dam\"\"\"\".\"\"\"\n"
            + "\"Two,2017-11-17,\"\"Line one.\nLine two.\"\"\"\nThree,2017-11-18,Third.\n",
        "\"headline;date;text\"\r\n\"One;2017-11-16;\"\"Mill, \"\"\"\"dam\"\"\"\".\"\"\"\r\n"
            + "\"Two;2017-11-17;\"\"Line one.\r\nLine two.\"\"\"\r\n\"Three;2017-11-18;Third.\"\r\n",
        "\"headline,\"\"date\"\",text\"\n\"One,2017-11-16,\"\"Mill, \"\"\"\"dam\"\"\"\".\"\"\"\n"
            + "\"Two,\"\"2017-11-17\"\",\"\"Line one.\nLine two.\"\"\"\n\"Three,2017-11-18,Third.\"\n",
      })
  void rowsMayStandInQuotesWhole(String rows) throws IOException {
    ReadAll read = read(rows);
    assertThat(read.rejects).isEmpty();
    assertThat(read.headlines()).containsExactly("One", "Two", "Three");
    assertThat(read.dispatches.get(0).text()).isEqualTo("Mill, \"dam\".");
    assertThat(read.dispatches.get(1).text()).isEqualTo("Line one.\nLine two.");
    assertThat(read.dispatches.get(1).date()).isEqualTo("2017-11-17");
    assertThat(read.dispatches.get(2).text()).isEqualTo("Third.");
  }

  @Test
  void aZeroByteHereAndThereIsDroppedFromTheText() throws IOException {
    String text = "A crane of the old port of the bay was ta\0ken down on Thursday in the rain.";
    ReadAll read =
        read(
            "headline,date,text\nO\0ne,2017-11-16,\"" + text + "\"\nTwo,2017-11-17," + text + "\n");
    assertThat(read.rejects).isEmpty();
    assertThat(read.headlines()).containsExactly("One", "Two");
    assertThat(read.dispatches)
        .allSatisfy(row -> assertThat(row.text()).isEqualTo(text.replace("\0", "")));
  }

  /** Each of them is open to the end of the file, and none is read so far for all of them. */
  @Test
  void rowsWhoseQuotesAreNeverClosedCostTheOthersNothing() throws IOException {
    StringBuilder rows = new StringBuilder("id,headline,date,text\n");
    for (int i = 0; i < 6000; i++) {
      rows.append(i).append(",\"We will not yield,2017-11-16,The crane cost four million.\n");
      rows.append(i).append(",Crane sold,2017-11-16,The crane cost four million.\n");
    }
    assertThat(read(rows.toString()).headlines()).hasSize(6000).containsOnly("Crane sold");
  }

  @Test
  void aLongRowBehindOneWhoseQuoteIsNeverClosedIsRead() throws IOException {
    String longText = "The crane cost four million.\n".repeat(12_000);
    String bad = "1,\"We will not yield,2017-11-16,The crane cost four million.\n";
    String good = "2,Crane sold,2017-11-16,\"" + longText + "\"\n";
    ReadAll read = read("id,headline,date,text\n" + bad + good + good + bad + good);
    assertThat(read.headlines()).containsExactly("Crane sold", "Crane sold", "Crane sold");
    assertThat(read.reasons()).hasSize(2).containsOnly("malformed_record");
  }
}
