package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;

class NewsMlG2FormatTest {
  @Test
  void readsEveryItemOfAMessage() {
    ReadAll read = Samples.read("newsml-g2/message.xml");
    assertThat(read.format()).isEqualTo("newsml_g2");
    assertThat(read.rejects).isEmpty();
    assertThat(read.headlines())
        .containsExactly(
            "Ferry returns to port after engine trouble",
            "Bridge toll to double",
            "High tide on Tuesday, not Wednesday",
            "The day at the harbour");
    assertThat(read.dispatches).extracting(RawDispatch::inputPosition).doesNotHaveDuplicates();
  }

  @Test
  void keepsWhatTheFormatSaysBesideTheText() {
    RawDispatch ferry = Samples.read("newsml-g2/message.xml").dispatches.get(0);
    assertThat(ferry.sourceRef()).isEqualTo("urn:newsml:harbour.example:20190304:ferry");
    assertThat(ferry.source()).isEqualTo("Harbour Wire");
    assertThat(Samples.instant(ferry.date())).isEqualTo("2019-03-04T14:30:00Z");
    assertThat(ferry.byline()).containsExactly("By Min Arbor");
    assertThat(ferry.language()).isEqualTo("en");
    assertThat(ferry.keywords())
        .containsExactly(
            "ninat:text", "medtop:20000139", "subj:03015000", "genre:Current", "keyword:ferry");
    assertThat(ferry.feed().version()).isEqualTo("2");
    assertThat(ferry.feed().urgency()).isEqualTo(3);
    assertThat(Samples.instant(ferry.feed().embargo())).isEqualTo("2019-03-04T21:00:00Z");
    assertThat(ferry.feed().slug()).isEqualTo("FERRY-BUSAN");
    assertThat(ferry.feed().place()).isEqualTo("Busan, South Korea");
    assertThat(ferry.feed().note()).isEqualTo("Hold for the morning papers.");
    assertThat(Samples.revision(ferry)).isEqualTo("update");
    assertThat(Samples.clean(ferry).body())
        .isEqualTo(
            "A ferry with 120 people aboard turned back on Monday when one of its engines stopped.\n\n"
                + "The harbour master said the ship had moored safely before noon. It sails again on Tuesday.\n\n"
                + "Aboard\t120\tpeople\nHurt\t0\tpeople");
  }

  @Test
  void aCanceledItemIsAKillAndASignalledOneACorrection() {
    ReadAll read = Samples.read("newsml-g2/message.xml");
    assertThat(read.dispatches)
        .extracting(Samples::revision)
        .containsExactly("update", "kill", "correction", "first");
    assertThat(read.dispatches.get(1).feed().status()).isEqualTo("canceled");
  }

  @Test
  void takesTheDatelineOfTheTextInside() {
    RawDispatch tide = Samples.read("newsml-g2/message.xml").dispatches.get(2);
    assertThat(tide.headline()).isEqualTo("High tide on Tuesday, not Wednesday");
    assertThat(tide.text())
        .isEqualTo("ULSAN, March 4 (AP) _ The tide will be at its highest on Tuesday evening.");
  }

  @Test
  void aPackageIsADispatchOfItsHeadline() {
    RawDispatch pack = Samples.read("newsml-g2/message.xml").dispatches.get(3);
    assertThat(pack.text()).isEmpty();
    assertThat(pack.keywords()).containsExactly("ninat:composite");
  }

  @Test
  void tellsMessagesOfAFileApartWithAndWithoutDeclarations() {
    assertThat(Samples.read("newsml-g2/two-messages.xml").headlines())
        .containsExactly("Le caf\u00e9 rouvre", "Le port ferme");
    ReadAll bare = Samples.read("newsml-g2/no-declaration.xml");
    assertThat(bare.headlines()).containsExactly("Un titre", "Un autre titre");
    assertThat(bare.dispatches.get(1).language()).isEqualTo("fr");
  }
}
