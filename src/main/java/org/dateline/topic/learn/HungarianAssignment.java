package org.dateline.topic.learn;

import java.util.Arrays;

/**
 * The one-to-one assignment with the greatest sum of scores: the Hungarian method (Kuhn 1955) with
 * shortest augmenting paths (Jonker, Volgenant 1987), O(n³).
 */
public final class HungarianAssignment {
  private final double[][] score;
  private final int rows;
  private final int columns;
  private final double[] rowPrice;
  private final double[] columnPrice;

  /** Row of each column, 1-based; column 0 holds the row that is being placed. */
  private final int[] rowOf;

  private HungarianAssignment(double[][] score, int columns) {
    this.score = score;
    this.rows = score.length;
    this.columns = columns;
    this.rowPrice = new double[rows + 1];
    this.columnPrice = new double[columns + 1];
    this.rowOf = new int[columns + 1];
  }

  /**
   * Assigns rows to columns.
   *
   * @param score by row and column, as many columns in each row; finite
   * @return the column of each row; -1 where there are fewer columns than rows and it got none
   */
  public static int[] best(double[][] score) {
    int columns = score.length == 0 ? 0 : score[0].length;
    if (columns == 0) {
      int[] none = new int[score.length];
      Arrays.fill(none, -1);
      return none;
    }
    if (score.length <= columns) {
      return new HungarianAssignment(score, columns).columnOfRow();
    }
    int[] rowOfColumn =
        new HungarianAssignment(transposed(score, columns), score.length).columnOfRow();
    int[] result = new int[score.length];
    Arrays.fill(result, -1);
    for (int column = 0; column < columns; column++) {
      result[rowOfColumn[column]] = column;
    }
    return result;
  }

  private static double[][] transposed(double[][] score, int columns) {
    double[][] other = new double[columns][score.length];
    for (int row = 0; row < score.length; row++) {
      for (int column = 0; column < columns; column++) {
        other[column][row] = score[row][column];
      }
    }
    return other;
  }

  private int[] columnOfRow() {
    for (int row = 1; row <= rows; row++) {
      place(row);
    }
    int[] result = new int[rows];
    for (int column = 1; column <= columns; column++) {
      if (rowOf[column] > 0) {
        result[rowOf[column] - 1] = column - 1;
      }
    }
    return result;
  }

  /** Finds the cheapest chain of moves that gives one more row a column. */
  private void place(int row) {
    double[] distance = new double[columns + 1];
    int[] before = new int[columns + 1];
    boolean[] seen = new boolean[columns + 1];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    rowOf[0] = row;
    int at = 0;
    while (at == 0 || rowOf[at] != 0) {
      seen[at] = true;
      reach(at, distance, before, seen);
      int next = nearest(distance, seen);
      double step = distance[next];
      for (int column = 0; column <= columns; column++) {
        if (seen[column]) {
          rowPrice[rowOf[column]] += step;
          columnPrice[column] -= step;
        } else {
          distance[column] -= step;
        }
      }
      at = next;
    }
    while (at != 0) {
      rowOf[at] = rowOf[before[at]];
      at = before[at];
    }
  }

  private void reach(int from, double[] distance, int[] before, boolean[] seen) {
    int row = rowOf[from];
    for (int column = 1; column <= columns; column++) {
      if (!seen[column]) {
        double cost = -score[row - 1][column - 1] - rowPrice[row] - columnPrice[column];
        if (cost < distance[column]) {
          distance[column] = cost;
          before[column] = from;
        }
      }
    }
  }

  private int nearest(double[] distance, boolean[] seen) {
    int nearest = 0;
    for (int column = 1; column <= columns; column++) {
      if (!seen[column] && (nearest == 0 || distance[column] < distance[nearest])) {
        nearest = column;
      }
    }
    return nearest;
  }
}
