package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;

class NitfFormatTest {
  @Test
  void keepsWhatTheFormatSaysBesideTheText() {
    ReadAll read = Samples.read("nitf/embargoed.xml");
    assertThat(read.format()).isEqualTo("nitf");
    RawDispatch reef = read.dispatches.get(0);
    assertThat(reef.headline()).isEqualTo("Divers count the corals of the reef");
    assertThat(reef.sourceRef()).isEqualTo("HW.1");
    assertThat(reef.source()).isEqualTo("Yonhap");
    assertThat(Samples.instant(reef.date())).isEqualTo("2011-03-12T00:15:00Z");
    assertThat(reef.byline()).containsExactly("By Ada Pier");
    assertThat(reef.keywords()).containsExactly("keyword:reef", "keyword:coral", "subj:06000000");
    assertThat(reef.feed().version()).isEqualTo("7");
    assertThat(reef.feed().urgency()).isEqualTo(2);
    assertThat(Samples.instant(reef.feed().embargo())).isEqualTo("2011-03-12T09:00:00Z");
    assertThat(reef.feed().slug()).isEqualTo("reef-survey");
    assertThat(reef.feed().note()).isEqualTo("Not before 6 p.m.");
    assertThat(reef.feed().status()).isEqualTo("embargoed");
    assertThat(Samples.clean(reef).body())
        .isEqualTo(
            "Divers counted more corals this spring than in any year before.\n\nHow they count\n\n"
                + "Each diver swims a line of fifty metres.");
  }

  @Test
  void readsTheHeadingOfTheWireAndNoEmbargoThatIsNone() {
    RawDispatch storm = Samples.read("nitf/heading.xml").dispatches.get(0);
    assertThat(storm.feed().embargo()).isNull();
    assertThat(storm.feed().slug()).isEqualTo("Coast Storm, 2nd Ld-Writethru");
    assertThat(Samples.revision(storm)).isEqualTo("writethru 2");
    assertThat(storm.keywords()).contains("category:n");
    assertThat(storm.source()).isEqualTo("Australian Associated Press");
    assertThat(storm.feed().place()).isEqualTo("Newport News, VA");
  }

  @Test
  void passesOverADocumentTypeAndKnowsTheUsualReferences() {
    RawDispatch cafe = Samples.read("nitf/document-type.xml").dispatches.get(0);
    assertThat(cafe.headline()).isEqualTo("Caf\u00e9 at the pier opens");
    assertThat(cafe.text())
        .startsWith(
            "The caf\u00e9\u00a0at the pier opened on Monday & sold\u2014by noon\u2014all its bread.");
  }

  @Test
  void aKilledMessageIsAKill() {
    ReadAll read = Samples.read("nitf/killed.xml");
    assertThat(read.dispatches).extracting(Samples::revision).containsExactly("kill", "update 2");
  }
}
