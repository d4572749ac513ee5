package org.dateline.report.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForceLayoutTest {
  /** Two groups, tied within and once between. */
  private static List<ForceLayout.Tie> groups(int count) {
    List<ForceLayout.Tie> ties = new ArrayList<>();
    int half = count / 2;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        if (i < half == j < half && (i + j) % 3 == 0) {
          ties.add(new ForceLayout.Tie(j, i, 0.6));
        }
      }
    }
    if (half > 0) {
      ties.add(new ForceLayout.Tie(0, half, 0.3));
    }
    return ties;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 25, 60})
  void noTwoNodesLieOnTopOfEachOtherAndTheSquareIsFilled(int count) {
    ForceLayout.Point[] points = ForceLayout.of(count, groups(count));
    double apart = 0.5 * Math.sqrt(1.0 / count) / 2;
    double leastX = 1;
    double mostX = 0;
    double leastY = 1;
    double mostY = 0;
    for (int i = 0; i < count; i++) {
      leastX = Math.min(leastX, points[i].x());
      mostX = Math.max(mostX, points[i].x());
      leastY = Math.min(leastY, points[i].y());
      mostY = Math.max(mostY, points[i].y());
      for (int j = 0; j < i; j++) {
        assertThat(Math.hypot(points[i].x() - points[j].x(), points[i].y() - points[j].y()))
            .as("nodes %d and %d of %d", i, j, count)
            .isGreaterThan(apart);
      }
    }
    assertThat(leastX).isBetween(0.0, 0.05);
    assertThat(mostX).isBetween(0.95, 1.0);
    assertThat(leastY).isGreaterThanOrEqualTo(0.0);
    assertThat(mostY).isLessThanOrEqualTo(1.0);
  }

  @Test
  void whatIsTiedLiesNearer() {
    int count = 20;
    List<ForceLayout.Tie> ties = groups(count);
    ForceLayout.Point[] points = ForceLayout.of(count, ties);
    double within = 0;
    for (ForceLayout.Tie tie : ties) {
      within += distance(points, tie.a(), tie.b()) / ties.size();
    }
    double all = 0;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        all += distance(points, i, j) / (count * (count - 1) / 2.0);
      }
    }
    assertThat(within).isLessThan(0.8 * all);
  }

  private static double distance(ForceLayout.Point[] points, int i, int j) {
    return Math.hypot(points[i].x() - points[j].x(), points[i].y() - points[j].y());
  }

  @Test
  void theSameNetworkAlwaysLooksTheSame() {
    assertThat(ForceLayout.of(30, groups(30))).isEqualTo(ForceLayout.of(30, groups(30)));
  }

  @Test
  void nothingAndOneNode() {
    assertThat(ForceLayout.of(0, List.of())).isEmpty();
    assertThat(ForceLayout.of(1, List.of())).containsExactly(new ForceLayout.Point(0.5, 0.5));
  }
}
