package org.dateline.story.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.bench.InMemoryStories;
import org.dateline.bench.WireGenerator.Transmission;
import org.dateline.bench.wire.Edit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
