package org.dateline.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.config.gazetteer.Gazetteer;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.text.name.Mention;
import org.dateline.text.name.NameMatcher;
import org.dateline.text.name.NameRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the shipped gazetteer makes of names that mean one thing or another. */
class GazetteerRulesTest {
  private static final NameMatcher NAMES = names();

  private static NameMatcher names() {
    Gazetteer gazetteer = GazetteerLoader.load(List.of());
    return NameMatcher.of(GazetteerRules.of(gazetteer.entries(), gazetteer.nobodies()));
  }

  private static List<String> named(String text, @Nullable LocalDate day) {
    return NAMES.find("", text, day).stream().map(Mention::entityId).toList();
  }

  @Test
  void aCapitalMeansTheCountryItWasPartOf() {
    String text = "Moscow said so.";
    assertThat(named(text, LocalDate.of(1987, 3, 1))).containsExactly("country/SUN");
    assertThat(named(text, LocalDate.of(1991, 12, 25))).containsExactly("country/SUN");
    assertThat(named(text, LocalDate.of(1991, 12, 26))).containsExactly("country/RUS");
    assertThat(named(text, null)).as("undated, what it is today").containsExactly("country/RUS");
    assertThat(named("Belgrade said so.", LocalDate.of(1999, 4, 1))).containsExactly("country/YUG");
    assertThat(named("Belgrade said so.", LocalDate.of(2009, 4, 1))).containsExactly("country/SRB");
    assertThat(named("Prague said so.", LocalDate.of(1989, 11, 1))).containsExactly("country/CSK");
    assertThat(named("Serbia said so.", LocalDate.of(1999, 4, 1)))
        .as("names of its own stay")
        .containsExactly("country/SRB");
  }

  @Test
  void anAgencyMeansByANameWhatTheGazetteerSays() {
    Gazetteer gazetteer = GazetteerLoader.load(List.of());
    List<NameRule> rules = GazetteerRules.of(gazetteer.entries(), gazetteer.nobodies());
    NameMatcher own = NameMatcher.of(GazetteerRules.ofSource(rules, gazetteer.entries(), "kcna"));
    assertThat(GazetteerRules.sources(gazetteer.entries())).contains("kcna");
    assertThat(own.find("", "Korea and Japan", null))
        .extracting(Mention::entityId)
        .containsExactly("country/PRK", "country/JPN");
    assertThat(named("Korea and Japan", null)).doesNotContain("country/PRK");
  }

  @Test
  void moneyIsNoCountry() {
    assertThat(
            named(
                "It issued a 100 mln Canadian dlr bond, U.S. dollars, Swiss francs, Hong Kong dollars,"
                    + " West German marks and Japanese yen.",
                null))
        .isEmpty();
    assertThat(named("Germany marks the day, and South Koreans won gold.", null))
        .containsExactly("country/DEU", "country/KOR");
    assertThat(named("The Danish crown prince left; Canadian bonds fell.", null))
        .containsExactly("country/DNK", "country/CAN");
  }

  private static List<String> methods(String text, @Nullable LocalDate day) {
    return NAMES.find("", text, day).stream()
        .map(mention -> mention.entityId() + " " + mention.method().code())
        .toList();
  }

  @Test
  void aCountryThatWasIsHistoryInDispatchesOfLaterDays() {
    String text = "The Soviet Union and Soviet troops left.";
    assertThat(methods(text, LocalDate.of(1989, 2, 15)))
        .containsExactly("country/SUN gazetteer", "country/SUN gazetteer");
    assertThat(methods(text, LocalDate.of(2012, 2, 15)))
        .containsExactly("country/SUN history", "country/SUN history");
    assertThat(methods(text, null)).as("undated").allMatch(method -> method.endsWith("gazetteer"));
    assertThat(methods("Russia said so.", LocalDate.of(2012, 2, 15)))
        .containsExactly("country/RUS gazetteer");
  }

  @Test
  void whatEveryCountryHasIsThatOfTheOneThatIsNamed() {
    assertThat(named("France cut its forecast, the Finance Ministry said.", null))
        .containsExactly("country/FRA", "organization/french-finance-ministry");
    assertThat(named("France and Spain met; the Finance Ministry said so.", null))
        .as("whose it is, the text does not tell")
        .containsExactly("country/FRA", "country/ESP");
    assertThat(named("The Finance Ministry said so.", null)).isEmpty();
    assertThat(named("Japan's Foreign Ministry said so in Beijing.", null))
        .contains("organization/japanese-foreign-ministry", "country/CHN");
    assertThat(named("A U.S. bill went to the Senate.", null))
        .containsExactly("country/USA", "organization/u-s-senate");
    assertThat(named("The Italian Senate voted; the U.S. waited.", null))
        .doesNotContain("organization/u-s-senate");
  }

  @Test
  void anAgencyThatHasToldSomethingIsASource() {
    assertThat(methods("Smith told Reuters that Yonhap reported it.", null))
        .containsExactly("organization/reuters source", "organization/yonhap source");
    assertThat(methods("Output rose, according to Xinhua.", null))
        .containsExactly("organization/xinhua source");
    assertThat(methods("Thomson Reuters said it would sell a unit.", null))
        .containsExactly("organization/thomson-reuters gazetteer");
    assertThat(methods("Shares of Reuters rose.", null))
        .containsExactly("organization/reuters gazetteer");
  }

  @Test
  void aCompanyIsOneByAllItsNamesOfItsTime() {
    for (String name :
        List.of("Citi", "Citigroup", "JPMorgan", "J.P. Morgan", "JP Morgan Chase", "MCO.N")) {
      assertThat(named(name + " rose.", null)).as(name).hasSize(1);
    }
    assertThat(named("JPMorgan and J.P. Morgan rose.", null))
        .containsOnly("organization/jpmorgan-chase");
    assertThat(named("Moody's Investors Service and Moody's cut it.", null))
        .containsOnly("organization/moodys");
    assertThat(named("Hewlett-Packard sold it; HP rose.", LocalDate.of(2008, 5, 1)))
        .containsExactly("organization/hewlett-packard", "organization/hewlett-packard");
    assertThat(named("HP Inc sold it; HP rose.", LocalDate.of(2018, 5, 1)))
        .containsExactly("organization/hp-inc", "organization/hp-inc");
    assertThat(named("Target shoppers.", null)).as("a word").isEmpty();
    assertThat(named("Target Corp said Target would open.", null))
        .containsExactly("organization/target", "organization/target");
    assertThat(named("Krupp and ThyssenKrupp.", null)).containsExactly("organization/thyssenkrupp");
  }

  @Test
  void aCountryInsideTheNameOfAFirmIsThatCountryWhereverTheFirmIs() {
    assertThat(named("British American Tobacco rose.", null))
        .containsExactly("organization/british-american-tobacco", "country/GBR", "country/USA");
    assertThat(named("The Korean Central News Agency is read.", null))
        .containsExactly("organization/korean-central-news-agency", "country/PRK");
    assertThat(named("Royal Dutch Shell rose.", null)).contains("country/NLD");
  }
}
