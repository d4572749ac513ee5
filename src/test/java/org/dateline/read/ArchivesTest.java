package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives are folders whose members are read like files. */
class ArchivesTest {
  @TempDir Path folder;

  private static byte[] line(String headline) {
    return String.format(
            Locale.ROOT,
            "{\"headline\": \"%s\", \"text\": \"It said so on Thursday.\", \"date\":"
                + " \"2017-11-16\"}%n",
            headline)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> wires() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("wire/a.jsonl", line("Port opens"));
    members.put("wire/b.jsonl", line("Port closes"));
    return members;
  }

  static byte[] zip(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        put(zip, member.getKey(), member.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipArchiveOutputStream zip, String name, byte[] bytes)
      throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry(name));
    zip.write(bytes);
    zip.closeArchiveEntry();
  }

  static byte[] tar(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
        entry.setSize(member.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(member.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }

  static byte[] sevenZip(Map<String, byte[]> members, Path scratch) throws IOException {
    try (SevenZOutputFile archive = new SevenZOutputFile(scratch.toFile())) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(member.getKey());
        archive.putArchiveEntry(entry);
        archive.write(member.getValue());
        archive.closeArchiveEntry();
      }
    }
    return Files.readAllBytes(scratch);
  }

  private ReadAll read(String name, byte[] bytes) throws IOException {
    return ReadAll.of(Files.write(folder.resolve(name), bytes));
  }

  private List<String> places(ReadAll all) {
    return all.dispatches.stream()
        .map(RawDispatch::inputFile)
        .map(
            place ->
                place.substring(
                    place.lastIndexOf(folder.toString()) + 1 + folder.toString().length()))
        .toList();
  }

  @Test
  void membersAreReadLikeFilesUnderTheirOwnPlace() throws IOException {
    ReadAll all = read("wires.zip", zip(wires()));

    assertThat(all.headlines()).containsExactly("Port opens", "Port closes");
    assertThat(places(all)).containsExactly("wires.zip!/wire/a.jsonl", "wires.zip!/wire/b.jsonl");
    assertThat(all.format()).isEqualTo("jsonl+zip");
    assertThat(all.summaries).hasSize(1);
    assertThat(all.summaries.get(0).sha256()).hasSize(64);
  }

  @Test
  void tarAndSevenZipAreReadAsZipIs() throws IOException {
    assertThat(read("wires.tar", tar(wires())).headlines()).hasSize(2);
    ReadAll compressed = read("wires.tar.gz", gzip(tar(wires())));
    assertThat(compressed.headlines()).containsExactly("Port opens", "Port closes");
    assertThat(compressed.format()).isEqualTo("jsonl+tar+gzip");
    ReadAll seven = read("wires.7z", sevenZip(wires(), folder.resolve("scratch")));
    assertThat(seven.headlines()).containsExactly("Port opens", "Port closes");
    assertThat(seven.format()).isEqualTo("jsonl+7z");
  }

  @Test
  void anArchiveWithinAnArchiveIsOpenedAndOneWithinThatIsNot() throws IOException {
    byte[] inner = zip(wires());
    byte[] outer = zip(Map.of("1996/day.zip", inner));
    ReadAll all = read("year.zip", outer);
    assertThat(places(all))
        .containsExactly(
            "year.zip!/1996/day.zip!/wire/a.jsonl", "year.zip!/1996/day.zip!/wire/b.jsonl");

    ReadAll deep = read("decade.zip", zip(Map.of("year.zip", outer)));
    assertThat(deep.dispatches).isEmpty();
    assertThat(deep.rejects).hasSize(1);
    assertThat(deep.rejects.get(0).detail()).contains("archive within an archive");
  }

  @Test
  void tarAndSevenZipWithinAZipAreRead() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.tgz", gzip(tar(wires())));
    members.put("b.7z", sevenZip(wires(), folder.resolve("scratch")));
    members.put("c.jsonl.gz", gzip(line("Bridge falls")));
    ReadAll all = read("all.zip", zip(members));
    assertThat(all.headlines())
        .containsExactly("Port opens", "Port closes", "Port opens", "Port closes", "Bridge falls");
    assertThat(all.rejects).isEmpty();
  }

  @Test
  void whatSystemsLeaveInFoldersIsSkippedAndCounted() throws IOException {
    Map<String, byte[]> members = wires();
    members.put("__MACOSX/wire/._a.jsonl", new byte[] {0, 5, 22, 7});
    members.put("wire/.DS_Store", new byte[] {0, 0, 0, 1});
    members.put("wire/Thumbs.db", new byte[] {1, 0, 0, 1});
    members.put("wire/desktop.ini", line("No news"));
    ReadAll all = read("mac.zip", zip(members));
    assertThat(all.headlines()).hasSize(2);
    assertThat(all.rejects).isEmpty();
    assertThat(all.summaries.get(0).skippedCount()).isEqualTo(4);
  }

  @Test
  void ofACrawlersArchiveThePagesAreRead() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put(
        "datapackage.json", "{\"profile\": \"data-package\"}".getBytes(StandardCharsets.UTF_8));
    members.put("pages/pages.jsonl", line("Title of a page"));
    members.put("indexes/index.cdx", "com,example)/ 2017".getBytes(StandardCharsets.UTF_8));
    members.put("archive/data.jsonl", line("Port opens"));
    ReadAll all = read("crawl.wacz", zip(members));
    assertThat(all.headlines()).containsExactly("Port opens");
    assertThat(all.summaries.get(0).skippedCount()).isEqualTo(3);
  }

  @Test
  void twoMembersOfOneNameAreTwo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (String headline : List.of("Port opens", "Port closes")) {
        TarArchiveEntry entry = new TarArchiveEntry("a.jsonl");
        entry.setSize(line(headline).length);
        tar.putArchiveEntry(entry);
        tar.write(line(headline));
        tar.closeArchiveEntry();
      }
    }
    assertThat(places(read("added.tar", bytes.toByteArray())))
        .containsExactly("added.tar!/a.jsonl", "added.tar!/a.jsonl#2");
  }

  @Test
  void eachSliceTakesTheMembersThatBeginInIt() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int i = 0; i < 200; i++) {
      members.put("a" + i + ".jsonl", line("Ship " + i + " sails"));
    }
    Path file = Files.write(folder.resolve("many.zip"), zip(members));
    InputFile input = ReadAll.file(file);
    List<Slice> slices = new ArrayList<>();
    for (long start = 0; start < input.size(); start += 4000) {
      slices.add(new Slice(input, start, Math.min(input.size(), start + 4000)));
    }
    ReadAll all = ReadAll.of(slices, ReadAll.OPTIONS);
    assertThat(all.headlines()).hasSize(200).doesNotHaveDuplicates();
    assertThat(all.rejects).isEmpty();
    assertThat(slices.size()).isGreaterThan(5);
  }

  @Test
  void aMemberThatIsDamagedDoesNotKeepTheNextFromBeingRead() throws IOException {
    Map<String, byte[]> members = wires();
    members.put("wire/c.jsonl", line("Bridge falls"));
    byte[] bytes = zip(members);
    int second = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("wire/b.jsonl") + 20;
    for (int i = 0; i < 8; i++) {
      bytes[second + i] ^= 0x55;
    }
    ReadAll all = read("damaged.zip", bytes);
    assertThat(all.headlines()).containsExactly("Port opens", "Bridge falls");
    assertThat(all.rejects).hasSize(1);
    assertThat(all.rejects.get(0).inputFile()).endsWith("damaged.zip!/wire/b.jsonl");
  }

  @Test
  void ofAnArchiveThatBreaksOffWhatCameBeforeIsTaken() throws IOException {
    Map<String, byte[]> members = wires();
    members.put("wire/c.jsonl", line("Bridge falls"));
    byte[] bytes = zip(members);
    int third = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("wire/c.jsonl") + 30;
    ReadAll all = read("cut.zip", Arrays.copyOf(bytes, third));
    assertThat(all.headlines()).containsExactly("Port opens", "Port closes");
    assertThat(all.reasons()).containsOnly("truncated");
  }

  private static byte[] bang(int megabytes) {
    byte[] bytes = new byte[megabytes << 20];
    Arrays.fill(bytes, (byte) 'x');
    byte[] first = line("Bang");
    System.arraycopy(first, 0, bytes, 0, first.length);
    return bytes;
  }

  @Test
  void aMemberThatUnpacksWithoutEndIsGivenUpAlone() throws IOException {
    Map<String, byte[]> members = wires();
    members.put("wire/bomb.jsonl", bang(110));
    members.put("wire/c.jsonl", line("Bridge falls"));
    for (String name : List.of("bomb.zip", "crawl.wacz")) {
      ReadAll all = read(name, zip(inArchive(members)));
      assertThat(all.headlines())
          .containsExactly("Port opens", "Port closes", "Bang", "Bridge falls");
      assertThat(all.rejects).hasSize(1);
      assertThat(all.rejects.get(0).inputFile()).endsWith(name + "!/archive/wire/bomb.jsonl");
      assertThat(all.rejects.get(0).detail())
          .contains("the member is more than 300 times as large");
    }
    ReadAll within = read("week.zip", zip(Map.of("day.zip", zip(members))));
    assertThat(within.headlines()).contains("Port opens", "Bang").doesNotContain("Bridge falls");
  }

  private static Map<String, byte[]> inArchive(Map<String, byte[]> members) {
    Map<String, byte[]> within = new LinkedHashMap<>();
    members.forEach((name, bytes) -> within.put("archive/" + name, bytes));
    return within;
  }

  @Test
  void anArchiveOfNothingButSuchMembersIsGivenUp() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    byte[] bang = bang(10);
    for (int i = 0; i < 24; i++) {
      members.put("bomb" + i + ".jsonl", bang);
    }
    members.put("a.jsonl", line("Port opens"));
    ReadAll all = read("bombs.zip", zip(members));
    assertThat(all.headlines()).contains("Bang").doesNotContain("Port opens");
    assertThat(all.rejects.get(all.rejects.size() - 1).detail())
        .contains("The rest of the archive is not read")
        .contains("300 times");
  }

  @Test
  void behindAMemberThatHasToBeUnpackedOnTheWayTheRestIsLeft() throws IOException {
    Map<String, byte[]> members = wires();
    members.put("wire/bomb.jsonl", bang(110));
    members.put("wire/c.jsonl", line("Bridge falls"));
    ReadAll all = read("bomb.tgz", gzip(tar(members)));
    assertThat(all.headlines()).containsExactly("Port opens", "Port closes", "Bang");
    assertThat(all.rejects.get(all.rejects.size() - 1).detail()).contains("300 times");
  }

  @Test
  void aCompressedFileThatUnpacksWithoutEndIsGivenUp() throws IOException {
    ReadAll all = read("bomb.jsonl.gz", gzip(bang(110)));
    assertThat(all.headlines()).containsExactly("Bang");
    assertThat(all.rejects).hasSize(1);
    assertThat(all.rejects.get(0).detail()).contains("the file is more than 300 times as large");
    ReadAll within = read("day.zip", zip(Map.of("bomb.jsonl.gz", gzip(bang(110)))));
    assertThat(within.headlines()).containsExactly("Bang");
    assertThat(within.rejects.get(0).detail()).contains("the file is more than 300 times as large");
  }

  @Test
  void whatMembersSayOfTheirNumberIsAddedToWhatTheOthersHold() throws IOException {
    Map<String, byte[]> members = wires();
    members.put(
        "export.txt",
        "\n\n1 of 3 DOCUMENTS\n\n\nThe Harbour Times\n\nMarch 8, 2012 Thursday\n\nFerry late\n\nLENGTH: 5 words\n\nIt was late.\n"
            .getBytes(StandardCharsets.UTF_8));
    members.put("photo.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0});
    ReadAll all = read("mixed.zip", zip(members));
    assertThat(all.dispatches).hasSize(3);
    assertThat(all.rejects).hasSize(1);
    assertThat(all.summaries.get(0).statedCount()).isEqualTo(6);
    assertThat(all.format()).isEqualTo("zip");
  }

  @Test
  void namesLeadNowhere() throws IOException {
    ReadAll all = read("slip.zip", zip(Map.of("../../../etc/cron.d/x", line("Port opens"))));
    assertThat(places(all)).containsExactly("slip.zip!/../../../etc/cron.d/x");
    assertThat(folder.toFile().list()).containsExactly("slip.zip");
  }

  @Test
  void namesAreReadInTheirOwnEncoding() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding(Charset.forName("x-windows-949").name());
      zip.setUseLanguageEncodingFlag(false);
      put(zip, "연합뉴스 북한 기사 모음.jsonl", line("Port opens"));
    }
    assertThat(places(read("korean.zip", bytes.toByteArray())))
        .containsExactly("korean.zip!/연합뉴스 북한 기사 모음.jsonl");
  }

  @Test
  void anEmptyArchiveAndADocumentOfAnOfficeAreTold() throws IOException {
    ReadAll empty = read("empty.zip", zip(Map.of()));
    assertThat(empty.rejects).hasSize(1);
    assertThat(empty.reasons()).containsExactly("empty_file");
    ReadAll slides = read("slides.pptx", zip(Map.of("[Content_Types].xml", new byte[10])));
    assertThat(slides.reasons()).containsExactly("binary_file");
  }

  @Test
  void encryptedMembersAreToldAsSuch() throws IOException {
    byte[] bytes = zip(wires());
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("PK\u0003\u0004") + 6] |= 1;
    bytes[text.indexOf("PK\u0001\u0002") + 8] |= 1;
    ReadAll all = read("locked.zip", bytes);
    assertThat(all.headlines()).containsExactly("Port closes");
    assertThat(all.rejects.get(0).detail()).contains("encrypted");
  }
}
