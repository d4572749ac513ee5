package org.dateline.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.dateline.bench.OpenNlpRecogniser;
import org.dateline.prepare.Recognisers;
import org.dateline.prepare.ShippedRecogniser;
import org.dateline.text.ner.LabelledSentence;
import org.dateline.text.ner.LinearRecogniser;
import org.dateline.text.ner.NameType;
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
  void theShippedModelFindsNineNamesOfTen() {
    LinearRecogniser recogniser = shipped();
    Scores scores = new Scores();
    for (List<LabelledSentence> document : testa()) {
      List<Tokens> words = new ArrayList<>();
      document.forEach(sentence -> words.add(Tokens.ofWords(sentence.words())));
      scores.add(recogniser.findInWords(words), document, document.size());
    }
    System.out.println("shipped, CoNLL-2003 testa:\n" + scores.table());
    assertThat(scores.f1()).isGreaterThanOrEqualTo(0.89);
    assertThat(scores.f1(NameType.ORGANIZATION)).isGreaterThanOrEqualTo(0.84);
  }

  private static LinearRecogniser shipped() {
    return (LinearRecogniser) Recognisers.named(ShippedRecogniser.NAME).open();
  }

  /** "S. Korea Urged", "Korean Farmers": what a title writes large beside a country is no name. */
  @Test
  void aCountryAndAVerbOfATitleAreNoOrganization() throws IOException {
    LinearRecogniser recogniser = shipped();
    ObjectMapper json = new ObjectMapper();
    Map<String, Integer> organizations = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(CORPORA.resolve("kcna/headlines_1997-2005.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String headline = json.readTree(line).path("headline").asText();
        recogniser.find(headline, "").inHeadline().stream()
            .filter(name -> name.type() == NameType.ORGANIZATION)
            .map(name -> headline.substring(name.start(), name.end()))
            .filter(name -> name.matches("(S\\. )?Korean? (\\w+ed|Farmers|People('s Cause)?)"))
            .forEach(name -> organizations.merge(name, 1, Integer::sum));
      }
    }
    System.out.println("organizations of titles that are none: " + organizations);
    assertThat(organizations.values().stream().mapToInt(Integer::intValue).sum())
        .isLessThanOrEqualTo(5);
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
