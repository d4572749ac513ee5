package org.dateline.entity.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.entity.EntityCounts;
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
   * @param wordings how the sentences that name both are worded, see {@link Wordings}; the headline
   *     is one of them here
   * @param firstDay first day on which the story names both, from 1970; {@link #NO_DAY} if unknown
   * @param lastDay the last
   */
  record Vote(long pair, int sentences, long wordings, int firstDay, int lastDay) {
    private Vote with(Vote other) {
      boolean isFirst =
          firstDay == NO_DAY || (other.firstDay != NO_DAY && other.firstDay < firstDay);
      return new Vote(
          pair,
          Math.max(sentences, other.sentences),
          wordings | other.wordings,
          isFirst ? other.firstDay : firstDay,
          Math.max(lastDay, other.lastDay));
    }
  }

  /** What a dispatch names. */
  private static final class Named {
    private final int entity;
    private final long[] places;

    Named(int entity, long[] places) {
      this.entity = entity;
      this.places = places;
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
   * @param places where it names it, as {@link EntityCounts#place}
   */
  void add(@Nullable Integer entity, long[] places) {
    namedInAll++;
    if (entity != null) {
      Arrays.sort(places);
      named.add(new Named(entity, places));
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
    boolean isInOrder = one.entity <= other.entity;
    Named a = isInOrder ? one : other;
    Named b = isInOrder ? other : one;
    long pair = pair(a.entity, b.entity);
    int sentences = 0;
    long wordings = 0;
    int i = 0;
    int k = 0;
    while (i < a.places.length && k < b.places.length) {
      int sentence = EntityCounts.sentence(a.places[i]);
      int ofOther = EntityCounts.sentence(b.places[k]);
      if (sentence == ofOther) {
        sentences += sentence >= 0 ? 1 : 0;
        wordings |=
            Wordings.of(EntityCounts.offset(b.places[k]) - EntityCounts.offset(a.places[i]));
      }
      i = sentence <= ofOther ? after(a.places, i) : i;
      k = ofOther <= sentence ? after(b.places, k) : k;
    }
    votes.merge(pair, new Vote(pair, sentences, wordings, day, day), Vote::with);
  }

  /** Where the next sentence begins. */
  private static int after(long[] places, int from) {
    int next = from + 1;
    while (next < places.length
        && EntityCounts.sentence(places[next]) == EntityCounts.sentence(places[from])) {
      next++;
    }
    return next;
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
}
