package org.dateline.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.coverage.burst.Burst;
import org.dateline.coverage.burst.BurstFinder;
import org.dateline.coverage.burst.BurstOptions;
import org.dateline.coverage.burst.DrawnSeries;
import org.dateline.coverage.burst.LevelFinder;
import org.dateline.coverage.burst.LevelOptions;
import org.dateline.coverage.burst.ShareSeries;
import org.dateline.coverage.series.Baseline;
import org.dateline.coverage.series.DaySeries;

/**
 * How often bursts and changes of level are found where nothing happens, and how often a planted
 * burst of a week is: drawn series, seeded, with the baseline that a run has.
 */
public final class BurstNoiseBench {
  private static final int WEEK = 7;

  /** Days, stories a day. */
  private static final double[][] ARCHIVES = {{4700, 0.06}, {1825, 2}, {3285, 10}, {1825, 30}};

  /** With fewer stories about the subject no burst can be found anyway. */
  private static final int FEWEST = 5;

  private BurstNoiseBench() {}

  /**
   * Prints the table.
   *
   * @param arguments number of series of each kind, 200 where not given
   */
  public static void main(String[] arguments) {
    int series = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
    print(
        "%6s %8s %6s %5s | %7s %7s | %7s %7s %7s | %5s",
        "days", "per day", "share", "rho", "burst", "change", "found", "start", "end", "ms");
    for (double[] archive : ARCHIVES) {
      for (double share : new double[] {0.001, 0.02, 0.2, 0.7}) {
        if (archive[0] * archive[1] * share < FEWEST) {
          continue;
        }
        for (double rho : archive[1] < 1 ? new double[] {0} : new double[] {0, 0.05}) {
          row((int) archive[0], archive[1], share, rho, series);
        }
      }
    }
  }

  private static void row(int days, double perDay, double share, double rho, int times) {
    int bursts = 0;
    int changes = 0;
    int found = 0;
    int started = 0;
    int ended = 0;
    int at = days / 2;
    double odds = 3 * share / (1 - share);
    double within = share < 0.3 ? 3 * share : odds / (1 + odds);
    long nanos = 0;
    for (int i = 0; i < times; i++) {
      ShareSeries noise = expecting(DrawnSeries.draw(i, days, perDay, day -> share, rho));
      long start = System.nanoTime();
      List<Burst> none = BurstFinder.find(noise, BurstOptions.DEFAULT);
      nanos += System.nanoTime() - start;
      bursts += none.isEmpty() ? 0 : 1;
      changes += LevelFinder.find(noise, none, LevelOptions.DEFAULT).isEmpty() ? 0 : 1;
      ShareSeries planted =
          expecting(
              DrawnSeries.draw(
                  times + i,
                  days,
                  perDay,
                  day -> day >= at && day < at + WEEK ? within : share,
                  rho));
      for (Burst burst : BurstFinder.find(planted, BurstOptions.DEFAULT)) {
        int first = planted.day(burst.start());
        int last = planted.day(burst.end());
        if (last >= at && first < at + WEEK) {
          found++;
          started += Math.abs(first - at) <= 2 ? 1 : 0;
          ended += Math.abs(last - at - WEEK + 1) <= 2 ? 1 : 0;
          break;
        }
      }
    }
    print(
        "%6d %8.2f %6.2f %5.2f | %7.3f %7.3f | %7.2f %7.2f %7.2f | %5.0f",
        days,
        perDay,
        share,
        rho,
        (double) bursts / times,
        (double) changes / times,
        (double) found / times,
        (double) started / times,
        (double) ended / times,
        nanos / 1e6 / times);
  }

  /** With the baseline that a run has. */
  private static ShareSeries expecting(ShareSeries drawn) {
    long[] counts = new long[drawn.length()];
    long[] totals = new long[drawn.length()];
    Arrays.setAll(counts, drawn::count);
    Arrays.setAll(totals, drawn::total);
    DaySeries days = new DaySeries("noise", "*", "story", drawn.date(0), counts, totals);
    int[] all = new int[drawn.length()];
    int[] some = new int[drawn.length()];
    Arrays.setAll(all, drawn::total);
    Arrays.setAll(some, drawn::count);
    return new ShareSeries(
        drawn.date(0), all, some, Baseline.of(days).expectedShare(), new boolean[drawn.length()]);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
