package org.dateline.report.data;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands out in the series. */
public final class Findings {
  private Findings() {}

  /**
   * Days without a dispatch that the source's rhythm does not explain.
   *
   * @param days from first to last
   * @param expected dispatches it would have sent
   * @param text in words
   */
  public record Gap(
      String source, LocalDate start, LocalDate end, int days, double expected, String text) {}

  /**
   * A source that sends lastingly more or less.
   *
   * @param before dispatches a day
   * @param after dispatches a day
   * @param ratio after / before
   * @param text in words
   */
  public record VolumeChange(
      String source, LocalDate date, double before, double after, double ratio, String text) {}

  /**
   * A day from which a subject's share is lastingly another.
   *
   * @param before share
   * @param after share
   * @param p how likely it is by chance
   * @param text in words
   */
  public record ChangePoint(
      String subject,
      String source,
      LocalDate date,
      double before,
      double after,
      double p,
      String text) {}

  /**
   * A burst.
   *
   * @param number among those of subject and source, from 1
   * @param level from 1
   * @param stories about the subject
   * @param dispatches the same, re-sends counted
   * @param total all stories in these days
   * @param expected stories about the subject that could be expected
   * @param p how likely it is by chance
   * @param terms of its own, best first
   * @param entities of its own
   * @param topics of its own
   * @param reason two terms and a name at most; empty where nothing sets it apart
   * @param headlines the three that carried it
   * @param evidence all that is kept, best first
   * @param events places in the events that it may answer to
   * @param text in a sentence
   */
  public record Burst(
      String subject,
      String source,
      int number,
      LocalDate start,
      LocalDate end,
      LocalDate peak,
      int level,
      long stories,
      long dispatches,
      long total,
      double expected,
      double p,
      List<String> terms,
      List<Header.Label> entities,
      List<Header.Label> topics,
      String reason,
      List<Integer> headlines,
      List<Integer> evidence,
      List<Integer> events,
      String text) {}

  /**
   * An event that the user gave.
   *
   * @param isCovered whether the archive has stories of that day
   */
  public record Event(LocalDate date, String text, List<Match> matches, boolean isCovered) {}

  /**
   * A burst that an event explains.
   *
   * @param number of the burst
   * @param lag days from the event to the burst's start
   */
  public record Match(String subject, int number, @Nullable Integer lag) {}
}
