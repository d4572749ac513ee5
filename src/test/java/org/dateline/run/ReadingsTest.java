package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.store.Reading;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static Reading reading(String version, String names, String... settings) {
    Map<String, String> all = new HashMap<>();
    for (int at = 0; at < settings.length; at += 2) {
      all.put(settings[at], settings[at + 1]);
    }
    return new Reading(version, all, names, 3);
  }

  @Test
  void settingsAnEarlierVersionDidNotKnowWereNotOther() {
    Reading now = reading("2", "n", "cleaning.languages", "en", "dates.of_tomorrow", "1");
    Reading old = reading("1", null, "cleaning.languages", "ko");
    Readings readings = new Readings(List.of(old), now);
    assertThat(readings.otherSettings(old)).containsExactly("cleaning.languages");
    assertThat(readings.ofOtherVersions()).containsExactly(old);
    assertThat(readings.hadOtherSource()).isFalse();
  }

  @Test
  void whatAGazetteerSaysCountsAndNotWhereItLies() {
    Reading now = reading("1", "n", "entities.gazetteer", "/b/names.yaml");
    Readings readings = new Readings(List.of(), now);
    assertThat(readings.otherSettings(reading("1", "n", "entities.gazetteer", "/a/names.yaml")))
        .isEmpty();
    assertThat(readings.otherSettings(reading("1", "m", "entities.gazetteer", "/b/names.yaml")))
        .containsExactly("entities.gazetteer");
    assertThat(readings.otherSettings(reading("0", "m", "entities.gazetteer", "/a/names.yaml")))
        .isEmpty();
    assertThat(readings.otherSettings(reading("0", "m", "entities.gazetteer", "")))
        .containsExactly("entities.gazetteer");
    assertThat(readings.otherSettings(reading("1", null, "entities.gazetteer", "/a/names.yaml")))
        .containsExactly("entities.gazetteer");
  }

  @Test
  void eachWayIsKeptOnceWithItsDispatches() {
    Readings readings =
        new Readings(List.of(reading("1", "n"), reading("2", "n")), reading("1", "n"));
    assertThat(readings.with(4)).containsExactly(reading("1", "n").of(7), reading("2", "n"));
    assertThat(readings.with(0)).containsExactly(reading("1", "n"), reading("2", "n"));
  }
}
