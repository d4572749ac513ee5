package org.dateline.coverage.burst;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Draws the numbers of a series in which nothing happens. Of {@code n} stories, each is about the
 * subject with the expected share {@code p}, and two of one day are alike with correlation {@code
 * rho} (beta-binomial; binomial where rho is 0). Counts are drawn by inversion from tables made
 * once, so that a series of 7,000 days is drawn in well under a millisecond.
 */
final class NoiseCounts {
  /** What is less likely than the likeliest count by this factor is never drawn. */
  private static final double NEGLIGIBLE = 1e-12;

  private final double[] cumulative;
  private final int[] starts;
  private final int[] ends;
  private final int[] lowest;

  private record Law(long n, long p) {}

  private record Place(int start, int end, int lowest) {}

  private NoiseCounts(double[] cumulative, int[] starts, int[] ends, int[] lowest) {
    this.cumulative = cumulative;
    this.starts = starts;
    this.ends = ends;
    this.lowest = lowest;
  }

  /** The law of every day of a series, by totals and expected shares. */
  static NoiseCounts of(int[] totals, double[] shares, double rho) {
    Tables tables = new Tables(rho);
    int[] starts = new int[totals.length];
    int[] ends = new int[totals.length];
    int[] lowest = new int[totals.length];
    for (int day = 0; day < totals.length; day++) {
      Place place = tables.place(totals[day], shares[day]);
      starts[day] = place.start();
      ends[day] = place.end();
      lowest[day] = place.lowest();
    }
    return new NoiseCounts(tables.cumulative(), starts, ends, lowest);
  }

  /**
   * A number for every day with a mean {@code m} and the variance {@code m + dispersion * m^2}
   * (negative binomial; Poisson where the dispersion is 0).
   */
  static NoiseCounts negativeBinomial(double[] means, double dispersion) {
    Tables tables = new Tables(dispersion);
    int[] starts = new int[means.length];
    int[] ends = new int[means.length];
    for (int day = 0; day < means.length; day++) {
      Place place = tables.unbounded(means[day]);
      starts[day] = place.start();
      ends[day] = place.end();
    }
    return new NoiseCounts(tables.cumulative(), starts, ends, new int[means.length]);
  }

  /** Draws a number for every day. */
  void draw(RandomGenerator random, int[] counts) {
    for (int day = 0; day < counts.length; day++) {
      int low = starts[day];
      int high = ends[day] - 1;
      if (low >= high) {
        counts[day] = lowest[day];
        continue;
      }
      double u = random.nextDouble();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (cumulative[middle] > u) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      counts[day] = lowest[day] + low - starts[day];
    }
  }

  /** Distribution functions one after the other, each kept once. */
  private static final class Tables {
    private final double rho;
    private final Map<Law, Place> places = new HashMap<>();
    private double[] values = new double[1024];
    private int size;

    Tables(double rho) {
      this.rho = rho;
    }

    double[] cumulative() {
      return values;
    }

    Place place(int n, double p) {
      Law law = new Law(n, Double.doubleToLongBits(p));
      Place known = places.get(law);
      if (known == null) {
        known = add(n, p);
        places.put(law, known);
      }
      return known;
    }

    Place unbounded(double mean) {
      Law law = new Law(-1, Double.doubleToLongBits(mean));
      Place known = places.get(law);
      if (known == null) {
        known = addUnbounded(mean);
        places.put(law, known);
      }
      return known;
    }

    private Place addUnbounded(double mean) {
      if (mean <= 0) {
        return new Place(size, size, 0);
      }
      double[] weights = new double[16];
      weights[0] = 1;
      double greatest = 1;
      int last = 0;
      while (weights[last] > NEGLIGIBLE * greatest) {
        if (last + 1 == weights.length) {
          weights = Arrays.copyOf(weights, 2 * weights.length);
        }
        double next = mean * (1 + rho * last) / ((1 + rho * mean) * (last + 1));
        weights[last + 1] = weights[last] * next;
        greatest = Math.max(greatest, weights[++last]);
      }
      return append(weights, 0, last);
    }

    private Place add(int n, double p) {
      if (n == 0 || p <= 0 || p >= 1) {
        return new Place(size, size, p >= 1 ? n : 0);
      }
      int mode = (int) Math.min(n, Math.round(n * p));
      int low = mode;
      int high = mode;
      double[] weights = new double[n + 1];
      weights[mode] = 1;
      double greatest = 1;
      while (low > 0 && weights[low] > NEGLIGIBLE * greatest) {
        weights[low - 1] = weights[low] / ratio(n, p, low - 1);
        greatest = Math.max(greatest, weights[--low]);
      }
      while (high < n && weights[high] > NEGLIGIBLE * greatest) {
        weights[high + 1] = weights[high] * ratio(n, p, high);
        greatest = Math.max(greatest, weights[++high]);
      }
      return append(weights, low, high);
    }

    /** P(k + 1) / P(k). */
    private double ratio(int n, double p, int k) {
      double spread = rho == 0 ? 0 : rho / (1 - rho);
      return (n - k) / (k + 1.0) * (p + spread * k) / (1 - p + spread * (n - k - 1));
    }

    private Place append(double[] weights, int low, int high) {
      double all = 0;
      for (int k = low; k <= high; k++) {
        all += weights[k];
      }
      int start = size;
      if (values.length < size + high - low + 1) {
        values = Arrays.copyOf(values, Math.max(2 * values.length, size + high - low + 1));
      }
      double sum = 0;
      for (int k = low; k <= high; k++) {
        sum += weights[k];
        values[size++] = sum / all;
      }
      return new Place(start, size, low);
    }
  }
}
