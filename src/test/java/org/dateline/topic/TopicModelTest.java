package org.dateline.topic;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.IDFModel;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.table.Dispatches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class TopicModelTest {
  private static final String[][] THEMES = {
    {"missile", "launch", "rocket", "satellite", "warhead", "radar", "navy"},
    {"oil", "barrel", "crude", "refinery", "pipeline", "tanker", "output"},
    {"goal", "striker", "match", "referee", "stadium", "penalty", "coach"},
    {"vaccine", "hospital", "patients", "doctors", "clinic", "virus", "nurses"}
  };
  private static final TopicOptions OPTIONS = new TopicOptions(4, 1000, 5000, 10, 1, 2, 7);

  private static Dataset<Row> dispatches(SparkSession spark, int count, int partitions) {
    Random random = new Random(2);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] theme = THEMES[i % THEMES.length];
      StringBuilder body = new StringBuilder();
      for (int w = 0; w < 40; w++) {
        String[] from = random.nextInt(25) == 0 ? THEMES[random.nextInt(4)] : theme;
        body.append(from[random.nextInt(from.length)]).append(w % 9 == 8 ? ". " : " ");
      }
      rows.add(RowFactory.create("d" + i, theme[0], body.toString(), 40));
    }
    StructType schema =
        new StructType()
            .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
            .add(Dispatches.HEADLINE_PLAIN, DataTypes.StringType, false)
            .add(Dispatches.BODY, DataTypes.StringType, false)
            .add(Dispatches.WORD_COUNT, DataTypes.IntegerType, false);
    return spark.createDataFrame(rows, schema).repartition(partitions);
  }

  @Test
  void findsTheThemesAndPutsEveryDispatchUnderItsOwn(SparkSession spark) {
    TopicResult result = topics(dispatches(spark, 240, 3));
    assertThat(result.topics().count()).isEqualTo(4);
    for (Row topic : result.topics().collectAsList()) {
      assertThat(topic.getDouble(2)).as("npmi").isPositive();
      assertThat(topic.getDouble(3)).as("exclusivity").isGreaterThan(0.5);
      assertThat(topic.getLong(4)).isEqualTo(60);
    }
    Dataset<Row> sums = result.dispatchTopics().groupBy("dispatch_id").sum("topic_share");
    assertThat(sums.count()).isEqualTo(240);
    assertThat(sums.where(col("sum(topic_share)").gt(1 + 1e-9)).count()).isZero();
  }

  @Test
  void givesTheSameTopicsHoweverTheCorpusIsSpreadOut(SparkSession spark) {
    TopicResult one = topics(dispatches(spark, 120, 1));
    TopicResult eight = topics(dispatches(spark, 120, 8));
    assertThat(eight.topicTerms().orderBy("topic_id", "rank").collectAsList())
        .isEqualTo(one.topicTerms().orderBy("topic_id", "rank").collectAsList());
    assertThat(eight.dispatchTopics().orderBy("dispatch_id", "topic_id").collectAsList())
        .isEqualTo(one.dispatchTopics().orderBy("dispatch_id", "topic_id").collectAsList());
  }

  @Test
  void topicsKeepTheirNamesInAGrownCorpusAndWhereTheyAreReused(
      SparkSession spark, @TempDir Path folder) {
    Dataset<Row> few = dispatches(spark, 120, 2);
    Dataset<Row> all = dispatches(spark, 240, 3);
    TopicResult first = topics(few);
    String models = folder.resolve("topics").toString();
    TopicStore.save(spark, first.named(), models);
    checkThatStockSparkLoads(models, first);
    NamedTopics saved = TopicStore.load(spark, models, OPTIONS.topTerms());
    LearnedTopics learned = TopicModel.learn(all, OPTIONS, saved.learned());
    TopicResult grown = TopicModel.apply(learned, all, all, saved, first.dispatchTopics());
    assertThat(strongest(grown)).containsAllEntriesOf(strongest(first));
    assertThat(grown.topics().where(col("matched_previous")).count()).isEqualTo(4);
    assertThat(grown.topics().select("topic_id", "label").orderBy("topic_id").collectAsList())
        .isEqualTo(first.topics().select("topic_id", "label").orderBy("topic_id").collectAsList());
    assertThat(grown.changes()).extracting(TopicChange::kind).containsOnly(TopicChange.Kind.KEPT);
    TopicResult reused = TopicModel.reuse(saved, few, few);
    assertThat(reused.dispatchTopics().orderBy("dispatch_id", "topic_id").collectAsList())
        .isEqualTo(first.dispatchTopics().orderBy("dispatch_id", "topic_id").collectAsList());
    assertThat(reused.topicTerms().orderBy("topic_id", "rank").collectAsList())
        .isEqualTo(first.topicTerms().orderBy("topic_id", "rank").collectAsList());
  }

  /** Only classes of MLlib read the folder. */
  private static void checkThatStockSparkLoads(String models, TopicResult result) {
    String[] vocabulary = CountVectorizerModel.load(models + "/vocabulary").vocabulary();
    IDFModel idf = IDFModel.load(models + "/idf");
    assertThat(idf.idf().size()).isEqualTo(vocabulary.length);
    assertThat(idf.numDocs()).isEqualTo(120);
    ALSModel weights = ALSModel.load(models + "/weights");
    assertThat(weights.rank()).isEqualTo(4);
    Set<String> strongest = new TreeSet<>();
    for (Row topic : weights.recommendForAllUsers(1).collectAsList()) {
      Row word = topic.<Row>getList(1).get(0);
      strongest.add(vocabulary[word.getInt(0)]);
    }
    Set<String> firstTerms = new TreeSet<>();
    result.topicTerms().where(col("rank").equalTo(1)).select("term").collectAsList().stream()
        .map(row -> row.getString(0))
        .forEach(firstTerms::add);
    assertThat(strongest).isEqualTo(firstTerms);
  }

  private static Map<String, String> strongest(TopicResult result) {
    Map<String, String> topics = new TreeMap<>();
    result.dispatchTopics().orderBy("topic_share").collectAsList().stream()
        .forEach(row -> topics.put(row.getString(0), row.getString(1)));
    return topics;
  }

  @Test
  void saysSoWhereThereIsTooLittle(SparkSession spark) {
    TopicResult result = topics(dispatches(spark, 5, 1));
    assertThat(result.topics().count()).isZero();
    assertThat(result.note()).contains("too few for topics");
  }

  @Test
  void solvesTheLeastSquaresOfAls() {
    Random random = new Random(8);
    int topics = 5;
    float[][] byTerm = new float[30][topics];
    for (float[] row : byTerm) {
      for (int k = 0; k < topics; k++) {
        row[k] = random.nextInt(3) == 0 ? random.nextFloat() : 0;
      }
    }
    int[] terms = {1, 4, 9, 20};
    double[] weights = {0.5, 0.5, 0.1, 0.7};
    double[] x =
        new FoldIn(FoldIn.Factors.of(byTerm, topics, 20, 0.1))
            .weights(new Vocabulary.Vector(terms, weights));
    double best = loss(byTerm, terms, weights, x);
    for (int round = 0; round < 2000; round++) {
      double[] other = x.clone();
      int k = random.nextInt(topics);
      other[k] = Math.max(0, other[k] + random.nextGaussian() * 0.01);
      assertThat(loss(byTerm, terms, weights, other)).isGreaterThanOrEqualTo(best - 1e-9);
    }
    assertThat(java.util.Arrays.stream(x).min().orElse(-1)).isNotNegative();
  }

  /** What implicit ALS minimises for one row, with its regularization by the number of ratings. */
  private static double loss(float[][] byTerm, int[] terms, double[] weights, double[] x) {
    double loss = 0;
    for (int term = 0; term < byTerm.length; term++) {
      double estimate = 0;
      for (int k = 0; k < x.length; k++) {
        estimate += byTerm[term][k] * x[k];
      }
      int at = java.util.Arrays.binarySearch(terms, term);
      double wanted = at >= 0 ? 1 : 0;
      double confidence = at >= 0 ? 1 + 20 * weights[at] : 1;
      loss += confidence * (wanted - estimate) * (wanted - estimate);
    }
    for (double value : x) {
      loss += 0.1 * terms.length * value * value;
    }
    return loss;
  }

  @Test
  void aDispatchWithoutKnownWordsHasNoTopic() {
    FoldIn foldIn = new FoldIn(FoldIn.Factors.of(new float[][] {{1, 0}, {0, 1}}, 2, 20, 0.1));
    assertThat(foldIn.shares(new Vocabulary.Vector(new int[0], new double[0])))
        .containsExactly(0, 0);
    assertThat(foldIn.shares(new Vocabulary.Vector(new int[] {1}, new double[] {1}))[1])
        .isCloseTo(1, within(1e-12));
  }

  private static TopicResult topics(Dataset<Row> dispatches) {
    return TopicModel.apply(TopicModel.learn(dispatches, OPTIONS, null), dispatches, dispatches);
  }
}
