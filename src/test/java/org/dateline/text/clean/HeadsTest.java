package org.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.dateline.Dateline;
import org.dateline.text.record.RawDispatch;
import org.jspecify.annotations.Nullable;
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
      })
  void tagsAreTakenOff(String headline, String kind, @Nullable Integer number) {
    Cleaned cleaned = clean(headline, TEXT);
    assertThat(cleaned.headlinePlain()).isEqualTo("Ferry crews return");
    assertThat(cleaned.revision().kind().code()).isEqualTo(kind);
    assertThat(cleaned.revision().number()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LEAD Prices Rise On Shortage",
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
        clean("Crews return", label + "\n\nMURMANSK, April 2 (Itar-Tass) - " + TEXT + "\n\n" + TEXT);
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
}
