package org.dateline.coverage;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.dateline.coverage.series.DaySeries;
import org.dateline.table.Coverage;
import org.dateline.table.Policy;
import org.dateline.table.TopicTrends;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowValues;

/**
 * What was sent and counted on each day: by source, policy and subject, and by topic. Bounded by
 * days x sources x subjects x topics.
 */
public final class DayCounts implements Serializable {
  /** In place of the topic of a story that has none. */
  static final String NO_TOPIC = "";

  /** All that a row is of: of a subject those that name it, of a topic those that have it. */
  static final String ALL = "all";

  /** Those that the subject's rule counts. */
  static final String COUNTED = "counted";

  /** Those about the subject. */
  static final String ABOUT = "about";

  /** Those that count and have the subject in headline or lead. */
  static final String PROMINENT = "prominent";

  /** Of those counted the ids of a few, with {@link #MINUS_STRENGTH}, the strongest first. */
  static final String BEST = "best";

  /** How much a dispatch is about the subject, turned round so that the strongest sorts first. */
  static final String MINUS_STRENGTH = "minus_strength";

  private static final long serialVersionUID = 1;

  private final Map<String, SourceDays> sources = new TreeMap<>();
  private final Map<String, Map<String, Map<Policy, Tally>>> tallies = new TreeMap<>();
  private final Map<String, Map<String, Map<Integer, Long>>> topics = new TreeMap<>();

  private DayCounts() {}

  /**
   * The days of a source.
   *
   * @param source agency code; {@code *} for all together
   * @param firstDay its first day with a dispatch
   * @param totals what each policy counts on each day from then to its last
   */
  public record SourceDays(String source, LocalDate firstDay, Map<Policy, long[]> totals)
      implements Serializable {
    /** Days from the first to the last. */
    public int length() {
      return totals(Policy.EVERY_DISPATCH).length;
    }

    /** What a policy counts on each day. */
    public long[] totals(Policy policy) {
      return Objects.requireNonNull(totals.get(policy));
    }
  }

  /** A dispatch behind a number, and how much it is about the subject. */
  record Evidence(double strength, int day, String dispatchId) implements Serializable {}

  /** What is counted of one subject in one source under one policy. */
  static final class Tally implements Serializable {
    private static final long serialVersionUID = 1;

    final long[] counted;
    final long[] about;
    final long[] named;
    final long[] prominent;
    final Map<Integer, List<Evidence>> evidence = new HashMap<>();

    Tally(int days) {
      this.counted = new long[days];
      this.about = new long[days];
      this.named = new long[days];
      this.prominent = new long[days];
    }
  }

  static DayCounts of(List<Row> rows) {
    DayCounts counts = new DayCounts();
    counts.addSources(rows);
    for (Row row : rows) {
      String policy = row.getAs(Coverage.POLICY);
      String subject = row.getAs(Coverage.SUBJECT_ID);
      if (policy == null) {
        counts.addTopic(row);
      } else if (subject != null) {
        counts.addTally(row, Policy.of(policy), subject);
      }
    }
    return counts;
  }

  private void addSources(List<Row> rows) {
    Map<String, TreeMap<Integer, List<Row>>> bySource = new TreeMap<>();
    for (Row row : rows) {
      if (row.getAs(Coverage.POLICY) != null && row.getAs(Coverage.SUBJECT_ID) == null) {
        bySource
            .computeIfAbsent(row.getAs(Coverage.SOURCE), source -> new TreeMap<>())
            .computeIfAbsent(row.getAs(DayCounting.DAY), day -> new ArrayList<>())
            .add(row);
      }
    }
    bySource.forEach(
        (source, days) -> {
          int first = days.firstKey();
          int length = days.lastKey() - first + 1;
          Map<Policy, long[]> totals = new EnumMap<>(Policy.class);
          for (Policy policy : Policy.values()) {
            totals.put(policy, new long[length]);
          }
          days.forEach(
              (day, counted) ->
                  counted.forEach(
                      row -> {
                        Policy policy = Policy.of(row.getAs(Coverage.POLICY));
                        long[] own = Objects.requireNonNull(totals.get(policy));
                        own[day - first] = row.<Long>getAs(ALL);
                      }));
          sources.put(source, new SourceDays(source, LocalDate.ofEpochDay(first), totals));
        });
  }

  private void addTopic(Row row) {
    String topic = row.getAs(TopicTrends.TOPIC_ID);
    topics
        .computeIfAbsent(row.getAs(Coverage.SUBJECT_ID), subject -> new TreeMap<>())
        .computeIfAbsent(topic == null ? NO_TOPIC : topic, id -> new TreeMap<>())
        .put(row.getAs(DayCounting.DAY), row.getAs(ALL));
  }

  private void addTally(Row row, Policy policy, String subject) {
    String source = row.getAs(Coverage.SOURCE);
    SourceDays days = source(source);
    Tally tally =
        tallies
            .computeIfAbsent(subject, id -> new TreeMap<>())
            .computeIfAbsent(source, code -> new EnumMap<>(Policy.class))
            .computeIfAbsent(policy, one -> new Tally(days.length()));
    int day = row.<Integer>getAs(DayCounting.DAY) - (int) days.firstDay().toEpochDay();
    tally.counted[day] = row.<Long>getAs(COUNTED);
    tally.about[day] = row.<Long>getAs(ABOUT);
    tally.named[day] = row.<Long>getAs(ALL);
    tally.prominent[day] = row.<Long>getAs(PROMINENT);
    List<Evidence> best = new ArrayList<>();
    for (Row one : RowValues.rows(row, BEST)) {
      double strength = -one.<Double>getAs(MINUS_STRENGTH);
      best.add(new Evidence(strength, day, one.getAs(Dispatches.DISPATCH_ID)));
    }
    if (!best.isEmpty()) {
      tally.evidence.put(day, best);
    }
  }

  /** Codes of the sources, all together first. */
  public List<String> sources() {
    return List.copyOf(sources.keySet());
  }

  /** The days of a source that {@link #sources} names. */
  public SourceDays source(String source) {
    return Objects.requireNonNull(sources.get(source), source);
  }

  /** What is counted of a subject; all 0 where the source has nothing on it. */
  Tally tally(String subject, String source, Policy policy) {
    Tally tally =
        tallies
            .getOrDefault(subject, Map.of())
            .getOrDefault(source, Map.of())
            .getOrDefault(policy, null);
    return tally == null ? new Tally(source(source).length()) : tally;
  }

  /** The series of what is counted of a subject. */
  public DaySeries series(String subject, String source, Policy policy) {
    SourceDays days = source(source);
    return new DaySeries(
        subject,
        source,
        policy.code(),
        days.firstDay(),
        tally(subject, source, policy).counted,
        days.totals(policy));
  }

  /**
   * Stories by topic ({@link #NO_TOPIC} where a story has none) and day since 1970, by their latest
   * versions.
   *
   * @param subject {@code *} for all stories
   */
  Map<String, Map<Integer, Long>> topics(String subject) {
    return topics.getOrDefault(subject, Map.of());
  }

  /** The subjects that have any story, and {@code *}. */
  List<String> topicSubjects() {
    return List.copyOf(topics.keySet());
  }
}
