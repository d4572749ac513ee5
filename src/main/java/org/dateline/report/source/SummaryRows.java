package org.dateline.report.source;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.dateline.table.Coverage;
import org.dateline.table.Credits;
import org.dateline.table.Entities;
import org.dateline.table.EntityCommunities;
import org.dateline.table.EntityPairs;
import org.dateline.table.PairTrends;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.SubjectEntities;
import org.dateline.table.TopicTrends;
import org.dateline.table.corpus.CleaningRules;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Rejects;
import org.dateline.table.row.RowValues;
import org.jspecify.annotations.Nullable;

/** Rows of tables, as far as the report reads them, and of what is counted from them. */
public final class SummaryRows {
  private SummaryRows() {}

  /** A row of {@link Coverage}. */
  public record Covered(
      String subject,
      String source,
      String grain,
      LocalDate start,
      String policy,
      long count,
      long about,
      long named,
      long prominent,
      @Nullable Double share,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double expected,
      @Nullable Double expectedLow,
      @Nullable Double expectedHigh,
      @Nullable Double surprise,
      @Nullable Double q,
      int burst,
      List<String> evidence) {
    static Covered of(Row row) {
      return new Covered(
          RowValues.text(row, Coverage.SUBJECT_ID),
          RowValues.text(row, Coverage.SOURCE),
          RowValues.text(row, Coverage.GRAIN),
          RowValues.certainDay(row, Coverage.PERIOD_START),
          RowValues.text(row, Coverage.POLICY),
          RowValues.count(row, Coverage.SUBJECT_COUNT),
          RowValues.count(row, Coverage.ABOUT_COUNT),
          RowValues.count(row, Coverage.NAMED_COUNT),
          RowValues.count(row, Coverage.PROMINENT_COUNT),
          RowValues.share(row, Coverage.ADJUSTED_SHARE),
          RowValues.share(row, Coverage.ADJUSTED_LOW),
          RowValues.share(row, Coverage.ADJUSTED_HIGH),
          RowValues.share(row, Coverage.EXPECTED_SHARE),
          RowValues.share(row, Coverage.EXPECTED_LOW),
          RowValues.share(row, Coverage.EXPECTED_HIGH),
          RowValues.share(row, Coverage.SURPRISE),
          RowValues.share(row, Coverage.Q_VALUE),
          RowValues.number(row, Coverage.BURST_LEVEL),
          RowValues.texts(row, Coverage.EVIDENCE));
    }
  }

  /** A row of {@link SubjectEntities}. */
  public record Partner(
      String subject,
      String entity,
      long stories,
      long entityStories,
      double expected,
      double npmi,
      double q,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      boolean isNew,
      boolean isRising,
      List<LocalDate> months,
      List<Long> counts,
      List<String> evidence) {
    static Partner of(Row row) {
      return new Partner(
          RowValues.text(row, SubjectEntities.SUBJECT_ID),
          RowValues.text(row, SubjectEntities.ENTITY_ID),
          RowValues.count(row, SubjectEntities.STORY_COUNT),
          RowValues.count(row, SubjectEntities.ENTITY_COUNT),
          RowValues.amount(row, SubjectEntities.EXPECTED_COUNT),
          RowValues.amount(row, SubjectEntities.NPMI),
          RowValues.amount(row, SubjectEntities.Q_VALUE),
          RowValues.day(row, SubjectEntities.FIRST_DATE),
          RowValues.day(row, SubjectEntities.LAST_DATE),
          RowValues.flag(row, SubjectEntities.IS_NEW),
          RowValues.flag(row, SubjectEntities.IS_RISING),
          RowValues.days(row, SubjectEntities.MONTHS),
          RowValues.counts(row, SubjectEntities.MONTH_COUNTS),
          RowValues.texts(row, SubjectEntities.EVIDENCE));
    }

    /**
     * How much the subject's stories name it beyond chance: the part of Dunning's G² that is of
     * stories with both.
     */
    public double strength() {
      return stories * Math.log(stories / Math.max(expected, Double.MIN_NORMAL));
    }
  }

  /** A pair that comes more often than before, over the last months. */
  public record Rising(
      String a,
      String b,
      long stories,
      double npmi,
      double q,
      @Nullable LocalDate since,
      boolean isNew,
      boolean isRising) {
    static Rising of(Row row) {
      return new Rising(
          RowValues.text(row, EntityPairs.ENTITY_A),
          RowValues.text(row, EntityPairs.ENTITY_B),
          RowValues.count(row, EntityPairs.STORY_COUNT),
          RowValues.amount(row, EntityPairs.NPMI),
          RowValues.amount(row, EntityPairs.Q_VALUE),
          RowValues.day(row, PairTrends.PERIOD_START),
          RowValues.flag(row, PairTrends.IS_NEW),
          RowValues.flag(row, PairTrends.IS_RISING));
    }
  }

  /** A row of {@link EntityPairs}. */
  public record Pair(String a, String b, long stories, double npmi, double q) {
    static Pair of(Row row) {
      return new Pair(
          RowValues.text(row, EntityPairs.ENTITY_A),
          RowValues.text(row, EntityPairs.ENTITY_B),
          RowValues.count(row, EntityPairs.STORY_COUNT),
          RowValues.amount(row, EntityPairs.NPMI),
          RowValues.amount(row, EntityPairs.Q_VALUE));
    }
  }

  /** A row of {@link Entities}. */
  public record Entity(String id, String label, String type) {
    static Entity of(Row row) {
      return new Entity(
          RowValues.text(row, Entities.ENTITY_ID),
          RowValues.text(row, Entities.LABEL),
          RowValues.text(row, Entities.TYPE));
    }
  }

  /** A row of {@link EntityCommunities}. */
  public record Community(String entity, int number, double centrality) {
    static Community of(Row row) {
      return new Community(
          RowValues.text(row, EntityCommunities.ENTITY_ID),
          RowValues.number(row, EntityCommunities.COMMUNITY_ID),
          RowValues.amount(row, EntityCommunities.CENTRALITY));
    }
  }

  /** A row of {@link CleaningRules}. */
  public record Rule(
      String rule,
      String source,
      long dispatches,
      double share,
      double newShare,
      boolean isUnusual) {
    static Rule of(Row row) {
      return new Rule(
          RowValues.text(row, CleaningRules.RULE),
          RowValues.text(row, CleaningRules.SOURCE),
          RowValues.count(row, CleaningRules.DISPATCH_COUNT),
          RowValues.amount(row, CleaningRules.DISPATCH_SHARE),
          RowValues.amount(row, CleaningRules.NEW_SHARE),
          RowValues.flag(row, CleaningRules.IS_UNUSUAL));
    }
  }

  /** A row of {@link Rejects}. */
  public record Reject(String reason, String file, String detail, long position) {
    static Reject of(Row row) {
      return new Reject(
          RowValues.text(row, Rejects.REASON),
          RowValues.text(row, Rejects.INPUT_FILE),
          RowValues.text(row, Rejects.DETAIL),
          RowValues.count(row, Rejects.INPUT_POSITION));
    }
  }

  /** A row of {@link Stories}. */
  public record Story(
      String id,
      String headline,
      long dispatches,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      List<String> evidence) {
    static Story of(Row row) {
      return new Story(
          RowValues.text(row, Stories.STORY_ID),
          RowValues.text(row, Stories.HEADLINE),
          RowValues.count(row, Stories.DISPATCH_COUNT),
          RowValues.day(row, Stories.PUBLISHED_DATE),
          RowValues.day(row, ReportSource.END),
          Stream.of(Stories.FIRST_DISPATCH_ID, Stories.LATEST_DISPATCH_ID)
              .map(column -> RowValues.text(row, column))
              .distinct()
              .toList());
    }
  }

  /** Dispatches of a source, by how their date is known and what they are in their story. */
  public record Dated(
      String source, String dateSource, boolean isDated, String relation, long dispatches) {
    static Dated of(Row row) {
      return new Dated(
          RowValues.text(row, Dispatches.SOURCE),
          RowValues.text(row, Dispatches.DATE_SOURCE),
          RowValues.flag(row, ReportSource.IS_DATED),
          RowValues.text(row, StoryMembers.RELATION),
          RowValues.count(row, ReportSource.COUNT));
    }
  }

  /**
   * Dispatches of a source on a subject that are credited to an agency.
   *
   * @param subject its id; {@code *} for all dispatches
   * @param agency code; {@code own} where nobody is credited
   */
  public record Credit(String subject, String source, String agency, long count) {
    static Credit of(Row row) {
      return new Credit(
          RowValues.text(row, Credits.SUBJECT_ID),
          RowValues.text(row, Credits.SOURCE),
          RowValues.text(row, Credits.CREDIT_SOURCE),
          RowValues.count(row, Credits.DISPATCH_COUNT));
    }
  }

  /** What a source's stories come to beside those of the others. */
  public record First(String source, long stories, long first, @Nullable Double medianHours) {
    static First of(Row row) {
      return new First(
          RowValues.text(row, Dispatches.SOURCE),
          RowValues.count(row, ReportSource.COUNT),
          RowValues.count(row, ReportSource.FIRST),
          RowValues.share(row, ReportSource.MEDIAN));
    }
  }

  /** How many there are of something. */
  public record Tally(String of, long count) {
    static Tally of(Row row) {
      return new Tally(
          RowValues.text(row, ReportSource.OF), RowValues.count(row, ReportSource.COUNT));
    }
  }

  /** A dispatch of a subject that is much about a topic. */
  public record OfTopic(String subject, String topic, String dispatch) {
    static OfTopic of(Row row) {
      return new OfTopic(
          RowValues.text(row, TopicTrends.SUBJECT_ID),
          RowValues.text(row, TopicTrends.TOPIC_ID),
          RowValues.text(row, Dispatches.DISPATCH_ID));
    }
  }

  /** A dispatch that names both of a pair. */
  public record Together(String a, String b, String dispatch) {
    static Together of(Row row) {
      return new Together(
          RowValues.text(row, EntityPairs.ENTITY_A),
          RowValues.text(row, EntityPairs.ENTITY_B),
          RowValues.text(row, Dispatches.DISPATCH_ID));
    }
  }

  /** A dispatch that is an example of something. */
  public record Example(String of, String dispatch) {
    /** The dispatches among some examples that are one of something. */
    public static List<String> dispatches(List<Example> examples, String of) {
      return examples.stream()
          .filter(example -> example.of().equals(of))
          .map(Example::dispatch)
          .toList();
    }

    static Example of(Row row) {
      return new Example(
          RowValues.text(row, ReportSource.OF), RowValues.text(row, Dispatches.DISPATCH_ID));
    }
  }

  /** A dispatch that is evidence. */
  public record Dispatch(
      String id,
      String headline,
      @Nullable LocalDate day,
      @Nullable String time,
      String source,
      String lead,
      String story,
      long storySize,
      String kind) {
    /** The longest first sentence that is read. */
    private static final int MAX_READ = 240;

    static Dispatch of(Row row) {
      String at = RowValues.text(row, ReportSource.TIME);
      return new Dispatch(
          RowValues.text(row, Dispatches.DISPATCH_ID),
          RowValues.text(row, Dispatches.HEADLINE_PLAIN),
          RowValues.day(row, Dispatches.PUBLISHED_DATE),
          // Midnight is what a field has that gives the day alone.
          at.isEmpty() || at.equals("00:00") ? null : at,
          RowValues.text(row, Dispatches.SOURCE),
          Lead.of(RowValues.text(row, Dispatches.BODY), MAX_READ),
          RowValues.text(row, StoryMembers.STORY_ID),
          RowValues.count(row, Stories.DISPATCH_COUNT),
          RowValues.text(row, Dispatches.REVISION_KIND));
    }
  }
}
