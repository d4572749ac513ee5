package org.dateline.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Learns topics from the vectors of a sample, and judges them. */
final class Learner {
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
  Learner(Dataset<Row> vectors, long documents, TermFinder.Found found, TopicOptions options) {
    this.vectors = vectors.persist();
    this.documents = documents;
    this.found = found;
    this.options = options;
  }

  /** Topics, so many of them. */
  LearnedTopics learn(int count, @Nullable LearnedTopics previous) {
    try {
      return judged(mixture(count, options.seed()), count);
    } finally {
      vectors.unpersist();
    }
  }

  Mixture mixture(int count, long seed) {
    Estimator estimator = Estimator.of(options);
    Mixture start =
        Mixture.of(estimator.learn(vectors, found.vocabulary().size(), count, seed), count);
    return Refinement.refine(vectors, start, estimator.refinements());
  }

  private LearnedTopics judged(Mixture mixture, int count) {
    TopicWords words = new TopicWords(mixture, options.topTerms());
    double[] npmi = Coherence.npmi(vectors, documents, words);
    List<String> labels = Labels.of(words, found.vocabulary(), found.spellings());
    List<LearnedTopic> topics = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      topics.add(new LearnedTopic(labels.get(k), npmi[k], words.exclusivity(k)));
    }
    String note =
        count == options.count()
            ? ""
            : String.format(
                Locale.ROOT,
                "(fewer than the %d asked for, because there are only %,d stories)",
                options.count(),
                documents);
    return new LearnedTopics(
        options.estimator(),
        found.vocabulary(),
        mixture.byTerm(),
        LearnedTopics.parameters(mixture),
        topics,
        options.topTerms(),
        note);
  }
}
