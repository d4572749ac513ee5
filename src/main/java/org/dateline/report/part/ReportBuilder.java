package org.dateline.report.part;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.subject.Subject;
import org.dateline.report.data.Findings;
import org.dateline.report.data.Header;
import org.dateline.report.data.People;
import org.dateline.report.data.ReportData;
import org.dateline.report.data.ReportJson;
import org.dateline.report.data.Series;
import org.dateline.report.data.Themes;
import org.dateline.report.data.Trust;
import org.dateline.report.source.DispatchReader;
import org.dateline.report.source.ReportReader;
import org.dateline.report.source.ReportSource;
import org.dateline.report.source.ReportTables;
import org.dateline.report.source.SummaryRows;
import org.dateline.report.source.TableReader;
import org.dateline.table.Grain;

/** Computes {@link ReportData} from the tables of a run, within a bounded size. */
public final class ReportBuilder {
  /** Months that a chart shows side by side; of a longer range quarters are shown first. */
  private static final int MAX_MONTHS = 150;

  private static final int MAX_QUARTERS = 100;
  private static final int MIN_MONTHS = 4;
  private static final int MIN_WEEKS = 4;

  /** Topics are shown small, so that they have room for fewer periods. */
  private static final int MAX_TOPIC_MONTHS = 72;

  private final Facts facts;
  private final String everyDispatch;
  private final ReportTables tables;
  private final Names names;

  private ReportBuilder(Facts facts, String everyDispatch, ReportTables tables) {
    this.facts = facts;
    this.everyDispatch = everyDispatch;
    this.tables = tables;
    this.names = new Names(tables);
  }

  /**
   * Reads the tables and computes the report as JSON.
   *
   * @param everyDispatch code of the policy that counts each dispatch
   */
  public static String json(
      SparkSession spark, ReportSource source, Facts facts, String everyDispatch) {
    TableReader reader = new TableReader(source);
    List<String> own = facts.subjects().stream().flatMap(ReportBuilder::entities).toList();
    ReportTables tables = new ReportReader(spark, reader).read(own);
    return json(facts, everyDispatch, tables, new DispatchReader(spark, reader)::dispatches);
  }

  private static Stream<String> entities(Subject subject) {
    return Stream.concat(subject.entities().stream(), subject.noneOf().entities().stream());
  }

  /** The same from tables that have been read; leaves out more until it is small enough. */
  static String json(
      Facts facts,
      String everyDispatch,
      ReportTables tables,
      Function<List<String>, Map<String, SummaryRows.Dispatch>> dispatches) {
    ReportBuilder builder = new ReportBuilder(facts, everyDispatch, tables);
    Budget all = Budget.STEPS.get(0);
    Evidence wanted = Evidence.wanted(all.dispatches());
    builder.build(all, wanted);
    Map<String, SummaryRows.Dispatch> read =
        wanted.ids().isEmpty() ? Map.of() : dispatches.apply(wanted.ids());
    String json = "";
    for (Budget budget : Budget.STEPS) {
      json = ReportJson.write(builder.build(budget, Evidence.of(read, budget.dispatches())));
      if (json.getBytes(StandardCharsets.UTF_8).length <= Budget.MAX_BYTES) {
        break;
      }
    }
    return json;
  }

  /** What makes each part of the page. */
  private record Parts(
      SubjectSums sums,
      SeriesPart series,
      FindingsPart findings,
      ThemesPart themes,
      PeoplePart people,
      SourcesPart sources,
      TrustPart trust,
      HeaderPart header) {}

  private Parts parts(Budget budget, List<String> ofSeries) {
    String longest = facts.grains().get(facts.grains().size() - 1);
    SubjectSums sums = SubjectSums.of(tables, longest, facts.usualPolicy());
    SeriesPart series = new SeriesPart(facts, budget, ofSeries, tables.periods());
    return new Parts(
        sums,
        series,
        new FindingsPart(facts, tables, names),
        new ThemesPart(facts, tables, series),
        new PeoplePart(facts, tables, names),
        new SourcesPart(facts, tables),
        new TrustPart(facts, tables, names, budget),
        new HeaderPart(facts, tables, names, sums, SubjectSums.of(tables, longest, everyDispatch)));
  }

  /** Evidence goes first to what is looked at first. */
  private ReportData build(Budget budget, Evidence evidence) {
    List<String> sources = SourcesPart.sources(tables);
    List<String> ofSeries = new ArrayList<>(List.of(ReportData.ALL));
    sources.stream().limit(budget.sources()).forEach(ofSeries::add);
    Parts parts = parts(budget, ofSeries);
    Header.Range range = parts.header().range();
    List<Findings.Event> events = parts.findings().events();
    List<Header.Key> keys = parts.header().keys(range, sources, parts.sources(), evidence);
    List<Findings.Burst> bursts = parts.findings().bursts(events, evidence);
    Map<String, List<People.Partner>> partners = parts.people().partners(evidence);
    List<Themes.Topic> topics = parts.themes().topics(evidence);
    Map<String, Themes.Trend> trends = parts.themes().trends(topicGrain(parts.series()), evidence);
    List<Trust.Source> sourceTable = parts.sources().sourceTable(parts.sums(), evidence);
    List<Trust.Stage> funnel = parts.trust().funnel(parts.sums(), evidence);
    List<Trust.DateSource> dateSources = parts.trust().dateSources(evidence);
    List<Trust.LargeStory> largest = parts.trust().largest(evidence);
    List<People.RisingPair> rising = parts.people().rising(evidence);
    Map<String, People.Network> networks = parts.people().networks(evidence);
    Map<String, Series.Coverage> coverage = parts.series().coverage(tables.coverage(), evidence);
    String grain = grain(parts.series());
    return new ReportData(
        ReportData.VERSION,
        facts.run(),
        parts.header().title(),
        parts.header().answers(parts.findings(), grain),
        keys,
        parts.header().subjects(),
        labelled(ofSeries, sources),
        parts.series().grains(),
        facts.policies(),
        new Header.Defaults(firstSubject(parts.sums()), ReportData.ALL, grain, facts.usualPolicy()),
        range,
        parts.series().periods(),
        coverage,
        evidence.columns(places(ofSeries, sources), budget.leadLength()),
        parts.findings().gaps(),
        parts.findings().volumeChanges(),
        parts.findings().changePoints(),
        bursts,
        events,
        topics,
        facts.endedTopics(),
        trends,
        partners,
        networks,
        rising,
        sourceTable,
        funnel,
        parts.sources().inflation(grain, parts.series(), everyDispatch),
        dateSources,
        parts.trust().rejects(),
        parts.trust().rules(),
        largest,
        facts.changes(),
        facts.notes(),
        budget.notes(sources.size(), evidence.isCut()),
        cite(parts.header().title()));
  }

  /** The first that anything is said of, in the user's order. */
  private String firstSubject(SubjectSums sums) {
    return facts.subjects().stream()
        .map(Subject::id)
        .filter(id -> sums.count(id, ReportData.ALL) > 0)
        .findFirst()
        .orElse(facts.subjects().isEmpty() ? "" : facts.subjects().get(0).id());
  }

  /** Sources with series first, so that these are as many as the page offers, then all others. */
  private List<Header.Label> labelled(List<String> ofSeries, List<String> sources) {
    return inOrder(ofSeries, sources).stream()
        .map(source -> new Header.Label(source, names.source(source)))
        .toList();
  }

  private static Map<String, Integer> places(List<String> ofSeries, List<String> sources) {
    Map<String, Integer> places = new HashMap<>();
    for (String source : inOrder(ofSeries, sources)) {
      places.put(source, places.size());
    }
    return places;
  }

  private static List<String> inOrder(List<String> ofSeries, List<String> sources) {
    List<String> all = new ArrayList<>(ofSeries);
    sources.stream().filter(source -> !ofSeries.contains(source)).forEach(all::add);
    return all;
  }

  /** The length of periods at which a range is shown at first. */
  private String grain(SeriesPart series) {
    int months = periods(series, Grain.MONTH);
    Grain best;
    if (months > MAX_MONTHS) {
      best = periods(series, Grain.QUARTER) > MAX_QUARTERS ? Grain.YEAR : Grain.QUARTER;
    } else if (months >= MIN_MONTHS) {
      best = Grain.MONTH;
    } else {
      best = periods(series, Grain.WEEK) >= MIN_WEEKS ? Grain.WEEK : Grain.DAY;
    }
    List<String> there = series.grains();
    return there.contains(best.code()) || there.isEmpty() ? best.code() : there.get(0);
  }

  private static String topicGrain(SeriesPart series) {
    return Stream.of(Grain.MONTH, Grain.QUARTER)
        .filter(grain -> periods(series, grain) > 0)
        .filter(grain -> periods(series, grain) <= MAX_TOPIC_MONTHS)
        .findFirst()
        .orElse(Grain.YEAR)
        .code();
  }

  private static int periods(SeriesPart series, Grain grain) {
    return series.starts(ReportData.ALL, grain.code()).size();
  }

  private String cite(String title) {
    return String.format(
        Locale.ROOT,
        "%s. Dateline %s, run %s.",
        title,
        facts.run().codeVersion(),
        facts.run().id());
  }
}
