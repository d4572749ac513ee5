package org.dateline.topic.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dateline.config.TopicEstimator;
import org.junit.jupiter.api.Test;

/** Texts that are read once, and what is found in them. */
class SampleTextsTest {
  private static final String[] BODIES = {
    "The White House said crude prices rose. OPEC members met in Vienna.",
    "Crude prices fell, the White House said; prices of wheat rose.",
    "OPEC said on Monday that crude output of its members rose.",
    "Wheat farmers said the White House had no plan, said Bernanke.",
  };

  private static SampleTexts texts(int parts) {
    SampleTexts texts = new SampleTexts(BODIES.length);
    for (int part = 0; part < parts; part++) {
      SampleTexts.Part some = new SampleTexts.Part();
      for (int document = part; document < BODIES.length; document += parts) {
        some.add(document, "Crude up", BODIES[document]);
      }
      texts.add(some);
    }
    return texts;
  }

  private static Vocabulary vocabulary() {
    List<String> terms = List.of("crude", "white house", "opec", "prices", "ben bernanke");
    return new Vocabulary(
        terms,
        IntStream.range(0, terms.size()).mapToObj(i -> 2L).toList(),
        BODIES.length,
        Map.of("bernanke", "ben bernanke"));
  }

  @Test
  void areTheSameHoweverTheyAreSpreadOut() {
    for (int document = 0; document < BODIES.length; document++) {
      assertThat(words(texts(3), document)).isEqualTo(words(texts(1), document));
    }
    assertThat(texts(3).tally().figures("crude")).isEqualTo(texts(1).tally().figures("crude"));
    assertThat(texts(3).tally().figures("nobody")).containsOnly(0);
  }

  private static List<String> words(SampleTexts texts, int document) {
    return IntStream.of(texts.text(document))
        .mapToObj(
            token ->
                (Token.isApart(token) ? "/" : "") + texts.tally().words().get(Token.word(token)))
        .toList();
  }

  @Test
  void theirVectorsAreThoseOfTheTexts() {
    Vocabulary vocabulary = vocabulary();
    List<Vocabulary.Vector> vectors = texts(2).vectors(vocabulary);
    for (int document = 0; document < BODIES.length; document++) {
      Vocabulary.Vector read = vocabulary.vector("Crude up", BODIES[document]);
      assertThat(vectors.get(document).terms()).isEqualTo(read.terms());
      assertThat(vectors.get(document).counts()).isEqualTo(read.counts());
      assertThat(vectors.get(document).weights()).isEqualTo(read.weights());
    }
    assertThat(vectors.get(1).terms()).containsExactly(0, 1, 3);
    assertThat(vectors.get(1).counts()).containsExactly(2, 1, 2);
  }

  @Test
  void pairsAreCountedWhereNothingLiesBetween() {
    SampleTexts texts = texts(1);
    int[] all = IntStream.range(0, texts.tally().words().size()).toArray();
    List<String> pairs =
        new WordPairs(texts, all)
            .frequent(2).stream()
                .map(
                    pair ->
                        texts.tally().words().get(pair.first())
                            + " "
                            + texts.tally().words().get(pair.second())
                            + " "
                            + pair.times())
                .toList();
    assertThat(pairs).containsExactlyInAnyOrder("white house 3", "crude prices 2");
  }

  @Test
  void termsAreWordsPhrasesAndNames() {
    SampleTexts texts = new SampleTexts(40);
    SampleTexts.Part part = new SampleTexts.Part();
    for (int document = 0; document < 40; document++) {
      part.add(
          document,
          "",
          document % 8 < 2
              ? "the White House of president number" + document
              : document % 8 == 3 ? "wheat of Bernanke" : "ferry");
    }
    texts.add(part);
    TermFinder.Found found =
        new TermFinder(
                texts, 3, new TopicOptions(2, 40, 100, 2, 1, 3, 5, TopicEstimator.ALS, 1, false))
            .find(
                EntityTerms.of(
                    List.of(
                        new EntityTerms.Surface("person/ben-bernanke", "Ben Bernanke", 9),
                        new EntityTerms.Surface("person/ben-bernanke", "Bernanke", 5))));
    assertThat(found.vocabulary().terms())
        .containsExactly("white house", "president", "ben bernanke", "wheat");
    assertThat(found.vocabulary().frequencies()).containsExactly(10, 10, 5, 5);
    assertThat(found.spellings()).containsEntry("white house", "White House");
    assertThat(found.spellings()).containsEntry("ben bernanke", "Ben Bernanke");
  }

  @Test
  void tokensAreTheSameAfterTheirJourney() {
    int[] tokens = {
      Token.of(0, true), Token.of(63, false), Token.of(64, true), Token.of(2_000_000, false)
    };
    int[] same = IntStream.rangeClosed(0, 2_000_000).toArray();
    assertThat(Token.unpacked(Token.packed(tokens), same)).isEqualTo(tokens);
  }
}
