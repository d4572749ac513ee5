package org.dateline.topic.learn;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dateline.topic.term.Vocabulary;

/**
 * Topics as learned: all that is needed to find them in a dispatch, on the driver. Its size is that
 * of the vocabulary times the number of topics, whatever the size of the corpus.
 */
public final class LearnedTopics implements Serializable {
  /** Beginning of the names of the parameters that hold each topic's share of the sample. */
  static final String PRIOR = "prior.";

  private static final String LEARNED_FROM = "learned_from";

  /** In place of an estimator where there are no topics. */
  private static final String NONE = "none";

  private final String estimator;
  private final Vocabulary vocabulary;
  private final float[][] byTerm;
  private final TreeMap<String, Double> parameters;
  private final List<LearnedTopic> topics;
  private final TopicWords words;
  private final String note;

  /**
   * Topics by number, from 0.
   *
   * @param estimator how they were learned
   * @param byTerm probability of each term in each topic, {@code byTerm[term][topic]}
   * @param parameters of folding in, by name
   * @param topics label and quality of each
   * @param topTerms words written down for each
   */
  public LearnedTopics(
      String estimator,
      Vocabulary vocabulary,
      float[][] byTerm,
      Map<String, Double> parameters,
      List<LearnedTopic> topics,
      int topTerms) {
    this.estimator = estimator;
    this.vocabulary = vocabulary;
    this.byTerm = byTerm;
    this.parameters = new TreeMap<>(parameters);
    this.topics = List.copyOf(topics);
    this.words = new TopicWords(this.topics, mixture(), topTerms);
    this.note = "";
  }

  private LearnedTopics(LearnedTopics other, Map<String, Double> parameters, String note) {
    this.estimator = other.estimator;
    this.vocabulary = other.vocabulary;
    this.byTerm = other.byTerm;
    this.parameters = new TreeMap<>(parameters);
    this.topics = other.topics;
    this.words = other.words;
    this.note = note;
  }

  /** The same topics with what a reader should know of them. */
  LearnedTopics withNote(String said) {
    return new LearnedTopics(this, parameters, said);
  }

  /** The same topics with how many dispatches there were when they were learned. */
  public LearnedTopics learnedFrom(long dispatches) {
    Map<String, Double> told = new TreeMap<>(parameters);
    told.put(LEARNED_FROM, (double) dispatches);
    return new LearnedTopics(this, told, note);
  }

  /** How many dispatches there were when they were learned; 0 where that was not written down. */
  public long learnedFrom() {
    return parameters.getOrDefault(LEARNED_FROM, 0.0).longValue();
  }

  /** Where there are too few dispatches for any. */
  public static LearnedTopics none(String note) {
    return new LearnedTopics(
            NONE, new Vocabulary(List.of(), List.of(), 0), new float[0][], Map.of(), List.of(), 0)
        .withNote(note);
  }

  /** How they were learned. */
  public String estimator() {
    return estimator;
  }

  /** Label and quality of each topic by number. */
  public List<LearnedTopic> topics() {
    return topics;
  }

  /** What a reader should know, such as why there are fewer topics than asked for. */
  public String note() {
    return note;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Probability of each term in each topic, {@code byTerm[term][topic]}. */
  public float[][] byTerm() {
    return byTerm;
  }

  /** Parameters of folding in. */
  public Map<String, Double> parameters() {
    return parameters;
  }

  public TopicWords words() {
    return words;
  }

  /** The words by which each topic is compared with others. */
  public List<TermWeights> termWeights() {
    TopicWords strongest = TopicWords.distinctive(mixture(), TermWeights.COMPARED);
    return IntStream.range(0, topics.size())
        .mapToObj(
            k ->
                TermWeights.of(
                    Arrays.stream(strongest.terms(k)).mapToObj(vocabulary::term).toList(),
                    Arrays.stream(strongest.weights(k)).boxed().toList()))
        .toList();
  }

  /** The topics as probabilities. */
  Mixture mixture() {
    double[] prior = new double[topics.size()];
    for (int k = 0; k < prior.length; k++) {
      prior[k] = parameters.getOrDefault(PRIOR + k, 1.0 / prior.length);
    }
    return new Mixture(byTerm, prior);
  }

  /** What dispatches are folded in by. */
  public FoldIn.Factors factors() {
    return new FoldIn.Factors(mixture());
  }

  /** The parameters of folding in. */
  public static Map<String, Double> parameters(Mixture mixture) {
    Map<String, Double> parameters = new TreeMap<>();
    for (int k = 0; k < mixture.topics(); k++) {
      parameters.put(PRIOR + k, mixture.prior()[k]);
    }
    return parameters;
  }
}
