package org.dateline.story.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.bench.InMemoryStories;
import org.dateline.bench.WireGenerator.Transmission;
import org.dateline.bench.wire.Edit;
import org.dateline.table.StoryRelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issues of one series on following days, and flashes with the stories that follow them. */
class SeriesAndFlashesTest {
  private static final long HOUR = 3600;

  private final List<StoryItem> items = new ArrayList<>();

  private void sent(String headline, String body, long seconds) {
    items.add(
        InMemoryStories.item(
            "d" + items.size(),
            new Transmission(0, Edit.FIRST, "harbour", null, headline, body, seconds)));
  }

  private long stories() {
    return InMemoryStories.of(items, StoryRules.DEFAULT).stream()
        .map(StoryMembership::firstId)
        .distinct()
        .count();
  }

  @Test
  void eachDayHasItsDigest() {
    String digest =
        "These are the leading stories in the papers of the coast on %s. Harbour News has not"
            + " checked these stories and does not vouch for their accuracy.\n\n- %s\n\n- %s";
    sent(
        "PRESS DIGEST - Coast - June 6",
        String.format(
            Locale.ROOT,
            digest,
            "Monday",
            "The mayor of Olva wants a tram to the hills.",
            "Fishermen block the harbour and ask for fuel."),
        0);
    sent(
        "PRESS DIGEST - Coast - June 7",
        String.format(
            Locale.ROOT,
            digest,
            "Tuesday",
            "A court has freed the banker Varn on bail.",
            "Schools will open in August, a month late."),
        24 * HOUR);
    assertThat(stories()).isEqualTo(2);
  }

  /** Also where all other words have come to stand in several stories. */
  @Test
  void eachDayHasItsRate() {
    String[] days = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};
    String[] moves = {"strengthened", "weakened", "strengthened", "weakened", "strengthened"};
    for (int day = 0; day < days.length; day++) {
      sent(
          "Lira " + moves[day] + " to 6." + (8812 + 19 * day) + " against crown " + days[day],
          String.format(
              Locale.ROOT,
              "The middle rate of the lira, the coin of the coast, %s %d pips to 6.%d against the"
                  + " crown %s, according to the house of exchange.\n\nIn the market the lira may"
                  + " rise or fall by 2 percent from the middle rate on each trading day.\n\nThe"
                  + " middle rate is a mean of what the makers of the market offer before it opens,"
                  + " weighed by what they trade.",
              moves[day],
              12 + 17 * day,
              8812 + 19 * day,
              days[day]),
          24L * day * HOUR);
    }
    assertThat(stories()).isEqualTo(days.length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VARN SAYS TO CLOSE OLVA PLANT, CUT 340 JOBS|600|1",
        "VARN SAYS TO CLOSE OLVA PLANT, CUT 340 JOBS|10800|2",
        "VARN NAMES NEW HEAD OF OLVA PLANT|600|2",
        "VARN SAYS Q2 PROFIT 340 MLN CROWNS|600|2",
        "VARN PLANT|600|2"
      })
  void aFlashBelongsToTheStoryThatFollows(String flash, long seconds, long stories) {
    sent(flash, flash, 0);
    sent(
        "Varn to close Olva plant, cut 340 jobs",
        "Bearings maker Varn will shut its works in the port of Olva and lay off 340 people, it said"
            + " on Wednesday.\n\nProduction will move inland by the end of the year.",
        seconds);
    assertThat(stories()).isEqualTo(stories);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FLASH: Minister Varn quits: radio|Minister Olo Varn has quit, radio says.|URGENT: Minister Varn quits: radio|Transport minister Olo Varn stepped down over a rail crash at Olva that killed 12, state radio said.|720|1",
        "FLASH: Coast's king dead: state TV|The king has died, state television said.|URGENT: Coast's king dead: state TV|King Olav of the coast has died in a clinic at the age of 81, state television said on Monday.|720|1",
        "Bailiff Lund held in raid: police|Bailiff Ida Lund is being held, police said.|Bailiff Lund held in raid: police|The bailiff of Olva, Ida Lund, was taken from her home before dawn in a raid on smugglers, police said.|900|1",
        "Coast bank cuts its key rate|The bank of the coast cut its key rate.|UPDATE 1-Coast bank cuts its key rate|Borrowing will cost less by half a point from Monday, the coast's bank said as it lowered the key rate.|900|1",
        "Bailiff Lund held in raid: police|Bailiff Ida Lund is being held, police said.|Bailiff Lund held in raid: police|The bailiff of Olva, Ida Lund, was taken from her home before dawn in a raid on smugglers, police said.|20000|2",
        "Coast sells three-month bills at auction|Coast bills of three months yield 4.52 at auction.|Coast sells three-month bills at auction|Coast sold bills, yield 4.61 pct at auction, cover was 2.20 times.|3600|2",
        "Harbour traders see firm coffee prices|Coffee prices in the harbour were 141 a bag.|Harbour traders see firm coffee prices|Firm traders at the harbour paid 143 for coffee.|1800|2",
        "Notes from around the coast|A bear was seen in Olva.|Notes from around the coast|The ferry has a new horn.|1800|2",
      })
  void takesOfAFlashUnderOneHeadlineAreOneStory(
      String headline, String text, String other, String otherText, long seconds, long stories) {
    sent(headline, text, 0);
    sent(other, otherText, seconds);
    assertThat(stories()).isEqualTo(stories);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BC-Varn to quit over loan from casino, KILL|Editors: Kill the story slugged BC-Varn to quit over loan from casino. A kill is mandatory.|1",
        "WITHDRAWAL-Varn to quit over loan from casino|The story headlined \"Varn to quit over loan from casino\" is withdrawn.|1",
        "ADVISORY-Varn to quit over loan from casino|The Olva story is wrong and is withdrawn.|1",
        "MANDATORY KILL|Editors: Kill the story slugged Varn to quit over loan from casino. He has not said so.|1",
        "WITHDRAWAL-Lund to sell her boat|The story headlined \"Lund to sell her boat\" is withdrawn.|2",
      })
  void aNoticeJoinsTheStoryItWithdraws(String headline, String text, long stories) {
    sent(
        "Varn to quit over loan from casino",
        "Minister Olo Varn will leave his office on Friday over a loan from a casino, he said.\n\n"
            + "Bearings and boats are made in the port of Olva, where he was born.",
        0);
    sent(headline, text, 2 * HOUR);
    assertThat(stories()).isEqualTo(stories);
    StoryMembership notice =
        InMemoryStories.of(items, StoryRules.DEFAULT).stream()
            .filter(member -> member.id().equals("d1"))
            .findFirst()
            .orElseThrow();
    assertThat(notice.relation()).isEqualTo(StoryRelation.KILL);
  }

  /** Notices are all in the same words, and the story has none of them. */
  @Test
  void ofTwoStoriesANoticeJoinsTheOneOfItsHeadline() {
    sent("Pilot to quit over loan in Olva", "A pilot will leave over a loan.", 0);
    sent(
        "ADVISORY-Judge to quit over loan in Arvik",
        "Please note that the story Judge to quit over loan in Arvik is wrong.",
        HOUR);
    sent(
        "WITHDRAWN-Pilot to quit over loan in Olva",
        "Please note that the story Pilot to quit over loan in Olva has been withdrawn.",
        2 * HOUR);
    List<StoryMembership> members = InMemoryStories.of(items, StoryRules.DEFAULT);
    assertThat(members.get(2).firstId()).isEqualTo("d0");
  }
}
