package org.dateline.report.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.report.data.ReportData;
import org.dateline.report.data.Series;
import org.dateline.report.data.Themes;
import org.dateline.report.source.ReportTables;
import org.dateline.table.TopicTerms;
import org.dateline.table.TopicTrends;
import org.dateline.table.Topics;

/** Topics, and which of them carried a subject. */
final class ThemesPart {
  /** Topics of a subject that are shown. */
  private static final int CARRIERS = 12;

  private static final int EVIDENCE = 3;

  private final Facts facts;
  private final ReportTables tables;
  private final SeriesPart series;

  ThemesPart(Facts facts, ReportTables tables, SeriesPart series) {
    this.facts = facts;
    this.tables = tables;
    this.series = series;
  }

  List<Themes.Topic> topics(Evidence evidence) {
    Map<String, List<String>> terms =
        tables.terms().stream()
            .sorted(Comparator.comparingInt(TopicTerms.TopicTerm::rank))
            .collect(
                Collectors.groupingBy(
                    TopicTerms.TopicTerm::topic,
                    Collectors.mapping(TopicTerms.TopicTerm::term, Collectors.toList())));
    boolean hasPrevious = facts.run().previousId() != null;
    return tables.topics().stream()
        .sorted(
            Comparator.comparingLong((Topics.Topic topic) -> -topic.stories())
                .thenComparing(Topics.Topic::id))
        .map(
            topic ->
                new Themes.Topic(
                    topic.id(),
                    topic.label(),
                    terms.getOrDefault(topic.id(), List.of()),
                    topic.stories(),
                    topic.share(),
                    topic.npmi(),
                    topic.typical().stream().findFirst().map(evidence::place).orElse(null),
                    hasPrevious && !topic.isMatched(),
                    topic.isJunk()))
        .toList();
  }

  /** By subject, those of the user first. */
  Map<String, Themes.Trend> trends(String grain, Evidence evidence) {
    Map<String, List<TopicTrends.TopicTrend>> bySubject =
        tables.trends().stream()
            .filter(row -> row.grain().equals(grain))
            .collect(
                Collectors.groupingBy(
                    TopicTrends.TopicTrend::subject, TreeMap::new, Collectors.toList()));
    Map<String, Themes.Trend> trends = new TreeMap<>();
    facts.subjects().forEach(subject -> put(trends, subject.id(), grain, bySubject, evidence));
    put(trends, ReportData.ALL, grain, bySubject, evidence);
    return trends;
  }

  private void put(
      Map<String, Themes.Trend> trends,
      String subject,
      String grain,
      Map<String, List<TopicTrends.TopicTrend>> bySubject,
      Evidence evidence) {
    List<TopicTrends.TopicTrend> rows = bySubject.getOrDefault(subject, List.of());
    List<LocalDate> starts = series.starts(ReportData.ALL, grain);
    Series.Periods periods = series.periods().get(ReportData.key(ReportData.ALL, grain));
    if (periods != null && periods.gap() != null) {
      List<Long> totals = totals(starts, rows);
      trends.put(
          subject,
          new Themes.Trend(
              grain,
              starts,
              totals,
              periods.gap(),
              carriers(
                  subject,
                  starts,
                  rows,
                  totals.stream().mapToLong(Long::longValue).sum(),
                  evidence)));
    }
  }

  /**
   * Stories of the subject in each period; periods without a topic of it have none in the table.
   */
  private static List<Long> totals(List<LocalDate> starts, List<TopicTrends.TopicTrend> rows) {
    Map<LocalDate, Long> totals = new HashMap<>();
    rows.forEach(row -> totals.merge(row.start(), row.total(), Math::max));
    return starts.stream().map(start -> totals.getOrDefault(start, 0L)).toList();
  }

  private List<Themes.Carrier> carriers(
      String subject,
      List<LocalDate> starts,
      List<TopicTrends.TopicTrend> rows,
      long all,
      Evidence evidence) {
    Map<String, Map<LocalDate, Long>> byTopic = new TreeMap<>();
    rows.forEach(
        row ->
            byTopic
                .computeIfAbsent(row.topic(), topic -> new HashMap<>())
                .merge(row.start(), row.stories(), Long::sum));
    Map<String, List<String>> examples = examples(subject);
    List<Themes.Carrier> carriers = new ArrayList<>();
    byTopic.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Map<LocalDate, Long>> e) -> -sum(e))
                .thenComparing(Map.Entry::getKey))
        .limit(CARRIERS)
        .forEach(
            entry ->
                carriers.add(
                    new Themes.Carrier(
                        entry.getKey(),
                        sum(entry),
                        all == 0 ? 0 : (double) sum(entry) / all,
                        starts.stream()
                            .map(start -> entry.getValue().getOrDefault(start, 0L))
                            .toList(),
                        evidence.of(examples.getOrDefault(entry.getKey(), List.of()), EVIDENCE))));
    return carriers;
  }

  private static long sum(Map.Entry<String, Map<LocalDate, Long>> entry) {
    return entry.getValue().values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<String, List<String>> examples(String subject) {
    Map<String, List<String>> examples = new HashMap<>();
    if (subject.equals(ReportData.ALL)) {
      tables.topics().forEach(topic -> examples.put(topic.id(), topic.typical()));
    }
    tables.ofTopics().stream()
        .filter(row -> row.subject().equals(subject))
        .forEach(
            row ->
                examples
                    .computeIfAbsent(row.topic(), topic -> new ArrayList<>())
                    .add(row.dispatch()));
    return examples;
  }
}
