package org.dateline.report.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.config.subject.Subject;
import org.dateline.report.data.ReportData;
import org.dateline.report.data.Trust;
import org.dateline.report.source.Lead;
import org.dateline.report.source.ReportTables;
import org.dateline.report.source.SummaryRows;
import org.dateline.report.words.CodeWords;
import org.dateline.report.words.Lists;
import org.dateline.report.words.Numbers;
import org.dateline.table.Funnel;

/** What became of what was read. */
final class TrustPart {
  private static final int EVIDENCE = 5;

  private final Facts facts;
  private final ReportTables tables;
  private final Names names;
  private final Budget budget;

  TrustPart(Facts facts, ReportTables tables, Names names, Budget budget) {
    this.facts = facts;
    this.tables = tables;
    this.names = names;
    this.budget = budget;
  }

  /** From the records found in the input to the stories of the first subject, adding up. */
  List<Trust.Stage> funnel(SubjectSums sums, Evidence evidence) {
    long dispatches = facts.dispatches();
    List<Trust.Loss> setAside =
        tables.rejectCounts().stream()
            .sorted(
                Comparator.comparingLong((SummaryRows.Tally row) -> -row.count())
                    .thenComparing(SummaryRows.Tally::of))
            .map(row -> loss(row.of(), row.count(), List.of()))
            .toList();
    long rejected = tables.rejectCounts().stream().mapToLong(SummaryRows.Tally::count).sum();
    List<Trust.Stage> stages = new ArrayList<>();
    stages.add(
        new Trust.Stage(Funnel.READ, "records read", dispatches + rejected, dispatches, setAside));
    Map<String, Long> withdrawn = stage(Funnel.STORIES);
    long standing = withdrawn.getOrDefault(Funnel.OUT, dispatches);
    if (standing != dispatches) {
      stages.add(
          new Trust.Stage(
              Funnel.WITHDRAWN,
              "dispatches",
              dispatches,
              standing,
              List.of(
                  loss(
                      Funnel.WITHDRAWN,
                      dispatches - standing,
                      evidence.of(
                          SummaryRows.Example.dispatches(tables.withdrawn(), Funnel.WITHDRAWN),
                          EVIDENCE)))));
    }
    Map<String, Long> date = stage(Funnel.DATE);
    long dated = date.getOrDefault(Funnel.OUT, standing);
    stages.add(
        new Trust.Stage(Funnel.DATE, "dispatches", standing, dated, undated(date, evidence)));
    long stories = sums.total(ReportData.ALL);
    stages.add(
        new Trust.Stage(
            Funnel.STORIES,
            "dispatches with a date",
            dated,
            stories,
            dated == stories
                ? List.of()
                : List.of(loss(CodeWords.RESENT, dated - stories, List.of()))));
    counted(stages, sums, stories);
    return stages;
  }

  private void counted(List<Trust.Stage> stages, SubjectSums sums, long stories) {
    if (facts.subjects().isEmpty()) {
      return;
    }
    Subject subject = facts.subjects().get(0);
    long count = sums.count(subject.id(), ReportData.ALL);
    stages.add(
        new Trust.Stage(
            "counted",
            "stories",
            stories,
            count,
            stories == count
                ? List.of()
                : List.of(loss(CodeWords.OTHER, stories - count, List.of()))));
    stages.add(
        new Trust.Stage("subject", "stories of " + subject.label(), count, count, List.of()));
  }

  private List<Trust.Loss> undated(Map<String, Long> date, Evidence evidence) {
    List<Trust.Loss> lost = new ArrayList<>();
    date.forEach(
        (reason, count) -> {
          if (!reason.equals(Funnel.IN) && !reason.equals(Funnel.OUT) && count > 0) {
            lost.add(
                loss(
                    reason,
                    count,
                    evidence.of(
                        SummaryRows.Example.dispatches(tables.dateExamples(), reason), EVIDENCE)));
          }
        });
    return lost;
  }

  private static Trust.Loss loss(String reason, long count, List<Integer> evidence) {
    return new Trust.Loss(reason, CodeWords.lost(reason), count, evidence);
  }

  private Map<String, Long> stage(String stage) {
    Map<String, Long> counts = new TreeMap<>();
    tables.funnel().stream()
        .filter(row -> row.stage().equals(stage))
        .forEach(row -> counts.put(row.reason(), row.records()));
    return counts;
  }

  List<Trust.DateSource> dateSources(Evidence evidence) {
    Map<String, long[]> counts = new TreeMap<>();
    for (SummaryRows.Dated row : tables.dated()) {
      long[] count = counts.computeIfAbsent(row.dateSource(), source -> new long[2]);
      count[0] += row.dispatches();
      count[1] += row.isDated() ? row.dispatches() : 0;
    }
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, long[]> entry) -> -entry.getValue()[0])
                .thenComparing(Map.Entry::getKey))
        .map(
            entry ->
                new Trust.DateSource(
                    entry.getKey(),
                    CodeWords.dates(entry.getKey()),
                    entry.getValue()[0],
                    entry.getValue()[1] > 0,
                    evidence.of(
                        SummaryRows.Example.dispatches(tables.dateExamples(), entry.getKey()),
                        EVIDENCE)))
        .toList();
  }

  List<Trust.Reject> rejects() {
    Map<String, List<Trust.Sample>> samples = new HashMap<>();
    tables.rejects().stream()
        .sorted(
            Comparator.comparing(SummaryRows.Reject::file)
                .thenComparing(SummaryRows.Reject::position))
        .forEach(
            row ->
                samples
                    .computeIfAbsent(row.reason(), reason -> new ArrayList<>())
                    .add(
                        new Trust.Sample(row.file(), Lead.cut(row.detail(), budget.leadLength()))));
    return tables.rejectCounts().stream()
        .sorted(
            Comparator.comparingLong((SummaryRows.Tally row) -> -row.count())
                .thenComparing(SummaryRows.Tally::of))
        .map(
            row ->
                new Trust.Reject(
                    row.of(),
                    CodeWords.lost(row.of()),
                    row.count(),
                    samples.getOrDefault(row.of(), List.of())))
        .toList();
  }

  List<Trust.Rule> rules() {
    Map<String, List<SummaryRows.Rule>> unusual =
        tables.rules().stream()
            .filter(SummaryRows.Rule::isUnusual)
            .collect(Collectors.groupingBy(SummaryRows.Rule::rule));
    return tables.rules().stream()
        .filter(rule -> rule.source().equals(ReportData.ALL))
        .sorted(
            Comparator.comparingLong((SummaryRows.Rule rule) -> -rule.dispatches())
                .thenComparing(SummaryRows.Rule::rule))
        .map(
            rule ->
                new Trust.Rule(
                    rule.rule(),
                    CodeWords.rule(rule.rule()),
                    rule.dispatches(),
                    rule.share(),
                    unusual.containsKey(rule.rule()),
                    unusual(unusual.getOrDefault(rule.rule(), List.of()))))
        .toList();
  }

  private String unusual(List<SummaryRows.Rule> rules) {
    return Lists.and(
        rules.stream()
            .sorted(Comparator.comparing(SummaryRows.Rule::source))
            .map(
                rule ->
                    String.format(
                        Locale.ROOT,
                        "%s of the new dispatches of %s, of all %s",
                        Numbers.percent(rule.newShare(), 1),
                        names.source(rule.source()),
                        Numbers.percent(rule.share(), 1)))
            .toList());
  }

  List<Trust.LargeStory> largest(Evidence evidence) {
    return tables.largest().stream()
        .sorted(
            Comparator.comparingLong((SummaryRows.Story story) -> -story.dispatches())
                .thenComparing(SummaryRows.Story::id))
        .map(
            story ->
                new Trust.LargeStory(
                    story.id(),
                    story.headline(),
                    story.dispatches(),
                    story.start(),
                    story.end(),
                    evidence.of(story.evidence(), EVIDENCE)))
        .toList();
  }
}
