package org.dateline.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.report.page.MadeCorpus.Dispatch;
import org.dateline.report.page.MadeCorpus.Peak;
import org.dateline.report.page.MadeCorpus.Silence;
import org.dateline.report.page.MadeCorpus.Subject;
import org.dateline.report.page.MadeCorpus.Theme;
import org.dateline.text.record.RevisionTag.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Writes a made-up archive as {@code data.json}. Numbers add up as those of a run do; what a run
 * would estimate (expectation, surprise, bursts) is taken from how the archive was made.
 */
final class MadeData {
  private static final int EVIDENCE = 5;
  private static final int MAX_CITED = 2500;
  private static final List<String> GRAINS = List.of("day", "week", "month", "quarter", "year");
  private static final List<String> POLICIES =
      List.of("story", "latest_revision", "every_dispatch");

  private final MadeCorpus corpus;
  private final List<Dispatch> dated;
  private final Map<String, Integer> cited = new LinkedHashMap<>();
  private final List<Dispatch> citedDispatches = new ArrayList<>();
  private final Map<String, List<Dispatch>> counted = new LinkedHashMap<>();
  private final Map<String, Theme> themes = new LinkedHashMap<>();
  private final @Nullable LocalDate first;
  private final @Nullable LocalDate last;

  private MadeData(MadeCorpus corpus) {
    this.corpus = corpus;
    this.dated = corpus.dispatches().stream().filter(d -> d.date() != null).toList();
    corpus.themes().forEach(theme -> themes.put(theme.id(), theme));
    this.first = dated.stream().map(Dispatch::date).min(LocalDate::compareTo).orElse(null);
    this.last = dated.stream().map(Dispatch::date).max(LocalDate::compareTo).orElse(null);
  }

  /** The object that {@code data.json} holds. */
  static Map<String, Object> of(MadeCorpus corpus) {
    return new MadeData(corpus).all();
  }

  static String json(Map<String, Object> data) {
    try {
      return new ObjectMapper().writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> all() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("version", 1);
    data.put("run", run());
    data.put(
        "title",
        corpus.subjects().isEmpty()
            ? "An archive"
            : "Coverage of "
                + String.join(" and ", corpus.subjects().stream().map(Subject::label).toList()));
    data.put("answer", answers());
    data.put("keys", keys());
    data.put("subjects", subjects());
    data.put("sources", sources());
    data.put("grains", GRAINS);
    data.put("policies", policies());
    data.put(
        "defaults",
        object("subject", subject(0).id(), "source", "*", "grain", "month", "policy", "story"));
    data.put("range", object("first", day(first), "last", day(last)));
    coverage(data);
    data.put("gaps", gaps());
    data.put("volumeChanges", List.of());
    data.put("changePoints", changePoints());
    data.put("bursts", bursts());
    data.put("events", events());
    data.put("topics", topics());
    data.put("endedTopics", List.of(object("id", "old", "label", "an earlier topic")));
    data.put("topicTrends", topicTrends());
    Map<String, Object> partners = new LinkedHashMap<>();
    Map<String, Object> network = new LinkedHashMap<>();
    for (Subject subject : corpus.subjects()) {
      partners.put(subject.id(), partners(subject));
      network.put(subject.id(), network(subject));
    }
    data.put("partners", partners);
    data.put("network", network);
    data.put("risingPairs", risingPairs());
    data.put("sourceTable", sourceTable());
    data.put("funnel", funnel());
    data.put("inflation", inflation());
    data.put("dateSources", dateSources());
    data.put("rejects", rejects());
    data.put("rules", rules());
    data.put("largestStories", largestStories());
    data.put("changes", changes());
    data.put("notes", List.of("This archive is made up to try the page."));
    data.put("cut", List.of("evidence is kept for the 5 strongest dispatches of a number"));
    data.put("cite", "Dateline 0.1.0, run 20261126_000000, of a made-up archive.");
    // Last, when all that is cited is known; the page does not mind the order.
    data.put("dispatches", dispatches());
    return data;
  }

  // ---- coverage -------------------------------------------------------------------------------

  private void coverage(Map<String, Object> data) {
    Map<String, Object> periods = new LinkedHashMap<>();
    Map<String, Object> coverage = new LinkedHashMap<>();
    data.put("periods", periods);
    data.put("coverage", coverage);
    List<String> all = new ArrayList<>(List.of("*"));
    all.addAll(corpus.sources());
    for (String source : all) {
      for (String grain : List.of("year", "quarter", "month", "week", "day")) {
        Map<String, List<Integer>> totals = new LinkedHashMap<>();
        Map<LocalDate, List<Dispatch>> every = byPeriod(grain, counted(source, "every_dispatch"));
        for (String policy : POLICIES) {
          if (!isKept(source, grain, policy)) {
            continue;
          }
          Map<LocalDate, List<Dispatch>> byPeriod = new TreeMap<>();
          every.keySet().forEach(start -> byPeriod.put(start, new ArrayList<>()));
          byPeriod(grain, counted(source, policy))
              .forEach((start, of) -> byPeriod.get(start).addAll(of));
          totals.put(policy, byPeriod.values().stream().map(List::size).toList());
          for (Subject subject : corpus.subjects()) {
            coverage.put(
                String.join("|", subject.id(), source, grain, policy),
                grain.equals("day") || (grain.equals("week") && !source.equals("*"))
                    ? sparse(subject, byPeriod)
                    : series(subject, byPeriod, grain));
          }
        }
        if (!totals.isEmpty()) {
          periods.put(source + "|" + grain, periods(source, grain, every, totals));
        }
      }
    }
  }

  /** A large report keeps days and weeks of all sources together alone. */
  private boolean isKept(String source, String grain, String policy) {
    boolean isLarge = corpus.dispatches().size() > 50_000;
    return switch (grain) {
      case "day" -> !isLarge || (source.equals("*") && policy.equals("story"));
      case "week" -> !isLarge || source.equals("*");
      default -> true;
    };
  }

  private Map<LocalDate, List<Dispatch>> byPeriod(String grain, List<Dispatch> counted) {
    Map<LocalDate, List<Dispatch>> byPeriod = new TreeMap<>();
    if (!grain.equals("day") && !counted.isEmpty()) {
      for (LocalDate at = start(grain, first); !at.isAfter(last); at = next(grain, at)) {
        byPeriod.put(at, new ArrayList<>());
      }
    }
    // Dispatches come by day, so that most need no look-up.
    LocalDate day = null;
    List<Dispatch> today = new ArrayList<>();
    for (Dispatch dispatch : counted) {
      if (!dispatch.date().equals(day)) {
        day = dispatch.date();
        today = byPeriod.computeIfAbsent(start(grain, day), d -> new ArrayList<>());
      }
      today.add(dispatch);
    }
    return byPeriod;
  }

  private List<Dispatch> counted(String source, String policy) {
    return counted.computeIfAbsent(source + "|" + policy, key -> newlyCounted(source, policy));
  }

  private List<Dispatch> newlyCounted(String source, String policy) {
    Map<String, Dispatch> byStory = new LinkedHashMap<>();
    List<Dispatch> every = new ArrayList<>();
    for (Dispatch dispatch : dated) {
      if (source.equals("*") || dispatch.source().equals(source)) {
        every.add(dispatch);
        if (policy.equals("story")) {
          byStory.putIfAbsent(dispatch.story(), dispatch);
        } else {
          byStory.put(dispatch.story(), dispatch);
        }
      }
    }
    return policy.equals("every_dispatch") ? every : List.copyOf(byStory.values());
  }

  private Map<String, Object> periods(
      String source,
      String grain,
      Map<LocalDate, List<Dispatch>> byPeriod,
      Map<String, List<Integer>> totals) {
    if (grain.equals("day")) {
      List<Long> steps = new ArrayList<>();
      LocalDate before = first;
      for (LocalDate day : byPeriod.keySet()) {
        steps.add(ChronoUnit.DAYS.between(before, day));
        before = day;
      }
      return object("step", steps, "total", totals);
    }
    StringBuilder complete = new StringBuilder();
    StringBuilder gap = new StringBuilder();
    List<Integer> gapDays = new ArrayList<>();
    for (Map.Entry<LocalDate, List<Dispatch>> entry : byPeriod.entrySet()) {
      LocalDate start = entry.getKey();
      LocalDate end = next(grain, start).minusDays(1);
      boolean whole = !start.isBefore(first) && !end.isAfter(last);
      int silent = 0;
      for (Silence silence : corpus.silences()) {
        if (silence.source().equals(source)) {
          for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
            silent += silence.covers(source, day) ? 1 : 0;
          }
        }
      }
      complete.append(whole ? '1' : '0');
      gap.append(silent > 0 && entry.getValue().isEmpty() ? '1' : '0');
      gapDays.add(silent);
    }
    return object(
        "start", byPeriod.keySet().stream().map(LocalDate::toString).toList(),
        "complete", complete.toString(),
        "gap", gap.toString(),
        "gapDays", gapDays,
        "total", totals);
  }

  private Map<String, Object> sparse(Subject subject, Map<LocalDate, List<Dispatch>> byPeriod) {
    List<Integer> at = new ArrayList<>();
    List<Integer> count = new ArrayList<>();
    List<Integer> named = new ArrayList<>();
    List<List<Integer>> evidence = new ArrayList<>();
    int index = 0;
    for (List<Dispatch> dispatches : byPeriod.values()) {
      List<Dispatch> hits = hits(subject, dispatches);
      if (!hits.isEmpty()) {
        at.add(index);
        count.add(hits.size());
        named.add((int) hits.stream().filter(Dispatch::named).count());
        evidence.add(cite(hits, 2));
      }
      index++;
    }
    return object(
        "at",
        at,
        "count",
        count,
        "about",
        count,
        "named",
        named,
        "prominent",
        named,
        "evidence",
        evidence);
  }

  private Map<String, Object> series(
      Subject subject, Map<LocalDate, List<Dispatch>> byPeriod, String grain) {
    Map<String, List<Object>> columns = new LinkedHashMap<>();
    for (String name :
        List.of(
            "count",
            "about",
            "named",
            "prominent",
            "share",
            "low",
            "high",
            "expected",
            "expectedLow",
            "expectedHigh",
            "surprise",
            "q",
            "burst",
            "evidence")) {
      columns.put(name, new ArrayList<>());
    }
    List<List<Dispatch>> totals = List.copyOf(byPeriod.values());
    List<LocalDate> starts = List.copyOf(byPeriod.keySet());
    List<List<Dispatch>> hits = totals.stream().map(ds -> hits(subject, ds)).toList();
    for (int i = 0; i < totals.size(); i++) {
      int n = totals.get(i).size();
      int k = hits.get(i).size();
      double[] wilson = wilson(k, n);
      double expected = expected(hits, totals, i);
      double spread = n == 0 ? 0 : 1.96 * Math.sqrt(Math.max(expected, 0.002) / n);
      columns.get("count").add(k);
      columns.get("about").add(k);
      columns.get("named").add((int) hits.get(i).stream().filter(Dispatch::named).count());
      columns.get("prominent").add(k / 2);
      columns.get("share").add(n == 0 ? null : round((double) k / n));
      columns.get("low").add(n == 0 ? null : round(wilson[0]));
      columns.get("high").add(n == 0 ? null : round(wilson[1]));
      columns.get("expected").add(n == 0 ? null : round(expected));
      columns.get("expectedLow").add(n == 0 ? null : round(Math.max(0, expected - spread)));
      columns.get("expectedHigh").add(n == 0 ? null : round(expected + spread));
      double surprise = n == 0 ? 0 : (k - n * expected) / Math.sqrt(n * expected + 1);
      columns.get("surprise").add(n == 0 ? null : round(surprise));
      columns.get("q").add(n == 0 ? null : round(Math.min(1, Math.exp(-Math.max(0, surprise)))));
      LocalDate end = next(grain, starts.get(i)).minusDays(1);
      LocalDate start = starts.get(i);
      columns
          .get("burst")
          .add(
              peaks(subject).stream()
                      .anyMatch(
                          p ->
                              !p.start().isAfter(end)
                                  && !p.start().plusDays(p.days() - 1).isBefore(start))
                  ? 1
                  : 0);
      columns.get("evidence").add(cite(hits.get(i), grain.equals("week") ? 3 : EVIDENCE));
    }
    return new LinkedHashMap<>(columns);
  }

  private static double expected(List<List<Dispatch>> hits, List<List<Dispatch>> totals, int at) {
    double k = 0;
    double n = 0;
    for (int i = Math.max(0, at - 6); i < Math.min(hits.size(), at + 7); i++) {
      if (i != at) {
        k += hits.get(i).size();
        n += totals.get(i).size();
      }
    }
    return (k + 0.5) / (n + 1) * 0.9;
  }

  private List<Dispatch> hits(Subject subject, List<Dispatch> of) {
    return of.stream().filter(d -> d.theme().equals(subject.theme())).toList();
  }

  // ---- peaks ----------------------------------------------------------------------------------

  private List<Peak> peaks(Subject subject) {
    return corpus.peaks().stream().filter(p -> p.theme().equals(subject.theme())).toList();
  }

  private List<Object> bursts() {
    List<Object> out = new ArrayList<>();
    for (Subject subject : corpus.subjects()) {
      int number = 0;
      for (Peak peak : peaks(subject)) {
        List<Dispatch> within =
            dated.stream()
                .filter(d -> d.theme().equals(peak.theme()) && peak.covers(d.date()))
                .toList();
        if (within.isEmpty()) {
          continue;
        }
        number++;
        LocalDate end = peak.start().plusDays(peak.days() - 1);
        long stories = within.stream().map(Dispatch::story).distinct().count();
        double expected = round(stories / peak.times());
        Theme theme = themes.get(peak.theme());
        out.add(
            object(
                "subject", subject.id(),
                "source", "*",
                "number", number,
                "start", day(peak.start()),
                "end", day(end),
                "peak", day(peak.start().plusDays(1)),
                "level", peak.times() > 10 ? 2 : 1,
                "stories", stories,
                "dispatches", within.size(),
                "total", dated.stream().filter(d -> peak.covers(d.date())).count(),
                "expected", expected,
                "p", 0.0001,
                "terms", theme.terms().subList(0, Math.min(4, theme.terms().size())),
                "entities", theme.names().stream().map(MadeData::entity).toList(),
                "topics", List.of(object("id", theme.id(), "label", theme.label())),
                "reason", peak.reason(),
                "headlines", cite(within.subList(0, Math.min(3, within.size())), 3),
                "evidence", cite(within, 20),
                "events", peak.event().isEmpty() ? List.of() : List.of(eventIndex(peak)),
                "text",
                    String.format(
                        Locale.ROOT,
                        "%d stories in %d days, where %.1f were expected.",
                        stories,
                        peak.days(),
                        expected)));
      }
    }
    return out;
  }

  private int eventIndex(Peak peak) {
    return corpus.peaks().stream().filter(p -> !p.event().isEmpty()).toList().indexOf(peak);
  }

  private List<Object> events() {
    return corpus.peaks().stream()
        .filter(p -> !p.event().isEmpty())
        .map(
            p ->
                (Object)
                    object(
                        "date", day(p.start()),
                        "text", p.event(),
                        "matches",
                            List.of(
                                object(
                                    "subject",
                                    subject(0).id(),
                                    "number",
                                    1 + Math.max(0, peaks(subject(0)).indexOf(p)),
                                    "lag",
                                    0)),
                        "isCovered", true))
        .toList();
  }

  private List<Object> changePoints() {
    if (first == null || ChronoUnit.DAYS.between(first, last) < 1500) {
      return List.of();
    }
    return List.of(
        object(
            "subject",
            subject(0).id(),
            "source",
            "*",
            "date",
            day(first.plusDays(ChronoUnit.DAYS.between(first, last) / 2)),
            "before",
            0.03,
            "after",
            0.045,
            "p",
            0.001,
            "text",
            "From here the level of " + subject(0).label() + " is 4.5 %, before it 3.0 %."));
  }

  // ---- topics and names -----------------------------------------------------------------------

  private List<Object> topics() {
    List<Object> out = new ArrayList<>();
    for (Theme theme : corpus.themes()) {
      List<Dispatch> of =
          corpus.dispatches().stream().filter(d -> d.theme().equals(theme.id())).toList();
      if (!of.isEmpty()) {
        out.add(
            object(
                "id", theme.id(),
                "label", theme.label(),
                "terms", theme.terms(),
                "stories", stories(of),
                "share", round((double) of.size() / corpus.dispatches().size()),
                "npmi", 0.31,
                "typical", cite(of, 1).stream().findFirst().orElse(null),
                "isNew", theme.id().equals("flood"),
                "isJunk", false));
      }
    }
    return out;
  }

  private Map<String, Object> topicTrends() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("*", trends(counted("*", "story")));
    for (Subject subject : corpus.subjects()) {
      out.put(subject.id(), trends(hits(subject, counted("*", "story"))));
    }
    return out;
  }

  private Map<String, Object> trends(List<Dispatch> stories) {
    if (first == null) {
      return object(
          "grain", "year", "start", List.of(), "total", List.of(), "gap", "", "topics", List.of());
    }
    String grain = ChronoUnit.DAYS.between(first, last) > 3000 ? "quarter" : "month";
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate at = start(grain, first); !at.isAfter(last); at = next(grain, at)) {
      starts.add(at);
    }
    int[] total = new int[starts.size()];
    Map<String, int[]> counts = new LinkedHashMap<>();
    Map<String, List<Dispatch>> of = new LinkedHashMap<>();
    for (Dispatch dispatch : stories) {
      int i = Collections.binarySearch(starts, start(grain, dispatch.date()));
      total[i]++;
      // A story of one theme leans on its neighbours too, so that a subject has several topics.
      List<String> ids = List.copyOf(themes.keySet());
      int mine = ids.indexOf(dispatch.theme());
      String id = ids.get((mine + dispatch.id().hashCode() % 3 + ids.size()) % ids.size());
      counts.computeIfAbsent(id, t -> new int[starts.size()])[i]++;
      of.computeIfAbsent(id, t -> new ArrayList<>()).add(dispatch);
    }
    List<Object> topics = new ArrayList<>();
    counts.forEach(
        (id, count) ->
            topics.add(
                object(
                    "id", id,
                    "stories", Arrays.stream(count).sum(),
                    "share", round((double) Arrays.stream(count).sum() / stories.size()),
                    "count", Arrays.stream(count).boxed().toList(),
                    "evidence", cite(of.get(id), EVIDENCE))));
    return object(
        "grain", grain,
        "start", starts.stream().map(LocalDate::toString).toList(),
        "total", Arrays.stream(total).boxed().toList(),
        "gap", "0".repeat(starts.size()),
        "topics", topics);
  }

  private Map<String, List<Dispatch>> together(Subject subject) {
    Map<String, List<Dispatch>> out = new TreeMap<>();
    for (Dispatch dispatch : hits(subject, counted("*", "story"))) {
      dispatch.names().forEach(n -> out.computeIfAbsent(n, k -> new ArrayList<>()).add(dispatch));
    }
    return out;
  }

  private List<Object> partners(Subject subject) {
    List<Object> out = new ArrayList<>();
    int rank = 0;
    for (Map.Entry<String, List<Dispatch>> entry : together(subject).entrySet()) {
      List<Dispatch> of = entry.getValue();
      Map<LocalDate, Integer> months = new TreeMap<>();
      of.forEach(d -> months.merge(start("month", d.date()), 1, Integer::sum));
      Map<String, Object> partner = new LinkedHashMap<>(entity(entry.getKey()));
      partner.put("stories", of.size());
      partner.put("entityStories", of.size() + 3);
      partner.put("expected", round(of.size() / 9.0));
      partner.put("npmi", round(0.2 + 0.5 / (1 + rank)));
      partner.put("q", 0.0004);
      partner.put("first", day(of.get(0).date()));
      partner.put("last", day(of.get(of.size() - 1).date()));
      partner.put("isNew", rank == 2);
      partner.put("isRising", rank == 1);
      partner.put("months", months.keySet().stream().map(LocalDate::toString).toList());
      partner.put("counts", List.copyOf(months.values()));
      partner.put("evidence", cite(of, EVIDENCE));
      out.add(partner);
      rank++;
    }
    return out;
  }

  private Map<String, Object> network(Subject subject) {
    Map<String, List<Dispatch>> with = together(subject);
    List<String> names = new ArrayList<>(with.keySet());
    for (Theme theme : corpus.themes()) {
      theme.names().stream().filter(n -> !names.contains(n)).forEach(names::add);
    }
    List<Object> nodes = new ArrayList<>();
    List<Object> edges = new ArrayList<>();
    for (int i = 0; i < names.size() && i < 60; i++) {
      double turn = 2 * Math.PI * i / Math.min(60, names.size());
      double radius = 0.28 + 0.2 * (i % 3) / 2;
      Map<String, Object> node = new LinkedHashMap<>(entity(names.get(i)));
      node.put("x", round(0.5 + radius * Math.cos(turn)));
      node.put("y", round(0.5 + radius * Math.sin(turn)));
      int stories = with.getOrDefault(names.get(i), List.of()).size();
      node.put("stories", Math.max(1, stories));
      node.put("community", i % 4);
      nodes.add(node);
      if (i > 0 && stories > 0) {
        edges.add(
            object(
                "a",
                i,
                "b",
                i - 1,
                "stories",
                stories,
                "npmi",
                0.3 + 0.1 * (i % 4),
                "evidence",
                cite(with.get(names.get(i)), EVIDENCE)));
      }
      if (i > 4) {
        edges.add(object("a", i, "b", i - 4, "stories", 2, "npmi", 0.21, "evidence", List.of()));
      }
    }
    List<Object> communities = new ArrayList<>();
    for (int c = 0; c < Math.min(4, nodes.size()); c++) {
      communities.add(object("id", c, "label", names.get(c)));
    }
    return object("nodes", nodes, "edges", edges, "communities", communities);
  }

  private List<Object> risingPairs() {
    List<Object> out = new ArrayList<>();
    for (Theme theme : corpus.themes()) {
      if (theme.names().size() > 1 && out.size() < 6 && first != null) {
        out.add(
            object(
                "a",
                entity(theme.names().get(0)),
                "b",
                entity(theme.names().get(1)),
                "stories",
                7,
                "npmi",
                0.44,
                "q",
                0.003,
                "since",
                day(start("month", last)),
                "isNew",
                out.size() % 2 == 0,
                "isRising",
                out.size() % 2 == 1,
                "evidence",
                cite(dated.stream().filter(d -> d.theme().equals(theme.id())).toList(), 5)));
      }
    }
    return out;
  }

  private static Map<String, Object> entity(String name) {
    return object(
        "id",
        "person/" + name.toLowerCase(Locale.ROOT).replace(' ', '-'),
        "label",
        name,
        "type",
        name.contains(" ") ? "person" : "country");
  }

  // ---- trust ----------------------------------------------------------------------------------

  private List<Object> sourceTable() {
    List<Object> out = new ArrayList<>();
    for (String source : corpus.sources()) {
      List<Dispatch> of =
          corpus.dispatches().stream().filter(d -> d.source().equals(source)).toList();
      List<Dispatch> counted = counted(source, "story");
      Map<String, Object> subjects = new LinkedHashMap<>();
      for (Subject subject : corpus.subjects()) {
        int k = hits(subject, counted).size();
        double[] wilson = wilson(k, counted.size());
        subjects.put(
            subject.id(),
            object(
                "count", k,
                "total", counted.size(),
                "share", counted.isEmpty() ? null : round((double) k / counted.size()),
                "low", counted.isEmpty() ? null : round(wilson[0]),
                "high", counted.isEmpty() ? null : round(wilson[1])));
      }
      out.add(
          object(
              "source", source,
              "dispatches", of.size(),
              "stories", stories(of),
              "revisions", of.stream().filter(d -> d.kind().equals(Kind.UPDATE.code())).count(),
              "copies", of.stream().filter(d -> d.kind().equals(Kind.REPEAT.code())).count(),
              "subjects", subjects,
              "agendaStories", Math.min(40, stories(of)),
              "first", Math.min(17, stories(of) / 2),
              "medianHoursBehind", source.equals("kcna") ? null : 2.5,
              "evidence", cite(of, EVIDENCE)));
    }
    return out;
  }

  /** Each line is named for what comes in. */
  private List<Object> funnel() {
    int all = corpus.dispatches().size();
    int stories = stories(dated);
    int subject = hits(subject(0), counted("*", "story")).size();
    List<Dispatch> without = corpus.dispatches().stream().filter(d -> d.date() == null).toList();
    Map<String, Object> undated =
        lost("undated", "without a date", all - dated.size(), cite(without, EVIDENCE));
    Map<String, Object> other = lost("other", "about something else", stories - subject, List.of());
    return List.of(
        stage(
            "read",
            "records read",
            all + 5,
            List.of(
                lost("no_text", "without text", 3, List.of()),
                lost("bad_date", "a date that cannot be", 2, List.of()))),
        stage("dispatches", "dispatches", all, List.of(undated)),
        stage(
            "dated",
            "dispatches with a date",
            dated.size(),
            List.of(lost("resent", "sent again", dated.size() - stories, List.of()))),
        stage("stories", "stories", stories, List.of(other)),
        stage("counted", "stories of " + subject(0).label(), subject, List.of()));
  }

  private static Map<String, Object> lost(
      String reason, String label, int count, List<Integer> evidence) {
    return object("reason", reason, "label", label, "count", count, "evidence", evidence);
  }

  private static Map<String, Object> stage(
      String stage, String label, int in, List<Map<String, Object>> lost) {
    int gone = lost.stream().mapToInt(it -> (Integer) it.get("count")).sum();
    return object("stage", stage, "label", label, "in", in, "out", in - gone, "lost", lost);
  }

  private Map<String, Object> inflation() {
    if (first == null) {
      return object("grain", "year", "start", List.of(), "value", List.of());
    }
    List<String> starts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    Map<LocalDate, List<Dispatch>> by = new TreeMap<>();
    dated.forEach(
        d -> by.computeIfAbsent(start("quarter", d.date()), k -> new ArrayList<>()).add(d));
    by.forEach(
        (start, of) -> {
          starts.add(day(start));
          values.add(round((double) of.size() / stories(of)));
        });
    return object("grain", "quarter", "start", starts, "value", values);
  }

  private List<Object> dateSources() {
    return List.of(
        object(
            "id",
            "header",
            "label",
            "the message's own head",
            "count",
            dated.size() * 3 / 4,
            "isDated",
            true,
            "evidence",
            cite(dated, 3)),
        object(
            "id",
            "dateline",
            "label",
            "its dateline",
            "count",
            dated.size() - dated.size() * 3 / 4,
            "isDated",
            true,
            "evidence",
            List.of()),
        object(
            "id",
            "none",
            "label",
            "not known",
            "count",
            corpus.dispatches().size() - dated.size(),
            "isDated",
            false,
            "evidence",
            List.of()));
  }

  private static List<Object> rejects() {
    return List.of(
        object(
            "reason",
            "bad_date",
            "label",
            "a date that cannot be",
            "count",
            2,
            "samples",
            List.of(object("file", "ap/2011.txt", "detail", "31 February 2011"))),
        object("reason", "no_text", "label", "without text", "count", 3, "samples", List.of()));
  }

  private static List<Object> rules() {
    return List.of(
        object(
            "rule",
            "sign_off",
            "label",
            "sign-offs",
            "dispatches",
            120,
            "share",
            0.35,
            "isUnusual",
            false,
            "text",
            ""),
        object(
            "rule",
            "boilerplate",
            "label",
            "repeated lines",
            "dispatches",
            31,
            "share",
            0.09,
            "isUnusual",
            true,
            "text",
            "repeated lines began to be cut in March 2013"));
  }

  private List<Object> largestStories() {
    Map<String, List<Dispatch>> by = new LinkedHashMap<>();
    dated.forEach(d -> by.computeIfAbsent(d.story(), k -> new ArrayList<>()).add(d));
    return by.entrySet().stream()
        .sorted((a, b) -> b.getValue().size() - a.getValue().size())
        .limit(10)
        .map(
            e ->
                (Object)
                    object(
                        "id", e.getKey(),
                        "headline", e.getValue().get(0).headline(),
                        "dispatches", e.getValue().size(),
                        "start", day(e.getValue().get(0).date()),
                        "end", day(e.getValue().get(e.getValue().size() - 1).date()),
                        "evidence", cite(e.getValue(), EVIDENCE)))
        .toList();
  }

  private static Map<String, Object> changes() {
    return object(
        "previousId", "20261101_000000",
        "newDispatches", 31,
        "lines", List.of("31 dispatches are new.", "The topic flooding is new."),
        "stories", object("new", 12, "grown", 4, "merged", 1, "withdrawn", 0),
        "topics", object("kept", 5, "new", List.of("flooding"), "ended", List.of()));
  }

  // ---- the rest -------------------------------------------------------------------------------

  private static Map<String, Object> run() {
    return object(
        "id", "20261126_000000",
        "startedAt", "2026-11-26T00:00:00Z",
        "endedAt", "2026-11-26T00:01:12Z",
        "previousId", "20261101_000000",
        "codeVersion", "0.1.0",
        "sparkVersion", "4.2.0",
        "javaVersion", "17.0.15",
        "inputFiles", 5,
        "commandLine", List.of("run", "--input", "archive", "--output", "out"),
        "settings", object("stories.hours", "72", "topics.count", "auto"));
  }

  private Map<String, Object> answers() {
    Map<String, Object> out = new LinkedHashMap<>();
    int n = counted("*", "story").size();
    for (Subject subject : corpus.subjects()) {
      int k = hits(subject, counted("*", "story")).size();
      double[] wilson = wilson(k, n);
      out.put(
          subject.id(),
          n == 0
              ? "No dispatch has a date, so nothing can be said of "
                  + subject.label()
                  + " over time."
              : k == 0
                  ? String.format(Locale.ROOT, "%s was in none of %,d stories.", subject.label(), n)
                  : String.format(
                      Locale.ROOT,
                      "%s was in %.1f\u00a0%% of %,d stories (95\u00a0%%: %.1f\u2013%.1f\u00a0%%).",
                      subject.label(),
                      100.0 * k / n,
                      n,
                      100 * wilson[0],
                      100 * wilson[1]));
    }
    return out;
  }

  private List<Object> keys() {
    int all = corpus.dispatches().size();
    int undated = all - dated.size();
    List<Object> keys = new ArrayList<>();
    keys.add(key("dispatches", "dispatches read", all, "In 5 files.", List.of()));
    keys.add(
        key(
            "stories",
            "stories",
            stories(corpus.dispatches()),
            "Dispatches that tell of the same are one story.",
            List.of()));
    keys.add(
        key(
            "undated",
            "undated",
            undated,
            "They are in topics and names, in no series.",
            cite(corpus.dispatches().stream().filter(d -> d.date() == null).toList(), EVIDENCE)));
    keys.add(key("set_aside", "set aside", 5, "2 with a bad date, 3 without text.", List.of()));
    keys.add(key("sources", "sources", corpus.sources().size(), "", List.of()));
    keys.add(text("first", "first day", day(first)));
    keys.add(text("last", "last day", day(last)));
    keys.add(text("run", "run", "20261126_000000"));
    keys.add(text("version", "version", "0.1.0"));
    return keys;
  }

  private static Map<String, Object> key(
      String id, String label, int value, String note, List<Integer> evidence) {
    return object(
        "id",
        id,
        "label",
        label,
        "text",
        String.format(Locale.ROOT, "%,d", value),
        "value",
        value,
        "note",
        note,
        "evidence",
        evidence);
  }

  private static Map<String, Object> text(String id, String label, @Nullable String text) {
    return object(
        "id",
        id,
        "label",
        label,
        "text",
        text == null ? "none" : text,
        "value",
        null,
        "note",
        "",
        "evidence",
        List.of());
  }

  private List<Object> subjects() {
    return corpus.subjects().stream()
        .map(
            s ->
                (Object)
                    object(
                        "id",
                        s.id(),
                        "label",
                        s.label(),
                        "counts",
                        "about",
                        "definition",
                        "is about " + s.label() + " or its government",
                        "hits",
                        hits(s, dated).size()))
        .toList();
  }

  private List<Object> sources() {
    List<Object> out = new ArrayList<>();
    out.add(object("id", "*", "label", "all sources"));
    corpus.sources().forEach(s -> out.add(object("id", s, "label", label(s))));
    return out;
  }

  private static String label(String source) {
    return source.length() <= 4
        ? source.toUpperCase(Locale.ROOT)
        : source.substring(0, 1).toUpperCase(Locale.ROOT) + source.substring(1);
  }

  private static List<Object> policies() {
    return List.of(
        object(
            "id",
            "story",
            "label",
            "stories",
            "explains",
            "each story once, on the day of its first dispatch"),
        object(
            "id",
            "latest_revision",
            "label",
            "latest versions",
            "explains",
            "each story once, on the day of its latest version"),
        object(
            "id",
            "every_dispatch",
            "label",
            "dispatches",
            "explains",
            "each dispatch as it was sent"));
  }

  private List<Object> gaps() {
    return corpus.silences().stream()
        .map(
            s ->
                (Object)
                    object(
                        "source",
                        s.source(),
                        "start",
                        day(s.start()),
                        "end",
                        day(s.end()),
                        "days",
                        ChronoUnit.DAYS.between(s.start(), s.end()) + 1,
                        "expected",
                        240,
                        "text",
                        "no dispatches of "
                            + label(s.source())
                            + ", "
                            + s.start()
                            + "\u2013"
                            + s.end()))
        .toList();
  }

  private Map<String, Object> dispatches() {
    List<String> sources = new ArrayList<>(List.of("*"));
    sources.addAll(corpus.sources());
    Map<String, Integer> sizes = new LinkedHashMap<>();
    corpus.dispatches().forEach(d -> sizes.merge(d.story(), 1, Integer::sum));
    List<Dispatch> all = citedDispatches;
    return object(
        "id", all.stream().map(Dispatch::id).toList(),
        "headline", all.stream().map(Dispatch::headline).toList(),
        "date", all.stream().map(d -> day(d.date())).toList(),
        "time", all.stream().map(Dispatch::time).toList(),
        "source", all.stream().map(d -> sources.indexOf(d.source())).toList(),
        "lead", all.stream().map(Dispatch::lead).toList(),
        "story", all.stream().map(Dispatch::story).toList(),
        "storySize", all.stream().map(d -> sizes.get(d.story())).toList(),
        "kind", all.stream().map(Dispatch::kind).toList());
  }

  /** Indices of dispatches that the page holds; as a run does, it holds no more than so many. */
  private List<Integer> cite(List<Dispatch> of, int most) {
    return of.stream()
        .limit(100)
        .filter(d -> cited.size() < MAX_CITED || cited.containsKey(d.id()))
        .limit(most)
        .map(
            d -> {
              if (cited.putIfAbsent(d.id(), cited.size()) == null) {
                citedDispatches.add(d);
              }
              return cited.get(d.id());
            })
        .toList();
  }

  private static int stories(List<Dispatch> of) {
    return (int) of.stream().map(Dispatch::story).distinct().count();
  }

  private Subject subject(int at) {
    return corpus.subjects().get(at);
  }

  private static @Nullable String day(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static LocalDate start(String grain, LocalDate day) {
    return switch (grain) {
      case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case "month" -> day.withDayOfMonth(1);
      case "quarter" -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
      case "year" -> day.withDayOfYear(1);
      default -> day;
    };
  }

  private static LocalDate next(String grain, LocalDate start) {
    return switch (grain) {
      case "week" -> start.plusWeeks(1);
      case "month" -> start.plusMonths(1);
      case "quarter" -> start.plusMonths(3);
      case "year" -> start.plusYears(1);
      default -> start.plusDays(1);
    };
  }

  private static double[] wilson(int k, int n) {
    if (n == 0) {
      return new double[] {0, 1};
    }
    double z = 1.96;
    double p = (double) k / n;
    double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
    return new double[] {Math.max(0, centre - half), Math.min(1, centre + half)};
  }

  private static double round(double value) {
    return new BigDecimal(value).round(new MathContext(4)).doubleValue();
  }

  /** A JSON object of names and values in turn. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      out.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return out;
  }
}
