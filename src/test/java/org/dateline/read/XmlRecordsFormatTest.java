package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML of exports, engines and programs, which has no name of its own. */
class XmlRecordsFormatTest {
  @TempDir Path folder;

  private ReadAll read(String xml) throws IOException {
    return ReadAll.of(Files.write(folder.resolve("a.xml"), xml.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><articles><article><title>One</title><date>2017-11-16</date><body><p>Mill &"
            + " dam burned.</p></body></article><article><title>Two</title><date>2017-11-17</date>"
            + "<body>Second.</body></article></articles>",
        "<NEWS>\n<STORY>\n<HEADLINE>One</HEADLINE>\n<DATE>2017-11-16</DATE><BODY>Mill &amp; dam burned.</BODY>"
            + "</STORY>\n<STORY><HEADLINE>Two</HEADLINE><DATE>2017-11-17</DATE><BODY>Second.</BODY></STORY></NEWS>",
        "<add><doc><field name=\"title\">One</field><field name=\"text_txt\">Mill &amp; dam burned.</field>"
            + "<field name=\"date_dt\">2017-11-16</field></doc><doc><field name=\"title\">Two</field>"
            + "<field name=\"text_txt\">Second.</field><field name=\"date_dt\">2017-11-17</field></doc></add>",
        "<rows><row Id=\"1\" Title=\"One\" Body=\"&lt;p&gt;Mill &amp;amp; dam burned.&lt;/p&gt;\" CreationDate=\"2017-11-16\"/>"
            + "<row Id=\"2\" Title=\"Two\" Body=\"Second.\" CreationDate=\"2017-11-17\" /></rows>",
        "<a:list xmlns:a=\"http://a.example/\"><a:article><a:title>One</a:title><a:date>2017-11-16</a:date>"
            + "<a:text><![CDATA[<p>Mill & dam burned.</p>]]></a:text></a:article><a:article><a:title>Two</a:title>"
            + "<a:date>2017-11-17</a:date><a:text>Second.</a:text></a:article></a:list>",
        "<export><database><table name=\"news\"><column name=\"title\">One</column><column name=\"content\">"
            + "Mill &amp; dam burned.</column><column name=\"date\">2017-11-16</column></table><table name=\"news\">"
            + "<column name=\"title\">Two</column><column name=\"content\">Second.</column><column name=\"date\">"
            + "2017-11-17</column></table></database></export>",
        "<article><title>One</title><date><year>2017</year><month>11</month><day>16</day></date><text>Mill &amp; dam"
            + " burned.</text></article>\n<article><title>Two</title><date when=\"2017-11-17\"/><text>Second.</text>"
            + "</article>\n",
      })
  void elementsUnderKnownNamesAreRecords(String xml) throws IOException {
    ReadAll read = read(xml);
    assertThat(read.rejects).isEmpty();
    assertThat(read.format()).isEqualTo("xml");
    assertThat(read.headlines()).containsExactly("One", "Two");
    assertThat(read.dispatches.stream().map(RawDispatch::text))
        .containsExactly("Mill & dam burned.", "Second.");
    assertThat(read.dispatches.stream().map(RawDispatch::date))
        .containsExactly("2017-11-16", "2017-11-17");
  }

  @Test
  void anElementThatBreaksOffIsSetAside() throws IOException {
    ReadAll read =
        read(
            "<articles><article><title>One</title><date>2017-11-16</date></article><article><title>Two</title>"
                + "<date>2017-11-17</date>");
    assertThat(read.headlines()).containsExactly("One");
    assertThat(read.reasons()).containsExactly("truncated");
  }

  @Test
  void referencesToControlCharactersAreDropped() throws IOException {
    ReadAll read =
        read(
            "<rows><row><title>O&#x1;ne</title><date>2017-11-16</date><text>A mill&#2; burn&#x1B;ed\u0003.</text>"
                + "</row><row><title>Two</title><date>2017-11-17</date><text>Second&#9;one.</text></row></rows>");
    assertThat(read.headlines()).containsExactly("One", "Two");
    assertThat(read.dispatches.get(0).text()).isEqualTo("A mill burned.");
    assertThat(read.dispatches.get(1).text()).isEqualTo("Second\tone.");
  }
}
