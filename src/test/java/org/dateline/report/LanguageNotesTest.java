package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageNotesTest {
  @Test
  void otherLanguagesAreSaidWithTheirCountsAndWhatReadsThem() {
    Map<String, Long> others = new LinkedHashMap<>();
    others.put("nl", 1_200L);
    others.put("ko", 3L);
    assertThat(LanguageNotes.of(others, 5_000, List.of("en")))
        .containsExactly(
            "1,203 of 5,000 dispatches are in other languages than en (nl 1,200, ko 3): counted in"
                + " all totals, but without names and topics, so no subject finds them by a name;"
                + " --language en,nl reads them too.");
  }

  @Test
  void nothingIsSaidWhereAllAreRead() {
    assertThat(LanguageNotes.of(Map.of(), 5, List.of("en"))).isEmpty();
  }
}
