package org.dateline.topic.learn;

/** A space of few dimensions in which dispatches about the same lie close together. */
final class Directions {
  private Directions() {}

  /**
   * Makes the columns perpendicular to each other and of length 1 (modified Gram-Schmidt), so that
   * distances depend on the space alone, and not on which of its axes a factorization has ended up
   * with. A column that lies in those before it becomes 0.
   *
   * @param byTerm {@code byTerm[term][column]}; changed in place
   */
  static void straighten(float[][] byTerm) {
    int columns = byTerm.length == 0 ? 0 : byTerm[0].length;
    for (int column = 0; column < columns; column++) {
      double before = Math.sqrt(product(byTerm, column, column));
      for (int earlier = 0; earlier < column; earlier++) {
        double part = product(byTerm, column, earlier);
        for (float[] row : byTerm) {
          row[column] -= (float) (part * row[earlier]);
        }
      }
      double length = Math.sqrt(product(byTerm, column, column));
      boolean isNew = length > 1e-4 * before;
      for (float[] row : byTerm) {
        row[column] = isNew ? (float) (row[column] / length) : 0;
      }
    }
  }

  private static double product(float[][] byTerm, int one, int other) {
    double sum = 0;
    for (float[] row : byTerm) {
      sum += (double) row[one] * row[other];
    }
    return sum;
  }

  /** Where a dispatch lies, at distance 1 from the origin; at the origin if nothing is known. */
  static double[] place(float[][] directions, int columns, int[] terms, double[] weights) {
    double[] place = new double[columns];
    for (int i = 0; i < terms.length; i++) {
      float[] row = directions[terms[i]];
      for (int column = 0; column < columns; column++) {
        place[column] += weights[i] * row[column];
      }
    }
    double squares = 0;
    for (double value : place) {
      squares += value * value;
    }
    double length = Math.sqrt(squares);
    for (int column = 0; column < columns && length > 0; column++) {
      place[column] /= length;
    }
    return place;
  }
}
