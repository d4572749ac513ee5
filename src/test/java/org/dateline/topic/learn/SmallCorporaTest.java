package org.dateline.topic.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.config.TopicEstimator;
import org.dateline.table.DispatchTopics;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.CachedRows;
import org.dateline.topic.TopicModel;
import org.dateline.topic.TopicResult;
import org.dateline.topic.term.TopicOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Corpora that are too small or too much alike for topics: few or none are found, nothing fails.
 */
@ExtendWith(SparkExtension.class)
class SmallCorporaTest {
  private static final StructType SCHEMA =
      new StructType()
          .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
          .add(Dispatches.HEADLINE_PLAIN, DataTypes.StringType, false)
          .add(Dispatches.BODY, DataTypes.StringType, false)
          .add(Dispatches.WORD_COUNT, DataTypes.IntegerType, false)
          .add(Dispatches.PUBLISHED_DATE, DataTypes.DateType, true);
  private static final String[] WORDS =
      ("harbour ferry crane strike union wages docks tide storm lighthouse market wheat maize barley"
              + " farmers drought rain reservoir mayor council budget school bridge tram")
          .split(" ", -1);

  /** No corpus here has more dispatches. */
  private static final long MOST = 60;

  /** Texts of a corpus. */
  private interface Texts {
    String text(int number, Random random);
  }

  private static String words(Random random, int count, int from) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(WORDS[random.nextInt(from)]).append(i % 7 == 6 ? ". " : " ");
    }
    return text.toString();
  }

  private static Dataset<Row> corpus(SparkSession spark, int count, long seed, Texts texts) {
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String body = texts.text(i, random);
      rows.add(RowFactory.create("d" + i, "Head", body, body.split(" ", -1).length, null));
    }
    return spark.createDataFrame(rows, SCHEMA).repartition(2);
  }

  private static TopicOptions options(TopicEstimator estimator, int count) {
    return new TopicOptions(count, 1000, 5000, 2, 1, 2, 7, estimator, 1, true);
  }

  private static void learn(Dataset<Row> dispatches, TopicOptions options) {
    Dataset<Row> noNames = dispatches.sparkSession().createDataFrame(List.of(), Mentions.SCHEMA);
    LearnedTopics learned = TopicModel.learn(dispatches, MOST, dispatches, noNames, options);
    TopicResult first = TopicModel.apply(learned, dispatches, dispatches, new CachedRows());
    check(first);
    // The next night with the same corpus.
    check(
        TopicModel.apply(
            learned,
            dispatches,
            dispatches,
            first.named(),
            first.dispatchTopics(),
            new CachedRows()));
  }

  private static void check(TopicResult result) {
    for (Row topic : result.topics()) {
      assertThat(topic.<Double>getAs("npmi")).isBetween(-1.0, 1.0 + 1e-9);
      assertThat(topic.<Double>getAs("stability")).isBetween(0.0, 1.0);
      assertThat(topic.<String>getAs("label")).isNotEmpty();
    }
    for (Row share : result.dispatchTopics().collectAsList()) {
      assertThat(share.<Double>getAs(DispatchTopics.TOPIC_SHARE)).isBetween(0.0, 1.0 + 1e-9);
    }
  }

  @Test
  void identicalDispatches(SparkSession spark) {
    String text = words(new Random(1), 60, WORDS.length);
    learn(corpus(spark, 16, 1, (i, random) -> text), options(TopicEstimator.ALS, 2));
  }

  @Test
  void twoTextsAgainAndAgain(SparkSession spark) {
    String one = words(new Random(1), 60, WORDS.length);
    String other = words(new Random(2), 60, WORDS.length);
    learn(
        corpus(spark, 40, 1, (i, random) -> i % 9 == 0 ? other : one),
        options(TopicEstimator.ALS, 10));
  }

  @Test
  void wordsThatNoOtherDispatchHas(SparkSession spark) {
    learn(
        corpus(
            spark,
            12,
            1,
            (i, random) ->
                i < 3
                    ? "Ferry harbour crane strike. " + words(random, 24, 4)
                    : ("alone" + i + "word ").repeat(30)),
        options(TopicEstimator.ALS, 2));
  }

  @Test
  void fewWordsOrNone(SparkSession spark) {
    for (int count : new int[] {0, 1, 11}) {
      learn(corpus(spark, count, 1, (i, random) -> ""), options(TopicEstimator.ALS, 2));
    }
    learn(corpus(spark, 16, 1, (i, random) -> "ferry ".repeat(30)), options(TopicEstimator.ALS, 2));
  }

  @Test
  void randomCorporaByAnyEstimatorAndNumber(SparkSession spark) {
    for (int seed = 0; seed < 6; seed++) {
      Random choice = new Random(seed);
      int count = 10 + choice.nextInt(20);
      int from = 4 + choice.nextInt(WORDS.length - 4);
      int length = 20 + choice.nextInt(30);
      boolean isRepeated = choice.nextBoolean();
      TopicEstimator estimator =
          List.of(
                  TopicEstimator.ALS,
                  TopicEstimator.ALS,
                  TopicEstimator.ALS,
                  TopicEstimator.ALS,
                  TopicEstimator.LDA_ONLINE,
                  TopicEstimator.LDA_EM)
              .get(seed);
      Dataset<Row> corpus =
          corpus(
              spark,
              count,
              seed,
              (i, random) -> words(isRepeated ? new Random(i % 3) : random, length, from));
      learn(corpus, options(estimator, seed % 3 == 0 ? 0 : 2 + choice.nextInt(9)));
    }
  }

  /** Some thousand random corpora, which takes minutes: only where the number is given. */
  @Test
  void manyRandomCorpora(SparkSession spark) {
    String many = System.getenv("DATELINE_MANY_CORPORA");
    assumeTrue(many != null, "DATELINE_MANY_CORPORA gives no number of corpora");
    for (int seed = 100; seed < 100 + Integer.parseInt(many); seed++) {
      Random choice = new Random(seed);
      int kinds = 1 + choice.nextInt(12);
      int from = 2 + choice.nextInt(WORDS.length - 2);
      Dataset<Row> corpus =
          corpus(
              spark,
              choice.nextInt(60),
              seed,
              (i, random) -> words(new Random(random.nextInt(kinds)), 5 + 4 * kinds, from));
      try {
        learn(corpus, options(TopicEstimator.ALS, choice.nextInt(20)));
      } catch (RuntimeException e) {
        throw new AssertionError(String.format(Locale.ROOT, "corpus %d", seed), e);
      }
    }
  }
}
