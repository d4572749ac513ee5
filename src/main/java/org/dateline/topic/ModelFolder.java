package org.dateline.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.IDFModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.ParquetFile;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.dateline.topic.learn.ItemFactors;
import org.dateline.topic.term.Vocabulary;

/** Models of MLlib in a folder, as MLlib writes them: what a model is, as JSON, beside its data. */
final class ModelFolder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATA = "/data";

  private static final String VOCABULARY = "vocabulary";
  private static final StructType WORDS =
      new StructType().add(VOCABULARY, DataTypes.createArrayType(DataTypes.StringType), true);

  private static final String IDF = "idf";
  private static final String DOC_FREQ = "docFreq";
  private static final String NUM_DOCS = "numDocs";
  private static final StructType FREQUENCIES =
      new StructType()
          .add(IDF, SQLDataTypes.VectorType(), true)
          .add(DOC_FREQ, DataTypes.createArrayType(DataTypes.LongType, false), true)
          .add(NUM_DOCS, DataTypes.LongType, false);

  private final SparkSession spark;
  private final String folder;

  ModelFolder(SparkSession spark, String folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /** A {@link CountVectorizerModel} of the terms. */
  void vocabulary(String name, Vocabulary vocabulary) {
    metadata(name, CountVectorizerModel.class, Map.of(), Map.of());
    write(
        List.of(new RowBuilder(WORDS).set(VOCABULARY, List.of(vocabulary.terms())).row()),
        WORDS,
        name + DATA);
  }

  /** An {@link IDFModel} of how rare they are. */
  void idf(String name, Vocabulary vocabulary) {
    metadata(name, IDFModel.class, Map.of(), Map.of());
    write(
        List.of(
            new RowBuilder(FREQUENCIES)
                .set(IDF, Vectors.dense(vocabulary.idf()))
                .set(DOC_FREQ, Arrays.stream(vocabulary.frequencies()).boxed().toList())
                .set(NUM_DOCS, vocabulary.documents())
                .row()),
        FREQUENCIES,
        name + DATA);
  }

  /**
   * An {@link ALSModel}.
   *
   * @param topics factors of each topic
   * @param terms factors of each term
   */
  void weights(String name, float[][] topics, float[][] terms) {
    metadata(
        name,
        ALSModel.class,
        Map.of("userCol", "topic", "itemCol", "term", "predictionCol", "weight"),
        Map.of("rank", topics.length));
    factors(topics, name + "/userFactors");
    factors(terms, name + "/itemFactors");
  }

  /** The vocabulary that {@link #vocabulary} and {@link #idf} have written. */
  Vocabulary vocabulary(String words, String idf, Map<String, String> aliases) {
    Row frequencies = read(idf + DATA, FREQUENCIES).get(0);
    return new Vocabulary(
        RowValues.texts(read(words + DATA, WORDS).get(0), VOCABULARY),
        RowValues.counts(frequencies, DOC_FREQ),
        RowValues.count(frequencies, NUM_DOCS),
        aliases);
  }

  /** The factors of the terms that {@link #weights} has written. */
  float[][] weights(String name, int terms) {
    return ItemFactors.of(read(name + "/itemFactors", ItemFactors.SCHEMA), terms);
  }

  private void write(List<Row> rows, StructType schema, String path) {
    ParquetFile.write(spark, rows.iterator(), schema, folder + "/" + path);
  }

  private List<Row> read(String path, StructType schema) {
    return spark.read().schema(schema).parquet(folder + "/" + path).collectAsList();
  }

  private void factors(float[][] features, String path) {
    List<Row> rows =
        IntStream.range(0, features.length)
            .mapToObj(
                id ->
                    ItemFactors.row(
                        id,
                        IntStream.range(0, features[id].length)
                            .mapToObj(at -> features[id][at])
                            .toList()))
            .toList();
    write(rows, ItemFactors.SCHEMA, path);
  }

  /** What MLlib reads first: of what class the model is, and how it is set. */
  private void metadata(
      String name, Class<?> model, Map<String, Object> parameters, Map<String, Object> more) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("class", model.getName());
    metadata.put("timestamp", spark.sparkContext().startTime());
    metadata.put("sparkVersion", spark.version());
    metadata.put("uid", "dateline_" + name);
    metadata.put("paramMap", parameters);
    metadata.put("defaultParamMap", Map.of());
    metadata.putAll(more);
    Path file = new Path(folder + "/" + name + "/metadata", "part-00000");
    try (OutputStream out =
        file.getFileSystem(spark.sessionState().newHadoopConf()).create(file, false)) {
      out.write((JSON.writeValueAsString(metadata) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
