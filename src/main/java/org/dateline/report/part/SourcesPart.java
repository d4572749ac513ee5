package org.dateline.report.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.config.subject.Subject;
import org.dateline.report.data.ReportData;
import org.dateline.report.data.Series;
import org.dateline.report.data.Trust;
import org.dateline.report.source.ReportTables;
import org.dateline.report.source.SummaryRows;
import org.dateline.table.StoryRelation;
import org.dateline.text.clean.CreditedAgency;
import org.dateline.text.record.Agencies;
import org.jspecify.annotations.Nullable;

/** Sources side by side, and how often they send the same again. */
final class SourcesPart {
  private static final int EVIDENCE = 5;

  /** Sources in the table; an archive of feeds may have hundreds. */
  private static final int SOURCES = 40;

  private final Facts facts;
  private final ReportTables tables;

  SourcesPart(Facts facts, ReportTables tables) {
    this.facts = facts;
    this.tables = tables;
  }

  /** Sources by volume, the code where that is the same. */
  static List<String> sources(ReportTables tables) {
    Map<String, Long> volumes = new TreeMap<>();
    tables.dated().forEach(row -> volumes.merge(row.source(), row.dispatches(), Long::sum));
    return volumes.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Long> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Trust.Source> sourceTable(SubjectSums sums, Evidence evidence) {
    Map<String, SummaryRows.First> firsts =
        tables.firsts().stream()
            .collect(Collectors.toMap(SummaryRows.First::source, first -> first));
    Map<String, Long> stories =
        tables.sourceStories().stream()
            .collect(Collectors.toMap(SummaryRows.Tally::of, SummaryRows.Tally::count));
    SummaryRows.First none = new SummaryRows.First("", 0, 0, null);
    return sources(tables).stream()
        .limit(SOURCES)
        .map(
            source -> {
              SummaryRows.First first = firsts.getOrDefault(source, none);
              return new Trust.Source(
                  source,
                  dispatches(source, Relation.ANY),
                  stories.getOrDefault(source, 0L),
                  dispatches(source, Relation.REVISION),
                  dispatches(source, Relation.COPY),
                  shares(source, sums),
                  first.stories(),
                  first.first(),
                  first.medianHours(),
                  evidence.of(
                      SummaryRows.Example.dispatches(tables.firstExamples(), source), EVIDENCE),
                  credits(source));
            })
        .toList();
  }

  /** By subject, the most first; nothing for a source that credits nobody. */
  private Map<String, List<Trust.Credit>> credits(String source) {
    return tables.credits().stream()
        .filter(credit -> credit.source().equals(source))
        .sorted(
            Comparator.comparingLong((SummaryRows.Credit credit) -> -credit.count())
                .thenComparing(SummaryRows.Credit::agency))
        .collect(
            Collectors.groupingBy(
                SummaryRows.Credit::subject,
                TreeMap::new,
                Collectors.mapping(
                    credit ->
                        new Trust.Credit(credit.agency(), agency(credit.agency()), credit.count()),
                    Collectors.toList())));
  }

  private static String agency(String code) {
    return code.equals(CreditedAgency.NEWS_SERVICES)
        ? "agencies it does not name"
        : Agencies.label(code);
  }

  /** What a dispatch is in its story. */
  private enum Relation {
    ANY,
    REVISION,
    COPY;

    boolean holds(String relation) {
      return switch (this) {
        case ANY -> true;
        case REVISION -> isAny(relation, StoryRelation.REVISION, StoryRelation.CORRECTION);
        case COPY -> isAny(relation, StoryRelation.NEAR_DUPLICATE, StoryRelation.EXACT_DUPLICATE);
      };
    }

    private static boolean isAny(String relation, StoryRelation... relations) {
      return Arrays.stream(relations).anyMatch(one -> one.code().equals(relation));
    }
  }

  private long dispatches(String source, Relation relation) {
    return tables.dated().stream()
        .filter(
            row ->
                (source.equals(ReportData.ALL) || row.source().equals(source))
                    && relation.holds(row.relation()))
        .mapToLong(SummaryRows.Dated::dispatches)
        .sum();
  }

  /** Later takes and corrections of all sources. */
  long revisions() {
    return dispatches(ReportData.ALL, Relation.REVISION);
  }

  /** Copies of all sources. */
  long copies() {
    return dispatches(ReportData.ALL, Relation.COPY);
  }

  private Map<String, Trust.Share> shares(String source, SubjectSums sums) {
    Map<String, Trust.Share> shares = new TreeMap<>();
    for (Subject subject : facts.subjects()) {
      shares.put(subject.id(), sums.share(subject.id(), source));
    }
    return shares;
  }

  Trust.Inflation inflation(String grain, SeriesPart series, String everyDispatch) {
    Series.Periods periods = series.periods().get(ReportData.key(ReportData.ALL, grain));
    List<LocalDate> starts = series.starts(ReportData.ALL, grain);
    if (periods == null) {
      return new Trust.Inflation(grain, List.of(), List.of());
    }
    List<Long> dispatches = periods.total().getOrDefault(everyDispatch, List.of());
    List<Long> stories = periods.total().getOrDefault(facts.usualPolicy(), List.of());
    List<@Nullable Double> values = new ArrayList<>();
    for (int i = 0; i < Math.min(dispatches.size(), stories.size()); i++) {
      values.add(stories.get(i) == 0 ? null : (double) dispatches.get(i) / stories.get(i));
    }
    return new Trust.Inflation(grain, starts, values);
  }
}
