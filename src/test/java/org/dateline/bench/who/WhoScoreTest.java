package org.dateline.bench.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.dateline.config.YamlText;
import org.junit.jupiter.api.Test;

class WhoScoreTest {
  private static final KnownNames KNOWN =
      KnownNames.of(
          YamlText.of(
              "names.yaml",
              """
              - {name: Ford Motor, type: organization, names: [Ford, Ford Motor Co], others: [Henry]}
              - {name: Citi, type: organization, names: [Citi, Citigroup]}
              - {name: London, type: location, names: [London], within: country/GBR}
              - {name: Nobody, type: person, names: [Nobody]}
              """),
          YamlText.of(
              "apart.yaml",
              """
              - [{name: Citigroup}, {name: Ford}]
              - [{name: Georgia, with: [Atlanta]}, {name: Georgia, with: [Tbilisi]}]
              """));

  private static Naming naming(String words, String id, String label, long mentions) {
    return new Naming(
        WrittenName.key(words), id, id.substring(0, id.indexOf('/')), label, mentions);
  }

  @Test
  void countsNamesAndNotMentions() {
    WhoScore score =
        WhoScore.of(
            KNOWN,
            List.of(
                naming("Ford Motor Co.", "organization/ford", "Ford", 96),
                naming("Ford", "organization/ford", "Ford", 900),
                naming("Ford", "person/henry-ford", "Henry Ford", 300),
                naming("Ford", "location/ford", "Ford", 4),
                naming("Citi", "person/citi", "Citi", 60),
                naming("Citigroup Inc C.N", "organization/citigroup", "Citigroup", 40),
                naming("LONDON", "country/GBR", "United Kingdom", 5)),
            Map.of());
    assertThat(score.wrongTypes())
        .containsExactly("Citi: person/citi 60, organization/citigroup 40");
    assertThat(score.split()).containsExactly("Citi: person/citi 60, organization/citigroup 40");
    assertThat(score.rightTypes()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(score.oneEntity()).isCloseTo(0.5, within(1e-9));
    assertThat(score.merged()).isEmpty();
  }

  @Test
  void tellsWhatIsMergedAndShouldNotBe() {
    WhoScore score =
        WhoScore.of(
            KNOWN,
            List.of(
                naming("Ford", "organization/citigroup", "Citigroup", 9),
                naming("Citigroup", "organization/citigroup", "Citigroup", 9)),
            Map.of(
                new ApartName("Georgia", List.of("Atlanta")), "country/GEO",
                new ApartName("Georgia", List.of("Tbilisi")), "country/GEO"));
    assertThat(score.merged())
        .containsExactly(
            "Citigroup / Ford: organization/citigroup",
            "Georgia of Atlanta / of Tbilisi: country/GEO");
    assertThat(score.sharing()).containsExactly("organization/citigroup: Citi, Ford Motor");
  }

  @Test
  void readsPastWhatTheWireWritesAroundAName() {
    assertThat(WrittenName.key("The Ford Motor Co. F.N")).isEqualTo("ford motor");
    assertThat(WrittenName.key("Moody\u2019s")).isEqualTo(WrittenName.key("Moody's Corp."));
    assertThat(WrittenName.key("U.S.")).isEqualTo("U.S.");
    assertThat(WrittenName.key("Merrill Lynch & Co Inc MER.N")).isEqualTo("merrill lynch");
    assertThat(WrittenName.key("RIM")).isNotEqualTo(WrittenName.key("Rim"));
    assertThat(WrittenName.key("Co")).isEqualTo("Co");
  }

  @Test
  void theProjectsOwnListsAreComplete() {
    KnownNames own = KnownNames.own();
    assertThat(own.names()).hasSizeGreaterThan(300);
    assertThat(own.names())
        .allMatch(
            name -> List.of("person", "organization", "location", "country").contains(name.type()));
    assertThat(own.names().stream().filter(name -> name.names().size() > 1))
        .hasSizeGreaterThan(100);
    assertThat(own.apart()).hasSizeGreaterThan(40);
  }
}
