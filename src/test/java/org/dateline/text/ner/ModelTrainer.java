package org.dateline.text.ner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains the weights of a {@link NameModel}: a conditional random field fitted by AdaGrad (Duchi et
 * al. 2011), one island at a time. The same documents, seed and order give the same weights.
 */
public final class ModelTrainer {
  private static final int WIDTH = Labels.COUNT;

  /** Moments of a pass at which the weights are added to their mean. */
  private static final int MOMENTS = 2;

  private final TrainerOptions options;
  private final float[] weights = new float[Weights.PLACES * WIDTH];
  private final float[] squares = new float[Weights.PLACES * WIDTH];
  private final float[] transitions = new float[WIDTH * WIDTH];
  private final float[] transitionSquares = new float[WIDTH * WIDTH];
  private final Chain chain = new Chain(transitions);
  private final Features features = new Features();
  private final Random random;

  private ModelTrainer(TrainerOptions options) {
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
    List<TrainingDocument> all = new ArrayList<>();
    documents.forEach(document -> all.add(new TrainingDocument(document, words, phrases)));
    List<TrainingDocument> even = new ArrayList<>();
    List<TrainingDocument> odd = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      (i % 2 == 0 ? even : odd).add(all.get(i));
    }
    // What a document remembers of its words has to be as wrong in training as it will be in use.
    TrainerOptions quick = options.withEpochs(Math.min(3, options.epochs()));
    ModelTrainer ofEven = new ModelTrainer(quick);
    ofEven.fit(even);
    odd.forEach(ofEven::judge);
    ModelTrainer ofOdd = new ModelTrainer(quick);
    ofOdd.fit(odd);
    even.forEach(ofOdd::judge);
    ModelTrainer trainer = new ModelTrainer(options);
    trainer.fit(all);
    return new NameModel(
        words, phrases, Weights.of(trainer.weights, options.leastWeight()), trainer.transitions);
  }

  /**
   * Fits the weights; what comes of it is their mean over many moments after the first pass (Polyak
   * and Juditsky 1992), which says less of the order of the sentences than the last does.
   */
  private void fit(List<TrainingDocument> documents) {
    List<int[]> order = new ArrayList<>();
    for (int d = 0; d < documents.size(); d++) {
      for (int k = 0; k < documents.get(d).sentences.size(); k++) {
        order.add(new int[] {d, k});
      }
    }
    Mean ofWeights = new Mean(weights);
    Mean ofTransitions = new Mean(transitions);
    int every = Math.max(1, order.size() / MOMENTS);
    int step = 0;
    for (int epoch = 0; epoch < options.epochs(); epoch++) {
      Collections.shuffle(order, random);
      for (int[] place : order) {
        if (epoch > 0 && step++ % every == 0) {
          ofWeights.add(weights);
          ofTransitions.add(transitions);
        }
        TrainingDocument document = documents.get(place[0]);
        int[] verdicts = document.verdicts.get(place[1]);
        boolean alone = random.nextInt(4) == 0;
        fit(document, place[1], alone ? new int[verdicts.length] : verdicts);
      }
    }
    ofWeights.into(weights);
    ofTransitions.into(transitions);
    chain.refresh();
  }

  /** The mean of values that change. */
  private static final class Mean {
    private final float[] sums;
    private int count;

    Mean(float[] like) {
      sums = new float[like.length];
    }

    void add(float[] values) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += values[i];
      }
      count++;
    }

    /** Leaves the values as they are where there were no moments. */
    void into(float[] values) {
      for (int i = 0; count > 0 && i < sums.length; i++) {
        values[i] = sums[i] / count;
      }
    }
  }

  private int[][] seen = new int[64][];
  private final float[] expected = new float[WIDTH * WIDTH];
  private final float[] scratch = new float[WIDTH * WIDTH];

  private void fit(TrainingDocument document, int number, int[] verdicts) {
    Sentence sentence = document.sentences.get(number);
    int[] labels = document.labels.get(number);
    for (int i = sentence.firstIsland(); i < sentence.count; i = sentence.nextIsland(i)) {
      int n = sentence.islandEnd[i] + 1 - i;
      if (isPossible(labels, i, n)) {
        score(document, number, i, n, verdicts, true);
        fitIsland(i, n, labels);
      }
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

  private void fitIsland(int from, int n, int[] labels) {
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
  private void score(
      TrainingDocument document, int number, int from, int n, int[] verdicts, boolean training) {
    chain.makeRoom(n);
    if (seen.length < n) {
      seen = new int[n * 2][];
    }
    Arrays.fill(chain.unary, 0, n * WIDTH, 0);
    for (int k = 0; k < n; k++) {
      seen[k] = seen(document, number, from + k, verdicts, training ? withheld() : 0);
      for (int feature : seen[k]) {
        int place = (feature & (Weights.PLACES - 1)) * WIDTH;
        for (int label = 0; label < WIDTH; label++) {
          chain.unary[k * WIDTH + label] += weights[place + label];
        }
      }
      chain.emit(k, k == 0);
    }
  }

  /** Training withholds kinds of features now and then, so that the model learns to do without. */
  private int withheld() {
    float die = random.nextFloat();
    return die < options.withheld() / 2 ? 2 : die < options.withheld() ? 1 : 0;
  }

  private int[] seen(
      TrainingDocument document, int number, int word, int[] verdicts, int withheld) {
    int[] alone = document.features(number, word);
    int start = TrainingDocument.from(alone, withheld);
    features.clear();
    features.addDispatch(document.sentences.get(number), word, verdicts);
    int[] all = Arrays.copyOfRange(alone, start, alone.length + features.count);
    System.arraycopy(features.at, 0, all, alone.length - start, features.count);
    return all;
  }

  /** Fills the verdicts of a document from what this model takes its words for. */
  private void judge(TrainingDocument document) {
    List<float[]> own = new ArrayList<>();
    List<byte[]> parts = new ArrayList<>();
    Memory memory = new Memory();
    for (int number = 0; number < document.sentences.size(); number++) {
      parts.add(new byte[document.sentences.get(number).count]);
      own.add(remember(document, number, parts.get(number), memory));
    }
    for (int number = 0; number < document.sentences.size(); number++) {
      Sentence sentence = document.sentences.get(number);
      int[] verdicts = document.verdicts.get(number);
      for (int i = 0; i < sentence.count; i++) {
        verdicts[i] =
            sentence.candidate[i]
                ? memory.verdict(
                    sentence.lower[i], own.get(number), i * WordTable.ROLES, parts.get(number)[i])
                : 0;
      }
    }
  }

  private float[] remember(TrainingDocument document, int number, byte[] parts, Memory memory) {
    Sentence sentence = document.sentences.get(number);
    float[] own = new float[sentence.count * WordTable.ROLES];
    int[] labels = new int[sentence.count];
    float[] confidences = new float[sentence.count];
    boolean isProse = sentence.mode == Sentence.PROSE;
    for (int i = sentence.firstIsland(); i < sentence.count; i = sentence.nextIsland(i)) {
      int n = sentence.islandEnd[i] + 1 - i;
      score(document, number, i, n, new int[sentence.count], false);
      chain.probabilities(0, n);
      chain.bestPath(0, n);
      for (int k = 0; k < n; k++) {
        labels[i + k] = chain.path[k];
        confidences[i + k] = chain.posterior[k * WIDTH + chain.path[k]];
      }
      if (isProse) {
        SureNames.tell(labels, confidences, i, n, parts);
      }
      for (int k = 0; k < n; k++) {
        float trust = !isProse ? 0.3f : i + k == 0 ? 0.6f : 1;
        int at = (i + k) * WordTable.ROLES;
        for (int label = 0; label < WIDTH; label++) {
          own[at + Labels.role(label)] += trust * chain.posterior[k * WIDTH + label];
        }
        memory.add(sentence.lower[i + k], own, at, parts[i + k]);
      }
    }
    for (int i = 0; i < sentence.count; i++) {
      if (!sentence.candidate[i] && sentence.shape[i] == Shape.LOWER) {
        memory.addSmall(sentence.lower[i]);
      }
    }
    return own;
  }
}
