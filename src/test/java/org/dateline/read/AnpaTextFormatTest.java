package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnpaTextFormatTest {
  @ParameterizedTest
  @ValueSource(strings = {"several", "carriage"})
  void readsMessagesWithoutControlCharacters(String file) {
    ReadAll read = Samples.read("anpa_text/" + file + ".txt");
    assertThat(read.format()).isEqualTo("anpa_text");
    assertThat(read.rejects).isEmpty();
    assertThat(read.headlines())
        .containsExactly(
            "Fire burns at the harbor", "Fire at the harbor is out", "Grain at the close");
    assertThat(read.dispatches)
        .extracting(RawDispatch::sourceRef)
        .containsExactly("a1001", "a1002", null);
    assertThat(read.dispatches)
        .extracting(Samples::revision)
        .containsExactly("first", "writethru 1", "first");
    assertThat(read.dispatches)
        .extracting(raw -> raw.feed().slug())
        .containsExactly(
            "BC-Harbor Fire", "BC-Harbor Fire, 1st Ld-Writethru", "BC-Grain Table, take 2");
    assertThat(Samples.instant(read.dispatches.get(0).date())).isEqualTo("2013-03-14T15:09:00Z");
    assertThat(Samples.instant(read.dispatches.get(1).date())).isEqualTo("2013-03-14T21:09:00Z");
    RawDispatch fire = read.dispatches.get(0);
    assertThat(fire.source()).isEqualTo("ap");
    assertThat(fire.byline()).containsExactly("By ADA PIER");
    assertThat(fire.feed().note()).isEqualTo("Eds: UPDATES with quote.");
    assertThat(read.dispatches.get(2).date()).isNull();
    assertThat(read.dispatches.get(1).text())
        .isEqualTo(
            "PORTLAND, Maine (AP) _ A fire in an empty shed at the harbor was put out on Thursday.");
  }
}
