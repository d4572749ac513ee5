package org.dateline.topic.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PluralsTest {
  @Test
  void theRarerFormIsCountedUnderTheCommonerOne() {
    assertThat(
            Plurals.aliases(List.of("missiles", "country", "taxes", "missile", "countries", "tax")))
        .containsOnly(
            java.util.Map.entry("missile", "missiles"),
            java.util.Map.entry("countries", "country"),
            java.util.Map.entry("tax", "taxes"));
  }

  @Test
  void aWordWhoseSingularNobodyWritesStaysAsItIs() {
    assertThat(Plurals.aliases(List.of("forces", "paris", "congress", "virus", "gas"))).isEmpty();
  }

  @Test
  void noFormIsCountedUnderAFormThatIsItselfCountedElsewhere() {
    assertThat(Plurals.aliases(List.of("shares", "share", "sharess")).values())
        .doesNotContain("share");
  }
}
