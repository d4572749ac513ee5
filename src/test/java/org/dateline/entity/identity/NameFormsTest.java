package org.dateline.entity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameFormsTest {
  @Test
  void aFundOrUnitIsNotTheFirmItsNameBeginsWith() {
    assertThat(NameForms.begins("organization/acme-chase", "organization/acme")).isTrue();
    assertThat(NameForms.begins("organization/acme-infrastructure", "organization/acme")).isFalse();
    assertThat(NameForms.begins("organization/acme-private-equity-investors", "organization/acme"))
        .isFalse();
    assertThat(NameForms.begins("organization/acme", "organization/acme")).isFalse();
  }

  @Test
  void manyPapersAreTimesAndOneFirmIsDisney() {
    assertThat(NameForms.isShortened("organization/disney", "organization/walt-disney")).isTrue();
    assertThat(NameForms.isShortened("organization/times", "organization/osgood-times")).isFalse();
  }

  @Test
  void givenNamesAreNobodysAlone() {
    assertThat(NameForms.isGiven("bob")).isTrue();
    assertThat(NameForms.isGiven("david")).isTrue();
    assertThat(NameForms.isGiven("bernanke")).isFalse();
  }

  @Test
  void shortAndFullGivenNamesAreOneForm() {
    assertThat(NameForms.form("person/chris-dodd"))
        .isEqualTo(NameForms.form("person/christopher-dodd"));
    assertThat(NameForms.form("person/mike-osgood"))
        .isEqualTo(NameForms.form("person/michael-osgood"));
  }
}
