package org.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.dateline.Dateline;
import org.dateline.text.record.RawDispatch;
import org.dateline.text.record.RevisionTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of dispatches by kind: tags, labels of series, by-lines and datelines. */
class HeadsTest {
  private static final String TEXT =
      "Ferry crews in the outer isles went back to work on Monday, their union said.";

  private static Cleaned clean(String headline, String text) {
    return new Cleaner()
        .clean(
            new RawDispatch(
                "a", 0, headline, text, "", null, "1", List.of(), null, null, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LEAD: Ferry crews return|lead|",
        "LEAD Ferry crews return|lead|",
        "2ND LD: Ferry crews return|lead|2",
        "3rd Lead: Ferry crews return|lead|3",
        "1ST LD Ferry crews return|lead|1",
        "LEAD - Ferry crews return|lead|",
        "Urgent: Ferry crews return|urgent|",
        "Flash: Ferry crews return|urgent|",
        "BREAKING: Ferry crews return|urgent|",
        "AP NewsAlert: Ferry crews return|urgent|",
        "1st LD Writethru: Ferry crews return|writethru|1",
        "2nd UPDATE: Ferry crews return|update|2",
        "Ferry crews return - CORRECTED|correction|",
        "Ferry crews return - Updated|update|",
        "Ferry crews return (Adds details)|first|",
        "Ferry crews return (Corrects name)|correction|",
        "(REFILE) Ferry crews return|refile|",
        "[REFILED] Ferry crews return|refile|",
        "(REFILE) - Ferry crews return|refile|",
        "[CORRECTED] Ferry crews return|correction|",
        "(CORRECTED-OFFICIAL) Ferry crews return|correction|",
        "(UPDATE 2) Ferry crews return|update|2",
        "[UPDATE-3]: Ferry crews return|update|3",
        "(2nd UPDATE) Ferry crews return|update|2",
        "(RPT) Ferry crews return|repeat|",
        "*** URGENT *** Ferry crews return|urgent|",
        "**CORRECTED** Ferry crews return|correction|",
        "{REFILE} Ferry crews return|refile|",
        "Ferry crews return **UPDATED**|update|",
        "CORRECTS: Ferry crews return|correction|",
        "Corrected version: Ferry crews return|correction|",
        "REFILING: Ferry crews return|refile|",
        "RE-SEND: Ferry crews return|repeat|",
        "MANDATORY KILL: Ferry crews return|kill|",
        "RETRACTION: Ferry crews return|kill|",
        "Just in: Ferry crews return|urgent|",
        "Eilmeldung: Ferry crews return|urgent|",
        "URGENTE: Ferry crews return|urgent|",
        "(Korrektur) Ferry crews return|correction|",
        "(Actualizaci\u00F3n) Ferry crews return|update|",
        "Ferry crews return (rectificatif)|correction|",
        "[\uC18D\uBCF4] Ferry crews return|urgent|",
        "Ferry crews return(\uC885\uD569)|update|",
        "Ferry crews return(\uC885\uD5692\uBCF4)|update|2",
        "Ferry crews return(2\uBCF4)|lead|2",
        "\u0639\u0627\u062C\u0644: Ferry crews return|urgent|",
        "Ferry crews return, 2nd Writethru|writethru|2",
        "[Repeated] Ferry crews return|repeat|",
        "(BREAKING NEWS) Ferry crews return|urgent|",
        "[NEWSALERT] Ferry crews return|urgent|",
        "(RETRACTED) Ferry crews return|kill|",
        "(Refile) (2nd LD) Ferry crews return|lead|2",
        "Ferry crews return (REFILE)|refile|",
        "Ferry crews return [Refiled]|refile|",
        "Ferry crews return =2|update|2",
        "Ferry crews return = 3|update|3",
        "Ferry crews return -2-|update|2",
        "Ferry crews return (take 3)|update|3",
        "Ferry crews return [Take 2]|update|2",
      })
  void tagsAreTakenOff(String headline, String kind, @Nullable Integer number) {
    Cleaned cleaned = clean(headline, TEXT);
    assertThat(cleaned.headlinePlain()).isEqualTo("Ferry crews return");
    assertThat(cleaned.revision().kind().code()).isEqualTo(kind);
    assertThat(cleaned.revision().number()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BC-Ferry crews return, KILL|Editors: The captain has denied it.",
        "BC-Ferry crews return, Kill|Editors: Kill the story slugged BC-Ferry crews return. A kill is mandatory.",
        "Ferry crews return-Kill|EDITORS: MANDATORY KILL. The union says the crews are out.",
        "Ferry crews return (WITHDRAWN)|Please do not use our story on crews.",
        "KILL KILL KILL Ferry crews return|We are sorry.",
        "WITHDRAWAL-Ferry crews return|The story headlined \"Ferry crews return\" is withdrawn. There will be no substitute.",
        "WITHDRAWN-Ferry crews return|Please note that the story has been withdrawn.",
        "ADVISORY-Ferry crews return|The Olva item moved at 0900 is wrong and is withdrawn.",
        "KILL-BC-Ferry crews return|Please kill the item. It is wrong.",
      })
  void aNoticeThatWithdrawsAStoryIsAKill(String headline, String text) {
    Cleaned cleaned = clean(headline, text);
    assertThat(cleaned.headlinePlain()).isEqualTo("Ferry crews return");
    assertThat(cleaned.revision().kind()).isEqualTo(RevisionTag.Kind.KILL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gunmen storm ferry, kill|Gunmen killed two on a ferry. The story was told by a stoker.|first",
        "Crews taught to shoot-to-kill|Crews are armed. The report is withdrawn, the union said.|first",
        "WITHDRAWAL-Crews leave port|The crews have left the port, the union said.|first",
        "ADVISORY-Crews to meet press|The crews will meet the press at noon.|advisory",
        "Kill fees hurt crews, union says|The fees are paid when the job is withdrawn.|first",
        "Bill withdrawn - crews cheer|The bill was withdrawn.|first",
      })
  void newsOfKillingsIsNone(String headline, String text, String kind) {
    Cleaned cleaned = clean(headline, text);
    assertThat(cleaned.revision().kind().code()).isEqualTo(kind);
    assertThat(headline).endsWith(cleaned.headlinePlain());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kill the story slugged BC-Ferry-Crews. A kill is mandatory.|Ferry-Crews",
        "Please kill our story headlined 'Ferry crews return', sent at noon.|Ferry crews return",
        "The story titled \"Ferry crews return\" moved in error.|Ferry crews return",
        "The story is wrong.|",
      })
  void aNoticeNamesTheStory(String text, @Nullable String slug) {
    assertThat(KillNotices.slug(text)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BRIEF-Ferry crews return|first|BRIEF",
        "APNewsBreak: Ferry crews return|first|APNewsBreak",
        "AP NewsBreak: Ferry crews return|first|AP NewsBreak",
        "MARKET TALK: Ferry crews return|first|MARKET TALK",
        "DJ UPDATE: Ferry crews return|update|",
        "WSJ UPDATE: Ferry crews return|update|",
        "DJ CORRECT: Ferry crews return|correction|",
        "CORRECT: Ferry crews return|correction|",
        "DJ MARKET TALK: Ferry crews return|first|MARKET TALK",
      })
  void tagsOfServicesAreTakenOff(String headline, String kind, @Nullable String kicker) {
    Cleaned cleaned = clean(headline, TEXT);
    assertThat(cleaned.headlinePlain()).isEqualTo("Ferry crews return");
    assertThat(cleaned.revision().kind().code()).isEqualTo(kind);
    assertThat(cleaned.kicker()).isEqualTo(kicker);
  }

  @Test
  void aDjIsTheServiceWhereTheTextIsTheirs() {
    String headline = "DJ Ferry crews return";
    assertThat(clean(headline, "OLVA (Dow Jones)--" + TEXT).headlinePlain())
        .isEqualTo("Ferry crews return");
    assertThat(clean(headline, TEXT).headlinePlain()).isEqualTo(headline);
    assertThat(clean("DJ plays for ferry crews", TEXT).headlinePlain())
        .isEqualTo("DJ plays for ferry crews");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LEAD Prices Rise On Shortage",
        "Brief strike ends: crews return",
        "Correct course, crews tell union",
        "Market talk turns to crews",
        "LEAD: Poisoning cases double in mill town",
        "LEAD-ZINC MINE TO REOPEN",
        "Lead the way, crews tell union",
        "Leading crews return",
        "Urgent talks end: crews return",
        "2nd Leg ends in draw",
        "GRAIN PRICE FALLS - CORRECTION",
        "Crews return (with their families)",
        "Alert crews return",
        "Human Rights Watch: crews were held",
        "Ford Focus: a car for the isles",
        "Focus on ferries",
        "Spotlight falls on crews",
        "Commentary by crews: we return",
        "Quinnipiac Poll: crews lead",
        "Crews return, take 2",
        "*Crews* return",
        "Crews return to the Star *",
        "Kill or cure: crews return",
        "Alerta: crews return",
        "Why 2 + 2 = 4",
        "Crews lose 3 -2-",
        "Crews return (take heart)",
      })
  void wordsOfHeadlinesStay(String headline) {
    Cleaned cleaned = clean(headline, TEXT);
    assertThat(cleaned.headlinePlain()).isEqualTo(headline);
    assertThat(cleaned.revision()).isEqualTo(RevisionTag.FIRST);
    assertThat(cleaned.kicker()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Roundup",
        "News Analysis",
        "Xinhua Headlines",
        "Spotlight",
        "Commentary",
        "FOCUS",
        "China Focus",
        "World Insights",
        "Economic Watch",
        "Backgrounder",
        "Yearender",
        "Fact Check",
      })
  void labelsOfSeriesAreKickers(String label) {
    Cleaned cleaned = clean(label + ": Ferry crews return", TEXT);
    assertThat(cleaned.headlinePlain()).isEqualTo("Ferry crews return");
    assertThat(cleaned.kicker()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by Xinhua writer Mei Lin",
        "by Xinhua writers Mei Lin, Tao Fu",
        "By Anke Holm, dpa",
        "By Anke Holm and Tom Reed, dpa",
        "Von Anke Holm, dpa",
        "Sani Garba, Jos",
        "Anke Holm | The Harbour Star",
        "Par Anne LEROY",
        "By our special correspondent Anke Holm",
      })
  void bylinesDoNotCostTheDateline(String byline) {
    Cleaned cleaned = clean("Ferry crews return", byline + "\n\nOSLO, May 4 (NTB) -- " + TEXT);
    assertThat(cleaned.byline()).containsExactly(byline);
    Dateline dateline = cleaned.dateline();
    assertThat(dateline).isNotNull();
    assertThat(dateline.place()).isEqualTo("OSLO");
    assertThat(cleaned.body()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "World News Briefs",
        "Crews Return After Strike",
        "By noon the crews had gone back to their boats",
        "The union won nine percent",
        "What the crews want:",
      })
  void linesAboveDatelinesThatAreNoNamesStay(String line) {
    Cleaned cleaned = clean("Ferry crews return", line + "\n\nOSLO, May 4 (NTB) -- " + TEXT);
    assertThat(cleaned.byline()).isEmpty();
    assertThat(cleaned.body()).startsWith(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02/4 TASS 112",
        "TASS correspondent",
        "Special to the wire",
        "Of DOW JONES NEWSWIRES",
      })
  void aLabelAboveTheDatelineIsCut(String label) {
    Cleaned cleaned =
        clean(
            "Crews return", label + "\n\nMURMANSK, April 2 (Itar-Tass) - " + TEXT + "\n\n" + TEXT);
    assertThat(cleaned.body()).isEqualTo(TEXT + "\n\n" + TEXT);
    Dateline dateline = cleaned.dateline();
    assertThat(dateline).isNotNull();
    assertThat(dateline.place()).isEqualTo("MURMANSK");
    assertThat(dateline.agency()).isEqualTo("tass");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Second strike in a year", "Isles cut off for three days"})
  void aDeckAboveTheDatelineStays(String deck) {
    Cleaned cleaned = clean("Crews return", deck + "\n\nLYON, France, May 4 (AFP) - " + TEXT);
    assertThat(cleaned.body()).isEqualTo(deck + "\n\n" + TEXT);
    Dateline dateline = cleaned.dateline();
    assertThat(dateline).isNotNull();
    assertThat(dateline.place()).isEqualTo("LYON");
  }

  @ParameterizedTest
  @CsvSource({
    "(2nd take),2",
    "[3rd take],3",
    "(Take 2),2",
    "=2,2",
    "-3-,3",
    "1st add,2",
  })
  void aTakeSaysItsNumberAboveTheText(String line, int number) {
    Cleaned cleaned = clean("Ferry crews return", line + "\n\n" + TEXT);
    assertThat(cleaned.revision()).isEqualTo(new RevisionTag(RevisionTag.Kind.UPDATE, number));
    assertThat(cleaned.body()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"URGENT", "BULLETIN", "FLASH:", "Urgent", "*** NEWS ALERT ***", "EIL"})
  void anAlertMayHaveNoOtherHeadline(String headline) {
    assertThat(clean(headline, TEXT).revision().kind()).isEqualTo(RevisionTag.Kind.URGENT);
  }

  /** Two to four words in capitals behind the dateline are the reporter. */
  @Test
  void aNameInCapitalsBehindTheDatelineIsTheByline() {
    Cleaned cleaned =
        clean("Ferry crews return", "\u0130ZM\u0130R (AA) - AY\u015EE MOSS - " + TEXT);
    assertThat(cleaned.byline()).containsExactly("AY\u015EE MOSS");
    assertThat(cleaned.body()).isEqualTo(TEXT);
    String kept = "NORTH WIND - A ferry of that name is to sail on Monday, its union said.";
    assertThat(clean("Ferry", "IZMIR, May 4 - " + kept).body()).isEqualTo(kept);
  }
}
