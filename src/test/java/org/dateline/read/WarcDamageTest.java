package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of the web as crawlers and disks leave them: each tells of four places that open. */
class WarcDamageTest {
  private static final List<String> PLACES = List.of("abbey", "bakery", "castle", "dairy");
  private static final String HTTP = "application/http; msgtype=response";

  @TempDir Path folder;

  private static String page(String place) {
    return String.format(
        Locale.ROOT,
        "<!DOCTYPE html><html><head><title>The %1$s opens</title></head><body><article>"
            + "<h1>The %1$s opens</h1><p>The old %1$s opened again on Thursday after repairs that"
            + " took three years, the council said. Entry is free but for Mondays.</p><p>Work on"
            + " the %1$s cost four million and was paid by the town, which hopes for many visitors"
            + " in the coming year.</p></article></body></html>\n",
        place);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static String answer(String place) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(place);
  }

  private static byte[] record(String place, String type, String content, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: http://news.example/2017/11/16/"
            + place
            + "\r\nContent-Type: "
            + content
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return joined(List.of(bytes(head), block, bytes("\r\n\r\n")));
  }

  private static String record(String place) {
    return text(record(place, "response", HTTP, bytes(answer(place))));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** All four, each changed. */
  private static byte[] all(UnaryOperator<String> change) {
    StringBuilder all = new StringBuilder();
    PLACES.forEach(place -> all.append(change.apply(record(place))));
    return bytes(all.toString());
  }

  /** All four, the second of them changed. */
  private static byte[] second(UnaryOperator<String> change) {
    return all(record -> record.contains("bakery") ? change.apply(record) : record);
  }

  /** All four with answers of this head and content. */
  private static byte[] answers(String head, UnaryOperator<String> content) {
    List<byte[]> all = new ArrayList<>();
    for (String place : PLACES) {
      String block = head + "\r\n\r\n" + content.apply(page(place));
      all.add(record(place, "response", HTTP, bytes(block)));
    }
    return joined(all);
  }

  private ReadAll read(String name, byte[] file) throws IOException {
    return ReadAll.of(Files.write(folder.resolve(name), file));
  }

  private ReadAll reads(String what, byte[] file, String... places) throws IOException {
    ReadAll read = read("crawl.warc", file);
    assertOpen(what, read, places.length == 0 ? PLACES : List.of(places));
    return read;
  }

  private static void assertOpen(String what, ReadAll read, List<String> places) {
    assertThat(read.headlines())
        .as(what)
        .isEqualTo(places.stream().map(place -> "The " + place + " opens").toList());
    assertThat(read.dispatches)
        .as(what)
        .allSatisfy(dispatch -> assertThat(dispatch.text()).endsWith("in the coming year."))
        .noneSatisfy(dispatch -> assertThat(dispatch.text()).contains("noise"));
  }

  @Test
  void whatStandsBeforeTheFirstRecordIsPassedOver() throws IOException {
    String plain = text(all(record -> record));
    reads("blank lines", bytes("\r\n\n\r\n" + plain));
    reads("byte-order mark", bytes("\u00EF\u00BB\u00BF" + plain));
    for (String before :
        List.of("# by hand\n# in 2017\n", "noise ", "\u0000\u0001\u00FF\u0002\n")) {
      ReadAll read = reads(before, bytes(before + plain));
      assertThat(read.format()).isEqualTo("warc");
    }
    assertThat(read("a.warc", bytes("# by hand\n" + plain)).reasons())
        .containsExactly("malformed_record");
  }

  @ParameterizedTest
  @ValueSource(ints = {-400, -50, -5, -1, 1, 2, 4, 5, 30, 550, 5000, 1_000_000_000})
  void aWrongLengthCostsNothing(int wrong) throws IOException {
    UnaryOperator<String> change =
        record -> {
          int at = record.indexOf("Content-Length: ") + "Content-Length: ".length();
          int end = record.indexOf('\r', at);
          long length = Long.parseLong(record.substring(at, end)) + wrong;
          return record.substring(0, at) + length + record.substring(end);
        };
    reads("all", all(change));
    reads("second", second(change));
    reads("last", all(record -> record.contains("dairy") ? change.apply(record) : record));
    reads("lines", bytes(text(all(change)).replace("\r\n", "\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Content-Length: many", "Content-Length: -5", "Content-Length: 1,234"})
  void aLengthThatIsNoneCostsNothing(String written) throws IOException {
    reads("all", all(record -> record.replaceFirst("Content-Length: \\d+", written)));
    reads("second", second(record -> record.replaceFirst("Content-Length: \\d+", written)));
  }

  @Test
  void headersAreReadAsTheyCome() throws IOException {
    reads("line feeds", bytes(text(all(record -> record)).replace("\r\n", "\n")));
    reads("returns", all(record -> record.replace("OK\r\nContent", "OK\rContent")));
    for (String version : List.of("WARC/0.17", "WARC/0.18", "WARC/1.1", "WARC/1.0 ", "warc/1.0")) {
      reads(version, all(record -> record.replace("WARC/1.0", version)));
    }
    for (String status :
        List.of("HTTP/2 200", "HTTP/3 200 OK", "HTTP/1.1 200", "ICY 200 OK", "http/1.0 200 ok")) {
      reads(status, all(record -> record.replace("HTTP/1.1 200 OK", status)));
    }
    for (String before :
        List.of("HTTP/1.1 100 Continue", "HTTP/1.1 200 Connection established", "HTTP/1.1 301 x")) {
      String status = before + "\r\n\r\nHTTP/1.1 200 OK";
      reads(before, answers(status + "\r\nContent-Type: text/html", page -> page));
    }
    reads("folded", all(record -> record.replace("text/html; ", "text/html;\r\n ")));
    reads("odd lines", all(record -> record.replace("OK\r\n", "OK\r\nnone\r\n: x\r\nA b: c\r\n")));
    reads("no empty line", all(record -> record.replace("\r\n\r\n<", "\r\n<")));
    reads("nor in the record", all(record -> record.replace("\r\n\r\nHTTP", "\r\nHTTP")));
    reads("one too many", all(record -> record.replace("WARC/1.0", "WARC/1.0\r\n")));
    reads("no type of record", all(record -> record.replace("WARC-Type: response\r\n", "")));
    reads("no type of content", all(record -> record.replaceAll("(?m)^Content-Type.*\r\n", "")));
    reads("plain text", all(record -> record.replace("text/html", "text/plain")));
    reads("no breaks", all(String::strip));
    reads("zeros", all(record -> record + "\u0000\u0000"));
    ReadAll enclosed = reads("<>", all(record -> record.replaceAll("(http://\\S+)", "<$1>")));
    assertThat(enclosed.dispatches.get(0).url()).isEqualTo("http://news.example/2017/11/16/abbey");
  }

  @Test
  void noiseBetweenRecordsIsTold() throws IOException {
    ReadAll read = reads("noise", all(record -> record + "noise\r\nmore noise\r\n"));
    assertThat(read.reasons()).containsOnly("malformed_record").hasSize(4);
  }

  @Test
  void whatBreaksOffIsTold() throws IOException {
    String[] others = {"abbey", "castle", "dairy"};
    for (int length : new int[] {120, 400}) {
      for (String behind : List.of("", "\r\n")) {
        ReadAll read = reads("at " + length, second(x -> x.substring(0, length) + behind), others);
        assertThat(read.reasons()).hasSize(1);
      }
    }
    byte[] all = all(record -> record);
    ReadAll cut = reads("end", Arrays.copyOf(all, all.length - 300), "abbey", "bakery", "castle");
    assertThat(cut.reasons()).containsExactly("truncated");
    reads("only breaks", Arrays.copyOf(all, all.length - 4));
  }

  private static String chunked(String content) {
    StringBuilder chunks = new StringBuilder();
    for (int i = 0; i < content.length(); i += 100) {
      String chunk = content.substring(i, Math.min(content.length(), i + 100));
      chunks.append(Integer.toHexString(chunk.length())).append("\r\n").append(chunk);
      chunks.append("\r\n");
    }
    return chunks + "0\r\n\r\n";
  }

  @Test
  void chunksAreJoinedWhateverTheirLengthsSay() throws IOException {
    String html = "HTTP/1.1 200 OK\r\nContent-Type: text/html";
    String said = html + "\r\nTransfer-Encoding: chunked";
    reads("chunked", answers(said, WarcDamageTest::chunked));
    reads("not done", answers(said, page -> page));
    reads("not said", answers(html, WarcDamageTest::chunked));
    reads("no last one", answers(said, page -> chunked(page).replace("0\r\n\r\n", "")));
    reads("lines", answers(said, page -> chunked(page).replace("\r\n", "\n")));
    for (String damaged : List.of("zz", "fff", "4", "-1", "65", "63")) {
      reads(damaged, answers(said, page -> chunked(page).replaceFirst("64\r\n", damaged + "\r\n")));
      reads(
          damaged,
          answers(said, page -> chunked(page).replaceFirst("\n64\r", "\n" + damaged + "\r")));
    }
  }

  private static String gzip(String content) {
    try {
      return text(OddFiles.gzip(bytes(content)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String deflate(String content, boolean bare) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflate = new DeflaterOutputStream(out, new Deflater(9, bare))) {
      deflate.write(bytes(content));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return text(out.toByteArray());
  }

  /** One block that is not compressed, and the end (RFC 7932, 9.2). */
  private static String brotli(String content) {
    int header = ((content.length() - 1) << 4) | (1 << 20);
    char[] three = {
      (char) (header & 0xFF), (char) ((header >> 8) & 0xFF), (char) ((header >> 16) & 0xFF)
    };
    return new String(three) + content + '\u0003';
  }

  @Test
  void contentIsDecodedByWhatItIs() throws IOException {
    String html = "HTTP/1.1 200 OK\r\nContent-Type: text/html";
    String said = html + "\r\nContent-Encoding: ";
    reads("gzip", answers(said + "gzip", WarcDamageTest::gzip));
    reads(
        "gzip, with the separators of ASCII in it",
        answers(html + "\r\nX-Mark: \u001E\u001F\r\nContent-Encoding: gzip", WarcDamageTest::gzip));
    reads("gzip, not said", answers(html, WarcDamageTest::gzip));
    reads("gzip, not done", answers(said + "gzip", page -> page));
    reads("gzip twice", answers(said + "gzip", page -> gzip(gzip(page))));
    reads("more behind", answers(said + "gzip", page -> gzip(page) + "\r\n\r\n"));
    reads("deflate", answers(said + "deflate", page -> deflate(page, false)));
    reads("bare deflate", answers(said + "deflate", page -> deflate(page, true)));
    reads("said otherwise", answers(said + "gzip", page -> deflate(page, false)));
    reads("not said", answers(html, page -> deflate(page, true)));
    reads("brotli", answers(said + "br", WarcDamageTest::brotli));
    reads("brotli, not done", answers(said + "br", page -> page));
    String chunked = said + "gzip\r\nTransfer-Encoding: chunked";
    reads("in chunks", answers(chunked, page -> chunked(gzip(page))));
    reads(
        "damaged", answers(chunked, page -> chunked(gzip(page)).replaceFirst("64\r\n", "70\r\n")));
    ReadAll cut = read("a.warc", answers(said + "gzip", page -> gzip(page).substring(0, 150)));
    assertThat(cut.dispatches).isEmpty();
    assertThat(cut.reasons()).hasSize(4).containsOnly("malformed_record");
  }

  /** A brotli stream as a server makes it, with its dictionary. */
  @Test
  void readsBrotliOfServers() throws IOException {
    byte[] page =
        Base64.getDecoder()
            .decode(
                "G3gBQIyTXPnq1tu2ruNJ4zheZygKCqGCI0weBSp1W8jZ/X84iHCxaCsXi9lkNzXfJt4dT2"
                    + "GK2VJsLgEzCQnn8tkNWMQWILdxJ4h4GkHwIH5AUmzV4a6nicMUDi6t6ilq2ljsYVYFS+N/"
                    + "7chjY+KuRqRZsbBvymS438p1EDtsIqKqjQmBcGFoJqsm+mcjscse6JL8tVCWh4Fd/7VnaJ"
                    + "EPFwpKGW9B5szVwQI=");
    byte[] head =
        bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n");
    byte[] record = record("abbey", "response", HTTP, joined(List.of(head, page)));
    reads("brotli", record, "abbey");
  }

  @Test
  void pagesAndTextsAreReadWithoutAnAnswerToo() throws IOException {
    for (String type : List.of("text/html", "application/xhtml+xml; charset=utf-8", "text/plain")) {
      List<byte[]> all = new ArrayList<>();
      for (String place : PLACES) {
        String headers = "fetchTimeMs: 3\r\n";
        all.add(record(place, "metadata", "application/warc-fields", bytes(headers)));
        all.add(record(place, "request", "application/http", bytes("GET / HTTP/1.1\r\n\r\n")));
        all.add(record(place, "resource", type, bytes(page(place))));
        all.add(record(place, "revisit", HTTP, bytes("HTTP/1.1 304 Not Modified\r\n\r\n")));
      }
      assertThat(reads(type, joined(all)).rejects).isEmpty();
    }
    byte[] robots =
        record("robots.txt", "resource", "text/plain", bytes("User-agent: *\nAllow: /"));
    assertThat(read("r.warc", robots).reasons()).containsExactly("no_article");
  }

  private static byte[] arc(boolean listed, UnaryOperator<String> change) {
    StringBuilder all = new StringBuilder();
    String fields = "1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n";
    if (listed) {
      all.append("filedesc://a.arc 0.0.0.0 20171116101112 text/plain ").append(fields.length());
      all.append("\n").append(fields).append("\n");
    }
    for (String place : PLACES) {
      String head =
          "http://news.example/2017/11/16/" + place + " 1.2.3.4 20171116101112 text/html ";
      String answer = answer(place);
      all.append(change.apply(head + answer.length() + "\n" + answer + "\n"));
    }
    return bytes(all.toString());
  }

  @Test
  void readsArcFiles() throws IOException {
    reads("ARC", arc(true, record -> record));
    reads("without a first record", arc(false, record -> record));
    reads("noise", arc(true, record -> record + "noise\n"));
    reads("version 2", arc(true, record -> record.replace("text/html ", "text/html 200 - - 7 a ")));
    reads("length", arc(true, record -> record.replaceFirst("html (\\d)\\d\\d\n", "html $120\n")));
    List<byte[]> members = new ArrayList<>();
    for (String record : text(arc(true, x -> x)).split("(?m)(?=^http://)", -1)) {
      members.add(OddFiles.gzip(bytes(record)));
    }
    ReadAll read = read("a.arc.gz", joined(members));
    assertOpen("gzip", read, PLACES);
    assertThat(read.format()).isEqualTo("warc+gzip");
  }

  private static List<byte[]> members() throws IOException {
    List<byte[]> members = new ArrayList<>();
    for (String place : PLACES) {
      members.add(OddFiles.gzip(bytes(record(place))));
    }
    return members;
  }

  @ParameterizedTest
  @CsvSource({"30, 4", "100, 4", "0, 10", "2, 1"})
  void damageWithinAMemberCostsNoOther(int from, int count) throws IOException {
    List<byte[]> members = members();
    for (int i = from; i < from + count; i++) {
      members.get(1)[i] ^= 0x5A;
    }
    ReadAll read = read("a.warc.gz", joined(members));
    assertOpen("damaged", read, List.of("abbey", "castle", "dairy"));
    assertThat(read.reasons()).contains("malformed_record");
  }

  @Test
  void aMemberThatBreaksOffCostsNoOther() throws IOException {
    List<byte[]> members = members();
    members.set(1, Arrays.copyOf(members.get(1), 150));
    ReadAll read = read("a.warc.gz", joined(members));
    assertOpen("cut", read, List.of("abbey", "castle", "dairy"));
    assertThat(read.reasons()).contains("malformed_record");
    byte[] whole = joined(members());
    read = read("b.warc.gz", Arrays.copyOf(whole, whole.length - 5));
    assertOpen("without its checksum", read, PLACES);
    assertThat(read.reasons()).containsExactly("malformed_record");
    read = read("c.warc.gz", OddFiles.gzip(whole));
    assertOpen("compressed twice", read, PLACES);
    read = read("d.warc.gz", joined(List.of(bytes("noise \u0000\n"), whole)));
    assertOpen("noise before", read, PLACES);
    assertThat(read.reasons()).containsExactly("malformed_record");
  }

  private static byte[] bzip2(String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream bzip2 = new BZip2CompressorOutputStream(out)) {
      bzip2.write(bytes(content));
    }
    return out.toByteArray();
  }

  @Test
  void whatFollowsOtherCompressedPartsIsTold() throws IOException {
    byte[] noise = bytes("noise behind");
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    for (String place : PLACES) {
      zstd.writeBytes(Zstd.compress(bytes(record(place))));
      zstd.writeBytes(noise);
    }
    byte[] bzip2 = joined(List.of(bzip2(text(all(x -> x))), noise));
    ReadAll read = read("a.warc.bz2", bzip2);
    assertOpen("bzip2", read, PLACES);
    assertThat(read.reasons()).containsExactly("malformed_record");
    assertThat(read.format()).isEqualTo("warc+bzip2");
    assertOpen("cut", read("b.warc.bz2", Arrays.copyOf(bzip2, bzip2.length - 15)), PLACES);
    List<byte[]> streams = new ArrayList<>();
    for (String place : PLACES) {
      streams.add(bzip2(record(place)));
    }
    streams.get(1)[100] ^= 0x5A;
    read = read("c.warc.bz2", joined(streams));
    assertOpen("damaged", read, List.of("abbey", "castle", "dairy"));
    read = read("a.warc.zst", zstd.toByteArray());
    assertOpen("zstd", read, PLACES);
    assertThat(read.reasons()).containsOnly("malformed_record").hasSize(4);
    byte[] lines =
        bytes("{\"headline\": \"The abbey opens\", \"text\": \"" + "in the coming year.\"}\n");
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.writeBytes(Zstd.compress(lines));
    frame.writeBytes(noise);
    assertOpen("lines", read("a.jsonl.zst", frame.toByteArray()), List.of("abbey"));
  }
}
