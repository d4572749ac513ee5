package org.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each rule cuts, and what looks like it and stays. */
class CleaningRulesTest {
  private static final String SENTENCE = "The port was closed for a second day, officials said.";

  private static Cleaned clean(String text) {
    return new Cleaner()
        .clean(
            new RawDispatch(
                "a.txt",
                0,
                "Port closed",
                text,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of()));
  }

  private static List<Arguments> matterAround() {
    return List.of(
        Arguments.of("byline", "By JANE ROE and John Doe\n%s"),
        Arguments.of("byline", "By Jane Roe LONDON, Jan 4 (Reuters) - %s"),
        Arguments.of("byline_title", "By Jane Roe\nStaff Writer\n%s"),
        Arguments.of("editor_note", "(ATTN: UPDATES with details in paras 3-5)\n%s"),
        Arguments.of("editor_note", "(Adds quotes,\n  background)\n\n  %s"),
        Arguments.of("editor_note", "Eds: Subs 2nd graf to fix spelling.\n\n%s"),
        Arguments.of("editor_note", "( Jane Roe is a columnist; the opinions are hers )\n%s"),
        Arguments.of("editor_note", "(Corrects the sum in the last sentence).\n\n%s"),
        Arguments.of("dateline", "(Adds quotes) HAIFA Jan 4 (Reuters) - %s"),
        Arguments.of("routing", "zczc a0123 bc-port\n%s"),
        Arguments.of("routing", "r f BC-Port-Closed 01-04 0210\n%s"),
        Arguments.of("date_line", "Published: January 4, 2010\n%s"),
        Arguments.of("dateline", "HAIFA, Jan. 4 (AP) -- %s"),
        Arguments.of("dateline", "HAIFA, Israel (AP) _ %s"),
        Arguments.of("end_mark", "%s\n(END)\n"),
        Arguments.of("end_mark", "%s -0-"),
        Arguments.of("tail", "%s\n(END)\nOther headline of another year\n"),
        Arguments.of("sign_off", "%s\n\nENDS\nmore\n".replace("ENDS\n", "")),
        Arguments.of("sign_off", "%s\n\n Reuter\n"),
        Arguments.of("sign_off", "%s\n* * *\n"),
        Arguments.of("credit", "%s\n\n(Reporting by Jane Roe; Editing by John Doe)"),
        Arguments.of("credit", "%s (Additional reporting by Jane Roe in Haifa)"),
        Arguments.of("credit", "%s\n\nJane Roe in Haifa contributed to this report."),
        Arguments.of("notice", "%s\n\nCopyright 2010 The Wire. All rights reserved.\n"),
        Arguments.of("notice", "%s\nKeywords: PORT STRIKE\n"),
        Arguments.of("address", "%s\n\njroe@wire.example\n"),
        Arguments.of("phone", "%s\n\nTel: +972 4 555 0100\n"),
        Arguments.of("initials", "%s\n\njr/jd/ab\n"),
        Arguments.of("routing", "%s\n\nAP-WS-01-04-10 1509GMT\n"),
        Arguments.of("notebook", "%s\n\n# Notebook\n\n## Internet\n- Port: http://port.example\n"));
  }

  @ParameterizedTest
  @MethodSource("matterAround")
  void cutsWhatIsNotTheTextAndNothingOfIt(String rule, String text) {
    Cleaned cleaned = clean(text.replace("%s", SENTENCE));
    assertThat(cleaned.body()).isEqualTo(SENTENCE);
    assertThat(cleaned.cuts()).extracting(cut -> cut.rule().code()).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Friday the harbour had filled with ships.",
        "By train and by ship they came.",
        "More than 40 ships waited (some for days) off the coast.",
        "He can be found in Haifa. Copyright law was changed in May.",
        "The agency (Yonhap) was first with it.",
        "\"We shall reply,\" he wrote to j.roe@wire.example on Monday, and so they did.",
        "Call +1 202 555 0100 for help, the notice on the door of the office said.",
        "(The port is closed.) It opens on Monday.",
        "The end came on Tuesday",
        "It was the end",
        "Reuter was a baron.",
        "Shr 12 cts vs 11 cts"
      })
  void leavesSentencesThatOnlyLookLikeIt(String sentence) {
    Cleaned cleaned = clean(SENTENCE + "\n\n" + sentence + "\n\n" + SENTENCE);
    assertThat(cleaned.body().replace(" ()", ""))
        .contains(sentence.replace(" (Yonhap)", ""))
        .startsWith(SENTENCE)
        .endsWith(SENTENCE);
  }

  @Test
  void aCreditInMidSentenceIsNoDateline() {
    Cleaned cleaned = clean("Kim Do-yun (Yonhap) reports from the port, where all is still.");
    assertThat(cleaned.dateline()).isNull();
    assertThat(cleaned.body()).isEqualTo("Kim Do-yun reports from the port, where all is still.");
  }

  @Test
  void theWritersAreInTheBylineWhereverTheyStand() {
    assertThat(clean("By Jane Roe\nHAIFA (AP) -- " + SENTENCE + "\nj@wire.example").byline())
        .containsExactly("By Jane Roe", "j@wire.example");
    assertThat(clean("By Jane Roe HAIFA (AP) -- " + SENTENCE).byline())
        .containsExactly("By Jane Roe");
  }

  @Test
  void rowsOfTablesStayLines() {
    String table = "Haifa      12     14\nAshdod      7      9\nEilat       1      0";
    assertThat(clean(SENTENCE + "\n\n" + table).body()).isEqualTo(SENTENCE + "\n\n" + table);
  }

  @Test
  void carriageReturnsAreLineBreaks() {
    assertThat(clean("HAIFA (AP) --\r\n" + SENTENCE + "\r\n\r\nNext one.\r\n(END)\r\n").body())
        .isEqualTo(SENTENCE + "\n\nNext one.");
  }
}
