package org.dateline.report.data;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Topics. */
public final class Themes {
  private Themes() {}

  /**
   * A topic.
   *
   * @param terms the strongest ten
   * @param stories whose strongest topic it is
   * @param share of the stories that have a topic
   * @param npmi coherence of its terms, -1..1
   * @param typical the dispatch that is most about it; null for none
   * @param isNew whether it continues none of the run before, where there was one
   * @param isJunk whether it is of agencies' signatures and the like
   */
  public record Topic(
      String id,
      String label,
      List<String> terms,
      long stories,
      double share,
      double npmi,
      @Nullable Integer typical,
      boolean isNew,
      boolean isJunk) {}

  /**
   * The topics that carried a subject.
   *
   * @param grain length of the periods
   * @param start their first days
   * @param total stories of the subject in each
   * @param gap a 1 for each period without any dispatch
   * @param topics the most stories first
   */
  public record Trend(
      String grain, List<LocalDate> start, List<Long> total, String gap, List<Carrier> topics) {}

  /**
   * A topic that carried it.
   *
   * @param stories of the subject
   * @param share of its stories
   * @param count stories in each period
   * @param evidence dispatches most about the topic
   */
  public record Carrier(
      String id, long stories, double share, List<Long> count, List<Integer> evidence) {}
}
