package org.dateline.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dateline.config.gazetteer.GazetteerEntry;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.text.ner.Lexicon;
import org.dateline.text.ner.PhraseTable;
import org.dateline.text.ner.WordStatistics;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
  private final List<GazetteerEntry> gazetteer = GazetteerLoader.load(List.of()).entries();
  private final Lexicon lexicon =
      new Lexicon(
          new WordStatistics().learn(1),
          KnownNames.of(gazetteer, new NameLists(gazetteer), Map.of("VIK", 4)));

  @Test
  void aCountryIsToldFromOtherPlaces() {
    int place = PhraseTable.LOCATION;
    assertThat(lexicon.types("Peru") & (place | PhraseTable.COUNTRY))
        .isEqualTo(place | PhraseTable.COUNTRY);
    assertThat(lexicon.types("Lima") & (place | PhraseTable.COUNTRY)).isEqualTo(place);
    assertThat(lexicon.types("Vik")).isEqualTo(place);
  }

  @Test
  void namesWithAnApostropheAreKnownAsTextWritesThem() {
    assertThat(lexicon.types("McDonald's") & PhraseTable.ORGANIZATION).isPositive();
  }
}
