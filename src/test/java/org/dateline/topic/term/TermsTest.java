package org.dateline.topic.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermsTest {
  private static final List<String> TERMS =
      List.of("nuclear", "test", "nuclear test", "ben bernanke", "north korea", "talks");

  private static List<String> terms(String text) {
    Terms terms = new Terms();
    for (int i = 0; i < TERMS.size(); i++) {
      terms.add(TERMS.get(i), i);
    }
    terms.add("bernanke", 3);
    terms.add("federal reserve chairman ben bernanke", 3);
    List<String> found = new ArrayList<>();
    terms.forEach(text, number -> found.add(TERMS.get(number)));
    return found;
  }

  @Test
  void theLongestTermGoesFirst() {
    assertThat(terms("A nuclear test; nuclear talks, test"))
        .containsExactly("nuclear test", "nuclear", "talks", "test");
  }

  @Test
  void wordsWithAFullStopBetweenAreNoPhrase() {
    assertThat(terms("It is nuclear. Test it")).containsExactly("nuclear", "test");
  }

  @Test
  void whatBeganLikeALongerTermIsReadAgain() {
    assertThat(terms("federal reserve chairman nuclear test")).containsExactly("nuclear test");
    assertThat(terms("Federal Reserve chairman Ben Bernanke")).containsExactly("ben bernanke");
  }

  @Test
  void shortFormsAreTheTerm() {
    assertThat(terms("Bernanke's talks with N. Korea"))
        .containsExactly("ben bernanke", "talks", "north korea");
  }

  @Test
  void namesOfOneEntityAreOneTermUnlessTheyMeanAnother() {
    EntityTerms names =
        EntityTerms.of(
            List.of(
                new EntityTerms.Surface("person/ben-bernanke", "Ben Bernanke", 40),
                new EntityTerms.Surface("person/ben-bernanke", "Bernanke", 60),
                new EntityTerms.Surface("person/kim-a", "Kim A Il", 5),
                new EntityTerms.Surface("person/kim-a", "Kim", 50),
                new EntityTerms.Surface("person/kim-jong-il", "Kim Jong-il", 70),
                new EntityTerms.Surface("person/kim-jong-il", "Kim", 80)));
    assertThat(names.spellings()).containsEntry("ben bernanke", "Ben Bernanke");
    assertThat(names.aliases()).isEqualTo(Map.of("bernanke", "ben bernanke"));
  }

  @Test
  void placesOfACountryAreTermsOfTheirOwn() {
    EntityTerms names =
        EntityTerms.of(
            List.of(
                new EntityTerms.Surface("country/USA", "United States", 90),
                new EntityTerms.Surface("country/USA", "White House", 40),
                new EntityTerms.Surface("country/USA", "Texas", 30)));
    assertThat(names.spellings())
        .isEqualTo(
            Map.of(
                "united states", "United States", "white house", "White House", "texas", "Texas"));
    assertThat(names.aliases()).isEmpty();
  }

  @Test
  void phrasesStandTogetherMoreOftenThanApart() {
    assertThat(Phrases.npmi(100, 100, 100, 100_000)).isEqualTo(1);
    assertThat(Phrases.isPhrase(80, 120, 100, 1_000_000)).isTrue();
    assertThat(Phrases.isPhrase(5, 4_000, 3_000, 1_000_000)).isFalse();
  }
}
