package org.dateline.text.ner;

import java.util.Arrays;

/**
 * What the words of a dispatch were taken for elsewhere in it: how much each speaks for each role
 * of {@link WordTable}, and how often it is written small.
 */
final class Memory {
  private static final int WIDTH = WordTable.ROLES + 1;
  private static final int SMALL = WordTable.ROLES;

  private int[] keys = new int[1024];
  private boolean[] used = new boolean[1024];
  private float[] weights = new float[1024 * WIDTH];
  private int size;

  void clear() {
    if (size > 0) {
      Arrays.fill(used, false);
      Arrays.fill(weights, 0);
      size = 0;
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int word, int role, float weight) {
    int at = slot(word) * WIDTH + role;
    weights[at] += weight;
  }

  void addSmall(int word) {
    int at = slot(word) * WIDTH + SMALL;
    weights[at] += 1;
  }

  private int slot(int word) {
    if (size * 2 > keys.length) {
      grow();
    }
    int slot = word & (keys.length - 1);
    while (used[slot] && keys[slot] != word) {
      slot = (slot + 1) & (keys.length - 1);
    }
    if (!used[slot]) {
      used[slot] = true;
      keys[slot] = word;
      size++;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    boolean[] oldUsed = used;
    float[] oldWeights = weights;
    keys = new int[oldKeys.length * 2];
    used = new boolean[oldKeys.length * 2];
    weights = new float[oldKeys.length * 2 * WIDTH];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldUsed[i]) {
        int at = slot(oldKeys[i]) * WIDTH;
        System.arraycopy(oldWeights, i * WIDTH, weights, at, WIDTH);
      }
    }
  }

  /**
   * What a word was taken for elsewhere, as one number: 0 where nothing is known, else the
   * likeliest role and how clear it is.
   *
   * @param own what its own place has added, per role, which must not speak for itself
   */
  int verdict(int word, float[] own, int ownAt) {
    int slot = word & (keys.length - 1);
    while (used[slot] && keys[slot] != word) {
      slot = (slot + 1) & (keys.length - 1);
    }
    if (!used[slot]) {
      return 0;
    }
    float sum = 0;
    float most = 0;
    int best = -1;
    for (int role = 0; role < WIDTH; role++) {
      float weight = weights[slot * WIDTH + role];
      if (role < SMALL && ownAt >= 0) {
        weight -= own[ownAt + role];
      }
      if (weight > 0.05f) {
        sum += weight;
        if (weight > most) {
          most = weight;
          best = role;
        }
      }
    }
    if (best < 0) {
      return 0;
    }
    int clear = most > 0.8f * sum ? 2 : most > 0.5f * sum ? 1 : 0;
    int often = most > 1.5f ? 1 : 0;
    return 1 + best * 6 + clear * 2 + often;
  }
}
