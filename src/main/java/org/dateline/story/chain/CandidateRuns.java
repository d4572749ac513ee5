package org.dateline.story.chain;

import java.util.function.Consumer;

/**
 * Pairs the dispatches that meet under a key. Fed in the order of key, time and number, it pairs
 * each dispatch with a few of those just before it, so that a key under which a hundred thousand
 * dispatches meet costs no more for each of them than one under which five do; who shares much of a
 * text shares most of its keys, and meets under another one.
 */
public final class CandidateRuns {
  /** Words that headlines of one place and a chain's numbers share by chance no more. */
  private static final int MANY_SUBJECTS = 3;

  private final StoryRules rules;
  private final Consumer<Pair> pairs;
  private final long[] nodes = new long[8];
  private final long[] times = new long[8];
  private final int[] ranks = new int[8];
  private long key;
  private int length;

  /**
   * Two dispatches that met.
   *
   * @param earlier number of the one before
   * @param later number of the other
   * @param kind the {@linkplain StoryKeys.Kind#bit bit} of the kind of key
   */
  public record Pair(long earlier, long later, int kind) {}

  public CandidateRuns(StoryRules rules, Consumer<Pair> pairs) {
    this.rules = rules;
    this.pairs = pairs;
  }

  /**
   * Adds the next dispatch under a key.
   *
   * @param rank as by {@link StoryItem#rank}
   */
  public void add(long nextKey, long time, long node, int rank) {
    if (length == 0 || nextKey != key) {
      key = nextKey;
      length = 0;
    }
    StoryKeys.Kind kind = StoryKeys.kind(key);
    int back = Math.min(length, kind.lookback());
    for (int i = 1; i <= back; i++) {
      int slot = (length - i) % nodes.length;
      boolean mayJoin =
          kind != StoryKeys.Kind.SUBJECT
              || Takes.mayFollow(rank, ranks[slot])
              || (time == times[slot] && Takes.mayFollow(ranks[slot], rank));
      if (nodes[slot] != node && mayJoin && meet(kind, times[slot], time)) {
        pairs.accept(new Pair(nodes[slot], node, kind.bit()));
      }
    }
    nodes[length % nodes.length] = node;
    times[length % times.length] = time;
    ranks[length % ranks.length] = rank;
    length++;
  }

  private boolean meet(StoryKeys.Kind kind, long earlier, long later) {
    if (!kind.isWindowed()) {
      return true;
    }
    boolean dated = later != StoryItem.UNDATED && earlier != StoryItem.UNDATED;
    long window =
        switch (kind) {
          case BAND -> rules.longestSeconds();
          case SUBJECT -> Takes.SECONDS;
          default -> rules.chainSeconds();
        };
    return dated && later - earlier <= window;
  }

  /**
   * Whether the signatures leave it possible that two dispatches belong together.
   *
   * @param kinds bits of the kinds of keys under which they met
   * @param subjects how many words of their headlines they met under
   * @param estimate as by {@link org.dateline.text.similarity.MinHash#estimate}
   * @param left shingles of one
   * @param right shingles of the other
   * @param chained whether one agency sent both within the time of a chain
   */
  public static boolean isWorthwhile(
      int kinds, int subjects, double estimate, int left, int right, boolean chained) {
    int weak =
        StoryKeys.Kind.BAND.bit()
            | StoryKeys.Kind.HEADLINE_BAND.bit()
            | StoryKeys.Kind.SUBJECT.bit();
    if ((kinds & ~weak) != 0 || estimate >= 0.22) {
      return true;
    }
    // A flash shares its headline with the story that follows and has no text, and a correction
    // shares no text with what it corrects.
    if (chained
        && (kinds & StoryKeys.Kind.HEADLINE_BAND.bit()) != 0
        && Math.min(left, right) <= Takes.LONGEST_ALERT) {
      return true;
    }
    if (subjects >= Takes.SHARED_WITH_ALERT && Math.min(left, right) <= Takes.LONGEST_ALERT) {
      return true;
    }
    // Takes that were written anew share their subject and no sentence.
    if (chained && subjects >= MANY_SUBJECTS) {
      return true;
    }
    double shared = estimate * (left + right) / (1 + estimate);
    return chained && shared >= (subjects > 0 ? 0.1 : 0.2) * Math.min(left, right);
  }
}
