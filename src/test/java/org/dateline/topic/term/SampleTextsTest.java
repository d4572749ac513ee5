package org.dateline.topic.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
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
  void numbersAreTheSameAfterTheirJourney() {
    int[] numbers = {0, 1, 127, 128, 16_383, 16_384, 2_000_000, Integer.MAX_VALUE};
    assertThat(PackedInts.unpack(PackedInts.pack(numbers))).isEqualTo(numbers);
  }

  @Test
  void talliesAreTheSameAfterTheirJourney() throws Exception {
    for (int dispatches : new int[] {0, 1, BODIES.length}) {
      WordTally tally = new WordTally();
      for (int document = 0; document < dispatches; document++) {
        tally.add("Sales of the iPhone", BODIES[document] + " They like an iPhone.");
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ObjectOutputStream(bytes).writeObject(tally);
      WordTally same =
          (WordTally)
              new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
      assertThat(same.words()).isEqualTo(tally.words());
      for (String word : tally.words()) {
        assertThat(same.figures(word)).as(word).isEqualTo(tally.figures(word));
      }
      assertThat(same.mixed("iphone")).isEqualTo(dispatches == 0 ? "" : "iPhone");
    }
  }
}
