package org.dateline.bench.wire;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A brief in a fixed form, about something else every time: quakes, deaths, results.
 *
 * @param form which form it is
 * @param headline its headline
 * @param body its text
 */
public record FixedForm(int form, String headline, String body) {
  private static final List<String> HEADLINES =
      List.of(
          "Magnitude {X} quake strikes near {A}, {B} - survey",
          "{A} {B}, {T}, dies at {N}",
          "{A} Corp posts quarterly net profit of {X} mln");
  private static final List<String> BODIES =
      List.of(
          "An earthquake of magnitude {X} struck near {A}, {B} on {W}, the Land Survey said. The"
              + " quake struck at a depth of 10 km (6 miles). There was no tsunami warning. No"
              + " damage was reported.",
          "{A} {B}, the {T}, died on {W} at the age of {N}, the family said in a statement. The"
              + " cause of death was not given. The funeral will be held in private, the family"
              + " said, and asked for donations to a charity in place of flowers.",
          "{A} Corp, based in {B}, posted a quarterly net profit of {X} million crowns on {W}. The"
              + " company gave no forecast for the rest of the year and said that its board would"
              + " meet next month to decide about a dividend.");
  private static final List<String> TRADES =
      List.of("violinist", "ceramist", "goalkeeper", "astronomer", "novelist", "jockey");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  /** Draws a form, and what stands in it. */
  public static FixedForm draw(SplittableRandom random) {
    int form = random.nextInt(BODIES.size());
    String first = InventedNames.draw(random);
    String second = InventedNames.draw(random);
    String number = Integer.toString(52 + random.nextInt(45));
    String figure = (4 + random.nextInt(4)) + "." + random.nextInt(10);
    String trade = Draws.pick(TRADES, random);
    String day = Draws.pick(DAYS, random);
    return new FixedForm(
        form,
        filled(HEADLINES.get(form), first, second, number, figure, trade, day),
        filled(BODIES.get(form), first, second, number, figure, trade, day));
  }

  private static String filled(String text, String... values) {
    String[] slots = {"{A}", "{B}", "{N}", "{X}", "{T}", "{W}"};
    String filled = text;
    for (int i = 0; i < slots.length; i++) {
      filled = filled.replace(slots[i], values[i]);
    }
    return filled;
  }
}
