package org.dateline.bench;

import cc.mallet.topics.ParallelTopicModel;
import cc.mallet.types.Alphabet;
import cc.mallet.types.FeatureSequence;
import cc.mallet.types.Instance;
import cc.mallet.types.InstanceList;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.dateline.config.SettingsLoader;
import org.dateline.config.TopicEstimator;
import org.dateline.session.Sessions;
import org.dateline.table.Stories;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;
import org.dateline.topic.learn.BenchSample;
import org.dateline.topic.term.TopicOptions;

/**
 * How good topics are and what they cost, beside those of others on the same tokens: {@code
 * scripts/bench topics OUT …} with folders that {@code scripts/dateline run} has written.
 */
public final class TopicBench {
  private static final int TOPICS = 50;
  private static final int SAMPLE = 50_000;
  private static final int TERMS = 8_000;
  private static final int MIN_DOCUMENTS = 10;
  private static final int ITERATIONS = 5;
  private static final int REFINEMENTS = 6;
  private static final int MALLET_ITERATIONS = 200;
  private static final int STOCK_ITERATIONS = 20;
  private static final long SEED = 1;
  private static final int SEEDS = 3;

  private TopicBench() {}

  /** Someone who finds topics. */
  private interface Contender {
    BenchSample.Topics topics() throws Exception;
  }

  /** Runs the benchmark. */
  public static void main(String[] args) throws Exception {
    SparkSession spark =
        Sessions.open(SettingsLoader.load(null, Map.of("session.master", "local[2]")).session());
    spark.conf().set("spark.sql.shuffle.partitions", "8");
    try {
      for (String out : args) {
        run(spark, out);
      }
    } finally {
      spark.stop();
    }
  }

  private static void run(SparkSession spark, String out) throws Exception {
    BenchSample sample = sample(spark, out);
    System.out.printf(
        Locale.ROOT,
        "%n%s: %,d stories, %,d terms, %d topics%n%n"
            + "| | NPMI | distinct | NMI | ARI | seconds | peak MB |%n|---|---|---|---|---|---|---|%n",
        out,
        sample.documents().size(),
        sample.terms(),
        TOPICS);
    // The first one warms the machine up and is not told.
    sample.learn(TopicEstimator.ALS, 1, 1, SEED);
    List<Object> learned = new ArrayList<>();
    for (long seed = SEED; seed < SEED + SEEDS; seed++) {
      long own = seed;
      row(
          sample,
          "Dateline, seed " + seed,
          () -> {
            learned.add(sample.learn(TopicEstimator.ALS, REFINEMENTS, ITERATIONS, own));
            return sample.topics(learned.get(learned.size() - 1));
          });
    }
    row(sample, "MALLET, 200 iterations", () -> mallet(sample, 0));
    row(sample, "MALLET, hyperparameters optimised", () -> mallet(sample, 10));
    nmf(sample);
    row(
        sample,
        "Dateline, lda_online",
        () -> sample.topics(sample.learn(TopicEstimator.LDA_ONLINE, 0, 1, SEED)));
    row(
        sample,
        "Dateline, lda_em",
        () -> sample.topics(sample.learn(TopicEstimator.LDA_EM, 0, 1, SEED)));
    row(sample, "MLlib LDA as it comes", () -> sample.stockLda(STOCK_ITERATIONS));
    System.out.printf(
        Locale.ROOT,
        "%nof the ten words of each topic, found again with the next seed: %s%n",
        IntStream.range(1, SEEDS)
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT, "%.2f", sample.overlap(learned.get(i - 1), learned.get(i))))
            .collect(Collectors.joining(", ")));
    System.out.println("labels: " + String.join(" · ", sample.labels(() -> learned.get(0))));
  }

  private static BenchSample sample(SparkSession spark, String out) throws Exception {
    Dataset<Row> dispatches = OutputTables.corpus(spark, out, Dispatches.NAME);
    Dataset<Row> versions =
        spark
            .read()
            .parquet(
                out + "/runs/" + Files.readString(Path.of(out, "CURRENT")).strip() + "/stories")
            .select(functions.col(Stories.LATEST_DISPATCH_ID).as(Dispatches.DISPATCH_ID));
    return new BenchSample(
        dispatches,
        versions,
        OutputTables.corpus(spark, out, Mentions.NAME),
        new TopicOptions(
            TOPICS,
            SAMPLE,
            TERMS,
            ITERATIONS,
            SEED,
            MIN_DOCUMENTS,
            15,
            TopicEstimator.ALS,
            REFINEMENTS,
            false));
  }

  private static void row(BenchSample sample, String name, Contender contender) throws Exception {
    System.gc();
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    long begin = System.nanoTime();
    BenchSample.Topics topics = contender.topics();
    double seconds = (System.nanoTime() - begin) / 1e9;
    long bytes = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    tell(sample, name, topics, seconds, bytes >> 20);
  }

  private static void tell(
      BenchSample sample, String name, BenchSample.Topics topics, double seconds, long megabytes) {
    List<Map.Entry<String, Integer>> items = new ArrayList<>();
    for (int d = 0; d < sample.documents().size(); d++) {
      String label = sample.documents().get(d).label();
      if (label != null) {
        items.add(new SimpleEntry<>(label, topics.strongest()[d]));
      }
    }
    int[] words = Arrays.stream(topics.topTerms()).flatMapToInt(Arrays::stream).toArray();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.3f | %.2f | %s | %s | %.1f | %,d |%n",
        name,
        sample.npmi(topics.topTerms()),
        (double) Arrays.stream(words).distinct().count() / words.length,
        items.isEmpty() ? "" : String.format(Locale.ROOT, "%.3f", information(items)),
        items.isEmpty()
            ? ""
            : String.format(Locale.ROOT, "%.3f", Partition.of(items).adjustedRand()),
        seconds,
        megabytes);
  }

  /** Normalised mutual information, by the mean of the entropies (Strehl, Ghosh 2002). */
  static <T, F> double information(List<Map.Entry<T, F>> items) {
    double truth = entropy(items.stream().map(Map.Entry::getKey).toList());
    double found = entropy(items.stream().map(Map.Entry::getValue).toList());
    double both = entropy(items);
    return truth + found == 0 ? 1 : 2 * (truth + found - both) / (truth + found);
  }

  private static double entropy(List<?> items) {
    Map<Object, Integer> counts = new HashMap<>();
    items.forEach(item -> counts.merge(item, 1, Integer::sum));
    return counts.values().stream()
        .mapToDouble(n -> -(double) n / items.size() * Math.log((double) n / items.size()))
        .sum();
  }

  private static BenchSample.Topics mallet(BenchSample sample, int optimizeInterval)
      throws IOException {
    Alphabet alphabet = new Alphabet();
    for (int term = 0; term < sample.terms(); term++) {
      alphabet.lookupIndex(term);
    }
    InstanceList instances = new InstanceList(alphabet, null);
    for (BenchSample.Document document : sample.documents()) {
      instances.add(
          new Instance(new FeatureSequence(alphabet, tokens(document)), null, null, null));
    }
    ParallelTopicModel.logger.setLevel(Level.OFF);
    ParallelTopicModel model = new ParallelTopicModel(TOPICS, 5, 0.01);
    model.setRandomSeed((int) SEED);
    // With two threads this version now and then loses count of its own words.
    model.setNumThreads(1);
    model.setNumIterations(MALLET_ITERATIONS);
    model.setOptimizeInterval(optimizeInterval);
    model.setBurninPeriod(50);
    model.addInstances(instances);
    model.estimate();
    int[][] top =
        Arrays.stream(model.getTopWords(10))
            .map(words -> Arrays.stream(words).mapToInt(word -> (Integer) word).toArray())
            .toArray(int[][]::new);
    int[] strongest = new int[sample.documents().size()];
    for (int d = 0; d < strongest.length; d++) {
      strongest[d] = BenchSample.greatest(model.getTopicProbabilities(d));
    }
    return new BenchSample.Topics(top, strongest);
  }

  private static int[] tokens(BenchSample.Document document) {
    List<Integer> tokens = new ArrayList<>();
    for (int i = 0; i < document.terms().length; i++) {
      for (int times = 0; times < document.counts()[i]; times++) {
        tokens.add(document.terms()[i]);
      }
    }
    return tokens.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void nmf(BenchSample sample) throws IOException, InterruptedException {
    Path tokens = Files.createTempFile("dateline-tokens", ".txt");
    try {
      Files.writeString(
          tokens,
          sample.documents().stream()
              .map(
                  document ->
                      Arrays.stream(tokens(document))
                          .mapToObj(Integer::toString)
                          .collect(Collectors.joining(" ")))
              .collect(Collectors.joining("\n", "", "\n")));
      Process python =
          new ProcessBuilder(
                  "/usr/bin/python3",
                  "scripts/bench-nmf.py",
                  tokens.toString(),
                  Integer.toString(sample.terms()),
                  Integer.toString(TOPICS))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      List<String> lines =
          new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      if (python.waitFor() != 0) {
        System.out.println(
            "| scikit-learn NMF | there is no python3 with scikit-learn | | | | | |");
        return;
      }
      int[][] rows =
          lines.stream()
              .skip(1)
              .map(line -> Arrays.stream(line.split(" ", -1)).mapToInt(Integer::parseInt).toArray())
              .toArray(int[][]::new);
      String[] cost = lines.get(0).split(" ", -1);
      tell(
          sample,
          "scikit-learn NMF",
          new BenchSample.Topics(Arrays.copyOf(rows, TOPICS), rows[TOPICS]),
          Double.parseDouble(cost[0]),
          Long.parseLong(cost[1]));
    } catch (IOException e) {
      System.out.println("| scikit-learn NMF | there is no python3 | | | | | |");
    } finally {
      Files.delete(tokens);
    }
  }
}
