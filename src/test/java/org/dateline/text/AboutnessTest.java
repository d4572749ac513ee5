package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.Aboutness.Place;
import org.junit.jupiter.api.Test;

class AboutnessTest {
  private static boolean isAbout(Place place) {
    return Aboutness.salience(place) >= Aboutness.ABOUT;
  }

  @Test
  void theHeadlineSaysWhatADispatchIsAbout() {
    assertThat(isAbout(new Place(1, true, false, false))).isTrue();
    assertThat(isAbout(new Place(1, false, true, false))).isFalse();
    assertThat(isAbout(new Place(2, false, true, false))).isTrue();
    assertThat(isAbout(new Place(2, false, false, false))).isFalse();
    assertThat(isAbout(new Place(3, false, false, false))).isTrue();
  }

  @Test
  void salienceGrowsWithEveryMention() {
    double before = 0;
    for (int mentions = 1; mentions < 200; mentions++) {
      double salience = Aboutness.salience(new Place(mentions, true, true, true));
      assertThat(salience).isGreaterThan(before).isLessThan(1);
      before = salience;
    }
  }
}
