package org.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dateline.text.name.NameRule.Kind;
import org.junit.jupiter.api.Test;

class NameMatcherTest {
  private static final String PRK = "country/PRK";
  private static final NameMatcher MATCHER =
      NameMatcher.of(
          List.of(
              NameRule.of(PRK, "North Korea", Kind.NAME),
              NameRule.of(PRK, "N. Korea", Kind.NAME),
              NameRule.of(PRK, "N.K.", Kind.NAME),
              NameRule.of(PRK, "DPRK", Kind.NAME),
              NameRule.of(PRK, "North Korean", Kind.DEMONYM),
              NameRule.of(PRK, "North Koreans", Kind.DEMONYM),
              NameRule.of(PRK, "Pyongyang", Kind.CAPITAL),
              NameRule.of(PRK, "the North", Kind.SHORT),
              NameRule.of("country/KOR", "South Korea", Kind.NAME),
              NameRule.of("country/KOR", "Korea", Kind.NAME),
              NameRule.of("country/JPN", "Japan", Kind.NAME),
              NameRule.of("country/USA", "U.S.", Kind.NAME),
              NameRule.of("country/USA", "US", Kind.NAME),
              new NameRule(
                  "country/USA",
                  "Washington",
                  Kind.CAPITAL,
                  List.of("Irving"),
                  List.of("George"),
                  null,
                  null,
                  null),
              new NameRule(
                  "country/GEO",
                  "Georgia",
                  Kind.NAME,
                  List.of(),
                  List.of(),
                  LocalDate.of(1991, 1, 1),
                  null,
                  null),
              NameRule.of("country/BRA", "São Tomé", Kind.NAME),
              NameRule.of("", "Washington Post", Kind.NOBODY),
              NameRule.of("organization/bank-of-japan", "Bank of Japan", Kind.NAME),
              new NameRule(
                  "organization/workers-party",
                  "Workers' Party of Korea",
                  Kind.NAME,
                  List.of(),
                  List.of(),
                  null,
                  null,
                  PRK),
              NameRule.of("person/kim-jong-un", "Kim Jong-un", Kind.NAME),
              NameRule.of("person/kim-jong-un", "Kim", Kind.SURNAME),
              NameRule.of("person/kim-dae-jung", "Kim Dae-jung", Kind.NAME),
              NameRule.of("person/kim-dae-jung", "Kim", Kind.SURNAME)));

  private static List<String> ids(String headline, String body) {
    return MATCHER.find(headline, body, null).stream().map(Mention::entityId).toList();
  }

  private static List<String> surfaces(String body) {
    return MATCHER.find("", body, null).stream().map(Mention::surface).toList();
  }

  @Test
  void takesTheLongestNameAndLeavesPossessivesOut() {
    assertThat(surfaces("North Korea's ships and North Korean sailors left South Korea."))
        .containsExactly("North Korea", "North Korean", "South Korea");
  }

  @Test
  void knowsAbbreviationsAlsoBeforeAFullStopOrAHyphen() {
    assertThat(
            surfaces("The N.K. envoy, of the DPRK, met U.S.-led troops in the U.S. N. Korea left."))
        .containsExactly("N.K.", "DPRK", "U.S.", "U.S.", "N. Korea");
  }

  @Test
  void respectsWordBoundaries() {
    assertThat(surfaces("Koreatown, PreJapan, USB and Japanese gardens")).isEmpty();
  }

  @Test
  void matchesCapitalsAsHeadlinesWriteThem() {
    assertThat(ids("NORTH KOREA TESTS ROCKET, JAPAN PROTESTS", ""))
        .containsExactly(PRK, "country/JPN");
  }

  @Test
  void matchesNamesAcrossAWrappedLineAndWithoutAccents() {
    assertThat(surfaces("North\nKorea and Sao Tome")).containsExactly("North\nKorea", "Sao Tome");
  }

  @Test
  void takesAShortFormOnlyWhereTheCountryIsNamed() {
    assertThat(ids("", "Farmers in the North saw rain.")).isEmpty();
    assertThat(ids("N. Korea talks", "Aid for the North was cut; the North Sea was calm."))
        .containsExactly(PRK, PRK);
    assertThat(MATCHER.find("", "North Korea said the North's aim is peace.", null).get(1).method())
        .isEqualTo(Mention.Method.COREFERENCE);
  }

  @Test
  void tellsAnActingCapitalFromAPlace() {
    assertThat(MATCHER.find("", "Pyongyang announced it. They met in Pyongyang.", null))
        .extracting(Mention::method)
        .containsExactly(Mention.Method.METONYM, Mention.Method.GAZETTEER);
  }

  @Test
  void leavesOutWhatMentionsNobody() {
    assertThat(ids("", "The Washington Post, George Washington and Washington Irving.")).isEmpty();
    assertThat(ids("", "Washington disagreed.")).containsExactly("country/USA");
  }

  @Test
  void findsTheCountryInsideAnOrganization() {
    assertThat(MATCHER.find("", "The Bank of Japan acted.", null))
        .extracting(Mention::entityId, Mention::surface)
        .containsExactly(
            tuple("organization/bank-of-japan", "Bank of Japan"), tuple("country/JPN", "Japan"));
  }

  @Test
  void aCountrysNameInAnInstitutionsIsThatOfItsOwnCountry() {
    assertThat(ids("", "The Workers' Party of Korea met; Korea did not."))
        .containsExactly("organization/workers-party", PRK, "country/KOR");
  }

  @Test
  void takesASurnameForTheLastFullNameBeforeIt() {
    assertThat(ids("", "Kim left. Kim Dae-jung met Kim Jong-un. Kim smiled."))
        .containsExactly("person/kim-dae-jung", "person/kim-jong-un", "person/kim-jong-un");
    assertThat(ids("", "Kim Jong-un spoke. Kim Chol and Andy Kim listened."))
        .containsExactly("person/kim-jong-un");
    assertThat(ids("Kim visits plant", "Kim Jong-un visited a plant."))
        .containsExactly("person/kim-jong-un", "person/kim-jong-un");
  }

  @Test
  void sharedNamesCountForAllThatBearThem() {
    NameMatcher koreas =
        NameMatcher.of(
            List.of(
                NameRule.of(PRK, "North Korea", Kind.NAME),
                NameRule.of(PRK, "inter-Korean", Kind.SHARED),
                NameRule.of("country/KOR", "inter-Korean", Kind.SHARED),
                NameRule.of(PRK, "the peninsula", Kind.SHARED_SHORT),
                NameRule.of("country/KOR", "the peninsula", Kind.SHARED_SHORT)));
    assertThat(koreas.find("", "Inter-ministry and inter-Korean talks on the peninsula.", null))
        .extracting(Mention::entityId, Mention::surface)
        .containsExactly(
            tuple("country/KOR", "inter-Korean"),
            tuple(PRK, "inter-Korean"),
            tuple("country/KOR", "the peninsula"),
            tuple(PRK, "the peninsula"));
    assertThat(koreas.find("", "Rain on the peninsula.", null)).isEmpty();
  }

  @Test
  void tellsActingCapitalsFromPlacesByTheWordsAround() {
    NameMatcher capitals =
        NameMatcher.of(
            List.of(
                NameRule.of("country/CHN", "Beijing", Kind.CAPITAL),
                NameRule.of("country/KOR", "Seoul", Kind.CAPITAL),
                NameRule.of("country/USA", "Washington", Kind.CAPITAL)));
    String body =
        "Washington pressed Beijing in Beijing on Thursday. After visits to Seoul and Beijing he saw"
            + " Beijing airport. Beijing's leadership and the Beijing government agreed.";
    assertThat(capitals.find("", body, null))
        .extracting(mention -> mention.surface() + " " + mention.method().code())
        .containsExactly(
            "Washington metonym",
            "Beijing metonym",
            "Beijing gazetteer",
            "Seoul gazetteer",
            "Beijing gazetteer",
            "Beijing gazetteer",
            "Beijing metonym",
            "Beijing metonym");
  }

  @Test
  void ofTwoOfOneNameTakesTheOneWhoseCountryIsNamed() {
    NameMatcher smiths =
        NameMatcher.of(
            List.of(
                NameRule.of("country/NZL", "New Zealand", Kind.NAME),
                of("person/john-smith-gbr", "John Smith", "country/GBR"),
                of("person/john-smith-nzl", "John Smith", "country/NZL")));
    assertThat(smiths.find("", "John Smith of New Zealand.", null).get(0).entityId())
        .isEqualTo("person/john-smith-nzl");
  }

  private static NameRule of(String id, String name, String country) {
    return new NameRule(id, name, Kind.NAME, List.of(), List.of(), null, null, country);
  }

  @Test
  void minds_the_years_in_which_a_name_holds() {
    assertThat(MATCHER.find("", "Georgia voted.", LocalDate.of(1987, 5, 1))).isEmpty();
    assertThat(MATCHER.find("", "Georgia voted.", LocalDate.of(2008, 5, 1))).hasSize(1);
    assertThat(MATCHER.find("", "Georgia voted.", null)).hasSize(1);
  }

  @Test
  void saysWhereAMentionStands() {
    String body = "It rained in the U.S. on Monday. Japan was dry.\n\nNorth Korea was not.";
    assertThat(MATCHER.find("Japan dry", body, null))
        .extracting(Mention::sentence, Mention::inHeadline, Mention::inLead, Mention::start)
        .containsExactly(
            tuple(-1, true, false, 0),
            tuple(0, false, true, 17),
            tuple(1, false, true, 33),
            tuple(2, false, false, 49));
  }

  @Test
  void neverFailsAndAlwaysReportsWhatStandsThere() {
    String[] pieces = {
      "North",
      " ",
      "Korea",
      "n",
      "'s",
      "the North",
      "U.S.",
      ".",
      "\n\n",
      "Kim",
      " Jong-un",
      "é",
      "",
      "Bank of ",
      "Japan",
      "\u2019",
      "Washington",
      " Post",
      "-",
      "São",
      " Tomé"
    };
    Random random = new Random(7);
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String body = text.toString();
      for (Mention mention : MATCHER.find("", body, null)) {
        assertThat(body.substring(mention.start(), mention.end())).isEqualTo(mention.surface());
      }
    }
  }

  @Test
  void findsKnownKoreansWhereWordsHaveRunTogether() {
    String body =
        "Loyalty to PresidentKim Jong-unand HEKim Dae-jung. AtKim Jong-unSquare, Kim Jong-unvisited.";
    NameMatcher matcher =
        NameMatcher.of(
            List.of(
                NameRule.of("person/kim-jong-un", "Kim Jong-un", Kind.NAME),
                NameRule.of("person/kim-dae-jung", "Kim Dae-jung", Kind.NAME)));
    assertThat(matcher.find("", body, null))
        .extracting(Mention::surface, mention -> body.substring(mention.start(), mention.end()))
        .containsExactly(
            tuple("Kim Jong-un", "Kim Jong-un"),
            tuple("Kim Dae-jung", "Kim Dae-jung"),
            tuple("Kim Jong-un", "Kim Jong-un"),
            tuple("Kim Jong-un", "Kim Jong-un"));
  }

  @Test
  void aSyllableThatGoesOnIsAnotherName() {
    NameMatcher matcher =
        NameMatcher.of(List.of(NameRule.of("person/ri-yong-ho", "Ri Yong Ho", Kind.NAME)));
    assertThat(matcher.find("", "Ri Yong Hong and Ri Yong Hop left.", null)).isEmpty();
    assertThat(matcher.find("", "Ri Yong Hosaid so.", null)).hasSize(1);
  }

  @Test
  void aPlaceThatIsFollowedForItselfMeansItsCountryToo() {
    NameMatcher matcher =
        NameMatcher.of(
            List.of(
                NameRule.of(PRK, "North Korea", Kind.NAME),
                NameRule.of(PRK, "the North", Kind.SHORT),
                new NameRule(
                    "location/yongbyon",
                    "Yongbyon",
                    Kind.NAME,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    PRK)));
    assertThat(matcher.find("", "At Yongbyon the North runs a plant.", null))
        .extracting(Mention::entityId, Mention::confidence)
        .containsExactly(tuple("location/yongbyon", 0.95), tuple(PRK, 0.6), tuple(PRK, 0.8));
  }

  @Test
  void theSouthIsKoreasWhereTheNorthIsNamedToo() {
    NameMatcher matcher =
        NameMatcher.of(
            List.of(
                NameRule.of(PRK, "North Korea", Kind.NAME),
                NameRule.of(PRK, "the North", Kind.SHORT),
                NameRule.of("country/KOR", "South Korea", Kind.NAME),
                NameRule.of("country/KOR", "the South", Kind.SHORT)));
    assertThat(matcher.find("", "South Korea's Hyundai has plants in the South.", null)).hasSize(1);
    assertThat(matcher.find("", "North and South Korea met. North Korea left the South.", null))
        .extracting(Mention::surface)
        .containsExactly("South Korea", "North Korea", "the South");
  }

  /** What names are found by is laid down anew wherever a matcher comes to. */
  @Test
  void findsTheSameWhereItWasSentTo() throws IOException, ClassNotFoundException {
    String body = "The Workers' Party of Korea met in Pyongyang; N. Korea told the Bank of Japan.";
    List<Mention> here = MATCHER.find("", body, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(MATCHER);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      NameMatcher there = (NameMatcher) in.readObject();
      assertThat(here).hasSizeGreaterThan(4);
      assertThat(there.find("", body, null)).isEqualTo(here);
    }
  }
}
