package org.dateline.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.prepare.Recognisers;
import org.dateline.prepare.ShippedRecogniser;
import org.dateline.text.ner.LabelledSentence;
import org.dateline.text.ner.LinearRecogniser;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;
import org.dateline.text.ner.Tokens;
import org.junit.jupiter.api.Test;

/**
 * The shipped recogniser on dispatches made up of what wires write besides news stories: leagues
 * nobody lists, reviews of the press, parties and unions with acronyms, firms of one word.
 */
class MadeUpNamesTest {
  @Test
  void theShippedModelFindsNineOfTenNamesOfResultsAndOfNews() throws IOException {
    LinearRecogniser recogniser =
        (LinearRecogniser) Recognisers.named(ShippedRecogniser.NAME).open();
    Scores scores = new Scores();
    for (List<LabelledSentence> document : documents()) {
      List<Tokens> words = new ArrayList<>();
      document.forEach(sentence -> words.add(Tokens.ofWords(sentence.words())));
      scores.add(recogniser.findInWords(words), document, document.size());
    }
    assertThat(scores.f1()).as(scores.table()).isGreaterThan(0.88);
  }

  private static List<List<LabelledSentence>> documents() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MadeUpNamesTest.class.getResourceAsStream("made-up.txt"))) {
      List<List<LabelledSentence>> documents = new ArrayList<>();
      for (String document :
          new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", -1)) {
        documents.add(
            document
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(MadeUpNamesTest::sentence)
                .toList());
      }
      return documents;
    }
  }

  private static LabelledSentence sentence(String line) {
    List<String> words = new ArrayList<>();
    List<NameSpan> names = new ArrayList<>();
    int start = -1;
    NameType type = NameType.PERSON;
    for (String piece : line.split(" ", -1)) {
      if (piece.startsWith("[")) {
        start = words.size();
        type =
            switch (piece) {
              case "[P" -> NameType.PERSON;
              case "[O" -> NameType.ORGANIZATION;
              default -> NameType.LOCATION;
            };
      } else if (start >= 0 && piece.endsWith("]")) {
        words.add(piece.substring(0, piece.length() - 1));
        names.add(new NameSpan(start, words.size(), type, 1));
        start = -1;
      } else {
        words.add(piece);
      }
    }
    return new LabelledSentence(words, names);
  }
}
