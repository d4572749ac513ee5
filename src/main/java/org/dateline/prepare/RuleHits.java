package org.dateline.prepare;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.Coverage;
import org.dateline.table.corpus.CleaningRules;
import org.dateline.table.corpus.Cuts;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.FirstPass;

/**
 * How often each cleaning rule fired, by source: a rule that stops firing, or fires where it should
 * not, shows here first.
 */
public final class RuleHits {
  /** Stands for all sources together. */
  public static final String ALL_SOURCES = Coverage.ALL_SOURCES;

  private static final double UNUSUAL_FACTOR = 2;
  private static final double UNUSUAL_ERRORS = 5;
  private static final String CUT = "cut";
  private static final String TOTAL = "total";
  private static final String NEW_TOTAL = "new_total";
  private static final String NEW_HITS = "new_hits";
  private static final String[] KEY = {CleaningRules.RULE, CleaningRules.SOURCE};

  private RuleHits() {}

  /**
   * The counts of one batch, {@link CleaningRules#BATCH}.
   *
   * @param taken rows of {@link FirstPass} whose dispatches were taken
   */
  public static Dataset<Row> ofBatch(Dataset<Row> taken) {
    Column source = col(FirstPass.DISPATCH + "." + Dispatches.SOURCE).as(CleaningRules.SOURCE);
    Dataset<Row> cuts =
        taken
            .select(source, explode(col(FirstPass.CUTS)).as(CUT))
            .groupBy(col(CUT).getField(Cuts.RULE).as(CleaningRules.RULE), col(CleaningRules.SOURCE))
            .agg(
                count(lit(1)).as(CleaningRules.CUT_COUNT),
                sum(col(CUT).getField(Cuts.END_OFFSET).minus(col(CUT).getField(Cuts.START_OFFSET)))
                    .as(CleaningRules.CHARACTER_COUNT));
    Dataset<Row> dispatches =
        taken
            .select(
                source,
                explode(array_distinct(col(FirstPass.CUTS).getField(Cuts.RULE)))
                    .as(CleaningRules.RULE))
            .groupBy(col(CleaningRules.RULE), col(CleaningRules.SOURCE))
            .agg(count(lit(1)).as(CleaningRules.DISPATCH_COUNT));
    return cuts.join(dispatches, KEY.clone());
  }

  /**
   * The counts of the whole corpus, {@link CleaningRules}.
   *
   * @param hits {@link CleaningRules#BATCH} of all batches
   * @param added {@link CleaningRules#BATCH} of the batch that this run has added
   * @param dispatches {@link Dispatches} of all batches; the source is read
   * @param addedDispatches {@link Dispatches} of that batch
   */
  public static Dataset<Row> ofCorpus(
      Dataset<Row> hits,
      Dataset<Row> added,
      Dataset<Row> dispatches,
      Dataset<Row> addedDispatches) {
    Dataset<Row> inBatch =
        sumByRule(added)
            .select(
                col(CleaningRules.RULE),
                col(CleaningRules.SOURCE),
                col(CleaningRules.DISPATCH_COUNT).as(NEW_HITS));
    Column newHits = coalesce(col(NEW_HITS), lit(0L));
    Column newTotal = coalesce(col(NEW_TOTAL), lit(0L));
    Column oldHits = col(CleaningRules.DISPATCH_COUNT).minus(newHits);
    Column oldTotal = col(TOTAL).minus(newTotal);
    return sumByRule(hits)
        .join(inBatch, KEY.clone(), "left")
        .join(totals(dispatches, TOTAL), CleaningRules.SOURCE)
        .join(totals(addedDispatches, NEW_TOTAL), new String[] {CleaningRules.SOURCE}, "left")
        .withColumn(
            CleaningRules.DISPATCH_SHARE, col(CleaningRules.DISPATCH_COUNT).divide(col(TOTAL)))
        .withColumn(
            CleaningRules.NEW_SHARE, when(newTotal.gt(0), newHits.cast("double").divide(newTotal)))
        .withColumn(
            CleaningRules.IS_UNUSUAL,
            coalesce(isUnusual(oldHits, oldTotal, newHits, newTotal), lit(false)));
  }

  /** By source and, under {@link #ALL_SOURCES}, for all together. */
  private static Dataset<Row> sumByRule(Dataset<Row> hits) {
    return sumByRule(hits, col(CleaningRules.SOURCE)).union(sumByRule(hits, lit(ALL_SOURCES)));
  }

  private static Dataset<Row> sumByRule(Dataset<Row> hits, Column source) {
    return hits.groupBy(col(CleaningRules.RULE), source.as(CleaningRules.SOURCE))
        .agg(
            sum(col(CleaningRules.DISPATCH_COUNT)).as(CleaningRules.DISPATCH_COUNT),
            sum(col(CleaningRules.CUT_COUNT)).as(CleaningRules.CUT_COUNT),
            sum(col(CleaningRules.CHARACTER_COUNT)).as(CleaningRules.CHARACTER_COUNT));
  }

  private static Dataset<Row> totals(Dataset<Row> dispatches, String name) {
    Dataset<Row> bySource =
        dispatches
            .groupBy(col(Dispatches.SOURCE).as(CleaningRules.SOURCE))
            .agg(count(lit(1)).as(name));
    Dataset<Row> all =
        bySource
            .agg(sum(col(name)).as(name))
            .select(lit(ALL_SOURCES).as(CleaningRules.SOURCE), col(name));
    return bySource.union(all);
  }

  /** The two-sample test of proportions with the pooled share. */
  private static Column isUnusual(
      Column oldHits, Column oldTotal, Column newHits, Column newTotal) {
    Column before = oldHits.divide(oldTotal);
    Column now = newHits.divide(newTotal);
    Column pooled = oldHits.plus(newHits).divide(oldTotal.plus(newTotal));
    Column error =
        sqrt(
            pooled
                .multiply(lit(1).minus(pooled))
                .multiply(lit(1.0).divide(oldTotal).plus(lit(1.0).divide(newTotal))));
    Column far =
        now.gt(before.multiply(UNUSUAL_FACTOR)).or(now.multiply(UNUSUAL_FACTOR).lt(before));
    return when(
        oldTotal.gt(0).and(newTotal.gt(0)),
        far.and(abs(now.minus(before)).gt(error.multiply(UNUSUAL_ERRORS))));
  }
}
