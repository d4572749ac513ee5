package org.dateline.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.report.CutsReport.Counted;
import org.dateline.report.CutsReport.Sample;
import org.dateline.table.CleaningRules;
import org.dateline.table.Cuts;
import org.dateline.table.Dispatches;
import org.jspecify.annotations.Nullable;

/** Looks up what cleaning has removed from the dispatches of an output. Writes nothing. */
public final class CutsJob {
  private static final String PLACE = "place";

  private final Published published;

  /**
   * For the last finished run of an output.
   *
   * @throws org.dateline.store.OutputException if the path is not ours
   * @throws DataException if no run has finished there
   */
  public CutsJob(SparkSession spark, String output) {
    published = Published.open(spark, output);
  }

  /**
   * How often the rules fired, by rule and source; {@code *} stands for all sources.
   *
   * @param rule one rule; null for all
   * @param source one source; null for all
   * @throws DataException if no rule or source of that name has cut anything
   */
  public List<Counted> counts(@Nullable String rule, @Nullable String source) {
    Dataset<Row> rules = published.table(CleaningRules.NAME, CleaningRules.SCHEMA);
    check(rules, CleaningRules.RULE, "rule", rule);
    check(rules, CleaningRules.SOURCE, "source", source);
    List<Counted> counts = new ArrayList<>();
    for (Row row :
        rules
            .where(is(CleaningRules.RULE, rule).and(is(CleaningRules.SOURCE, source)))
            .orderBy(
                col(CleaningRules.RULE),
                col(CleaningRules.DISPATCH_COUNT).desc(),
                col(CleaningRules.SOURCE))
            .collectAsList()) {
      counts.add(
          new Counted(
              row.getAs(CleaningRules.RULE),
              row.getAs(CleaningRules.SOURCE),
              row.<Long>getAs(CleaningRules.DISPATCH_COUNT),
              row.<Double>getAs(CleaningRules.DISPATCH_SHARE),
              row.<Long>getAs(CleaningRules.CUT_COUNT),
              row.<Long>getAs(CleaningRules.CHARACTER_COUNT)));
    }
    return counts;
  }

  private static Column is(String column, @Nullable String value) {
    return value == null ? lit(true) : col(column).equalTo(value);
  }

  private static void check(
      Dataset<Row> rules, String column, String what, @Nullable String value) {
    if (value == null) {
      return;
    }
    TreeSet<String> known = new TreeSet<>();
    rules
        .select(col(column))
        .distinct()
        .collectAsList()
        .forEach(row -> known.add(row.getString(0)));
    if (!known.contains(value)) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "Nothing was cut under the %s \"%s\"; something was under: %s.",
              what,
              value,
              String.join(", ", known)));
    }
  }

  /**
   * Some of the pieces a rule has cut, with what stood around them: the same ones at every call,
   * chosen by a hash of dispatch and place.
   *
   * @param source one source; null for all
   * @param most how many at most
   */
  public List<Sample> samples(String rule, @Nullable String source, int most) {
    Dataset<Row> cuts =
        published.corpus(Cuts.NAME, Cuts.SCHEMA).where(col(Cuts.RULE).equalTo(rule));
    Dataset<Row> dispatches =
        published
            .corpus(Dispatches.NAME, Dispatches.SCHEMA)
            .where(is(Dispatches.SOURCE, source))
            .select(
                Dispatches.DISPATCH_ID,
                Dispatches.SOURCE,
                Dispatches.INPUT_FILE,
                Dispatches.HEADLINE_PLAIN,
                Dispatches.BODY);
    Dataset<Row> considered =
        source == null
            ? cuts
            : cuts.join(dispatches.select(Dispatches.DISPATCH_ID), new String[] {Cuts.DISPATCH_ID});
    Column place = xxhash64(col(Cuts.DISPATCH_ID), col(Cuts.START_OFFSET));
    Column[] order = {col(PLACE), col(Cuts.DISPATCH_ID), col(Cuts.START_OFFSET)};
    Dataset<Row> chosen = considered.withColumn(PLACE, place).orderBy(order).limit(most);
    List<Sample> samples = new ArrayList<>();
    for (Row row :
        dispatches.join(broadcast(chosen), Dispatches.DISPATCH_ID).orderBy(order).collectAsList()) {
      boolean headline = row.<Boolean>getAs(Cuts.IN_HEADLINE);
      samples.add(
          new Sample(
              row.getAs(Dispatches.DISPATCH_ID),
              row.getAs(Dispatches.SOURCE),
              row.getAs(Dispatches.INPUT_FILE),
              headline,
              row.getAs(headline ? Dispatches.HEADLINE_PLAIN : Dispatches.BODY),
              row.<Integer>getAs(Cuts.KEPT_OFFSET),
              row.getAs(Cuts.TEXT)));
    }
    return samples;
  }
}
