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
import org.dateline.config.Subject;
import org.dateline.report.data.About;
import org.dateline.report.data.Findings;
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

  /** Evidence goes first to what is looked at first. */
  private ReportData build(Budget budget, Evidence evidence) {
    List<String> sources = TrustPart.sources(tables);
    List<String> ofSeries = new ArrayList<>(List.of(ReportData.ALL));
    sources.stream().limit(budget.sources()).forEach(ofSeries::add);
    String longest = facts.grains().get(facts.grains().size() - 1);
    SubjectSums sums = SubjectSums.of(tables, longest, facts.usualPolicy());
    SeriesPart series = new SeriesPart(facts, budget, ofSeries, tables.periods());
    FindingsPart findings = new FindingsPart(facts, tables, names);
    ThemesPart themes = new ThemesPart(facts, tables, series);
    PeoplePart people = new PeoplePart(facts, tables, names);
    TrustPart trust = new TrustPart(facts, tables, names, budget);
    AboutPart about =
        new AboutPart(facts, tables, names, sums, SubjectSums.of(tables, longest, everyDispatch));
    About.Range range = about.range();
    List<Findings.Event> events = findings.events();
    List<About.Key> keys = about.keys(range, sources, trust, evidence);
    List<Findings.Burst> bursts = findings.bursts(events, evidence);
    Map<String, List<People.Partner>> partners = people.partners(evidence);
    List<Themes.Topic> topics = themes.topics(evidence);
    Map<String, Themes.Trend> trends = themes.trends(topicGrain(series), evidence);
    List<Trust.Source> sourceTable = trust.sourceTable(sums, evidence);
    List<Trust.Stage> funnel = trust.funnel(sums, evidence);
    List<Trust.DateSource> dateSources = trust.dateSources(evidence);
    List<Trust.LargeStory> largest = trust.largest(evidence);
    List<People.RisingPair> rising = people.rising(evidence);
    Map<String, People.Network> networks = people.networks(evidence);
    Map<String, Series.Coverage> coverage = series.coverage(tables.coverage(), evidence);
    String grain = grain(series);
    return new ReportData(
        ReportData.VERSION,
        facts.run(),
        about.title(),
        about.answers(findings, grain),
        keys,
        about.subjects(),
        labelled(ofSeries, sources),
        series.grains(),
        facts.policies(),
        new About.Defaults(firstSubject(sums), ReportData.ALL, grain, facts.usualPolicy()),
        range,
        series.periods(),
        coverage,
        evidence.columns(places(ofSeries, sources), budget.leadLength()),
        findings.gaps(),
        findings.volumeChanges(),
        findings.changePoints(),
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
        trust.inflation(grain, series, everyDispatch),
        dateSources,
        trust.rejects(),
        trust.rules(),
        largest,
        facts.changes(),
        facts.notes(),
        budget.notes(sources.size(), evidence.isCut()),
        cite(about.title()));
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
  private List<About.Label> labelled(List<String> ofSeries, List<String> sources) {
    return inOrder(ofSeries, sources).stream()
        .map(source -> new About.Label(source, names.source(source)))
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
    int months = series.starts(ReportData.ALL, "month").size();
    int quarters = series.starts(ReportData.ALL, "quarter").size();
    int weeks = series.starts(ReportData.ALL, "week").size();
    List<String> there = series.grains();
    String best;
    if (months > MAX_MONTHS) {
      best = quarters > MAX_QUARTERS ? "year" : "quarter";
    } else if (months >= MIN_MONTHS) {
      best = "month";
    } else {
      best = weeks >= MIN_WEEKS ? "week" : "day";
    }
    return there.contains(best) || there.isEmpty() ? best : there.get(0);
  }

  private static String topicGrain(SeriesPart series) {
    int months = series.starts(ReportData.ALL, "month").size();
    if (months > 0 && months <= MAX_TOPIC_MONTHS) {
      return "month";
    }
    int quarters = series.starts(ReportData.ALL, "quarter").size();
    return quarters > 0 && quarters <= MAX_TOPIC_MONTHS ? "quarter" : "year";
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
