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
          Cells.text(row, Topics.TOPIC_ID),
          Cells.text(row, Topics.LABEL),
          Cells.amount(row, Topics.NPMI),
          Cells.flag(row, Topics.IS_JUNK),
          Cells.count(row, Topics.STORY_COUNT),
          Cells.amount(row, Topics.STORY_SHARE),
          Cells.flag(row, Topics.MATCHED_PREVIOUS),
          Cells.texts(row, Topics.TYPICAL));
    }
  }

  /** A row of {@link TopicTerms}. */
  public record Term(String topic, int rank, String term) {
    static Term of(Row row) {
      return new Term(
          Cells.text(row, TopicTerms.TOPIC_ID),
          Cells.number(row, TopicTerms.RANK),
          Cells.text(row, TopicTerms.TERM));
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
          Cells.text(row, TopicTrends.SUBJECT_ID),
          Cells.text(row, TopicTrends.TOPIC_ID),
          Cells.text(row, TopicTrends.GRAIN),
          Cells.certainDay(row, TopicTrends.PERIOD_START),
          Cells.count(row, TopicTrends.STORY_COUNT),
          Cells.count(row, TopicTrends.TOTAL_COUNT),
          Cells.flag(row, TopicTrends.IS_GAP));
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
          Cells.text(row, SubjectEntities.SUBJECT_ID),
          Cells.text(row, SubjectEntities.ENTITY_ID),
          Cells.count(row, SubjectEntities.STORY_COUNT),
          Cells.count(row, SubjectEntities.ENTITY_COUNT),
          Cells.amount(row, SubjectEntities.EXPECTED_COUNT),
          Cells.amount(row, SubjectEntities.NPMI),
          Cells.amount(row, SubjectEntities.Q_VALUE),
          Cells.day(row, SubjectEntities.FIRST_DATE),
          Cells.day(row, SubjectEntities.LAST_DATE),
          Cells.flag(row, SubjectEntities.IS_NEW),
          Cells.flag(row, SubjectEntities.IS_RISING),
          Cells.days(row, SubjectEntities.MONTHS),
          Cells.counts(row, SubjectEntities.MONTH_COUNTS),
          Cells.texts(row, SubjectEntities.EVIDENCE));
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
          Cells.text(row, EntityPairs.ENTITY_A),
          Cells.text(row, EntityPairs.ENTITY_B),
          Cells.count(row, EntityPairs.STORY_COUNT),
          Cells.amount(row, EntityPairs.NPMI),
          Cells.amount(row, EntityPairs.Q_VALUE),
          Cells.day(row, PairTrends.PERIOD_START),
          Cells.flag(row, PairTrends.IS_NEW),
          Cells.flag(row, PairTrends.IS_RISING));
    }
  }

  /** A row of {@link EntityPairs}. */
  public record Pair(String a, String b, long stories, double npmi, double q) {
    static Pair of(Row row) {
      return new Pair(
          Cells.text(row, EntityPairs.ENTITY_A),
          Cells.text(row, EntityPairs.ENTITY_B),
          Cells.count(row, EntityPairs.STORY_COUNT),
          Cells.amount(row, EntityPairs.NPMI),
          Cells.amount(row, EntityPairs.Q_VALUE));
    }
  }

  /** A row of {@link Entities}. */
  public record Entity(String id, String label, String type) {
    static Entity of(Row row) {
      return new Entity(
          Cells.text(row, Entities.ENTITY_ID),
          Cells.text(row, Entities.LABEL),
          Cells.text(row, Entities.TYPE));
    }
  }

  /** A row of {@link EntityCommunities}. */
  public record Community(String entity, int number, double centrality) {
    static Community of(Row row) {
      return new Community(
          Cells.text(row, EntityCommunities.ENTITY_ID),
          Cells.number(row, EntityCommunities.COMMUNITY_ID),
          Cells.amount(row, EntityCommunities.CENTRALITY));
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
          Cells.text(row, CleaningRules.RULE),
          Cells.text(row, CleaningRules.SOURCE),
          Cells.count(row, CleaningRules.DISPATCH_COUNT),
          Cells.amount(row, CleaningRules.DISPATCH_SHARE),
          Cells.amount(row, CleaningRules.NEW_SHARE),
          Cells.flag(row, CleaningRules.IS_UNUSUAL));
    }
  }

  /** A row of {@link Funnel}. */
  public record Count(String stage, String reason, long records) {
    static Count of(Row row) {
      return new Count(
          Cells.text(row, Funnel.STAGE),
          Cells.text(row, Funnel.REASON),
          Cells.count(row, Funnel.RECORD_COUNT));
    }
  }

  /** A row of {@link Rejects}. */
  public record Reject(String reason, String file, String detail, long position) {
    static Reject of(Row row) {
      return new Reject(
          Cells.text(row, Rejects.REASON),
          Cells.text(row, Rejects.INPUT_FILE),
          Cells.text(row, Rejects.DETAIL),
          Cells.count(row, Rejects.INPUT_POSITION));
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
          Cells.text(row, Stories.STORY_ID),
          Cells.text(row, Stories.HEADLINE),
          Cells.count(row, Stories.DISPATCH_COUNT),
          Cells.day(row, Stories.PUBLISHED_DATE),
          Cells.day(row, ReportSource.END),
          Stream.of(Stories.FIRST_DISPATCH_ID, Stories.LATEST_DISPATCH_ID)
              .map(column -> Cells.text(row, column))
              .distinct()
              .toList());
    }
  }

  /** Dispatches of a source, by how their date is known and what they are in their story. */
  public record Dated(
      String source, String dateSource, boolean isDated, String relation, long dispatches) {
    static Dated of(Row row) {
      return new Dated(
          Cells.text(row, Dispatches.SOURCE),
          Cells.text(row, Dispatches.DATE_SOURCE),
          Cells.flag(row, ReportSource.IS_DATED),
          Cells.text(row, StoryMembers.RELATION),
          Cells.count(row, ReportSource.COUNT));
    }
  }

  /** What a source's stories come to beside those of the others. */
  public record First(String source, long stories, long first, @Nullable Double medianHours) {
    static First of(Row row) {
      return new First(
          Cells.text(row, Dispatches.SOURCE),
          Cells.count(row, ReportSource.COUNT),
          Cells.count(row, ReportSource.FIRST),
          Cells.share(row, ReportSource.MEDIAN));
    }
  }

  /** How many there are of something. */
  public record Tally(String of, long count) {
    static Tally of(Row row) {
      return new Tally(Cells.text(row, ReportSource.OF), Cells.count(row, ReportSource.COUNT));
    }
  }

  /** A dispatch of a subject that is much about a topic. */
  public record OfTopic(String subject, String topic, String dispatch) {
    static OfTopic of(Row row) {
      return new OfTopic(
          Cells.text(row, TopicTrends.SUBJECT_ID),
          Cells.text(row, TopicTrends.TOPIC_ID),
          Cells.text(row, Dispatches.DISPATCH_ID));
    }
  }

  /** A dispatch that names both of a pair. */
  public record Together(String a, String b, String dispatch) {
    static Together of(Row row) {
      return new Together(
          Cells.text(row, EntityPairs.ENTITY_A),
          Cells.text(row, EntityPairs.ENTITY_B),
          Cells.text(row, Dispatches.DISPATCH_ID));
    }
  }

  /** A dispatch that is an example of something. */
  public record Example(String of, String dispatch) {
    static Example of(Row row) {
      return new Example(Cells.text(row, ReportSource.OF), Cells.text(row, Dispatches.DISPATCH_ID));
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
    private static final int MOST_READ = 240;

    static Dispatch of(Row row) {
      String at = Cells.text(row, ReportSource.TIME);
      return new Dispatch(
          Cells.text(row, Dispatches.DISPATCH_ID),
          Cells.text(row, Dispatches.HEADLINE_PLAIN),
          Cells.day(row, Dispatches.PUBLISHED_DATE),
          // Midnight is what a field has that gives the day alone.
          at.isEmpty() || at.equals("00:00") ? null : at,
          Cells.text(row, Dispatches.SOURCE),
          Lead.of(Cells.text(row, Dispatches.BODY), MOST_READ),
          Cells.text(row, StoryMembers.STORY_ID),
          Cells.count(row, Stories.DISPATCH_COUNT),
          Cells.text(row, Dispatches.REVISION_KIND));
    }
  }
}
