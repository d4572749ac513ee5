package org.dateline.topic.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.dateline.topic.term.TermFinder;
import org.dateline.topic.term.TopicOptions;

/** Learns topics from the vectors of a sample, and judges them. */
public final class Learner {
  /** Words of which the strongest are chosen. */
  private static final int CANDIDATES = 25;

  /** Between the seeds of two beginnings, so that those of neighbouring seeds are others. */
  private static final long APART = 1_000_003;

  private final SparkSession spark;
  private final SampleVectors vectors;
  private final TermFinder.Found found;
  private final TopicOptions options;
  private final Estimator estimator;

  /**
   * Takes a sample.
   *
   * @param found its terms
   */
  public Learner(
      SparkSession spark, SampleVectors vectors, TermFinder.Found found, TopicOptions options) {
    this(spark, vectors, found, options, Estimator.of(spark, vectors, options));
  }

  private Learner(
      SparkSession spark,
      SampleVectors vectors,
      TermFinder.Found found,
      TopicOptions options,
      Estimator estimator) {
    this.spark = spark;
    this.vectors = vectors;
    this.found = found;
    this.options = options;
    this.estimator = estimator;
  }

  /**
   * Topics as they are shown.
   *
   * @param words of each
   * @param npmi coherence of each
   */
  record Shown(Mixture mixture, TopicWords words, List<Double> npmi) {}

  /** Topics, so many of them or fewer. */
  public LearnedTopics learn(int count, String note) {
    Shown shown = best(count);
    Mixture mixture = shown.mixture();
    TopicWords words = shown.words();
    TopicWords again = half().again(count);
    List<String> labels = Labels.of(words, found.vocabulary(), found.spellings());
    List<LearnedTopic> topics = new ArrayList<>();
    for (int k = 0; k < mixture.topics(); k++) {
      topics.add(
          new LearnedTopic(
              labels.get(k),
              shown.npmi().get(k),
              words.exclusivity(k),
              Stability.of(words.judged(k), again),
              isJunk(words.judged(k)),
              Arrays.stream(words.terms(k)).boxed().toList(),
              Arrays.stream(words.weights(k)).boxed().toList()));
    }
    return new LearnedTopics(
            options.estimator().code(),
            found.vocabulary(),
            mixture.byTerm(),
            LearnedTopics.parameters(mixture),
            topics,
            options.topTerms())
        .withNote((note + lost(count, mixture.topics())).strip());
  }

  private static String lost(int count, int topics) {
    return topics == count
        ? ""
        : String.format(
            Locale.ROOT,
            " (%d of %d were given up: hardly a dispatch is about them)",
            count - topics,
            count);
  }

  /** The words topics are shown by. */
  TopicWords words(Mixture mixture) {
    TopicWords candidates =
        TopicWords.distinctive(mixture, Math.max(CANDIDATES, options.topTerms()));
    return candidates.coherent(Coherence.npmi(vectors, candidates), mixture, options.topTerms());
  }

  List<Double> coherence(TopicWords words) {
    return Arrays.stream(Coherence.npmi(vectors, words)).map(Coherence::mean).toList();
  }

  private Shown shown(Mixture mixture) {
    TopicWords words = words(mixture);
    return new Shown(mixture, words, coherence(words));
  }

  /** The same with every second dispatch only, in the same space, and with fewer rounds. */
  private Learner half() {
    // Dispatches are in one part or the other by whether their number is even.
    return new Learner(
        spark,
        vectors.where(at -> vectors.document(at) % 4 < 2),
        found,
        options,
        estimator.quick());
  }

  /** The words of topics learned with another seed. */
  private TopicWords again(int count) {
    return words(mixture(count, options.seed() + 1));
  }

  /** Topics from several beginnings: those whose words go together best. */
  Shown best(int count) {
    Shown best = shown(mixture(count, options.seed()));
    for (int attempt = 1; attempt < estimator.attempts(); attempt++) {
      Shown other = shown(mixture(count, options.seed() + attempt * APART));
      if (mean(other.npmi()) > mean(best.npmi())) {
        best = other;
      }
    }
    return best;
  }

  /** The mean; 0 of none. */
  static double mean(List<Double> npmi) {
    return npmi.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  Mixture mixture(int count, long seed) {
    return mixtures(List.of(count), seed).get(0);
  }

  /**
   * Topics, first so many of them, then ever fewer, each time made of those before.
   *
   * @param counts descending
   */
  List<Mixture> mixtures(List<Integer> counts, long seed) {
    float[][] weights = estimator.learn(vectors, counts.get(0), seed);
    return new TopicReduction(vectors, estimator.refinements()).narrow(Mixture.of(weights), counts);
  }

  private boolean isJunk(int[] judged) {
    long suspects =
        Arrays.stream(judged)
            .filter(term -> found.suspects().contains(found.vocabulary().term(term)))
            .count();
    return judged.length > 0 && 2 * suspects >= judged.length;
  }
}
