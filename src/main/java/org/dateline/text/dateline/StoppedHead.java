package org.dateline.text.dateline;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.date.Months;
import org.dateline.text.record.Agencies;
import org.jspecify.annotations.Nullable;

/** "MOSCOW, November 16. The text": a full stop behind the day in the place of a dash. */
final class StoppedHead {
  private static final int LONGEST_REPORTER = 40;

  private final String text;
  private final int limit;
  private final List<String> partsAtStop = new ArrayList<>(4);

  /** Past the full stop; -1 where there is none. */
  private int stop = -1;

  private @Nullable String agencyAtStop;
  private boolean placeStopped;
  private boolean standing;

  StoppedHead(String text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** Whether there is one. */
  boolean isFound() {
    return stop >= 0;
  }

  /** See {@link CutHead#placeStopped}. */
  boolean isPlaceStopped() {
    return placeStopped;
  }

  /** See {@link CutHead#standing}. */
  boolean isStanding() {
    return standing;
  }

  /** The head up to the full stop. */
  CutHead cut(int start, boolean regioned) {
    return new CutHead(
        text,
        start,
        stop,
        partsAtStop,
        agencyAtStop,
        false,
        true,
        true,
        false,
        regioned,
        placeStopped,
        standing);
  }

  /**
   * Notes a full stop behind a day, before a sentence.
   *
   * @param part what has been read of the part
   * @param parts what stands before it
   * @param at past the full stop
   */
  void note(StringBuilder part, List<String> parts, int at) {
    int length = part.length();
    if (stop >= 0 || length < 4 || part.charAt(length - 1) != '.') {
      return;
    }
    String written = part.toString();
    String bare = written.substring(0, length - 1).strip();
    boolean dated = isDated(bare, parts);
    boolean signing = !dated && isBehindDay(parts) && Agencies.fromName(bare) != null;
    standing = parts.isEmpty() && PlacesElsewhere.isStanding(bare);
    if (!dated && !signing && !standing && !isPlace(parts, bare)) {
      return;
    }
    int next = pastBlanks(at);
    if (!dated && !signing && isDay(next)) {
      // "KYIV. October 21. UNN. The port": the place is not all there is.
      return;
    }
    Sign sign = signing ? new Sign(bare, at, next) : sign(parts, written, at, dated);
    if ((!dated && !signing && !standing) || !opensText(sign.text)) {
      return;
    }
    partsAtStop.addAll(parts);
    if (!signing) {
      partsAtStop.add(written.strip());
    }
    placeStopped =
        isStopped(parts.isEmpty() ? written : parts.get(0))
            && (parts.isEmpty() || DayWords.isYear(bare));
    agencyAtStop = sign.agency;
    stop = sign.end;
  }

  /** The agency behind a full stop, where the head ends with it, and where the text begins. */
  private record Sign(@Nullable String agency, int end, int text) {}

  private Sign sign(List<String> parts, String written, int at, boolean dated) {
    int next = pastBlanks(at);
    int name = next;
    while (name < limit && Character.isUpperCase(text.charAt(name))) {
      name++;
    }
    String agency = text.substring(next, name);
    if (agency.length() >= 2 && text.startsWith(". ", name)) {
      boolean signed = dated || standing;
      return new Sign(signed ? agency : null, signed ? name + 1 : at, name + 2);
    }
    if (isSignedPlace(parts, written, next, name)) {
      standing = true;
      return new Sign(agency, name + 1, name + 1);
    }
    int reporter = dated ? behindReporter(next, name) : -1;
    return reporter > 0
        ? new Sign(agency, reporter, pastBlanks(reporter))
        : new Sign(null, at, next);
  }

  private int pastBlanks(int from) {
    int next = from;
    while (next < limit && Separators.isBlank(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private boolean opensText(int from) {
    return from + 1 < text.length()
        && Character.isUpperCase(text.charAt(from))
        && !Separators.isDash(text.charAt(from + 1))
        && Sentences.isLongSentence(text, from);
  }

  /** Whether a part ends in a day, which is no abbreviated month, or is the year of one. */
  private static boolean isDated(String bare, List<String> parts) {
    String[] tokens = DayWords.withoutYearWord(bare.split(" ", -1));
    int last = tokens.length - 1;
    if (last >= 1 && DayWords.isMonthDay(tokens, last - 1)) {
      return tokens[last].length() >= 4 || DayWords.isDayNumber(tokens[last]);
    }
    return last >= 0
        && DayWords.isYear(tokens[last])
        && (last >= 2 ? DayWords.isMonthDay(tokens, last - 2) : isBehindDay(parts));
  }

  private static boolean isPlace(List<String> parts, String bare) {
    return parts.isEmpty()
        && bare.split(" ", -1).length <= PlaceWords.MAX_WORDS
        && PlaceWords.isInCapitals(bare);
  }

  /** Whether the place closes with a full stop, which is not that of an abbreviated month. */
  private static boolean isStopped(String opening) {
    int stopped = opening.indexOf(". ");
    String before = opening.substring(0, Math.max(0, stopped));
    return stopped > 0 && Months.inField(before.substring(before.lastIndexOf(' ') + 1)) == 0;
  }

  /** Whether a year stands behind "November 16" and a comma. */
  private static boolean isBehindDay(List<String> parts) {
    String[] tokens = parts.isEmpty() ? new String[0] : parts.get(parts.size() - 1).split(" ", -1);
    return tokens.length >= 2 && DayWords.isMonthDay(tokens, tokens.length - 2);
  }

  private boolean isDay(int from) {
    int to = Math.min(text.length(), from + DayWords.MAX_LENGTH);
    String[] tokens = text.substring(from, to).split("[ ,.]+", 3);
    return tokens.length == 3 && DayWords.isMonthDay(tokens, 0);
  }

  /** Past "KAZINFORM /Ines Prado/ -"; -1 where no known agency with its reporter stands there. */
  private int behindReporter(int from, int to) {
    int open = to + 1;
    int close = text.startsWith(" /", to) ? text.indexOf('/', open + 1) : -1;
    return close > 0
            && close - open <= LONGEST_REPORTER
            && Agencies.fromName(text.substring(from, to)) != null
        ? Separators.dashAfter(text, close + 1, limit)
        : -1;
  }

  /** "ALMATY. KAZINFORM The port": an agency without a mark behind a place in capitals. */
  private boolean isSignedPlace(List<String> parts, String written, int from, int to) {
    return parts.isEmpty()
        && to - from > 2
        && to + 1 < text.length()
        && text.charAt(to) == ' '
        && Character.isUpperCase(text.charAt(to + 1))
        && PlaceWords.isInCapitals(written)
        && Agencies.fromName(text.substring(from, to)) != null;
  }
}
