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
    String[] whole = written.substring(0, length - 1).strip().split(" ", -1);
    String[] tokens = DayWords.withoutYearWord(whole);
    int last = tokens.length - 1;
    boolean day = last >= 1 && DayWords.isMonthDay(tokens, last - 1);
    boolean year =
        last >= 0
            && DayWords.isYear(tokens[last])
            && (last >= 2 ? DayWords.isMonthDay(tokens, last - 2) : isBehindDay(parts));
    String month = last < 0 ? "" : tokens[last];
    standing = parts.isEmpty() && PlacesElsewhere.isStanding(written.substring(0, length - 1));
    boolean bare =
        parts.isEmpty()
            && tokens.length <= PlaceWords.MAX_WORDS
            && PlaceWords.isInCapitals(written);
    if ((!day && !year && !standing && !bare)
        || (day && month.length() < 4 && !DayWords.isDayNumber(month))) {
      return;
    }
    int next = at;
    while (next < limit && Separators.isBlank(text.charAt(next))) {
      next++;
    }
    if (!day && !year && isDay(next)) {
      // "KYIV. October 21. UNN. The port": the place is not all there is.
      return;
    }
    int name = next;
    while (name < limit && Character.isUpperCase(text.charAt(name))) {
      name++;
    }
    boolean signed = name - next >= 2 && text.startsWith(". ", name);
    int sentence = signed ? name + 2 : next;
    signed &= day || year || standing;
    if (!signed && isSignedPlace(parts, written, next, name)) {
      signed = true;
      standing = true;
      sentence = name + 1;
    }
    int reporter = !signed && (day || year) ? behindReporter(next, name) : -1;
    if (reporter > 0) {
      signed = true;
      sentence = reporter;
      while (sentence < limit && Separators.isBlank(text.charAt(sentence))) {
        sentence++;
      }
    }
    if ((!day && !year && !standing)
        || sentence + 1 >= text.length()
        || !Character.isUpperCase(text.charAt(sentence))
        || Separators.isDash(text.charAt(sentence + 1))
        || !Sentences.isLongSentence(text, sentence)) {
      return;
    }
    partsAtStop.addAll(parts);
    String opening = parts.isEmpty() ? written : parts.get(0);
    int stopped = opening.indexOf(". ");
    String before = opening.substring(0, Math.max(0, stopped));
    placeStopped =
        stopped > 0
            && (parts.isEmpty() || year)
            && Months.inField(before.substring(before.lastIndexOf(' ') + 1)) == 0;
    partsAtStop.add(written.strip());
    agencyAtStop = signed ? text.substring(next, name) : null;
    stop = reporter > 0 ? reporter : signed ? name + 1 : at;
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
