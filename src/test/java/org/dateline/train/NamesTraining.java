package org.dateline.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.dateline.text.dateline.Dateline;
import org.dateline.text.ner.LabelledSentence;
import org.dateline.text.ner.Lexicon;
import org.dateline.text.ner.LinearRecogniser;
import org.dateline.text.ner.ModelTrainer;
import org.dateline.text.ner.NameModel;
import org.dateline.text.ner.PhraseTable;
import org.dateline.text.ner.RoleCounts;
import org.dateline.text.ner.Tokens;
import org.dateline.text.ner.TrainerOptions;
import org.dateline.text.ner.WordStatistics;
import org.dateline.text.ner.WordTable;

/**
 * Trains the shipped recogniser of names from a folder of corpora: {@code ner} with labelled sets,
 * {@code reuters-web}, {@code reuters21578} and {@code kcna} without labels. The set {@code
 * conll2003-testa} is for measuring only: nothing is learned from it.
 *
 * <ol>
 *   <li>Unlabelled text gives word classes, how words are written, and the places of datelines.
 *   <li>A first model is trained on the labelled sets and on dispatches in wire style.
 *   <li>It reads the unlabelled text; what it takes each word for over all its contexts becomes
 *       part of the word table, and some dispatches are labelled by {@link DispatchLabels}.
 *   <li>The second model, trained with that table on all of these, is the one that ships.
 * </ol>
 */
public final class NamesTraining {
  private static final int CLASS_ROUNDS = 6;

  /** Passes over what the first model learns from, which only labels. */
  private static final int QUICK = 5;

  private static final int WIRE_DISPATCHES = 1350;

  /** One dispatch in so many is labelled, and so many sentences of it are taken. */
  private static final int LABELLED = 20;

  private static final int LONGEST = 12;
  private static final long SEED = 11;
  private static final int HELD_OUT = 10;

  private final Path corpora;
  private final Consumer<String> log;
  private final List<GazetteerEntry> gazetteer = GazetteerLoader.load(List.of()).entries();
  private final NameLists lists = new NameLists(gazetteer);
  private final List<List<LabelledSentence>> training = new ArrayList<>();
  private final Map<String, List<List<LabelledSentence>>> heldOut = new LinkedHashMap<>();

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
    TrainerOptions options = TrainerOptions.shipped();
    NameModel first = ModelTrainer.train(training, words, names, options.withEpochs(QUICK));
    measure("first model", first);
    List<List<LabelledSentence>> documents = new ArrayList<>(training);
    WordTable roles = read(first, words, names, documents);
    NameModel second = ModelTrainer.train(documents, roles, names, options);
    measure("second model", second);
    return second;
  }

  /**
   * Reads the unlabelled text with a model.
   *
   * @param labelled gets the dispatches it has labelled
   * @return the words with what it takes them for
   */
  private WordTable read(
      NameModel model, WordTable words, PhraseTable names, List<List<LabelledSentence>> labelled) {
    RoleCounts roles = new RoleCounts(words);
    LinearRecogniser recogniser = new LinearRecogniser(model);
    Lexicon lexicon = new Lexicon(words, names);
    CompanyForms forms = new CompanyForms(lexicon);
    ArchiveNames archive = new ArchiveNames(forms);
    List<List<Tokens>> drawn = new ArrayList<>();
    int[] number = {0};
    Unlabelled.forEach(
        archives(),
        dispatch -> {
          List<Tokens> sentences = WireText.sentences(dispatch);
          archive.add(WireText.words(sentences), recogniser.findInWords(sentences));
          recogniser.count(roles);
          if (number[0]++ % LABELLED == 0) {
            drawn.add(sentences);
          }
        });
    DispatchLabels labels = new DispatchLabels(recogniser, lexicon, forms, archive);
    Casing casing = new Casing(SEED);
    for (List<Tokens> sentences : drawn) {
      List<LabelledSentence> sure = labels.label(sentences);
      List<LabelledSentence> document =
          casing.withHeadlines(sure.subList(0, Math.min(sure.size(), LONGEST)));
      // The first is the headline as a rule; some agencies write theirs as titles.
      sure.stream().limit(1).map(Casing::title).forEach(document::add);
      labelled.add(document);
    }
    log.accept(String.format(Locale.ROOT, "%,d dispatches labelled", drawn.size()));
    return roles.table();
  }

  private void readSets(boolean holdOut) {
    Set<String> demonyms = new HashSet<>();
    gazetteer.forEach(
        entry -> entry.demonyms().forEach(word -> demonyms.add(word.toLowerCase(Locale.ROOT))));
    Casing casing = new Casing(SEED);
    int number = 0;
    Map<String, List<List<LabelledSentence>>> sets =
        new Labelled(demonyms).sets(corpora.resolve("ner"));
    for (Map.Entry<String, List<List<LabelledSentence>>> set : sets.entrySet()) {
      for (List<LabelledSentence> document : set.getValue()) {
        if (holdOut && number++ % HELD_OUT == 0) {
          heldOut.computeIfAbsent(set.getKey(), key -> new ArrayList<>()).add(document);
        } else {
          training.add(casing.withHeadlines(document));
        }
      }
    }
    training.addAll(new WireStyle(lists, SEED).dispatches(WIRE_DISPATCHES));
    log.accept(
        String.format(
            Locale.ROOT,
            "%,d documents to learn from, %,d held out",
            training.size(),
            heldOut.values().stream().mapToInt(List::size).sum()));
  }

  private List<String> archives() {
    try (Stream<Path> files = Files.list(corpora.resolve("reuters-web"))) {
      List<String> paths =
          new ArrayList<>(
              files.map(Path::toString).filter(path -> path.endsWith(".gz")).sorted().toList());
      paths.add(corpora.resolve("reuters21578").toString());
      paths.add(corpora.resolve("kcna/kcna_2011.jsonl.gz").toString());
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
          WireText.sentences(dispatch).forEach(statistics::add);
        });
    log.accept("unlabelled text read");
    return statistics.learn(CLASS_ROUNDS);
  }

  private void measure(String what, NameModel model) {
    if (heldOut.isEmpty()) {
      return;
    }
    List<List<LabelledSentence>> all = new ArrayList<>();
    heldOut.forEach(
        (set, documents) -> {
          log.accept(
              what + ", held out of " + set + ":\n" + score(model, documents, false).table());
          all.addAll(documents);
        });
    log.accept(what + ", all held-out documents:\n" + score(model, all, false).table());
    log.accept(what + ", the same in capitals:\n" + score(model, all, true).table());
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
