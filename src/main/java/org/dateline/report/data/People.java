package org.dateline.report.data;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** With whom. */
public final class People {
  private People() {}

  /**
   * Who is named with a subject far more than by chance.
   *
   * @param stories of the subject that name it
   * @param entityStories stories of any subject that name it
   * @param expected of the subject's stories, by chance
   * @param npmi -1..1
   * @param q share of chance among those at least as unlikely
   * @param first day; null where no date is known
   * @param last day
   * @param isNew first named with it in the last tenth of the archive's time
   * @param isRising named with it more in that time than before
   * @param months first days of months with such stories
   * @param counts stories in each
   * @param evidence dispatches
   */
  public record Partner(
      String id,
      String label,
      String type,
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
      List<Integer> evidence) {}

  /** The strongest partners and what ties them to each other. */
  public record Network(List<Node> nodes, List<Edge> edges, List<Community> communities) {}

  /**
   * A partner in the network.
   *
   * @param x place, 0..1
   * @param y place, 0..1
   * @param stories of the subject that name it
   * @param community its number; -1 for none
   */
  public record Node(
      String id, String label, String type, double x, double y, long stories, int community) {}

  /** Two nodes by place, stories that name both, how far that is from chance, dispatches. */
  public record Edge(int a, int b, long stories, double npmi, List<Integer> evidence) {}

  /** A community by number. */
  public record Community(int id, String label) {}

  /**
   * Two names that come together more than before, or for the first time.
   *
   * @param stories in the last tenth of the archive's time
   * @param since first month of that
   */
  public record RisingPair(
      Header.Label a,
      Header.Label b,
      long stories,
      double npmi,
      double q,
      @Nullable LocalDate since,
      boolean isNew,
      boolean isRising,
      List<Integer> evidence) {}
}
