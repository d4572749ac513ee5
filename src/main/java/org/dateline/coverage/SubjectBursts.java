package org.dateline.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.dateline.config.subject.Event;
import org.dateline.coverage.burst.Burst;
import org.dateline.coverage.burst.BurstFinder;
import org.dateline.coverage.burst.BurstOptions;
import org.dateline.coverage.burst.EventMatch;
import org.dateline.coverage.burst.LevelChange;
import org.dateline.coverage.burst.LevelFinder;
import org.dateline.coverage.burst.LevelOptions;
import org.dateline.coverage.burst.ShareSeries;
import org.dateline.coverage.series.Baseline;
import org.dateline.coverage.series.DaySeries;
import org.dateline.table.BurstEvents;
import org.dateline.table.ChangePoints;
import org.dateline.table.Coverage;
import org.dateline.table.Policy;

/**
 * The bursts and changes of level of every subject, in each source with enough stories about it and
 * in all together; counted by the policy {@code story}.
 */
public final class SubjectBursts {
  /** With fewer stories about a subject nothing is said of one source alone. */
  private static final int ENOUGH = 10;

  private static final int WEEK = 7;

  private final DayCounts counts;
  private final List<SubjectBurst> bursts = new ArrayList<>();
  private final Map<Pair, List<LevelChange>> changes = new TreeMap<>();

  private record Pair(String subject, String source) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int order = subject.compareTo(other.subject);
      return order != 0 ? order : source.compareTo(other.source);
    }
  }

  private record Found(Pair pair, List<Burst> bursts, List<LevelChange> changes) {}

  private SubjectBursts(DayCounts counts) {
    this.counts = counts;
  }

  /**
   * Finds them, on as many cores as there are.
   *
   * @param subjects their ids
   * @param rate of false bursts, and of false changes of level
   * @param longestDays the longest burst, which is the shortest level too
   */
  public static SubjectBursts of(
      DayCounts counts,
      Baselines baselines,
      SourceRhythms rhythms,
      List<String> subjects,
      double rate,
      int longestDays) {
    SubjectBursts all = new SubjectBursts(counts);
    List<Pair> pairs = new ArrayList<>();
    for (String subject : subjects) {
      counts.sources().forEach(source -> pairs.add(new Pair(subject, source)));
    }
    pairs.parallelStream()
        .map(pair -> find(counts, baselines, rhythms, pair, rate, longestDays))
        .toList()
        .forEach(all::add);
    return all;
  }

  private static Found find(
      DayCounts counts,
      Baselines baselines,
      SourceRhythms rhythms,
      Pair pair,
      double rate,
      int longestDays) {
    Baseline baseline = baselines.of(pair.subject(), pair.source(), Policy.STORY);
    DaySeries days = baseline.series();
    if (!pair.source().equals(Coverage.ALL_SOURCES) && days.count() < ENOUGH) {
      return new Found(pair, List.of(), List.of());
    }
    ShareSeries series =
        new ShareSeries(
            days.firstDay(),
            Arrays.stream(days.totals()).mapToInt(Math::toIntExact).toArray(),
            Arrays.stream(days.counts()).mapToInt(Math::toIntExact).toArray(),
            baseline.expectedShare(),
            rhythms.inGaps(counts.source(pair.source())));
    List<Burst> bursts =
        BurstFinder.find(series, BurstOptions.DEFAULT.withRate(rate).withLongestDays(longestDays));
    LevelOptions levels =
        LevelOptions.DEFAULT.withRate(rate).withShortestWeeks(Math.max(1, longestDays / WEEK));
    return new Found(pair, bursts, LevelFinder.find(series, bursts, levels));
  }

  private void add(Found found) {
    String subject = found.pair().subject();
    String source = found.pair().source();
    DaySeries stories = counts.series(subject, source, Policy.STORY);
    DaySeries dispatches = counts.series(subject, source, Policy.EVERY_DISPATCH);
    int number = 0;
    for (Burst burst : found.bursts()) {
      long sent = 0;
      int end = dispatches.day(burst.end());
      for (int day = Math.max(0, dispatches.day(burst.start())); day <= end; day++) {
        sent += day < dispatches.length() ? dispatches.counts()[day] : 0;
      }
      number++;
      bursts.add(new SubjectBurst(subject, source, number, burst, sent, stories.count()));
    }
    changes.put(found.pair(), found.changes());
  }

  /** All bursts, by subject in the order asked for, source and time. */
  public List<SubjectBurst> bursts() {
    return List.copyOf(bursts);
  }

  /** The same for the table of coverage. */
  public List<BurstLevel> levels() {
    return bursts.stream()
        .map(
            one ->
                new BurstLevel(
                    one.subjectId(),
                    one.source(),
                    one.burst().start(),
                    one.burst().end(),
                    one.burst().level()))
        .toList();
  }

  /** Rows of {@link ChangePoints}, in order. */
  public List<Row> changeRows() {
    List<Row> rows = new ArrayList<>();
    changes.forEach(
        (pair, own) ->
            own.forEach(
                change ->
                    rows.add(
                        new ChangePoints.ChangePoint(
                                pair.subject(),
                                pair.source(),
                                change.date(),
                                change.before(),
                                change.after(),
                                change.p())
                            .toRow())));
    return rows;
  }

  /**
   * Rows of {@link BurstEvents}: each event with each subject, by date as they were given.
   *
   * @param window days after an event within which a burst that it explains may start
   */
  public List<Row> eventRows(List<Event> events, List<String> subjects, int window) {
    List<Row> rows = new ArrayList<>();
    for (Event event : events) {
      for (String subject : subjects) {
        List<Burst> own =
            bursts.stream()
                .filter(one -> one.subjectId().equals(subject))
                .filter(one -> one.source().equals(Coverage.ALL_SOURCES))
                .map(SubjectBurst::burst)
                .toList();
        EventMatch match = EventMatch.of(event.date(), own, window);
        rows.add(
            new BurstEvents.BurstEvent(
                    event.date(),
                    event.text(),
                    subject,
                    match == null ? null : match.burst() + 1,
                    match == null ? null : match.lagDays(),
                    isCovered(event.date()))
                .toRow());
      }
    }
    return rows;
  }

  /** Whether the archive has a story of that day. */
  private boolean isCovered(LocalDate date) {
    if (!counts.sources().contains(Coverage.ALL_SOURCES)) {
      return false;
    }
    DayCounts.SourceDays days = counts.source(Coverage.ALL_SOURCES);
    long day = date.toEpochDay() - days.firstDay().toEpochDay();
    return day >= 0 && day < days.length() && days.totals(Policy.STORY)[(int) day] > 0;
  }
}
