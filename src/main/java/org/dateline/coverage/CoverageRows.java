package org.dateline.coverage;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.dateline.coverage.DayCounts.Evidence;
import org.dateline.coverage.DayCounts.SourceDays;
import org.dateline.coverage.DayCounts.Tally;
import org.dateline.coverage.series.Expectation;
import org.dateline.coverage.series.Interval;
import org.dateline.coverage.series.Wilson;
import org.dateline.table.Coverage;
import org.dateline.table.Grain;
import org.dateline.table.Grain.Period;
import org.dateline.table.Policy;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/**
 * The rows of {@link Coverage}, made of the counts of days.
 *
 * @param counts of all days
 * @param baselines of all series
 * @param rhythms of the sources
 * @param bursts of the subjects
 * @param labels of the subjects, by id
 * @param grains lengths of the periods
 * @param evidence most dispatch ids behind a number
 */
public record CoverageRows(
    DayCounts counts,
    Baselines baselines,
    SourceRhythms rhythms,
    List<BurstLevel> bursts,
    Map<String, String> labels,
    List<Grain> grains,
    int evidence)
    implements Iterable<Row> {
  /** So many series are made side by side; theirs are the only rows in memory. */
  private static final int SIDE_BY_SIDE = 16;

  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> RowValues.text(row, Coverage.GRAIN))
          .thenComparing(row -> row.<Date>getAs(Coverage.PERIOD_START))
          .thenComparing(row -> RowValues.text(row, Coverage.POLICY));

  /** A subject in a source. */
  private record Series(String subject, String source) {}

  /** All rows, by subject, source, grain, period and policy. */
  @Override
  public Iterator<Row> iterator() {
    List<Series> all =
        labels.keySet().stream()
            .sorted()
            .flatMap(
                subject -> counts.sources().stream().map(source -> new Series(subject, source)))
            .toList();
    return IntStream.iterate(0, at -> at < all.size(), at -> at + SIDE_BY_SIDE)
        .mapToObj(at -> all.subList(at, Math.min(at + SIDE_BY_SIDE, all.size())))
        .flatMap(some -> some.parallelStream().map(this::of).toList().stream())
        .flatMap(List::stream)
        .iterator();
  }

  private List<Row> of(Series series) {
    List<Row> rows = of(series.subject(), series.source());
    rows.sort(ORDER);
    return rows;
  }

  /** All rows of a subject in a source. */
  public List<Row> of(String subject, String source) {
    List<Row> rows = new ArrayList<>();
    SourceDays days = counts.source(source);
    boolean[] isGap = rhythms.inGaps(days);
    for (Policy policy : Policy.values()) {
      Tally tally = counts.tally(subject, source, policy);
      for (Grain grain : grains) {
        List<Period> periods = grain.periods(days.firstDay(), days.length());
        int[] ends = periods.stream().mapToInt(Period::to).toArray();
        List<Expectation.Expected> expected =
            Expectation.of(baselines.of(subject, source, policy), ends);
        for (int at = 0; at < ends.length; at++) {
          Period period = periods.get(at);
          long total = PeriodRows.sum(days.totals(policy), period);
          if (grain == Grain.DAY && total == 0) {
            continue;
          }
          RowBuilder row =
              PeriodRows.period(days, grain, policy, period, isGap)
                  .set(new RowBuilder(Coverage.SCHEMA))
                  .set(Coverage.SUBJECT_ID, subject)
                  .set(Coverage.SUBJECT_LABEL, labels.getOrDefault(subject, subject));
          put(row, tally, period, total);
          putAdjusted(row, subject, days, policy, period);
          putExpected(row, expected.get(at));
          Tally every = counts.tally(subject, source, Policy.EVERY_DISPATCH);
          long counted = PeriodRows.sum(tally.counted, period);
          double inflation =
              counted == 0 ? Double.NaN : (double) PeriodRows.sum(every.counted, period) / counted;
          rows.add(
              row.set(Coverage.INFLATION_FACTOR, inflation)
                  .set(Coverage.BURST_LEVEL, level(subject, days, period))
                  .row());
        }
      }
    }
    return rows;
  }

  private void put(RowBuilder row, Tally tally, Period period, long total) {
    long counted = PeriodRows.sum(tally.counted, period);
    long about = PeriodRows.sum(tally.about, period);
    row.set(Coverage.SUBJECT_COUNT, counted)
        .set(Coverage.ABOUT_COUNT, about)
        .set(Coverage.NAMED_COUNT, PeriodRows.sum(tally.named, period))
        .set(Coverage.PROMINENT_COUNT, PeriodRows.sum(tally.prominent, period))
        .set(Coverage.EVIDENCE, best(tally, period));
    if (total > 0) {
      Interval interval = Wilson.of(counted, total);
      row.set(Coverage.SHARE, (double) counted / total)
          .set(Coverage.SHARE_LOW, interval.low())
          .set(Coverage.SHARE_HIGH, interval.high())
          .set(Coverage.ABOUT_SHARE, (double) about / total);
    }
  }

  private String[] best(Tally tally, Period period) {
    List<Evidence> all = new ArrayList<>();
    for (int day = period.from(); day < period.to(); day++) {
      all.addAll(tally.evidence.getOrDefault(day, List.of()));
    }
    return all.stream()
        .sorted(
            Comparator.comparingDouble((Evidence one) -> -one.strength())
                .thenComparing(Evidence::day)
                .thenComparing(Evidence::dispatchId))
        .map(Evidence::dispatchId)
        .distinct()
        .limit(evidence)
        .toArray(String[]::new);
  }

  /** The share at a constant mix of the sources that sent something; of one source its own. */
  private void putAdjusted(
      RowBuilder row, String subject, SourceDays days, Policy policy, Period period) {
    List<long[]> strata = new ArrayList<>();
    boolean isAll = days.source().equals(Coverage.ALL_SOURCES);
    for (String source : isAll ? counts.sources() : List.of(days.source())) {
      SourceDays own = counts.source(source);
      int shift = Math.toIntExact(own.firstDay().toEpochDay() - days.firstDay().toEpochDay());
      Period part =
          new Period(
              period.start(),
              Math.max(0, period.from() - shift),
              Math.min(own.length(), period.to() - shift),
              true);
      long total = PeriodRows.sum(own.totals(policy), part);
      if (total > 0 && (!isAll || !source.equals(Coverage.ALL_SOURCES))) {
        long counted = PeriodRows.sum(counts.tally(subject, source, policy).counted, part);
        strata.add(new long[] {counted, total, PeriodRows.sum(own.totals(policy))});
      }
    }
    if (strata.isEmpty()) {
      return;
    }
    long[] counted = strata.stream().mapToLong(one -> one[0]).toArray();
    long[] totals = strata.stream().mapToLong(one -> one[1]).toArray();
    double[] weights = strata.stream().mapToDouble(one -> one[2]).toArray();
    double share = 0;
    double all = 0;
    for (int at = 0; at < totals.length; at++) {
      share += weights[at] * counted[at] / totals[at];
      all += weights[at];
    }
    Interval interval = Wilson.stratified(counted, totals, weights);
    row.set(Coverage.ADJUSTED_SHARE, share / all)
        .set(Coverage.ADJUSTED_LOW, interval.low())
        .set(Coverage.ADJUSTED_HIGH, interval.high());
  }

  private static void putExpected(RowBuilder row, Expectation.Expected expected) {
    row.set(Coverage.EXPECTED_SHARE, expected.share())
        .set(Coverage.SURPRISE, expected.surprise())
        .set(Coverage.Q_VALUE, expected.qValue());
    Interval interval = expected.interval();
    if (interval != null) {
      row.set(Coverage.EXPECTED_LOW, interval.low()).set(Coverage.EXPECTED_HIGH, interval.high());
    }
  }

  private int level(String subject, SourceDays days, Period period) {
    return bursts.stream()
        .filter(
            burst ->
                burst.subjectId().equals(subject)
                    && burst.source().equals(days.source())
                    && burst.start().isBefore(days.firstDay().plusDays(period.to()))
                    && !burst.end().isBefore(days.firstDay().plusDays(period.from())))
        .mapToInt(BurstLevel::level)
        .max()
        .orElse(0);
  }
}
