package org.dateline.coverage.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When a source sends, learned from itself, and which of its silences that does not explain.
 *
 * <p>Each day has a chance of being silent: that of its weekday in the days around it (sixty active
 * days to each side), drawn towards that of its weekday within two years; or, where that is more,
 * the chance of its date (25 December) or of its place in the month (the fourth Thursday of
 * November) in the other years. The <em>weight</em> of a silence is the sum of -ln chance over its
 * days: a Sunday of a feed that rests on Sundays weighs next to nothing, a missing Tuesday of a
 * daily feed 5 or more. If days were independent, a silence of weight x or more would begin after
 * any active day with a probability of at most exp(-x). They are not (holidays follow each other, a
 * small agency rests for weeks), so the tail of the source's own silences says how much heavier
 * they come: an exponential tail is fitted to the heaviest twentieth of them (peaks over a
 * threshold; Pickands 1975), and the expected number of silences as heavy as the one in question is
 * the greater of the two. The probability that the range has one is 1 - exp(-that number); below
 * {@link #LEVEL} the silence is a gap.
 *
 * <p>A silence that comes back every year about the same time, half as long or longer, is a rest
 * and no gap, however seldom such a silence is: holidays move.
 *
 * <p>The silences under suspicion are kept out of what the rhythm is learned from, and are tested
 * from the lightest to the heaviest; one that is explained joins those that the next is judged by
 * (outward testing; Rosner 1975), so that several gaps do not hide each other.
 */
public final class Rhythm {
  /** A silence less likely than this anywhere in the range is a gap. */
  public static final double LEVEL = 0.01;

  /** Days with a dispatch below which a source has no rhythm to speak of. */
  static final int MIN_ACTIVE = 14;

  private static final int ACTIVE_AROUND = 60;
  private static final int DAYS_AROUND = 730;
  private static final double PRIOR_DAYS = 4;
  private static final int MAX_SUSPECTS = 50;
  private static final int MIN_TAIL = 20;
  private static final int HOLIDAYS_MOVE = 31;

  private final LocalDate firstDay;
  private final long[] totals;
  private final int[] activeDays;
  private final List<Silence> silences = new ArrayList<>();
  private final boolean[] isSuspect;
  private final int firstWeekday;
  private final int[][] days;
  private final int[][] silent;
  private final long[][] sent;

  private Rhythm(LocalDate firstDay, long[] totals) {
    this.firstDay = firstDay;
    this.totals = totals;
    this.firstWeekday = firstDay.getDayOfWeek().getValue() - 1;
    this.activeDays = activeDays(totals);
    this.isSuspect = new boolean[totals.length];
    this.days = new int[7][totals.length + 1];
    this.silent = new int[7][totals.length + 1];
    this.sent = new long[7][totals.length + 1];
    for (int at = 1; at < activeDays.length; at++) {
      if (activeDays[at] > activeDays[at - 1] + 1) {
        silences.add(new Silence(at - 1, activeDays[at - 1] + 1, activeDays[at] - 1));
      }
    }
  }

  /** Silent days from first to last, after the active day of that number. */
  private record Silence(int active, int first, int last) {
    int length() {
      return last - first + 1;
    }
  }

  private record Weighed(Silence silence, double weight) {}

  /**
   * The gaps of a source.
   *
   * @param firstDay the first day of its range
   * @param totals what it sent on each day, from its first active day to its last
   */
  public static List<Gap> gaps(LocalDate firstDay, long[] totals) {
    Rhythm rhythm = new Rhythm(firstDay, totals);
    return rhythm.activeDays.length < MIN_ACTIVE ? List.of() : rhythm.gaps();
  }

  private static int[] activeDays(long[] totals) {
    int count = 0;
    int[] active = new int[totals.length];
    for (int day = 0; day < totals.length; day++) {
      if (totals[day] > 0) {
        active[count++] = day;
      }
    }
    return java.util.Arrays.copyOf(active, count);
  }

  private List<Gap> gaps() {
    count();
    List<Silence> suspects = suspects();
    suspects.forEach(silence -> mark(silence, true));
    count();
    List<Gap> gaps = new ArrayList<>();
    List<Silence> left = new ArrayList<>(suspects);
    double[] known = knownWeights();
    while (!left.isEmpty()) {
      Weighed lightest =
          left.stream()
              .map(silence -> new Weighed(silence, weight(silence)))
              .min(
                  Comparator.comparingDouble(Weighed::weight)
                      .thenComparing(weighed -> weighed.silence().first()))
              .orElseThrow();
      left.remove(lightest.silence());
      double probability = isYearly(lightest.silence()) ? 1 : probability(lightest.weight(), known);
      if (probability < LEVEL) {
        gaps.add(gap(lightest.silence(), probability));
      } else {
        mark(lightest.silence(), false);
        count();
        known = knownWeights();
      }
    }
    gaps.sort(Comparator.comparing(Gap::start));
    return gaps;
  }

  /** The heaviest silences, at most a tenth of all: those that could be gaps at all. */
  private List<Silence> suspects() {
    double least = Math.log(activeDays.length / LEVEL) / 2;
    return silences.stream()
        .map(silence -> new Weighed(silence, weight(silence)))
        .filter(weighed -> weighed.weight() > least)
        .sorted(
            Comparator.comparingDouble((Weighed weighed) -> -weighed.weight())
                .thenComparing(weighed -> weighed.silence().first()))
        .limit(Math.min(MAX_SUSPECTS, activeDays.length / 10 + 1))
        .map(Weighed::silence)
        .toList();
  }

  private void mark(Silence silence, boolean suspect) {
    java.util.Arrays.fill(isSuspect, silence.first(), silence.last() + 1, suspect);
  }

  /** Running counts by weekday of days, silent days and dispatches, suspects left out. */
  private void count() {
    for (int day = 0; day < totals.length; day++) {
      int weekday = weekday(day);
      for (int at = 0; at < 7; at++) {
        days[at][day + 1] = days[at][day];
        silent[at][day + 1] = silent[at][day];
        sent[at][day + 1] = sent[at][day];
      }
      if (!isSuspect[day]) {
        days[weekday][day + 1]++;
        silent[weekday][day + 1] += totals[day] == 0 ? 1 : 0;
        sent[weekday][day + 1] += totals[day];
      }
    }
  }

  private int weekday(int day) {
    return (firstWeekday + day) % 7;
  }

  private double weight(Silence silence) {
    double weight = 0;
    for (int day = silence.first(); day <= silence.last(); day++) {
      weight -= Math.log(chance(day, silence));
    }
    return weight;
  }

  /** The chance that a day of a silence is silent, learned from all days but that silence's. */
  private double chance(int day, Silence own) {
    int weekday = weekday(day);
    double around = rate(weekday, own, own.first() - DAYS_AROUND, own.last() + DAYS_AROUND, 0.5, 1);
    double chance = rate(weekday, own, before(own), after(own), PRIOR_DAYS * around, PRIOR_DAYS);
    return Math.max(chance, holiday(day, own));
  }

  private int before(Silence own) {
    return activeDays[Math.max(0, own.active() - ACTIVE_AROUND + 1)];
  }

  private int after(Silence own) {
    return activeDays[Math.min(activeDays.length - 1, own.active() + ACTIVE_AROUND)];
  }

  private double rate(
      int weekday, Silence own, int from, int to, double priorSilent, double priorDays) {
    double count = priorDays + in(days[weekday], own, from, to);
    return (priorSilent + in(silent[weekday], own, from, to)) / count;
  }

  /**
   * Whether the source is silent every year about that time, for at least half as long: a holiday
   * that moves (Easter, Chuseok), a summer break. Every year: in two other years or more, and in
   * half of all others.
   */
  private boolean isYearly(Silence own) {
    int working = workingDays(own);
    LocalDate first = firstDay.plusDays(own.first());
    int years = 0;
    int silentYears = 0;
    int last = firstDay.plusDays(totals.length - 1L).getYear();
    for (int year = firstDay.getYear(); year <= last; year++) {
      int day = (int) (first.withYear(year).toEpochDay() - firstDay.toEpochDay());
      boolean isKnown = day >= HOLIDAYS_MOVE && day + own.length() + HOLIDAYS_MOVE < totals.length;
      if (year != first.getYear() && isKnown) {
        years++;
        boolean isSilent =
            silences.stream()
                .anyMatch(
                    other ->
                        Math.abs(other.first() - day) <= HOLIDAYS_MOVE
                            && 2 * workingDays(other) >= working);
        silentYears += isSilent ? 1 : 0;
      }
    }
    return silentYears >= 2 && 2 * silentYears >= years;
  }

  private int workingDays(Silence silence) {
    int working = 0;
    for (int day = silence.first(); day <= silence.last(); day++) {
      working += rests(weekday(day)) ? 0 : 1;
    }
    return working;
  }

  /** What a running count has between two days, without those of a silence. */
  private int in(int[] running, Silence own, int from, int to) {
    int begin = Math.max(0, from);
    int end = Math.min(totals.length, to + 1);
    return running[own.first()] - running[begin] + running[end] - running[own.last() + 1];
  }

  /** The chance of silence on that date, or on that weekday of the month, in other years. */
  private double holiday(int day, Silence own) {
    LocalDate date = firstDay.plusDays(day);
    int fixedYears = 0;
    int fixedSilent = 0;
    int movingYears = 0;
    int movingSilent = 0;
    int last = firstDay.plusDays(totals.length - 1L).getYear();
    for (int year = firstDay.getYear(); year <= last; year++) {
      if (year == date.getYear()) {
        continue;
      }
      int fixed = knownDay(date.withYear(year), own);
      // A date that falls on a Sunday in that year tells nothing of the date.
      if (fixed >= 0 && !rests(weekday(fixed))) {
        fixedYears++;
        fixedSilent += totals[fixed] == 0 ? 1 : 0;
      }
      int moving = knownDay(sameWeekday(date, year), own);
      if (moving >= 0) {
        movingYears++;
        movingSilent += totals[moving] == 0 ? 1 : 0;
      }
    }
    return Math.max(holiday(fixedSilent, fixedYears), holiday(movingSilent, movingYears));
  }

  /** Whether the source mostly rests on a weekday. */
  private boolean rests(int weekday) {
    return 2 * silent[weekday][totals.length] > days[weekday][totals.length];
  }

  private static double holiday(int silent, int years) {
    return silent >= 2 && 2 * silent >= years ? (silent + 0.5) / (years + 1) : 0;
  }

  /** The day of the same month, weekday and number in the month: the fourth Thursday. */
  private static LocalDate sameWeekday(LocalDate date, int year) {
    int number = (date.getDayOfMonth() - 1) / 7 + 1;
    return LocalDate.of(year, date.getMonthValue(), 1)
        .with(java.time.temporal.TemporalAdjusters.dayOfWeekInMonth(number, date.getDayOfWeek()));
  }

  private int knownDay(LocalDate date, Silence own) {
    long day = date.toEpochDay() - firstDay.toEpochDay();
    boolean isKnown =
        day >= 0
            && day < totals.length
            && !isSuspect[(int) day]
            && (day < own.first() || day > own.last());
    return isKnown ? (int) day : -1;
  }

  /** Weights of the silences that are not under suspicion, ascending. */
  private double[] knownWeights() {
    return silences.stream()
        .filter(silence -> !isSuspect[silence.first()])
        .mapToDouble(this::weight)
        .sorted()
        .toArray();
  }

  /** The chance of a silence of that weight anywhere in the range. */
  private double probability(double weight, double[] known) {
    int active = activeDays.length;
    int tail = Math.min(active, Math.max(MIN_TAIL, active / 20));
    double threshold = known.length > tail ? known[known.length - tail - 1] : 0;
    double excess = 0;
    for (int at = Math.max(0, known.length - tail); at < known.length; at++) {
      excess += known[at] - threshold;
    }
    double scale = Math.max(1, excess / tail);
    double byTail = tail * Math.exp(-Math.max(0, weight - threshold) / scale);
    double byChance = active * Math.exp(-weight);
    return -Math.expm1(-Math.max(byTail, byChance));
  }

  /** The gap without the days at its ends on which the source mostly rests. */
  private Gap gap(Silence silence, double probability) {
    int first = silence.first();
    int last = silence.last();
    while (first < last && chance(first, silence) >= 0.5) {
      first++;
    }
    while (last > first && chance(last, silence) >= 0.5) {
      last--;
    }
    Map<Integer, Double> rates = new HashMap<>();
    double expected = 0;
    for (int day = first; day <= last; day++) {
      expected += rates.computeIfAbsent(weekday(day), weekday -> volume(weekday, silence));
    }
    return new Gap(firstDay.plusDays(first), firstDay.plusDays(last), expected, probability);
  }

  /** Dispatches on such a weekday around a silence, on average. */
  private double volume(int weekday, Silence own) {
    int from = before(own);
    int to = after(own);
    double count = in(days[weekday], own, from, to);
    long[] running = sent[weekday];
    long all = running[own.first()] - running[from] + running[to + 1] - running[own.last() + 1];
    return count == 0 ? 0 : all / count;
  }
}
