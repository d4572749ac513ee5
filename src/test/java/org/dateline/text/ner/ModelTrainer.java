package org.dateline.text.ner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains the weights of a {@link NameModel}: a conditional random field fitted by AdaGrad (Duchi et
 * al. 2011), one island at a time. The same documents, seed and order give the same weights.
 */
public final class ModelTrainer {
  private static final int WIDTH = Labels.COUNT;

  // Kinds of features, in their order.
  private static final int SPELLED = 1;
  private static final int LISTED = 2;

  private final WordTable words;
  private final PhraseTable phrases;
  private final TrainerOptions options;
  private final float[] weights = new float[Weights.PLACES * WIDTH];
  private final float[] squares = new float[Weights.PLACES * WIDTH];
  private final float[] transitions = new float[WIDTH * WIDTH];
  private final float[] transitionSquares = new float[WIDTH * WIDTH];
  private final Chain chain = new Chain(transitions);
  private final Features features = new Features();
  private final Random random;

  private ModelTrainer(WordTable words, PhraseTable phrases, TrainerOptions options) {
    this.words = words;
    this.phrases = phrases;
    this.options = options;
    this.random = new Random(options.seed());
  }

  /**
   * Trains on documents, whose sentences tell of each other.
   *
   * @param words what unlabelled text tells of words
   * @param phrases names known beforehand
   */
  public static NameModel train(
      List<List<LabelledSentence>> documents,
      WordTable words,
      PhraseTable phrases,
      TrainerOptions options) {
    List<Document> all = new ArrayList<>();
    documents.forEach(document -> all.add(new Document(document)));
    List<Document> even = new ArrayList<>();
    List<Document> odd = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      (i % 2 == 0 ? even : odd).add(all.get(i));
    }
    // What a document remembers of its words has to be as wrong in training as it will be in use.
    TrainerOptions quick = options.withEpochs(Math.min(3, options.epochs()));
    ModelTrainer ofEven = new ModelTrainer(words, phrases, quick);
    ofEven.fit(even);
    odd.forEach(ofEven::judge);
    ModelTrainer ofOdd = new ModelTrainer(words, phrases, quick);
    ofOdd.fit(odd);
    even.forEach(ofOdd::judge);
    ModelTrainer trainer = new ModelTrainer(words, phrases, options);
    trainer.fit(all);
    return new NameModel(
        words, phrases, Weights.of(trainer.weights, options.leastWeight()), trainer.transitions);
  }

  /** A document with the verdicts of its memory. */
  private static final class Document {
    final List<Tokens> tokens = new ArrayList<>();
    final List<int[]> labels = new ArrayList<>();
    final List<int[]> verdicts = new ArrayList<>();

    Document(List<LabelledSentence> sentences) {
      for (LabelledSentence sentence : sentences) {
        tokens.add(Tokens.ofWords(sentence.words()));
        int[] label = new int[sentence.words().size()];
        for (NameSpan name : sentence.names()) {
          for (int i = name.start(); i < name.end(); i++) {
            boolean first = i == name.start();
            boolean last = i == name.end() - 1;
            label[i] =
                Labels.of(
                    name.type(),
                    first && last
                        ? Labels.ONLY
                        : first ? Labels.FIRST : last ? Labels.LAST : Labels.INNER);
          }
        }
        labels.add(label);
        verdicts.add(new int[label.length]);
      }
    }
  }

  private void fit(List<Document> documents) {
    Sentence sentence = new Sentence(words, phrases);
    List<int[]> order = new ArrayList<>();
    for (int d = 0; d < documents.size(); d++) {
      for (int k = 0; k < documents.get(d).tokens.size(); k++) {
        order.add(new int[] {d, k});
      }
    }
    for (int epoch = 0; epoch < options.epochs(); epoch++) {
      Collections.shuffle(order, random);
      for (int[] place : order) {
        Document document = documents.get(place[0]);
        sentence.read(document.tokens.get(place[1]));
        int[] verdicts = document.verdicts.get(place[1]);
        boolean alone = random.nextInt(4) == 0;
        fit(sentence, document.labels.get(place[1]), alone ? new int[verdicts.length] : verdicts);
      }
    }
  }

  private int[][] seen = new int[64][];
  private final float[] expected = new float[WIDTH * WIDTH];
  private final float[] scratch = new float[WIDTH * WIDTH];

  private void fit(Sentence sentence, int[] labels, int[] verdicts) {
    int i = 0;
    while (i < sentence.count) {
      if (!sentence.candidate[i]) {
        i++;
        continue;
      }
      int n = sentence.islandEnd[i] + 1 - i;
      if (isPossible(labels, i, n)) {
        fitIsland(sentence, i, n, labels, verdicts);
      }
      i += n;
    }
  }

  /** Names that reach beyond an island cannot be found and must not be learned from. */
  private static boolean isPossible(int[] labels, int from, int n) {
    int before = Labels.OUTSIDE;
    for (int i = from; i < from + n; i++) {
      if (!Labels.mayFollow(before, labels[i])) {
        return false;
      }
      before = labels[i];
    }
    return Labels.closes(before);
  }

  private void fitIsland(Sentence sentence, int from, int n, int[] labels, int[] verdicts) {
    score(sentence, from, n, verdicts, true);
    chain.probabilities(0, n);
    for (int k = 0; k < n; k++) {
      chain.posterior[k * WIDTH + labels[from + k]] -= 1;
    }
    for (int k = 0; k < n; k++) {
      for (int feature : seen[k]) {
        int place = (feature & (Weights.PLACES - 1)) * WIDTH;
        for (int label = 0; label < WIDTH; label++) {
          step(weights, squares, place + label, chain.posterior[k * WIDTH + label]);
        }
      }
    }
    for (int k = 0; k < n; k++) {
      chain.posterior[k * WIDTH + labels[from + k]] += 1;
    }
    fitTransitions(from, n, labels);
  }

  private void fitTransitions(int from, int n, int[] labels) {
    Arrays.fill(expected, 0);
    chain.addTransitions(n, expected, scratch);
    int before = Labels.OUTSIDE;
    for (int k = 0; k <= n; k++) {
      int after = k < n ? labels[from + k] : Labels.OUTSIDE;
      expected[before * WIDTH + after] -= 1;
      before = after;
    }
    for (int t = 0; t < expected.length; t++) {
      if (expected[t] != 0) {
        step(transitions, transitionSquares, t, expected[t]);
      }
    }
    chain.refresh();
  }

  private void step(float[] values, float[] sums, int at, float slope) {
    float gradient = slope + options.decay() * values[at];
    sums[at] += gradient * gradient;
    values[at] -= options.rate() * gradient / (float) Math.sqrt(sums[at] + 1e-6f);
  }

  /** Fills the chain's scores; in training with some features withheld. */
  private void score(Sentence sentence, int from, int n, int[] verdicts, boolean training) {
    chain.makeRoom(n);
    if (seen.length < n) {
      seen = new int[n * 2][];
    }
    Arrays.fill(chain.unary, 0, n * WIDTH, 0);
    for (int k = 0; k < n; k++) {
      features.read(sentence, from + k);
      features.addDispatch(sentence, from + k, verdicts);
      float die = training ? random.nextFloat() : 1;
      int withheld = die < options.withheld() / 2 ? LISTED : die < options.withheld() ? SPELLED : 0;
      seen[k] = inOrder(features, withheld);
      for (int feature : seen[k]) {
        int place = (feature & (Weights.PLACES - 1)) * WIDTH;
        for (int label = 0; label < WIDTH; label++) {
          chain.unary[k * WIDTH + label] += weights[place + label];
        }
      }
      chain.emit(k, k == 0);
    }
  }

  /**
   * Features in the order in which their weights are added up: those that tell which word it is and
   * which stand beside it, those of lists, all others, those of the dispatch. Training withholds
   * the first now and then, so that the model learns to do without.
   */
  private static int[] inOrder(Features features, int withheld) {
    return IntStream.range(0, features.count)
        .filter(k -> kind(features.template[k]) > withheld)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer k) -> kind(features.template[k]))
                .thenComparingInt(k -> features.template[k]))
        .mapToInt(k -> features.at[k])
        .toArray();
  }

  private static int kind(int template) {
    if (template < 20) {
      return SPELLED;
    }
    if (template >= 54 && template <= 59) {
      return LISTED;
    }
    return template >= 61 && template <= 65 ? LISTED + 2 : LISTED + 1;
  }

  /** Fills the verdicts of a document from what this model takes its words for. */
  private void judge(Document document) {
    List<Sentence> sentences = new ArrayList<>();
    List<float[]> own = new ArrayList<>();
    Memory memory = new Memory();
    for (Tokens tokens : document.tokens) {
      Sentence sentence = new Sentence(words, phrases);
      sentence.read(tokens);
      sentences.add(sentence);
      own.add(remember(sentence, memory));
    }
    for (int k = 0; k < sentences.size(); k++) {
      Sentence sentence = sentences.get(k);
      int[] verdicts = document.verdicts.get(k);
      for (int i = 0; i < sentence.count; i++) {
        verdicts[i] =
            sentence.candidate[i]
                ? memory.verdict(sentence.lower[i], own.get(k), i * WordTable.ROLES)
                : 0;
      }
    }
  }

  private float[] remember(Sentence sentence, Memory memory) {
    float[] own = new float[sentence.count * WordTable.ROLES];
    for (int i = 0; i < sentence.count; i++) {
      if (!sentence.candidate[i]) {
        if (sentence.shape[i] == Shape.LOWER) {
          memory.addSmall(sentence.lower[i]);
        }
        continue;
      }
      int n = sentence.islandEnd[i] + 1 - i;
      score(sentence, i, n, new int[sentence.count], false);
      chain.probabilities(0, n);
      boolean capitals = sentence.mode != Sentence.PROSE;
      for (int k = 0; k < n; k++) {
        float trust = capitals ? 0.3f : i + k == 0 ? 0.6f : 1;
        int at = (i + k) * WordTable.ROLES;
        for (int label = 0; label < WIDTH; label++) {
          own[at + Labels.role(label)] += trust * chain.posterior[k * WIDTH + label];
        }
        memory.add(sentence.lower[i + k], own, at);
      }
      i += n - 1;
    }
    return own;
  }
}
