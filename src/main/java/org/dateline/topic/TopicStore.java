package org.dateline.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.Topics;
import org.dateline.table.row.ParquetFile;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
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

  /** Where the names are in it. */
  public static final String NAMES_FOLDER = "names";

  private static final String TERMS = "terms";
  private static final String WEIGHTS = "weights";
  private static final String LABELLED_TERMS = "labelled_terms";
  private static final String LABELLED_SHARES = "labelled_shares";
  private static final String ALIAS = "alias";
  private static final String TERM = "term";
  private static final String VALUE = "value";
  private static final String NUMBER = "number";
  private static final String KEY = "key";
  private static final String ESTIMATOR = "estimator";
  private static final String NEXT_NUMBER = "next_number";

  /** Columns of the names, of which each must be there. */
  public static final StructType NAMES =
      new StructType()
          .add(NUMBER, DataTypes.IntegerType, false)
          .add(Topics.TOPIC_ID, DataTypes.StringType, false)
          .add(Topics.LABEL, DataTypes.StringType, false)
          .add(Topics.NPMI, DataTypes.DoubleType, false)
          .add(Topics.EXCLUSIVITY, DataTypes.DoubleType, false)
          .add(Topics.STABILITY, DataTypes.DoubleType, false)
          .add(Topics.IS_JUNK, DataTypes.BooleanType, false)
          .add(TERMS, DataTypes.createArrayType(DataTypes.IntegerType, false), false)
          .add(WEIGHTS, DataTypes.createArrayType(DataTypes.DoubleType, false), false)
          .add(LABELLED_TERMS, DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add(LABELLED_SHARES, DataTypes.createArrayType(DataTypes.DoubleType, false), false)
          .add(Topics.MATCHED_PREVIOUS, DataTypes.BooleanType, false);

  private static final StructType ALIASES =
      new StructType()
          .add(ALIAS, DataTypes.StringType, false)
          .add(TERM, DataTypes.StringType, false);
  private static final StructType SETTINGS =
      new StructType()
          .add(KEY, DataTypes.StringType, false)
          .add(VALUE, DataTypes.StringType, false);

  private TopicStore() {}

  /**
   * Writes topics into a folder that does not exist. MLlib's own writers take a job for each of the
   * seven files of the three models; what is in these files is laid down by its readers.
   */
  public static void save(SparkSession spark, NamedTopics named, String folder) {
    LearnedTopics learned = named.learned();
    int topics = learned.topics().size();
    ModelFolder models = new ModelFolder(spark, folder);
    models.vocabulary("vocabulary", learned.vocabulary());
    models.idf("idf", learned.vocabulary());
    models.weights("weights", units(topics), learned.byTerm());
    ParquetFile.write(spark, names(named).iterator(), NAMES, folder + "/" + NAMES_FOLDER);
    ParquetFile.write(
        spark, aliases(learned.vocabulary()).iterator(), ALIASES, folder + "/aliases");
    ParquetFile.write(spark, settings(named).iterator(), SETTINGS, folder + "/settings");
  }

  private static float[][] units(int topics) {
    float[][] units = new float[topics][topics];
    for (int k = 0; k < topics; k++) {
      units[k][k] = 1;
    }
    return units;
  }

  private static List<Row> names(NamedTopics named) {
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < named.names().size(); k++) {
      TopicName name = named.names().get(k);
      LearnedTopic topic = named.learned().topics().get(k);
      rows.add(
          new RowBuilder(NAMES)
              .set(NUMBER, k)
              .set(Topics.TOPIC_ID, name.id())
              .set(Topics.LABEL, name.label())
              .set(Topics.NPMI, topic.npmi())
              .set(Topics.EXCLUSIVITY, topic.exclusivity())
              .set(Topics.STABILITY, topic.stability())
              .set(Topics.IS_JUNK, topic.isJunk())
              .set(TERMS, topic.terms())
              .set(WEIGHTS, topic.weights())
              .set(LABELLED_TERMS, name.labelled().terms())
              .set(LABELLED_SHARES, name.labelled().shares())
              .set(Topics.MATCHED_PREVIOUS, name.isMatched())
              .row());
    }
    return rows;
  }

  private static List<Row> aliases(Vocabulary vocabulary) {
    List<Row> rows = new ArrayList<>();
    vocabulary
        .aliases()
        .forEach(
            (alias, term) ->
                rows.add(new RowBuilder(ALIASES).set(ALIAS, alias).set(TERM, term).row()));
    return rows;
  }

  private static List<Row> settings(NamedTopics named) {
    List<Row> rows = new ArrayList<>();
    TreeMap<String, String> values = new TreeMap<>();
    values.put(ESTIMATOR, named.learned().estimator());
    values.put(NEXT_NUMBER, Integer.toString(named.nextNumber()));
    named.learned().parameters().forEach((key, value) -> values.put(key, Double.toString(value)));
    values.forEach((key, value) -> rows.add(setting(key, value)));
    return rows;
  }

  private static Row setting(String key, String value) {
    return new RowBuilder(SETTINGS).set(KEY, key).set(VALUE, value).row();
  }

  /**
   * Reads what {@link #save} wrote.
   *
   * @param topTerms words written down for each topic
   */
  public static NamedTopics load(SparkSession spark, String folder, int topTerms) {
    Map<String, String> aliases = new HashMap<>();
    for (Row row : spark.read().schema(ALIASES).parquet(folder + "/aliases").collectAsList()) {
      aliases.put(row.getAs(ALIAS), row.getAs(TERM));
    }
    ModelFolder models = new ModelFolder(spark, folder);
    Vocabulary vocabulary = models.vocabulary("vocabulary", "idf", aliases);
    float[][] byTerm = models.weights("weights", vocabulary.size());
    Map<String, String> settings = new HashMap<>();
    for (Row row : spark.read().schema(SETTINGS).parquet(folder + "/settings").collectAsList()) {
      settings.put(row.getAs(KEY), row.getAs(VALUE));
    }
    List<Row> rows =
        new ArrayList<>(
            spark.read().schema(NAMES).parquet(folder + "/" + NAMES_FOLDER).collectAsList());
    rows.sort(Comparator.comparingInt(row -> RowValues.number(row, NUMBER)));
    List<LearnedTopic> topics = new ArrayList<>();
    List<TopicName> named = new ArrayList<>();
    for (Row row : rows) {
      topics.add(topic(row));
      named.add(name(row));
    }
    String estimator = taken(settings, ESTIMATOR);
    int nextNumber = Integer.parseInt(taken(settings, NEXT_NUMBER));
    Map<String, Double> parameters = new HashMap<>();
    settings.forEach((key, value) -> parameters.put(key, Double.parseDouble(value)));
    return new NamedTopics(
        new LearnedTopics(estimator, vocabulary, byTerm, parameters, topics, topTerms),
        named,
        nextNumber);
  }

  private static LearnedTopic topic(Row row) {
    return new LearnedTopic(
        row.getAs(Topics.LABEL),
        row.getAs(Topics.NPMI),
        row.getAs(Topics.EXCLUSIVITY),
        row.getAs(Topics.STABILITY),
        row.getAs(Topics.IS_JUNK),
        RowValues.numbers(row, TERMS),
        RowValues.amounts(row, WEIGHTS));
  }

  private static TopicName name(Row row) {
    return new TopicName(
        row.getAs(Topics.TOPIC_ID),
        row.getAs(Topics.LABEL),
        new TermWeights(
            RowValues.texts(row, LABELLED_TERMS), RowValues.amounts(row, LABELLED_SHARES)),
        row.getAs(Topics.MATCHED_PREVIOUS));
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
