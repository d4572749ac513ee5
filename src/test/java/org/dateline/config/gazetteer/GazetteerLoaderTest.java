package org.dateline.config.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.config.YamlText;
import org.junit.jupiter.api.Test;

class GazetteerLoaderTest {
  private static Gazetteer of(String... texts) {
    return GazetteerLoader.of(
        Arrays.stream(texts).map(text -> YamlText.of("g.yaml", text)).toList());
  }

  @Test
  void readsEntriesAndPhrasesThatMentionNobody() {
    Gazetteer gazetteer =
        of(
            "- id: country/PRK\n  label: North Korea\n  names: [North Korea]\n  short: [the North]\n",
            "- Washington Post\n");
    assertThat(gazetteer.entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.label()).isEqualTo("North Korea");
              assertThat(entry.shortForms()).containsExactly("the North");
            });
    assertThat(gazetteer.nobodies()).containsExactly("Washington Post");
  }

  @Test
  void aLaterEntryTakesThePlaceOfAnEarlierOne() {
    assertThat(
            of(
                    "- {id: country/PRK, names: [North Korea]}\n",
                    "- {id: country/PRK, names: [DPRK]}\n")
                .entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.names()).containsExactly("DPRK"));
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    assertThatThrownBy(() -> of("- id: country/PRK\n  nmaes: [x]\n"))
        .hasMessage("g.yaml, line 2: unknown key nmaes in a gazetteer entry; did you mean names?");
    assertThatThrownBy(() -> of("- {id: korea, names: [x]}\n"))
        .hasMessageContaining("g.yaml, line 1: The id \"korea\" must begin with");
    assertThatThrownBy(() -> of("- {id: country/PRK}\n")).hasMessageContaining("has no names");
    assertThatThrownBy(() -> of("- {id: country/PRK, names: [x], since: soon}\n"))
        .hasMessageContaining("since is \"soon\", but must be a year");
  }

  @Test
  void theShippedGazetteerHoldsEveryCountryOfIsoThatIsAState() {
    Set<String> ids = new HashSet<>();
    GazetteerLoader.load(List.of()).entries().forEach(entry -> ids.add(entry.id()));
    for (String code : List.of("PRK", "KOR", "CHN", "JPN", "USA", "RUS", "GBR", "DEU", "IRN")) {
      assertThat(ids).contains("country/" + code);
    }
    assertThat(ids).contains("person/kim-jong-un", "organization/united-nations");
  }

  @Test
  void countriesCarryTheCodesOfIso() {
    Set<String> historical = Set.of("SUN", "YUG", "CSK", "DDR", "XKX", "ANT");
    for (GazetteerEntry entry : GazetteerLoader.load(List.of()).entries()) {
      String iso2 = entry.iso2();
      String iso3 = entry.id().substring(entry.id().indexOf('/') + 1);
      if (entry.id().startsWith("country/") && iso2 != null && !historical.contains(iso3)) {
        assertThat(new Locale.Builder().setRegion(iso2).build().getISO3Country())
            .as(entry.label())
            .isEqualTo(iso3);
      }
    }
  }
}
