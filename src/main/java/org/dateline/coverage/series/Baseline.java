package org.dateline.coverage.series;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What is to be expected of a series: the share of each day, and how much more days scatter around
 * it than chance alone lets them. The arrays are not copied: nobody changes them.
 *
 * @param series the series
 * @param expectedShare the share expected on each day, above 0 and below 1, on silent days too
 * @param dispersion the correlation of two dispatches of one day, 0 (chance alone) to below 1: the
 *     count of a day with n dispatches and expected share p has the variance n p (1 - p) (1 + (n -
 *     1) dispersion), that of a beta-binomial distribution, see {@link BetaBinomial}
 * @param leftOut what the other days let expect of some
 */
// Handed on whole, many times, and never compared with each other: lists would only cost.
@SuppressWarnings("ArrayRecordComponent")
public record Baseline(
    DaySeries series, double[] expectedShare, double dispersion, LeaveOneOut leftOut)
    implements Serializable {
  public Baseline {
    if (expectedShare.length != series.length()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d shares are expected for %d days",
              expectedShare.length,
              series.length()));
    }
  }

  /** The baseline of a series on its own: slow trend, weekday and month, see the docs. */
  public static Baseline of(DaySeries series) {
    return of(series, (series.count() + 0.5) / (series.total() + 1));
  }

  /**
   * The same where other sources say what to expect of one that has hardly sent anything.
   *
   * @param priorShare the subject's share of what all sources sent, above 0 and below 1
   */
  public static Baseline of(DaySeries series, double priorShare) {
    return new BaselineFit(series, null, priorShare).fit();
  }

  /**
   * The baseline of all sources together: each day the sources' own baselines, weighted by how much
   * each of them sent that day, so that one that sends twice as much changes what is expected and
   * surprises nobody; and a level on top, for what they share.
   *
   * @param all the series of all sources together
   * @param parts the baselines of the sources, under the same policy
   */
  public static Baseline composed(DaySeries all, List<Baseline> parts) {
    double prior = (all.count() + 0.5) / (all.total() + 1);
    double[] offset = new double[all.length()];
    double[] whole = new double[all.length()];
    double[] sent = new double[all.length()];
    double[] usual = new double[parts.size()];
    for (int part = 0; part < usual.length; part++) {
      usual[part] = parts.get(part).series().total();
    }
    for (int part = 0; part < usual.length; part++) {
      Baseline own = parts.get(part);
      int shift = all.day(own.series().firstDay());
      for (int day = 0; day < own.expectedShare().length; day++) {
        long total = own.series().totals()[day];
        whole[day + shift] += total * own.expectedShare()[day];
        sent[day + shift] += total;
      }
    }
    for (int day = 0; day < offset.length; day++) {
      double share = sent[day] > 0 ? whole[day] / sent[day] : usual(all, parts, usual, day, prior);
      offset[day] = BaselineFit.logit(share);
    }
    BaselineFit fit = new BaselineFit(all, offset, prior);
    Baseline leveled = fit.fit();
    return new Baseline(
        all,
        leveled.expectedShare(),
        leveled.dispersion(),
        (from, to) -> without(parts, leveled, fit.level(), from, to));
  }

  /** What the sources' other days let expect of a period, with the level on top. */
  private static LeaveOneOut.Foreseen without(
      List<Baseline> parts, Baseline leveled, double level, int from, int to) {
    DaySeries all = leveled.series();
    double whole = 0;
    double weights = 0;
    double variance = 0;
    for (Baseline own : parts) {
      int shift = all.day(own.series().firstDay());
      int begin = Math.max(0, from - shift);
      int end = Math.min(own.series().length(), to - shift);
      double sent = 0;
      for (int day = begin; day < end; day++) {
        sent += own.series().totals()[day];
      }
      if (sent > 0) {
        LeaveOneOut.Foreseen one = own.leftOut().without(begin, end);
        double spread = sent * one.share() * (1 - one.share());
        whole += sent * one.share();
        weights += sent;
        variance += spread * spread * one.variance();
      }
    }
    LeaveOneOut.Foreseen plain = leveled.leftOut().without(from, to);
    if (weights == 0) {
      return plain;
    }
    double share = whole / weights;
    double spread = weights * share * (1 - share);
    // What the level would be without these days: the step that it takes then, from where it is.
    double step = BaselineFit.logit(plain.share()) - BaselineFit.logit(leveled.share(from, to));
    return new LeaveOneOut.Foreseen(
        BaselineFit.expit(BaselineFit.logit(share) + level + step),
        variance / (spread * spread) + plain.variance());
  }

  /** The share expected of a period; on silent days as if each sent as much as the others. */
  double share(int from, int to) {
    double expected = 0;
    double total = 0;
    double plain = 0;
    for (int day = from; day < to; day++) {
      expected += expectedCount(day);
      total += series.totals()[day];
      plain += expectedShare[day];
    }
    return total > 0 ? expected / total : plain / (to - from);
  }

  /** On a day on which nobody sent anything: what would have come of the usual mix. */
  private static double usual(
      DaySeries all, List<Baseline> parts, double[] usual, int day, double prior) {
    double whole = 0;
    double weights = 0;
    for (int part = 0; part < usual.length; part++) {
      Baseline own = parts.get(part);
      int at = day - all.day(own.series().firstDay());
      if (at >= 0 && at < own.expectedShare().length) {
        whole += usual[part] * own.expectedShare()[at];
        weights += usual[part];
      }
    }
    return weights == 0 ? prior : whole / weights;
  }

  /** What is expected to be about the subject on a day, of what the source sent. */
  public double expectedCount(int day) {
    return series.totals()[day] * expectedShare[day];
  }
}
