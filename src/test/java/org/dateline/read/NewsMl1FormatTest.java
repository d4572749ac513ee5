package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;

class NewsMl1FormatTest {
  @Test
  void revisionsShareTheirIdAndDifferInVersion() {
    ReadAll read = Samples.read("newsml-1/revisions.xml");
    assertThat(read.format()).isEqualTo("newsml_1");
    assertThat(read.dispatches)
        .extracting(RawDispatch::sourceRef)
        .containsOnly("urn:newsml:harbour.example:20050314:H-101");
    assertThat(read.dispatches)
        .extracting(raw -> raw.feed().version())
        .containsExactly("1", "2", "3", "4");
    assertThat(read.dispatches)
        .extracting(Samples::revision)
        .containsExactly("first", "update", "first", "kill");
  }

  @Test
  void keepsWhatTheFormatSaysBesideTheText() {
    ReadAll read = Samples.read("newsml-1/revisions.xml");
    RawDispatch first = read.dispatches.get(0);
    assertThat(first.source()).isEqualTo("Yonhap");
    assertThat(Samples.instant(first.date())).isEqualTo("2005-03-14T00:15:00Z");
    assertThat(first.byline()).containsExactly("By Ada Pier");
    assertThat(first.language()).isEqualTo("en");
    assertThat(first.keywords()).containsExactly("subj:03010000", "keyword:crane");
    assertThat(first.feed().urgency()).isEqualTo(2);
    assertThat(first.feed().slug()).isEqualTo("Harbour-crane");
    assertThat(first.feed().place()).isEqualTo("Incheon, KOR");
    assertThat(first.text())
        .isEqualTo(
            "INCHEON, March 14 (Yonhap) -- A crane fell onto an empty quay on Monday morning.\n\n"
                + "Work goes on.");
    RawDispatch embargoed = read.dispatches.get(2);
    assertThat(embargoed.feed().status()).isEqualTo("embargoed");
    assertThat(Samples.instant(embargoed.feed().embargo())).isEqualTo("2005-03-14T21:00:00Z");
  }

  @Test
  void eachComponentWithATextIsADispatch() {
    ReadAll read = Samples.read("newsml-1/components.xml");
    assertThat(read.headlines()).containsExactly("Quay opens again", "Crane to be mended");
    assertThat(read.dispatches)
        .extracting(RawDispatch::sourceRef)
        .containsExactly("H-102#1", "H-102#2");
    assertThat(read.dispatches.get(1).text())
        .isEqualTo("SEOUL, March 15 (Yonhap) -- The crane will be mended in April.");
    assertThat(Samples.revision(read.dispatches.get(1))).isEqualTo("correction");
  }
}
