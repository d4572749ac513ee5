package org.dateline.coverage.burst;

/**
 * How many stories an archive has a day where it has few: so few that what a day holds says more of
 * what happened than of what the source sends. Time is the measure then, and not the day's total:
 * three stories about a subject in a week are many where one in three months is usual, whatever
 * share of that week they are.
 *
 * <p>The rhythm is the mean total of the half-years around a day; totals scatter around it as a
 * negative binomial, whose dispersion is measured by moments.
 */
final class SparseRhythm {
  private static final int HALF_YEAR = 182;
  private static final double SPARSE_PER_DAY = 1;
  private static final double SPARSE_PER_DAY_WITH_STORIES = 2;
  private static final double MIN = 1e-4;

  private final double[] means;
  private final double dispersion;

  private SparseRhythm(double[] means, double dispersion) {
    this.means = means;
    this.dispersion = dispersion;
  }

  /**
   * Whether an archive is sparse: less than a story a day, and less than two on days that have any,
   * so that a weekly with many stories is not.
   */
  static boolean isSparse(ShareSeries series) {
    long total = 0;
    int days = 0;
    for (int day = 0; day < series.length(); day++) {
      if (!series.isGap(day)) {
        total += series.total(day);
        days++;
      }
    }
    return total < SPARSE_PER_DAY * days
        && total < SPARSE_PER_DAY_WITH_STORIES * series.daysWithStories();
  }

  /**
   * The rhythm of a series.
   *
   * @param out days that are left out
   */
  static SparseRhythm of(ShareSeries series, boolean[] out) {
    int days = series.length();
    long[] totals = new long[days + 1];
    long[] counted = new long[days + 1];
    for (int day = 0; day < days; day++) {
      boolean counts = !out[day] && !series.isGap(day);
      totals[day + 1] = totals[day] + (counts ? series.total(day) : 0);
      counted[day + 1] = counted[day] + (counts ? 1 : 0);
    }
    double[] means = new double[days];
    double pairs = 0;
    double expected = 0;
    for (int day = 0; day < days; day++) {
      int from = Math.max(0, day - HALF_YEAR);
      int to = Math.min(days, day + HALF_YEAR + 1);
      long over = counted[to] - counted[from];
      means[day] = over == 0 ? MIN : Math.max(MIN, (totals[to] - totals[from]) / (double) over);
      if (!out[day] && !series.isGap(day)) {
        pairs += (double) series.total(day) * (series.total(day) - 1);
        expected += means[day] * means[day];
      }
    }
    return new SparseRhythm(means, expected == 0 ? 0 : Math.max(0, pairs / expected - 1));
  }

  /** Stories to be expected of a day. */
  double mean(int day) {
    return means[day];
  }

  /** Totals of days in gaps are 0. */
  NoiseCounts law(ShareSeries series) {
    double[] open = means.clone();
    for (int day = 0; day < open.length; day++) {
      if (series.isGap(day)) {
        open[day] = 0;
      }
    }
    return NoiseCounts.negativeBinomial(open, dispersion);
  }

  /**
   * The stories against which those about a subject are held: as many as the rhythm lets expect, or
   * more where there are more about all else.
   *
   * @param others stories about all else
   * @param share expected of the subject
   */
  double exposure(int day, int others, double share) {
    return Math.max(means[day], others / (1 - share));
  }
}
