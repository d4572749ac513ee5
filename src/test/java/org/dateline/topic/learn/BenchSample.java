package org.dateline.topic.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.TopicEstimator;
import org.dateline.table.corpus.Dispatches;
import org.dateline.topic.term.Sample;
import org.dateline.topic.term.SampleTexts;
import org.dateline.topic.term.TermFinder;
import org.dateline.topic.term.TopicOptions;
import org.dateline.topic.term.Vocabulary;

/** The tokens of a sample, the same for every contender of the benchmark, and how each does. */
public final class BenchSample {
  private final SparkSession spark;
  private final SampleVectors vectors;
  private final TermFinder.Found found;
  private final TopicOptions options;
  private final List<Document> documents;

  /** A dispatch of the sample. */
  public static final class Document {
    private final String label;
    private final int[] terms;
    private final int[] counts;

    Document(String label, int[] terms, int[] counts) {
      this.label = label;
      this.terms = terms;
      this.counts = counts;
    }

    /** Its only label; null where it has none or several. */
    public String label() {
      return label;
    }

    /** Numbers of its terms, ascending. */
    public int[] terms() {
      return terms;
    }

    /** How often each is written. */
    public int[] counts() {
      return counts;
    }
  }

  /** What a contender has found. */
  public static final class Topics {
    private final int[][] topTerms;
    private final int[] strongest;

    /** Takes the strongest terms of each topic, and the strongest topic of each document. */
    public Topics(int[][] topTerms, int[] strongest) {
      this.topTerms = topTerms;
      this.strongest = strongest;
    }

    /** The strongest terms of each topic, strongest first. */
    public int[][] topTerms() {
      return topTerms;
    }

    /** The strongest topic of each document. */
    public int[] strongest() {
      return strongest;
    }
  }

  /** Takes all stories, or a sample of them. */
  public BenchSample(
      Dataset<Row> dispatches, Dataset<Row> versions, Dataset<Row> mentions, TopicOptions options) {
    this.spark = dispatches.sparkSession();
    this.options = options;
    Map<Integer, String> labels = new java.util.HashMap<>();
    try (Sample sample =
        Sample.of(dispatches, Long.MAX_VALUE, versions, options.sample(), options.seed())) {
      SampleTexts texts = sample.texts(dispatches);
      this.found = new TermFinder(texts, options.minDocuments(), options).find(sample, mentions);
      this.vectors = SampleVectors.of(texts.vectors(found.vocabulary()), found.vocabulary().size());
      for (Row row :
          dispatches.select(Dispatches.DISPATCH_ID, Dispatches.KEYWORDS).collectAsList()) {
        Integer document = sample.numbers().get(row.getString(0));
        List<String> topics =
            row.<String>getList(1).stream().filter(word -> word.startsWith("topic:")).toList();
        if (document != null && topics.size() == 1) {
          labels.put(document, topics.get(0));
        }
      }
    }
    this.documents = new ArrayList<>();
    for (int at = 0; at < vectors.size(); at++) {
      Vocabulary.Vector vector = vectors.vector(at);
      documents.add(new Document(labels.get(at), vector.terms(), vector.counts()));
    }
  }

  /** The documents, by number. */
  public List<Document> documents() {
    return documents;
  }

  /** How many terms there are. */
  public int terms() {
    return found.vocabulary().size();
  }

  /** A term, as it is shown. */
  public String term(int number) {
    String term = found.vocabulary().term(number);
    return found.spellings().getOrDefault(term, term);
  }

  /** Labels of the topics of Dateline. */
  public List<String> labels(Supplier<Object> learned) {
    return Labels.of(
        learner(options).words((Mixture) learned.get()), found.vocabulary(), found.spellings());
  }

  /** Dateline's topics; what {@link #topics} and {@link #labels} take. */
  public Object learn(TopicEstimator estimator, int refinements, int iterations, long seed) {
    TopicOptions own =
        new TopicOptions(
            options.count(),
            options.sample(),
            options.terms(),
            iterations,
            seed,
            options.minDocuments(),
            options.topTerms(),
            estimator,
            refinements,
            options.isPluralFolded());
    return learner(own).best(options.count()).mixture();
  }

  private Learner learner(TopicOptions own) {
    return new Learner(spark, vectors, found, own);
  }

  /**
   * How much of topics is found again in others, 0..1: topics are assigned one to one, so that the
   * sum of the words that pairs have in common is greatest.
   */
  public double overlap(Object learned, Object other) {
    return Stability.matched(
        learner(options).words((Mixture) learned), learner(options).words((Mixture) other));
  }

  /** Words and strongest topics of Dateline's topics. */
  public Topics topics(Object learned) {
    Mixture mixture = (Mixture) learned;
    TopicWords words = learner(options).words(mixture);
    FoldIn foldIn = new FoldIn(new FoldIn.Factors(mixture));
    int[] strongest =
        documents.stream()
            .mapToInt(
                document -> {
                  Vocabulary.Vector vector =
                      found.vocabulary().vector(document.terms(), document.counts());
                  return greatest(foldIn.shares(vector));
                })
            .toArray();
    return new Topics(
        IntStream.range(0, mixture.topics()).mapToObj(words::judged).toArray(int[][]::new),
        strongest);
  }

  /** MLlib's LDA as it comes, so many rounds. */
  public Topics stockLda(int rounds) {
    Dataset<Row> rows = vectors.dataset(spark).persist();
    LDAModel model =
        new LDA()
            .setK(options.count())
            .setMaxIter(rounds)
            .setSeed(options.seed())
            .setFeaturesCol(SampleVectors.COUNTS)
            .fit(rows);
    Matrix matrix = model.topicsMatrix();
    int[][] top = new int[options.count()][];
    for (int k = 0; k < top.length; k++) {
      double[] weights = new double[terms()];
      for (int term = 0; term < weights.length; term++) {
        weights[term] = matrix.apply(term, k);
      }
      top[k] = strongest(weights);
    }
    int[] strongest = new int[documents.size()];
    for (Row row :
        model.transform(rows).select(SampleVectors.DOCUMENT, "topicDistribution").collectAsList()) {
      strongest[row.getInt(0)] = greatest(row.<DenseVector>getAs(1).values());
    }
    rows.unpersist();
    return new Topics(top, strongest);
  }

  /** The ten greatest weights. */
  public static int[] strongest(double[] weights) {
    return IntStream.range(0, weights.length)
        .boxed()
        .sorted(java.util.Comparator.comparingDouble((Integer i) -> -weights[i]))
        .limit(TopicWords.JUDGED)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The greatest of some values. */
  public static int greatest(double[] values) {
    int greatest = 0;
    for (int k = 1; k < values.length; k++) {
      greatest = values[k] > values[greatest] ? k : greatest;
    }
    return greatest;
  }

  /** Mean NPMI of the pairs of the words of each topic over all documents. */
  public double npmi(int[][] topTerms) {
    Map<Integer, java.util.BitSet> having = new java.util.HashMap<>();
    Set<Integer> wanted = new HashSet<>();
    Arrays.stream(topTerms).flatMapToInt(Arrays::stream).forEach(wanted::add);
    for (int d = 0; d < documents.size(); d++) {
      for (int term : documents.get(d).terms()) {
        if (wanted.contains(term)) {
          having.computeIfAbsent(term, unused -> new java.util.BitSet()).set(d);
        }
      }
    }
    double sum = 0;
    int topics = 0;
    for (int[] words : topTerms) {
      double own = 0;
      int pairs = 0;
      for (int i = 0; i < words.length; i++) {
        for (int j = i + 1; j < words.length; j++) {
          own += npmi(having.get(words[i]), having.get(words[j]));
          pairs++;
        }
      }
      sum += pairs == 0 ? 0 : own / pairs;
      topics++;
    }
    return sum / topics;
  }

  private double npmi(java.util.BitSet a, java.util.BitSet b) {
    java.util.BitSet both = (java.util.BitSet) a.clone();
    both.and(b);
    return Coherence.npmi(both.cardinality(), a.cardinality(), b.cardinality(), documents.size());
  }
}
