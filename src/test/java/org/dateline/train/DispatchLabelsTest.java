package org.dateline.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.text.ner.LabelledSentence;
import org.dateline.text.ner.Lexicon;
import org.dateline.text.ner.LinearRecogniser;
import org.dateline.text.ner.ModelTrainer;
import org.dateline.text.ner.NameModel;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;
import org.dateline.text.ner.PhraseTable;
import org.dateline.text.ner.Tokens;
import org.dateline.text.ner.TrainerOptions;
import org.dateline.text.ner.WordStatistics;
import org.dateline.text.ner.WordTable;
import org.junit.jupiter.api.Test;

class DispatchLabelsTest {
  private final WordTable words = new WordStatistics().learn(1);
  private final PhraseTable names =
      PhraseTable.of(Map.of("DPRK", PhraseTable.LOCATION, "West Bank", PhraseTable.LOCATION));

  /** Knows nothing but that a word in capitals behind "Mr" is a person. */
  private NameModel model() {
    List<List<LabelledSentence>> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      documents.add(
          List.of(
              new LabelledSentence(
                  List.of("Then", "Mr", "Aab" + (char) ('a' + i % 26), "left", "."),
                  List.of(new NameSpan(2, 3, NameType.PERSON, 1))),
              new LabelledSentence(List.of("Then", "it", "was", "over", "."), List.of())));
    }
    return ModelTrainer.train(documents, words, names, TrainerOptions.shipped());
  }

  private List<String> label(String... sentences) {
    Lexicon lexicon = new Lexicon(words, names);
    CompanyForms forms = new CompanyForms(lexicon);
    DispatchLabels labels =
        new DispatchLabels(new LinearRecogniser(model()), lexicon, forms, new ArchiveNames(forms));
    List<Tokens> tokens = new ArrayList<>();
    for (String sentence : sentences) {
      tokens.add(new Tokens().read(sentence, 0, sentence.length()));
    }
    List<String> found = new ArrayList<>();
    for (LabelledSentence sentence : labels.label(tokens)) {
      for (NameSpan name : sentence.names()) {
        found.add(
            name.type()
                + " "
                + String.join(" ", sentence.words().subList(name.start(), name.end())));
      }
    }
    return found;
  }

  @Test
  void aCompanyToldInFullIsTheOneToldByLess() {
    assertThat(label("it was Brekke Shipping Corp that left .", "it was Brekke Shipping ."))
        .containsExactly("ORGANIZATION Brekke Shipping Corp", "ORGANIZATION Brekke Shipping");
    assertThat(label("it was Brekke BRK.OL that left .", "it was Brekke again ."))
        .containsExactly("ORGANIZATION Brekke", "ORGANIZATION Brekke");
  }

  @Test
  void listsOutweighAGuess() {
    assertThat(label("it was the DPRK that left .")).containsExactly("LOCATION DPRK");
    assertThat(label("it was the West Bank that left .")).containsExactly("LOCATION West Bank");
  }

  @Test
  void whatIsShortIsLeftOut() {
    assertThat(label("Lund Corp")).isEmpty();
  }
}
