package org.dateline.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.dateline.config.subject.Event;
import org.dateline.config.subject.EventsLoader;
import org.dateline.coverage.burst.Burst;
import org.dateline.coverage.burst.EventMatch;

/**
 * Bursts of an output against events, with the same events at other dates beside them. How it is
 * counted stands in src/site/markdown/bursts.md.
 */
public final class BurstBench {
  private static final int TIMES = 10_000;
  private static final int WINDOW = 3;
  private static final long SEED = 1;

  private final List<LocalDate> days;
  private final TreeSet<LocalDate> events = new TreeSet<>();

  /** What some events and bursts have to do with each other. */
  private record Score(
      double recall, double started, double precision, double opened, List<Integer> lags) {}

  private BurstBench(List<LocalDate> days, List<Event> all) {
    this.days = days;
    TreeSet<LocalDate> withStories = new TreeSet<>(days);
    for (Event event : all) {
      LocalDate next = withStories.ceiling(event.date());
      boolean isCovered =
          next != null
              && !event.date().isBefore(days.get(0))
              && !next.isAfter(event.date().plusDays(WINDOW));
      if (isCovered) {
        events.add(event.date());
      }
    }
  }

  /**
   * Prints the table.
   *
   * @param arguments an output of {@code dateline run}, and a CSV of events
   */
  public static void main(String[] arguments) throws SQLException {
    String run = arguments[0] + "/latest/";
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      List<LocalDate> days = days(duck, run);
      BurstBench bench = new BurstBench(days, EventsLoader.load(arguments[1]));
      print(
          "%s to %s: %d days with stories, %d days of events on them",
          days.get(0), days.get(days.size() - 1), days.size(), bench.events.size());
      if (bench.events.isEmpty()) {
        return;
      }
      for (String subject : subjects(duck, run)) {
        bench.print(subject, bursts(duck, run, subject));
      }
    }
  }

  private static List<LocalDate> days(Connection duck, String run) throws SQLException {
    return query(
        duck,
        "select period_start from '"
            + run
            + "periods/*.parquet' where source = '*' and grain = 'day'"
            + " and policy = 'story' and total_count > 0 order by 1",
        row -> row.getDate(1).toLocalDate());
  }

  private static List<String> subjects(Connection duck, String run) throws SQLException {
    return query(
        duck,
        "select distinct subject_id from '" + run + "coverage/*.parquet' order by 1",
        row -> row.getString(1));
  }

  private static List<Burst> bursts(Connection duck, String run, String subject)
      throws SQLException {
    return query(
        duck,
        "select start_date, end_date, peak_date, level, story_count, total_count, expected_count,"
            + " weight, p_value from '"
            + run
            + "bursts/*.parquet' where source = '*' and subject_id = '"
            + subject
            + "' order by 1",
        row ->
            new Burst(
                row.getDate(1).toLocalDate(),
                row.getDate(2).toLocalDate(),
                row.getDate(3).toLocalDate(),
                row.getInt(4),
                row.getLong(5),
                row.getLong(6),
                row.getDouble(7),
                row.getDouble(8),
                row.getDouble(9)));
  }

  /** Reads a row. */
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> query(Connection duck, String sql, Reader<T> reader)
      throws SQLException {
    try (PreparedStatement statement = duck.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    }
  }

  private void print(String subject, List<Burst> bursts) {
    long within =
        bursts.stream().mapToLong(b -> b.end().toEpochDay() - b.start().toEpochDay() + 1).sum();
    print("%n%s: %d bursts, %d days in them", subject, bursts.size(), within);
    if (bursts.isEmpty()) {
      return;
    }
    Score seen = score(List.copyOf(events), bursts);
    double[][] random = new double[4][TIMES];
    double[][] shifted = new double[4][TIMES];
    SplittableRandom draws = new SplittableRandom(SEED);
    for (int i = 0; i < TIMES; i++) {
      fill(random, i, score(randomDates(draws), bursts));
      fill(shifted, i, score(shiftedDates(draws), bursts));
    }
    print("  %-52s %8s  %-22s %-22s", "", "events", "random dates", "moved together");
    line("recall: events that explain a burst", seen.recall(), random[0], shifted[0]);
    line("  of these with its start 0 to 3 days after", seen.started(), random[1], shifted[1]);
    line("precision: bursts that an event explains", seen.precision(), random[2], shifted[2]);
    line(
        "  of these with an event 0 to 3 days before its start",
        seen.opened(),
        random[3],
        shifted[3]);
    if (!seen.lags().isEmpty()) {
      print(
          "  lag in days from event to start: median %d, quartiles %d and %d, of %d events",
          quantile(seen.lags(), 0.5),
          quantile(seen.lags(), 0.25),
          quantile(seen.lags(), 0.75),
          seen.lags().size());
    }
  }

  private static void fill(double[][] all, int i, Score score) {
    all[0][i] = score.recall();
    all[1][i] = score.started();
    all[2][i] = score.precision();
    all[3][i] = score.opened();
  }

  private static void line(String what, double seen, double[] random, double[] shifted) {
    print("  %-52s %8.3f  %-22s %-22s", what, seen, nothing(seen, random), nothing(seen, shifted));
  }

  private static String nothing(double seen, double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    long atLeast = Arrays.stream(values).filter(value -> value >= seen - 1e-12).count();
    return String.format(
        Locale.ROOT, "%.3f (p = %.4f)", mean, (atLeast + 1.0) / (values.length + 1));
  }

  private static int quantile(List<Integer> values, double at) {
    int[] sorted = values.stream().mapToInt(Integer::intValue).sorted().toArray();
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(at * sorted.length))];
  }

  private List<LocalDate> randomDates(SplittableRandom draws) {
    TreeSet<LocalDate> dates = new TreeSet<>();
    while (dates.size() < events.size()) {
      dates.add(days.get(draws.nextInt(days.size())));
    }
    return List.copyOf(dates);
  }

  /**
   * All moved by as many days with stories, from the last on to the first: they stay in clusters.
   */
  private List<LocalDate> shiftedDates(SplittableRandom draws) {
    int by = draws.nextInt(days.size());
    List<LocalDate> dates = new ArrayList<>();
    for (LocalDate event : events) {
      int at = java.util.Collections.binarySearch(days, event);
      int day = at >= 0 ? at : -at - 1;
      dates.add(days.get((day + by) % days.size()));
    }
    return dates;
  }

  private static Score score(List<LocalDate> dates, List<Burst> bursts) {
    int starting = 0;
    boolean[] explained = new boolean[bursts.size()];
    boolean[] opened = new boolean[bursts.size()];
    List<Integer> lags = new ArrayList<>();
    for (LocalDate date : dates) {
      EventMatch match = EventMatch.of(date, bursts, WINDOW);
      if (match != null) {
        lags.add(match.lagDays());
        starting += match.lagDays() >= 0 ? 1 : 0;
      }
      for (int i = 0; i < explained.length; i++) {
        Burst burst = bursts.get(i);
        boolean explains =
            !date.isBefore(burst.start().minusDays(WINDOW)) && !date.isAfter(burst.end());
        explained[i] |= explains;
        opened[i] |= explains && !date.isAfter(burst.start());
      }
    }
    return new Score(
        (double) lags.size() / dates.size(),
        (double) starting / dates.size(),
        share(explained),
        share(opened),
        lags);
  }

  private static double share(boolean[] values) {
    int count = 0;
    for (boolean value : values) {
      count += value ? 1 : 0;
    }
    return (double) count / values.length;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
