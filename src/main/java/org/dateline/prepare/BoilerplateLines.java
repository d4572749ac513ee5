package org.dateline.prepare;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.corpus.Boilerplate;
import org.dateline.table.corpus.Boilerplate.Side;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.FirstPass;

/**
 * Learns from a corpus which lines are boilerplate: lines that recur at the head or the tail of
 * many dispatches of a source under different headlines, in a run of such lines from the very
 * beginning or to the very end, and hardly ever anywhere else. A sentence of background that closes
 * one dispatch stands in the midst of others and is not taken; lines with figures never are.
 */
public final class BoilerplateLines {
  /** So much of what a line occurs must be at the edge. */
  private static final double MIN_EDGE_SHARE = 0.9;

  /** The share is counted on so many dispatches, or on all where there are fewer. */
  private static final long SAMPLE = 20_000;

  private static final int MIN_LENGTH = 2;
  private static final String HASH = "hash";
  private static final String DISPATCH = "dispatch_place";
  private static final String STEPS = "steps";
  private static final String FIRST_OTHER = "first_other";
  private static final String AT_EDGE = "at_edge";
  private static final String EVERYWHERE = "everywhere";
  private static final String KNOWN = "known";

  private BoilerplateLines() {}

  /**
   * Rows of {@link Boilerplate} that are new.
   *
   * @param firstPass {@link FirstPass} of this run
   * @param known what earlier runs have learned, {@link Boilerplate}
   * @param least different headlines under which a line must have been seen; at least 1
   * @param dispatches how many dispatches this run has read
   */
  public static Dataset<Row> learn(
      Dataset<Row> firstPass, Dataset<Row> known, int least, long dispatches) {
    Dataset<Row> edges = edges(firstPass);
    long every = Math.max(1, dispatches / SAMPLE);
    return learn(firstPass, edges, Side.HEAD, least, every)
        .union(learn(firstPass, edges, Side.TAIL, least, every))
        .join(
            broadcast(
                known.select(
                    col(Boilerplate.SOURCE), col(Boilerplate.SIDE), col(Boilerplate.TEXT))),
            new String[] {Boilerplate.SOURCE, Boilerplate.SIDE, Boilerplate.TEXT},
            "left_anti");
  }

  private static Dataset<Row> edges(Dataset<Row> firstPass) {
    String edge = "edge";
    return firstPass
        .where(col(FirstPass.DISPATCH).isNotNull())
        .select(
            dispatch(Dispatches.SOURCE).as(Boilerplate.SOURCE),
            dispatch(Dispatches.HEADLINE_PLAIN).as(Dispatches.HEADLINE_PLAIN),
            xxhash64(dispatch(Dispatches.INPUT_FILE), dispatch(Dispatches.INPUT_POSITION))
                .as(DISPATCH),
            explode(col(FirstPass.EDGES)).as(edge))
        .select(
            col(Boilerplate.SOURCE),
            col(Dispatches.HEADLINE_PLAIN),
            col(DISPATCH),
            col(edge).getField(FirstPass.EDGE_TEXT).as(Boilerplate.TEXT),
            col(edge).getField(FirstPass.FROM_TOP).as(FirstPass.FROM_TOP),
            col(edge).getField(FirstPass.FROM_END).as(FirstPass.FROM_END))
        .where(length(col(Boilerplate.TEXT)).geq(MIN_LENGTH));
  }

  private static Dataset<Row> learn(
      Dataset<Row> firstPass, Dataset<Row> edges, Side side, int least, long every) {
    Column steps = col(side == Side.HEAD ? FirstPass.FROM_TOP : FirstPass.FROM_END);
    Dataset<Row> placed =
        edges
            .withColumn(STEPS, steps)
            .withColumn(HASH, xxhash64(col(Boilerplate.SOURCE), col(Boilerplate.TEXT)));
    Dataset<Row> frequent =
        placed
            .groupBy(col(HASH))
            .agg(count(lit(1)).as(EVERYWHERE))
            .where(col(EVERYWHERE).geq(least))
            .select(col(HASH));
    Dataset<Row> inRun = inRun(placed, frequent);
    Dataset<Row> counted =
        inRun
            .groupBy(col(Boilerplate.SOURCE), col(Boilerplate.TEXT), col(HASH))
            .agg(
                countDistinct(col(Dispatches.HEADLINE_PLAIN)).as(Boilerplate.DISPATCH_COUNT),
                count(lit(1)).as(AT_EDGE))
            .where(col(Boilerplate.DISPATCH_COUNT).geq(least));
    Dataset<Row> shares = shares(firstPass, inRun, counted, every);
    return counted
        .join(broadcast(shares), HASH)
        .where(col(Boilerplate.EDGE_SHARE).geq(MIN_EDGE_SHARE))
        .select(
            col(Boilerplate.SOURCE),
            lit(side.code()).as(Boilerplate.SIDE),
            col(Boilerplate.TEXT),
            col(Boilerplate.DISPATCH_COUNT),
            col(Boilerplate.EDGE_SHARE));
  }

  /** Frequent lines between the edge and the first line that is not frequent. */
  private static Dataset<Row> inRun(Dataset<Row> placed, Dataset<Row> frequent) {
    Dataset<Row> marked =
        placed.join(broadcast(frequent.withColumn(KNOWN, lit(true))), new String[] {HASH}, "left");
    Dataset<Row> others =
        marked
            .where(col(KNOWN).isNull())
            .groupBy(col(DISPATCH))
            .agg(min(col(STEPS)).as(FIRST_OTHER));
    return marked
        .where(col(KNOWN).isNotNull())
        .join(others, new String[] {DISPATCH}, "left")
        .where(col(FIRST_OTHER).isNull().or(col(STEPS).lt(col(FIRST_OTHER))));
  }

  /** For each line the share of its occurrences that are at the edge, counted on a sample. */
  private static Dataset<Row> shares(
      Dataset<Row> firstPass, Dataset<Row> inRun, Dataset<Row> candidates, long every) {
    Dataset<Row> dispatches = firstPass.where(col(FirstPass.DISPATCH).isNotNull());
    Column sampled = pmod(col(DISPATCH), lit(every)).equalTo(0);
    Dataset<Row> everywhere =
        dispatches
            .select(
                dispatch(Dispatches.SOURCE).as(Boilerplate.SOURCE),
                xxhash64(dispatch(Dispatches.INPUT_FILE), dispatch(Dispatches.INPUT_POSITION))
                    .as(DISPATCH),
                dispatch(Dispatches.BODY).as(Dispatches.BODY))
            .where(sampled)
            .select(
                col(Boilerplate.SOURCE),
                explode(split(col(Dispatches.BODY), "\n\n")).as(Boilerplate.TEXT))
            .select(xxhash64(col(Boilerplate.SOURCE), col(Boilerplate.TEXT)).as(HASH))
            .join(broadcast(candidates.select(col(HASH))), HASH)
            .groupBy(col(HASH))
            .agg(count(lit(1)).as(EVERYWHERE));
    Dataset<Row> atEdge = inRun.where(sampled).groupBy(col(HASH)).agg(count(lit(1)).as(AT_EDGE));
    // A line too rare for the sample has nothing against it.
    return candidates
        .select(col(HASH))
        .join(atEdge, new String[] {HASH}, "left")
        .join(everywhere, new String[] {HASH}, "left")
        .select(
            col(HASH),
            when(col(EVERYWHERE).isNull(), lit(1.0))
                .otherwise(coalesce(col(AT_EDGE), lit(0L)).divide(col(EVERYWHERE)))
                .as(Boilerplate.EDGE_SHARE));
  }

  private static Column dispatch(String column) {
    return col(FirstPass.DISPATCH + "." + column);
  }
}
