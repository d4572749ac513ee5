package org.dateline.story.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dateline.bench.InMemoryStories;
import org.dateline.bench.Partition;
import org.dateline.bench.WireGenerator;
import org.dateline.bench.WireGenerator.Transmission;
import org.dateline.bench.wire.Edit;
import org.dateline.table.StoryRelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryBuilderTest {
  /** Words that no two numbers share. */
  private static String text(int from, int words) {
    StringBuilder text = new StringBuilder();
    IntStream.range(from, from + words).forEach(i -> text.append("word").append(i).append(' '));
    return text.toString();
  }

  private final List<StoryItem> items = new ArrayList<>();

  private void sent(String id, String source, String headline, String body, long hours) {
    items.add(
        InMemoryStories.item(
            id, new Transmission(0, Edit.FIRST, source, id, headline, body, hours * 3600)));
  }

  private List<StoryMembership> stories() {
    return InMemoryStories.of(items, StoryRules.DEFAULT);
  }

  private static String firstOf(List<StoryMembership> members, String id) {
    return members.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow().firstId();
  }

  @Test
  void aLeadWithMoreTextIsARevisionOfTheSameStory() {
    sent("a", "yonhap", "Envoy leaves for talks", text(0, 100), 0);
    sent("b", "yonhap", "(LEAD) Envoy leaves for talks", text(200, 60) + text(0, 100), 2);
    StoryMembership lead = stories().get(1);
    assertThat(lead.firstId()).isEqualTo("a");
    assertThat(lead.relation()).isEqualTo(StoryRelation.REVISION);
    assertThat(lead.sequence()).isEqualTo(2);
    assertThat(lead.addedTextShare()).isBetween(0.35, 0.42);
  }

  @Test
  void anExactCopyJoinsTheEarliestAtAnyDistance() {
    sent("late", "client", "Another headline", text(0, 50), 24 * 400);
    sent("early", "reuters", "Envoy leaves", text(0, 50), 0);
    List<StoryMembership> members = stories();
    assertThat(members.get(1).firstId()).isEqualTo("early");
    assertThat(members.get(1).relation()).isEqualTo(StoryRelation.EXACT_DUPLICATE);
    assertThat(members.get(1).similarity()).isEqualTo(1);
  }

  @Test
  void aNearCopyOfAnotherAgencyJoinsWithinAWeekOnly() {
    sent("a", "reuters", "Envoy leaves", text(0, 100), 0);
    sent("b", "client", "Envoy off", text(0, 90) + text(300, 10), 24 * 3);
    sent("c", "client", "Envoy gone", text(5, 90) + text(400, 10), 24 * 9);
    List<StoryMembership> members = stories();
    assertThat(firstOf(members, "b")).isEqualTo("a");
    assertThat(members.get(1).relation()).isEqualTo(StoryRelation.NEAR_DUPLICATE);
    assertThat(firstOf(members, "c")).isEqualTo("c");
  }

  @Test
  void aReportInAFixedFormWithFreshNumbersIsAStoryOfItsOwn() {
    for (int day = 0; day < 5; day++) {
      int n = day * 10;
      String body =
          String.format(
              Locale.ROOT,
              "stocks rose %d points to %d on volume of %d while bonds fell %d to %d and oil to %d",
              n + 1,
              n + 2,
              n + 3,
              n + 4,
              n + 5,
              n + 6);
      sent("d" + day, "kyodo", "Stocks end higher", body, 24L * day);
    }
    assertThat(stories()).allMatch(member -> member.relation() == StoryRelation.FIRST);
  }

  @Test
  void aKillWithdrawsItsStoryAndNothingJoinsThatAnyMore() {
    sent("a", "ap", "Mayor resigns in scandal", text(0, 80), 0);
    sent("b", "ap", "KILL-Mayor resigns in scandal", "Kill the story. It is wrong.", 1);
    sent("c", "ap", "Minister opens a bridge today", text(500, 80), 2);
    sent("d", "ap", "KILL-Minister opens a bridge today", "Kill the story. It is wrong.", 3);
    sent("e", "ap", "Mayor resigns in scandal", text(0, 70) + text(900, 20), 4);
    List<StoryMembership> members = stories();
    assertThat(firstOf(members, "b")).isEqualTo("a");
    assertThat(members.get(1).relation()).isEqualTo(StoryRelation.KILL);
    assertThat(firstOf(members, "d")).isEqualTo("c");
    assertThat(firstOf(members, "e")).isEqualTo("e");
  }

  @Test
  void aCorrectionIsSaidToBeOne() {
    sent("a", "reuters", "Plant makes 300 cars", text(0, 80) + "300", 0);
    sent("b", "reuters", "CORRECTED-Plant makes 200 cars", text(0, 80) + "200", 1);
    assertThat(stories().get(1).relation()).isEqualTo(StoryRelation.CORRECTION);
  }

  @Test
  void oneDispatchThatFitsTwoStoriesDoesNotMeltThem() {
    sent("a", "x", "First", text(0, 100), 0);
    sent("b", "x", "Second", text(1000, 100), 1);
    sent("c", "x", "Both", text(0, 100) + text(1000, 100), 2);
    sent("d", "x", "Second again", text(1000, 95), 3);
    List<StoryMembership> members = stories();
    assertThat(firstOf(members, "a")).isNotEqualTo(firstOf(members, "b"));
    assertThat(firstOf(members, "d")).isEqualTo("b");
  }

  @Test
  void aChainDoesNotWanderOffFromWhereItBegan() {
    for (int take = 0; take < 10; take++) {
      sent(
          String.format(Locale.ROOT, "t%02d", take),
          "x",
          "Turmoil day by day",
          text(take * 30, 100),
          take * 20L);
    }
    List<StoryMembership> members = stories();
    assertThat(firstOf(members, "t01")).isEqualTo("t00");
    assertThat(firstOf(members, "t09")).isNotEqualTo("t00");
  }

  @Test
  void anUndatedDispatchJoinsByItsTextOrItsIdAlone() {
    sent("a", "x", "Same headline here", text(0, 100), 0);
    Transmission near =
        new Transmission(0, Edit.FIRST, "x", "b", "Same headline here", text(0, 99), 0);
    Transmission equal = new Transmission(0, Edit.FIRST, "x", "c", "Other", text(0, 100), 0);
    items.add(undated(InMemoryStories.item("b", near)));
    items.add(undated(InMemoryStories.item("c", equal)));
    List<StoryMembership> members = stories();
    assertThat(firstOf(members, "b")).isEqualTo("b");
    assertThat(firstOf(members, "c")).isEqualTo("a");
  }

  private static StoryItem undated(StoryItem item) {
    return new StoryItem(
        item.id(),
        item.source(),
        item.reference(),
        item.item(),
        item.headlineWords(),
        item.slug(),
        item.kicker(),
        item.revision(),
        StoryItem.UNDATED,
        item.exactKey(),
        item.shingles());
  }

  @Test
  void aKeyThatTenThousandShareCostsAFewPairsEach() {
    List<CandidateRuns.Pair> pairs = new ArrayList<>();
    CandidateRuns runs = new CandidateRuns(StoryRules.DEFAULT, pairs::add);
    for (int i = 0; i < 10_000; i++) {
      runs.add(1L << 48, i, i);
    }
    assertThat(pairs).hasSizeLessThan(60_001);
  }

  /** How much of a copy's sentences a rewrite may replace: the curve that the README shows. */
  @ParameterizedTest
  @CsvSource({"0.0,0.99", "0.2,0.99", "0.3,0.98", "0.4,0.95", "0.6,0.93", "0.9,0.92"})
  void findsTheStoriesOfAGeneratedWire(double rewritten, double least) {
    Partition partition = partition(7, 2000, 20, rewritten);
    assertThat(partition.adjustedRand()).isGreaterThanOrEqualTo(least);
    assertThat(partition.precision()).isGreaterThanOrEqualTo(0.995);
  }

  private static Partition partition(long seed, int stories, int days, double rewritten) {
    WireGenerator generator = new WireGenerator(seed, days, rewritten);
    List<StoryItem> wire = new ArrayList<>();
    List<Long> labels = new ArrayList<>();
    for (long number = 0; number < stories; number++) {
      for (Transmission sent : generator.story(number)) {
        wire.add(InMemoryStories.item(String.format(Locale.ROOT, "%08d", labels.size()), sent));
        labels.add(sent.label());
      }
    }
    return Partition.of(
        InMemoryStories.of(wire, StoryRules.DEFAULT).stream()
            .map(m -> Map.entry(labels.get(Integer.parseInt(m.id())), m.firstId()))
            .toList());
  }

  @Test
  void whatADayLaterIsFoundDoesNotDependOnWhatLiesBetween() {
    sent("a", "x", "Ship sinks off coast", text(0, 100), 0);
    for (int i = 0; i < 600; i++) {
      sent("n" + i, "y" + i, "Noise " + i, text(10_000 + i * 200, 100), 1);
    }
    sent("b", "x", "(LEAD) Ship sinks off coast", text(0, 100) + text(5000, 40), 24);
    assertThat(firstOf(stories(), "b")).isEqualTo("a");
  }
}
