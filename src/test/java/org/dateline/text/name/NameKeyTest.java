package org.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeyTest {
  @Test
  void joinsSpellingsOfAPerson() {
    assertThat(NameKey.person("Kim Jong-un"))
        .isEqualTo("kim-jong-un")
        .isEqualTo(NameKey.person("Kim Jong Un"))
        .isEqualTo(NameKey.person("KIM JONG-UN"));
    assertThat(NameKey.person("Antony J. Blinken")).isEqualTo("antony-blinken");
    assertThat(NameKey.person("José María Aznar Jr.")).isEqualTo("jose-maria-aznar");
    assertThat(NameKey.person("Ian Mc Donald")).isEqualTo(NameKey.person("Ian McDonald"));
    assertThat(NameKey.person("Conor O’Neill")).isEqualTo(NameKey.person("Conor O'Neill"));
  }

  @Test
  void keepsDifferentPersonsApart() {
    assertThat(NameKey.person("Kim Jong-il")).isNotEqualTo(NameKey.person("Kim Jong-un"));
    assertThat(NameKey.person("J. Smith")).isEqualTo("j-smith");
  }

  @Test
  void dropsKindsOfCompany() {
    assertThat(NameKey.organization("Toyota Motor Corp."))
        .isEqualTo("toyota-motor")
        .isEqualTo(NameKey.organization("the Toyota Motor Co Ltd"));
    assertThat(NameKey.organization("I.A.E.A.")).isEqualTo("iaea");
    assertThat(NameKey.organization("Co")).isEqualTo("co");
  }

  @Test
  void keepsPlacesInOnePiece() {
    assertThat(NameKey.location("the Gulf of Mexico")).isEqualTo("gulf-of-mexico");
  }
}
