package org.dateline.entity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dateline.entity.identity.SenseClusters.Said;
import org.junit.jupiter.api.Test;

class SenseClustersTest {
  private static Said said(String field, String country, long dispatches) {
    return new Said(field, country, dispatches, false);
  }

  @Test
  void theOneNamedMostKeepsThePlainId() {
    assertThat(
            SenseClusters.suffixes(
                List.of(said("finance", "", 5), said("politics", "USA", 7)), Set.of(), true))
        .hasToString("{finance/=finance}");
  }

  @Test
  void oneDispatchThatSaysBothMakesThemOne() {
    String link = SenseClusters.link("politics/", "arts/");
    assertThat(
            SenseClusters.suffixes(
                List.of(said("arts", "", 5), said("politics", "", 7)), Set.of(link), true))
        .isEmpty();
  }

  @Test
  void countriesTellStatesmenApart() {
    assertThat(
            SenseClusters.suffixes(
                List.of(said("politics", "PRK", 7), said("politics", "", 3), said("", "KOR", 2)),
                Set.of(),
                true))
        .hasToString("{/KOR=kor}");
  }

  @Test
  void aNameThatFewBearTakesMoreToBelieve() {
    List<Said> career = List.of(said("politics", "", 9), said("business", "", 2));
    assertThat(SenseClusters.suffixes(career, Set.of(), false)).isEmpty();
    assertThat(SenseClusters.suffixes(career, Set.of(), true)).isNotEmpty();
    List<Said> other = List.of(said("business", "", 9), said("arts", "", 2));
    assertThat(SenseClusters.suffixes(other, Set.of(), false)).hasToString("{arts/=arts}");
  }

  @Test
  void theGazetteersPersonKeepsThePlainIdHoweverSeldomNamed() {
    Said leader = new Said("politics", "PRK", 0, true);
    assertThat(SenseClusters.suffixes(List.of(said("sport", "", 9), leader), Set.of(), true))
        .hasToString("{sport/=sport}");
  }

  @Test
  void aLaterOfficeThatOnlyTheGazetteerKnowsIsNoContradiction() {
    Said minister = new Said("politics", "SAU", 0, true);
    assertThat(SenseClusters.suffixes(List.of(said("business", "", 9), minister), Set.of(), false))
        .isEmpty();
  }

  @Test
  void analystsAndExecutivesAreNotToldApart() {
    assertThat(
            SenseClusters.suffixes(
                List.of(said("business", "", 9), said("finance", "", 9)), Set.of(), true))
        .isEmpty();
  }
}
