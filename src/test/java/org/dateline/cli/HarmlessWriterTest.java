package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessWriterTest {
  private static String written(String text) {
    StringWriter out = new StringWriter();
    try (PrintWriter writer = new PrintWriter(new HarmlessWriter(out))) {
      writer.print(text);
      writer.write(text.toCharArray());
      text.chars().forEach(writer::write);
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "001b, '[2J'",
    "001b, ']0;title'",
    "009b, '31m'",
    "0007, ''",
    "0008, 'x'",
    "007f, ''",
    "0085, ''",
    "202e, 'txt.exe'",
    "2066, 'x'",
    "200f, 'x'",
    "2028, 'x'"
  })
  void whatCommandsATerminalIsShownAsItsNumber(String code, String behind) {
    String harmful = "Bakers " + (char) Integer.parseInt(code, 16) + behind;
    assertThat(written(harmful)).isEqualTo(("Bakers \\u" + code + behind).repeat(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"서울\tSeoul\nКиев", "\"&#27;[2J\"", "👩\u200D🍳 שלום", ""})
  void whatDoesNotIsWrittenAsItIs(String text) {
    assertThat(written(text)).isEqualTo(text.repeat(3));
  }
}
