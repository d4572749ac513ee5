package org.dateline.topic;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.dateline.config.TopicEstimator;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.CachedRows;
import org.dateline.topic.learn.LearnedTopics;
import org.dateline.topic.term.Sample;
import org.dateline.topic.term.TopicOptions;
import org.dateline.topic.track.NamedTopics;
import org.dateline.topic.track.TopicChange;
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
  private static final long MOST = 240;
  private static final TopicOptions OPTIONS =
      new TopicOptions(4, 1000, 5000, 2, 1, 2, 7, TopicEstimator.ALS, 1, true);

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
      rows.add(
          RowFactory.create(
              "d" + i,
              theme[0],
              body.toString(),
              40,
              java.sql.Date.valueOf("2010-0" + (1 + i % 3) + "-01")));
    }
    StructType schema =
        new StructType()
            .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
            .add(Dispatches.HEADLINE_PLAIN, DataTypes.StringType, false)
            .add(Dispatches.BODY, DataTypes.StringType, false)
            .add(Dispatches.WORD_COUNT, DataTypes.IntegerType, false)
            .add(Dispatches.PUBLISHED_DATE, DataTypes.DateType, true);
    return spark.createDataFrame(rows, schema).repartition(partitions);
  }

  @Test
  void findsTheThemesAndPutsEveryDispatchUnderItsOwn(SparkSession spark) {
    TopicResult result = topics(dispatches(spark, 240, 3));
    assertThat(result.topics()).hasSize(4);
    for (Row topic : result.topics()) {
      assertThat(topic.<Double>getAs("npmi")).as("npmi").isPositive();
      assertThat(topic.<Double>getAs("exclusivity")).as("exclusivity").isGreaterThan(0.5);
      assertThat(topic.<Long>getAs("story_count")).isEqualTo(60);
      assertThat(topic.<List<String>>getAs("typical")).hasSize(5);
    }
    Dataset<Row> sums = result.dispatchTopics().groupBy("dispatch_id").sum("topic_share");
    assertThat(sums.count()).isEqualTo(240);
    assertThat(sums.where(col("sum(topic_share)").gt(1 + 1e-9)).count()).isZero();
  }

  @Test
  void givesTheSameTopicsHoweverTheCorpusIsSpreadOut(SparkSession spark) {
    TopicResult one = topics(dispatches(spark, 120, 1));
    TopicResult eight = topics(dispatches(spark, 120, 8));
    assertThat(eight.topicTerms()).isEqualTo(one.topicTerms());
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
    LearnedTopics learned = learn(all);
    TopicResult grown =
        TopicModel.apply(learned, all, all, saved, first.dispatchTopics(), new CachedRows());
    assertThat(strongest(grown)).containsAllEntriesOf(strongest(first));
    assertThat(grown.topics().stream().filter(row -> row.getAs("matched_previous"))).hasSize(4);
    assertThat(names(grown)).isEqualTo(names(first));
    assertThat(grown.changes()).extracting(TopicChange::kind).containsOnly(TopicChange.Kind.KEPT);
    TopicResult reused = TopicModel.reuse(saved, few, few, new CachedRows());
    assertThat(reused.dispatchTopics().orderBy("dispatch_id", "topic_id").collectAsList())
        .isEqualTo(first.dispatchTopics().orderBy("dispatch_id", "topic_id").collectAsList());
    assertThat(reused.topicTerms()).isEqualTo(first.topicTerms());
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
    Set<String> terms = new TreeSet<>();
    result.topicTerms().forEach(row -> terms.add(row.getAs("term")));
    assertThat(strongest).hasSize(4);
    assertThat(terms).containsAll(strongest);
  }

  private static Map<String, String> names(TopicResult result) {
    Map<String, String> names = new TreeMap<>();
    result.topics().forEach(row -> names.put(row.getAs("topic_id"), row.getAs("label")));
    return names;
  }

  private static Map<String, String> strongest(TopicResult result) {
    Map<String, String> topics = new TreeMap<>();
    result.dispatchTopics().orderBy("topic_share").collectAsList().stream()
        .forEach(row -> topics.put(row.getString(0), row.getString(1)));
    return topics;
  }

  /** Headlines of five words each on the themes, with texts so long. */
  private static Dataset<Row> headlines(SparkSession spark, int full) {
    Random random = new Random(3);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      String[] theme = THEMES[i % THEMES.length];
      StringBuilder headline = new StringBuilder();
      for (int w = 0; w < 5; w++) {
        headline.append(theme[random.nextInt(theme.length)]).append(' ');
      }
      String text = i < full ? "Farmers sow wheat and barley. ".repeat(5) : "";
      rows.add(
          RowFactory.create("d" + i, headline.toString().strip(), text, i < full ? 25 : 0, null));
    }
    return spark.createDataFrame(rows, dispatches(spark, 1, 1).schema());
  }

  @Test
  void anArchiveOfHeadlinesAloneHasTopicsToo(SparkSession spark) {
    Dataset<Row> headlines = headlines(spark, 20);
    TopicResult result = topics(headlines);
    assertThat(result.topics()).hasSize(4);
    Map<String, String> strongest = strongest(result);
    assertThat(strongest).hasSize((int) MOST);
    Set<String> byTheme = new TreeSet<>();
    for (int i = 20; i < MOST; i++) {
      byTheme.add(i % THEMES.length + " " + strongest.get("d" + i));
    }
    assertThat(byTheme).as("each theme its own topic").hasSize(4);
    // The same from a sample of them.
    assertThat(Sample.of(headlines, MOST, headlines, 100, 1).size()).isBetween(60, 140);
  }

  @Test
  void besideFullDispatchesBareHeadlinesTeachNothing(SparkSession spark) {
    Dataset<Row> headlines = headlines(spark, 150);
    assertThat(Sample.of(headlines, MOST, headlines, 1000, 1).size()).isEqualTo(150);
    assertThat(Sample.of(headlines, MOST, headlines, 100, 1).numbers().keySet())
        .allMatch(id -> Integer.parseInt(id.substring(1)) < 150);
  }

  @Test
  void saysSoWhereThereIsTooLittle(SparkSession spark) {
    TopicResult result = topics(dispatches(spark, 5, 1));
    assertThat(result.topics()).isEmpty();
    assertThat(result.note()).contains("too few for topics");
  }

  private static LearnedTopics learn(Dataset<Row> dispatches) {
    Dataset<Row> noNames = dispatches.sparkSession().createDataFrame(List.of(), Mentions.SCHEMA);
    return TopicModel.learn(dispatches, MOST, dispatches, noNames, OPTIONS);
  }

  private static TopicResult topics(Dataset<Row> dispatches) {
    return TopicModel.apply(learn(dispatches), dispatches, dispatches, new CachedRows());
  }
}
