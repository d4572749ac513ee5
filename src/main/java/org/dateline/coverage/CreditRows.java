package org.dateline.coverage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trunc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.coverage.series.Interval;
import org.dateline.coverage.series.Wilson;
import org.dateline.table.Credits;
import org.dateline.table.Grain;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowValues;

/** Whose texts the sources have printed, see {@link Credits}. */
public final class CreditRows {
  private static final String MONTH = "month";
  private static final String COUNT = "count";

  private static final Comparator<Credits.Key> ORDER =
      Comparator.comparing(Credits.Key::subject)
          .thenComparing(Credits.Key::source)
          .thenComparing(Credits.Key::grain)
          .thenComparing(Credits.Key::start)
          .thenComparing(Credits.Key::credit);

  private final Map<Credits.Key, Long> counts = new TreeMap<>(ORDER);

  private CreditRows() {}

  /** Where no source credits an agency. */
  public static CreditRows none() {
    return new CreditRows();
  }

  /**
   * Counts what sources that credit any agency have printed; one job. What is collected is bounded
   * by subjects x sources x agencies x months.
   *
   * @param placed {@link Dispatches} that stand
   * @param hits {@link SubjectDispatches}
   */
  public static CreditRows of(Dataset<Row> placed, Dataset<Row> hits) {
    Dataset<Row> dated =
        placed
            .where(col(Dispatches.PUBLISHED_DATE).isNotNull())
            .select(
                col(Dispatches.DISPATCH_ID),
                col(Dispatches.SOURCE),
                coalesce(col(Dispatches.CREDIT_SOURCE), lit(Credits.OWN)).as(Credits.CREDIT_SOURCE),
                trunc(col(Dispatches.PUBLISHED_DATE), MONTH).as(MONTH));
    Dataset<Row> named =
        hits.where(col(SubjectDispatches.IS_COUNTED))
            .select(col(SubjectDispatches.DISPATCH_ID), col(SubjectDispatches.SUBJECT_ID));
    CreditRows rows = new CreditRows();
    dated
        .withColumn(Credits.SUBJECT_ID, lit(Credits.ALL_SUBJECTS))
        .unionByName(dated.join(named, Dispatches.DISPATCH_ID))
        .groupBy(
            col(Credits.SUBJECT_ID), col(Credits.SOURCE), col(Credits.CREDIT_SOURCE), col(MONTH))
        .agg(count(lit(1)).as(COUNT))
        .collectAsList()
        .forEach(rows::add);
    return rows;
  }

  private void add(Row row) {
    LocalDate month = RowValues.certainDay(row, MONTH);
    for (Grain grain : List.of(Grain.MONTH, Grain.YEAR)) {
      counts.merge(
          new Credits.Key(
              RowValues.text(row, Credits.SUBJECT_ID),
              RowValues.text(row, Credits.SOURCE),
              RowValues.text(row, Credits.CREDIT_SOURCE),
              grain,
              grain.start(month)),
          RowValues.count(row, COUNT),
          Long::sum);
    }
  }

  /** Rows of {@link Credits}, in order. */
  public List<Row> rows() {
    Map<Credits.Key, Long> totals = new TreeMap<>(ORDER);
    counts.forEach((key, count) -> totals.merge(total(key), count, Long::sum));
    List<String> crediting =
        counts.keySet().stream()
            .filter(key -> !key.credit().equals(Credits.OWN))
            .map(Credits.Key::source)
            .distinct()
            .toList();
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (key, count) -> {
          if (crediting.contains(key.source())) {
            long total = totals.getOrDefault(total(key), count);
            Interval interval = Wilson.of(count, total);
            rows.add(key.toRow(count, total, interval.low(), interval.high()));
          }
        });
    return rows;
  }

  private static Credits.Key total(Credits.Key key) {
    return new Credits.Key(key.subject(), key.source(), "", key.grain(), key.start());
  }

  /** What share of the sources' dispatches is credited to agencies, the largest sources first. */
  public List<String> notes(int most) {
    Map<String, Long> all = new TreeMap<>();
    Map<String, Map<String, Long>> credited = new TreeMap<>();
    counts.forEach(
        (key, count) -> {
          if (key.grain() == Grain.YEAR && key.subject().equals(Credits.ALL_SUBJECTS)) {
            all.merge(key.source(), count, Long::sum);
            if (!key.credit().equals(Credits.OWN)) {
              credited
                  .computeIfAbsent(key.source(), source -> new TreeMap<>())
                  .merge(key.credit(), count, Long::sum);
            }
          }
        });
    return credited.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, ?> one) -> -all.getOrDefault(one.getKey(), 0L))
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(one -> note(one.getKey(), all.getOrDefault(one.getKey(), 0L), one.getValue()))
        .toList();
  }

  private static String note(String source, long all, Map<String, Long> credited) {
    long sum = credited.values().stream().mapToLong(Long::longValue).sum();
    List<String> agencies =
        credited.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Long> one) -> -one.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(one -> String.format(Locale.ROOT, "%s %,d", one.getKey(), one.getValue()))
            .toList();
    return String.format(
        Locale.ROOT,
        "%s credits agencies for %,d of %,d dispatches (%.0f %%): %s.",
        source,
        sum,
        all,
        100.0 * sum / Math.max(1, all),
        String.join(", ", agencies));
  }
}
