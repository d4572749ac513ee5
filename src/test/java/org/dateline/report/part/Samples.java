package org.dateline.report.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.config.subject.Subject;
import org.dateline.report.data.Header;
import org.dateline.report.data.Trust;
import org.dateline.report.source.ReportTables;
import org.dateline.report.source.SummaryRows;
import org.dateline.table.BurstEvents;
import org.dateline.table.Bursts;
import org.dateline.table.Funnel;
import org.dateline.table.Gaps;
import org.dateline.table.Periods;
import org.jspecify.annotations.Nullable;

/** Facts and tables for tests of the report, made by hand. */
public final class Samples {
  static final String STORY = "story";
  public static final String EVERY = "every_dispatch";
  static final LocalDate FIRST = LocalDate.of(2010, 1, 4);

  private Samples() {}

  static Subject northKorea() {
    return new Subject(
        "north-korea",
        "North Korea",
        List.of(new Subject.Condition(List.of("country/PRK"), List.of(), List.of())),
        Subject.Condition.NONE,
        Subject.Counts.ABOUT,
        Subject.Prominence.ANY);
  }

  public static Facts facts(long dispatches, @Nullable String previous) {
    return new Facts(
        new Header.Run(
            "20261126T000000Z",
            "2026-11-26T00:00:00Z",
            "2026-11-26T00:01:00Z",
            previous,
            "1.0",
            "4.2.0",
            "17",
            3,
            List.of("run", "--input", "in"),
            Map.of("topics.seed", "1")),
        List.of(northKorea()),
        List.of(
            new Header.Policy(STORY, "stories", "each story once"),
            new Header.Policy(EVERY, "every dispatch", "each dispatch")),
        List.of("day", "week", "month", "quarter", "year"),
        List.of(),
        new Trust.Changes(previous, dispatches, List.of("This is the first run."), null, null),
        dispatches,
        List.of());
  }

  /** Tables of an archive: what is not set is empty. */
  static final class Tables {
    List<Periods.Period> periods = new ArrayList<>();
    List<SummaryRows.Covered> coverage = new ArrayList<>();
    List<Gaps.Gap> gaps = new ArrayList<>();
    List<Bursts.Burst> bursts = new ArrayList<>();
    List<BurstEvents.BurstEvent> events = new ArrayList<>();
    List<SummaryRows.Partner> partners = new ArrayList<>();
    List<Funnel.Count> funnel = new ArrayList<>();
    List<SummaryRows.Dated> dated = new ArrayList<>();
    List<SummaryRows.Tally> rejectCounts = new ArrayList<>();
    List<SummaryRows.Credit> credits = new ArrayList<>();
    List<SummaryRows.Example> dateExamples = new ArrayList<>();
    List<SummaryRows.Story> largest = new ArrayList<>();
    List<SummaryRows.Pair> pairs = new ArrayList<>();
    List<SummaryRows.Tally> hits = new ArrayList<>();
    Map<String, SummaryRows.Entity> entities = new HashMap<>();

    /** A period of all grains' names, with so many of all and so many of the subject. */
    Tables period(
        String source, String grain, LocalDate start, long all, long ofSubject, List<String> ids) {
      for (String policy : List.of(STORY, EVERY)) {
        periods.add(new Periods.Period(source, grain, start, policy, all, true, all == 0, 0));
        Trust.Share share = Shares.of(ofSubject, all);
        coverage.add(
            new SummaryRows.Covered(
                "north-korea",
                source,
                grain,
                start,
                policy,
                ofSubject,
                ofSubject,
                ofSubject,
                0,
                share.share(),
                share.low(),
                share.high(),
                0.1,
                0.05,
                0.2,
                0.5,
                0.9,
                0,
                ids));
      }
      return this;
    }

    Tables credit(String subject, String source, String agency, long count) {
      credits.add(new SummaryRows.Credit(subject, source, agency, count));
      return this;
    }

    Tables source(String source, String dateSource, boolean isDated, String relation, long count) {
      dated.add(new SummaryRows.Dated(source, dateSource, isDated, relation, count));
      return this;
    }

    ReportTables read() {
      return new ReportTables(
          periods,
          coverage,
          gaps,
          List.of(),
          List.of(),
          bursts,
          events,
          List.of(),
          List.of(),
          List.of(),
          partners,
          List.of(),
          funnel,
          largest,
          dated,
          List.of(),
          List.of(),
          List.of(),
          credits,
          dateExamples,
          List.of(),
          hits,
          List.of(),
          rejectCounts,
          List.of(),
          List.of(),
          pairs,
          entities,
          List.of(),
          List.of());
    }
  }

  static SummaryRows.Dispatch dispatch(String id, String headline) {
    return new SummaryRows.Dispatch(
        id, headline, FIRST, "09:30", "kcna", headline + " in a sentence.", "s" + id, 2, "first");
  }

  /** One month of one source, half of it about the subject. */
  public static Tables oneMonth() {
    Tables tables = new Tables();
    for (String source : List.of("*", "kcna")) {
      tables
          .period(source, "day", FIRST, 2, 1, List.of("a"))
          .period(source, "week", FIRST, 2, 1, List.of("a"))
          .period(source, "month", LocalDate.of(2010, 1, 1), 2, 1, List.of("a"))
          .period(source, "quarter", LocalDate.of(2010, 1, 1), 2, 1, List.of("a"))
          .period(source, "year", LocalDate.of(2010, 1, 1), 2, 1, List.of("a", "b"));
    }
    return tables
        .source("kcna", "metadata", true, "first", 2)
        .source("kcna", "metadata", true, "revision", 1);
  }
}
