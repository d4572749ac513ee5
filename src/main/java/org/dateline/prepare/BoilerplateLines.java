package org.dateline.prepare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.dateline.table.corpus.FirstPass.dispatch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.dateline.table.corpus.Boilerplate;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.FirstPass;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/**
 * Learns from a corpus which lines are boilerplate: lines that recur at the head or the tail of
 * many dispatches of a source under different headlines, in a run of such lines from the very
 * beginning or to the very end, and hardly ever anywhere else. A sentence of background that closes
 * one dispatch stands in the midst of others and is not taken; lines with figures never are.
 */
public final class BoilerplateLines {
  /** Of the most frequent lines so many are learned; an archive has some hundreds. */
  public static final int MAX_LINES = 20_000;

  /** So many that recur are looked at more closely, the most frequent first. */
  private static final int MAX_RECURRING = 200_000;

  /** So much of what a line occurs must be at the edge. */
  private static final double MIN_EDGE_SHARE = 0.9;

  /** The share is counted on so many dispatches, or on all where there are fewer. */
  private static final long SAMPLE = 20_000;

  private static final String COUNT = "line_count";

  private static final Comparator<Row> BY_KEY =
      Comparator.comparing((Row line) -> RowValues.text(line, Boilerplate.SOURCE))
          .thenComparing(line -> RowValues.text(line, Boilerplate.SIDE))
          .thenComparing(line -> RowValues.text(line, Boilerplate.TEXT));

  private BoilerplateLines() {}

  /**
   * The lines that are new, as rows of {@link Boilerplate}, by source, side and text.
   *
   * @param firstPass {@link FirstPass} of this run
   * @param known what earlier runs have learned, {@link Boilerplate}
   * @param least different headlines under which a line must have been seen; at least 1
   * @param dispatches how many dispatches this run has read
   */
  public static List<Row> learn(
      Dataset<Row> firstPass, Dataset<Row> known, int least, long dispatches) {
    if (dispatches < least) {
      return List.of();
    }
    Dataset<Row> edges = edges(firstPass, Math.max(1, dispatches / SAMPLE));
    Set<Long> recurring = recurring(edges, least);
    if (recurring.isEmpty()) {
      return List.of();
    }
    Set<List<String>> old =
        known.collectAsList().stream().map(BoilerplateLines::key).collect(Collectors.toSet());
    return found(edges, recurring, least).stream()
        .filter(line -> !old.contains(key(line)))
        .sorted(
            Comparator.comparingLong(
                    (Row line) -> RowValues.count(line, Boilerplate.DISPATCH_COUNT))
                .reversed()
                .thenComparing(BY_KEY))
        .limit(MAX_LINES)
        .sorted(BY_KEY)
        .toList();
  }

  private static List<String> key(Row line) {
    return List.of(
        RowValues.text(line, Boilerplate.SOURCE),
        RowValues.text(line, Boilerplate.SIDE),
        RowValues.text(line, Boilerplate.TEXT));
  }

  /** Of each dispatch the paragraphs near its ends; of every so manieth all paragraphs, too. */
  private static Dataset<Row> edges(Dataset<Row> firstPass, long every) {
    Column source = dispatch(Dispatches.SOURCE);
    Column place = xxhash64(dispatch(Dispatches.INPUT_FILE), dispatch(Dispatches.INPUT_POSITION));
    Column paragraphs =
        transform(split(dispatch(Dispatches.BODY), "\n\n"), text -> xxhash64(source, text));
    return firstPass
        .where(col(FirstPass.DISPATCH).isNotNull())
        .select(
            source.as(Boilerplate.SOURCE),
            xxhash64(dispatch(Dispatches.HEADLINE_PLAIN)).as(EdgeLines.HEADLINE),
            col(FirstPass.EDGES).getField(FirstPass.EDGE_TEXT).as(EdgeLines.TEXTS),
            transform(
                    col(FirstPass.EDGES).getField(FirstPass.EDGE_TEXT),
                    text -> when(length(text).geq(EdgeLines.MIN_LENGTH), xxhash64(source, text)))
                .as(EdgeLines.HASHES),
            col(FirstPass.EDGES).getField(FirstPass.FROM_TOP).as(FirstPass.FROM_TOP),
            col(FirstPass.EDGES).getField(FirstPass.FROM_END).as(FirstPass.FROM_END),
            when(pmod(place, lit(every)).equalTo(0), paragraphs).as(EdgeLines.PARAGRAPHS));
  }

  /** Hashes of source and text of the lines that stand near the ends of dispatches often enough. */
  private static Set<Long> recurring(Dataset<Row> edges, int least) {
    return new HashSet<>(
        edges
            .select(explode(col(EdgeLines.HASHES)).as(EdgeLines.HASH))
            .where(col(EdgeLines.HASH).isNotNull())
            .groupBy(col(EdgeLines.HASH))
            .agg(count(lit(1)).as(COUNT))
            .where(col(COUNT).geq(least))
            .orderBy(col(COUNT).desc(), col(EdgeLines.HASH))
            .limit(MAX_RECURRING)
            .select(col(EdgeLines.HASH))
            .as(Encoders.LONG())
            .collectAsList());
  }

  /** The lines that are boilerplate, known or not. */
  private static List<Row> found(Dataset<Row> edges, Set<Long> recurring, int least) {
    Broadcast<Set<Long>> shared =
        JavaSparkContext.fromSparkContext(edges.sparkSession().sparkContext()).broadcast(recurring);
    List<Row> counted =
        edges
            .flatMap(
                (FlatMapFunction<Row, Row>) row -> EdgeLines.of(row, shared.value()).iterator(),
                Encoders.row(EdgeLines.SCHEMA))
            .groupBy(col(EdgeLines.HASH), col(EdgeLines.SIDE))
            .agg(
                min(col(EdgeLines.SOURCE)).as(EdgeLines.SOURCE),
                min(col(EdgeLines.TEXT)).as(EdgeLines.TEXT),
                countDistinct(col(EdgeLines.HEADLINE)).as(Boilerplate.DISPATCH_COUNT),
                sum(col(EdgeLines.SAMPLED)).as(EdgeLines.SAMPLED))
            .where(
                col(EdgeLines.SIDE)
                    .equalTo(EdgeLines.EVERYWHERE)
                    .or(col(Boilerplate.DISPATCH_COUNT).geq(least)))
            .collectAsList();
    Map<Long, Long> everywhere = new HashMap<>();
    for (Row line : counted) {
      if (RowValues.text(line, EdgeLines.SIDE).equals(EdgeLines.EVERYWHERE)) {
        everywhere.put(
            RowValues.count(line, EdgeLines.HASH), RowValues.count(line, EdgeLines.SAMPLED));
      }
    }
    return counted.stream()
        .filter(line -> !RowValues.text(line, EdgeLines.SIDE).equals(EdgeLines.EVERYWHERE))
        .map(line -> line(line, everywhere.getOrDefault(RowValues.count(line, EdgeLines.HASH), 0L)))
        .filter(line -> RowValues.amount(line, Boilerplate.EDGE_SHARE) >= MIN_EDGE_SHARE)
        .toList();
  }

  /** A line too rare for the sample has nothing against it. */
  private static Row line(Row counted, long everywhere) {
    double atEdge = RowValues.count(counted, EdgeLines.SAMPLED);
    return new RowBuilder(Boilerplate.SCHEMA)
        .set(Boilerplate.SOURCE, counted.getAs(EdgeLines.SOURCE))
        .set(Boilerplate.SIDE, counted.getAs(EdgeLines.SIDE))
        .set(Boilerplate.TEXT, counted.getAs(EdgeLines.TEXT))
        .set(Boilerplate.DISPATCH_COUNT, counted.getAs(Boilerplate.DISPATCH_COUNT))
        .set(Boilerplate.EDGE_SHARE, everywhere == 0 ? 1.0 : atEdge / everywhere)
        .row();
  }
}
