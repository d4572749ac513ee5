package org.dateline.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that tell a change beside the day of publication, or a time that is none. */
class PublishedPartTest {
  private static String day(String field) {
    return Objects.requireNonNull(DateFieldParser.parse(field), field).day().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Last updated: May 28, 2013 | Published: May 27, 2013",
        "Published: May 27, 2013 | Last updated: May 28, 2013",
        "May 27, 2013 (updated May 28, 2013)",
        "Updated: 28 May 2013, 09:00 | Published: 27 May 2013, 22:10",
        "27 May 2013, last modified 28 May 2013 at 10:15",
        "Posted on May 27, 2013 - Updated on May 28, 2013",
        "Mis \u00E0 jour le 28 mai 2013, publi\u00E9 le 27 mai 2013 \u00E0 10h15",
        "Aktualisiert am 28. Mai 2013, ver\u00F6ffentlicht am 27. Mai 2013",
      })
  void theDayOfPublicationIsTakenBesideAChange(String field) {
    assertThat(day(field)).isEqualTo("2013-05-27");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Updated: May 28, 2013", "Last updated on 28 May 2013"})
  void aChangeAloneIsTaken(String field) {
    assertThat(day(field)).isEqualTo("2013-05-28");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-07-02 25:61:00",
        "2015-07-02T24:30",
        "July 2, 2015 10:75",
        "2 July 2015 99:00"
      })
  void aTimeThatIsNoneLeavesTheDay(String field) {
    assertThat(day(field)).isEqualTo("2015-07-02");
    assertThat(Objects.requireNonNull(DateFieldParser.parse(field)).instant()).isNull();
  }
}
