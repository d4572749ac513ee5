package org.dateline.topic.term;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.RowValues;
import org.dateline.text.name.Mention;

/**
 * The dispatches that topics are learned from: one for each story, from every month as many as it
 * has of the stories, chosen by a hash of their ids and so the same wherever the job runs. The
 * driver holds their ids.
 */
public final class Sample implements AutoCloseable {
  /** A shorter dispatch says too little. */
  private static final int MIN_WORDS = 20;

  private static final String HASH = "hash";
  private static final String MONTH = "month";
  private static final String STORIES = "stories";
  private static final String FREQUENCY = "frequency";

  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int UNDATED = 0;

  /** A month with few stories is represented by this part of an even share. */
  private static final int THIN = 4;

  private static final List<String> UNSURE =
      List.of(Mention.Method.METONYM.code(), Mention.Method.COREFERENCE.code());

  /** The number of each dispatch, from 0, by its id. */
  private final Map<String, Integer> numbers;

  private final Broadcast<Map<String, Integer>> shared;

  private Sample(JavaSparkContext spark, List<Chosen> chosen) {
    this.numbers = new HashMap<>();
    chosen.stream()
        .sorted(Comparator.comparingLong(Chosen::hash).thenComparing(Chosen::id))
        .forEach(one -> numbers.put(one.id(), numbers.size()));
    this.shared = spark.broadcast(numbers);
  }

  private record Chosen(String id, long hash) {}

  /**
   * About {@code size} dispatches.
   *
   * @param dispatches {@link Dispatches}; id, word_count and published_date are read
   * @param most how many there are at most
   * @param versions ids of the dispatches that stand for their stories
   */
  public static Sample of(
      Dataset<Row> dispatches, long most, Dataset<Row> versions, int size, long seed) {
    Column day = col(Dispatches.PUBLISHED_DATE);
    Dataset<Row> usable =
        dispatches
            .where(col(Dispatches.WORD_COUNT).geq(MIN_WORDS))
            .select(
                col(Dispatches.DISPATCH_ID),
                coalesce(year(day).multiply(MONTHS_OF_A_YEAR).plus(month(day)), lit(UNDATED))
                    .as(MONTH),
                shiftright(xxhash64(col(Dispatches.DISPATCH_ID), lit(seed)), 1).as(HASH))
            .join(
                versions.select(col(Dispatches.DISPATCH_ID)),
                new String[] {Dispatches.DISPATCH_ID},
                "left_semi");
    List<Chosen> chosen = new ArrayList<>();
    for (Row row :
        (most <= size ? usable : usable.where(isBelowLimit(usable, size)))
            .select(col(Dispatches.DISPATCH_ID), col(HASH))
            .collectAsList()) {
      chosen.add(
          new Chosen(RowValues.text(row, Dispatches.DISPATCH_ID), RowValues.count(row, HASH)));
    }
    return new Sample(
        JavaSparkContext.fromSparkContext(dispatches.sparkSession().sparkContext()), chosen);
  }

  private static Column isBelowLimit(Dataset<Row> usable, int size) {
    Map<Integer, Double> limits =
        limits(usable.groupBy(col(MONTH)).agg(count(lit(1)).as(STORIES)).collectAsList(), size);
    UDF2<Integer, Long, Boolean> isBelow =
        (month, hash) -> (double) hash < limits.getOrDefault(month, 0.0);
    return udf(isBelow, DataTypes.BooleanType).apply(col(MONTH), col(HASH));
  }

  /** Below which hash the stories of each month are taken. */
  private static Map<Integer, Double> limits(List<Row> months, int size) {
    long all = months.stream().mapToLong(row -> RowValues.count(row, STORIES)).sum();
    Map<Integer, Double> limits = new HashMap<>();
    for (Row month : months) {
      double share = share(RowValues.count(month, STORIES), all, months.size(), size);
      // The hash has 63 bits with its sign; half of them on either side of 0.
      limits.put(RowValues.number(month, MONTH), share >= 1 ? 0x1p63 : (share - 0.5) * 0x1p63);
    }
    return limits;
  }

  /** Which part of a month's stories is taken, 0..1. */
  static double share(long stories, long all, int months, int size) {
    double even = (double) size / all;
    double least = (double) size / THIN / months / stories;
    return Math.min(1, Math.max(even, least));
  }

  /** How many there are. */
  public int size() {
    return numbers.size();
  }

  /** The number of each dispatch, from 0, by its id. */
  public Map<String, Integer> numbers() {
    return Map.copyOf(numbers);
  }

  /**
   * Reads the texts, once.
   *
   * @param dispatches {@link Dispatches}; id, headline_plain and body are read
   */
  public SampleTexts texts(Dataset<Row> dispatches) {
    Broadcast<Map<String, Integer>> ids = shared;
    SampleTexts texts = new SampleTexts(size());
    dispatches
        .select(col(Dispatches.DISPATCH_ID), col(Dispatches.HEADLINE_PLAIN), col(Dispatches.BODY))
        .where(isInSample())
        .javaRDD()
        .mapPartitions(
            (FlatMapFunction<Iterator<Row>, SampleTexts.Part>)
                rows -> List.of(SampleTexts.Part.of(rows, ids.value())).iterator())
        .collect()
        .forEach(texts::add);
    return texts;
  }

  private Column isInSample() {
    Broadcast<Map<String, Integer>> ids = shared;
    UDF1<String, Boolean> isIn = id -> ids.value().containsKey(id);
    return udf(isIn, DataTypes.BooleanType).apply(col(Dispatches.DISPATCH_ID));
  }

  /**
   * How entities are named in it.
   *
   * @param mentions {@link Mentions} of the corpus, or none of them
   * @param minDocuments a name in fewer dispatches is left out
   * @param most how many, the most frequent first
   */
  List<EntityTerms.Surface> names(Dataset<Row> mentions, int minDocuments, int most) {
    List<EntityTerms.Surface> names = new ArrayList<>();
    for (Row row :
        mentions
            .where(not(col(Mentions.METHOD).isin(UNSURE.toArray())).and(isInSample()))
            .groupBy(col(Mentions.ENTITY_ID), col(Mentions.SURFACE))
            .agg(countDistinct(col(Mentions.DISPATCH_ID)).as(FREQUENCY))
            .where(col(FREQUENCY).geq(minDocuments))
            .orderBy(col(FREQUENCY).desc(), col(Mentions.ENTITY_ID), col(Mentions.SURFACE))
            .limit(most)
            .collectAsList()) {
      names.add(
          new EntityTerms.Surface(
              RowValues.text(row, Mentions.ENTITY_ID),
              RowValues.text(row, Mentions.SURFACE),
              RowValues.count(row, FREQUENCY)));
    }
    return names;
  }

  /** Lets go of what executors hold of it. */
  @Override
  public void close() {
    shared.unpersist();
  }
}
