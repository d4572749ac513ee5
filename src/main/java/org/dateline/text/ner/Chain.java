package org.dateline.text.ner;

import java.util.Arrays;

/**
 * A linear chain of labels over a run of words: its likeliest path (Viterbi 1967) and the
 * probability of every label (forward-backward), as in conditional random fields (Lafferty et al.
 * 2001). Outside of the run all is {@link Labels#OUTSIDE}.
 */
final class Chain {
  static final int WIDTH = Labels.COUNT;
  private static final float NEVER = -1e9f;

  float[] unary = new float[64 * WIDTH];
  float[] posterior = new float[64 * WIDTH];
  int[] path = new int[64];
  private float[] forward = new float[64 * WIDTH];
  private float[] backward = new float[64 * WIDTH];
  private float[] emission = new float[64 * WIDTH];
  private byte[] back = new byte[64 * WIDTH];
  private final float[] transition;
  private final float[] exp = new float[WIDTH * WIDTH];

  /** Scores of one label after another, before × {@link #WIDTH} + after; read at each use. */
  Chain(float[] transition) {
    this.transition = transition;
    refresh();
  }

  /** Tells that the transitions have changed. */
  void refresh() {
    for (int before = 0; before < WIDTH; before++) {
      for (int after = 0; after < WIDTH; after++) {
        int at = before * WIDTH + after;
        exp[at] = Labels.mayFollow(before, after) ? (float) Math.exp(transition[at]) : 0;
      }
    }
  }

  void makeRoom(int words) {
    if (words > path.length) {
      int size = words * 2;
      unary = Arrays.copyOf(unary, size * WIDTH);
      posterior = new float[size * WIDTH];
      forward = new float[size * WIDTH];
      backward = new float[size * WIDTH];
      emission = new float[size * WIDTH];
      back = new byte[size * WIDTH];
      path = new int[size];
    }
  }

  /** Fills {@link #path} from the first {@code n} words of {@link #unary}. */
  void bestPath(int n) {
    float[] score = forward;
    for (int i = 0; i < n; i++) {
      for (int after = 0; after < WIDTH; after++) {
        float best = NEVER;
        int from = Labels.OUTSIDE;
        for (int before = 0; before < (i == 0 ? 1 : WIDTH); before++) {
          if (Labels.mayFollow(before, after)) {
            float sum =
                (i == 0 ? 0 : score[(i - 1) * WIDTH + before]) + transition[before * WIDTH + after];
            if (sum > best) {
              best = sum;
              from = before;
            }
          }
        }
        score[i * WIDTH + after] = best + unary[i * WIDTH + after];
        back[i * WIDTH + after] = (byte) from;
      }
    }
    float best = NEVER * 2;
    int label = Labels.OUTSIDE;
    for (int last = 0; last < WIDTH; last++) {
      float sum = score[(n - 1) * WIDTH + last] + transition[last * WIDTH];
      if (Labels.closes(last) && sum > best) {
        best = sum;
        label = last;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      path[i] = label;
      label = back[i * WIDTH + label];
    }
  }

  /** Fills {@link #posterior} from the first {@code n} words of {@link #unary}. */
  void probabilities(int n) {
    for (int i = 0; i < n; i++) {
      int row = i * WIDTH;
      float most = NEVER;
      for (int label = 0; label < WIDTH; label++) {
        most = Math.max(most, unary[row + label]);
      }
      for (int label = 0; label < WIDTH; label++) {
        emission[row + label] = (float) Math.exp(unary[row + label] - most);
      }
    }
    for (int label = 0; label < WIDTH; label++) {
      forward[label] = exp[label] * emission[label];
      backward[(n - 1) * WIDTH + label] = Labels.closes(label) ? exp[label * WIDTH] : 0;
    }
    scale(forward, 0);
    for (int i = 1; i < n; i++) {
      int row = i * WIDTH;
      for (int after = 0; after < WIDTH; after++) {
        float sum = 0;
        for (int before = 0; before < WIDTH; before++) {
          sum += forward[row - WIDTH + before] * exp[before * WIDTH + after];
        }
        forward[row + after] = sum * emission[row + after];
      }
      scale(forward, row);
    }
    for (int i = n - 2; i >= 0; i--) {
      int row = i * WIDTH;
      for (int before = 0; before < WIDTH; before++) {
        float sum = 0;
        for (int after = 0; after < WIDTH; after++) {
          sum +=
              exp[before * WIDTH + after]
                  * emission[row + WIDTH + after]
                  * backward[row + WIDTH + after];
        }
        backward[row + before] = sum;
      }
      scale(backward, row);
    }
    for (int i = 0; i < n; i++) {
      int row = i * WIDTH;
      for (int label = 0; label < WIDTH; label++) {
        posterior[row + label] = forward[row + label] * backward[row + label];
      }
      scale(posterior, row);
    }
  }

  private static void scale(float[] values, int row) {
    float sum = 0;
    for (int label = 0; label < WIDTH; label++) {
      sum += values[row + label];
    }
    float factor = 1 / Math.max(sum, Float.MIN_NORMAL);
    for (int label = 0; label < WIDTH; label++) {
      values[row + label] *= factor;
    }
  }

  /**
   * Adds the expected number of each transition to {@code counts}; after {@link #probabilities}.
   *
   * @param scratch as long as {@code counts}
   */
  void addTransitions(int n, float[] counts, float[] scratch) {
    for (int label = 0; label < WIDTH; label++) {
      counts[label] += posterior[label];
      counts[label * WIDTH] += posterior[(n - 1) * WIDTH + label];
    }
    for (int i = 1; i < n; i++) {
      float sum = 0;
      int row = i * WIDTH;
      for (int before = 0; before < WIDTH; before++) {
        for (int after = 0; after < WIDTH; after++) {
          int at = before * WIDTH + after;
          scratch[at] =
              forward[row - WIDTH + before]
                  * exp[at]
                  * emission[row + after]
                  * backward[row + after];
          sum += scratch[at];
        }
      }
      for (int k = 0; k < counts.length; k++) {
        counts[k] += scratch[k] / sum;
      }
    }
  }
}
