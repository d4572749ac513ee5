package org.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.name.Aboutness.Place;
import org.junit.jupiter.api.Test;

class AboutnessTest {
  private static boolean isAbout(Place place) {
    return Aboutness.salience(place) >= Aboutness.ABOUT;
  }

  /** Named so often in the text, perhaps where it begins. */
  private static Place named(int times, boolean opens) {
    return new Place(times, false, false, opens, false);
  }

  @Test
  void theHeadlineSaysWhatADispatchIsAbout() {
    assertThat(isAbout(new Place(1, true, true, false, false))).isTrue();
  }

  @Test
  void inTheTextItTakesThreeNamesOrTwoOneOfThemWhereItBegins() {
    assertThat(isAbout(named(1, true))).isFalse();
    assertThat(isAbout(named(2, false))).isFalse();
    assertThat(isAbout(named(2, true))).isTrue();
    assertThat(isAbout(named(3, false))).isTrue();
  }

  @Test
  void aTownInHeadlineAndTextTellsOfItsCountry() {
    assertThat(isAbout(new Place(0, true, false, false, false))).isFalse();
    assertThat(isAbout(new Place(0, true, false, true, false))).isTrue();
  }

  @Test
  void aDispatchFiledFromACountryIsAboutItUnlessTheAgencyFilesEverythingThere() {
    assertThat(isAbout(new Place(0, false, false, false, true))).isTrue();
    assertThat(isAbout(new Place(1, false, false, false, false))).isFalse();
  }

  @Test
  void salienceGrowsWithEveryMention() {
    double before = 0;
    for (int names = 1; names < 200; names++) {
      double salience = Aboutness.salience(new Place(names, true, true, true, true));
      assertThat(salience).isGreaterThan(before).isLessThan(1);
      before = salience;
    }
  }
}
