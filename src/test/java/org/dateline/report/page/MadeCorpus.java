package org.dateline.report.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dateline.text.record.RevisionTag.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A made-up archive: which dispatches stand in it, drawn from a seed, so that each time is the
 * same.
 */
record MadeCorpus(
    List<String> sources,
    List<Subject> subjects,
    List<Theme> themes,
    List<Peak> peaks,
    List<Silence> silences,
    List<Dispatch> dispatches) {

  /** What the dispatches of a story are to the ones before them, in order. */
  private static final List<Kind> SENT_AS = List.of(Kind.FIRST, Kind.UPDATE, Kind.REPEAT);

  /** What is counted; {@code theme} says which dispatches are about it, null for none at all. */
  record Subject(String id, String label, @Nullable String theme) {}

  /** What a dispatch can be about. */
  record Theme(
      String id,
      String label,
      double weight,
      List<String> terms,
      List<String> names,
      List<String> headlines) {}

  /** Days in which a theme is written of more than else. */
  record Peak(String theme, LocalDate start, int days, double times, String reason, String event) {
    boolean covers(LocalDate day) {
      return !day.isBefore(start) && day.isBefore(start.plusDays(days));
    }
  }

  /** Days in which a source sends nothing. */
  record Silence(String source, LocalDate start, LocalDate end) {
    boolean covers(String sender, LocalDate day) {
      return source.equals(sender) && !day.isBefore(start) && !day.isAfter(end);
    }
  }

  /** One dispatch; {@code story} is shared by those that tell of the same. */
  record Dispatch(
      String id,
      @Nullable LocalDate date,
      @Nullable String time,
      String source,
      String theme,
      String headline,
      String lead,
      String story,
      String kind,
      boolean named,
      List<String> names) {}

  /** How an archive is drawn. */
  record Recipe(
      long seed,
      LocalDate first,
      LocalDate last,
      List<String> sources,
      double perDay,
      List<Subject> subjects,
      List<Theme> themes,
      List<Peak> peaks,
      List<Silence> silences) {}

  static MadeCorpus drawn(Recipe recipe) {
    Random random = new Random(recipe.seed());
    List<Dispatch> dispatches = new ArrayList<>();
    int story = 0;
    for (LocalDate day = recipe.first(); !day.isAfter(recipe.last()); day = day.plusDays(1)) {
      for (int s = 0; s < recipe.sources().size(); s++) {
        String source = recipe.sources().get(s);
        LocalDate today = day;
        if (recipe.silences().stream().anyMatch(silence -> silence.covers(source, today))) {
          continue;
        }
        double rate = recipe.perDay() / (1 + 0.6 * s) * weekday(day);
        for (int left = poisson(random, rate); left > 0; left--) {
          Theme theme = theme(recipe, day, random);
          story++;
          int sent = 1 + (random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0);
          String headline = theme.headlines().get(random.nextInt(theme.headlines().size()));
          List<String> names = new ArrayList<>();
          for (String name : theme.names()) {
            if (random.nextInt(3) > 0) {
              names.add(name);
            }
          }
          boolean named = random.nextInt(5) > 0;
          for (int copy = 0; copy < sent; copy++) {
            String time =
                source.equals("kcna")
                    ? null
                    : String.format(
                        Locale.ROOT, "%02d:%02d", 6 + random.nextInt(17), random.nextInt(60));
            dispatches.add(
                new Dispatch(
                    String.format(Locale.ROOT, "d%07d", dispatches.size()),
                    day,
                    time,
                    source,
                    theme.id(),
                    headline,
                    lead(theme, names),
                    String.format(Locale.ROOT, "s%06d", story),
                    SENT_AS.get(copy).code(),
                    named,
                    names));
          }
        }
      }
    }
    return new MadeCorpus(
        recipe.sources(),
        recipe.subjects(),
        recipe.themes(),
        recipe.peaks(),
        recipe.silences(),
        dispatches);
  }

  private static String lead(Theme theme, List<String> names) {
    return "Officials said on the day that "
        + theme.label().toLowerCase(java.util.Locale.ROOT)
        + " had been discussed"
        + (names.isEmpty() ? "." : " with " + String.join(" and ", names) + ".");
  }

  private static double weekday(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0.45 : 1;
  }

  private static Theme theme(Recipe recipe, LocalDate day, Random random) {
    double[] weights = new double[recipe.themes().size()];
    double sum = 0;
    for (int t = 0; t < weights.length; t++) {
      Theme theme = recipe.themes().get(t);
      double season = 1 + 0.25 * Math.sin((day.toEpochDay() + 90.0 * t) / 365.25 * 2 * Math.PI);
      weights[t] = theme.weight() * season;
      for (Peak peak : recipe.peaks()) {
        if (peak.theme().equals(theme.id()) && peak.covers(day)) {
          weights[t] *= peak.times();
        }
      }
      sum += weights[t];
    }
    double at = random.nextDouble() * sum;
    for (int t = 0; t < weights.length; t++) {
      at -= weights[t];
      if (at < 0) {
        return recipe.themes().get(t);
      }
    }
    return recipe.themes().get(0);
  }

  /** Knuth's way, which does for the small rates here. */
  private static int poisson(Random random, double rate) {
    double limit = Math.exp(-rate);
    double product = random.nextDouble();
    int n = 0;
    while (product > limit) {
      n++;
      product *= random.nextDouble();
    }
    return n;
  }
}
