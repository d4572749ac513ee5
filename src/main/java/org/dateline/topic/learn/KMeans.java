package org.dateline.topic.learn;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Groups points by k-means (Lloyd 1982), beginning with points drawn at random. The points are few
 * enough for the driver: MLlib's would be a job for each round.
 */
final class KMeans {
  private final double[][] points;

  /** How often each point is there. */
  private final int[] weights;

  private final double[][] centres;
  private final int[] groups;

  private KMeans(double[][] points, int[] weights, int count, long seed) {
    this.points = points;
    this.weights = weights;
    this.groups = new int[points.length];
    this.centres =
        Arrays.stream(drawn(points.length, count, new Random(seed)))
            .mapToObj(point -> points[point].clone())
            .toArray(double[][]::new);
  }

  /**
   * The group of each point, from 0.
   *
   * @param points no two alike
   * @param weights how often each is there
   * @param count how many groups, at most as many as points
   */
  static int[] groups(double[][] points, int[] weights, int count, int rounds, long seed) {
    KMeans means = new KMeans(points, weights, count, seed);
    means.assign();
    for (int round = 0; round < rounds; round++) {
      means.move();
      means.assign();
    }
    return means.groups;
  }

  /** So many of the numbers below {@code all}, each as likely (Fisher, Yates 1938). */
  private static int[] drawn(int all, int count, Random random) {
    int[] numbers = IntStream.range(0, all).toArray();
    for (int at = 0; at < count; at++) {
      int other = at + random.nextInt(all - at);
      int number = numbers[other];
      numbers[other] = numbers[at];
      numbers[at] = number;
    }
    return Arrays.copyOf(numbers, count);
  }

  private void assign() {
    IntStream.range(0, points.length)
        .parallel()
        .forEach(point -> groups[point] = nearest(points[point]));
  }

  private int nearest(double[] point) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int group = 0; group < centres.length; group++) {
      double distance = distance(point, centres[group]);
      if (distance < least) {
        least = distance;
        nearest = group;
      }
    }
    return nearest;
  }

  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      double apart = one[i] - other[i];
      sum += apart * apart;
    }
    return sum;
  }

  /** Every centre goes to the mean of its points; one without points stays where it is. */
  private void move() {
    double[] mass = new double[centres.length];
    double[][] sums = new double[centres.length][points[0].length];
    for (int point = 0; point < points.length; point++) {
      int group = groups[point];
      mass[group] += weights[point];
      for (int i = 0; i < points[point].length; i++) {
        sums[group][i] += weights[point] * points[point][i];
      }
    }
    for (int group = 0; group < centres.length; group++) {
      for (int i = 0; i < sums[group].length && mass[group] > 0; i++) {
        centres[group][i] = sums[group][i] / mass[group];
      }
    }
  }
}
