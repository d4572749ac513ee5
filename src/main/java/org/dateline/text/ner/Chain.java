package org.dateline.text.ner;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A linear chain of labels over a run of words: its likeliest path (Viterbi 1967) and the
 * probability of every label (forward-backward), as in conditional random fields (Lafferty et al.
 * 2001). Outside of the run all is {@link Labels#OUTSIDE}. Only labels that may stand beside each
 * other are looked at.
 */
final class Chain {
  static final int WIDTH = Labels.COUNT;
  private static final float NEVER = -1e9f;

  /** The labels that each may follow, and those that may follow it, ascending. */
  private static final int[][] BEFORE = new int[WIDTH][];

  private static final int[][] AFTER = new int[WIDTH][];

  static {
    for (int label = 0; label < WIDTH; label++) {
      int here = label;
      BEFORE[label] =
          IntStream.range(0, WIDTH).filter(other -> Labels.mayFollow(other, here)).toArray();
      AFTER[label] =
          IntStream.range(0, WIDTH).filter(other -> Labels.mayFollow(here, other)).toArray();
    }
  }

  /** Scores of the labels of all words, word × {@link #WIDTH} + label. */
  float[] unary = new float[64 * WIDTH];

  /** What {@link #emit} makes of them. */
  private float[] emission = new float[64 * WIDTH];

  /** Of the last run, its first word first. */
  float[] posterior = new float[64 * WIDTH];

  int[] path = new int[64];
  private float[] forward = new float[64 * WIDTH];
  private float[] backward = new float[64 * WIDTH];
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
      unary = new float[size * WIDTH];
      posterior = new float[size * WIDTH];
      forward = new float[size * WIDTH];
      backward = new float[size * WIDTH];
      emission = new float[size * WIDTH];
      back = new byte[size * WIDTH];
      path = new int[size];
    }
  }

  /**
   * Reads the scores of a word, before {@link #probabilities} of its run.
   *
   * @param word the word
   * @param isFirst whether a run begins with it, where no name goes on
   */
  void emit(int word, boolean isFirst) {
    int row = word * WIDTH;
    float most = NEVER;
    for (int label = 0; label < WIDTH; label++) {
      most = Math.max(most, unary[row + label]);
    }
    if (isFirst) {
      for (int label : AFTER[Labels.OUTSIDE]) {
        emission[row + label] = (float) Math.exp(unary[row + label] - most);
      }
    } else {
      for (int label = 0; label < WIDTH; label++) {
        emission[row + label] = (float) Math.exp(unary[row + label] - most);
      }
    }
  }

  /**
   * Fills {@link #path}.
   *
   * @param start the first word of the run
   * @param n words of the run
   */
  void bestPath(int start, int n) {
    float[] score = forward;
    for (int label = 0; label < WIDTH; label++) {
      boolean opens = Labels.mayFollow(Labels.OUTSIDE, label);
      score[label] = (opens ? transition[label] : NEVER) + unary[start * WIDTH + label];
      back[label] = (byte) Labels.OUTSIDE;
    }
    for (int i = 1; i < n; i++) {
      int row = i * WIDTH;
      for (int after = 0; after < WIDTH; after++) {
        float best = NEVER;
        int from = Labels.OUTSIDE;
        for (int before : BEFORE[after]) {
          float sum = score[row - WIDTH + before] + transition[before * WIDTH + after];
          if (sum > best) {
            best = sum;
            from = before;
          }
        }
        score[row + after] = best + unary[(start + i) * WIDTH + after];
        back[row + after] = (byte) from;
      }
    }
    float best = NEVER * 2;
    int label = Labels.OUTSIDE;
    for (int last : BEFORE[Labels.OUTSIDE]) {
      float sum = score[(n - 1) * WIDTH + last] + transition[last * WIDTH];
      if (sum > best) {
        best = sum;
        label = last;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      path[i] = label;
      label = back[i * WIDTH + label];
    }
  }

  /**
   * Fills {@link #posterior}; after {@link #emit} of every word of the run.
   *
   * @param start the first word of the run
   * @param n words of the run
   */
  void probabilities(int start, int n) {
    goForward(start, n);
    goBackward(start, n);
    for (int i = 0; i < n; i++) {
      int row = i * WIDTH;
      for (int label = 0; label < WIDTH; label++) {
        posterior[row + label] = forward[row + label] * backward[row + label];
      }
      scale(posterior, row);
    }
  }

  private void goForward(int start, int n) {
    Arrays.fill(forward, 0, WIDTH, 0);
    for (int label : AFTER[Labels.OUTSIDE]) {
      forward[label] = exp[label] * emission[start * WIDTH + label];
    }
    scale(forward, 0);
    for (int i = 1; i < n; i++) {
      int row = i * WIDTH;
      int emitted = (start + i) * WIDTH;
      for (int after = 0; after < WIDTH; after++) {
        float sum = 0;
        for (int before : BEFORE[after]) {
          sum += forward[row - WIDTH + before] * exp[before * WIDTH + after];
        }
        forward[row + after] = sum * emission[emitted + after];
      }
      scale(forward, row);
    }
  }

  private void goBackward(int start, int n) {
    int last = (n - 1) * WIDTH;
    Arrays.fill(backward, last, last + WIDTH, 0);
    for (int label : BEFORE[Labels.OUTSIDE]) {
      backward[last + label] = exp[label * WIDTH];
    }
    for (int i = n - 2; i >= 0; i--) {
      int row = i * WIDTH;
      int emitted = (start + i + 1) * WIDTH;
      for (int before = 0; before < WIDTH; before++) {
        float sum = 0;
        for (int after : AFTER[before]) {
          sum +=
              exp[before * WIDTH + after]
                  * emission[emitted + after]
                  * backward[row + WIDTH + after];
        }
        backward[row + before] = sum;
      }
      scale(backward, row);
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
   * Adds the expected number of each transition to {@code counts}; after {@link #probabilities} of
   * a run that begins with word 0.
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
