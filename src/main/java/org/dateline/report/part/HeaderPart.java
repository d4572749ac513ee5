package org.dateline.report.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dateline.config.subject.Subject;
import org.dateline.report.data.Header;
import org.dateline.report.data.ReportData;
import org.dateline.report.data.Trust;
import org.dateline.report.source.ReportTables;
import org.dateline.report.source.SummaryRows;
import org.dateline.report.words.Answer;
import org.dateline.report.words.CodeWords;
import org.dateline.report.words.Days;
import org.dateline.report.words.Definition;
import org.dateline.report.words.Lists;
import org.dateline.report.words.Numbers;
import org.dateline.table.Bursts;
import org.dateline.table.Grain;
import org.dateline.table.Periods;
import org.dateline.table.StoryRelation;
import org.jspecify.annotations.Nullable;

/** The answer, the small numbers under it, and what the report says of itself. */
final class HeaderPart {
  /** Fewer periods have no highest one. */
  private static final int MIN_COMPARED = 3;

  private static final int EVIDENCE = 5;

  /** Subjects that a title names. */
  private static final int TITLED = 3;

  private final Facts facts;
  private final ReportTables tables;
  private final Names names;
  private final SubjectSums sums;
  private final SubjectSums dispatchSums;

  /**
   * With what is counted.
   *
   * @param sums by the usual policy
   * @param dispatchSums of every dispatch
   */
  HeaderPart(
      Facts facts, ReportTables tables, Names names, SubjectSums sums, SubjectSums dispatchSums) {
    this.facts = facts;
    this.tables = tables;
    this.names = names;
    this.sums = sums;
    this.dispatchSums = dispatchSums;
  }

  String title() {
    List<String> labels = facts.subjects().stream().map(Subject::label).toList();
    if (labels.isEmpty()) {
      return "What the archive holds";
    }
    return "Coverage of "
        + (labels.size() > TITLED
            ? labels.get(0) + " and " + Numbers.count(labels.size() - 1) + " other subjects"
            : Lists.and(labels));
  }

  /**
   * A sentence of each subject.
   *
   * @param grain length of the periods of which it names the highest
   */
  Map<String, String> answers(FindingsPart findings, String grain) {
    Map<String, String> answers = new TreeMap<>();
    for (Subject subject : facts.subjects()) {
      Trust.Share share = sums.share(subject.id(), ReportData.ALL);
      answers.put(
          subject.id(),
          Answer.of(
              new Answer.Facts(
                  subject.label(),
                  subject.counts() == Subject.Counts.ABOUT,
                  share.count(),
                  share.total(),
                  Objects.requireNonNullElse(share.low(), 0.0),
                  Objects.requireNonNullElse(share.high(), 1.0),
                  facts.dispatches(),
                  undatedHits(subject.id())),
              most(subject.id(), grain),
              strongest(subject.id(), findings)));
    }
    return answers;
  }

  private long undatedHits(String subject) {
    return Math.max(0, hits(subject) - dispatchSums.count(subject, ReportData.ALL));
  }

  private long hits(String subject) {
    return tables.hits().stream()
        .filter(row -> row.of().equals(subject))
        .mapToLong(SummaryRows.Tally::count)
        .findFirst()
        .orElseGet(() -> dispatchSums.count(subject, ReportData.ALL));
  }

  /**
   * The period to name, as the chart does: the highest of those that were read to their end and had
   * no fewer stories than the middle one, as three of three do not outdo ninety of a hundred; the
   * fuller of two equals.
   */
  private Answer.@Nullable Most most(String subject, String grain) {
    Map<LocalDate, Periods.Period> periods = new TreeMap<>();
    tables.periods().stream()
        .filter(
            row ->
                row.source().equals(ReportData.ALL)
                    && row.grain().equals(grain)
                    && row.policy().equals(facts.usualPolicy())
                    && row.total() > 0)
        .forEach(row -> periods.put(row.start(), row));
    if (periods.size() < MIN_COMPARED) {
      return null;
    }
    List<SummaryRows.Covered> known =
        tables.coverage().stream()
            .filter(
                row ->
                    row.subject().equals(subject)
                        && row.source().equals(ReportData.ALL)
                        && row.grain().equals(grain)
                        && row.policy().equals(facts.usualPolicy())
                        && row.share() != null
                        && periods.containsKey(row.start()))
            .toList();
    long usual =
        periods.values().stream()
            .map(Periods.Period::total)
            .sorted()
            .skip(periods.size() / 2)
            .findFirst()
            .orElse(0L);
    List<SummaryRows.Covered> full =
        known.stream()
            .filter(
                row -> {
                  Periods.Period period = Objects.requireNonNull(periods.get(row.start()));
                  return period.isComplete() && period.total() >= usual;
                })
            .toList();
    return (full.isEmpty() ? known : full)
        .stream()
            .max(
                Comparator.comparingDouble(
                        (SummaryRows.Covered row) -> Objects.requireNonNullElse(row.share(), 0.0))
                    .thenComparingLong(
                        row -> Objects.requireNonNull(periods.get(row.start())).total())
                    .thenComparing(SummaryRows.Covered::start, Comparator.reverseOrder()))
            .filter(row -> row.count() > 0)
            .map(
                row ->
                    new Answer.Most(
                        row.start(),
                        grain,
                        Objects.requireNonNullElse(row.share(), 0.0),
                        Objects.requireNonNullElse(row.low(), 0.0),
                        Objects.requireNonNullElse(row.high(), 1.0)))
            .orElse(null);
  }

  private Answer.@Nullable Strongest strongest(String subject, FindingsPart findings) {
    return tables.bursts().stream()
        .filter(burst -> burst.subject().equals(subject) && burst.source().equals(ReportData.ALL))
        .max(
            Comparator.comparingDouble(Bursts.Burst::weight)
                .thenComparing(Bursts.Burst::number, Comparator.reverseOrder()))
        .map(burst -> new Answer.Strongest(burst.start(), burst.end(), findings.reason(burst)))
        .orElse(null);
  }

  List<Header.Subject> subjects() {
    return facts.subjects().stream()
        .map(
            subject -> {
              return new Header.Subject(
                  subject.id(),
                  subject.label(),
                  subject.counts().name().toLowerCase(Locale.ROOT),
                  Definition.of(
                      subject, id -> names.entity(id).label(), id -> names.topic(id).label()),
                  hits(subject.id()));
            })
        .toList();
  }

  /** First and last day, from the periods of a day. */
  Header.Range range() {
    List<LocalDate> days =
        tables.periods().stream()
            .filter(row -> row.grain().equals(Grain.DAY.code()) && row.total() > 0)
            .map(Periods.Period::start)
            .sorted()
            .toList();
    return days.isEmpty()
        ? new Header.Range(null, null)
        : new Header.Range(days.get(0), days.get(days.size() - 1));
  }

  List<Header.Key> keys(
      Header.Range range, List<String> sources, SourcesPart volumes, Evidence evidence) {
    List<Header.Key> keys = new ArrayList<>();
    keys.add(
        number(
            "dispatches",
            facts.dispatches() == 1 ? "dispatch read" : "dispatches read",
            facts.dispatches(),
            Numbers.count(facts.run().inputFiles(), "file", "files") + " read by this run"));
    long stories = stories();
    keys.add(
        number(
            "stories",
            stories == 1 ? "story" : "stories",
            stories,
            String.format(
                Locale.ROOT,
                "%s and %s were joined to the first dispatch of their story",
                Numbers.count(volumes.revisions(), "later take", "later takes"),
                Numbers.count(volumes.copies(), "copy", "copies"))));
    keys.add(undated(evidence));
    keys.add(setAside());
    keys.add(sources(sources));
    keys.add(day("first", "first day", range.first()));
    keys.add(day("last", "last day", range.last()));
    keys.add(text("run", "run", facts.run().id()));
    keys.add(text("version", "version", "Dateline " + facts.run().codeVersion()));
    return keys;
  }

  /** Dispatches that are not a later take or copy of another: one a story. */
  private long stories() {
    return tables.dated().stream()
        .filter(
            row -> row.relation().equals(StoryRelation.FIRST.code()) || row.relation().isEmpty())
        .mapToLong(SummaryRows.Dated::dispatches)
        .sum();
  }

  private Header.Key undated(Evidence evidence) {
    List<SummaryRows.Dated> undated =
        tables.dated().stream().filter(row -> !row.isDated()).toList();
    Map<String, Long> reasons = new TreeMap<>();
    undated.forEach(row -> reasons.merge(row.dateSource(), row.dispatches(), Long::sum));
    List<String> examples =
        tables.dateExamples().stream()
            .filter(example -> reasons.containsKey(example.of()))
            .map(SummaryRows.Example::dispatch)
            .toList();
    List<List<String>> rows =
        new ArrayList<>(List.of(List.of("what is known of the date", "dispatches")));
    reasons.forEach(
        (reason, count) -> rows.add(List.of(CodeWords.lost(reason), Numbers.count(count))));
    long count = undated.stream().mapToLong(SummaryRows.Dated::dispatches).sum();
    return new Header.Key(
        "undated",
        "undated",
        Numbers.count(count),
        count,
        "their day cannot be known, so they are in no series",
        evidence.of(examples, EVIDENCE),
        count == 0 ? null : rows);
  }

  private Header.Key setAside() {
    List<List<String>> rows = new ArrayList<>(List.of(List.of("reason", "records")));
    tables.rejectCounts().stream()
        .sorted(
            Comparator.comparingLong((SummaryRows.Tally row) -> -row.count())
                .thenComparing(SummaryRows.Tally::of))
        .forEach(row -> rows.add(List.of(CodeWords.lost(row.of()), Numbers.count(row.count()))));
    long count = tables.rejectCounts().stream().mapToLong(SummaryRows.Tally::count).sum();
    return new Header.Key(
        "set_aside",
        "set aside",
        Numbers.count(count),
        count,
        "records that were not taken, each with its reason in the table rejects",
        List.of(),
        count == 0 ? null : rows);
  }

  private Header.Key sources(List<String> sources) {
    Map<String, Long> volumes = new TreeMap<>();
    tables.dated().forEach(row -> volumes.merge(row.source(), row.dispatches(), Long::sum));
    List<List<String>> rows = new ArrayList<>(List.of(List.of("source", "dispatches")));
    sources.forEach(
        source ->
            rows.add(
                List.of(names.source(source), Numbers.count(volumes.getOrDefault(source, 0L)))));
    return new Header.Key(
        "sources",
        sources.size() == 1 ? "source" : "sources",
        Numbers.count(sources.size()),
        (long) sources.size(),
        "",
        List.of(),
        rows);
  }

  private static Header.Key number(String id, String label, long value, String note) {
    return new Header.Key(id, label, Numbers.count(value), value, note, List.of(), null);
  }

  private static Header.Key day(String id, String label, @Nullable LocalDate day) {
    return text(id, label, day == null ? "not known" : Days.day(day));
  }

  private static Header.Key text(String id, String label, String text) {
    return new Header.Key(id, label, text, null, "", List.of(), null);
  }
}
