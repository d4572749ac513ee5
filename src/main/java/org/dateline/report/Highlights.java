package org.dateline.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.Coverage;
import org.dateline.table.Entities;
import org.dateline.table.EntityPairs;
import org.dateline.table.Grain;
import org.dateline.table.PairTrends;
import org.dateline.table.Policy;
import org.dateline.table.TopicTrends;
import org.dateline.table.Topics;
import org.dateline.table.corpus.CleaningRules;
import org.dateline.table.row.RowValues;

/**
 * What a run has found, small enough for a terminal.
 *
 * @param coverage the coverage of each subject by year, all sources together
 * @param topics the strongest topics
 * @param pairs the pairs named together far more than by chance, see {@link ToldPairs}
 * @param rules how often each cleaning rule fired, the most frequent first
 */
public record Highlights(
    List<SubjectYears> coverage, List<Topic> topics, List<Pair> pairs, List<Rule> rules) {
  private static final String YEAR = "year";

  public Highlights {
    coverage = List.copyOf(coverage);
    topics = List.copyOf(topics);
    pairs = List.copyOf(pairs);
    rules = List.copyOf(rules);
  }

  /**
   * A subject over time.
   *
   * @param label its name for people
   * @param years first to last without a hole
   * @param topics those that carried it, the most stories first
   */
  public record SubjectYears(String label, List<Year> years, List<Carrier> topics) {
    public SubjectYears {
      years = List.copyOf(years);
      topics = List.copyOf(topics);
    }
  }

  /**
   * A topic that carried a subject.
   *
   * @param label its label
   * @param stories of the subject, whose strongest topic it is
   * @param share of the subject's stories, 0..1
   * @param peak the year with the most of them, the first of several
   * @param peakStories how many
   */
  public record Carrier(String label, long stories, double share, int peak, long peakStories) {}

  /**
   * One year of a subject.
   *
   * @param year the year
   * @param about stories that the subject's rule counts
   * @param prominent of those, with the subject in headline or lead
   * @param total stories altogether
   * @param inflation dispatches about the subject for each of its stories
   * @param shareLow lower end of the 95 % interval of the share; 0 in a year without any story
   * @param shareHigh upper end
   * @param isComplete whether the archive covers the whole year
   * @param gapDays days of it on which the archive is likely to lack what was sent
   */
  public record Year(
      int year,
      long about,
      long prominent,
      long total,
      double inflation,
      double shareLow,
      double shareHigh,
      boolean isComplete,
      int gapDays) {
    /** The subject's share, 0 in a year without any story. */
    public double share() {
      return total == 0 ? 0 : (double) about / total;
    }
  }

  /** A topic: its words and the stories that are about it more than about any other. */
  public record Topic(String label, long stories) {}

  /** What is lately different of a pair. */
  public enum Change {
    /** The two had not been named together before. */
    NEW,
    /** They come more often than before. */
    RISING,
    /** Nothing. */
    NONE;

    static Change of(boolean isNew, boolean isRising) {
      return isNew ? NEW : isRising ? RISING : NONE;
    }
  }

  /**
   * Two entities by label, how often they are named together, how far that is from chance, and
   * whether it is lately so.
   */
  public record Pair(String a, String b, long stories, double npmi, Change change) {}

  /**
   * How often a cleaning rule fired.
   *
   * @param name the rule
   * @param dispatches dispatches of all sources in which it fired
   * @param bySource the same for each source, by its code
   */
  public record Rule(String name, Hits dispatches, Map<String, Hits> bySource) {
    public Rule {
      bySource = Map.copyOf(bySource);
    }
  }

  /**
   * The dispatches in which a rule fired.
   *
   * @param count how many
   * @param share of how many, 0..1
   * @param newShare the same among those that the run has added, 0..1
   * @param isUnusual whether that is far from what it was before
   */
  public record Hits(long count, double share, double newShare, boolean isUnusual) {}

  /**
   * Picks the highlights out of the tables of a run.
   *
   * @param tables of the run, by name and columns
   * @param policy the counting policy that is shown
   * @param most topics and pairs to show
   */
  public static Highlights of(
      BiFunction<String, StructType, Dataset<Row>> tables, Policy policy, int most) {
    Dataset<Row> topics = tables.apply(Topics.NAME, Topics.SCHEMA);
    return new Highlights(
        years(
            tables.apply(Coverage.NAME, Coverage.SCHEMA),
            policy,
            CarryingTopics.of(tables.apply(TopicTrends.NAME, TopicTrends.SCHEMA), topics)),
        topics(topics, most),
        new ToldPairs(
                tables.apply(EntityPairs.NAME, EntityPairs.SCHEMA),
                tables.apply(PairTrends.NAME, PairTrends.SCHEMA),
                tables.apply(Entities.NAME, Entities.SCHEMA))
            .strongest(most),
        rules(tables.apply(CleaningRules.NAME, CleaningRules.SCHEMA)));
  }

  /** There are some dozens of rules, and as many sources. */
  private static List<Rule> rules(Dataset<Row> rules) {
    Map<String, Map<String, Hits>> hits = new TreeMap<>();
    for (Row row :
        rules
            .select(
                col(CleaningRules.RULE),
                col(CleaningRules.SOURCE),
                col(CleaningRules.DISPATCH_COUNT),
                col(CleaningRules.DISPATCH_SHARE),
                col(CleaningRules.NEW_SHARE),
                col(CleaningRules.IS_UNUSUAL))
            .collectAsList()) {
      hits.computeIfAbsent(row.getAs(CleaningRules.RULE), rule -> new TreeMap<>())
          .put(
              row.getAs(CleaningRules.SOURCE),
              new Hits(
                  row.getAs(CleaningRules.DISPATCH_COUNT),
                  row.getAs(CleaningRules.DISPATCH_SHARE),
                  RowValues.amount(row, CleaningRules.NEW_SHARE),
                  row.getAs(CleaningRules.IS_UNUSUAL)));
    }
    List<Rule> list = new ArrayList<>();
    hits.forEach(
        (rule, bySource) -> {
          Hits all = Objects.requireNonNull(bySource.remove(Coverage.ALL_SOURCES), rule);
          list.add(new Rule(rule, all, bySource));
        });
    list.sort(
        Comparator.comparingLong((Rule rule) -> -rule.dispatches().count())
            .thenComparing(Rule::name));
    return list;
  }

  private static List<SubjectYears> years(
      Dataset<Row> coverage, Policy policy, Map<String, List<Carrier>> carriers) {
    Map<String, List<Year>> years = new LinkedHashMap<>();
    Map<String, String> labels = new HashMap<>();
    for (Row row :
        coverage
            .where(
                col(Coverage.SOURCE)
                    .equalTo(Coverage.ALL_SOURCES)
                    .and(col(Coverage.GRAIN).equalTo(Grain.YEAR.code()))
                    .and(col(Coverage.POLICY).equalTo(policy.code())))
            .orderBy(col(Coverage.SUBJECT_ID), col(Coverage.PERIOD_START))
            .select(
                col(Coverage.SUBJECT_ID),
                col(Coverage.SUBJECT_LABEL),
                year(col(Coverage.PERIOD_START)).as(YEAR),
                col(Coverage.SUBJECT_COUNT),
                col(Coverage.PROMINENT_COUNT),
                col(Coverage.TOTAL_COUNT),
                coalesce(col(Coverage.INFLATION_FACTOR), lit(1.0)).as(Coverage.INFLATION_FACTOR),
                coalesce(col(Coverage.SHARE_LOW), lit(0.0)).as(Coverage.SHARE_LOW),
                coalesce(col(Coverage.SHARE_HIGH), lit(0.0)).as(Coverage.SHARE_HIGH),
                col(Coverage.IS_COMPLETE),
                col(Coverage.GAP_DAYS))
            .collectAsList()) {
      String subject = row.getAs(Coverage.SUBJECT_ID);
      labels.put(subject, row.getAs(Coverage.SUBJECT_LABEL));
      years.computeIfAbsent(subject, id -> new ArrayList<>()).add(oneYear(row));
    }
    return years.entrySet().stream()
        .map(
            entry ->
                new SubjectYears(
                    labels.getOrDefault(entry.getKey(), entry.getKey()),
                    entry.getValue(),
                    carriers.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  private static Year oneYear(Row row) {
    return new Year(
        row.getAs(YEAR),
        row.getAs(Coverage.SUBJECT_COUNT),
        row.getAs(Coverage.PROMINENT_COUNT),
        row.getAs(Coverage.TOTAL_COUNT),
        row.getAs(Coverage.INFLATION_FACTOR),
        row.getAs(Coverage.SHARE_LOW),
        row.getAs(Coverage.SHARE_HIGH),
        row.getAs(Coverage.IS_COMPLETE),
        row.getAs(Coverage.GAP_DAYS));
  }

  private static List<Topic> topics(Dataset<Row> topics, int most) {
    return topics
        .orderBy(col(Topics.STORY_COUNT).desc(), col(Topics.TOPIC_ID))
        .limit(most)
        .select(col(Topics.LABEL), col(Topics.STORY_COUNT))
        .collectAsList()
        .stream()
        .map(row -> new Topic(row.getAs(Topics.LABEL), row.getAs(Topics.STORY_COUNT)))
        .toList();
  }
}
