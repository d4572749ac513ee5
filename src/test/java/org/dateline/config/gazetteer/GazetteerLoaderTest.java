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
  void whatAUserSaysOfWhoIsWhoTakesThePlaceOfNoEntry() {
    Gazetteer gazetteer =
        of(
            "- {id: organization/citigroup, names: [Citigroup]}\n",
            "- {id: organization/citigroup, same_as: [person/citi, organization/citi]}\n"
                + "- {id: organization/citi, same_as: [organization/citibank]}\n"
                + "- {id: organization/citibank, not_same_as: [organization/citizens-bank]}\n");
    assertThat(gazetteer.entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.names()).containsExactly("Citigroup"));
    assertThat(gazetteer.identities())
        .containsExactly(
            new StatedIdentity("organization/citigroup", "person/citi", true),
            new StatedIdentity("organization/citigroup", "organization/citi", true),
            new StatedIdentity("organization/citigroup", "organization/citibank", true),
            new StatedIdentity("organization/citigroup", "organization/citizens-bank", false));
  }

  @Test
  void saysWhatContradictsItselfInWhoIsWho() {
    assertThatThrownBy(() -> of("- {id: person/a, same_as: [B]}\n"))
        .hasMessage(
            "g.yaml, line 1: same_as of person/a has \"B\", but must have ids as the table"
                + " entities has them, such as organization/jp-morgan.");
    assertThatThrownBy(() -> of("- {id: citi, same_as: [person/b]}\n"))
        .hasMessageContaining("g.yaml, line 1: The id \"citi\" must begin with");
    assertThatThrownBy(() -> of("- {id: person/a, not_same_as: [person/a]}\n"))
        .hasMessage("g.yaml, line 1: not_same_as of person/a names the entry itself.");
    assertThatThrownBy(
            () ->
                of(
                    "- {id: person/a, same_as: [person/b]}\n"
                        + "- {id: person/b, same_as: [person/c]}\n"
                        + "- {id: person/a, not_same_as: [person/c]}\n"))
        .hasMessageContaining("both that person/a is person/c and that it is not");
    assertThatThrownBy(
            () ->
                of(
                    "- {id: person/a, same_as: [person/b]}\n"
                        + "- {id: person/b, same_as: [person/a]}\n"))
        .hasMessageContaining("person/a is person/b and the other way round");
    assertThatThrownBy(
            () ->
                of(
                    "- {id: person/a, same_as: [person/c]}\n"
                        + "- {id: person/b, same_as: [person/c]}\n"))
        .hasMessageContaining("person/c is person/a and that it is person/b");
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
