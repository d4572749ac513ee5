package org.dateline.topic;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dateline.table.Dispatches;
import org.dateline.text.Words;

/**
 * The dispatches that topics are learned from, chosen by a hash of their ids and so the same
 * wherever the job runs.
 */
final class Sample {
  /** Number of the dispatch in the sample, from 0. */
  static final String DOCUMENT = "document";

  /** A shorter dispatch says too little. */
  private static final int FEWEST_WORDS = 20;

  private static final String HASH = "hash";
  private static final String TERM = "value";
  private static final String FREQUENCY = "frequency";

  /** A word in more of the dispatches tells none from the others. */
  private static final double GREATEST_SHARE = 0.3;

  private Sample() {}

  /** document, headline_plain, body of about {@code size} dispatches. */
  static Dataset<Row> of(Dataset<Row> dispatches, int size, long seed) {
    Dataset<Row> usable = dispatches.where(col(Dispatches.WORD_COUNT).geq(FEWEST_WORDS));
    long all = usable.count();
    Column hash = shiftright(xxhash64(col(Dispatches.DISPATCH_ID), lit(seed)), 1);
    double share = all <= size ? 1 : (double) size / all;
    // The hash has 63 bits with its sign; half of them on either side of 0.
    double limit = (share - 0.5) * 0x1p63;
    Dataset<Row> chosen =
        usable
            .select(
                col(Dispatches.DISPATCH_ID),
                col(Dispatches.HEADLINE_PLAIN),
                col(Dispatches.BODY),
                hash.as(HASH))
            .where(share == 1 ? lit(true) : col(HASH).cast("double").lt(limit));
    Column number =
        row_number().over(Window.orderBy(col(HASH), col(Dispatches.DISPATCH_ID))).minus(1);
    // The window's one partition holds ids only, and no more of them than the sample has.
    Dataset<Row> numbered =
        chosen
            .select(col(Dispatches.DISPATCH_ID), col(HASH))
            .withColumn(DOCUMENT, number)
            .drop(HASH);
    return chosen
        .join(numbered, Dispatches.DISPATCH_ID)
        .select(
            col(DOCUMENT),
            coalesce(col(Dispatches.HEADLINE_PLAIN), lit("")).as(Dispatches.HEADLINE_PLAIN),
            coalesce(col(Dispatches.BODY), lit("")).as(Dispatches.BODY));
  }

  /** The words of a sample that are neither too rare nor too common, the commonest first. */
  static Vocabulary vocabulary(Dataset<Row> sample, long documents, int minDocuments, int terms) {
    List<Row> rows =
        sample
            .flatMap(
                (FlatMapFunction<Row, String>) row -> distinct(row).iterator(), Encoders.STRING())
            .groupBy(col(TERM))
            .agg(count(lit(1)).as(FREQUENCY))
            .where(
                col(FREQUENCY)
                    .geq(minDocuments)
                    .and(col(FREQUENCY).leq(Math.max(2, GREATEST_SHARE * documents))))
            .orderBy(col(FREQUENCY).desc(), col(TERM))
            .limit(terms)
            .collectAsList();
    List<String> words = new ArrayList<>();
    List<Long> frequencies = new ArrayList<>();
    for (Row row : rows) {
      words.add(row.getString(0));
      frequencies.add(row.getLong(1));
    }
    return new Vocabulary(words, frequencies, documents);
  }

  private static Set<String> distinct(Row row) {
    Set<String> words = new HashSet<>();
    Words.forEach(row.getString(1), words::add);
    Words.forEach(row.getString(2), words::add);
    return words;
  }
}
