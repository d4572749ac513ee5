package org.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.dateline.text.ner.LabelledSentence;
import org.dateline.text.ner.NameRecogniser;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;
import org.dateline.text.ner.Tokens;
import org.dateline.text.word.Sentences;

/** Apache OpenNLP's name finder behind the project's interface, to measure against. */
public final class OpenNlpRecogniser implements NameRecogniser {
  private final NameFinderME finder;
  private final Tokens tokens = new Tokens();

  private OpenNlpRecogniser(TokenNameFinderModel model) {
    finder = new NameFinderME(model);
  }

  /** Trains its perceptron, 100 iterations, on labelled documents. */
  public static OpenNlpRecogniser trainedOn(List<List<LabelledSentence>> documents) {
    List<NameSample> samples = new ArrayList<>();
    for (List<LabelledSentence> document : documents) {
      for (int k = 0; k < document.size(); k++) {
        LabelledSentence sentence = document.get(k);
        samples.add(
            new NameSample(
                sentence.words().toArray(String[]::new),
                sentence.names().stream()
                    .map(name -> new Span(name.start(), name.end(), name.type().code()))
                    .toArray(Span[]::new),
                k == 0));
      }
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    try {
      return new OpenNlpRecogniser(
          NameFinderME.train(
              "en", null, new Listed(samples), parameters, new TokenNameFinderFactory()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Listed implements ObjectStream<NameSample> {
    private final List<NameSample> samples;
    private Iterator<NameSample> next;

    Listed(List<NameSample> samples) {
      this.samples = samples;
      this.next = samples.iterator();
    }

    @Override
    public NameSample read() {
      return next.hasNext() ? next.next() : null;
    }

    @Override
    public void reset() {
      next = samples.iterator();
    }
  }

  /** The names of a document whose words are known, with numbers of words for offsets. */
  public List<List<NameSpan>> findInWords(List<LabelledSentence> document) {
    finder.clearAdaptiveData();
    List<List<NameSpan>> all = new ArrayList<>();
    for (LabelledSentence sentence : document) {
      all.add(find(sentence.words().toArray(String[]::new)));
    }
    return all;
  }

  private List<NameSpan> find(String[] words) {
    List<NameSpan> names = new ArrayList<>();
    for (Span span : finder.find(words)) {
      NameType type = NameType.valueOf(span.getType().toUpperCase(Locale.ROOT));
      names.add(new NameSpan(span.getStart(), span.getEnd(), type, span.getProb()));
    }
    return names;
  }

  @Override
  public Found find(String headline, String body) {
    finder.clearAdaptiveData();
    List<NameSpan> inHeadline = new ArrayList<>();
    sentence(headline, 0, headline.length(), inHeadline);
    List<NameSpan> inBody = new ArrayList<>();
    int[] starts = Sentences.starts(body);
    for (int k = 0; k < starts.length; k++) {
      sentence(body, starts[k], k + 1 < starts.length ? starts[k + 1] : body.length(), inBody);
    }
    return new Found(inHeadline, inBody);
  }

  private void sentence(String text, int from, int to, List<NameSpan> names) {
    tokens.read(text, from, to);
    String[] words = new String[tokens.count()];
    for (int i = 0; i < words.length; i++) {
      words[i] = tokens.word(i);
    }
    for (NameSpan span : find(words)) {
      names.add(
          new NameSpan(
              tokens.start(span.start()),
              tokens.end(span.end() - 1),
              span.type(),
              span.confidence()));
    }
  }
}
