package org.dateline.run.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.config.subject.SubjectsLoader;
import org.dateline.entity.pair.OwnNames;
import org.junit.jupiter.api.Test;

class SubjectNamesTest {
  @Test
  void theBodiesOfACountryAreItsOwnAndItsSitesPersonsAndFirmsAreNot() {
    OwnNames names =
        SubjectNames.of(SubjectsLoader.load(List.of()), GazetteerLoader.load(List.of())).stream()
            .filter(own -> own.subject().equals("north-korea"))
            .findFirst()
            .orElseThrow();
    assertThat(names.entities())
        .contains(
            "country/PRK",
            "organization/workers-party-of-korea",
            "organization/rodong-sinmun",
            "organization/central-committee",
            "organization/north-korean-foreign-ministry")
        .doesNotContain(
            "country/KOR",
            "location/yongbyon",
            "organization/air-koryo",
            "organization/south-korean-foreign-ministry");
  }
}
