package org.dateline.bench.wire;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A report in a fixed form with other numbers every time.
 *
 * @param series which report it is, of twelve; each is about another market
 * @param headline its headline, nearly the same in the whole series
 * @param body its text
 */
public record MarketReport(int series, String headline, String body) {
  private static final int SERIES = 12;
  private static final String[] MARKET = {
    "Stocks in {S} closed {N} percent higher at {X} points on turnover of {X} million crowns.",
    "Advancers beat decliners by {N} to {N} while the {S} volatility gauge fell to {X}.",
    "Banks rose {X} percent, miners lost {X} percent and utilities added {X} percent.",
    "The crown traded at {X} to the dollar against {X} at the previous close.",
    "Ten-year bonds yielded {X} percent and the three-month rate was fixed at {X} percent.",
    "Volume stood at {N} million shares compared with a 30-day average of {N} million.",
    "The broader {S} index of {N} shares ended the session at {X}, off its high of {X}."
  };

  /** Draws a series, and numbers for it. */
  public static MarketReport draw(SplittableRandom random) {
    int series = random.nextInt(SERIES);
    SplittableRandom names = new SplittableRandom(series);
    String place = InventedNames.draw(names);
    StringBuilder body = new StringBuilder();
    for (String sentence : MARKET) {
      body.append(body.isEmpty() ? "" : "\n\n")
          .append(numbers(sentence.replace("{S}", place), random));
    }
    String headline =
        series % 3 == 0
            ? "FACTBOX-" + place + " markets at a glance"
            : place + " stocks end " + (random.nextBoolean() ? "higher" : "lower");
    return new MarketReport(series, headline, body.toString());
  }

  private static String numbers(String sentence, SplittableRandom random) {
    String text = sentence;
    while (text.contains("{N}") || text.contains("{X}")) {
      int n = text.indexOf("{N}");
      int x = text.indexOf("{X}");
      boolean whole = x < 0 || (n >= 0 && n < x);
      int place = whole ? n : x;
      String value =
          whole
              ? Integer.toString(2 + random.nextInt(900))
              : String.format(Locale.ROOT, "%.2f", random.nextDouble() * 300);
      text = text.substring(0, place) + value + text.substring(place + 3);
    }
    return text;
  }
}
