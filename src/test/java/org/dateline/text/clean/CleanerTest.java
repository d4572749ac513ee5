package org.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.dateline.text.record.RawDispatch;
import org.dateline.text.record.RevisionTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {
  private static RawDispatch raw(String headline, String text) {
    return new RawDispatch(
        "a.txt", 0, headline, text, null, null, null, List.of(), null, null, List.of());
  }

  private static Cleaned clean(String headline, String text) {
    return new Cleaner().clean(raw(headline, text));
  }

  @Test
  void readsAScrapedDispatchWithoutItsTail() {
    Cleaned cleaned =
        clean(
            "(2nd LD) Envoys meet on stalled talks",
            """
            SEOUL, Jan. 21 (Yonhap) -- Envoys of two countries met on Thursday to speak about talks.

               They agreed to meet again, an official said. "We shall see," he added.

            desk@example.com
            (END)
            -
            (LEAD) Markets close higher
            -
            Rain expected at the weekend
            """);
    assertThat(cleaned.headlinePlain()).isEqualTo("Envoys meet on stalled talks");
    assertThat(cleaned.revision()).isEqualTo(new RevisionTag(RevisionTag.Kind.LEAD, 2));
    assertThat(cleaned.dateline())
        .satisfies(
            dateline -> {
              assertThat(dateline.place()).isEqualTo("SEOUL");
              assertThat(dateline.agency()).isEqualTo("yonhap");
              assertThat(dateline.month()).isEqualTo(1);
              assertThat(dateline.day()).isEqualTo(21);
            });
    assertThat(cleaned.byline()).containsExactly("desk@example.com");
    assertThat(cleaned.body())
        .isEqualTo(
            "Envoys of two countries met on Thursday to speak about talks.\n\n"
                + "They agreed to meet again, an official said. \"We shall see,\" he added.");
    assertThat(cleaned.cuts())
        .extracting(cut -> cut.rule().code())
        .containsExactly("headline_tag", "dateline", "address", "end_mark", "tail");
  }

  /** The points of a desk stand above the by-line, with notes and empty lines or without. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "* Port to open again\n\n* Fees fall 2.3 pct\n\nBy Ines Prado\n\n%s",
        "* Port to open again\n* Fees fall 2.3 pct\n\nBy Ines Prado\n\n%s",
        "* Port to open again\n* Fees fall 2.3 pct\nBy Ines Prado\n%s",
        "* Port to open again\n* Fees fall 2.3 pct\n\n%s",
        "(Adds quotes, background)\n\n* Port to open again\n\nBy Ines Prado and Rui Alves\n\n%s",
        "* Port to open again\n\n* Fees fall 2.3 pct\n\n(Adds quotes)\n\nBy Ines Prado\n\n%s",
        "By Ines Prado\n\n* Port to open again\n\n* Fees fall\n\n%s",
        "* Port that was shut since spring is to\n  open again\n\n* Fees fall\n\nBy Ines Prado\n\n%s",
        "(Repeats with no changes)\n\n* Port to open again\n\n\nBy Ines Prado\n\n%s",
        "In a story March 3 about a dock, The Associated Press reported erroneously the name of it. A corrected version of the story is below:\n\n%s",
        "Ines Prado and Rui Alves | Reuters\n\n%s",
        "*Port to open again\n*Fees fall\n\nBy Ines Prado\n\n%s",
        "- Port to open again\n- Fees fall\n\nBy Ines Prado\n\n%s",
        "** Port to open again\n** Fees fall\n\nBy Ines Prado\n\n%s",
        "\u2022 Port to open again\n\u2022 Fees fall\n\nBy Ines Prado\n\n%s",
      })
  void pointsAboveTheBylineAreNoText(String head) {
    String sentence = "A dock that had been shut since spring opened on Thursday, the port said.";
    Cleaned cleaned =
        clean("Dock opens again", head.replace("%s", "LISBON, March 4 (Reuters) - " + sentence));
    assertThat(cleaned.body()).isEqualTo(sentence);
    assertThat(cleaned.dateline()).isNotNull();
    assertThat(cleaned.dateline().place()).isEqualTo("LISBON");
  }

  @Test
  void pointsThatNoBylineFollowsAreTheText() {
    String text = "* A dock opened on Thursday.\n\n* A bridge was shut.\n\nBoth are in Lisbon.";
    assertThat(clean("Dock opens again", text).body()).contains("A dock opened", "A bridge was");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n \n SEOUL (Reuterw.example.com/a\n\n \n SEOUL (Reuters) - Bakerorting by A. Pier; Editing by M. Arbor)\n",
        " SEOUL (Reu. Pier; Editing by M. Arbor)\nOUL (Reuters) - Bakers met <K >\n(BA.\nEN.Reporting by A. Pier; Editing by M. Arbor)\n",
        "-- http://www.example.com/a\n\n \n SEOQL (Reuters) - Bakers met <BAKENt\n (Reporting by A. Pier; Editing by M. Arbor)",
      })
  void whatEndsATextLosesNothingAboveItsDateline(String text) {
    assertThat(CutProof.faults(raw("Bakers meet", text), clean("Bakers meet", text))).isEmpty();
  }

  @Test
  void aWordBrokenAtTheEndOfALineMakesNoLongLine() {
    String text =
        """
        The publisher said on Tuesday that it had received an offer
        from its rival for all of its shares in cash. The board had
        already turned down a bid that was worth less, of 34 dlr-a-
        share, from an investor who had bought a tenth of the firm.
        """;
    assertThat(clean("Publisher gets bid", text).body())
        .isEqualTo(text.strip().replace("-a-\n", "-a-").replace('\n', ' '));
  }

  @Test
  void joinsHardWrappedLinesIntoParagraphs() {
    Cleaned cleaned =
        clean(
            "RAIN HELPS CROP",
            "    SALVADOR, Feb 26 - Rain fell all week in the zone and helped\n"
                + "the coming crop, a review said.\n    The dry spell is over, it said.\n\n Reuter\n");
    assertThat(cleaned.body())
        .isEqualTo(
            "Rain fell all week in the zone and helped the coming crop, a review said.\n\n"
                + "The dry spell is over, it said.");
    assertThat(cleaned.cuts())
        .extracting(cut -> cut.rule().code())
        .containsExactly("dateline", "sign_off");
  }

  @Test
  void cutsCodesAndCredits() {
    Cleaned cleaned =
        clean(
            "UPDATE 2-Oil firm gains",
            "HOUSTON (Reuters) - Shares of Big Oil ( XOM.N ), the largest firm, rose; the rival <IBM.N> fell.\n\n"
                + "The U.S. (and others) watched.\n\n(Reporting by A. Writer; Editing by B. Editor)");
    assertThat(cleaned.body())
        .isEqualTo(
            "Shares of Big Oil, the largest firm, rose; the rival fell.\n\nThe U.S. (and others) watched.");
    assertThat(cleaned.revision()).isEqualTo(new RevisionTag(RevisionTag.Kind.UPDATE, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Big Oil Corp XOM.N, the largest, rose.|Big Oil Corp, the largest, rose.",
        "Big Oil F.N rose.|Big Oil rose.",
        "Big Bank BRKa.N and Big Steel 005490.KS rose.|Big Bank and Big Steel rose.",
        "Big Oil XOM.N.|Big Oil.",
        "A. O. Smith and A.O. Smith of the U.N. met.|A. O. Smith and A.O. Smith of the U.N. met.",
        "It is in Washington D.C. and at P.O. Box 5.|It is in Washington D.C. and at P.O. Box 5.",
        "They ran www.ABC.CO and Ph.D students.|They ran www.ABC.CO and Ph.D students.",
        "The U.S.A and U.S.S.R met.|The U.S.A and U.S.S.R met.",
      })
  void cutsCodesWithoutMarksAroundThem(String text, String body) {
    assertThat(clean("A b", text).body()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(LEAD) A b|lead||A b|",
        "(3rd LD) A b|lead|3|A b|",
        "(URGENT) A b|urgent||A b|",
        "(CORRECTED) A b|correction||A b|",
        "UPDATE 3-A b|update|3|A b|",
        "CORRECTED-UPDATE 1-A b|correction|1|A b|",
        "REFILE-A b|refile||A b|",
        "RPT-UPDATE 2-A b|update|2|A b|",
        "FACTBOX-A b|first||A b|FACTBOX",
        "FACTBOX: A b|first||A b|FACTBOX",
        "(Yonhap Interview) A b|first||A b|Yonhap Interview",
        "(LEAD) (News Focus) A b|lead||A b|News Focus",
        "1st Ld-Writethru A b|writethru|1|A b|",
        "A b (again)|first||A b (again)|",
        "Update on a b|first||Update on a b|",
      })
  void readsHeadlineTags(
      String headline, String kind, Integer number, String plain, String kicker) {
    Cleaned cleaned = clean(headline, "");
    assertThat(cleaned.revision().kind().code()).isEqualTo(kind);
    assertThat(cleaned.revision().number()).isEqualTo(number);
    assertThat(cleaned.headlinePlain()).isEqualTo(plain);
    assertThat(cleaned.kicker()).isEqualTo(kicker);
  }

  @Test
  void losesNothingButWhiteSpace() {
    String[] heads = {"(LEAD) ", "UPDATE 2-", "", "(News Focus) ", "FACTBOX-"};
    String[] datelines = {
      "SEOUL, Jan. 10 (Yonhap) -- ", "VIENNA (Reuters) - ", "", "By A. Writer\nPARIS, May 3 - "
    };
    String[] middles = {
      "One ( XOM.N ) two.",
      "He said \"no\" (Yonhap) twice.",
      "Table   1   2   3",
      "\n\n   New one.",
      "\n",
      " a < b > c ",
      "(unclosed",
      ") - ",
      "\t",
      "é\u00A0x"
    };
    String[] ends = {
      "\n(END)\n-\nOther\n-\nThird",
      " -0-",
      "\nReuter",
      "\n(Reporting by A. Writer)",
      "\na@example.com\n",
      ""
    };
    Random random = new Random(11);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder(pick(random, datelines));
      for (int i = random.nextInt(8); i > 0; i--) {
        text.append(pick(random, middles));
      }
      text.append(pick(random, ends));
      RawDispatch dispatch = raw(pick(random, heads) + "Head line", text.toString());
      Cleaned cleaned = new Cleaner().clean(dispatch);
      StringBuilder kept = new StringBuilder(dispatch.raw());
      for (int i = cleaned.cuts().size() - 1; i >= 0; i--) {
        Cut cut = cleaned.cuts().get(i);
        assertThat(dispatch.raw().substring(cut.start(), cut.end())).isEqualTo(cut.text());
        kept.delete(cut.start(), cut.end());
      }
      assertThat(bare(cleaned.headlinePlain() + cleaned.body())).isEqualTo(bare(kept.toString()));
    }
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\u00A0]+", "");
  }
}
