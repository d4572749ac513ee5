package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EncodingsTest {
  private static final List<String> KOREAN =
      List.of(
          "항만 개장",
          "부산 북항의 새 부두가 16일 문을 열었다고 항만 공사가 밝혔다. 공사는 삼 년 동안 이어졌고 비용은 사백억 원이"
              + " 들었다. 첫 배는 월요일에 들어온다고 관계자는 말했다.");
  private static final List<String> CHINESE =
      List.of("港口重新开放", "上海的旧港口在三年的维修之后于星期四重新开放,市政府说。费用为四亿元。第一艘船将在星期一到达这个港口。");
  private static final List<String> TAIWANESE =
      List.of("港口重新開放", "高雄的舊港口在三年的維修之後於星期四重新開放,市政府說。費用為四億元。第一艘船將在星期一到達這個港口。");
  private static final List<String> JAPANESE =
      List.of("港が再開", "横浜の古い港が木曜日に再開したと市が発表した。工事は三年かかり、費用は四十億円だった。最初の船は月曜日に入る。");
  private static final List<String> RUSSIAN =
      List.of(
          "Порт открыт",
          "Старый порт открылся в четверг после ремонта, сообщили в администрации города. Работы длились три года.");
  private static final List<String> GREEK =
      List.of(
          "Το λιμάνι άνοιξε",
          "Το παλιό λιμάνι άνοιξε την Πέμπτη μετά από επισκευές τριών ετών, είπε ο δήμος. Το πρώτο πλοίο έρχεται τη Δευτέρα.");
  private static final List<String> ARABIC =
      List.of(
          "الميناء يفتح",
          "افتتح الميناء القديم يوم الخميس بعد إصلاح استمر ثلاث سنوات، قالت المدينة. تصل السفينة الأولى يوم الاثنين.");
  private static final List<String> FRENCH =
      List.of(
          "Le port a rouvert à l’été",
          "Le vieux port a rouvert jeudi après trois années de travaux, a déclaré la mairie. « Nous sommes très heureux », a ajouté le maire. Coût : 4 millions d’euros, dépensés à moitié.");
  private static final List<String> GERMAN =
      List.of(
          "Hafen eröffnet",
          "Der alte Hafen wurde am Donnerstag nach drei Jahren eröffnet, sagte die Behörde. „Wir sind glücklich“, hieß es. Die Kosten lägen bei vier Millionen, größtenteils öffentlich bezahlt.");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "declared-8859-1.xml, Le caf\u00e9 rouvre",
    "undeclared-1252.xml, Le caf\u00e9 \u201crouvre\u201d \u2013 enfin",
    "utf-8-bom.xml, Le caf\u00e9 rouvre",
    "utf-16-bom.xml, Le caf\u00e9 rouvre",
    "utf-16be.xml, Le caf\u00e9 rouvre",
    "says-utf-8-is-1252.xml, Le caf\u00e9 \u20ac"
  })
  void readsTheEncodingThatIsThere(String file, String headline) {
    ReadAll read = Samples.read("encodings/" + file);
    assertThat(read.format()).isEqualTo("newsml_g2");
    assertThat(read.headlines()).containsExactly(headline);
    assertThat(read.dispatches.get(0).text()).contains("Le caf\u00e9 du port \u00e0 Sa\u00efgon");
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("EUC-KR", KOREAN),
        Arguments.of("x-windows-949", List.of("찦차 펲시맨 똠방각하", KOREAN.get(1))),
        Arguments.of("GB18030", CHINESE),
        Arguments.of("Big5", TAIWANESE),
        Arguments.of("Shift_JIS", JAPANESE),
        Arguments.of("EUC-JP", JAPANESE),
        Arguments.of("windows-1251", RUSSIAN),
        Arguments.of("KOI8-R", RUSSIAN),
        Arguments.of("windows-1253", GREEK),
        Arguments.of("windows-1256", ARABIC),
        Arguments.of("windows-1252", FRENCH),
        Arguments.of("windows-1252", GERMAN),
        Arguments.of("UTF-8", KOREAN),
        Arguments.of("UTF-8", FRENCH),
        Arguments.of("UTF-16LE", RUSSIAN.stream().map(text -> text + " / Port").toList()),
        Arguments.of("UTF-16", FRENCH));
  }

  /** Whatever a page or its server says of an encoding, the bytes tell. */
  @ParameterizedTest
  @MethodSource("texts")
  void pagesAreInWhatTheirBytesTell(String charset, List<String> text) throws IOException {
    for (String meta :
        List.of(
            "",
            "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset + "\">",
            "<meta charset=\"utf-8\">",
            "<meta charset=\"iso-8859-1\">")) {
      String page =
          "<html><head>"
              + meta
              + "<title>Port</title></head><body><article><h1>"
              + text.get(0)
              + "</h1><p>"
              + text.get(1)
              + "</p><p>"
              + text.get(1)
              + "</p></article></body></html>";
      byte[] bytes = page.getBytes(Charset.forName(charset));
      assertRead(ReadAll.of(Files.write(folder.resolve("page.html"), bytes)), text, meta);
      for (String header : List.of("; charset=utf-8", "; charset=ISO-8859-1")) {
        ReadAll crawled = ReadAll.of(Files.write(folder.resolve("c.warc"), warc(bytes, header)));
        assertRead(crawled, text, meta + header);
      }
    }
  }

  private static void assertRead(ReadAll read, List<String> text, String what) {
    assertThat(read.headlines()).as(what).containsExactly(text.get(0));
    assertThat(read.dispatches.get(0).text()).as(what).startsWith(text.get(1));
  }

  private static byte[] warc(byte[] page, String charset) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html" + charset + "\r\n\r\n";
    String head =
        String.format(
            Locale.ROOT,
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://port.example/1\r\n"
                + "WARC-Date: 2017-11-16T10:11:12Z\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n",
            http.length() + page.length);
    byte[] before = (head + http).getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[before.length + page.length + 4];
    System.arraycopy(before, 0, all, 0, before.length);
    System.arraycopy(page, 0, all, before.length, page.length);
    System.arraycopy("\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 0, all, all.length - 4, 4);
    return all;
  }

  /** Tables, JSON, text and feeds that say nothing of their encoding. */
  @ParameterizedTest
  @MethodSource("texts")
  void filesAreInWhatTheirBytesTell(String charset, List<String> text) throws IOException {
    String head = text.get(0);
    String body = text.get(1);
    String json =
        "{\"headline\": \"" + head + "\", \"date\": \"2017-11-16\", \"text\": \"" + body + "\"}";
    List<String> files =
        List.of(
            "headline,date,text\n\"" + head + "\",2017-11-16,\"" + body + "\"\n",
            "date\theadline\ttext\r\n2017-11-16\t" + head + "\t" + body + "\r\n",
            "[" + json + ",\n" + json.replace("{", "{\n  ") + "]",
            json + "\n" + json + "\n",
            "<rss><channel><item><title>"
                + head
                + "</title><description>"
                + body
                + "</description></item></channel></rss>",
            "<DOC>\n<DOCNO> A-1 </DOCNO>\n<HEADLINE>\n"
                + head
                + "\n</HEADLINE>\n<TEXT>\n<P>\n"
                + body
                + "\n</P>\n</TEXT>\n</DOC>\n");
    for (String file : files) {
      Path path = Files.write(folder.resolve("wire"), file.getBytes(Charset.forName(charset)));
      ReadAll read = ReadAll.of(path);
      assertThat(read.rejects).as(file).isEmpty();
      for (RawDispatch dispatch : read.dispatches) {
        assertThat(dispatch.headline()).as(read.format()).isEqualTo(head);
        assertThat(dispatch.text().strip()).as(read.format()).isEqualTo(body);
      }
    }
  }

  /** Names of columns are in the encoding of the file. */
  @Test
  void columnsAreNamedInTheEncodingOfTheFile() throws IOException {
    String table = "제목,날짜,본문\n" + KOREAN.get(0) + ",2017-11-16,\"" + KOREAN.get(1) + "\"\n";
    ReadAll read =
        ReadAll.of(Files.write(folder.resolve("t.csv"), table.getBytes("x-windows-949")));
    assertRead(read, KOREAN, "csv");
    assertThat(read.dispatches.get(0).date()).isEqualTo("2017-11-16");
  }

  /** A page in UTF-8 of which one character is cut in half stays in UTF-8. */
  @Test
  void aBrokenCharacterDoesNotTakeTheOthersWithIt() throws IOException {
    String page =
        "<html><body><article><h1>"
            + FRENCH.get(0)
            + "</h1><p>"
            + FRENCH.get(1)
            + "</p><p>"
            + FRENCH.get(1)
            + " caf\u00c3</p></article></body></html>";
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    byte[] cut = new byte[bytes.length - 1];
    int at =
        page.getBytes(StandardCharsets.UTF_8).length - "</p></article></body></html>".length() - 1;
    System.arraycopy(bytes, 0, cut, 0, at);
    System.arraycopy(bytes, at + 1, cut, at, cut.length - at);
    assertRead(ReadAll.of(Files.write(folder.resolve("p.html"), cut)), FRENCH, "cut");
  }

  @ParameterizedTest
  @CsvSource({
    "page-euc-kr.html, html, 항만 개장, 1",
    "list-shift-jis.json, json, 港が再開, 2",
    "table-1251.csv, csv, Порт открыт, 2",
    "lines-utf-16.jsonl, jsonl, Caf\u00e9 opens, 2",
    "text-big5.txt, text, 港口重新開放, 2"
  })
  void samplesThatSayNothingOrWhatIsWrong(String file, String format, String headline, int count) {
    ReadAll read = Samples.read("encodings/" + file);
    assertThat(read.format()).isEqualTo(format);
    assertThat(read.headlines()).hasSize(count).startsWith(headline);
  }

  /** A table in UTF-8 of which one character is broken is still one. */
  @ParameterizedTest
  @MethodSource("texts")
  void aBrokenCharacterOfATableCostsNoOther(String charset, List<String> text) throws IOException {
    StringBuilder table = new StringBuilder("headline,date,text\nbroken \u00e9,2017-11-16,x\n");
    for (int i = 0; i < 5; i++) {
      table.append('"').append(text.get(0)).append("\",2017-11-16,\"").append(text.get(1));
      table.append("\"\n");
    }
    byte[] bytes = table.toString().getBytes(StandardCharsets.UTF_8);
    bytes["headline,date,text\nbroken ".length()] = 'x';
    ReadAll read = ReadAll.of(Files.write(folder.resolve("t.csv"), bytes));
    assertThat(read.headlines()).as(charset).hasSize(6).endsWith(text.get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, windows-1251", "iso-8859-1, windows-1251", "utf-8, KOI8-R", "koi8-r, KOI8-R",
    "windows-1251, windows-1251", "utf-16, windows-1251", "windows-1251, UTF-8", "nonsense, KOI8-R"
  })
  void whatAFeedDeclaresGivesWayToItsBytes(String declared, String written) throws IOException {
    String item =
        "<title>"
            + RUSSIAN.get(0)
            + "</title>\n<pubDate>Thu, 16 Nov 2017 08:30:00 GMT</pubDate>\n<description>"
            + RUSSIAN.get(1)
            + "</description>\n";
    String begin = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n";
    String feed = begin + "<rss><channel>\n<item>" + item + "</item></channel></rss>";
    String records =
        begin + "<export>\n<row>" + item + "</row>\n<row>" + item + "</row>\n</export>";
    for (String xml : List.of(feed, records)) {
      ReadAll read =
          ReadAll.of(Files.write(folder.resolve("a.xml"), xml.getBytes(Charset.forName(written))));
      assertThat(read.rejects).isEmpty();
      assertThat(read.dispatches.get(0).headline()).isEqualTo(RUSSIAN.get(0));
      assertThat(read.dispatches.get(0).text()).isEqualTo(RUSSIAN.get(1));
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-32LE", "UTF-32BE"})
  void utf32WithAMarkIsRead(String encoding) throws IOException {
    String rows =
        "\uFEFFheadline,date,text\n" + FRENCH.get(0) + ",2017-11-16,\"" + FRENCH.get(1) + "\"\n";
    ReadAll read =
        ReadAll.of(Files.write(folder.resolve("a.csv"), rows.getBytes(Charset.forName(encoding))));
    assertThat(read.rejects).isEmpty();
    assertThat(read.dispatches.get(0).headline()).isEqualTo(FRENCH.get(0));
    assertThat(read.dispatches.get(0).text()).isEqualTo(FRENCH.get(1));
  }
}
