package org.dateline.report.words;

import java.time.LocalDate;
import java.util.Locale;
import org.dateline.table.Grain;
import org.jspecify.annotations.Nullable;

/** The answer that a page gives first: how much of the archive was about a subject, and when. */
public final class Answer {
  /** A share whose interval is wider says little without it. */
  private static final double WIDE = 0.25;

  private Answer() {}

  /**
   * What it is made of.
   *
   * @param label the subject's name
   * @param isAbout whether stories about it are counted, and not all that name it
   * @param count stories of the subject that have a date
   * @param total stories that have a date
   * @param low lower end of the share's 95 % interval, 0..1
   * @param high upper end
   * @param dispatches all that were read, dated or not
   * @param undatedHits dispatches of the subject without a date
   */
  public record Facts(
      String label,
      boolean isAbout,
      long count,
      long total,
      double low,
      double high,
      long dispatches,
      long undatedHits) {}

  /**
   * The period in which it was most.
   *
   * @param start its first day
   * @param grain day, week, month, quarter or year
   * @param share 0..1
   * @param low lower end of the share's 95 % interval
   * @param high upper end
   */
  public record Most(LocalDate start, String grain, double share, double low, double high) {}

  /**
   * The strongest burst.
   *
   * @param start first day
   * @param end last day
   * @param reason what sets it apart; empty for nothing
   */
  public record Strongest(LocalDate start, LocalDate end, String reason) {}

  /**
   * The sentence.
   *
   * @param most null where there are too few periods to compare
   * @param burst null where there is none
   */
  public static String of(Facts facts, @Nullable Most most, @Nullable Strongest burst) {
    if (facts.dispatches() == 0) {
      return "The archive holds no dispatch, so nothing can be said of " + facts.label() + ".";
    }
    if (facts.total() == 0) {
      return undated(facts);
    }
    String stories = Numbers.count(facts.total(), "story", "stories");
    String verb = facts.isAbout() ? "in the news" : "named";
    if (facts.count() == 0) {
      return facts.total() == 1
          ? String.format(Locale.ROOT, "%s was not %s in the one story.", facts.label(), verb)
          : String.format(
              Locale.ROOT,
              "%s was %s in none of %s (95 %%: up to %s).",
              facts.label(),
              verb,
              stories,
              Numbers.percent(facts.high(), 0, facts.high()));
    }
    StringBuilder text = new StringBuilder(share(facts, stories));
    if (most != null) {
      text.append(most(most));
    }
    return text.append(burst(most, burst)).append('.').toString();
  }

  /** ", most in November 2010 (6.1 %)"; with the interval where that is wide. */
  private static String most(Most most) {
    String share = Numbers.percent(most.share(), most.low(), most.high());
    String sure =
        most.high() - most.low() > WIDE
            ? "; 95 %: " + Numbers.percents(most.low(), most.high())
            : "";
    return ", most "
        + Days.within(most.start(), Grain.of(most.grain()))
        + " ("
        + share
        + sure
        + ")";
  }

  private static String share(Facts facts, String stories) {
    if (facts.total() == 1) {
      return facts.label() + " was in the one story";
    }
    if (facts.count() == facts.total()) {
      return String.format(
          Locale.ROOT,
          "%s was in all of %s (95 %%: %s or more)",
          facts.label(),
          stories,
          Numbers.percent(facts.low(), facts.low(), 1));
    }
    double share = (double) facts.count() / facts.total();
    return String.format(
        Locale.ROOT,
        "%s was in %s of %s (95 %%: %s)",
        facts.label(),
        Numbers.percent(share, facts.low(), facts.high()),
        stories,
        Numbers.percents(facts.low(), facts.high()));
  }

  private static String undated(Facts facts) {
    String none =
        facts.dispatches() == 1
            ? "The one dispatch has no date"
            : String.format(
                Locale.ROOT, "None of %s dispatches has a date", Numbers.count(facts.dispatches()));
    String hits = facts.label() + " is in " + part(facts.undatedHits(), facts.dispatches());
    return facts.dispatches() == 1
        ? none + ", so there is no coverage over time."
        : none + ", so there is no coverage over time; " + hits + ".";
  }

  private static String part(long hits, long all) {
    if (hits == 0) {
      return "none of them";
    }
    if (hits == 1) {
      return "one of them";
    }
    return hits == all ? "all of them" : Numbers.count(hits) + " of them";
  }

  private static String burst(@Nullable Most most, @Nullable Strongest burst) {
    if (burst == null || burst.reason().isEmpty()) {
      return "";
    }
    if (most != null && touches(burst, most)) {
      return ", when it was about " + burst.reason();
    }
    return String.format(
        Locale.ROOT,
        "; its strongest burst, %s, was about %s",
        Days.range(burst.start(), burst.end()),
        burst.reason());
  }

  private static boolean touches(Strongest burst, Most most) {
    LocalDate next = Grain.of(most.grain()).next(most.start());
    return burst.start().isBefore(next) && !burst.end().isBefore(most.start());
  }
}
