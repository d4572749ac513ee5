package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;

class SgmlFormatTest {
  @Test
  void readsTheTypesOfGigaword() {
    ReadAll read = Samples.read("sgml/gigaword.sgml");
    assertThat(read.format()).isEqualTo("sgml");
    assertThat(read.headlines())
        .containsExactly(
            "Snow & wind close the pass",
            "News in brief from the coast",
            "ADVISORY TO EDITORS",
            "Exchange rates");
    assertThat(read.dispatches)
        .flatExtracting(RawDispatch::keywords)
        .containsExactly("type:story", "type:multi", "type:advis", "type:other");
    assertThat(read.dispatches)
        .extracting(RawDispatch::source)
        .containsExactly("ap", "afp", "nyt", "xinhua");
    assertThat(read.dispatches)
        .extracting(RawDispatch::date)
        .containsExactly("20041104", "19960702", "19990401", "20010305");
    assertThat(Samples.revision(read.dispatches.get(2))).isEqualTo("advisory");
    assertThat(Samples.clean(read.dispatches.get(0)).body())
        .isEqualTo(
            "Snow closed the pass on Thursday, and the road will not be open before the weekend,"
                + " the police said.\n\n``Stay at home,'' they said.");
  }

  @Test
  void readsTheAssociatedPressOfTrec() {
    RawDispatch strike = Samples.read("sgml/ap.sgml").dispatches.get(0);
    assertThat(strike.headline()).isEqualTo("Dockers Down Tools For a Day");
    assertThat(strike.sourceRef()).isEqualTo("AP880212-0006");
    assertThat(Samples.instant(strike.date())).isEqualTo("1988-02-13T04:44:00Z");
    assertThat(strike.feed().urgency()).isEqualTo(3);
    assertThat(strike.feed().slug()).isEqualTo("AM-Harbor-Strike, 1st Ld");
    assertThat(Samples.revision(strike)).isEqualTo("lead 1");
    assertThat(Samples.clean(strike).dateline())
        .satisfies(dateline -> assertThat(dateline.place()).isEqualTo("LISBON"));
  }

  @Test
  void readsTheNewspapersOfTrec() {
    ReadAll journal = Samples.read("sgml/wsj.sgml");
    assertThat(journal.headlines())
        .containsExactly("Ropemaker Says Profit Rose in Quarter", "Ropemaker Sells a Mill");
    assertThat(journal.dispatches)
        .extracting(RawDispatch::date)
        .containsExactly("1987-03-24", "19870325");
    assertThat(journal.dispatches.get(0).feed().place()).isEqualTo("NEW YORK");
    RawDispatch times = Samples.read("sgml/latimes.sgml").dispatches.get(0);
    assertThat(times.headline()).isEqualTo("A BAKER WHO BAKES AT NIGHT");
    assertThat(times.date()).startsWith("January 2, 1989");
    assertThat(times.byline()).containsExactly("By ADA PIER, Times Staff Writer");
    assertThat(times.text()).isEqualTo("He bakes at night and sleeps by day.");
    RawDispatch broadcast = Samples.read("sgml/fbis.sgml").dispatches.get(0);
    assertThat(broadcast.headline()).isEqualTo("Minister Opens a Bridge");
    assertThat(broadcast.date()).isEqualTo("1 March 1994");
    assertThat(broadcast.language()).isEqualTo("Portuguese");
  }

  @Test
  void aRecordThatIsNotClosedDoesNotTakeTheNextWithIt() {
    ReadAll read = Samples.read("sgml/ft.sgml");
    assertThat(read.dispatches)
        .extracting(RawDispatch::sourceRef)
        .containsExactly("FT921-1", "doc123456", "FT921-4");
    assertThat(read.reasons()).containsExactly("truncated");
    assertThat(read.dispatches.get(0).date()).isEqualTo("19920401");
  }

  @Test
  void aNumberThatIsNoDayIsNoDate() {
    assertThat(Samples.read("sgml/ft.sgml").dispatches.get(1).date()).isNull();
  }
}
