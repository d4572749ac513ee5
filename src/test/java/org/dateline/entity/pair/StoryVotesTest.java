package org.dateline.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.entity.EntityCounts;
import org.junit.jupiter.api.Test;

class StoryVotesTest {
  private static final long[] HEADLINE = {EntityCounts.place(-1, 0)};

  private static long[] sentences(int... numbers) {
    return IntStream.of(numbers).mapToLong(number -> EntityCounts.place(number, 0)).toArray();
  }

  private static StoryVotes.Vote vote(int a, int b, int sentences, int first, int last) {
    return vote(a, b, sentences, Wordings.of(0), first, last);
  }

  private static StoryVotes.Vote vote(
      int a, int b, int sentences, long wordings, int first, int last) {
    return new StoryVotes.Vote(StoryVotes.pair(a, b), sentences, wordings, first, last);
  }

  @Test
  void aDispatchVotesForEachPairAndForEachEntity() {
    StoryVotes votes = new StoryVotes(40);
    votes.begin(7);
    votes.add(2, sentences(3, 0, -1));
    votes.add(1, sentences(0, 3, 5));
    votes.add(9, HEADLINE);
    assertThat(votes.end())
        .containsExactlyInAnyOrder(
            vote(1, 1, 3, 7, 7),
            vote(2, 2, 2, 7, 7),
            vote(9, 9, 0, 7, 7),
            vote(1, 2, 2, 7, 7),
            vote(1, 9, 0, 0, 7, 7),
            vote(2, 9, 0, 7, 7));
    assertThat(votes.end()).isEmpty();
  }

  @Test
  void aStoryVotesOnceHoweverManyDispatchesItHas() {
    StoryVotes votes = new StoryVotes(40);
    votes.begin(9);
    votes.add(1, sentences(0));
    votes.add(2, sentences(0));
    votes.begin(StoryVotes.NO_DAY);
    votes.add(1, sentences(0, 1));
    votes.add(2, sentences(0, 1));
    votes.begin(8);
    votes.add(1, sentences(4));
    assertThat(votes.end())
        .containsExactlyInAnyOrder(vote(1, 1, 2, 8, 9), vote(2, 2, 2, 9, 9), vote(1, 2, 2, 9, 9));
  }

  @Test
  void entitiesOfTwoDispatchesMakeNoPair() {
    StoryVotes votes = new StoryVotes(40);
    votes.begin(1);
    votes.add(1, sentences(0));
    votes.begin(2);
    votes.add(2, sentences(0));
    assertThat(votes.end())
        .extracting(StoryVotes.Vote::pair)
        .containsExactlyInAnyOrder(StoryVotes.pair(1, 1), StoryVotes.pair(2, 2));
  }

  @Test
  void roundUpsHaveNoVoteAndSeldomEntitiesMakeThem() {
    StoryVotes votes = new StoryVotes(2);
    votes.begin(1);
    votes.add(1, sentences(0));
    votes.add(2, sentences(0));
    votes.add(null, sentences(0));
    assertThat(votes.end()).isEmpty();
    votes.begin(1);
    votes.add(1, sentences(0));
    votes.add(null, sentences(0));
    assertThat(votes.end()).isEqualTo(List.of(vote(1, 1, 1, 1, 1)));
  }

  @Test
  void whatIsSaidInOtherWordsIsFurtherApart() {
    StoryVotes votes = new StoryVotes(40);
    votes.begin(1);
    votes.add(1, new long[] {EntityCounts.place(0, 40), EntityCounts.place(2, 300)});
    votes.add(2, new long[] {EntityCounts.place(0, 10), EntityCounts.place(2, 317)});
    assertThat(votes.end()).contains(vote(1, 2, 2, Wordings.of(-30) | Wordings.of(17), 1, 1));
  }
}
