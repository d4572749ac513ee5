package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexisRtfFormatTest {
  @TempDir Path folder;

  private ReadAll read(byte[] file) {
    try {
      return ReadAll.of(Files.write(folder.resolve("export.rtf"), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes of a code page, and characters by their numbers with what stands for them. */
  static byte[] export() {
    StringBuilder rtf = new StringBuilder();
    rtf.append("{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}")
        .append("{\\f1\\fcharset129 Batang;}}{\\info{\\title Files}}")
        .append("{\\header\\pard Page 1 of 3\\par}{\\*\\generator Harbour;}")
        .append("\\pard User Name: ADA PIER\\par Documents (2)\\par 1. Divers\\par\\par");
    article(
        rtf,
        1,
        "Divers count the caf\\'e9s of the reef",
        "The Harbour Times\\par June 17, 1995 Saturday\\par\\par\\line Copyright 1995 Harbour\\par"
            + "{\\b Section:}\\~NEWS; Pg. 3A\\par{\\b Length:}\\~12 words\\par",
        "Divers said: {\\ldblquote}more corals{\\rdblquote} \\emdash they counted\\u8230?"
            + " {\\v hidden}{\\i in} the {\\*\\unknown x}spring.\\par Second paragraph.");
    article(
        rtf,
        2,
        "{\\f1 \\'b3\\'b2\\'ba\\'cf \\u51221\\'3f\\u49345\\'3f}",
        "Harbour Daily\\par 27 April 2018 Friday\\par\\par Length:\\~3 words\\par",
        "{\\f1 \\'c6\\'c7\\'b9\\'ae\\'c1\\'a1}\\u-10179?\\u-8704? met.");
    return rtf.append("}").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void article(StringBuilder rtf, int n, String title, String head, String text) {
    rtf.append("{\\*\\bkmkstart Bookmark_" + n + "}{\\*\\bkmkend Bookmark_" + n + "}\\par")
        .append("\\pard\\outlinelevel0{\\field{\\*\\fldinst HYPERLINK \"https://advance.lexis.com/")
        .append("api/document?id=urn:contentItem:5RCP-FVR1-DXY4-X2BV-0000" + n + "-00\"}")
        .append("{\\fldrslt " + title + "}}\\par\\pard ")
        .append(head)
        .append("{\\*\\bkmkstart Body}{\\*\\bkmkend Body}Body\\par\\par ")
        .append(text)
        .append("\\par\\line Load-Date: June 19, 1995\\par\\par\\line End of Document\\par");
  }

  @Test
  void readsArticlesInCodePagesAndUnicode() {
    ReadAll read = read(export());
    assertThat(read.format()).isEqualTo("lexis_rtf");
    assertThat(read.rejects).isEmpty();
    RawDispatch reef = read.dispatches.get(0);
    assertThat(reef.headline()).isEqualTo("Divers count the caf\u00e9s of the reef");
    assertThat(reef.source()).isEqualTo("The Harbour Times");
    assertThat(reef.date()).isEqualTo("1995-06-17");
    assertThat(reef.sourceRef()).isEqualTo("5RCP-FVR1-DXY4-X2BV-00001-00");
    assertThat(reef.keywords()).containsExactly("section:NEWS", "page:3A", "words:12");
    assertThat(reef.text())
        .isEqualTo(
            "Divers said: \u201cmore corals\u201d \u2014they counted\u2026 in the spring.\n\n"
                + "Second paragraph.");
    RawDispatch summit = read.dispatches.get(1);
    assertThat(summit.headline()).isEqualTo("\ub0a8\ubd81 \uc815\uc0c1");
    assertThat(summit.text()).isEqualTo("\ud310\ubb38\uc810\ud83d\ude00 met.");
    assertThat(summit.date()).isEqualTo("2018-04-27");
  }

  @Test
  void aCutIsSaidAndALetterIsNoExport() {
    byte[] whole = export();
    ReadAll cut = read(Arrays.copyOf(whole, whole.length - 60));
    assertThat(cut.dispatches).hasSize(1);
    assertThat(cut.reasons()).containsExactly("truncated");
    ReadAll letter =
        read("{\\rtf1 Dear Ada, the reef is fine.\\par}".getBytes(Charset.defaultCharset()));
    assertThat(letter.reasons()).containsExactly("unknown_format");
  }

  @Test
  void partsOfAnArticleMayBeHeadingsAndTheListOneLine() {
    String heading = "\\pard\\outlinelevel0 ";
    String rtf =
        "{\\rtf1\\ansi Documents (1)\\par "
            + heading
            + "Ferry line adds a boat\\par\\pard Harbour Daily\\par April 27, 2018 Friday\\par\\par "
            + "Length: 9 words\\par "
            + heading
            + "Body\\par\\pard The ferry line adds a boat.\\par "
            + "UPDATE: The boat was late at noon, the harbour office said.\\par "
            + heading
            + "Correction\\par\\pard It was two boats.\\par "
            + heading
            + "Correction-Date\\par\\pard April 29, 2018\\par "
            + heading
            + "Classification\\par\\pard Language: ENGLISH\\par Load-Date: April 28, 2018\\par "
            + "End of Document\\par}";
    ReadAll read = read(rtf.getBytes(StandardCharsets.US_ASCII));
    assertThat(read.headlines()).containsExactly("Ferry line adds a boat");
    RawDispatch ferry = read.dispatches.get(0);
    assertThat(ferry.date()).isEqualTo("2018-04-27");
    assertThat(ferry.language()).isEqualTo("en");
    assertThat(ferry.feed().note()).isEqualTo("It was two boats.");
    assertThat(ferry.text())
        .isEqualTo(
            "The ferry line adds a boat.\n\n"
                + "UPDATE: The boat was late at noon, the harbour office said.");
    ReadAll plain = read(rtf.replace("\\outlinelevel0", "").getBytes(StandardCharsets.US_ASCII));
    assertThat(plain.headlines()).containsExactly("Ferry line adds a boat");
  }
}
