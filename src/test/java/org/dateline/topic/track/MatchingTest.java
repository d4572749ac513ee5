package org.dateline.topic.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.topic.learn.TermWeights;
import org.dateline.topic.track.TopicChange.Kind;
import org.junit.jupiter.api.Test;

class MatchingTest {
  private static final TermWeights OIL = words("oil", "barrel", "crude", "opec");
  private static final TermWeights GRAIN = words("wheat", "corn", "crop", "tonnes");
  private static final TermWeights KOREA = words("korea", "missile", "nuclear", "talks");
  private static final TermWeights TALKS = words("talks", "envoy", "six", "korea");

  private static TermWeights words(String... terms) {
    return TermWeights.of(List.of(terms), Collections.nCopies(terms.length, 1.0));
  }

  private static List<TopicName> names(TermWeights... words) {
    return IntStream.range(0, words.length)
        .mapToObj(i -> new TopicName(TopicName.id(i), words[i].terms().get(0), words[i], false))
        .toList();
  }

  private static List<String> labels(List<TermWeights> words) {
    return words.stream().map(topic -> topic.terms().get(0) + "!").toList();
  }

  private static List<Integer> order(int topics) {
    return IntStream.range(0, topics).boxed().toList();
  }

  private static List<TopicName> named(Matching matching, List<TermWeights> words, int next) {
    return matching.names(labels(words), order(words.size()), next);
  }

  private static List<TopicChange> of(Kind kind, List<TopicChange> changes) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  @Test
  void wordsOverlapByTheWeightTheyShare() {
    assertThat(OIL.overlap(OIL)).isCloseTo(1, within(1e-12));
    assertThat(OIL.overlap(GRAIN)).isZero();
    assertThat(KOREA.overlap(TALKS)).isCloseTo(0.5, within(1e-12));
    assertThat(words("a", "b").overlap(TermWeights.of(List.of("a", "b"), List.of(3.0, 1.0))))
        .isCloseTo(0.75, within(1e-12));
  }

  @Test
  void aTopicKeepsIdAndLabelWhereverItStands() {
    List<TermWeights> before = List.of(OIL, GRAIN, KOREA);
    List<TermWeights> now = List.of(KOREA, OIL, GRAIN);
    Matching matching =
        new Matching(
            names(OIL, GRAIN, KOREA), before, now, new long[][] {{0, 9, 0}, {0, 0, 9}, {9, 0, 0}});
    List<TopicName> names = named(matching, now, 3);
    assertThat(names).extracting(TopicName::id).containsExactly("t02", "t00", "t01");
    assertThat(names).extracting(TopicName::label).containsExactly("korea", "oil", "wheat");
    assertThat(names).allMatch(TopicName::isMatched);
    assertThat(matching.changes(names)).extracting(TopicChange::kind).containsOnly(Kind.KEPT);
  }

  @Test
  void aNewTopicGetsANumberThatNoneHasEverHad() {
    List<TermWeights> now = List.of(OIL, KOREA);
    Matching matching =
        new Matching(names(OIL, GRAIN), List.of(OIL, GRAIN), now, new long[][] {{20, 0}, {0, 0}});
    List<TopicName> names = named(matching, now, 7);
    assertThat(names).extracting(TopicName::id).containsExactly("t00", "t07");
    assertThat(names.get(1).isMatched()).isFalse();
    assertThat(names.get(1).label()).isEqualTo("korea!");
    List<TopicChange> changes = matching.changes(names);
    assertThat(of(Kind.BORN, changes).get(0).after()).containsExactly("t07");
    assertThat(of(Kind.ENDED, changes).get(0).before()).containsExactly("t01");
  }

  @Test
  void theSameStoriesUnderOtherWordsAreTheSameTopicWithANewLabel() {
    TermWeights moved = words("korea", "talks", "envoy", "six", "beijing");
    List<TermWeights> now = List.of(moved);
    Matching matching = new Matching(names(KOREA), List.of(KOREA), now, new long[][] {{50}});
    List<TopicName> names = named(matching, now, 1);
    assertThat(names.get(0).id()).isEqualTo("t00");
    assertThat(names.get(0).label()).isEqualTo("korea!");
    assertThat(of(Kind.RELABELLED, matching.changes(names))).hasSize(1);
  }

  @Test
  void aLabelIsHeldAgainstTheWordsItWasGivenForNotAgainstTheLastRun() {
    TermWeights drifted = words("talks", "envoy", "six", "nuclear");
    TopicName old = new TopicName("t00", "korea", KOREA, true);
    Matching matching =
        new Matching(List.of(old), List.of(TALKS), List.of(TALKS), new long[][] {{50}});
    assertThat(named(matching, List.of(TALKS), 1).get(0).label()).isEqualTo("korea");
    Matching next =
        new Matching(List.of(old), List.of(TALKS), List.of(drifted), new long[][] {{50}});
    assertThat(named(next, List.of(drifted), 1).get(0).label()).isEqualTo("korea");
    TermWeights away = words("talks", "envoy", "six", "beijing");
    Matching last =
        new Matching(List.of(old), List.of(drifted), List.of(away), new long[][] {{50}});
    assertThat(named(last, List.of(away), 1).get(0).label()).isEqualTo("talks!");
  }

  @Test
  void withoutCommonStoriesTheWordsDecide() {
    List<TermWeights> now = List.of(GRAIN, TALKS);
    Matching matching =
        new Matching(names(KOREA, GRAIN), List.of(KOREA, GRAIN), now, new long[2][2]);
    assertThat(named(matching, now, 2)).extracting(TopicName::id).containsExactly("t01", "t00");
  }

  @Test
  void aTopicWhoseStoriesGoToTwoHasSplit() {
    List<TermWeights> now = List.of(KOREA, TALKS, OIL);
    Matching matching =
        new Matching(
            names(KOREA, OIL), List.of(KOREA, OIL), now, new long[][] {{30, 25, 0}, {0, 3, 40}});
    List<TopicName> names = named(matching, now, 2);
    List<TopicChange> splits = of(Kind.SPLIT, matching.changes(names));
    assertThat(splits)
        .containsExactly(new TopicChange(Kind.SPLIT, List.of("t00"), List.of("t00", "t02")));
    assertThat(of(Kind.MERGED, matching.changes(names))).isEmpty();
  }

  @Test
  void twoTopicsWhoseStoriesAreInOneHaveMerged() {
    List<TermWeights> now = List.of(KOREA, OIL);
    Matching matching =
        new Matching(
            names(KOREA, TALKS, OIL),
            List.of(KOREA, TALKS, OIL),
            now,
            new long[][] {{30, 0}, {25, 3}, {0, 40}});
    List<TopicName> names = named(matching, now, 3);
    List<TopicChange> merges = of(Kind.MERGED, matching.changes(names));
    assertThat(merges)
        .containsExactly(new TopicChange(Kind.MERGED, List.of("t00", "t01"), List.of("t00")));
    assertThat(of(Kind.ENDED, matching.changes(names)).get(0).before()).containsExactly("t01");
  }

  @Test
  void noTwoTopicsHaveOneLabel() {
    TopicName old = new TopicName("t00", "talks!", KOREA, true);
    List<TermWeights> now = List.of(KOREA, TALKS);
    Matching matching = new Matching(List.of(old), List.of(KOREA), now, new long[][] {{50, 0}});
    List<String> labels = new ArrayList<>();
    named(matching, now, 1).forEach(name -> labels.add(name.label()));
    assertThat(labels).containsExactly("korea!", "talks!");
  }
}
