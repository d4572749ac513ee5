package org.dateline.topic.learn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.dateline.topic.term.Sample;
import org.dateline.topic.term.TermFinder;
import org.dateline.topic.term.TopicOptions;
import org.jspecify.annotations.Nullable;

/** Learns topics from the vectors of a sample, and judges them. */
public final class Learner {
  /** Words of which the strongest are chosen. */
  private static final int CANDIDATES = 25;

  /** Of the topics of an earlier run, one in so many is new. */
  private static final int NEW = 10;

  private final Dataset<Row> vectors;
  private final long documents;
  private final TermFinder.Found found;
  private final TopicOptions options;

  /**
   * Takes a sample.
   *
   * @param vectors as {@link SampleVectors} makes them
   * @param documents how many there are
   * @param found its terms
   */
  public Learner(
      Dataset<Row> vectors, long documents, TermFinder.Found found, TopicOptions options) {
    this.vectors = vectors;
    this.documents = documents;
    this.found = found;
    this.options = options;
  }

  /** Topics, so many of them or fewer. */
  public LearnedTopics learn(int count, @Nullable LearnedTopics previous, String note) {
    Mixture mixture =
        previous == null || previous.topics().isEmpty()
            ? mixture(count, options.seed())
            : continued(count, previous);
    TopicWords words = words(mixture);
    TopicWords again = half().again(count);
    List<String> labels = Labels.of(words, found.vocabulary(), found.spellings());
    double[] npmi = coherence(words);
    List<LearnedTopic> topics = new ArrayList<>();
    for (int k = 0; k < mixture.topics(); k++) {
      topics.add(
          new LearnedTopic(
              labels.get(k),
              npmi[k],
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
    return candidates.coherent(
        Coherence.npmi(vectors, documents, candidates), mixture, options.topTerms());
  }

  double[] coherence(TopicWords words) {
    return Arrays.stream(Coherence.npmi(vectors, documents, words))
        .mapToDouble(Coherence::mean)
        .toArray();
  }

  /** The same with every second dispatch only, and fewer rounds. */
  private Learner half() {
    // Dispatches are in one part or the other by whether their number is even.
    return new Learner(
        vectors.where(col(Sample.DOCUMENT).mod(lit(4)).lt(2)),
        (documents + 1) / 2,
        found,
        options.quick());
  }

  /** The words of topics learned with another seed. */
  private TopicWords again(int count) {
    return words(mixture(count, options.seed() + 1));
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
    Estimator estimator = Estimator.of(options);
    float[][] weights =
        estimator.learn(vectors, documents, found.vocabulary().size(), counts.get(0), seed);
    return new TopicReduction(vectors, documents, estimator.refinements())
        .narrow(Mixture.of(weights), counts);
  }

  /**
   * The topics of an earlier run and some new ones, which the dispatches that fit none of those are
   * about, learned together from this sample.
   */
  private Mixture continued(int count, LearnedTopics previous) {
    Mixture old = translated(previous);
    int fresh = Math.max(Math.max(2, count / NEW), count - old.topics());
    Mixture strange =
        new Learner(strangers(old), documents / NEW, found, options).mixture(fresh, options.seed());
    // The old ones have settled before: more rounds would only lead them away from what they were.
    return new TopicReduction(vectors, documents, 1).settled(old.and(strange), count);
  }

  /** The tenth of the sample that fits topics worst. */
  private Dataset<Row> strangers(Mixture old) {
    Broadcast<FoldIn.Factors> shared =
        JavaSparkContext.fromSparkContext(vectors.sparkSession().sparkContext())
            .broadcast(new FoldIn.Factors(old));
    MapFunction<Row, Double> fit =
        row ->
            new FoldIn(shared.value())
                .fit(SampleVectors.features(row).indices(), SampleVectors.features(row).values());
    double limit =
        vectors
            .map(fit, Encoders.DOUBLE())
            .stat()
            .approxQuantile("value", new double[] {1.0 / NEW}, 0)[0];
    return vectors.filter(
        (org.apache.spark.api.java.function.FilterFunction<Row>) row -> fit.call(row) <= limit);
  }

  /** Earlier topics over the terms of this sample. */
  private Mixture translated(LearnedTopics previous) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int term = 0; term < previous.vocabulary().size(); term++) {
      numbers.put(previous.vocabulary().term(term), term);
    }
    int topics = previous.topics().size();
    float[][] weights = new float[found.vocabulary().size()][];
    for (int term = 0; term < weights.length; term++) {
      Integer number = numbers.get(found.vocabulary().term(term));
      weights[term] = number == null ? new float[topics] : previous.byTerm()[number];
    }
    return Mixture.of(weights);
  }

  private boolean isJunk(int[] judged) {
    long suspects =
        Arrays.stream(judged)
            .filter(term -> found.suspects().contains(found.vocabulary().term(term)))
            .count();
    return judged.length > 0 && 2 * suspects >= judged.length;
  }
}
