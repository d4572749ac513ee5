package org.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.dateline.Dateline;
import org.dateline.text.record.RawDispatch;
import org.dateline.text.record.RevisionTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages and desks put between a headline and its text, and what only looks like it. */
class AboveTheTextTest {
  private static final String TEXT =
      "The port of Olva opened again on Thursday after a strike of nine days, its master said.";

  private static Cleaned clean(String headline, String text) {
    return new Cleaner()
        .clean(
            new RawDispatch(
                "a.txt", 0, headline, text, null, null, null, List.of(), null, null, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share this:\n\nTwitter\n\nFacebook",
        "4 Min Read",
        "12 MINUTE READ",
        "File photo: a crane. REUTERS/Ines Prado",
        "A crane stands idle in Olva, May 3, 2010. REUTERS/Ines Prado/Files",
        "Ships wait off Olva on Tuesday. (AP Photo/Ines Prado)",
        "FILE PHOTO: A crane in Olva.\n\nBy Ines Prado",
        "Corrects paragraph 3 to show that the strike lasted nine days",
        "Corrects spelling of the master's name",
        "(Corrects spelling of the master's name)",
        "Adds quote, background",
        "Recasts lead, adds detail",
      })
  void isCutAndDoesNotCostTheDateline(String above) {
    Cleaned cleaned = clean("Port opens", above + "\n\nLISBON, May 4 (Reuters) - " + TEXT);
    assertThat(cleaned.body()).isEqualTo(TEXT);
    Dateline dateline = cleaned.dateline();
    assertThat(dateline).isNotNull();
    assertThat(dateline.place()).isEqualTo("LISBON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A poll by REUTERS/Ipsos shows most towns back the crews.",
        "He has worked for Olva News and for AFP/Reuters.",
        "Adds up to nothing, the master said of the offer.",
        "Updates to the plan of the port are due in June, the master said.",
        "Twitter and Facebook said the accounts of the union were false.",
        "Share prices rose in Olva on Thursday.",
      })
  void sentencesThatOpenSoStay(String sentence) {
    assertThat(clean("Port opens", sentence + "\n\n" + TEXT).body()).startsWith(sentence);
    assertThat(clean("Port opens", sentence).body()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By  Ines Prado LISBON  (Reuters) - ",
        "(Corrects the sum in the last paragraph)\n\n By  Ines Prado LISBON  (Reuters) - ",
        "Corrects the sum in the last paragraph\n\n By Ines Prado LISBON (Reuters) - ",
        "Crews of three ships wait\n\nBy Ines Prado LISBON (Reuters) - ",
      })
  void aBylineIsNoPartOfThePlace(String head) {
    Cleaned cleaned = clean("Port opens", head + TEXT);
    Dateline dateline = cleaned.dateline();
    assertThat(dateline).isNotNull();
    assertThat(dateline.place()).isEqualTo("LISBON");
    assertThat(cleaned.body()).endsWith(TEXT);
  }

  @Test
  void aNoteWithoutBracketsNeedsNoDateline() {
    assertThat(clean("Port opens", "Corrects figure in second paragraph to nine\n\n" + TEXT).body())
        .isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=(ATTENTION - KILL) Port opens again",
        "(KILL) Port opens again",
        "[Mandatory Kill] Port opens again",
        "ATTENTION - KILL - Port opens again",
      })
  void aKillInBracketsWithdraws(String headline) {
    Cleaned cleaned =
        clean(
            headline,
            "ATTENTION EDITORS: please KILL the story slugged Olva-port-strike \"Port opens again\""
                + " sent at 0800 GMT. It is still shut.");
    assertThat(cleaned.revision().kind()).isEqualTo(RevisionTag.Kind.KILL);
    assertThat(cleaned.headlinePlain()).isEqualTo("Port opens again");
    assertThat(KillNotices.slug(cleaned.body())).isEqualTo("Port opens again");
  }

  @Test
  void shortNamesInBracketsStayWithinSentences() {
    for (String sentence :
        List.of(
            "The Palestinian Authority (PA) shut the port.",
            "Crews of the Olva dock workers' party (CP) cheered.",
            "A pill of fatty acid (AA) sells well.",
            "Shares of <B and R Docks Inc.> and <Video Display Corp> fell.",
            "The deal of NYX.NNYX.PA was done while the .BKX index rose.")) {
      assertThat(clean("Port opens", TEXT + " " + sentence).body())
          .isEqualTo(TEXT + " " + sentence);
    }
    assertThat(clean("Port opens", TEXT + " (AP)").body()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IPR/RAMO // DEF.",
        "IPR // RAM",
        "I. Prado / Alves",
        "Sources: Reuters, port archive"
      })
  void linesOfDesksBelowAreCut(String line) {
    assertThat(clean("Port opens", "Olva, May 4 (Lusa) - " + TEXT + "\n\n" + line).body())
        .isEqualTo(TEXT);
  }
}
