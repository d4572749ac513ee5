package org.dateline.text.dating;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.PathDate;
import org.dateline.text.date.PathYears;
import org.jspecify.annotations.Nullable;

/**
 * Finds the year of a dispatch of which month and day are known. Each candidate year is scored by
 * all evidence at once, as the logarithm of how likely the evidence would be in that year (naive
 * Bayes, all years alike beforehand); the confidence of the best is its share of the whole.
 *
 * <p>The likelihoods were counted on 31,000 agency dispatches of 2006 to 2008 and rounded; evidence
 * of one kind is not independent of itself, so repeated mentions weigh less.
 */
public final class YearInference implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * How often the day of a dispatch is the one on which it was written, the day before, or the day
   * after: feeds date by the clock of their head office, and send on past midnight.
   */
  private static final double WRITTEN_THEN = .927;

  private static final double WRITTEN_DAY_BEFORE = .045;
  private static final double WRITTEN_DAY_AFTER = .028;

  /**
   * Days from the day of writing to the weekday that is named first, 0 to 6 days later, where that
   * stands in the first two lines …
   */
  private static final double[] IN_LEAD = {.955, .006, .004, .003, .003, .006, .023};

  /** … in the first paragraphs … */
  private static final double[] EARLY = {.830, .018, .010, .010, .017, .030, .085};

  /** … or farther down. */
  private static final double[] LATE = {.510, .045, .033, .040, .060, .090, .222};

  /** The same of what is planned, in the first two lines … */
  private static final double[] PLANNED_IN_LEAD = {.780, .090, .030, .025, .010, .018, .047};

  /** … or in the first paragraphs. */
  private static final double[] PLANNED_EARLY = {.600, .120, .040, .040, .035, .040, .125};

  private static final int LEAD = 200;
  private static final int PARAGRAPHS = 500;

  /** The same for the weekday it names next, where the first was the day of writing … */
  private static final double[] AFTER_TODAY = {.515, .055, .030, .030, .062, .055, .253};

  /** … or the day before … */
  private static final double[] AFTER_YESTERDAY = {.330, .035, .035, .040, .070, .120, .370};

  /** … or another; and for the weekdays after that one. */
  private static final double[] OTHER_WEEKDAY = {.400, .100, .060, .070, .100, .100, .170};

  private static final double OTHER_WEEKDAY_WEIGHT = 0.2;
  private static final double YEAR_WEIGHT = 0.65;
  private static final double AGAIN_WEIGHT = 0.2;

  /** A weekday beside its date is right or a slip of the pen. */
  private static final double DATED_WEEKDAY = Math.log(0.03 / 0.97);

  /** One beside the day of the dispatch itself was written on that weekday as well. */
  private static final double DATED_TODAY = 2 * DATED_WEEKDAY;

  /** An office named before it was taken is a mistake of the table or another person … */
  private static final double NOT_YET = Math.log(0.008 / 0.925);

  /** … after it was left, a reader is reminded without "former". */
  private static final double NO_MORE = Math.log(0.067 / 0.925);

  /**
   * The shares of years mentioned, from three years ahead to six years back, in dispatches of
   * January to April, of May to August and of September to December: at the beginning of a year one
   * writes of the last, at its end of the next.
   */
  private static final double[][] PLAIN = {
    {.012, .023, .071, .222, .204, .115, .044, .031, .023, .024},
    {.018, .038, .123, .173, .145, .092, .049, .040, .026, .025},
    {.020, .049, .199, .134, .097, .065, .043, .027, .022, .022}
  };

  private static final double[][] WITH_MONTH = {
    {.005, .010, .037, .070, .252, .177, .109, .062, .056, .055},
    {.006, .018, .090, .075, .255, .127, .072, .066, .055, .052},
    {.009, .015, .104, .095, .237, .084, .060, .055, .047, .040}
  };

  private static final double[][] OF = {
    {.004, .019, .053, .392, .385, .070, .014, .010, .010, .010},
    {.009, .023, .156, .458, .225, .029, .013, .009, .010, .012},
    {.009, .026, .370, .322, .121, .025, .018, .014, .012, .011}
  };

  private static final double[][] SINCE = {
    {.001, .001, .001, .002, .006, .064, .052, .076, .078, .100},
    {.001, .001, .001, .002, .018, .045, .062, .062, .080, .110},
    {.001, .001, .001, .002, .022, .055, .048, .060, .080, .080}
  };

  private static final double[][] BY = {
    {.180, .227, .166, .012, .009, .004, .003, .003, .003, .003},
    {.212, .235, .090, .008, .008, .006, .005, .004, .003, .003},
    {.240, .210, .025, .008, .005, .004, .004, .004, .003, .003}
  };

  private static final double[][] UNTIL = {
    {.090, .171, .200, .151, .048, .055, .040, .020, .010, .010},
    {.148, .129, .343, .081, .030, .029, .027, .019, .010, .008},
    {.142, .198, .290, .050, .047, .034, .018, .014, .012, .010}
  };

  /** A path that is older than what stands under it. */
  private static final double AHEAD_OF_PATH = Math.log(0.0005);

  /** What is sent in the last or first days of a year often stands under the year beside it. */
  private static final double TURN_OF_YEAR = Math.log(0.2);

  /** The same where a folder of an archive is called by the year. */
  private static final double TURN_OF_FOLDER = Math.log(0.05);

  /** What stands in an archive's folder of another year, one year off … */
  private static final double MISFILED = Math.log(0.002);

  /** … or more, and less with each further year. */
  private static final double MISFILED_FAR = Math.log(0.00005);

  private static final double MISFILED_FARTHER = Math.log(0.9);

  private static final int TURN_DAYS = 4;

  /** Shares of one day each: three days, seven, and the rest of a month. */
  private static final double SAME_DAY = 0.29;

  private static final double SAME_WEEK = 0.012;
  private static final double SAME_MONTH = 0.002;

  private static final int AHEAD = 3;
  private static final int BACK = 6;

  private final OfficeHolders offices;
  private final int firstYear;
  private final int lastYear;

  /**
   * For dispatches of these years.
   *
   * @param offices who held which office when
   */
  public YearInference(OfficeHolders offices, int firstYear, int lastYear) {
    this.offices = offices;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  /**
   * A year and how sure it is.
   *
   * @param year the likeliest year
   * @param confidence its share of the likelihood of all candidates, 0..1
   * @param fromPath whether the path told of it
   */
  record Inferred(int year, double confidence, boolean fromPath) {}

  /** The likeliest year; null if the day exists in none. */
  @Nullable Inferred infer(int month, int day, String body, PathEvidence path) {
    YearEvidence evidence = YearEvidence.of(body, offices);
    double[] scores = new double[lastYear - firstYear + 1];
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      LocalDate date = DateFieldParser.day(firstYear + i, month, day);
      scores[i] = date == null ? Double.NEGATIVE_INFINITY : score(date, evidence, path);
      best = best < 0 || scores[i] > scores[best] ? i : best;
    }
    if (best < 0 || scores[best] == Double.NEGATIVE_INFINITY) {
      return null;
    }
    double all = 0;
    for (double score : scores) {
      all += Math.exp(score - scores[best]);
    }
    return new Inferred(firstYear + best, 1 / all, path.isAny());
  }

  private static double score(LocalDate date, YearEvidence evidence, PathEvidence path) {
    double score = weekdays(date, evidence);
    score += years(date, evidence.years());
    for (OfficeHolders.Found holder : evidence.holders()) {
      score += holder(date, holder);
    }
    PathYears between = path.years();
    score += between == null ? 0 : outside(date, between);
    PathDate named = path.date();
    return named == null ? score : score + path(date, named, path.isFolder());
  }

  /** What a folder holds that is called by a first and a last year lies between them. */
  private static double outside(LocalDate date, PathYears between) {
    int years = Math.max(between.first() - date.getYear(), date.getYear() - between.last());
    if (years <= 0) {
      return 0;
    }
    int side = date.getYear() < between.first() ? 1 : -1;
    return years == 1 && isAtTurn(date, side) ? TURN_OF_FOLDER : misfiled(years);
  }

  private static double years(LocalDate date, List<YearEvidence.Year> years) {
    int third = (date.getMonthValue() - 1) / 4;
    double score = 0;
    for (int i = 0; i < years.size(); i++) {
      YearEvidence.Year year = years.get(i);
      boolean again = false;
      for (int j = 0; j < i; j++) {
        again |= years.get(j).year() == year.year();
      }
      score +=
          (again ? AGAIN_WEIGHT : YEAR_WEIGHT)
              * Math.log(share(year.mention(), third, date.getYear() - year.year()));
    }
    return score;
  }

  private static double weekdays(LocalDate date, YearEvidence evidence) {
    double score = 0;
    if (!evidence.weekdays().isEmpty()) {
      int weekday = date.getDayOfWeek().getValue();
      score =
          Math.log(
              WRITTEN_THEN * likelihood(weekday, evidence)
                  + WRITTEN_DAY_BEFORE * likelihood(weekday - 1, evidence)
                  + WRITTEN_DAY_AFTER * likelihood(weekday + 1, evidence));
    }
    for (YearEvidence.DatedWeekday dated : evidence.datedWeekdays()) {
      LocalDate named = nearest(date, dated.month(), dated.day());
      boolean right = named == null || named.getDayOfWeek() == dated.weekday();
      score += right ? 0 : date.equals(named) ? DATED_TODAY : DATED_WEEKDAY;
    }
    return score;
  }

  /** How likely the weekdays of a text are if it was written on a weekday, 1 for Monday. */
  private static double likelihood(int written, YearEvidence evidence) {
    double likelihood = 1;
    int count = 0;
    int first = 0;
    for (DayOfWeek weekday : evidence.weekdays()) {
      int later = Math.floorMod(weekday.getValue() - written, 7);
      if (count == 0) {
        first = later;
        likelihood *= first(evidence.firstWeekday(), evidence.firstNaming())[later];
      } else if (count == 1) {
        double[] next = first == 0 ? AFTER_TODAY : first == 6 ? AFTER_YESTERDAY : OTHER_WEEKDAY;
        likelihood *= next[later];
      } else {
        likelihood *= Math.pow(OTHER_WEEKDAY[later], OTHER_WEEKDAY_WEIGHT);
      }
      count++;
    }
    return likelihood;
  }

  private static double[] first(int place, YearEvidence.Naming naming) {
    return switch (naming) {
      case PLAIN -> place < LEAD ? IN_LEAD : place < PARAGRAPHS ? EARLY : LATE;
      case PLANNED -> place < LEAD ? PLANNED_IN_LEAD : place < PARAGRAPHS ? PLANNED_EARLY : LATE;
      case OTHER -> LATE;
    };
  }

  /** The day of that name nearest to a date; null if there is none. */
  private static @Nullable LocalDate nearest(LocalDate date, int month, int day) {
    int apart = month - date.getMonthValue();
    int year = date.getYear() + (apart > 6 ? -1 : apart < -6 ? 1 : 0);
    return DateFieldParser.day(year, month, day);
  }

  private static double holder(LocalDate date, OfficeHolders.Found holder) {
    double best = NOT_YET;
    for (OfficeTerm term : holder.terms()) {
      LocalDate from = term.from();
      LocalDate until = term.until();
      boolean begun = from == null || !date.isBefore(from.minusDays(3));
      boolean over = until != null && date.isAfter(until.plusDays(3));
      best = Math.max(best, begun && !over ? 0 : begun ? NO_MORE : NOT_YET);
    }
    return best;
  }

  /** How often a year so mentioned lies so many years before the dispatch. */
  private static double share(YearEvidence.Mention mention, int third, int back) {
    double[] near =
        switch (mention) {
          case PLAIN -> PLAIN[third];
          case WITH_MONTH -> WITH_MONTH[third];
          case OF -> OF[third];
          case SINCE -> SINCE[third];
          case BY -> BY[third];
          case UNTIL -> UNTIL[third];
        };
    if (back >= -AHEAD && back <= BACK) {
      return near[back + AHEAD];
    }
    // What is farther away thins out from year to year.
    double rest = 1;
    for (double share : near) {
      rest -= share;
    }
    boolean ahead = back < -AHEAD;
    boolean mostlyAhead =
        mention == YearEvidence.Mention.BY || mention == YearEvidence.Mention.UNTIL;
    double side = mostlyAhead == ahead ? 0.9 : 0.1;
    double thinning = ahead ? 0.75 : 0.97;
    int steps = ahead ? -AHEAD - back - 1 : back - BACK - 1;
    return Math.max(1e-6, rest * side * (1 - thinning) * Math.pow(thinning, steps));
  }

  private static double misfiled(int years) {
    int off = Math.abs(years);
    return off <= 1 ? MISFILED : MISFILED_FAR + (off - 2) * MISFILED_FARTHER;
  }

  private static double collectedLater(long years) {
    return Math.log(years <= 0 ? 0.02 : years == 1 ? 0.01 : 0.0005);
  }

  /**
   * How likely it is that a path's day lies so many days after the dispatch's. That both are the
   * same day is hardly ever a coincidence of different years: what is collected years later may be
   * so on any of their days.
   */
  private static double day(long late) {
    if (late >= -2 && late <= 31) {
      return Math.log(Math.abs(late) <= 1 ? SAME_DAY : late <= 7 ? SAME_WEEK : SAME_MONTH);
    }
    return (late > 31 ? collectedLater(late / 365) : AHEAD_OF_PATH) - Math.log(365);
  }

  /**
   * A folder or file name gives the day or the year of sending or of collecting, which comes soon
   * after; a year alone may be that of a collection made later.
   */
  private static double path(LocalDate date, PathDate path, boolean isFolder) {
    LocalDate collected = path.date();
    if (collected != null) {
      return day(java.time.temporal.ChronoUnit.DAYS.between(date, collected));
    }
    int years = path.year() - date.getYear();
    if (path.month() > 0) {
      int months = years * 12 + path.month() - date.getMonthValue();
      double far =
          isFolder ? misfiled(years) : months > 0 ? collectedLater(months / 12) : AHEAD_OF_PATH;
      return Math.abs(months) <= 1 ? Math.log(1 / 3.0) : far - Math.log(12);
    }
    if (Math.abs(years) == 1 && isAtTurn(date, years)) {
      return isFolder ? TURN_OF_FOLDER : TURN_OF_YEAR;
    }
    if (isFolder && years != 0) {
      return misfiled(years);
    }
    return years == 0 ? 0 : years > 0 ? collectedLater(years) : AHEAD_OF_PATH;
  }

  /** Whether a year ends or begins with a day, on the side of the path's year. */
  private static boolean isAtTurn(LocalDate date, int years) {
    LocalDate near = date.plusDays(years * (long) TURN_DAYS);
    return near.getYear() == date.getYear() + years;
  }
}
