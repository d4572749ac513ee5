package org.dateline.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "North\u00A0Korea",
        "North\u202FKorea",
        "North\u2009Korea",
        "North\u3000Korea",
        "North\u200B Korea",
        "North \u200BKorea",
        "North\u200BKorea",
        "North \u200FKorea\u200E",
        "\u202BNorth Korea\u202C",
        "\u2068North\u2069 Korea",
        "North Ko\u00ADrea",
        "North Ko\u00AD\nrea",
        "North Ko-\nrea",
        "North Ko-\r\nrea",
        "North\u2060 Korea",
        "\uFEFFNorth Korea",
        "N\u200Co\u200Drth Korea",
        "North&nbsp;Korea",
        "North&#160;Korea",
        "North&#xA0;Korea",
        "North&amp;nbsp;Korea",
        "North Ko&shy;rea",
        "North\u00C2\u00A0Korea",
        "North\uFFFDKorea",
        "\uFF2E\uFF4F\uFF52\uFF54\uFF48 \uFF2B\uFF4F\uFF52\uFF45\uFF41",
        "\uD835\uDDE1\uD835\uDDFC\uD835\uDDFF\uD835\uDE01\uD835\uDDF5 Korea",
      })
  void whatCannotBeSeenMakesNoOtherCountry(String written) {
    assertThat(NormalText.plain(written)).isEqualTo("North Korea");
    provePlaces(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\u00E2\u20AC\u201D|\u2014",
        "Lisbon \u0097 the port|Lisbon \u2014 the port",
        "it\u0092s|it\u2019s",
        "\u0093docks\u0094|\u201Cdocks\u201D",
        "\u00C2\u0097|\u2014",
        "\u00E2\u20AC\u201C|\u2013",
        "it\u00E2\u20AC\u2122s|it\u2019s",
        "\u00E2\u20AC\u0153on the hill\u00E2\u20AC\u009D|\u201Con the hill\u201D",
        "\u00E2\u20AC\u0153on the hill\u00E2\u20AC was|\u201Con the hill\u201D was",
        "\u00E2\u0080\u0094|\u2014",
        "caf\u00C3\u00A9|caf\u00E9",
        "M\u00C3\u00BCnchen|M\u00FCnchen",
        "\u00C3\u00A2\u00E2\u201A\u00AC\u00E2\u20AC\u0153|\u2013",
        "\u00D0\u0153\u00D0\u00BE\u00D1\u0081\u00D0\u00BA\u00D0\u00B2\u00D0\u00B0|\u041C\u043E\u0441\u043A\u0432\u0430",
        "\u00EC\u201E\u0153\u00EC\u0161\u00B8|\uC11C\uC6B8",
        "it\u201A\u00C4\u00F4s|it\u2019s",
        "10 \u00C2\u00B0C|10 \u00B0C",
      })
  void readsWhatWasReadInTheWrongEncoding(String written, String meant) {
    assertThat(NormalText.plain(written)).isEqualTo(meant);
    provePlaces(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S\u00C3O PAULO e \u00C2ngela",
        "\u201CBRAV\u00C3\u201D",
        "ESPA\u00D1\u201D, CAF\u00C9\u201D",
        "A\u00D1O \u00AB\u00C2ME\u00BB",
        "AT&T and R&D; Q&A",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 met",
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "\uFF08\u65B0\u534E\u793E\u5317\u4EAC\uFF09\uFF0C\u6E2F\u53E3",
        "\u2500\u2500\u2500\u2500\u2500",
        "3\u20134, \u201Cso\u201D \u2014 it\u2019s",
        "a - b -\n c",
        "URGENT-\nText",
      })
  void leavesWhatIsMeantSo(String written) {
    assertThat(NormalText.of(written).changed()).isFalse();
    assertThat(NormalText.plain(written)).isSameAs(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thurs-day|Thursday",
        "trans-port|transport",
        "oper-ator|operator",
        "high-way|highway",
        "short-age|shortage",
        "state-ment|statement",
        "to-day|today",
        "inter-national|international",
        "three-year|three-year",
        "long-term|long-term",
        "oil-producing|oil-producing",
        "fourth-quarter|fourth-quarter",
        "season-related|season-related",
        "U.S.-led|U.S.-led",
        "state-of-the-art|state-of-the-art",
        "10-year|10-year",
        "non-aligned|non-aligned",
      })
  void joinsWordsThatAreBrokenAtTheEndOfALine(String broken, String whole) {
    int hyphen = broken.lastIndexOf('-');
    String written =
        "They said that the "
            + broken.substring(0, hyphen + 1)
            + "\n"
            + broken.substring(hyphen + 1)
            + " was there.";
    assertThat(NormalText.plain(written)).isEqualTo("They said that the " + whole + "\nwas there.");
    provePlaces(written);
  }

  @Test
  void theRestOfTheTextTellsHowAWordIsWritten() {
    assertThat(NormalText.plain("A co-op is here. The co-\nop met.")).endsWith("The co-op\nmet.");
    assertThat(NormalText.plain("Paid overtime: the over-\ntime rule."))
        .endsWith("the overtime\nrule.");
    assertThat(NormalText.plain("Officials of the old North-\nSouth committee"))
        .isEqualTo("Officials of the old North-South\ncommittee");
  }

  @Test
  void accentsThatStandByThemselvesBelongToTheirLetter() {
    assertThat(NormalText.plain("Jose\u0301 cafe\u0301 Malmo\u0308"))
        .isEqualTo("Jos\u00E9 caf\u00E9 Malm\u00F6");
    assertThat(NormalText.plain("\u1109\u1165\u110B\u116E\u11AF")).isEqualTo("\uC11C\uC6B8");
    assertThat(NormalText.plain("o\uFB03ce of the sta\uFB00")).isEqualTo("office of the staff");
  }

  @Test
  void theHeadlineEndsWhereItEnded() {
    String raw = "\u200BRefile-\u200B\n\u200BSEOUL";
    NormalText normal = NormalText.of(raw, raw.indexOf('\n'));
    assertThat(normal.text()).isEqualTo("Refile-\nSEOUL");
    assertThat(normal.normal(raw.indexOf('\n'))).isEqualTo("Refile-".length());
    NormalText nothing = NormalText.of("\u200B\nText", 1);
    assertThat(nothing.text()).isEqualTo("\nText");
    assertThat(nothing.normal(1)).isZero();
  }

  @Test
  void everyCharacterComesFromItsOwnPieceOfTheTextAsReceived() {
    String[] pieces = {
      "a",
      "Z",
      " ",
      "-",
      "\n",
      "\r\n",
      "\u00A0",
      "\u200B",
      "\u00AD",
      "&nbsp;",
      "&amp;",
      "&",
      "\uFB03",
      "e\u0301",
      "\u0301",
      "\u00E2\u20AC\u201D",
      "\u00C3",
      "\u00A9",
      "\uFF21",
      "\uD83D\uDE00",
      "\u200D",
      "\u1109",
      "\u1165",
      "\uFEFF",
      "\uD835\uDDE1",
      "\uFFFD",
      "\u2500",
      "1",
      ".",
      "\u201A\u00C4\u00EE"
    };
    Random random = new Random(5);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      provePlaces(text.toString());
    }
  }

  private static void provePlaces(String raw) {
    NormalText normal = NormalText.of(raw);
    int length = normal.text().length();
    for (int i = 0; i < length; i++) {
      assertThat(normal.raw(i + 1)).as("%s at %d", raw, i).isGreaterThanOrEqualTo(normal.raw(i));
      assertThat(normal.rawEnd(i + 1)).as("%s at %d", raw, i).isGreaterThan(normal.raw(i));
      assertThat(normal.normal(normal.raw(i))).isLessThanOrEqualTo(i);
    }
    if (length > 0) {
      assertThat(normal.raw(0)).isZero();
      assertThat(normal.rawEnd(length)).isEqualTo(raw.length());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Kim Jong-,un,Kim Jong-un",
    "Park Geun-,hye,Park Geun-hye",
    "Ri Sol-,ju,Ri Sol-ju",
    "Moon Jae-,in,Moon Jae-in",
    "Lee Har-,vey,Lee Harvey",
    "Park Man-,ager,Park Manager",
    "Kim Nor-,ris,Kim Norris",
    "An Off-,icer,An Officer",
  })
  void aKoreanGivenNameKeepsItsHyphen(String line, String next, String whole) {
    String text =
        "A letter to the keeper of the lock came from " + line + "\n" + next + " on Thursday.";
    assertThat(NormalText.of(text).text().replace('\n', ' ')).contains(whole + " on Thursday");
  }
}
