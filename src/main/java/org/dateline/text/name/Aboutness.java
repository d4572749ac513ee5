package org.dateline.text.name;

/**
 * Whether a dispatch is about something that it names, and how much: by where and how often it is
 * named. A name in the headline is enough, and so are three in the text, or two of which one is
 * where the text begins. A town that is only a place ("in Lyons") tells of its country in the
 * headline and where the text begins, and does not count elsewhere. A dispatch is also about the
 * country from which an agency took the trouble to file it.
 *
 * <p>The points were set by hand on half of the Reuters-21578 files at hand and then held on the
 * others; other rules, and a logistic regression of 26 properties, did no better there.
 */
public final class Aboutness {
  /** A dispatch is about what has this {@link #salience} in it, or more. */
  public static final double ABOUT = 0.5;

  /** The body begins with its first paragraph, but with no more characters than these. */
  public static final int OPENING = 600;

  /** Points from which a dispatch is about it. */
  private static final double ENOUGH = 3;

  private static final int NAMED_IN_HEADLINE = 3;
  private static final int TOWN_IN_HEADLINE = 2;
  private static final int OPENS = 1;
  private static final int FILED = 3;

  private Aboutness() {}

  /**
   * How a dispatch names something.
   *
   * @param names times in headline and body that it is named, without towns that are only places
   * @param inHeadline in the headline, if by a town
   * @param namedInHeadline in the headline, and not by a town
   * @param opens where the body begins, if by a town; see {@link #OPENING}
   * @param filedAbroad a country from which the dispatch was filed, by an agency that does not file
   *     nearly everything from there
   */
  public record Place(
      long names,
      boolean inHeadline,
      boolean namedInHeadline,
      boolean opens,
      boolean filedAbroad) {}

  /**
   * How much of a dispatch it is: points / (points + 3), so 0.5 is where a dispatch begins to be
   * about it. Each name is one point, the headline three, or two for a town, the beginning one, the
   * dateline three.
   *
   * @return 0..1, without the 1
   */
  public static double salience(Place place) {
    double points = place.names();
    if (place.namedInHeadline()) {
      points += NAMED_IN_HEADLINE;
    } else if (place.inHeadline()) {
      points += TOWN_IN_HEADLINE;
    }
    points += place.opens() ? OPENS : 0;
    points += place.filedAbroad() ? FILED : 0;
    return points / (points + ENOUGH);
  }
}
