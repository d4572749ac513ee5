package org.dateline.report.part;

import java.util.List;

/**
 * Places for the nodes of a small network on the unit square: those that are tied lie near each
 * other, no two lie on top of each other, and the whole square is used. Springs and repulsion
 * (Fruchterman and Reingold 1991) from a sunflower, whose spiral gives every node a place of its
 * own at the start, so that the same network always looks the same; then nodes that are too close
 * for their labels are pushed apart. Labels are wide and low, so that more room is kept beside a
 * node than above it.
 */
final class ForceLayout {
  private static final int ROUNDS = 500;
  private static final int SPREADING = 300;
  private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
  private static final double START_STEP = 0.1;
  private static final double MIN_DISTANCE = 1e-6;

  /** Pull to the middle, so that parts without a tie do not drift off. */
  private static final double GRAVITY = 0.08;

  /** How much of the room that each of the nodes could have at best is kept around it. */
  private static final double ROOM = 0.8;

  /** Room above and below, for that beside. */
  private static final double LOWNESS = 0.5;

  private final int count;
  private final List<Tie> ties;
  private final double[] x;
  private final double[] y;

  private ForceLayout(int count, List<Tie> ties) {
    this.count = count;
    this.ties = ties;
    x = new double[count];
    y = new double[count];
    for (int i = 0; i < count; i++) {
      double radius = Math.sqrt((i + 0.5) / count) / 2;
      x[i] = 0.5 + radius * Math.cos(GOLDEN_ANGLE * i);
      y[i] = 0.5 + radius * Math.sin(GOLDEN_ANGLE * i);
    }
  }

  /** A place, both 0..1. */
  record Point(double x, double y) {}

  /** Two nodes by number, and how strongly they are tied, 0..1. */
  record Tie(int a, int b, double strength) {}

  /** Places of so many nodes. */
  static Point[] of(int count, List<Tie> ties) {
    ForceLayout layout = new ForceLayout(count, ties);
    for (int round = 0; round < ROUNDS; round++) {
      layout.move(START_STEP * (1 - (double) round / ROUNDS));
    }
    layout.fill();
    layout.spread();
    Point[] points = new Point[count];
    for (int i = 0; i < count; i++) {
      points[i] = new Point(layout.x[i], layout.y[i]);
    }
    return points;
  }

  private void move(double step) {
    double ideal = Math.sqrt(1.0 / count);
    double[] towardsX = new double[count];
    double[] towardsY = new double[count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        double distance = distance(i, j);
        double push = ideal * ideal / distance;
        pull(towardsX, towardsY, i, j, -push / distance);
      }
      towardsX[i] += GRAVITY * (0.5 - x[i]);
      towardsY[i] += GRAVITY * (0.5 - y[i]);
    }
    for (Tie tie : ties) {
      double distance = distance(tie.a(), tie.b());
      pull(towardsX, towardsY, tie.a(), tie.b(), tie.strength() * distance / ideal);
    }
    for (int i = 0; i < count; i++) {
      double length = Math.max(MIN_DISTANCE, Math.hypot(towardsX[i], towardsY[i]));
      double move = Math.min(length, step) / length;
      x[i] += towardsX[i] * move;
      y[i] += towardsY[i] * move;
    }
  }

  private double distance(int i, int j) {
    return Math.max(MIN_DISTANCE, Math.hypot(x[i] - x[j], y[i] - y[j]));
  }

  /** Both towards each other by a part of what lies between them; apart where it is negative. */
  private void pull(double[] towardsX, double[] towardsY, int i, int j, double part) {
    double betweenX = (x[j] - x[i]) * part;
    double betweenY = (y[j] - y[i]) * part;
    towardsX[i] += betweenX;
    towardsY[i] += betweenY;
    towardsX[j] -= betweenX;
    towardsY[j] -= betweenY;
  }

  /** Stretched to the edges of the square. */
  private void fill() {
    fill(x);
    fill(y);
  }

  private static void fill(double[] places) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double place : places) {
      least = Math.min(least, place);
      most = Math.max(most, place);
    }
    for (int i = 0; i < places.length; i++) {
      places[i] = most - least < MIN_DISTANCE ? 0.5 : (places[i] - least) / (most - least);
    }
  }

  /** Those that are too close are moved apart along the line between them. */
  private void spread() {
    double room = ROOM * Math.sqrt(1.0 / (count * LOWNESS));
    for (int round = 0; round < SPREADING; round++) {
      boolean isMoved = false;
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < i; j++) {
          isMoved |= part(i, j, room);
        }
      }
      if (!isMoved) {
        return;
      }
    }
  }

  private boolean part(int i, int j, double room) {
    double betweenX = x[j] - x[i];
    double betweenY = (y[j] - y[i]) / LOWNESS;
    double distance = Math.hypot(betweenX, betweenY);
    if (distance >= room) {
      return false;
    }
    if (distance < MIN_DISTANCE) {
      // In the same place, as after both were held by a corner: each pair has a way of its own.
      betweenX = Math.cos(GOLDEN_ANGLE * (i + j));
      betweenY = Math.sin(GOLDEN_ANGLE * (i + j));
      distance = 1;
    }
    double move = (room - Math.min(room, Math.hypot(x[j] - x[i], (y[j] - y[i]) / LOWNESS))) / 2;
    double moveX = move * betweenX / distance;
    double moveY = move * LOWNESS * betweenY / distance;
    x[i] = within(x[i] - moveX);
    y[i] = within(y[i] - moveY);
    x[j] = within(x[j] + moveX);
    y[j] = within(y[j] + moveY);
    return true;
  }

  private static double within(double place) {
    return Math.max(0, Math.min(1, place));
  }
}
