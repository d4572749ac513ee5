package org.dateline.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.text.ner.LabelledSentence;
import org.dateline.text.ner.NameType;
import org.junit.jupiter.api.Test;

class WireStyleTest {
  private static List<List<LabelledSentence>> dispatches(long seed) {
    return new WireStyle(new NameLists(GazetteerLoader.load(List.of()).entries()), seed)
        .dispatches(40);
  }

  @Test
  void aDispatchBeginsWithAHeadlineInCapitalsAndADateline() {
    for (List<LabelledSentence> dispatch : dispatches(3)) {
      assertThat(dispatch.get(0).words()).noneMatch(word -> Character.isLowerCase(word.charAt(0)));
      assertThat(dispatch.get(1).names().get(0).start()).isZero();
      assertThat(dispatch.get(1).names()).allMatch(name -> name.type() == NameType.LOCATION);
    }
  }

  @Test
  void theSameSeedWritesTheSame() {
    assertThat(dispatches(5)).isEqualTo(dispatches(5)).isNotEqualTo(dispatches(6));
  }

  @Test
  void anOrganizationIsToldWithItsAcronym() {
    assertThat(dispatches(7).stream().flatMap(List::stream))
        .anyMatch(
            sentence ->
                sentence.names().stream()
                    .anyMatch(
                        name ->
                            name.type() == NameType.ORGANIZATION
                                && name.start() > 0
                                && name.end() < sentence.words().size()
                                && sentence.words().get(name.start() - 1).equals("(")
                                && sentence.words().get(name.end()).equals(")")));
  }
}
