package org.dateline.report.source;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.dateline.table.Entities;
import org.dateline.table.EntityCommunities;
import org.dateline.table.EntityPairs;
import org.dateline.table.Funnel;
import org.dateline.table.PairTrends;
import org.dateline.table.RowValues;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.SubjectEntities;
import org.dateline.table.TopicTerms;
import org.dateline.table.TopicTrends;
import org.dateline.table.Topics;
import org.dateline.table.corpus.CleaningRules;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Rejects;
import org.jspecify.annotations.Nullable;

/** Rows of the other tables, as far as the report reads them, and of what is counted from them. */
public final class SummaryRows {
  private SummaryRows() {}

  /** A row of {@link Topics}. */
  public record Topic(
      String id,
      String label,
      double npmi,
      boolean isJunk,
      long stories,
      double share,
      boolean isMatched,
      List<String> typical) {
    static Topic of(Row row) {
      return new Topic(
          RowValues.text(row, Topics.TOPIC_ID),
          RowValues.text(row, Topics.LABEL),
          RowValues.amount(row, Topics.NPMI),
          RowValues.flag(row, Topics.IS_JUNK),
          RowValues.count(row, Topics.STORY_COUNT),
          RowValues.amount(row, Topics.STORY_SHARE),
          RowValues.flag(row, Topics.MATCHED_PREVIOUS),
          RowValues.texts(row, Topics.TYPICAL));
    }
  }

  /** A row of {@link TopicTerms}. */
  public record Term(String topic, int rank, String term) {
    static Term of(Row row) {
      return new Term(
          RowValues.text(row, TopicTerms.TOPIC_ID),
          RowValues.number(row, TopicTerms.RANK),
          RowValues.text(row, TopicTerms.TERM));
    }
  }

  /** A row of {@link TopicTrends}. */
  public record Trend(
      String subject,
      String topic,
      String grain,
      LocalDate start,
      long stories,
      long total,
      boolean isGap) {
    static Trend of(Row row) {
      return new Trend(
          RowValues.text(row, TopicTrends.SUBJECT_ID),
          RowValues.text(row, TopicTrends.TOPIC_ID),
          RowValues.text(row, TopicTrends.GRAIN),
          RowValues.certainDay(row, TopicTrends.PERIOD_START),
          RowValues.count(row, TopicTrends.STORY_COUNT),
          RowValues.count(row, TopicTrends.TOTAL_COUNT),
          RowValues.flag(row, TopicTrends.IS_GAP));
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

  /** A row of {@link Funnel}. */
  public record Count(String stage, String reason, long records) {
    static Count of(Row row) {
      return new Count(
          RowValues.text(row, Funnel.STAGE),
          RowValues.text(row, Funnel.REASON),
          RowValues.count(row, Funnel.RECORD_COUNT));
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
