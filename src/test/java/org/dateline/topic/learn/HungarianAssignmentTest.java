package org.dateline.topic.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HungarianAssignmentTest {
  @Test
  void isAsGoodAsTheBestOfAllPermutations() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      int rows = 1 + random.nextInt(6);
      int columns = 1 + random.nextInt(6);
      double[][] score = new double[rows][columns];
      for (double[] row : score) {
        // Few different values, so that there are ties.
        Arrays.setAll(row, column -> random.nextInt(5) / 4.0 - 0.25);
      }
      int[] assigned = HungarianAssignment.best(score);
      assertThat(Arrays.stream(assigned).filter(column -> column >= 0).distinct().count())
          .isEqualTo(Math.min(rows, columns));
      assertThat(sum(score, assigned))
          .isCloseTo(best(score, 0, 0, Math.max(0, rows - columns)), within(1e-9));
    }
  }

  private static double sum(double[][] score, int[] assigned) {
    double sum = 0;
    for (int row = 0; row < score.length; row++) {
      sum += assigned[row] < 0 ? 0 : score[row][assigned[row]];
    }
    return sum;
  }

  private static double best(double[][] score, int row, int taken, int mayStayOut) {
    if (row == score.length) {
      return 0;
    }
    double best =
        mayStayOut > 0 ? best(score, row + 1, taken, mayStayOut - 1) : Double.NEGATIVE_INFINITY;
    for (int column = 0; column < score[row].length; column++) {
      if ((taken & 1 << column) == 0) {
        best =
            Math.max(
                best, score[row][column] + best(score, row + 1, taken | 1 << column, mayStayOut));
      }
    }
    return best;
  }

  @Test
  void assignsNothingWhereThereIsNothing() {
    assertThat(HungarianAssignment.best(new double[0][0])).isEmpty();
    assertThat(HungarianAssignment.best(new double[2][0])).containsExactly(-1, -1);
  }
}
