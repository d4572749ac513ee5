package org.dateline.entity.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.config.gazetteer.Wholes;
import org.junit.jupiter.api.Test;

class CommunityLabelsTest {
  private static final CommunityLabels LABELS =
      new CommunityLabels(
          Map.of(
              "country/PRK", "North Korea",
              "country/KOR", "South Korea",
              "country/DEU", "Germany",
              "country/GRC", "Greece",
              "person/kim-jong-il", "Kim Jong-il",
              "organization/korean-peoples-army", "Korean People's Army",
              "location/rio", "Rio",
              "organization/rio-tinto", "Rio Tinto",
              "organization/european-union", "European Union"),
          GazetteerLoader.load(List.of()).entries(),
          Wholes.shipped());

  private static String label(String... members) {
    return LABELS.of(List.of(members), java.util.Collections.nCopies(members.length, 1.0));
  }

  @Test
  void whatMostShareComesFirst() {
    assertThat(label("country/PRK", "person/kim-jong-il", "organization/korean-peoples-army"))
        .isEqualTo("North Korea: Kim Jong-il, Korean People's Army");
    assertThat(label("organization/european-union", "country/DEU", "country/GRC", "country/FRA"))
        .isEqualTo("Europe: European Union, Germany, Greece");
    assertThat(label("country/PRK", "country/KOR", "person/kim-jong-il", "person/roh-moo-hyun"))
        .startsWith("Korean Peninsula: ");
  }

  @Test
  void whoShareNothingAreNamedOnce() {
    assertThat(label("location/rio", "organization/rio-tinto", "country/DEU"))
        .isEqualTo("Rio, Germany");
  }
}
