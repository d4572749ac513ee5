package org.dateline.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryVotesTest {
  private static final int[] HEADLINE = {-1};

  private static int[] sentences(int... numbers) {
    return numbers;
  }

  private static StoryVotes.Vote vote(int a, int b, int sentences, int first, int last) {
    return new StoryVotes.Vote(StoryVotes.pair(a, b), sentences, first, last);
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
            vote(1, 9, 0, 7, 7),
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
}
