package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;

class RcvFormatTest {
  @Test
  void readsTheItemOfAFile() {
    ReadAll read = Samples.read("rcv/2286newsML.xml");
    assertThat(read.format()).isEqualTo("rcv");
    assertThat(read.rejects).isEmpty();
    RawDispatch item = read.dispatches.get(0);
    assertThat(item.headline()).isEqualTo("Caf\u00e9 prices fall for a third week.");
    assertThat(item.text())
        .startsWith("Caf\u00e9s in the capital cut their prices on Tuesday")
        .contains("& expect to cut them again.\n\nThe growers' union")
        .doesNotContain("Limited 1996");
    assertThat(item.date()).isEqualTo("1996-08-20");
    assertThat(item.source()).isEqualTo("Harbour Wire");
    assertThat(item.sourceRef()).isEqualTo("2286");
    assertThat(item.language()).isEqualTo("en");
    assertThat(item.byline()).containsExactly("Ada Pier");
    assertThat(item.feed().place()).isEqualTo("MEXICO CITY");
    assertThat(item.keywords())
        .containsExactly("place:MEX", "industry:I97100", "topic:GCAT", "topic:G154");
  }

  @Test
  void readsItemsBehindEachOtherAndLosesNoneToOneThatIsCut() {
    ReadAll read = Samples.read("rcv/several.xml");
    assertThat(read.headlines())
        .containsExactly(
            "Caf\u00e9 prices fall for a third week.",
            "Hafen schlie\u00dft f\u00fcr eine Woche.",
            "Ferry line adds a boat.",
            "MEXICO: Left.",
            "The last item.");
    assertThat(read.reasons()).containsExactly("truncated");
    assertThat(read.dispatches)
        .extracting(RawDispatch::inputPosition)
        .containsExactly(0L, 1L, 2L, 3L, 5L);
    assertThat(read.dispatches.get(2).byline()).isEmpty();
  }
}
