package org.dateline.text.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsStatesTest {
  @ParameterizedTest
  @ValueSource(strings = {"Mass.", "VA", "N.H.", "W.Va.", "D.C.", "Calif."})
  void knowsTheAbbreviationsOfStates(String written) {
    assertThat(UsStates.isAbbreviation(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"KOR", "Portugal", "Mass", "B.C.", "Ont.", "U.K.", ""})
  void takesNothingElseForAState(String written) {
    assertThat(UsStates.isAbbreviation(written)).isFalse();
  }
}
