package org.dateline.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.bench.OpenNlpRecogniser;
import org.dateline.prepare.Recognisers;
import org.dateline.prepare.ShippedRecogniser;
import org.dateline.text.ner.LabelledSentence;
import org.dateline.text.ner.LinearRecogniser;
import org.dateline.text.ner.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The shipped recogniser and Apache OpenNLP's on CoNLL-2003 testa (Reuters 1996), by exact spans
 * and types; {@code DATELINE_CORPORA} names the folder that holds {@code ner}. No label of that set
 * was used in training.
 */
@EnabledIfEnvironmentVariable(named = "DATELINE_CORPORA", matches = ".+")
class NamesCorporaIT {
  private static final Path CORPORA = Path.of(System.getenv("DATELINE_CORPORA"));

  private static List<List<LabelledSentence>> testa() {
    return Labelled.conll(CORPORA.resolve("ner/conll2003-testa.txt"));
  }

  @Test
  void theShippedModelFindsFourNamesOfFive() {
    LinearRecogniser recogniser =
        (LinearRecogniser) Recognisers.named(ShippedRecogniser.NAME).open();
    Scores scores = new Scores();
    for (List<LabelledSentence> document : testa()) {
      List<Tokens> words = new ArrayList<>();
      document.forEach(sentence -> words.add(Tokens.ofWords(sentence.words())));
      scores.add(recogniser.findInWords(words), document, document.size());
    }
    System.out.println("shipped, CoNLL-2003 testa:\n" + scores.table());
    assertThat(scores.f1()).isGreaterThanOrEqualTo(0.80);
  }

  @Test
  void openNlpOnTheSameSentences() {
    OpenNlpRecogniser recogniser = OpenNlpRecogniser.trainedOn(TrainingSets.read(CORPORA));
    Scores scores = new Scores();
    for (List<LabelledSentence> document : testa()) {
      scores.add(recogniser.findInWords(document), document, document.size());
    }
    System.out.println("OpenNLP, CoNLL-2003 testa:\n" + scores.table());
    assertThat(scores.f1()).isPositive();
  }
}
