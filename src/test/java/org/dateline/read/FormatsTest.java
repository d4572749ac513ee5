package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.dateline.text.dateline.SourceOf;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
  private static final String LINES =
      "{\"id\":\"a1\",\"title\":\"First\",\"date\":\"2006-10-09\",\"text\":\"One.\",\"tags\":[\"x\",\"y\"]}\n"
          + "\n"
          + "{\"id\":\"a2\",\"title\":\"Second\",\"byline\":\"By"
          + " A\",\"url\":\"http://e.org/2\",\"text\":\"Two \\u00e9.\"}\n";
  private static final String SGML =
      "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n"
          + "<REUTERS TOPICS=\"YES\" OLDID=\"1\" NEWID=\"7\">\n"
          + "<DATE>26-FEB-1987  15:01:01.79 E RM</DATE>\n"
          + "<TOPICS><D>cocoa</D></TOPICS>\n"
          + "<PLACES><D>el-salvador</D><D>usa</D></PLACES>\n"
          + "<PEOPLE></PEOPLE>\n"
          + "<TEXT>&#2;\n"
          + "<TITLE>COCOA &lt;X> UP</TITLE>\n"
          + "<DATELINE>    SALVADOR, Feb 26 - </DATELINE><BODY>Rain fell.\n"
          + " Reuter\n"
          + "&#3;</BODY></TEXT>\n"
          + "</REUTERS>\n"
          + "<REUTERS NEWID=\"8\">\n"
          + "<DATE>26-FEB-1987 15:02:20.00</DATE>\n"
          + "<TEXT TYPE=\"UNPROC\">&#2;\n"
          + "FLASH\n"
          + "More of it\n"
          + "&#3;</TEXT>\n"
          + "</REUTERS>\n";
  private static final String DASHES =
      "-- A title\n"
          + "-- By A. Writer\n"
          + "-- Wed Oct 1, 2008 1:25am EDT\n"
          + "-- http://www.example.org/a\n\n"
          + " \n"
          + " SEOUL (Reuters) - Text. \n";

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  @Test
  void readsJsonLines() throws IOException {
    ReadAll read = ReadAll.of(write("a", LINES));
    assertThat(read.format()).isEqualTo("jsonl");
    assertThat(read.headlines()).containsExactly("First", "Second");
    RawDispatch first = read.dispatches.get(0);
    assertThat(first.sourceRef()).isEqualTo("a1");
    assertThat(first.date()).isEqualTo("2006-10-09");
    assertThat(first.keywords()).containsExactly("tag:x", "tag:y");
    assertThat(first.inputPosition()).isZero();
    assertThat(read.dispatches.get(1).text()).isEqualTo("Two é.");
    assertThat(read.summaries.get(0).sha256()).hasSize(64);
  }

  @Test
  void readsAJsonArrayAndObjectsOverSeveralLines() throws IOException {
    String array =
        "[\n"
            + " {\"topic\": \"Politics\", \"headline\": \"H {1}\", \"link\": \"http://e.org\","
            + " \"date\": 1722783600000,\n"
            + "  \"story_text\": \"Brackets ] and \\\" quotes\"},\n"
            + " {\"headline\": {\"main\": \"Inner\"}, \"text\": [\"a\", \"b\"]}\n"
            + "]";
    ReadAll read = ReadAll.of(write("a", array));
    assertThat(read.format()).isEqualTo("json");
    assertThat(read.headlines()).containsExactly("H {1}", "Inner");
    assertThat(read.dispatches.get(0).date()).isEqualTo("1722783600000");
    assertThat(read.dispatches.get(0).keywords()).containsExactly("topic:Politics");
    assertThat(read.dispatches.get(1).text()).isEqualTo("a\n\nb");
    assertThat(ReadAll.of(write("b", "{\n\"title\": \"One\",\n\"body\": \"x\"\n}\n")).headlines())
        .containsExactly("One");
  }

  @Test
  void aBrokenObjectDoesNotTakeTheOthersWithIt() throws IOException {
    ReadAll array =
        ReadAll.of(write("a", "[{\"title\":\"One\"}, {\"title\":oops}, {\"title\":\"Three\"}]"));
    assertThat(array.headlines()).containsExactly("One", "Three");
    assertThat(array.reasons()).containsExactly("malformed_record");
    ReadAll lines = ReadAll.of(write("b", "{\"title\":\"One\"}\n{oops}\n{\"title\":\"Three\"}\n"));
    assertThat(lines.headlines()).containsExactly("One", "Three");
    assertThat(lines.reasons()).containsExactly("malformed_record");
  }

  @Test
  void readsCsvWithTheUsualNamesAndWithSaidOnes() throws IOException {
    ReadAll usual =
        ReadAll.of(
            write(
                "a",
                "publish_date(yyyymmdd),headline_text\n20030219,\"one, and\ntwo\"\n20030220,b\n"));
    assertThat(usual.format()).isEqualTo("csv");
    assertThat(usual.headlines()).containsExactly("one, and\ntwo", "b");
    assertThat(usual.dispatches.get(0).date()).isEqualTo("20030219");
    ReadAll said =
        ReadAll.of(
            write("b", "hed;dek;title\nA;B;C\n"),
            new ReadOptions(Map.of("headline", "hed", "text", "dek"), 1 << 20, "afp"));
    assertThat(said.headlines()).containsExactly("A");
    assertThat(said.dispatches.get(0).text()).isEqualTo("B");
    assertThat(SourceOf.dispatch(said.dispatches.get(0), null)).isEqualTo("afp");
  }

  @Test
  void setsACutCsvRowAside() throws IOException {
    ReadAll few = ReadAll.of(write("a", "date,headline,text\n20030219,a,b\n2003"));
    assertThat(few.headlines()).containsExactly("a");
    assertThat(few.rejects).hasSize(1);
    StringBuilder block = new StringBuilder("date,headline\n20030219,whole\n20030219,");
    while (block.length() < 4096) {
      block.append('x');
    }
    ReadAll cut = ReadAll.of(write("b", block.toString()));
    assertThat(cut.headlines()).containsExactly("whole");
    assertThat(cut.reasons()).containsExactly("truncated");
    assertThat(ReadAll.of(write("c", "date,headline\n20030219,last")).headlines())
        .containsExactly("last");
  }

  @Test
  void readsReuters21578() throws IOException {
    ReadAll read = ReadAll.of(write("a.sgm", SGML));
    assertThat(read.format()).isEqualTo("reuters21578");
    RawDispatch first = read.dispatches.get(0);
    assertThat(first.headline()).isEqualTo("COCOA <X> UP");
    assertThat(first.text()).startsWith("    SALVADOR, Feb 26 - Rain fell.");
    assertThat(first.date()).isEqualTo("26-FEB-1987 15:01:01.79");
    assertThat(first.sourceRef()).isEqualTo("7");
    assertThat(first.keywords()).containsExactly("topic:cocoa", "place:el-salvador", "place:usa");
    assertThat(read.dispatches.get(1).headline()).isEqualTo("FLASH");
    assertThat(read.dispatches.get(1).text()).isEqualTo("More of it");
    assertThat(ReadAll.of(write("b.sgm", SGML.substring(0, SGML.length() - 30))).reasons())
        .containsExactly("truncated");
  }

  @Test
  void readsDashHeaders() throws IOException {
    ReadAll read = ReadAll.of(write("20081001/a-title", DASHES));
    assertThat(read.format()).isEqualTo("dash_header");
    RawDispatch dispatch = read.dispatches.get(0);
    assertThat(dispatch.headline()).isEqualTo("A title");
    assertThat(dispatch.byline()).containsExactly("By A. Writer");
    assertThat(dispatch.date()).isEqualTo("Wed Oct 1, 2008 1:25am EDT");
    assertThat(dispatch.url()).isEqualTo("http://www.example.org/a");
    assertThat(dispatch.text().strip()).isEqualTo("SEOUL (Reuters) - Text.");
  }

  @Test
  void readsOneTextWithItsScrapedTail() throws IOException {
    ReadAll read =
        ReadAll.of(
            write(
                "a.txt",
                "Head\n"
                    + "SEOUL, Jan. 10 (Yonhap) -- Text.\n"
                    + "a@example.com\n"
                    + "(END)\n"
                    + "-\n"
                    + "(LEAD) Other\n"
                    + "-\n"
                    + "Third\n"));
    assertThat(read.format()).isEqualTo("text");
    assertThat(read.headlines()).containsExactly("Head");
    assertThat(read.dispatches.get(0).text()).endsWith("Third");
  }

  @Test
  void tellsSeveralDispatchesOfOneTextApart() throws IOException {
    String marks =
        "Head one\n\n"
            + "SEOUL, Jan. 10 (Yonhap) -- Text one.\n\n"
            + "More.\n"
            + "-0-\n"
            + "Head two\n\n"
            + "GENEVA (AP) _ Text two.\n"
            + "-0-\n";
    ReadAll byMarks = ReadAll.of(write("a.txt", marks));
    assertThat(byMarks.headlines()).containsExactly("Head one", "Head two");
    assertThat(byMarks.dispatches.get(0).text()).contains("Text one.").doesNotContain("Head two");
    String blanks =
        "Head one\n"
            + "SEOUL, Jan. 10 (Yonhap) -- Text one.\n\n"
            + "Head two\n"
            + "GENEVA (AP) _ Text two.\n\n"
            + "Head three\n"
            + "PARIS, May 3 (AFP) - Text.\n";
    assertThat(ReadAll.of(write("b.txt", blanks)).headlines())
        .containsExactly("Head one", "Head two", "Head three");
    String plain = "Head one\nText of one.\n(END)\nHead two\nText of two.\n(END)\n";
    assertThat(ReadAll.of(write("c.txt", plain)).headlines())
        .containsExactly("Head one", "Head two");
  }

  @Test
  void datelinesPartDispatchesWithoutHeadlinesAndMarks() throws IOException {
    String wire =
        "SEOUL, Nov. 16 (Yonhap) -- A tunnel opened on Thursday, the city said.\n"
            + "A second one will follow next year, it said.\n\n"
            + "BUSAN, Nov. 16 (Yonhap) -- A bridge opened on Thursday, the city said.\n"
            + "A second one will follow next year, it said.\n\n"
            + "DAEGU, Nov. 17 (Yonhap) -- A station opened on Friday.\n";
    ReadAll read = ReadAll.of(write("a.txt", wire));
    assertThat(read.headlines()).containsExactly("", "", "");
    assertThat(read.dispatches.get(1).text()).startsWith("BUSAN, Nov. 16").endsWith("it said.\n");
  }

  @Test
  void aRoundUpIsOneDispatch() throws IOException {
    String briefs =
        "News briefs from around the region\n\n"
            + "SEOUL -- A tunnel opened on Thursday, the mayor said.\n\n"
            + "TOKYO -- A bridge opened on Thursday, the governor said.\n\n"
            + "HANOI -- A station opened on Thursday, the ministry said.\n";
    ReadAll read = ReadAll.of(write("a.txt", briefs));
    assertThat(read.headlines()).containsExactly("News briefs from around the region");
    assertThat(read.dispatches.get(0).text()).contains("SEOUL", "TOKYO", "HANOI");
  }

  @Test
  void theLastOfSeveralMayHaveNoMark() throws IOException {
    String wire =
        "Ferry sinks\n\nSEOUL, Nov 16 (Reuters) - A ferry sank on Thursday.\n###\n\n"
            + "Lottery numbers of Thursday\n4, 8, 15, 16, 23, 42\n###\n\n"
            + "Mill burns down\n\nPORTLAND, Ore., Nov 16 (Reuters) - A mill burned.\n###\n\n"
            + "Index closes up\n\nThe index closed up 2 points on Thursday.\n";
    ReadAll read = ReadAll.of(write("a.txt", wire));
    assertThat(read.headlines())
        .containsExactly(
            "Ferry sinks", "Lottery numbers of Thursday", "Mill burns down", "Index closes up");
    assertThat(read.dispatches.get(3).text().strip())
        .isEqualTo("The index closed up 2 points on Thursday.");
  }

  @Test
  void aBylineBetweenBlankLinesIsNoHeadline() throws IOException {
    String items =
        "Ferry sinks\n\nBy Ines Prado\n\nOSLO (AP) -- A ferry sank on Thursday off the cape.\n\n###\n\n"
            + "Mill burns\n\nBy Ines Prado\n\nOSLO (AP) -- A mill burned on Thursday at the lake.\n\n###\n\n"
            + "Dock opens\nagain\n\nBy Ines Prado\nStaff Writer\n\nOSLO (AP) -- A dock opened on Thursday.\n\n###\n";
    ReadAll read = ReadAll.of(write("a.txt", items));
    assertThat(read.headlines()).containsExactly("Ferry sinks", "Mill burns", "Dock opens again");
    assertThat(read.dispatches.get(1).text().strip()).startsWith("By Ines Prado");
  }

  @Test
  void takesNoDocumentationForADispatch() throws IOException {
    String readme =
        "# Archive\n\n"
            + "This folder holds files. They are old.\n\n"
            + "| a | b |\n"
            + "|---|---|\n"
            + "| 1 | 2 |\n\n"
            + "## Terms\n\n"
            + "Free to use.\n";
    assertThat(ReadAll.of(write("README.md", readme)).reasons()).containsExactly("unknown_format");
    assertThat(ReadAll.of(write("words.txt", "alpha\nbeta\ngamma\n")).reasons())
        .containsExactly("unknown_format");
    assertThat(ReadAll.of(write("x.dtd", "<!ELEMENT LEWIS (REUTERS+)>\n")).reasons())
        .containsExactly("unknown_format");
  }

  @Test
  void readsUnderEveryCompression() throws IOException {
    byte[] plain = LINES.getBytes(StandardCharsets.UTF_8);
    Path gzip = folder.resolve("a.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(plain);
    }
    Path bzip2 = folder.resolve("a.bz2");
    try (OutputStream out = new BZip2CompressorOutputStream(Files.newOutputStream(bzip2))) {
      out.write(plain);
    }
    Path zstd = folder.resolve("a.zst");
    try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(zstd))) {
      out.write(plain);
    }
    for (Path file : List.of(gzip, bzip2, zstd)) {
      assertThat(ReadAll.of(file).headlines()).containsExactly("First", "Second");
    }
    assertThat(ReadAll.of(bzip2).format()).isEqualTo("jsonl+bzip2");
  }

  /** Archives that grow by a day are often compressed day by day and put end to end. */
  @Test
  void readsEveryPartOfACompressedFile() throws IOException {
    StringBuilder names = new StringBuilder();
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    ByteArrayOutputStream bzip2 = new ByteArrayOutputStream();
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    for (int i = 0; i < 400; i++) {
      byte[] line = ("{\"title\":\"" + i + "\",\"text\":\"a\"}\n").getBytes(StandardCharsets.UTF_8);
      names.append(i).append(' ');
      try (OutputStream out = new GZIPOutputStream(gzip)) {
        out.write(line);
      }
      try (OutputStream out = new BZip2CompressorOutputStream(bzip2, 1)) {
        out.write(line);
      }
      try (OutputStream out = new ZstdOutputStream(zstd)) {
        out.write(line);
      }
    }
    for (ByteArrayOutputStream file : List.of(gzip, bzip2, zstd)) {
      assertThat(String.join(" ", ReadAll.of(write("parts", file.toByteArray())).headlines()))
          .isEqualTo(names.toString().strip());
    }
  }

  @Test
  void readsEveryPartWhereNothingIsAtHandYet() throws IOException {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    for (int i = 0; i < 50; i++) {
      try (OutputStream out = new GZIPOutputStream(parts)) {
        out.write("x\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    // Gives a byte at a time and never knows of the next one.
    InputStream slow =
        new ByteArrayInputStream(parts.toByteArray()) {
          @Override
          public synchronized int available() {
            return 0;
          }

          @Override
          public synchronized int read(byte[] bytes, int from, int most) {
            return super.read(bytes, from, Math.min(most, 1));
          }
        };
    try (InputStream in = Compression.GZIP.open(slow, fault -> {})) {
      assertThat(in.readAllBytes()).hasSize(100);
    }
  }

  @Test
  void keepsWhatComesBeforeACut() throws IOException {
    StringBuilder many = new StringBuilder();
    Random random = new Random(1);
    for (int i = 0; i < 3000; i++) {
      many.append("{\"title\":\"")
          .append(i)
          .append("\",\"text\":\"")
          .append(random.nextLong())
          .append("\"}\n");
    }
    Path whole = folder.resolve("a.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write(many.toString().getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(whole);
    ReadAll read = ReadAll.of(write("b.gz", Arrays.copyOf(bytes, bytes.length / 2)));
    assertThat(read.dispatches).hasSizeGreaterThan(500);
    assertThat(read.reasons()).contains("truncated");
    assertThat(read.summaries.get(0).sha256()).hasSize(64);
  }

  @Test
  void setsAsideWhatCannotBeRead() throws IOException {
    assertThat(ReadAll.of(write("empty", "")).reasons()).containsExactly("empty_file");
    assertThat(ReadAll.of(write("blank", " \n\n ")).reasons()).containsExactly("empty_file");
    assertThat(ReadAll.of(write("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3})).reasons())
        .containsExactly("binary_file");
    assertThat(ReadAll.of(write("zeros", new byte[100])).reasons()).containsExactly("binary_file");
    byte[] shiftJis = "Head\nTOKYO, May 3 (Kyodo) - X\n".getBytes(StandardCharsets.ISO_8859_1);
    shiftJis[shiftJis.length - 2] = (byte) 0x81;
    assertThat(ReadAll.of(write("jis.txt", shiftJis)).reasons())
        .containsExactly("invalid_encoding");
    assertThat(ReadAll.of(write("none.jsonl", "{\"date\":\"2006-10-09\"}\n")).reasons())
        .containsExactly("missing_field");
    assertThat(ReadAll.of(write("cut.jsonl", "{\"title\":\"a\"}\n{\"title\":\"b")).reasons())
        .containsExactly("truncated");
    InputFile gone = new InputFile(folder.resolve("gone").toString(), 10, 0);
    assertThat(ReadAll.of(List.of(new Slice(gone, 0, 10)), ReadAll.OPTIONS).reasons())
        .containsExactly("unreadable_file");
  }

  @Test
  void passesOverRecordsThatAreTooLarge() throws IOException {
    ReadOptions small = new ReadOptions(Map.of(), 100_000, null);
    String large = "x".repeat(2_000_000);
    String lines = "{\"title\":\"a\"}\n{\"title\":\"" + large + "\"}\n{\"title\":\"c\"}\n";
    ReadAll jsonl = ReadAll.of(write("a", lines), small);
    assertThat(jsonl.headlines()).containsExactly("a", "c");
    assertThat(jsonl.reasons()).containsExactly("record_too_large");
    assertThat(jsonl.rejects.get(0).raw().length()).isLessThanOrEqualTo(4096);
    assertThat(jsonl.dispatches.get(1).inputPosition())
        .isEqualTo(lines.indexOf("{\"title\":\"c\"}"));
    ReadAll array =
        ReadAll.of(write("b", "[\n" + lines.strip().replace("}\n", "},\n") + "]"), small);
    assertThat(array.headlines()).containsExactly("a", "c");
    assertThat(array.reasons()).containsExactly("record_too_large");
    String text =
        "Head\nPARIS, May 3 (AFP) - One.\n(END)\nBig\nPARIS, May 3 (AFP) - "
            + "y y y y y\n".repeat(50_000)
            + "(END)\nLast\nPARIS, May 3 (AFP) - Three.\n(END)\n";
    ReadAll plain = ReadAll.of(write("c", text), small);
    assertThat(plain.headlines()).containsExactly("Head", "Last");
    assertThat(plain.reasons()).containsExactly("record_too_large");
  }

  @Test
  void slicesGiveTheSameRecordsAsTheWholeFile() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      many.append("{\"title\":\"h")
          .append(i)
          .append("\",\"text\":\"")
          .append("é".repeat(i % 40))
          .append("\"}\n");
    }
    Path path = write("a.jsonl", many.toString());
    InputFile file = ReadAll.file(path);
    List<RawDispatch> whole = ReadAll.of(path).dispatches;
    Random random = new Random(4);
    for (int round = 0; round < 50; round++) {
      long[] cuts = random.longs(random.nextInt(6), 1, file.size()).sorted().distinct().toArray();
      List<Slice> slices = new ArrayList<>();
      long start = 0;
      for (long cut : cuts) {
        slices.add(new Slice(file, start, cut));
        start = cut;
      }
      slices.add(new Slice(file, start, file.size()));
      ReadAll parts = ReadAll.of(slices, ReadAll.OPTIONS);
      assertThat(parts.dispatches).isEqualTo(whole);
      assertThat(parts.summaries.get(0).sha256())
          .isEqualTo(ReadAll.of(path).summaries.get(0).sha256());
    }
  }

  @Test
  void mutatedFilesNeverEndTheReading() throws IOException {
    String[] seeds = {
      LINES,
      SGML,
      DASHES,
      "[" + LINES.replace("}\n", "},\n") + "]",
      "date,headline\n20030219,a\n",
      "Head\nSEOUL, Jan. 10 (Yonhap) -- Text.\n(END)\n-\nOther\n"
    };
    Random random = new Random(6);
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = seeds[random.nextInt(seeds.length)].getBytes(StandardCharsets.UTF_8);
      for (int i = random.nextInt(8); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length;
      ReadAll read = ReadAll.of(write("fuzz", Arrays.copyOf(bytes, length)));
      assertThat(read.summaries).hasSize(1);
    }
  }

  @Test
  void combinesSmallFilesAndSplitsLargeOnes() throws IOException {
    for (int i = 0; i < 300; i++) {
      write(
          String.format(Locale.ROOT, "day/%03d.txt", i),
          "Head\nSEOUL, Jan. 10 (Yonhap) -- Text.\n");
    }
    write("day/.hidden", "x");
    write("day/_SUCCESS", "");
    Configuration hadoop = new Configuration();
    List<InputFile> files = InputPlan.list(List.of(folder.toString()), hadoop);
    assertThat(files).hasSize(300);
    assertThat(InputPlan.tasks(files, 32 << 20, 2, hadoop)).hasSizeLessThan(10);
    Path large = write("large.jsonl", LINES.repeat(40_000));
    List<InputFile> one = InputPlan.list(List.of(large.toString()), hadoop);
    assertThat(InputPlan.tasks(one, 2 << 20, 2, hadoop)).hasSizeGreaterThan(2);
  }

  @Test
  void startsWithTheLargest() throws IOException {
    Random random = new Random(2);
    for (int i = 0; i < 6; i++) {
      byte[] noise = new byte[(i % 3 + 2) << 20];
      random.nextBytes(noise);
      noise[0] = 0x1F;
      noise[1] = (byte) 0x8B;
      write("large/" + i + ".gz", noise);
      write("large/" + i + ".txt", "Head\nSEOUL, Jan. 10 (Yonhap) -- Text.\n");
    }
    Configuration hadoop = new Configuration();
    List<InputFile> files = InputPlan.list(List.of(folder.toString()), hadoop);
    assertThat(InputPlan.tasks(files, 1 << 20, 2, hadoop))
        .extracting(task -> task.stream().map(slice -> slice.file().path()).toList())
        .extracting(paths -> paths.stream().map(path -> path.replaceAll(".*/", "")).toList())
        .containsExactly(
            List.of("2.gz"),
            List.of("5.gz"),
            List.of("1.gz"),
            List.of("4.gz"),
            List.of("0.gz"),
            List.of("3.gz"),
            List.of("0.txt", "1.txt", "2.txt", "3.txt", "4.txt", "5.txt"));
  }

  @Test
  void aFileThatIsNoTextIsNotSplit() throws IOException {
    Path path = write("zeros.jsonl", "{\"title\":\"a\"}\n{\"title\":\"\0\"}\n".repeat(100_000));
    assertThat(SliceReader.isSplittable(ReadAll.file(path), new Configuration())).isFalse();
    assertThat(ReadAll.of(path).reasons()).containsExactly("binary_file");
  }

  @Test
  void saysWhichInputIsMissing() {
    assertThatThrownBy(
            () -> InputPlan.list(List.of(folder.resolve("none").toString()), new Configuration()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none does not exist");
    assertThatThrownBy(() -> InputPlan.list(List.of(folder.toString()), new Configuration()))
        .hasMessageContaining("holds no file");
  }
}
