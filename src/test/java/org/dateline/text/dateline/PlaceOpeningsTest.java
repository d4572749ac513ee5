package org.dateline.text.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceOpeningsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Johannesburg - Ferry crews went back to work on Monday|Johannesburg",
        "Brasília – Ferry crews went back to work on Monday|Brasília",
        "Cape Town - \"Ferry crews went back to work on Monday|Cape Town",
        "ANKARA\\nFerry crews went back to work on Monday|ANKARA",
        "ISTANBUL\\n\\nFerry crews went back to work on Monday|ISTANBUL",
      })
  void aKnownTownOpensTheText(String written, String place) {
    String text = written.replace("\\n", "\n");
    Dateline found = PlaceOpenings.parse(text, 0, text.length());
    assertThat(found).isNotNull();
    assertThat(found.place()).isEqualTo(place);
    assertThat(text.substring(found.end()).strip()).contains("Ferry crews");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry crews - Monday was a long day for all of them",
        "Johannesburg - ferry crews went back to work on Monday",
        "Johannesburg - Ferry crews",
        "Johannesburg-Ferry crews went back to work on Monday",
        "Johannesburg\nFerry crews went back to work on Monday",
        "CREWS\nFerry crews went back to work on Monday",
        "Johannesburg, where ferry crews went back to work on Monday",
      })
  void otherOpeningsStay(String text) {
    assertThat(PlaceOpenings.parse(text, 0, text.length())).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "МУРМАНСК,RUS",
    "Казань,RUS",
    "宁波,CHN",
    "神戸,JPN",
    "إربد,JOR",
    "여수,KOR",
    "台中,TWN",
    "чернівці,UKR"
  })
  void townsAreKnownInTheirOwnScript(String place, String country) {
    assertThat(PlacesElsewhere.country(place)).isEqualTo(country);
  }
}
