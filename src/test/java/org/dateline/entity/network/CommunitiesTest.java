package org.dateline.entity.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.config.gazetteer.Wholes;
import org.junit.jupiter.api.Test;

class CommunitiesTest {
  private static final Map<String, String> LABELS =
      Map.of("country/KOR", "South Korea", "country/PRK", "North Korea", "person/kim", "Kim");

  private static final CommunityLabels CALLED =
      new CommunityLabels(LABELS, List.of(), new Wholes(Map.of(), Set.of()));
  private static final CommunityLabels NOTHING_KNOWN =
      new CommunityLabels(Map.of(), List.of(), new Wholes(Map.of(), Set.of()));

  /** Two triangles and a pair, tied by one weak tie. */
  private static final List<Communities.Tie> TIES =
      List.of(
          new Communities.Tie("country/KOR", "country/PRK", 0.6),
          new Communities.Tie("country/KOR", "person/kim", 0.5),
          new Communities.Tie("country/PRK", "organization/opec", 0.11),
          new Communities.Tie("country/PRK", "person/kim", 0.4),
          new Communities.Tie("country/SAU", "location/riyadh", 0.7),
          new Communities.Tie("country/SAU", "organization/opec", 0.9),
          new Communities.Tie("location/a", "location/b", 0.9),
          new Communities.Tie("location/riyadh", "organization/opec", 0.2));

  @Test
  void whatHangsTogetherIsOneCommunityAndAPairIsNone() {
    assertThat(Communities.of(TIES, CALLED, 1))
        .extracting(
            Communities.Member::community, Communities.Member::entity, Communities.Member::label)
        .containsExactly(
            tuple(0, "country/KOR", "South Korea, North Korea, Kim"),
            tuple(0, "country/PRK", "South Korea, North Korea, Kim"),
            tuple(0, "person/kim", "South Korea, North Korea, Kim"),
            tuple(1, "country/SAU", "country/SAU, organization/opec, Riyadh"),
            tuple(1, "organization/opec", "country/SAU, organization/opec, Riyadh"),
            tuple(1, "location/riyadh", "country/SAU, organization/opec, Riyadh"));
  }

  @Test
  void centralityIsTheSumOfTheTiesWithin() {
    assertThat(Communities.of(TIES, CALLED, 1))
        .filteredOn(member -> member.entity().equals("country/PRK"))
        .singleElement()
        .satisfies(member -> assertThat(member.centrality()).isEqualTo(0.6 + 0.4));
  }

  @Test
  void aFinerResolutionGivesMoreAndSmallerOnes() {
    List<Communities.Tie> ring = new ArrayList<>();
    // Ten cliques of four in a ring: at a low resolution neighbours join.
    for (int clique = 0; clique < 10; clique++) {
      for (int one = 0; one < 4; one++) {
        for (int other = one + 1; other < 4; other++) {
          ring.add(new Communities.Tie(name(clique, one), name(clique, other), 1));
        }
      }
      ring.add(new Communities.Tie(name(clique, 0), name((clique + 1) % 10, 1), 1));
    }
    assertThat(count(Communities.of(ring, NOTHING_KNOWN, 1))).isEqualTo(10);
    assertThat(count(Communities.of(ring, NOTHING_KNOWN, 0.1))).isLessThan(10);
  }

  @Test
  void theSameTiesGiveTheSameCommunities() {
    assertThat(Communities.of(TIES, CALLED, 1)).isEqualTo(Communities.of(TIES, CALLED, 1));
  }

  @Test
  void nobodyIsInNoCommunity() {
    assertThat(Communities.of(List.of(), CALLED, 1)).isEmpty();
  }

  private static String name(int clique, int one) {
    return "person/" + clique + "-" + one;
  }

  private static long count(List<Communities.Member> members) {
    return members.stream().mapToInt(Communities.Member::community).distinct().count();
  }
}
