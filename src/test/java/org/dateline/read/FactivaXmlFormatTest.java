package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class FactivaXmlFormatTest {
  @Test
  void keepsWhatTheDatabaseSays() {
    ReadAll read = Samples.read("factiva-xml/export.xml");
    assertThat(read.format()).isEqualTo("factiva_xml");
    RawDispatch reef = read.dispatches.get(0);
    assertThat(reef.headline()).isEqualTo("Divers count the corals of the reef");
    assertThat(reef.text())
        .isEqualTo(
            "NEWPORT, March 12 (HW) -- Divers counted more corals this spring than in any year"
                + " before.\n\nEach diver swims a line of fifty metres.\n\n"
                + "Reef    2012   2013\nNorth     41     57");
    assertThat(reef.date()).isEqualTo("2013-03-12");
    assertThat(reef.source()).isEqualTo("Harbour Wire - English");
    assertThat(reef.sourceRef()).isEqualTo("HARB000020130312e93c00001");
    assertThat(reef.language()).isEqualTo("en");
    assertThat(reef.byline()).containsExactly("By Ada Pier");
    assertThat(reef.keywords())
        .containsExactly(
            "section:Science",
            "page:3",
            "words:42",
            "subject:Environment",
            "place:Rhode Island",
            "company:Harbour Holdings Plc",
            "industry:Fishing");
  }

  @Test
  void anArticleOfItsHeadlineIsADispatchAndAFaultCostsNoOther() {
    ReadAll read = Samples.read("factiva-xml/export.xml");
    assertThat(read.headlines())
        .containsExactly(
            "Divers count the corals of the reef",
            "Le port ferme une semaine",
            "The fault cost no other");
    assertThat(read.reasons()).containsExactly("malformed_record");
    assertThat(read.dispatches.get(1).text()).isEmpty();
    RawDispatch last = read.dispatches.get(2);
    assertThat(last.feed().status()).isEqualTo("corrected");
    assertThat(last.text()).isEqualTo("The article behind it was read.");
    assertThat(last.feed().note()).isEqualTo("An earlier version named another port.");
    assertThat(last.byline()).isEmpty();
    assertThat(last.keywords()).contains("credit:Northern Wire");
  }

  @Test
  void readsWhatTheSearchServiceAnswers() {
    ReadAll read = Samples.read("factiva-xml/search.xml");
    RawDispatch ferry = read.dispatches.get(0);
    assertThat(ferry.headline()).isEqualTo("Ferry line adds a boat");
    assertThat(ferry.text()).isEqualTo("The ferry line adds a boat from Tuesday.");
    assertThat(ferry.keywords()).containsExactly("place:usri");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "DATELINE_CORPORA", matches = ".+")
  void readsARealExport() {
    Path file = Path.of(System.getenv("DATELINE_CORPORA"), "databases/factiva/factiva_test.xml");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(file));
    ReadAll read = ReadAll.of(file);
    assertThat(read.rejects).isEmpty();
    assertThat(read.dispatches)
        .extracting(RawDispatch::date)
        .containsExactly("2012-01-09", "2012-01-06", "2012-05-06");
    assertThat(read.dispatches).allMatch(article -> article.text().split("\n\n").length == 2);
  }
}
