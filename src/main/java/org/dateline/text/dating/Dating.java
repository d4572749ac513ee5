package org.dateline.text.dating;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dateline.text.clean.Cleaned;
import org.dateline.text.date.AddressDate;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.DateOrder;
import org.dateline.text.date.DateRange;
import org.dateline.text.date.DateSource;
import org.dateline.text.date.Dated;
import org.dateline.text.date.NamedDay;
import org.dateline.text.date.PathDate;
import org.dateline.text.date.Stamp;
import org.dateline.text.dateline.Dateline;
import org.dateline.text.dating.CollectionDays.Collected;
import org.dateline.text.record.RawDispatch;
import org.jspecify.annotations.Nullable;

/**
 * Dates a dispatch. The ladder: the record's own field; a line under the headline; a dateline with
 * its year; a dateline's day in the year that the path, the weekdays, years and office-holders of
 * the text together point to; the path alone. A year that is not clearly the likeliest is not
 * taken: the dispatch stays without a date, with its day in {@code monthDay}.
 *
 * <p>The confidences of the first rungs only rank these: a feed's own field is nearly always right,
 * a folder's day alone often that of collection. That of an inferred year is the year's share of
 * the likelihood.
 */
public final class Dating implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final double METADATA = 0.98;
  private static final double HEADER_LINE = 0.96;
  private static final double DATELINE = 0.95;
  private static final double PATH = 0.7;

  /** A field farther from the dateline than this, in days, is not that of sending … */
  private static final int FAR = 3;

  /** A dispatch is filed under its day or so many days behind it. */
  private static final int LAG = 3;

  /** … and where the dateline has no year, farther from its day in any. */
  static final int FAR_WITHOUT_YEAR = 10;

  /** The day of collecting, where nothing else gives a day and it cannot be far off. */
  private static final double COLLECTED = 0.3;

  /** A year taken with a path's help is as sure as paths are. */
  private static final double MAX_WITH_PATH = 0.95;

  /** Among the few years of a folder one that is taken for another is not far off. */
  private static final double SPARED_BETWEEN = 0.07;

  private static final Set<String> CHRONICLES =
      Set.of("factbox", "timeline", "chronology", "diary", "text", "table", "highlights");

  private final DateRange range;
  private final YearInference years;
  private final double least;

  /**
   * With all that is known.
   *
   * @param range days that can be
   * @param offices who held which office when
   * @param least an inferred year of less confidence is not taken, 0..1
   */
  public Dating(DateRange range, OfficeHolders offices, double least) {
    this.range = range;
    this.years = new YearInference(offices, range.first().getYear(), range.last().getYear());
    this.least = least;
  }

  /** Dates a dispatch of a feed of which nothing else is known. */
  public Dated date(RawDispatch raw, Cleaned cleaned) {
    return date(raw, cleaned, Collected.NOTHING);
  }

  /**
   * Dates a dispatch. A date field that is no date is passed over and flagged.
   *
   * @param collected the days on which its feed was collected
   */
  public Dated date(RawDispatch raw, Cleaned cleaned, Collected collected) {
    Dated dated = unchecked(raw, cleaned, collected);
    LocalDate day = dated.day();
    if (day == null) {
      return dated;
    }
    String flag = range.flag(day);
    return flag == null ? dated : dated.doubted(flag);
  }

  /** The field beside dateline and address; null where there is no field that is a date. */
  public static @Nullable FieldCheck check(RawDispatch raw, @Nullable Dateline dateline) {
    String written = raw.date();
    Stamp stamp =
        written == null || DateFieldParser.isMissing(written)
            ? null
            : DateFieldParser.parse(written, raw.dateOrder());
    if (stamp == null) {
      return null;
    }
    LocalDate field = localDay(stamp, dateline);
    LocalDate other = dateline == null ? null : nearest(dateline, field);
    other = other == null ? inAddress(raw) : other;
    return new FieldCheck(
        field,
        other == null ? FieldCheck.SILENT : (int) Math.abs(ChronoUnit.DAYS.between(field, other)));
  }

  /** The dateline's day, in the year next to another day where it names none. */
  private static @Nullable LocalDate nearest(Dateline dateline, LocalDate to) {
    Integer year = dateline.year();
    if (!dateline.hasDay() || year != null) {
      return year == null || !dateline.hasDay()
          ? null
          : DateFieldParser.day(year, dateline.month(), dateline.day());
    }
    LocalDate best = null;
    for (int other = -1; other <= 1; other++) {
      LocalDate day = DateFieldParser.day(to.getYear() + other, dateline.month(), dateline.day());
      boolean closer =
          day != null
              && (best == null
                  || Math.abs(ChronoUnit.DAYS.between(day, to))
                      < Math.abs(ChronoUnit.DAYS.between(best, to)));
      best = closer ? day : best;
    }
    return best;
  }

  private static @Nullable LocalDate inAddress(RawDispatch raw) {
    String url = raw.url();
    LocalDate day = url == null ? null : AddressDate.of(url);
    String id = raw.sourceRef();
    return day == null && id != null && AddressDate.isAddress(id) ? AddressDate.of(id) : day;
  }

  private Dated unchecked(RawDispatch raw, Cleaned cleaned, Collected collected) {
    Dateline dateline = cleaned.dateline();
    String field = raw.date();
    if (field == null || DateFieldParser.isMissing(field)) {
      return withoutField(raw, cleaned, dateline);
    }
    Stamp stamp = DateFieldParser.parse(field, raw.dateOrder());
    if (stamp == null) {
      return withoutField(raw, cleaned, dateline).flagged(Dated.UNREADABLE_FIELD);
    }
    Dated byField = byField(stamp, raw.dateOrder(), dateline);
    LocalDate day = byField.day();
    return day != null && collected.contains(day)
        ? collected(raw, cleaned, byField, collected.isFar(day))
        : weighed(byField, cleaned, dateline);
  }

  /**
   * A dispatch whose field is the day on which its feed was collected: dated by its dateline, by a
   * line under its headline or by its address. Where there is none of these, the day is no date, or
   * a very unsure one where the feed was collected within days.
   */
  private Dated collected(RawDispatch raw, Cleaned cleaned, Dated byField, boolean far) {
    LocalDate field = Objects.requireNonNull(byField.day());
    Dateline dateline = cleaned.dateline();
    LocalDate near = dateline == null ? null : nearest(dateline, field);
    if (near != null) {
      Dated weighed = weighed(byField, cleaned, dateline);
      return !weighed.equals(byField) || near.equals(field)
          ? weighed
          : Dated.of(near, null, DateSource.DATELINE_AND_TEXT, MAX_WITH_PATH).against(field);
    }
    String line = cleaned.headerDate();
    Stamp stamp = line == null ? null : DateFieldParser.parse(line);
    if (stamp != null) {
      return Dated.of(stamp.day(), stamp.instant(), DateSource.HEADER_LINE, HEADER_LINE)
          .against(field);
    }
    LocalDate address = inAddress(raw);
    if (address != null) {
      Dated dated = Dated.of(address, null, DateSource.PATH, PATH);
      return address.equals(field) ? dated : dated.against(field);
    }
    return far
        ? byField.doubted(Dated.DAY_OF_COLLECTING)
        : Dated.of(field, null, DateSource.METADATA, COLLECTED).flagged(Dated.DAY_OF_COLLECTING);
  }

  /**
   * The field against the dateline. A field that is days off the dateline is most often the day on
   * which the dispatch was collected: then the dateline tells, with its own year or the year that
   * the text and the day of collecting point to.
   */
  private Dated weighed(Dated byField, Cleaned cleaned, @Nullable Dateline dateline) {
    LocalDate field = byField.day();
    if (field == null || dateline == null || !dateline.hasDay()) {
      return byField;
    }
    Integer year = dateline.year();
    if (year != null) {
      LocalDate whole = DateFieldParser.day(year, dateline.month(), dateline.day());
      return whole == null || isNear(whole, field, FAR)
          ? byField
          : Dated.of(whole, null, DateSource.DATELINE, DATELINE).against(field);
    }
    LocalDate near = nearest(dateline, field);
    if (near != null && (isNear(near, field, FAR_WITHOUT_YEAR) || isSlipOfMonth(near, field))) {
      return byField;
    }
    PathDate collected = PathDate.of(field);
    YearInference.Inferred inferred =
        years.infer(
            dateline.month(),
            dateline.day(),
            evidence(cleaned),
            new PathEvidence(collected, false, null));
    if (inferred == null) {
      return byField;
    }
    if (inferred.confidence() < least) {
      return Dated.without(DateSource.DATELINE_WITHOUT_YEAR, monthDay(dateline)).against(field);
    }
    LocalDate day = LocalDate.of(inferred.year(), dateline.month(), dateline.day());
    double confidence = Math.min(MAX_WITH_PATH, inferred.confidence());
    return Dated.of(day, null, DateSource.DATELINE_AND_TEXT, confidence).against(field);
  }

  /** "May 18" on the eighteenth of March: nothing is collected before it is written. */
  private static boolean isSlipOfMonth(LocalDate dateline, LocalDate field) {
    return dateline.isAfter(field) && dateline.getDayOfMonth() == field.getDayOfMonth();
  }

  private static boolean isNear(LocalDate day, LocalDate other, int most) {
    return Math.abs(ChronoUnit.DAYS.between(day, other)) <= most;
  }

  private static String monthDay(Dateline dateline) {
    return String.format(Locale.ROOT, "--%02d-%02d", dateline.month(), dateline.day());
  }

  /** A day that may be two is the dateline's, else the one of the order that is known. */
  private static Dated byField(Stamp stamp, DateOrder order, @Nullable Dateline dateline) {
    LocalDate swapped = stamp.swapped();
    if (swapped == null || isOf(dateline, stamp.day())) {
      return Dated.of(localDay(stamp, dateline), stamp.instant(), DateSource.METADATA, METADATA);
    }
    if (isOf(dateline, swapped)) {
      return Dated.of(swapped, null, DateSource.METADATA, METADATA);
    }
    Dated dated = Dated.of(stamp.day(), stamp.instant(), DateSource.METADATA, order.confidence());
    return order == DateOrder.UNKNOWN ? dated.flagged(Dated.DAY_OR_MONTH) : dated;
  }

  private static boolean isOf(@Nullable Dateline dateline, LocalDate day) {
    return dateline != null
        && dateline.hasDay()
        && day.getMonthValue() == dateline.month()
        && day.getDayOfMonth() == dateline.day();
  }

  private Dated withoutField(RawDispatch raw, Cleaned cleaned, @Nullable Dateline dateline) {
    String line = cleaned.headerDate();
    Stamp stamp = line == null ? null : DateFieldParser.parse(line);
    if (stamp != null) {
      return Dated.of(
          localDay(stamp, dateline), stamp.instant(), DateSource.HEADER_LINE, HEADER_LINE);
    }
    LocalDate address = inAddress(raw);
    return address == null
        ? inPath(raw, dateline, evidence(cleaned))
        : weighed(Dated.of(address, null, DateSource.METADATA, METADATA), cleaned, dateline);
  }

  /** Chronicles and lists of facts name days and holders of other years than their own. */
  private static String evidence(Cleaned cleaned) {
    String kicker = cleaned.kicker();
    boolean chronicle = kicker != null && CHRONICLES.contains(kicker.toLowerCase(Locale.ROOT));
    return chronicle ? "" : cleaned.body();
  }

  /** A field in UTC can be a day off the agency's own day, which the dateline then tells. */
  private static LocalDate localDay(Stamp stamp, @Nullable Dateline dateline) {
    if (stamp.isUniversal() && dateline != null && dateline.hasDay()) {
      for (int shift = -1; shift <= 1; shift++) {
        LocalDate day = stamp.day().plusDays(shift);
        if (day.getMonthValue() == dateline.month() && day.getDayOfMonth() == dateline.day()) {
          return day;
        }
      }
    }
    return stamp.day();
  }

  /** By the dateline, in the year that folders, file name and text tell; by the path alone. */
  private Dated inPath(RawDispatch raw, @Nullable Dateline dateline, String body) {
    String path = raw.inputFile();
    if (dateline == null || !dateline.hasDay()) {
      return pathAlone(path, dateline == null ? 0 : dateline.day());
    }
    Integer year = dateline.year();
    LocalDate whole =
        year == null ? null : DateFieldParser.day(year, dateline.month(), dateline.day());
    if (whole != null) {
      return Dated.of(whole, null, DateSource.DATELINE, DATELINE);
    }
    PathEvidence place = place(raw, dateline);
    YearInference.Inferred inferred = years.infer(dateline.month(), dateline.day(), body, place);
    double enough = place.years() == null ? least : least - SPARED_BETWEEN;
    if (inferred == null || inferred.confidence() < enough) {
      return Dated.without(DateSource.DATELINE_WITHOUT_YEAR, monthDay(dateline));
    }
    LocalDate day = LocalDate.of(inferred.year(), dateline.month(), dateline.day());
    return inferred.fromPath()
        ? Dated.of(
            day, null, DateSource.DATELINE_AND_PATH, Math.min(MAX_WITH_PATH, inferred.confidence()))
        : Dated.of(day, null, DateSource.DATELINE_AND_TEXT, inferred.confidence());
  }

  /** What folders and names tell of the year: those of the page's site, else those of the file. */
  private static PathEvidence place(RawDispatch raw, Dateline dateline) {
    String url = raw.url();
    PathDate onSite = url == null ? null : AddressDate.month(url);
    return onSite == null
        ? PathEvidence.of(raw.inputFile(), dateline.month(), dateline.day())
        : new PathEvidence(onSite, true, null);
  }

  /**
   * The path's own day, where it names one; of a dateline that has a day and no month that day, if
   * it is next to the path's.
   *
   * @param ofMonth the day of the dateline; 0 where there is none
   */
  private static Dated pathAlone(String path, int ofMonth) {
    LocalDate day = NamedDay.alone(path);
    for (int before = 0; day != null && ofMonth > 0 && before <= LAG; before++) {
      LocalDate other = day.minusDays(before);
      if (other.getDayOfMonth() == ofMonth) {
        return Dated.of(other, null, DateSource.DATELINE_AND_PATH, MAX_WITH_PATH);
      }
    }
    return day == null
        ? Dated.without(DateSource.NONE, null)
        : Dated.of(day, null, DateSource.PATH, PATH);
  }
}
