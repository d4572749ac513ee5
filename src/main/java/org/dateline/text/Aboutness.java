package org.dateline.text;

/**
 * Whether a dispatch is about something that it names, and how much: a sum of points for where and
 * how often it is named.
 */
public final class Aboutness {
  /** A dispatch is about what has this {@link #salience} in it, or more. */
  public static final double ABOUT = 0.5;

  /** Points from which a dispatch is about it. */
  private static final double ENOUGH = 3;

  private Aboutness() {}

  /**
   * How a dispatch names something.
   *
   * @param mentions times in headline and body
   * @param inHeadline in the headline
   * @param inLead in the first paragraph of the body
   * @param filedFrom a country from which the dispatch was filed, by its dateline
   */
  public record Place(long mentions, boolean inHeadline, boolean inLead, boolean filedFrom) {}

  /**
   * How much of a dispatch it is: points / (points + 3), so 0.5 is where a dispatch begins to be
   * about it.
   *
   * @return 0..1, without the 1
   */
  public static double salience(Place place) {
    double points =
        place.mentions()
            + (place.inHeadline() ? 3 : 0)
            + (place.inLead() ? 1 : 0)
            + (place.filedFrom() ? 3 : 0);
    return points / (points + ENOUGH);
  }
}
