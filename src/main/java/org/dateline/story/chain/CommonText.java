package org.dateline.story.chain;

import java.util.Arrays;
import org.dateline.text.similarity.Shingles;

/**
 * Counts in how many stories a run of words stands: background and forms come again and again, and
 * news does not. It holds a bounded number of runs and begins anew when these are full, so that
 * what it knows is of the stories just before.
 */
final class CommonText {
  /** Stories that make a run of words common. */
  static final int COMMON = 3;

  private static final int FIRST_SLOTS = 1 << 10;
  private static final int MOST_SLOTS = 1 << 18;

  private int[] runs = new int[0];
  private byte[] counts = new byte[0];
  private int filled;

  /** Adds the text that a story begins with. */
  void add(Shingles shingles) {
    for (int hash : shingles.hashes()) {
      if (2 * filled >= runs.length) {
        grow();
      }
      int slot = slot(hash);
      filled += counts[slot] == 0 ? 1 : 0;
      runs[slot] = hash;
      counts[slot] += (byte) (counts[slot] < COMMON ? 1 : 0);
    }
  }

  /**
   * The share of what two texts have in common that is common, 0..1; 0 where they share nothing.
   */
  double share(Shingles left, Shingles right) {
    int shared = 0;
    int common = 0;
    for (int hash : left.hashes()) {
      if (Arrays.binarySearch(right.hashes(), hash) >= 0) {
        shared++;
        common += runs.length > 0 && counts[slot(hash)] >= COMMON ? 1 : 0;
      }
    }
    return shared == 0 ? 0 : (double) common / shared;
  }

  /** Where a run is, or would be. */
  private int slot(int hash) {
    int slot = (hash * 0x9E3779B1) >>> (Integer.numberOfLeadingZeros(runs.length) + 1);
    while (counts[slot] != 0 && runs[slot] != hash) {
      slot = (slot + 1) & (runs.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldRuns = runs;
    byte[] oldCounts = counts;
    boolean full = runs.length >= MOST_SLOTS;
    runs = new int[full ? MOST_SLOTS : Math.max(FIRST_SLOTS, 2 * runs.length)];
    counts = new byte[runs.length];
    filled = 0;
    for (int i = 0; i < oldRuns.length && !full; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldRuns[i]);
        runs[slot] = oldRuns[i];
        counts[slot] = oldCounts[i];
        filled++;
      }
    }
  }
}
