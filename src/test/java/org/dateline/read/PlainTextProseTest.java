package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A headline above one paragraph is a dispatch without any dateline; other texts are none. */
class PlainTextProseTest {
  private static final String SENTENCE =
      "Divers freed the rudder of the ferry on Monday, and the crossing went on after two hours.";

  @TempDir Path folder;

  private ReadAll read(String text) throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, text.replace('~', '\n'));
    return ReadAll.of(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry sails again~~" + SENTENCE + "~",
        "Ferry sails again~" + SENTENCE,
        "Ferry sails again~~~ " + SENTENCE + "~~~",
        "Ferry sails again~~By Ann Moss~~" + SENTENCE + "~",
        "Ferry sails again~May 6, 2013~~" + SENTENCE + "~~Bay Courier~",
        "Ferry sails again~~Divers freed the rudder of the ferry on Monday, and the~crossing went on after two hours, the captain said.~",
        "\"Ferry sails\", say divers~~\"It was weed,\" one of the divers said after two hours below the ferry.~",
        "\u041F\u0430\u0440\u043E\u043C \u0441\u043D\u043E\u0432\u0430 \u0445\u043E\u0434\u0438\u0442~~\u0412\u043E\u0434\u043E\u043B\u0430\u0437\u044B \u043E\u0441\u0432\u043E\u0431\u043E\u0434\u0438\u043B\u0438 \u0440\u0443\u043B\u044C \u043F\u0430\u0440\u043E\u043C\u0430 \u0432 \u043F\u043E\u043D\u0435\u0434\u0435\u043B\u044C\u043D\u0438\u043A, \u0441\u043E\u043E\u0431\u0449\u0438\u043B \u043F\u043E\u0440\u0442.",
        "\u6E21\u8239\u6062\u590D\u822A\u884C~~\u6F5C\u6C34\u5458\u5468\u4E00\u6E05\u9664\u4E86\u6E21\u8239\u8235\u4E0A\u7684\u6D77\u85FB\uFF0C\u4E24\u5C0F\u65F6\u540E\u6062\u590D\u822A\u884C\u3002"
      })
  void oneParagraphIsEnough(String text) throws IOException {
    ReadAll read = read(text);
    assertThat(read.dispatches).hasSize(1);
    assertThat(read.dispatches.get(0).headline()).doesNotContain("Moss", "May", "\n");
  }

  @Test
  void itemsBetweenRulesMayHaveADayAndAByLineBelowTheirHeadline() throws IOException {
    ReadAll read =
        read(
            "Ferry sails again~May 6, 2013~~"
                + SENTENCE
                + "~~--------~Pier closed~By Ann Moss~May 7, 2013~"
                + SENTENCE
                + "~~--------~Weed cut~May 8, 2013~~"
                + SENTENCE
                + "~");
    assertThat(read.rejects).isEmpty();
    assertThat(read.headlines()).containsExactly("Ferry sails again", "Pier closed", "Weed cut");
    assertThat(read.dispatches).extracting(raw -> Samples.clean(raw).body()).containsOnly(SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Notes~~Call the port.",
        "alpha~beta~gamma",
        "import os~print(os.path.join('harbour', 'ferry', 'rudder', 'weed', 'divers'))",
        "2013-05-06 10:00 INFO start~2013-05-06 10:01 WARN rudder 17 of 99 x=1;y=2;z=3 failed: 0x00f1 (0).",
        "Ferry sails again~~so the divers said after two hours below the ferry in the bay",
        "# Ferries~~" + SENTENCE,
        "a = 1~~B(c, d) = { 1, 2, 3, 4, 5 }, E(f, g) = { 6, 7, 8, 9, 0 }, H[i] += 17 / 4.",
      })
  void otherTextsAreNone(String text) throws IOException {
    assertThat(read(text).reasons()).containsExactly("unknown_format");
  }

  @ParameterizedTest
  @CsvSource({"=====", "-----------", "* * * * *", "_____", "~~~~~"})
  void rulesPartItemsAndBelongToNone(String rule) throws IOException {
    String text =
        "Ferry sails again\n\nBUSAN, May 6 (Yonhap) -- "
            + SENTENCE
            + "\n\n"
            + rule
            + "\nMill shuts\n\nDAEGU, May 7 (Yonhap) -- The mill shut on Tuesday, its owner said.\n\n"
            + rule
            + "\n";
    Path file = folder.resolve("b.txt");
    Files.writeString(file, text);
    ReadAll read = ReadAll.of(file);
    assertThat(read.headlines()).containsExactly("Ferry sails again", "Mill shuts");
    assertThat(read.dispatches.get(0).text()).doesNotContain(rule);
    assertThat(read.dispatches.get(1).text()).doesNotContain(rule);
  }

  @Test
  void rulesPartBriefsWithoutDatelines() throws IOException {
    String rule = "\n=======\n";
    ReadAll read =
        read(
            "Ferry sails again\n\n"
                + SENTENCE
                + rule
                + "Mill shuts\n\nThe mill shut on Tuesday, its owner said."
                + rule
                + "Zoo opens\n\nThe zoo opened on Wednesday, its keeper said.\n");
    assertThat(read.headlines()).containsExactly("Ferry sails again", "Mill shuts", "Zoo opens");
  }

  @Test
  void aDayBelowTheEndMarkIsThatOfSending() throws IOException {
    String text = "Ferry sails again~~   BUSAN (Bay Wire)--%s~~  (END) Dow Jones Newswires~~  %s~";
    String sent = "May 06, 2013 05:12 ET (09:12 GMT)";
    assertThat(read(String.format(Locale.ROOT, text, SENTENCE, sent)).dispatches.get(0).date())
        .isEqualTo(sent);
    assertThat(
            read(String.format(Locale.ROOT, text, SENTENCE, "Read on 2013"))
                .dispatches
                .get(0)
                .date())
        .isNull();
  }

  @Test
  void separatorsOfUnicodeEndLines() throws IOException {
    ReadAll read =
        read(
            "Ferry sails again\u2029BUSAN, May 6 (Yonhap) -- "
                + SENTENCE
                + "\u2028Passengers cheered.");
    assertThat(read.headlines()).containsExactly("Ferry sails again");
    assertThat(read.dispatches.get(0).text()).startsWith("BUSAN").endsWith("\nPassengers cheered.");
  }

  @Test
  void quotedPrintableTextIsDecoded() throws IOException {
    Path file = folder.resolve("q.txt");
    String text =
        "Ferry =E2=80=93 sails again\n\nBUSAN, May 6 (Yonhap) =2D-=20\nDivers freed the rud=\nder on Monday, the caf=C3=A9 owner said.\n";
    Files.write(file, text.getBytes(StandardCharsets.US_ASCII));
    ReadAll read = ReadAll.of(file);
    assertThat(read.headlines()).containsExactly("Ferry \u2013 sails again");
    assertThat(read.dispatches.get(0).text()).contains("(Yonhap) --", "rudder", "caf\u00E9");
  }
}
