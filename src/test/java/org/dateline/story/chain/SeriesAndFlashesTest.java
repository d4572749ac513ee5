package org.dateline.story.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.bench.InMemoryStories;
import org.dateline.bench.WireGenerator.Transmission;
import org.dateline.bench.wire.Edit;
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
}
