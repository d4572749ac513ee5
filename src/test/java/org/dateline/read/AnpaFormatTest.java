package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;

class AnpaFormatTest {
  @Test
  void readsSeveralMessagesOfAFile() {
    ReadAll read = Samples.read("anpa1312/several.txt");
    assertThat(read.format()).isEqualTo("anpa1312");
    assertThat(read.rejects).isEmpty();
    assertThat(read.dispatches)
        .extracting(RawDispatch::sourceRef)
        .containsExactly("A1001", "A1002", "A1003", "A1004", "A1005");
    assertThat(read.dispatches)
        .extracting(Samples::revision)
        .containsExactly("first", "writethru 1", "first", "kill", "first");
    assertThat(read.dispatches)
        .extracting(raw -> raw.feed().urgency())
        .containsExactly(3, 4, 5, 2, 6);
    assertThat(read.dispatches.get(2).keywords()).containsExactly("category:f", "take:2");
    assertThat(read.dispatches.get(4).keywords()).containsExactly("category:a", "take:2");
  }

  @Test
  void keepsWhatTheFormatSaysBesideTheText() {
    ReadAll read = Samples.read("anpa1312/several.txt");
    RawDispatch fire = read.dispatches.get(0);
    assertThat(fire.headline()).isEqualTo("Fire burns at the harbor");
    assertThat(fire.source()).isEqualTo("ap");
    assertThat(fire.byline()).containsExactly("By ADA PIER");
    assertThat(fire.feed().slug()).isEqualTo("BC-Harbor Fire");
    assertThat(fire.feed().note()).isEqualTo("Eds: UPDATES with quote.");
    assertThat(Samples.instant(fire.date())).isEqualTo("2013-03-14T15:09:00Z");
    assertThat(Samples.instant(read.dispatches.get(1).date())).isEqualTo("2013-03-14T21:09:00Z");
    assertThat(Samples.clean(fire).body())
        .isEqualTo(
            "A fire burned in an empty shed at the harbor on Thursday.\n\n"
                + "``It is under control,'' the chief said.");
  }

  @Test
  void setsACutMessageAside() {
    ReadAll read = Samples.read("anpa1312/cut.txt");
    assertThat(read.headlines()).containsExactly("Fire burns at the harbor");
    assertThat(read.reasons()).containsExactly("truncated");
  }
}
