package org.dateline.report.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.dateline.report.data.ReportData;
import org.dateline.report.data.Series;
import org.dateline.report.source.SummaryRows;
import org.dateline.table.Grain;
import org.dateline.table.Periods;
import org.jspecify.annotations.Nullable;

/** Periods and coverage as columns. */
final class SeriesPart {
  private static final String DAY = Grain.DAY.code();
  private static final String WEEK = Grain.WEEK.code();

  private final Facts facts;
  private final Budget budget;
  private final List<String> sources;
  private final Map<String, List<LocalDate>> starts = new TreeMap<>();
  private final Map<String, Series.Periods> periods = new TreeMap<>();

  /**
   * Makes the periods.
   *
   * @param sources that have series of their own, the one for all among them
   */
  SeriesPart(Facts facts, Budget budget, List<String> sources, List<Periods.Period> rows) {
    this.facts = facts;
    this.budget = budget;
    this.sources = sources;
    Map<String, List<Periods.Period>> bySeries =
        rows.stream()
            .filter(row -> isKept(row.source(), row.grain(), row.policy()))
            .collect(
                Collectors.groupingBy(
                    row -> ReportData.key(row.source(), row.grain()),
                    TreeMap::new,
                    Collectors.toList()));
    LocalDate first =
        rows.stream()
            .filter(row -> row.grain().equals(DAY))
            .map(Periods.Period::start)
            .min(Comparator.naturalOrder())
            .orElse(null);
    bySeries.forEach((key, all) -> add(key, all, first));
  }

  private boolean isKept(String source, String grain, String policy) {
    return sources.contains(source)
        && facts.grains().contains(grain)
        && budget.keeps(source.equals(ReportData.ALL), policy.equals(facts.usualPolicy()), grain);
  }

  private void add(String key, List<Periods.Period> rows, @Nullable LocalDate first) {
    boolean isDay = key.endsWith("|" + DAY);
    TreeMap<LocalDate, Periods.Period> byStart = new TreeMap<>();
    Map<String, Map<LocalDate, Long>> totals = new TreeMap<>();
    for (Periods.Period row : rows) {
      byStart.putIfAbsent(row.start(), row);
      totals.computeIfAbsent(row.policy(), policy -> new HashMap<>()).put(row.start(), row.total());
    }
    if (isDay) {
      byStart
          .keySet()
          .removeIf(day -> totals.values().stream().allMatch(of -> of.getOrDefault(day, 0L) == 0));
    }
    List<LocalDate> days = List.copyOf(byStart.keySet());
    starts.put(key, days);
    Map<String, List<Long>> total = new TreeMap<>();
    totals.forEach((policy, of) -> total.put(policy, each(days, day -> of.getOrDefault(day, 0L))));
    List<Periods.Period> inOrder = List.copyOf(byStart.values());
    periods.put(
        key,
        isDay
            ? new Series.Periods(null, steps(days, first), null, null, null, total)
            : new Series.Periods(
                days,
                null,
                marks(inOrder, Periods.Period::isComplete),
                marks(inOrder, Periods.Period::isGap),
                each(inOrder, Periods.Period::gapDays),
                total));
  }

  private static List<Integer> steps(List<LocalDate> days, @Nullable LocalDate first) {
    List<Integer> steps = new ArrayList<>();
    LocalDate before = first;
    for (LocalDate day : days) {
      steps.add(before == null ? 0 : Math.toIntExact(day.toEpochDay() - before.toEpochDay()));
      before = day;
    }
    return steps;
  }

  private static String marks(
      List<Periods.Period> rows, Function<Periods.Period, Boolean> isMarked) {
    StringBuilder marks = new StringBuilder();
    rows.forEach(row -> marks.append(isMarked.apply(row) ? '1' : '0'));
    return marks.toString();
  }

  private static <A, B extends @Nullable Object> List<B> each(List<A> of, Function<A, B> value) {
    List<B> values = new ArrayList<>(of.size());
    of.forEach(item -> values.add(value.apply(item)));
    return values;
  }

  /** By source and grain. */
  Map<String, Series.Periods> periods() {
    return periods;
  }

  /** First days of the periods of a source and grain. */
  List<LocalDate> starts(String source, String grain) {
    return starts.getOrDefault(ReportData.key(source, grain), List.of());
  }

  /** What a policy counts altogether, by the longest periods there are. */
  long total(String source, String policy) {
    String grain = facts.grains().get(facts.grains().size() - 1);
    Series.Periods all = periods.get(ReportData.key(source, grain));
    return all == null
        ? 0
        : all.total().getOrDefault(policy, List.of()).stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The coverage of every subject. Evidence is asked for in the order of what is looked at first:
   * long periods before short ones, all sources before single ones, the usual policy before others.
   */
  Map<String, Series.Coverage> coverage(List<SummaryRows.Covered> rows, Evidence evidence) {
    Map<String, List<SummaryRows.Covered>> bySeries = new HashMap<>();
    for (SummaryRows.Covered row : rows) {
      if (isKept(row.source(), row.grain(), row.policy())) {
        bySeries
            .computeIfAbsent(
                ReportData.key(row.subject(), row.source(), row.grain(), row.policy()),
                key -> new ArrayList<>())
            .add(row);
      }
    }
    List<Map.Entry<String, List<SummaryRows.Covered>>> inOrder =
        new ArrayList<>(bySeries.entrySet());
    inOrder.sort(
        Comparator.comparingInt(
                (Map.Entry<String, List<SummaryRows.Covered>> entry) ->
                    rank(entry.getValue().get(0)))
            .thenComparing(Map.Entry::getKey));
    Map<String, Series.Coverage> coverage = new LinkedHashMap<>();
    inOrder.forEach(entry -> coverage.put(entry.getKey(), series(entry.getValue(), evidence)));
    return coverage;
  }

  private int rank(SummaryRows.Covered row) {
    int grains = facts.grains().size();
    int length = grains - facts.grains().indexOf(row.grain());
    boolean isAll = row.source().equals(ReportData.ALL);
    boolean isUsual = row.policy().equals(facts.usualPolicy());
    return length + (isAll ? 0 : grains) + (isUsual ? 0 : 2 * grains);
  }

  private Series.Coverage series(List<SummaryRows.Covered> rows, Evidence evidence) {
    SummaryRows.Covered one = rows.get(0);
    List<LocalDate> days = starts(one.source(), one.grain());
    Map<LocalDate, SummaryRows.Covered> byStart = new HashMap<>();
    rows.forEach(row -> byStart.put(row.start(), row));
    boolean isDay = one.grain().equals(DAY);
    boolean isSparse = isDay || (one.grain().equals(WEEK) && !one.source().equals(ReportData.ALL));
    int most = budget.evidence(Grain.of(one.grain()));
    return isSparse
        ? sparse(days, byStart, isDay, evidence, most)
        : dense(each(days, byStart::get), evidence, most);
  }

  private static Series.Coverage dense(
      List<SummaryRows.@Nullable Covered> rows, Evidence evidence, int most) {
    return new Series.Coverage(
        null,
        counts(rows, SummaryRows.Covered::count),
        counts(rows, SummaryRows.Covered::about),
        counts(rows, SummaryRows.Covered::named),
        counts(rows, SummaryRows.Covered::prominent),
        shares(rows, SummaryRows.Covered::share),
        shares(rows, SummaryRows.Covered::low),
        shares(rows, SummaryRows.Covered::high),
        shares(rows, SummaryRows.Covered::expected),
        shares(rows, SummaryRows.Covered::expectedLow),
        shares(rows, SummaryRows.Covered::expectedHigh),
        shares(rows, SummaryRows.Covered::surprise),
        shares(rows, SummaryRows.Covered::q),
        each(rows, row -> row == null ? 0 : row.burst()),
        each(rows, row -> row == null ? List.of() : evidence.of(row.evidence(), most)));
  }

  private static Series.Coverage sparse(
      List<LocalDate> days,
      Map<LocalDate, SummaryRows.Covered> byStart,
      boolean isDay,
      Evidence evidence,
      int most) {
    List<Integer> at = new ArrayList<>();
    List<SummaryRows.@Nullable Covered> rows = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      SummaryRows.Covered row = byStart.get(days.get(i));
      if (row != null && (row.count() > 0 || row.named() > 0)) {
        at.add(i);
        rows.add(row);
      }
    }
    return new Series.Coverage(
        at,
        counts(rows, SummaryRows.Covered::count),
        counts(rows, SummaryRows.Covered::about),
        counts(rows, SummaryRows.Covered::named),
        counts(rows, SummaryRows.Covered::prominent),
        null,
        null,
        null,
        null,
        null,
        null,
        isDay ? null : shares(rows, SummaryRows.Covered::surprise),
        isDay ? null : shares(rows, SummaryRows.Covered::q),
        isDay ? null : each(rows, row -> row == null ? 0 : row.burst()),
        each(rows, row -> row == null ? List.of() : evidence.of(row.evidence(), most)));
  }

  private static List<Long> counts(
      List<SummaryRows.@Nullable Covered> rows, ToLongFunction<SummaryRows.Covered> count) {
    return each(rows, row -> row == null ? 0 : count.applyAsLong(row));
  }

  private static List<@Nullable Double> shares(
      List<SummaryRows.@Nullable Covered> rows,
      Function<SummaryRows.Covered, @Nullable Double> share) {
    return each(rows, row -> row == null ? null : share.apply(row));
  }

  /** The lengths of periods that the range has more than one of, the longest of all included. */
  List<String> grains() {
    TreeSet<String> there = new TreeSet<>();
    periods.keySet().forEach(key -> there.add(key.substring(key.indexOf('|') + 1)));
    return facts.grains().stream().filter(there::contains).toList();
  }
}
