package org.dateline.report.words;

import java.util.Locale;

/** Numbers as people write them. */
public final class Numbers {
  /** More decimals of a per cent than this nobody reads. */
  private static final int MAX_DECIMALS = 3;

  private Numbers() {}

  /** "50,812". */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** "1 story", "50,812 stories". */
  public static String count(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /**
   * Decimals that a share in per cent may have: as many as the interval around it bears out, so
   * that the last digit is not finer than half of its width.
   *
   * @param low lower end, 0..1
   * @param high upper end
   */
  public static int decimals(double low, double high) {
    double half = 100 * (high - low) / 2;
    int decimals = 0;
    for (double step = 1; step > half && decimals < MAX_DECIMALS; step /= 10) {
      decimals++;
    }
    return decimals;
  }

  /**
   * Decimals that two shares in per cent need to be told apart, with two digits of the smaller that
   * is not nothing at most: 9.1 and 6.0 %, 0.17 and 0.01 %.
   *
   * @param one a share, 0..1
   * @param other another
   */
  public static int decimalsToTell(double one, double other) {
    int decimals = Math.max(one, other) < 0.1 ? 1 : 0;
    while (decimals < MAX_DECIMALS
        && (isNothing(one, decimals)
            || isNothing(other, decimals)
            || (one != other && plain(100 * one, decimals).equals(plain(100 * other, decimals))))) {
      decimals++;
    }
    return decimals;
  }

  private static boolean isNothing(double share, int decimals) {
    return share > 0 && 200 * share * Math.pow(10, decimals) < 1;
  }

  /** "1.9 %", with no more digits than its interval allows. */
  public static String percent(double share, double low, double high) {
    return percent(share, decimals(low, high));
  }

  /** "1.9 %". */
  public static String percent(double share, int decimals) {
    return plain(100 * share, decimals) + " %";
  }

  /** "1.8–2.0 %". */
  public static String percents(double low, double high) {
    int decimals = decimals(low, high);
    return plain(100 * low, decimals) + "–" + plain(100 * high, decimals) + " %";
  }

  /** A number with so many decimals, thousands apart. */
  public static String plain(double number, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }

  /** A number that can only be about right: "0.4", "3", "1,200". */
  public static String about(double number) {
    return plain(number, number < 10 && number != Math.rint(number) ? 1 : 0);
  }

  /** What a volume has done: "doubled", "fell by 40 %", "grew to 12 times what it was". */
  public static String change(double ratio) {
    if (ratio >= 1) {
      return grown(ratio);
    }
    if (ratio > 0.55) {
      return String.format(Locale.ROOT, "fell by %d %%", Math.round(100 * (1 - ratio)));
    }
    if (ratio >= 0.45) {
      return "halved";
    }
    if (ratio >= 0.3) {
      return "fell to a third";
    }
    if (ratio >= 0.22) {
      return "fell to a quarter";
    }
    return ratio >= 0.01
        ? String.format(Locale.ROOT, "fell to %d %% of what it was", Math.round(100 * ratio))
        : "all but ended";
  }

  private static String grown(double ratio) {
    if (ratio < 1.8) {
      return String.format(Locale.ROOT, "grew by %d %%", Math.round(100 * (ratio - 1)));
    }
    if (ratio <= 2.2) {
      return "doubled";
    }
    if (ratio >= 2.8 && ratio <= 3.3) {
      return "tripled";
    }
    return "grew to " + plain(ratio, ratio < 10 ? 1 : 0) + " times what it was";
  }
}
