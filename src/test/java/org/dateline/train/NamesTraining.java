package org.dateline.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dateline.config.gazetteer.GazetteerEntry;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.text.clean.Cleaned;
import org.dateline.text.dateline.Dateline;
import org.dateline.text.ner.LabelledSentence;
import org.dateline.text.ner.LinearRecogniser;
import org.dateline.text.ner.ModelTrainer;
import org.dateline.text.ner.NameModel;
import org.dateline.text.ner.PhraseTable;
import org.dateline.text.ner.RoleCounts;
import org.dateline.text.ner.Tokens;
import org.dateline.text.ner.TrainerOptions;
import org.dateline.text.ner.WordStatistics;
import org.dateline.text.ner.WordTable;
import org.dateline.text.word.Sentences;

/**
 * Trains the shipped recogniser of names from a folder of corpora: {@code ner} with labelled sets,
 * {@code reuters-web} and {@code reuters21578} without labels. The set {@code conll2003-testa} is
 * for measuring only: nothing is learned or chosen by it.
 *
 * <ol>
 *   <li>Unlabelled text gives word classes, how words are written, and the places of datelines.
 *   <li>A first model is trained on the labelled sets and on dispatches in wire style.
 *   <li>It reads the unlabelled text; what it takes each word for over all its contexts becomes
 *       part of the word table.
 *   <li>The second model, trained with that table, is the one that ships.
 * </ol>
 */
public final class NamesTraining {
  private static final int CLASS_ROUNDS = 6;
  private static final int WIRE_DISPATCHES = 600;
  private static final long SEED = 11;
  private static final int HELD_OUT = 10;

  private final Path corpora;
  private final Consumer<String> log;
  private final List<GazetteerEntry> gazetteer = GazetteerLoader.load(List.of()).entries();
  private final NameLists lists = new NameLists(gazetteer);
  private final List<List<LabelledSentence>> training = new ArrayList<>();
  private final List<List<LabelledSentence>> heldOut = new ArrayList<>();

  /**
   * Prepares.
   *
   * @param corpora the folder
   * @param log told of every step
   */
  public NamesTraining(Path corpora, Consumer<String> log) {
    this.corpora = corpora;
    this.log = log;
  }

  /**
   * Trains.
   *
   * @param holdOut whether one document in ten is kept back to measure with; the shipped model is
   *     trained on all
   */
  public NameModel train(boolean holdOut) {
    readSets(holdOut);
    Map<String, Integer> datelines = new TreeMap<>();
    WordTable words = words(datelines);
    PhraseTable names = KnownNames.of(gazetteer, lists, datelines);
    NameModel first = ModelTrainer.train(training, words, names, TrainerOptions.shipped());
    measure("first model", first);
    RoleCounts roles = new RoleCounts(words);
    LinearRecogniser recogniser = new LinearRecogniser(first);
    Unlabelled.forEach(
        archives(),
        dispatch -> {
          recogniser.find(dispatch.headlinePlain(), dispatch.body());
          recogniser.count(roles);
        });
    NameModel second = ModelTrainer.train(training, roles.table(), names, TrainerOptions.shipped());
    measure("second model", second);
    return second;
  }

  private void readSets(boolean holdOut) {
    Set<String> demonyms = new HashSet<>();
    gazetteer.forEach(
        entry -> entry.demonyms().forEach(word -> demonyms.add(word.toLowerCase(Locale.ROOT))));
    Casing casing = new Casing(SEED);
    int number = 0;
    for (List<LabelledSentence> document :
        new Labelled(demonyms).trainingSets(corpora.resolve("ner"))) {
      if (holdOut && number++ % HELD_OUT == 0) {
        heldOut.add(document);
      } else {
        training.add(casing.withHeadlines(document));
      }
    }
    training.addAll(new WireStyle(lists, SEED).dispatches(WIRE_DISPATCHES));
    log.accept(
        String.format(
            Locale.ROOT,
            "%,d documents to learn from, %,d held out",
            training.size(),
            heldOut.size()));
  }

  private List<String> archives() {
    try (Stream<Path> files = Files.list(corpora.resolve("reuters-web"))) {
      List<String> paths =
          new ArrayList<>(
              files.map(Path::toString).filter(path -> path.endsWith(".gz")).sorted().toList());
      paths.add(corpora.resolve("reuters21578").toString());
      return paths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WordTable words(Map<String, Integer> datelines) {
    WordStatistics statistics = new WordStatistics();
    Unlabelled.forEach(
        archives(),
        dispatch -> {
          Dateline dateline = dispatch.dateline();
          if (dateline != null && !dateline.place().isEmpty()) {
            datelines.merge(dateline.place(), 1, Integer::sum);
          }
          add(dispatch, statistics);
        });
    log.accept("unlabelled text read");
    return statistics.learn(CLASS_ROUNDS);
  }

  private static void add(Cleaned dispatch, WordStatistics statistics) {
    Tokens tokens = new Tokens();
    String headline = dispatch.headlinePlain();
    statistics.add(tokens.read(headline, 0, headline.length()));
    String body = dispatch.body();
    int[] starts = Sentences.starts(body);
    for (int k = 0; k < starts.length; k++) {
      int end = k + 1 < starts.length ? starts[k + 1] : body.length();
      statistics.add(tokens.read(body, starts[k], end));
    }
  }

  private void measure(String what, NameModel model) {
    if (!heldOut.isEmpty()) {
      log.accept(what + ", held-out documents:\n" + score(model, heldOut, false).table());
      log.accept(what + ", the same in capitals:\n" + score(model, heldOut, true).table());
    }
  }

  /** How well a model does on labelled documents. */
  static Scores score(NameModel model, List<List<LabelledSentence>> documents, boolean inCapitals) {
    LinearRecogniser recogniser = new LinearRecogniser(model);
    Scores scores = new Scores();
    for (List<LabelledSentence> document : documents) {
      List<LabelledSentence> right =
          inCapitals ? document.stream().map(Casing::capitals).toList() : document;
      scores.add(
          recogniser.findInWords(
              right.stream().map(sentence -> Tokens.ofWords(sentence.words())).toList()),
          right,
          right.size());
    }
    return scores;
  }

  /** How well a model does on CoNLL-2003's first test set. */
  public static Scores conll(NameModel model, Path corpora) {
    return score(model, Labelled.conll(corpora.resolve("ner/conll2003-testa.txt")), false);
  }

  /** A model as it ships. */
  public static byte[] packed(NameModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(model.toBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
