package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficePartsTest {
  private static String text(byte[] part) throws IOException, XMLStreamException {
    XMLStreamReader reader = OfficeParts.xml(new ByteArrayInputStream(part));
    reader.nextTag();
    return reader.getElementText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
  void partsAreReadInTheEncodingTheyDeclare(String encoding) throws Exception {
    String part = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><t>Málaga</t>";
    assertThat(text(part.getBytes(Charset.forName(encoding)))).isEqualTo("Málaga");
  }

  @Test
  void aByteOrderMarkIsNoText() throws Exception {
    assertThat(text("\uFEFF<t>서울</t>".getBytes(StandardCharsets.UTF_8))).isEqualTo("서울");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3C743EFFFE", "3C743EC33C2F743E", "3C743E80", "C3"})
  @ResourceLock(Resources.SYSTEM_ERR)
  void bytesThatAreNoTextAreTheReadersMatterAndNotTheTerminals(String hex) {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(() -> text(HexFormat.of().parseHex(hex)))
          .isInstanceOfAny(IOException.class, XMLStreamException.class);
    } finally {
      System.setErr(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
