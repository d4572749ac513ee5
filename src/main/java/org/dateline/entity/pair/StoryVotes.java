package org.dateline.entity.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The votes of one story: one for each pair of entities that one of its dispatches names together,
 * and one of each entity with itself. A dispatch that names too many entities is a round-up and has
 * no vote.
 *
 * <p>Entities are numbers here, in the order of their ids; a pair is one number of both.
 */
final class StoryVotes {
  /** A day that is not known. */
  static final int NO_DAY = Integer.MIN_VALUE;

  /**
   * A vote.
   *
   * @param sentences of the body that name both; of the dispatch that has most of them
   * @param firstDay first day on which the story names both, from 1970; {@link #NO_DAY} if unknown
   * @param lastDay the last
   */
  record Vote(long pair, int sentences, int firstDay, int lastDay) {
    private Vote with(Vote other) {
      boolean isFirst =
          firstDay == NO_DAY || (other.firstDay != NO_DAY && other.firstDay < firstDay);
      return new Vote(
          pair,
          Math.max(sentences, other.sentences),
          isFirst ? other.firstDay : firstDay,
          Math.max(lastDay, other.lastDay));
    }
  }

  /** What a dispatch names. */
  private static final class Named {
    private final int entity;
    private final int[] sentences;

    Named(int entity, int[] sentences) {
      this.entity = entity;
      this.sentences = sentences;
    }
  }

  private final int maxEntities;
  private final List<Named> named = new ArrayList<>();
  private final Map<Long, Vote> votes = new HashMap<>();
  private int namedInAll;
  private int day = NO_DAY;

  /** Where a dispatch that names more than {@code maxEntities} has no vote. */
  StoryVotes(int maxEntities) {
    this.maxEntities = maxEntities;
  }

  /**
   * Begins a dispatch.
   *
   * @param publishedDay days from 1970, or {@link #NO_DAY}
   */
  void begin(int publishedDay) {
    endDispatch();
    day = publishedDay;
  }

  /**
   * The dispatch names an entity.
   *
   * @param entity its number; null if it is too seldom to have a vote, and counts towards a
   *     round-up only
   * @param sentences those that name it
   */
  void add(@Nullable Integer entity, int[] sentences) {
    namedInAll++;
    if (entity != null) {
      Arrays.sort(sentences);
      named.add(new Named(entity, sentences));
    }
  }

  /** The votes of the story, in the order of their pairs; the next story may begin. */
  List<Vote> end() {
    endDispatch();
    List<Vote> all = new ArrayList<>(votes.values());
    all.sort(Comparator.comparingLong(Vote::pair));
    votes.clear();
    return all;
  }

  private void endDispatch() {
    if (namedInAll <= maxEntities) {
      for (int i = 0; i < named.size(); i++) {
        for (int k = i; k < named.size(); k++) {
          vote(named.get(i), named.get(k));
        }
      }
    }
    named.clear();
    namedInAll = 0;
  }

  private void vote(Named one, Named other) {
    long pair = pair(Math.min(one.entity, other.entity), Math.max(one.entity, other.entity));
    votes.merge(pair, new Vote(pair, shared(one.sentences, other.sentences), day, day), Vote::with);
  }

  /** The first of the two. */
  static int first(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  /** The day; null where it is not known. */
  static @Nullable Integer known(int day) {
    return day == NO_DAY ? null : day;
  }

  /** One number of two. */
  static long pair(int a, int b) {
    return ((long) a << 32) | b;
  }

  /** Numbers from 0 that two ascending lists share; the headline, -1, is no sentence. */
  private static int shared(int[] left, int[] right) {
    int shared = 0;
    int j = 0;
    for (int sentence : left) {
      while (j < right.length && right[j] < sentence) {
        j++;
      }
      if (sentence >= 0 && j < right.length && right[j] == sentence) {
        shared++;
      }
    }
    return shared;
  }
}
