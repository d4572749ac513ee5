package org.dateline.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.config.gazetteer.Gazetteer;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.text.name.Mention;
import org.dateline.text.name.NameMatcher;
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
}
