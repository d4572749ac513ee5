package org.dateline.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.config.SettingsLoader;
import org.dateline.session.Sessions;
import org.dateline.story.StoryTables;
import org.dateline.story.chain.StoryRules;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Fingerprints;
import org.dateline.text.clean.HeadlineTags;
import org.dateline.text.similarity.MinHash;
import org.dateline.text.similarity.Shingles;

/**
 * What the stories stage costs on a generated wire of 600 days, and how well it does: {@code
 * scripts/bench stories [DISPATCHES …]}. With {@code lsh} before the numbers it times the join of
 * MLlib's MinHashLSH on the same dispatches instead.
 */
public final class StoryBench {
  private static final int DAYS = 600;
  private static final double DISPATCHES_PER_STORY = 1.77;
  private static final String LABEL = "label";
  private static final StructType WITH_LABEL = Dispatches.SCHEMA.add(LABEL, DataTypes.LongType);

  private StoryBench() {}

  /** Runs the benchmark. */
  public static void main(String[] args) throws Exception {
    boolean lsh = args.length > 0 && args[0].equals("lsh");
    long[] sizes =
        Arrays.stream(args).filter(arg -> !arg.equals("lsh")).mapToLong(Long::parseLong).toArray();
    SparkSession spark =
        Sessions.open(SettingsLoader.load(null, Map.of("session.master", "local[2]")).session());
    spark.conf().set("spark.sql.shuffle.partitions", "16");
    Path folder = Files.createTempDirectory("dateline-bench");
    try {
      // The first one warms the machine up and is not told.
      run(spark, folder.resolve("warm"), 20_000, lsh, false);
      for (long size : sizes.length == 0 ? new long[] {50_000, 500_000} : sizes) {
        run(spark, folder.resolve("n" + size), size, lsh, true);
      }
    } finally {
      spark.stop();
      delete(folder);
    }
  }

  private static void run(SparkSession spark, Path folder, long size, boolean lsh, boolean told) {
    Dataset<Row> wire = wire(spark, folder, size);
    long dispatches = wire.count();
    long begin = System.nanoTime();
    if (lsh) {
      long pairs = lshPairs(wire);
      tell(told, dispatches, begin, String.format(Locale.ROOT, "%,d pairs by MinHashLSH", pairs));
      return;
    }
    Dataset<Row> chains =
        StoryTables.chains(
            wire.drop(LABEL),
            spark.read().schema(Fingerprints.SCHEMA).parquet(folder.resolve("prints").toString()),
            StoryRules.DEFAULT,
            (rows, name) -> rows.persist());
    Dataset<Row> none = spark.createDataFrame(List.of(), org.dateline.table.Stories.SCHEMA);
    String members = folder.resolve("members").toString();
    StoryTables.members(chains, none).write().parquet(members);
    Dataset<Row> read = spark.read().parquet(members);
    StoryTables.stories(read, wire).write().parquet(folder.resolve("stories").toString());
    tell(told, dispatches, begin, "stories");
    if (told) {
      System.out.println(quality(read, wire));
    }
  }

  private static void tell(boolean told, long dispatches, long begin, String what) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (told) {
      System.out.printf(
          Locale.ROOT,
          "%,d dispatches: %.1f s, %.3f ms each (%s)%n",
          dispatches,
          seconds,
          seconds * 1000 / dispatches,
          what);
    }
  }

  /** Writes dispatches and fingerprints, as the first pass would. */
  private static Dataset<Row> wire(SparkSession spark, Path folder, long size) {
    WireGenerator generator = new WireGenerator(1, DAYS, 0.3);
    long stories = Math.round(size / DISPATCHES_PER_STORY);
    String dispatches = folder.resolve("wire").toString();
    spark
        .range(0, stories, 1, 8)
        .flatMap(
            (FlatMapFunction<Long, Row>)
                number -> generator.story(number).stream().map(StoryBench::dispatch).iterator(),
            Encoders.row(WITH_LABEL))
        .write()
        .parquet(dispatches);
    Dataset<Row> wire = spark.read().schema(WITH_LABEL).parquet(dispatches);
    wire.select(functions.col(Dispatches.DISPATCH_ID), functions.col(Dispatches.BODY))
        .map(
            (MapFunction<Row, Row>)
                row -> {
                  int[] hashes = Shingles.of(row.getString(1)).hashes();
                  return RowFactory.create(
                      row.getString(0), hashes.length, MinHash.signature(hashes));
                },
            Encoders.row(Fingerprints.SCHEMA))
        .write()
        .parquet(folder.resolve("prints").toString());
    return wire;
  }

  private static Row dispatch(WireGenerator.Transmission sent) {
    HeadlineTags tags = HeadlineTags.parse(sent.headline());
    int end = tags.tags().isEmpty() ? 0 : tags.tags().get(tags.tags().size() - 1).end();
    Object[] values = new Object[WITH_LABEL.size()];
    String sha = WireHash.of(sent.body());
    String id = WireHash.of(sent.label() + sent.reference() + sent.headline() + sha);
    Instant at = Instant.ofEpochSecond(sent.seconds());
    Map<String, Object> known =
        Map.ofEntries(
            Map.entry(Dispatches.DISPATCH_ID, id.substring(0, 32)),
            Map.entry(Dispatches.SOURCE, sent.source()),
            Map.entry(Dispatches.SOURCE_REF, sent.reference()),
            Map.entry(Dispatches.INPUT_FILE, "wire"),
            Map.entry(Dispatches.INPUT_POSITION, sent.label()),
            Map.entry(Dispatches.HEADLINE, sent.headline()),
            Map.entry(Dispatches.HEADLINE_PLAIN, sent.headline().substring(end)),
            Map.entry(Dispatches.REVISION_KIND, tags.revision().kind().code()),
            Map.entry(Dispatches.BYLINE, new String[0]),
            Map.entry(Dispatches.BODY, sent.body()),
            Map.entry(Dispatches.WORD_COUNT, Shingles.of(sent.body()).words()),
            Map.entry(Dispatches.LANGUAGE, "en"),
            Map.entry(Dispatches.PUBLISHED_AT, Timestamp.from(at)),
            Map.entry(
                Dispatches.PUBLISHED_DATE,
                Date.valueOf(at.atZone(java.time.ZoneOffset.UTC).toLocalDate())),
            Map.entry(Dispatches.DATE_SOURCE, "metadata"),
            Map.entry(Dispatches.DATE_CONFIDENCE, 1.0),
            Map.entry(Dispatches.KEYWORDS, new String[0]),
            Map.entry(Dispatches.BODY_SHA256, sha),
            Map.entry(LABEL, sent.label()));
    known.forEach((column, value) -> values[WITH_LABEL.fieldIndex(column)] = value);
    values[WITH_LABEL.fieldIndex(Dispatches.REVISION_NUMBER)] = tags.revision().number();
    values[WITH_LABEL.fieldIndex(Dispatches.KICKER)] = tags.kicker();
    return RowFactory.create(values);
  }

  private static String quality(Dataset<Row> members, Dataset<Row> wire) {
    List<Map.Entry<Long, String>> items =
        members
            .join(
                wire.select(functions.col(Dispatches.DISPATCH_ID), functions.col(LABEL)),
                Dispatches.DISPATCH_ID)
            .select(functions.col(LABEL), functions.col(StoryMembers.STORY_ID))
            .collectAsList()
            .stream()
            .map(row -> Map.entry(row.getLong(0), row.getString(1)))
            .toList();
    Partition partition = Partition.of(items);
    return String.format(
        Locale.ROOT,
        "  precision %.4f, recall %.4f, adjusted Rand index %.4f",
        partition.precision(),
        partition.recall(),
        partition.adjustedRand());
  }

  /** Near copies by MLlib: 24 hash tables over vectors of shingles, Jaccard at least 0.6. */
  private static long lshPairs(Dataset<Row> wire) {
    int dimensions = 1 << 24;
    StructType schema =
        new StructType().add("id", DataTypes.StringType).add("shingles", SQLDataTypes.VectorType());
    Dataset<Row> vectors =
        wire.select(functions.col(Dispatches.DISPATCH_ID), functions.col(Dispatches.BODY))
            .map(
                (MapFunction<Row, Row>)
                    row -> {
                      int[] indices =
                          Arrays.stream(Shingles.of(row.getString(1)).hashes())
                              .map(hash -> hash & (dimensions - 1))
                              .sorted()
                              .distinct()
                              .toArray();
                      double[] ones = new double[indices.length];
                      Arrays.fill(ones, 1);
                      return RowFactory.create(
                          row.getString(0), Vectors.sparse(dimensions, indices, ones));
                    },
                Encoders.row(schema));
    MinHashLSH lsh =
        new MinHashLSH()
            .setInputCol("shingles")
            .setOutputCol("hashes")
            .setNumHashTables(24)
            .setSeed(1);
    return lsh.fit(vectors)
        .approxSimilarityJoin(vectors, vectors, 0.4)
        .where("datasetA.id < datasetB.id")
        .count();
  }

  private static void delete(Path folder) throws Exception {
    try (Stream<Path> paths = Files.walk(folder)) {
      Iterator<Path> deepest = paths.sorted(Comparator.reverseOrder()).iterator();
      while (deepest.hasNext()) {
        Files.delete(deepest.next());
      }
    }
  }
}
