package org.dateline.coverage.series;

/** Solves small symmetric positive definite systems. */
final class Cholesky {
  private Cholesky() {}

  /** The lower triangular root of a matrix. */
  static double[][] root(double[][] matrix) {
    int n = matrix.length;
    double[][] root = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= root[i][k] * root[j][k];
        }
        root[i][j] = i == j ? Math.sqrt(Math.max(1e-12, sum)) : sum / root[j][j];
      }
    }
    return root;
  }

  /** What the matrix of that root must be multiplied with to give the right side. */
  static double[] solve(double[][] root, double[] right) {
    int n = right.length;
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= root[i][k] * x[k];
      }
      x[i] /= root[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= root[k][i] * x[k];
      }
      x[i] /= root[i][i];
    }
    return x;
  }

  /** The inverse of the matrix of that root. */
  static double[][] inverse(double[][] root) {
    double[][] inverse = new double[root.length][];
    for (int at = 0; at < root.length; at++) {
      double[] unit = new double[root.length];
      unit[at] = 1;
      inverse[at] = solve(root, unit);
    }
    return inverse;
  }

  /** The trace of the inverse of the matrix of that root times another matrix. */
  static double trace(double[][] root, double[][] other) {
    double trace = 0;
    double[] column = new double[other.length];
    for (int at = 0; at < other.length; at++) {
      for (int row = 0; row < other.length; row++) {
        column[row] = other[row][at];
      }
      trace += solve(root, column)[at];
    }
    return trace;
  }
}
