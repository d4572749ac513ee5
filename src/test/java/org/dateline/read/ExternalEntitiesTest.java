package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Messages of every format in XML that name a file of this machine or an address as an entity or as
 * their document type, or whose entities grow without end: no file is read, nobody is called, and
 * the text stays as small as it was.
 */
class ExternalEntitiesTest {
  private static final String CANARY = "what only this machine knows";
  private static final String LAUGHS =
      "<!ENTITY a0 \"ha\">"
          + "<!ENTITY a1 \"&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;\">"
          + "<!ENTITY a2 \"&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;\">"
          + "<!ENTITY a3 \"&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;\">"
          + "<!ENTITY a4 \"&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;\">"
          + "<!ENTITY a5 \"&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;\">"
          + "<!ENTITY a6 \"&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;\">"
          + "<!ENTITY x \"&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;\">";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nitf",
        "rcv",
        "factiva-xml",
        "feed",
        "newsml-1",
        "newsml-g2",
        "xml",
        "sgml",
        "reuters21578",
        "html",
        "lexis-docx",
        "xlsx"
      })
  void nothingOutsideAMessageIsReadAndNothingGrows(String kind) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), CANARY);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(50);
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
      List<String> types = new ArrayList<>();
      for (String place : List.of(secret.toUri().toString(), address)) {
        types.add("<!DOCTYPE x SYSTEM \"" + place + "\">");
        types.add("<!DOCTYPE x PUBLIC \"-//X//Y\" \"" + place + "\">");
        types.add("<!DOCTYPE x [<!ENTITY x SYSTEM \"" + place + "\">]>");
        types.add("<!DOCTYPE x [<!ENTITY % r SYSTEM \"" + place + "\">%r;]>");
      }
      types.add("<!DOCTYPE x [" + LAUGHS + "]>");
      for (byte[] seed : Seeds.of(kind)) {
        for (String type : types) {
          prove(hostile(seed, type));
        }
      }
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private void prove(byte[] file) throws IOException {
    ReadAll read = ReadAll.of(Files.write(folder.resolve("message"), file));
    assertThat(read.dispatches.size() + read.rejects.size()).isPositive();
    assertThat(read.dispatches.toString()).doesNotContain(CANARY).doesNotContain("hahahahahaha");
    assertThat(read.rejects.toString()).doesNotContain(CANARY).doesNotContain("hahahahahaha");
  }

  private byte[] hostile(byte[] file, String type) throws IOException {
    if (file[0] != 'P' || file[1] != 'K') {
      return hostile(new String(file, StandardCharsets.UTF_8), type)
          .getBytes(StandardCharsets.UTF_8);
    }
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(Files.write(folder.resolve("seed"), file).toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] part = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), hostile(new String(part, StandardCharsets.UTF_8), type));
      }
    }
    return DocxFile.zip(
        parts.entrySet().stream()
            .flatMap(part -> Stream.of(part.getKey(), part.getValue()))
            .toArray(String[]::new));
  }

  /** With the type behind the declaration, and the entity at the end of every text. */
  private static String hostile(String message, String type) {
    String plain = message.replaceAll("(?s)<!DOCTYPE[^>\\[]*(\\[.*?\\])?>", "");
    int at = plain.startsWith("<?xml") ? plain.indexOf("?>") + 2 : 0;
    return plain.substring(0, at)
        + type
        + plain.substring(at).replaceAll("(?<=[^\\s>])(?=</[A-Za-z])", "&x;");
  }
}
