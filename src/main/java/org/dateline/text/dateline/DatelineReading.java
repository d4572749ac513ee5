package org.dateline.text.dateline;

import java.util.List;
import java.util.Locale;
import org.dateline.text.date.Months;
import org.dateline.text.record.Agencies;
import org.jspecify.annotations.Nullable;

/** Takes the parts of a head for what they are, and judges whether they make a dateline. */
final class DatelineReading {
  /** "on", before a day. */
  private static final String ARABIC_ON = " \u0641\u064A";

  private final CutHead head;
  private final String text;
  private final WrittenDay date = new WrittenDay();
  private String place = "";
  private @Nullable String country;
  private @Nullable String agency;
  private @Nullable String agencyWritten;

  private DatelineReading(CutHead head) {
    this.head = head;
    this.text = head.text();
    this.agencyWritten = head.agencyWritten();
  }

  /** The dateline that the parts make; null if they make none. */
  static @Nullable Dateline of(CutHead head) {
    return new DatelineReading(head).read();
  }

  private @Nullable Dateline read() {
    for (String written : head.parts()) {
      if (!interpret(written)) {
        return null;
      }
    }
    if (!isDateline()) {
      return null;
    }
    Dateline found =
        new Dateline(
            place,
            country,
            agency,
            date.month(),
            date.day(),
            date.year(),
            head.start(),
            Math.min(head.end(), text.length()));
    return head.stopped() && !standsWithoutDash(found) ? null : found;
  }

  private boolean standsWithoutDash(Dateline found) {
    return found.hasDay()
        ? PlaceWords.isInCapitals(place) || head.placeStopped() || agency != null
        : head.standing();
  }

  /** Takes a part between commas for what it is; false where it fits nowhere. */
  private boolean interpret(String written) {
    String[] tokens =
        withoutAgency(DayWords.withoutYearWord(DayWords.withoutParticles(written.split(" ", -1))));
    int used = tokens.length;
    // "COLUMBIA, Md. March 3" has its date in the same part as the last of the place.
    boolean afterDate = date.isWritten();
    int dateFrom = date.dateFrom(tokens);
    dateFrom = dateFrom < 0 ? date.numericFrom(tokens, agencyWritten != null) : dateFrom;
    if (dateFrom >= 0) {
      used = dateFrom;
    }
    if (used == 0) {
      return true;
    }
    String rest = String.join(" ", List.of(tokens).subList(0, used));
    if (DayWords.isWeekday(rest)) {
      return true;
    }
    if (Character.isDigit(rest.charAt(0))) {
      return DayWords.isTime(rest) || isNumericDay(rest) || isDayAlone(rest);
    }
    String named = place.isEmpty() ? null : Agencies.fromName(rest);
    boolean inCapitals = rest.length() > 2 && rest.equals(rest.toUpperCase(Locale.ROOT));
    boolean sure = afterDate || inCapitals || rest.indexOf(' ') > 0;
    if (named != null && agencyWritten == null && sure) {
      agencyWritten = rest;
      return true;
    }
    if (place.isEmpty() && isAgencyFirst(rest)) {
      agencyWritten = rest;
      return true;
    }
    if (place.isEmpty() && (!afterDate || opensWithDay())) {
      place =
          PlaceWords.withoutStop(
              rest.endsWith(ARABIC_ON) ? rest.substring(0, rest.length() - 3) : rest);
    } else if (!afterDate) {
      country = country == null ? rest : country + ", " + rest;
    } else if (agencyWritten == null && head.dashed() && inCapitals && rest.indexOf(' ') < 0) {
      // An agency that is not known: "TALLINN, Nov 16, XYZ -".
      agencyWritten = rest;
    } else {
      return isStray(rest);
    }
    return true;
  }

  /** "Reuters, GENEVA, Oct 21 -": the next part is the place. */
  private boolean isAgencyFirst(String rest) {
    List<String> parts = head.parts();
    return agencyWritten == null
        && !head.agencyBefore()
        && parts.size() >= 3
        && parts.get(0).equals(rest)
        && PlaceWords.isInCapitals(parts.get(1))
        && Agencies.fromName(rest) != null;
  }

  /** "21 October, Minsk /BelTA/.": only before an agency that is known. */
  private boolean opensWithDay() {
    return Character.isDigit(text.charAt(head.start()));
  }

  /** "BARCELONA, 16 (EUROPA PRESS)": without its month. */
  private boolean isDayAlone(String rest) {
    String written = agencyWritten;
    return !place.isEmpty()
        && written != null
        && DayWords.isDayNumber(rest)
        && SignedAgency.agency(written) != null;
  }

  /** "16/11" and "16.11.2017", the day first, before the agency that writes so. */
  private boolean isNumericDay(String rest) {
    return !place.isEmpty() && date.isNumeric(rest, agencyWritten != null);
  }

  /** "Nov 26 AFP", "ASTANA. KAZINFORM": the agency behind a date or a full stop is taken off. */
  private String[] withoutAgency(String[] tokens) {
    int last = tokens.length - 1;
    if (last < 1 || agencyWritten != null || head.agencyBefore()) {
      return tokens;
    }
    String before = tokens[last - 1];
    boolean behind =
        DayWords.isDayNumber(before)
            || DayWords.isYear(before)
            || Months.inField(before) > 0
            || WrittenDay.isNumericDay(before)
            || (before.length() > 4 && before.endsWith("."));
    if (!behind || Months.inField(tokens[last]) > 0 || Agencies.fromName(tokens[last]) == null) {
      return tokens;
    }
    agencyWritten = tokens[last];
    return List.of(tokens).subList(0, last).toArray(String[]::new);
  }

  /** "Juche 113" stands between date and year. */
  private boolean isStray(String rest) {
    return rest.startsWith("Juche");
  }

  private boolean isDateline() {
    String written = agencyWritten;
    if (opensWithDay() && (written == null || SignedAgency.agency(written) == null)) {
      return false;
    }
    if (head.regioned()
        && !PlaceWords.isInCapitals(place)
        && (written == null || SignedAgency.agency(written) == null)) {
      return false;
    }
    if (head.agencyBefore()) {
      return head.dashed() && !place.isEmpty() && date.isWritten();
    }
    if (Separators.isCaseless(text.charAt(head.start()))) {
      agency = written == null ? null : SignedAgency.agency(written);
      boolean known = agency != null || (head.dashed() && PlacesElsewhere.country(place) != null);
      return known && !place.isEmpty() && (date.month() > 0 || (head.dashed() && written != null));
    }
    if (written == null) {
      boolean alone = (head.colon() || head.standing()) ? isStanding() : isPlaceAlone();
      return head.dashed()
          && !place.isEmpty()
          && (date.isWritten()
              ? PlaceWords.isInCapitals(place) || isApart() || head.placeStopped()
              : alone);
    }
    agency = date.month() > 0 ? SignedAgency.besideDay(written) : SignedAgency.agency(written);
    if (place.isEmpty() && !date.isWritten()) {
      return false;
    }
    if (agency == null) {
      boolean whole =
          PlaceWords.isInCapitals(place) || (date.month() > 0 && head.parts().size() >= 2);
      boolean single =
          written.indexOf(' ') < 0
              && (PlaceWords.isInCapitals(place) || PlaceWords.isInCapitals(written));
      boolean opens =
          head.dashed()
              || (date.month() > 0 && single && Sentences.opensSentence(text, head.end()));
      return opens && !place.isEmpty() && whole && SignedAgency.looksLikeAgency(written);
    }
    boolean glued = head.end() < text.length() && Character.isUpperCase(text.charAt(head.end()));
    // "DAMASCUS, (SANA) A mill": capitals are enough before a sentence.
    boolean known =
        date.month() > 0
            || isBehindComma(written)
            || isTownBeforeSentence()
            || (PlaceWords.isInCapitals(place) && Sentences.isLongSentence(text, head.end()));
    return head.dashed() || glued || (known && Sentences.opensSentence(text, head.end()));
  }

  /** "Berlin (dpa) A mill": behind a town that is known, before no day. */
  private boolean isTownBeforeSentence() {
    int from = head.end();
    while (from < text.length() && Separators.isBlank(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    int slash = place.indexOf('/');
    boolean town = PlacesElsewhere.isTown(slash < 0 ? place : place.substring(0, slash));
    // "Frankfurt a.M. (epd). A mill": a full stop behind the bracket.
    boolean stopped =
        text.charAt(head.end() - 1) == '.'
            && head.parts().size() == 1
            && place.split(" ", -1).length <= 2;
    return (town || stopped)
        && to > from
        && Months.inField(text.substring(from, to)) == 0
        && Sentences.isLongSentence(text, from);
  }

  /** "Homs, (SANA) A mill": the comma before the bracket does what capitals do. */
  private boolean isBehindComma(String written) {
    int open = text.indexOf('(' + written, head.start());
    int comma = open - 1;
    while (comma > head.start() && Separators.isBlank(text.charAt(comma))) {
      comma--;
    }
    return comma > head.start()
        && text.charAt(comma) == ','
        && head.parts().size() == 1
        && PlaceWords.isInCapitals(written)
        && Sentences.isLongSentence(text, head.end());
  }

  /** "WASHINGTON - The president said", "SEOUL, South Korea -": before the words of a sentence. */
  private boolean isPlaceAlone() {
    boolean apart =
        Separators.isBlank(text.charAt(head.end() - 1))
            || (head.end() < text.length() && Separators.isBlank(text.charAt(head.end())));
    // "MADRID--The port": only behind a place that is known.
    boolean glued = !apart && isWide() && PlacesElsewhere.isKnown(place);
    if (Agencies.fromName(place) != null && !PlacesElsewhere.isKnown(place)) {
      // "AFP - The crews": an agency and no place.
      return false;
    }
    if ((!apart && !glued) || head.parts().size() > 2 || !PlaceWords.isStandingAlone(place)) {
      return false;
    }
    int next = head.end();
    while (next < text.length() && Separators.isBlank(text.charAt(next))) {
      next++;
    }
    int word = next;
    while (word < text.length() && Character.isLetter(text.charAt(word))) {
      word++;
    }
    boolean quoted = next < text.length() && "\"\u201C".indexOf(text.charAt(next)) >= 0;
    boolean sentence =
        word > next
            && Character.isUpperCase(text.charAt(next))
            && (word == next + 1 || Character.isLowerCase(text.charAt(word - 1)));
    return (quoted || sentence) && Sentences.isLongSentence(text, next);
  }

  /** Whether the dash before the end is a long one or two. */
  private boolean isWide() {
    return text.charAt(head.end() - 1) == '\u2014'
        || (head.end() - head.start() > 2 && Separators.isDash(text.charAt(head.end() - 2)));
  }

  /** "Toronto, March 17 -": a place in small letters needs its comma, and month with day. */
  private boolean isApart() {
    return date.month() > 0
        && head.parts().size() >= 2
        && place.split(" ", -1).length <= PlaceWords.MAX_WORDS
        && !text.startsWith(" no", head.end());
  }

  /** "MUMBAI: The port said": only behind the name of a place, as speakers stand there too. */
  private boolean isStanding() {
    return head.parts().size() == 1 && PlacesElsewhere.isStanding(place) && isPlaceAlone();
  }
}
