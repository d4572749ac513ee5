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
import org.dateline.table.JoinReason;
import org.dateline.table.StoryRelation;
import org.dateline.text.similarity.Shingles;
import org.jspecify.annotations.Nullable;
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
  void aTakeByItsNumberIsOneStoryWithTheFirstWhateverItsText() {
    sent("a", "reuters", "Miners end protest in shaft", text(0, 60), 0);
    sent("b", "reuters", "Miners end protest in shaft =2", text(200, 60), 1);
    sent("c", "reuters", "Miners end protest in shaft -3-", text(400, 60), 1);
    sent("d", "reuters", "Miners end protest in shaft", text(600, 60), 2);
    List<StoryMembership> stories = stories();
    assertThat(firstOf(stories, "b")).isEqualTo("a");
    assertThat(firstOf(stories, "c")).isEqualTo("a");
    assertThat(firstOf(stories, "d")).isEqualTo("d");
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
  void aShortLeadAboveSharedBackgroundIsNewsOfItsOwn() {
    String background = "\n\nThe plant, built in 1974 on the river, is in dispute. " + text(0, 60);
    sent("a", "x", "Two burned at plant", "Two workers were treated for burns." + background, 0);
    sent("b", "x", "Austria wants talks", "Austria asked for talks about it." + background, 20);
    sent("c", "x", "New mussel found", "A journal tells of a new mussel." + background, 30);
    assertThat(stories()).allMatch(member -> member.relation() == StoryRelation.FIRST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Copper fixes in London | Copper was fixed at $7,312 a tonne in London on Friday afternoon."
            + "| Nickel fixes in London | Nickel was fixed at $16,440 a tonne in London on Friday"
            + " afternoon.| 0",
        "Draper wins first round | Draper won 6-3 on Sunday in an hour on the outer court in front"
            + " of a small crowd and will play again on Tuesday, the organisers said. | Kessler wins"
            + " first round | Kessler won 7-5 on Sunday in an hour on the outer court in front of a"
            + " small crowd and will play again on Tuesday, the organisers said. | 1",
        "Navy names diver lost at sea | The navy named Petty Officer Ian Moss as the diver lost at"
            + " sea off Malin. He had served for nine years. His family has been told. | Navy names"
            + " diver lost at sea | The navy named Seaman Ralph Toller as the diver lost at sea off"
            + " Malin. He had served for nine years. His family has been told. | 40",
        "Man jailed over arson | A man has been jailed for 6 years over an arson in Selby. Tom"
            + " Hale, 24, of no fixed address, was sentenced at Selby Crown Court on Friday after"
            + " he pleaded guilty at an earlier hearing. | Man jailed over theft | A man has been"
            + " jailed for 3 years over a theft in Goole. Jim Sand, 39, of no fixed address, was"
            + " sentenced at Goole Crown Court on Friday after he pleaded guilty at an earlier"
            + " hearing. | 3",
        "Minister meets president of Kestova | Visiting Minister Olav Brenn met here on Friday with"
            + " the president of Kestova, and the two sides pledged to step up cooperation in trade and"
            + " transport. Brenn said his country attaches great importance to its ties with"
            + " Kestova. | Minister meets president of Maravia | Visiting Minister Olav Brenn met"
            + " here on Saturday with the president of Maravia, and the two sides pledged to step up"
            + " cooperation in trade and transport. Brenn said his country attaches great"
            + " importance to its ties with Maravia. | 24",
        "Trial of former mayor continues | A driver told the court on Monday that he had carried"
            + " suitcases of cash to a villa. The former mayor, Ilo Sarr, is accused of taking"
            + " bribes from a builder of dams between 2009 and 2014. He denies the charges. If"
            + " convicted he faces 15 years in prison. | Trial of former mayor continues | The"
            + " accountant said on Tuesday that the ledgers had been eaten by mice. The former"
            + " mayor, Ilo Sarr, is accused of taking bribes from a builder of dams between 2009"
            + " and 2014. He denies the charges. If convicted he faces 15 years in prison. | 24",
        "Krona strengthens to 9.8122 Monday | The central rate of the krona strengthened 88 points"
            + " to 9.8122 against the dollar Monday, the exchange said. The krona may rise or fall"
            + " by a set share of that rate on each day of trade. | Krona weakens to 9.8264 Tuesday"
            + " | The central rate of the krona weakened 142 points to 9.8264 against the dollar"
            + " Tuesday, the exchange said. The krona may rise or fall by a set share of that rate"
            + " on each day of trade. | 24",
        "Palace has no comment | The palace would not comment on the reports of a hidden villa on"
            + " the coast. An aide said the palace never speaks of such matters in public. | Palace"
            + " has no comment | The palace would not comment on the sale of two yachts to a trust."
            + " An aide said the palace never speaks of such matters in public. | 2",
        "Gale warning for Torvik | The weather office warned of gales at Torvik through Tuesday"
            + " morning and told people to keep away from the shore. | Gale warning for Marn | The"
            + " weather office warned of gales at Marn through Tuesday morning and told people to"
            + " keep away from the shore. | 1",
        "Man found dead in Torvik canal | Police are asking for help after a man was found dead in a"
            + " canal in Torvik on Friday. He has not been named. | Man found dead in Olva canal |"
            + " Police are asking for help after a man was found dead in a canal in Olva on Friday."
            + " He has not been named. | 2",
        "King greets Kestovan president | King Olav sent a message of greetings to the president of"
            + " Kestova on the national day. The message wished him good health and success. | King"
            + " greets Maravian president | King Olav sent a message of greetings to the president"
            + " of Maravia on the national day. The message wished him good health and success.| 1"
      })
  void oneFormFilledInTwiceIsTwoStories(
      String headline, String text, String otherHeadline, String otherText, int hours) {
    sent("a", "x", headline, text, 0);
    sent("b", "x", otherHeadline, otherText, hours);
    assertThat(stories()).allMatch(member -> member.relation() == StoryRelation.FIRST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bomb kills 12 in market | A bomb killed 12 people in a market in Kandar on Friday, police"
            + " said. The blast tore through stalls as people shopped for the feast, police said."
            + "| Bomb kills 20 in market | A bomb killed 20 people in a market in Kandar on Friday,"
            + " police said. The blast tore through stalls as people shopped for the feast, the"
            + " governor Omar Shah said.",
        "Jury convicts mayor | A jury on Tuesday convicted Mayor Ray Colton of taking bribes from"
            + " builders. Colton showed no emotion as the verdict was read. | Jury convicts mayor |"
            + " A jury convicted Mayor Ray Colton on Tuesday of taking bribes from builders of the"
            + " stadium. Colton showed no emotion as the verdict was read, his lawyer Ann Pruitt"
            + " said.",
        "Palace has no comment | The palace would not comment on the reports of a hidden villa on"
            + " the coast. An aide said the palace never speaks of such matters in public. | Palace"
            + " has no comment | The palace would not comment on the reports of a hidden villa on"
            + " the northern coast near Arvik. An aide said the palace never speaks of such matters"
            + " in public.",
        "Gale warning for Torvik | The weather office warned of gales at Torvik through Tuesday"
            + " morning and told people to keep away from the shore. | Gale warning for Torvik Sound"
            + " | The weather office warned of gales at Torvik Sound through Tuesday evening and"
            + " told people to keep away from the shore.",
        "Man found dead in Torvik canal | Police are asking for help after a man was found dead in a"
            + " canal in Torvik on Friday. He has not been named. | Man found dead in Torvik canal"
            + " named as Jon Brekke | Police are asking for help after Jon Brekke, 44, was found"
            + " dead in a canal in Torvik on Friday."
      })
  void aLaterTakeInNearlyTheSameWordsIsOneStory(
      String headline, String text, String otherHeadline, String otherText) {
    sent("a", "x", headline, text, 0);
    sent("b", "x", otherHeadline, otherText, 2);
    assertThat(stories().get(1).firstId()).isEqualTo("a");
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
  void aChainDoesNotRunOnByMovingItsWindow() {
    for (int day = 0; day < 20; day++) {
      sent(
          "d" + (10 + day),
          "x",
          "Diary of events",
          text(0, 100) + text(1_000 + day * 4, 4),
          24L * day);
    }
    List<StoryMembership> members = stories();
    assertThat(firstOf(members, "d17")).isEqualTo("d10");
    assertThat(firstOf(members, "d18")).isEqualTo("d18");
    assertThat(members.stream().map(StoryMembership::firstId).distinct()).hasSize(3);
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
        item.evolvedFrom(),
        item.headlineWords(),
        item.slug(),
        item.kicker(),
        item.place(),
        item.revision(),
        StoryItem.UNDATED,
        item.exactKey(),
        item.shingles(),
        item.opening());
  }

  @Test
  void aKeyThatTenThousandShareCostsAFewPairsEach() {
    List<CandidateRuns.Pair> pairs = new ArrayList<>();
    CandidateRuns runs = new CandidateRuns(StoryRules.DEFAULT, pairs::add);
    for (int i = 0; i < 10_000; i++) {
      runs.add(1L << 48, i, i, 1);
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

  private static final String BACKGROUND =
      "\n\nNorth Korea has carried out six nuclear tests since 2006 and is barred by resolutions of"
          + " the United Nations Security Council from launches that use ballistic missile"
          + " technology. Talks between Pyongyang and Washington broke down in 2019, and the North"
          + " has since refused offers to meet without conditions. South Korea and the United"
          + " States remain technically at war with the North because the 1950-53 conflict ended"
          + " in an armistice and not in a peace treaty.";

  /** From marin-community/marin#6851: one cluster of all that shared a passage. */
  @Test
  void fiveReportsAboveOneParagraphOfBackgroundAreFiveStories() {
    sent(
        "a0",
        "reuters",
        "Japan protests fishing boat seizure",
        "Japan protested on Thursday after North Korea seized a squid boat and its crew of nine in"
            + " waters that both sides claim, the foreign ministry said."
            + BACKGROUND,
        0);
    sent(
        "a1",
        "reuters",
        "Seoul offers rice aid",
        "South Korea offered on Friday to ship 50,000 tonnes of rice to the North after floods,"
            + " the unification minister told parliament."
            + BACKGROUND,
        24);
    sent(
        "a2",
        "reuters",
        "Bank fined over accounts",
        "A bank was fined $12 million on Friday for keeping accounts that U.S. officials say"
            + " served North Korean front companies, a court filing showed."
            + BACKGROUND,
        25);
    sent(
        "a3",
        "reuters",
        "Hackers blamed for theft",
        "Hackers linked to North Korea stole $30 million in tokens from a local exchange, police"
            + " said on Saturday."
            + BACKGROUND,
        48);
    sent(
        "a4",
        "reuters",
        "China reopens border bridge",
        "China reopened a road bridge to the North Korean city of Sinuiju on Sunday after a"
            + " closure of three years, state media reported."
            + BACKGROUND,
        72);
    assertThat(stories()).allMatch(member -> member.relation() == StoryRelation.FIRST);
  }

  private static String quake(String magnitude, String where, String added) {
    return "An earthquake of magnitude "
        + magnitude
        + " struck near "
        + where
        + ", the U.S. Geological Survey said"
        + added
        + ". The quake struck at a depth of 10 km (6 miles). There was no tsunami warning. No"
        + " damage was reported.";
  }

  /** From ChenghaoMou/text-dedup#70: pairs that are not alike. */
  @Test
  void quakesAtFourPlacesAreFourStoriesAndARevisedOneIsNoFifth() {
    sent(
        "b0",
        "reuters",
        "Magnitude 5.6 quake strikes near Hualien, Taiwan - USGS",
        quake("5.6", "Hualien, Taiwan on Saturday", ""),
        0);
    sent(
        "b1",
        "reuters",
        "Magnitude 6.1 quake strikes near Honshu, Japan - USGS",
        quake("6.1", "Honshu, Japan on Saturday", ""),
        1);
    sent(
        "b2",
        "reuters",
        "Magnitude 5.8 quake strikes near Valparaiso, Chile - USGS",
        quake("5.8", "Valparaiso, Chile on Sunday", ""),
        24);
    sent(
        "b3",
        "reuters",
        "Magnitude 6.0 quake strikes near the Kermadec Islands - USGS",
        quake("6.0", "the Kermadec Islands on Monday", ""),
        48);
    sent(
        "b4",
        "reuters",
        "Magnitude 5.8 quake strikes near Valparaiso, Chile - USGS",
        quake("5.8", "Valparaiso, Chile on Sunday", ", revising it from 5.9"),
        25);
    List<StoryMembership> members = stories();
    assertThat(firstOf(members, "b4")).isEqualTo("b2");
    assertThat(members.stream().map(StoryMembership::firstId).distinct()).hasSize(4);
  }

  @Test
  void ratesOfAnotherDayUnderTheSameHeadlineAreAStoryOfTheirOwn() {
    String[][] days = {
      {"1,320.5", "down 4.1", "1400", "9.00"},
      {"1,322.9", "up 2.4", "1403", "9.10"},
      {"1,318.2", "down 4.7", "1406", "9.20"}
    };
    for (int day = 0; day < days.length; day++) {
      sent(
          "c" + day,
          "yonhap",
          "S. Korean won opens at the following rates",
          String.format(
              Locale.ROOT,
              "The South Korean won opened at %1$s against the U.S. dollar, %2$s won from the"
                  + " previous close, the Seoul foreign exchange brokerage said.\n\nThe following"
                  + " are the buying and selling rates of the major currencies as posted by a"
                  + " bank at 9 a.m.: dollar %1$s; euro %3$s; yen %4$s.",
              (Object[]) days[day]),
          24L * day);
    }
    sent("d0", "x", "Gold closes", "Spot gold closed at $1,780.50 an ounce, up 0.3 percent.", 0);
    sent("d1", "x", "Gold closes", "Spot gold closed at $1,791.20 an ounce, up 0.6 percent.", 24);
    assertThat(stories()).allMatch(member -> member.relation() == StoryRelation.FIRST);
  }

  @Test
  void aTollThatRisesUnderTheSameHeadlineIsTheSameStory() {
    String rest =
        " people were killed when a ferry sank off the coast, officials said. " + text(0, 60);
    sent("a", "x", "Ferry sinks off coast", "At least 12" + rest, 0);
    sent("b", "x", "Ferry sinks off coast", "At least 14" + rest, 20);
    assertThat(firstOf(stories(), "b")).isEqualTo("a");
  }

  @Test
  void twoThingsThatAMinistryDoesNotCommentOnAreTwoStories() {
    String start = "The unification ministry declined to comment on ";
    sent(
        "e0",
        "yonhap",
        "Ministry declines comment",
        start + "Saturday on reports that a visit to the mountain resort is planned.",
        0);
    sent(
        "e1",
        "yonhap",
        "Ministry declines comment",
        start + "Sunday on reports that a defector has gone back across the border.",
        24);
    assertThat(firstOf(stories(), "e1")).isEqualTo("e1");
  }

  @Test
  void threeDeathsInTheSameWordsAreThreeStories() {
    String[][] dead = {
      {"Harold Beck", "violinist", "Friday", "81"},
      {"Mona Lund", "ceramist", "Saturday", "77"},
      {"Pavel Dusek", "goalkeeper", "Sunday", "69"}
    };
    for (int day = 0; day < dead.length; day++) {
      sent(
          "g" + day,
          "reuters",
          dead[day][0] + ", " + dead[day][1] + ", dies at " + dead[day][3],
          String.format(
              Locale.ROOT,
              "%s, the %s, died on %s at the age of %s, the family said in a statement. The cause"
                  + " of death was not given. The funeral will be held in private, the family"
                  + " said, and asked for donations to a charity in place of flowers.",
              (Object[]) dead[day]),
          24L * day);
    }
    assertThat(stories()).allMatch(member -> member.relation() == StoryRelation.FIRST);
  }

  private void carriedOn(
      String id, String reference, @Nullable String from, String headline, String body) {
    StoryItem item =
        InMemoryStories.item(
            id, new Transmission(0, Edit.FIRST, "bay", reference, headline, body, items.size()));
    items.add(
        new StoryItem(
            item.id(),
            item.source(),
            item.reference(),
            item.item(),
            from,
            item.headlineWords(),
            item.slug(),
            item.kicker(),
            item.place(),
            item.revision(),
            item.time(),
            item.exactKey(),
            item.shingles(),
            item.opening()));
  }

  /** From superdesk/superdesk-core#731: an update that says what it evolved from looked new. */
  @Test
  void whatTheFeedSaysThatItCarriesOnJoinsWhateverItsText() {
    carriedOn("1", "tag:bw:1", null, "Ferry hits pier", "A ferry hit a pier on Thursday.");
    carriedOn(
        "2",
        "tag:bw:2",
        "tag:bw:1",
        "Captain held after crash in harbor; 12 in hospital",
        "Police held the captain of a ship that rammed the quay.");
    List<StoryMembership> members = stories();
    assertThat(firstOf(members, "2")).isEqualTo("1");
    assertThat(members.get(1).reason()).isEqualTo(JoinReason.OWN_ID);
  }

  @Test
  void versionsOfOneItemAreOneStoryWhateverTheirText() {
    sent("1", "bay", "Quake near Pohang", "A quake shook Pohang on Friday, the ministry said.", 0);
    sent(
        "2",
        "bay",
        "(LEAD) Quake toll at 4",
        "Four people were hurt in the city and schools were shut, rescuers told reporters.",
        1);
    items.set(1, withReference(items.get(1), items.get(0).reference()));
    assertThat(firstOf(stories(), "2")).isEqualTo("1");
  }

  private static StoryItem withReference(StoryItem item, String reference) {
    return new StoryItem(
        item.id(),
        item.source(),
        reference,
        reference,
        item.evolvedFrom(),
        item.headlineWords(),
        item.slug(),
        item.kicker(),
        item.place(),
        item.revision(),
        item.time(),
        item.exactKey(),
        item.shingles(),
        item.opening());
  }

  @Test
  void whatHasStoodInThreeStoriesIsCommon() {
    CommonText common = new CommonText();
    Shingles background = Shingles.of(text(0, 50));
    Shingles other = Shingles.of(text(0, 50) + text(100, 50));
    common.add(background);
    common.add(background);
    assertThat(common.share(background, other)).isZero();
    common.add(other);
    assertThat(common.share(background, other)).isEqualTo(1);
    // Far more than it holds: it forgets, and does not grow.
    for (int i = 0; i < 400; i++) {
      common.add(Shingles.of(text(1_000 * (i + 1), 1_000)));
    }
    assertThat(common.share(background, other)).isZero();
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
