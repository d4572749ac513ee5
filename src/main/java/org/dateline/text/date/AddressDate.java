package org.dateline.text.date;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that the address of a page gives. */
public final class AddressDate {
  /** Year, month and day as folders; "/2018/01/10-things-to-do" has no day. */
  private static final Pattern FOLDERS =
      Pattern.compile(
          "/((?:19|20)\\d\\d)/(\\d{1,2}|[A-Za-z]{3,9})/(\\d{1,2})(?:[/.?#]|$|(-\\p{Alpha}))");

  /** "13-10-2012", "10/13/2012": whole numbers, the year last. */
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![\\p{Alnum}])(\\d{1,2})([-_/.])(\\d{1,2})\\2((?:19|20)\\d\\d)(?![\\p{Alnum}])");

  /** "13-oct-2012", "october-13-2012". */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{Alnum}])(?:(\\d{1,2})[-_/.](\\p{Alpha}{3,9})|(\\p{Alpha}{3,9})[-_/.](\\d{1,2}))"
              + "[-_/.]((?:19|20)\\d\\d)(?![\\p{Alnum}])");

  /** A day before a time or a running number: "20121013103000", "AKR20121013000100001". */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<![\\p{Alnum}])(?:[A-Z]{3})?((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:\\d{6}|\\d{9})(?![\\p{Alnum}])");

  /** A day glued to the number of an item, whose letters are capitals: "idUSTRE5817FT20090902". */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<![\\p{Alnum}])id[A-Z]{2}[A-Z0-9]{4,20}?((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?![\\p{Alnum}])");

  /** A year, with or without its month, as folders of a site. */
  private static final Pattern YEAR_AND_MONTH =
      Pattern.compile("/((?:19|20)\\d\\d)(?:[/-](0[1-9]|1[0-2]|\\p{Alpha}{3,9}))?/");

  private AddressDate() {}

  /** Whether an id is an address, or holds a day as one does: "urn:newsml:…:20180514:…". */
  public static boolean isAddress(String id) {
    return id.contains("://") || id.startsWith("tag:") || id.startsWith("urn:newsml:");
  }

  /** Year and month, or the year alone, that folders of an address are called by; null for none. */
  public static @Nullable PathDate month(String url) {
    int host = url.indexOf("://");
    Matcher folder = YEAR_AND_MONTH.matcher(url);
    if (host < 0 || !folder.find(host + 3)) {
      return null;
    }
    String written = folder.group(2);
    int month = written == null ? 0 : monthNumber(written);
    return new PathDate(Integer.parseInt(folder.group(1)), month, 0);
  }

  /** The day; null where there is none, or where month and day can be either. */
  public static @Nullable LocalDate of(String url) {
    Matcher folders = FOLDERS.matcher(url);
    if (folders.find()) {
      return folders.group(4) == null ? inFolders(folders) : null;
    }
    PathDate path = PathDate.of(url);
    if (path != null && path.date() != null) {
      return path.date();
    }
    Matcher last = YEAR_LAST.matcher(url);
    if (last.find()) {
      return yearLast(last);
    }
    Matcher named = NAMED.matcher(url);
    while (named.find()) {
      boolean dayFirst = named.group(1) != null;
      int month = Months.number(dayFirst ? named.group(2) : named.group(3));
      if (month > 0) {
        return day(named.group(5), month, dayFirst ? named.group(1) : named.group(4));
      }
    }
    LocalDate numbered = numbered(NUMBERED.matcher(url));
    return numbered == null ? numbered(GLUED.matcher(url)) : numbered;
  }

  private static @Nullable LocalDate numbered(Matcher found) {
    return found.find()
        ? day(found.group(1), Integer.parseInt(found.group(2)), found.group(3))
        : null;
  }

  private static @Nullable LocalDate inFolders(Matcher folders) {
    return day(folders.group(1), monthNumber(folders.group(2)), folders.group(3));
  }

  /** The number of a month in digits or by its name; 0 if it is none. */
  private static int monthNumber(String written) {
    return Character.isDigit(written.charAt(0))
        ? Integer.parseInt(written)
        : Months.number(written);
  }

  private static @Nullable LocalDate yearLast(Matcher last) {
    int first = Integer.parseInt(last.group(1));
    int second = Integer.parseInt(last.group(3));
    if (first <= 12 && second <= 12 && first != second) {
      return null;
    }
    return first > 12
        ? day(last.group(4), second, last.group(1))
        : day(last.group(4), first, last.group(3));
  }

  private static @Nullable LocalDate day(String year, int month, String day) {
    return DateFieldParser.day(Integer.parseInt(year), month, Integer.parseInt(day));
  }
}
