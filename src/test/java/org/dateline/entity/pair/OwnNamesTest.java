package org.dateline.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnNamesTest {
  private static final OwnNames NORTH_KOREA =
      new OwnNames(
          "north-korea",
          Set.of("country/PRK", "person/kim-jong-il"),
          List.of("North Korea", "Kim Jong Il", "North Koreans", "Pyongyang"));

  @ParameterizedTest
  @CsvSource({
    "country/PRK, Whatever, true",
    "location/north, North, true",
    "location/the-north, The North, true",
    "person/kim, Kim, true",
    "organization/north-korean, North Korean, true",
    "location/pyongyang, Pyongyang, true",
    "country/KOR, South Korea, false",
    "person/kim-dae-jung, Kim Dae-jung, false",
    "organization/ap, Associated Press, false",
    "organization/none, '', false"
  })
  void namesThatOnlyRepeatItAreItsOwn(String id, String label, boolean isOwn) {
    assertThat(NORTH_KOREA.isOwn(id, label)).isEqualTo(isOwn);
  }

  @Test
  void phrasesAreNamesToo() {
    OwnNames oil = new OwnNames("oil", Set.of(), List.of("Oil market", "crude oil"));
    assertThat(oil.isOwn("organization/oil", "Oil")).isTrue();
    assertThat(oil.isOwn("organization/opec", "OPEC")).isFalse();
  }
}
