package org.dateline.report.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns over time, and the dispatches that evidence points to. */
public final class Series {
  private Series() {}

  /**
   * The periods of a source and grain, with what each policy counts in all. Days are given as steps
   * and only where the source sent something; longer periods are all there.
   *
   * @param start first days; null for days
   * @param step days since the entry before, of the first since the first day of the range; null
   *     for longer periods
   * @param complete a 1 for each period that the source's range covers, else a 0; null for days
   * @param gap a 1 for each period without any dispatch; null for days
   * @param gapDays days of each period in a gap; null for days
   * @param total by policy
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Periods(
      @Nullable List<LocalDate> start,
      @Nullable List<Integer> step,
      @Nullable String complete,
      @Nullable String gap,
      @Nullable List<Integer> gapDays,
      Map<String, List<Long>> total) {}

  /**
   * A subject's series: a value for each period of its source and grain or, where {@code at} is
   * given, for these alone, all others being 0 and without share, interval and expectation.
   *
   * @param at places in the periods; null where all are there
   * @param count dispatches or stories that count
   * @param about those about the subject
   * @param named those that name it
   * @param prominent those with the subject in headline or lead
   * @param share null in a gap
   * @param low lower end of its 95 % interval
   * @param high upper end
   * @param expected share that its own past lets expect
   * @param expectedLow lower end of the 95 % prediction interval
   * @param expectedHigh upper end
   * @param surprise standardised residual
   * @param q share of false alarms among what is as surprising
   * @param burst level; 0 outside of bursts
   * @param evidence dispatches behind each number, best first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Coverage(
      @Nullable List<Integer> at,
      List<Long> count,
      List<Long> about,
      List<Long> named,
      List<Long> prominent,
      @Nullable List<@Nullable Double> share,
      @Nullable List<@Nullable Double> low,
      @Nullable List<@Nullable Double> high,
      @Nullable List<@Nullable Double> expected,
      @Nullable List<@Nullable Double> expectedLow,
      @Nullable List<@Nullable Double> expectedHigh,
      @Nullable List<@Nullable Double> surprise,
      @Nullable List<@Nullable Double> q,
      @Nullable List<Integer> burst,
      List<List<Integer>> evidence) {}

  /**
   * Dispatches by column.
   *
   * @param id their ids
   * @param headline without tags
   * @param date null where not known
   * @param time UTC, HH:MM; null where not known
   * @param source places in the sources
   * @param lead first sentence, cut where it is long
   * @param story id of the story
   * @param storySize dispatches in it
   * @param kind first, lead, update, correction …
   */
  public record Dispatches(
      List<String> id,
      List<String> headline,
      List<@Nullable LocalDate> date,
      List<@Nullable String> time,
      List<Integer> source,
      List<String> lead,
      List<String> story,
      List<Long> storySize,
      List<String> kind) {}
}
