package org.dateline.topic.term;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.trim;
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
import org.apache.spark.sql.functions;
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
  /** The text of a shorter dispatch says too little beside full ones. */
  private static final int FULL_WORDS = 20;

  /** Words of headline and text below which nothing can be told even where all are short. */
  private static final int LEAST_WORDS = 3;

  private static final String IS_FULL = "is_full";

  private static final String HASH = "hash";
  private static final String MONTH = "month";
  private static final String STORIES = "stories";
  private static final String FULL = "full";
  private static final String FREQUENCY = "frequency";

  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int UNDATED = 0;

  /** A month with few stories is represented by this part of an even share. */
  private static final int THIN = 4;

  private static final List<String> UNSURE =
      List.of(
          Mention.Method.METONYM.code(),
          Mention.Method.COREFERENCE.code(),
          Mention.Method.SOURCE.code(),
          Mention.Method.HISTORY.code());

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

  private record Chosen(String id, long hash, boolean isFull) {}

  /**
   * About {@code size} dispatches: those with a text of 20 words or more, or, where most stories
   * have none, as in an archive of headlines alone, all with three words of headline and text.
   *
   * @param dispatches {@link Dispatches}; id, headline_plain, body, word_count and published_date
   *     are read
   * @param most how many there are at most
   * @param versions ids of the dispatches that stand for their stories
   */
  public static Sample of(
      Dataset<Row> dispatches, long most, Dataset<Row> versions, int size, long seed) {
    Dataset<Row> usable = usable(dispatches, versions, seed);
    List<Chosen> chosen =
        most <= size ? fullest(chosen(usable)) : chosen(usable.where(isBelowLimit(usable, size)));
    return new Sample(
        JavaSparkContext.fromSparkContext(dispatches.sparkSession().sparkContext()), chosen);
  }

  private static Dataset<Row> usable(Dataset<Row> dispatches, Dataset<Row> versions, long seed) {
    Column day = col(Dispatches.PUBLISHED_DATE);
    Column isFull = col(Dispatches.WORD_COUNT).geq(FULL_WORDS);
    return dispatches
        .where(isFull.or(hasWords(col(Dispatches.HEADLINE_PLAIN), col(Dispatches.BODY))))
        .select(
            col(Dispatches.DISPATCH_ID),
            isFull.as(IS_FULL),
            coalesce(year(day).multiply(MONTHS_OF_A_YEAR).plus(month(day)), lit(UNDATED)).as(MONTH),
            shiftright(xxhash64(col(Dispatches.DISPATCH_ID), lit(seed)), 1).as(HASH))
        .join(
            versions.select(col(Dispatches.DISPATCH_ID)),
            new String[] {Dispatches.DISPATCH_ID},
            "left_semi");
  }

  /** Whether headline and text have the least number of words together. */
  private static Column hasWords(Column headline, Column body) {
    return functions.size(split(trim(concat_ws(" ", headline, body)), "\\s+")).geq(LEAST_WORDS);
  }

  private static List<Chosen> chosen(Dataset<Row> usable) {
    return usable
        .select(col(Dispatches.DISPATCH_ID), col(HASH), col(IS_FULL))
        .collectAsList()
        .stream()
        .map(
            row ->
                new Chosen(
                    RowValues.text(row, Dispatches.DISPATCH_ID),
                    RowValues.count(row, HASH),
                    RowValues.flag(row, IS_FULL)))
        .toList();
  }

  /** The full ones, or all where most are short. */
  private static List<Chosen> fullest(List<Chosen> stories) {
    List<Chosen> full = stories.stream().filter(Chosen::isFull).toList();
    return isMostlyShort(full.size(), stories.size()) ? stories : full;
  }

  private static boolean isMostlyShort(long full, long all) {
    return 2 * full < all;
  }

  private static Column isBelowLimit(Dataset<Row> usable, int size) {
    List<Row> months =
        usable
            .groupBy(col(MONTH))
            .agg(count(lit(1)).as(STORIES), count_if(col(IS_FULL)).as(FULL))
            .collectAsList();
    boolean areShortTaken = isMostlyShort(sum(months, FULL), sum(months, STORIES));
    Map<Integer, Double> limits = limits(months, areShortTaken ? STORIES : FULL, size);
    UDF2<Integer, Long, Boolean> isBelow =
        (month, hash) -> (double) hash < limits.getOrDefault(month, 0.0);
    return udf(isBelow, DataTypes.BooleanType)
        .apply(col(MONTH), col(HASH))
        .and(lit(areShortTaken).or(col(IS_FULL)));
  }

  private static long sum(List<Row> months, String stories) {
    return months.stream().mapToLong(month -> RowValues.count(month, stories)).sum();
  }

  /**
   * Below which hash the stories of each month are taken.
   *
   * @param stories the column that has their number
   */
  private static Map<Integer, Double> limits(List<Row> months, String stories, int size) {
    long all = sum(months, stories);
    long some = months.stream().filter(month -> RowValues.count(month, stories) > 0).count();
    Map<Integer, Double> limits = new HashMap<>();
    for (Row month : months) {
      long own = RowValues.count(month, stories);
      double share = own == 0 ? 0 : share(own, all, (int) some, size);
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
