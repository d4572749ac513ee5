package org.dateline.report.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose report, and whether it can be trusted. */
public final class Trust {
  private Trust() {}

  /**
   * A source.
   *
   * @param revisions later takes
   * @param copies near or exact
   * @param subjects its share of each subject, by id
   * @param agendaStories stories that it and others sent, with instants of publication
   * @param first of these, in which it was first
   * @param medianHoursBehind in the others; null where there are none
   * @param evidence dispatches with which it was first
   * @param credits whose texts of each subject it has printed, by the subject's id, the most first;
   *     {@code *} for all; empty where it credits nobody
   */
  public record Source(
      String source,
      long dispatches,
      long stories,
      long revisions,
      long copies,
      Map<String, Share> subjects,
      long agendaStories,
      long first,
      @Nullable Double medianHoursBehind,
      List<Integer> evidence,
      Map<String, List<Credit>> credits) {}

  /**
   * What a source has printed of an agency, or of its own.
   *
   * @param agency code; {@code own} for what it credits to nobody
   * @param label the agency's name for people
   * @param count dispatches
   */
  public record Credit(String agency, String label, long count) {}

  /**
   * A share with its Wilson interval of 95 %; null of nothing.
   *
   * @param count part
   * @param total whole
   */
  public record Share(
      long count,
      long total,
      @Nullable Double share,
      @Nullable Double low,
      @Nullable Double high) {}

  /** What went into a stage, what came out, and what was lost; in = out + lost. */
  public record Stage(String stage, String label, long in, long out, List<Loss> lost) {}

  /** Why some were lost. */
  public record Loss(String reason, String label, long count, List<Integer> evidence) {}

  /** Dispatches for each story, period by period; null where there is no story. */
  public record Inflation(String grain, List<LocalDate> start, List<@Nullable Double> value) {}

  /** How the date of some dispatches is known, or why not. */
  public record DateSource(
      String id, String label, long count, boolean isDated, List<Integer> evidence) {}

  /** Records set aside for a reason, and where to look. */
  public record Reject(String reason, String label, long count, List<Sample> samples) {}

  /** One of them. */
  public record Sample(String file, String detail) {}

  /**
   * A rule of cleaning.
   *
   * @param dispatches in which it fired
   * @param share of all
   * @param isUnusual whether it fired far more or less often than before, of any source
   * @param text what is unusual; else empty
   */
  public record Rule(
      String rule, String label, long dispatches, double share, boolean isUnusual, String text) {}

  /** A story of many dispatches; days are null where not known. */
  public record LargeStory(
      String id,
      String headline,
      long dispatches,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      List<Integer> evidence) {}

  /**
   * What changed since the run before.
   *
   * @param previousId that run; null in a first one
   * @param newDispatches that this run has added
   * @param lines in sentences
   * @param stories null in a first run
   * @param topics null where no run before has left topics
   */
  public record Changes(
      @Nullable String previousId,
      long newDispatches,
      List<String> lines,
      @Nullable StoryCounts stories,
      @Nullable TopicLabels topics) {}

  /** Stories that are new, have grown, were merged into others, or withdrawn. */
  public record StoryCounts(
      @JsonProperty("new") long fresh, long grown, long merged, long withdrawn) {}

  /** Topics that continue, new ones and ended ones by label. */
  public record TopicLabels(
      long kept, @JsonProperty("new") List<String> fresh, List<String> ended) {}
}
