package org.dateline.report.part;

import org.dateline.report.data.Trust;

/** Shares of the whole range with their intervals. */
final class Shares {
  /** Quantile of the normal distribution for an interval of 95 %. */
  private static final double Z = 1.959964;

  private Shares() {}

  /** A share with its score interval (Wilson 1927); nothing of nothing. */
  static Trust.Share of(long count, long total) {
    if (total == 0) {
      return new Trust.Share(count, total, null, null, null);
    }
    double share = (double) count / total;
    double centre = share + Z * Z / (2 * total);
    double spread = Z * Math.sqrt((share * (1 - share) + Z * Z / (4.0 * total)) / total);
    double scale = 1 + Z * Z / total;
    return new Trust.Share(
        count,
        total,
        share,
        Math.max(0, (centre - spread) / scale),
        Math.min(1, (centre + spread) / scale));
  }
}
