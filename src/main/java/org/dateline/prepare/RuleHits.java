package org.dateline.prepare;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.CleaningRules;
import org.dateline.table.Cuts;
import org.dateline.table.Dispatches;
import org.dateline.table.FirstPass;

/**
 * How often each cleaning rule fired, by source: a rule that stops firing, or fires where it should
 * not, shows here first.
 */
public final class RuleHits {
  private static final String ALL_SOURCES = "*";
  private static final String CUT = "cut";
  private static final String TOTAL = "total";
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
   * @param batches {@link CleaningRules#BATCH} of all batches
   * @param dispatches {@link Dispatches}; the source is read
   */
  public static Dataset<Row> ofCorpus(Dataset<Row> batches, Dataset<Row> dispatches) {
    Dataset<Row> bySource = added(batches, col(CleaningRules.SOURCE));
    Dataset<Row> all = added(batches, lit(ALL_SOURCES));
    Dataset<Row> totals =
        dispatches
            .groupBy(col(Dispatches.SOURCE).as(CleaningRules.SOURCE))
            .agg(count(lit(1)).as(TOTAL));
    Dataset<Row> total =
        totals
            .agg(sum(col(TOTAL)).as(TOTAL))
            .select(lit(ALL_SOURCES).as(CleaningRules.SOURCE), col(TOTAL));
    return bySource
        .union(all)
        .join(totals.union(total), CleaningRules.SOURCE)
        .withColumn(
            CleaningRules.DISPATCH_SHARE,
            coalesce(col(CleaningRules.DISPATCH_COUNT).divide(col(TOTAL)), lit(0.0)));
  }

  private static Dataset<Row> added(Dataset<Row> batches, Column source) {
    return batches
        .groupBy(col(CleaningRules.RULE), source.as(CleaningRules.SOURCE))
        .agg(
            sum(col(CleaningRules.DISPATCH_COUNT)).as(CleaningRules.DISPATCH_COUNT),
            sum(col(CleaningRules.CUT_COUNT)).as(CleaningRules.CUT_COUNT),
            sum(col(CleaningRules.CHARACTER_COUNT)).as(CleaningRules.CHARACTER_COUNT));
  }
}
