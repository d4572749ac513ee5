package org.dateline.topic;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.IDFModel;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.topic.learn.LearnedTopic;
import org.dateline.topic.learn.LearnedTopics;
import org.dateline.topic.learn.TermWeights;
import org.dateline.topic.term.Vocabulary;
import org.dateline.topic.track.NamedTopics;
import org.dateline.topic.track.TopicName;

/**
 * Topics in a folder, as models of MLlib that any Spark loads without Dateline:
 *
 * <pre>
 * vocabulary/   CountVectorizerModel: the words by number
 * idf/          IDFModel: how rare each word is
 * weights/      ALSModel: words are its items, topics its users with unit factors, so that an item's
 *               factors are the weights of the topics in the word and recommendForAllUsers(10) are
 *               the ten strongest words of each topic
 * aliases/      Parquet: other ways of writing a word
 * names/        Parquet: id, label and quality of each topic by number
 * settings/     Parquet: how dispatches are folded in
 * </pre>
 *
 * <p>An ALSModel holds the weights whichever estimator has learned them.
 */
public final class TopicStore {
  /** Folder of the models of a run. */
  public static final String NAME = "models/topics";

  private static final String ID = "id";
  private static final String FEATURES = "features";
  private static final String NUMBER = "number";
  private static final String KEY = "key";
  private static final String ESTIMATOR = "estimator";
  private static final String NEXT_NUMBER = "next_number";
  private static final StructType FACTORS =
      new StructType()
          .add(ID, DataTypes.IntegerType, false)
          .add(FEATURES, DataTypes.createArrayType(DataTypes.FloatType, false), false);
  private static final StructType NAMES =
      new StructType()
          .add(NUMBER, DataTypes.IntegerType, false)
          .add("topic_id", DataTypes.StringType, false)
          .add("label", DataTypes.StringType, false)
          .add("npmi", DataTypes.DoubleType, false)
          .add("exclusivity", DataTypes.DoubleType, false)
          .add("stability", DataTypes.DoubleType, false)
          .add("is_junk", DataTypes.BooleanType, false)
          .add("terms", DataTypes.createArrayType(DataTypes.IntegerType, false), false)
          .add("weights", DataTypes.createArrayType(DataTypes.DoubleType, false), false)
          .add("labelled_terms", DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add("labelled_shares", DataTypes.createArrayType(DataTypes.DoubleType, false), false)
          .add("matched_previous", DataTypes.BooleanType, false);
  private static final StructType ALIASES =
      new StructType()
          .add("alias", DataTypes.StringType, false)
          .add("term", DataTypes.StringType, false);
  private static final StructType SETTINGS =
      new StructType()
          .add(KEY, DataTypes.StringType, false)
          .add("value", DataTypes.StringType, false);

  private TopicStore() {}

  /** Writes topics into a folder that does not exist. */
  public static void save(SparkSession spark, NamedTopics named, String folder) {
    LearnedTopics learned = named.learned();
    Vocabulary vocabulary = learned.vocabulary();
    int topics = learned.topics().size();
    try {
      new CountVectorizerModel("dateline_vocabulary", vocabulary.terms())
          .save(folder + "/vocabulary");
      new IDFModel(
              "dateline_idf",
              new org.apache.spark.mllib.feature.IDFModel(
                  Vectors.dense(vocabulary.idf()),
                  vocabulary.frequencies(),
                  vocabulary.documents()))
          .save(folder + "/idf");
      new ALSModel(
              "dateline_topics",
              topics,
              factors(spark, units(topics)),
              factors(spark, learned.byTerm()))
          .setUserCol("topic")
          .setItemCol("term")
          .setPredictionCol("weight")
          .save(folder + "/weights");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    spark
        .createDataFrame(names(named), NAMES)
        .coalesce(1)
        .sortWithinPartitions(col(NUMBER))
        .write()
        .parquet(folder + "/names");
    spark
        .createDataFrame(aliases(vocabulary), ALIASES)
        .coalesce(1)
        .write()
        .parquet(folder + "/aliases");
    spark
        .createDataFrame(settings(named), SETTINGS)
        .coalesce(1)
        .sortWithinPartitions(col(KEY))
        .write()
        .parquet(folder + "/settings");
  }

  private static float[][] units(int topics) {
    float[][] units = new float[topics][topics];
    for (int k = 0; k < topics; k++) {
      units[k][k] = 1;
    }
    return units;
  }

  private static Dataset<Row> factors(SparkSession spark, float[][] features) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < features.length; i++) {
      List<Float> row = new ArrayList<>();
      for (float value : features[i]) {
        row.add(value);
      }
      rows.add(RowFactory.create(i, row));
    }
    return spark.createDataFrame(rows, FACTORS).coalesce(1);
  }

  private static List<Row> names(NamedTopics named) {
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < named.names().size(); k++) {
      TopicName name = named.names().get(k);
      LearnedTopic topic = named.learned().topics().get(k);
      rows.add(
          RowFactory.create(
              k,
              name.id(),
              name.label(),
              topic.npmi(),
              topic.exclusivity(),
              topic.stability(),
              topic.isJunk(),
              topic.terms(),
              topic.weights(),
              name.labelled().terms(),
              name.labelled().shares(),
              name.isMatched()));
    }
    return rows;
  }

  private static List<Row> aliases(Vocabulary vocabulary) {
    List<Row> rows = new ArrayList<>();
    vocabulary.aliases().forEach((alias, term) -> rows.add(RowFactory.create(alias, term)));
    return rows;
  }

  private static List<Row> settings(NamedTopics named) {
    List<Row> rows = new ArrayList<>();
    rows.add(RowFactory.create(ESTIMATOR, named.learned().estimator()));
    rows.add(RowFactory.create(NEXT_NUMBER, Integer.toString(named.nextNumber())));
    named
        .learned()
        .parameters()
        .forEach((key, value) -> rows.add(RowFactory.create(key, Double.toString(value))));
    return rows;
  }

  /**
   * Reads what {@link #save} wrote.
   *
   * @param topTerms words written down for each topic
   */
  public static NamedTopics load(SparkSession spark, String folder, int topTerms) {
    String[] terms = CountVectorizerModel.load(folder + "/vocabulary").vocabulary();
    IDFModel idf = IDFModel.load(folder + "/idf");
    Map<String, String> aliases = new HashMap<>();
    for (Row row : spark.read().schema(ALIASES).parquet(folder + "/aliases").collectAsList()) {
      aliases.put(row.getString(0), row.getString(1));
    }
    Vocabulary vocabulary =
        new Vocabulary(
            List.of(terms), Arrays.stream(idf.docFreq()).boxed().toList(), idf.numDocs(), aliases);
    ALSModel weights = ALSModel.load(folder + "/weights");
    float[][] byTerm = new float[terms.length][weights.rank()];
    for (Row row : weights.itemFactors().collectAsList()) {
      List<Float> features = row.getList(1);
      for (int k = 0; k < features.size(); k++) {
        byTerm[row.getInt(0)][k] = features.get(k);
      }
    }
    Map<String, String> settings = new HashMap<>();
    for (Row row : spark.read().schema(SETTINGS).parquet(folder + "/settings").collectAsList()) {
      settings.put(row.getString(0), row.getString(1));
    }
    List<LearnedTopic> topics = new ArrayList<>();
    List<TopicName> names = new ArrayList<>();
    for (Row row :
        spark
            .read()
            .schema(NAMES)
            .parquet(folder + "/names")
            .orderBy(col(NUMBER))
            .collectAsList()) {
      topics.add(
          new LearnedTopic(
              row.getString(2),
              row.getDouble(3),
              row.getDouble(4),
              row.getDouble(5),
              row.getBoolean(6),
              row.getList(7),
              row.getList(8)));
      names.add(
          new TopicName(
              row.getString(1),
              row.getString(2),
              new TermWeights(row.getList(9), row.getList(10)),
              row.getBoolean(11)));
    }
    String estimator = taken(settings, ESTIMATOR);
    int nextNumber = Integer.parseInt(taken(settings, NEXT_NUMBER));
    Map<String, Double> parameters = new HashMap<>();
    settings.forEach((key, value) -> parameters.put(key, Double.parseDouble(value)));
    return new NamedTopics(
        new LearnedTopics(estimator, vocabulary, byTerm, parameters, topics, topTerms, ""),
        names,
        nextNumber);
  }

  private static String taken(Map<String, String> settings, String key) {
    String value = settings.remove(key);
    if (value == null) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "The saved topics do not say their %s.", key));
    }
    return value;
  }
}
