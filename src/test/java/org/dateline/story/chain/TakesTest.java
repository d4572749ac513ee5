package org.dateline.story.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.bench.InMemoryStories;
import org.dateline.bench.WireGenerator.Transmission;
import org.dateline.bench.wire.Edit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes of one report in other words, and reports of one place and day that are none. */
class TakesTest {
  private static final long MINUTE = 60;

  private final List<StoryItem> items = new ArrayList<>();

  private void sent(@Nullable String place, String headline, String body, long minutes) {
    items.add(
        InMemoryStories.item(
            "d" + items.size(),
            place,
            new Transmission(0, Edit.FIRST, "bay", null, headline, body, minutes * MINUTE)));
  }

  private long stories() {
    return InMemoryStories.of(items, StoryRules.DEFAULT).stream()
        .map(StoryMembership::firstId)
        .distinct()
        .count();
  }

  private void bridge() {
    sent(
        "OLVA",
        "(URGENT) Rail bridge gives way near Olva",
        "A rail bridge has given way near Olva, the river police said Thursday.",
        0);
    sent(
        "OLVA",
        "(LEAD) Train hangs from rail bridge near Olva",
        "A train with some 120 people aboard hangs from a rail bridge that has given way near Olva,"
            + " the river police said Thursday.\n\nFiremen with ropes were on the way from Marn, and"
            + " boats waited below the arches, an officer said.",
        40);
    sent(
        "OLVA",
        "(2nd LD) Six hurt as train hangs from bridge",
        "Six passengers were hurt when a rail bridge gave way under a train with some 120 people"
            + " aboard near Olva, the river police said Thursday.\n\nFiremen with ropes took 30 of"
            + " them to the bank, and boats waited below the arches. The line was last checked in"
            + " spring, an officer said.",
        180);
    sent(
        "OLVA",
        "(3rd LD) Crane lifts train off broken bridge; no dead",
        "A crane lifted the last car of a train off a broken rail bridge late Thursday after firemen"
            + " with ropes had taken all passengers to the bank.\n\nThe line was last checked in"
            + " spring, an officer said. Boats waited below the arches until dusk.",
        560);
  }

  @Test
  void theNumbersOfAChainJoinItsTakes() {
    bridge();
    assertThat(stories()).isEqualTo(1);
  }

  @Test
  void anUpdateWithANewLeadGoesOn() {
    sent(
        "MARN",
        "Brewer Varn to buy rival",
        "Brewer Varn said on Tuesday it had agreed to buy its rival Olvabrau for 3.1 billion crowns"
            + " to grow in the east.",
        0);
    sent(
        "MARN",
        "UPDATE 1-Brewer Varn to buy rival",
        "Brewer Varn has agreed to buy its rival Olvabrau for 3.1 billion crowns to grow in the east,"
            + " where more beer is drunk each year.\n\nThe deal will be paid with debt and should"
            + " close in the autumn, it said.",
        80);
    sent(
        "MARN",
        "UPDATE 2-Varn shares slide as owners balk at price of Olvabrau",
        "Shares in Varn fell as much as 7 percent on Tuesday after the brewer agreed to pay 3.1"
            + " billion crowns for its rival Olvabrau, a price that traders called steep.\n\n\"They"
            + " pay for a lager nobody drinks,\" one of them said.\n\nThe deal will be paid with debt"
            + " and should close in the autumn, it said.",
        340);
    assertThat(stories()).isEqualTo(1);
  }

  @Test
  void aSecondTakeUnderTheSameHeadlineGoesOn() {
    sent("OLVA", "Talks on grain, 1st take", "Ministers of five lands met to talk of grain.", 0);
    sent(
        null,
        "Talks on grain, 2nd take",
        "Inside the hall a delegate read out prices of another age and spoke of mice.",
        20);
    assertThat(stories()).isEqualTo(1);
  }

  @Test
  void aTakeWrittenAnewGoesOn() {
    sent(
        "MARN",
        "Strike shuts port of Marn",
        "Dockers left their cranes at the port of Marn on Tuesday over a plan to cut 300 posts,"
            + " stopping the loading of grain ships, a union said.",
        0);
    sent(
        "MARN",
        "UPDATE 1-Strike shuts port of Marn, grain ships wait",
        "Eleven grain ships were waiting off the port of Marn on Tuesday after dockers walked out"
            + " over lost posts, and traders said wheat could become dear.",
        150);
    assertThat(stories()).isEqualTo(1);
  }

  @Test
  void aWriteThroughOfTheNextDayGoesOn() {
    sent(
        "OLVA",
        "BC-Barge Sinks",
        "A barge with 1,500 tons of coal sank in the Olva River late Monday after it struck a wall,"
            + " the river police said.",
        0);
    sent(
        "OLVA",
        "BC-Barge Sinks, 1st Ld-Writethru",
        "Divers were waiting for daylight Tuesday to look for a barge that blocks half of the Olva"
            + " River and holds up 40 boats.",
        240);
    sent(
        "OLVA",
        "BC-Barge Sinks, 2nd Ld-Writethru",
        "The Olva River was opened again on Tuesday afternoon, after divers found that the barge"
            + " lies deep enough for boats to pass.",
        20 * 60);
    assertThat(stories()).isEqualTo(1);
  }

  @Test
  void thePricesOfTheNextDayAreNoWriteThrough() {
    sent(
        "MARN",
        "BC-Oil Prices",
        "Oil fell to 61.20 crowns a barrel on Monday as stocks of crude rose by 3 million barrels,"
            + " more than traders had thought.",
        0);
    sent(
        "MARN",
        "BC-Oil Prices, 1st Ld-Writethru",
        "Oil rose to 63.40 crowns a barrel on Tuesday after a storm shut wells in the Gulf of Olva"
            + " and some feared for supply.",
        24 * 60);
    assertThat(stories()).isEqualTo(2);
  }

  @Test
  void anAlertIsToldAgainInOtherWords() {
    sent("OLVA", "SNAP: Blast hits Olva market hall", "A blast hit the market hall of Olva.", 0);
    sent(
        "OLVA",
        "Gas bottle kills nine at Olva market hall",
        "Nine shoppers were killed on Tuesday by the blast of a gas bottle among the stalls of the"
            + " market hall in Olva, firemen said, the worst in ten years.",
        30);
    assertThat(stories()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Correction: Zoo Twins | In a story headlined \"Zoo elephant bears twins\" on May 4, the"
            + " agency wrongly gave the weight of the calves. They weigh 100 pounds. | 1",
        "CORRECTION | In the item headlined \"Zoo elephant bears twins\" please read that both"
            + " weigh 100 pounds (instead of 100 kg). | 1",
        "Correction: Elephant twins at zoo | In a story about twins of an elephant at the zoo, the"
            + " agency wrongly gave the weight of both calves. | 1",
        "Correction: Zoo Budget | In a story headlined \"Zoo of Marn gets new gate\" on May 4, the"
            + " agency wrongly gave the price. It is 9,000 crowns. | 2"
      })
  void aCorrectionJoinsTheStoryItNames(String headline, String text, long stories) {
    sent(
        "OLVA",
        "Zoo elephant bears twins",
        "An elephant at the zoo bore twins on Monday, the first in the land, a keeper said. Both"
            + " calves weigh 100 kg.",
        0);
    sent("OLVA", headline, text, 27 * 60);
    assertThat(stories()).isEqualTo(stories);
  }

  @Test
  void otherReportsOfThePlaceAndDayStayApart() {
    bridge();
    sent(
        "OLVA",
        "(2nd LD) Olva council votes for new bridge toll",
        "The council of Olva voted on Thursday for a toll of two crowns on the road bridge to Marn,"
            + " a spokesman said.\n\nCarters had asked for half of that. The toll begins in May.",
        200);
    sent(
        "OLVA",
        "(LEAD) Olva police hold two over theft of copper",
        "Two men who sold copper wire near the rail yard were held on Thursday, the police of Olva"
            + " said.\n\nThe wire was worth 9,000 crowns.",
        220);
    sent(
        "OLVA",
        "UPDATE 1-Brewer Varn profit rises 12 percent",
        "Brewer Varn said on Thursday its profit rose 12 percent to 40 million crowns in the first"
            + " half, helped by warm weather.",
        240);
    sent(
        "OLVA",
        "UPDATE 2-Baker Holt profit falls 7 percent",
        "Baker Holt said on Thursday its profit fell 7 percent to 11 million crowns in the first"
            + " half, hurt by dear flour.",
        250);
    sent(
        "OLVA",
        "UPDATE 3-Smith Orlo profit falls 9 percent",
        "Smith Orlo said on Thursday its profit fell 9 percent to 13 million crowns in the first"
            + " half, hurt by dear flour.",
        255);
    assertThat(stories()).isEqualTo(6);
  }

  @Test
  void eachDayHasItsTableOfTwoRates() {
    String[][] rates = {{"6.8269", "9.2957"}, {"6.8267", "9.2369"}, {"6.8265", "9.2934"}};
    for (int day = 0; day < rates.length; day++) {
      sent(
          "MARN",
          "Market rates of the crown",
          "The following are the middle rates of the crown, the coin of the coast, against major"
              + " coins as given by the house of exchange:\n\nCoin Unit Middle rate in crowns\n\nLira"
              + " 1 "
              + rates[day][0]
              + "\n\nMark 1 "
              + rates[day][1],
          24 * 60L * day);
    }
    assertThat(stories()).isEqualTo(3);
  }
}
