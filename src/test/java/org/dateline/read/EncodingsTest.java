package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {
  @ParameterizedTest
  @CsvSource({
    "declared-8859-1.xml, Le caf\u00e9 rouvre",
    "undeclared-1252.xml, Le caf\u00e9 \u201crouvre\u201d \u2013 enfin",
    "utf-8-bom.xml, Le caf\u00e9 rouvre",
    "utf-16-bom.xml, Le caf\u00e9 rouvre",
    "utf-16be.xml, Le caf\u00e9 rouvre",
    "says-utf-8-is-1252.xml, Le caf\u00e9 \u20ac"
  })
  void readsTheEncodingThatIsThere(String file, String headline) {
    ReadAll read = Samples.read("encodings/" + file);
    assertThat(read.format()).isEqualTo("newsml_g2");
    assertThat(read.headlines()).containsExactly(headline);
    assertThat(read.dispatches.get(0).text()).contains("Le caf\u00e9 du port \u00e0 Sa\u00efgon");
  }
}
