package org.dateline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.text.clean.EndMarks;
import org.dateline.text.clean.HeadMatter;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.dateline.Dateline;
import org.dateline.text.dateline.DatelineParser;
import org.dateline.text.record.RejectReason;
import org.dateline.text.word.NormalText;
import org.jspecify.annotations.Nullable;

/** Tells the dispatches of a text apart while reading it line by line. */
final class PlainTextRecords extends QueuedRecords {
  private static final Pattern BRIEF =
      Pattern.compile("\\p{Lu}{3,}[^.]{0,40}? (?:--?|\u2013|\u2014|_) .*");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  /** A day of sending stands so many lines below an end mark at most. */
  private static final int BELOW = 2;

  /** Scripts behind this one have no capitals to begin a dateline with. */
  private static final char MAX_LATIN = '\u052F';

  /** What parts lines and paragraphs in Unicode, in three bytes of UTF-8. */
  private static final Pattern SEPARATORS = Pattern.compile("[\u2028\u2029]");

  private static final int SEPARATOR_BYTES = 3;

  /**
   * A line.
   *
   * @param text as received
   * @param plain in normal characters
   */
  private record Line(long position, String text, String plain, boolean valid) {
    boolean isBlank() {
      return plain.isBlank();
    }
  }

  private final LineReader lines;
  private final @Nullable String encoding;
  private final long limit;
  private final List<Line> piece = new ArrayList<>();
  private int dateline = -1;
  private int endMark = -1;
  private long held;
  private boolean overrun;
  private boolean ended;
  private boolean any;

  PlainTextRecords(Source source) {
    limit = source.options().maxRecordBytes();
    lines = new LineReader(source.stream(), source.offset(), limit);
    encoding = source.head().encoding();
  }

  @Override
  boolean advance() throws IOException {
    if (ended) {
      return false;
    }
    if (lines.next()) {
      line().forEach(this::take);
    } else {
      ended = true;
      if (any && endMark >= 0 && Prose.isItem(texts(piece.subList(endMark + 1, piece.size())))) {
        emit(endMark + 1);
      }
      emit(piece.size());
    }
    return true;
  }

  /** The line; several where the separators of Unicode part lines. */
  private List<Line> line() {
    String text = lines.text(encoding);
    String shown = text == null ? lines.shown() : text;
    boolean valid = text != null || lines.isTooLong();
    if (shown.indexOf('\u2028') < 0 && shown.indexOf('\u2029') < 0) {
      return List.of(new Line(lines.position(), shown, NormalText.plain(shown), valid));
    }
    List<Line> parts = new ArrayList<>();
    long position = lines.position();
    for (String part : SEPARATORS.split(shown, -1)) {
      parts.add(new Line(position, part, NormalText.plain(part), valid));
      position += part.getBytes(StandardCharsets.UTF_8).length + SEPARATOR_BYTES;
    }
    return parts;
  }

  private void take(Line line) {
    if (isDateline(line.plain())) {
      int start = headline(piece.size());
      if (beginsDispatch(start)) {
        emit(start);
      } else if (start < 0 && partsItems(line)) {
        emit(piece.size());
      }
      if (dateline < 0) {
        dateline = piece.size();
      }
    }
    if (endMark >= 0 && isTooLong(line)) {
      // What has ended before is whole.
      emit(endMark + 1);
    }
    overrun |= isTooLong(line);
    held += line.text().length();
    if (!overrun || piece.size() < 100) {
      piece.add(line);
    }
    if (EndMarks.isEndMark(line.plain().strip()) || EndMarks.trailing(line.plain()) > 0) {
      if (overrun) {
        // No more than its head was kept; what follows is read as something new.
        emit(piece.size());
        return;
      }
      if (endMark >= 0 && hasText(endMark + 1)) {
        emit(endMark + 1);
      }
      endMark = piece.size() - 1;
    }
  }

  /** Whether a dispatch with this line is too long, or the line is by itself. */
  private boolean isTooLong(Line line) {
    return lines.isTooLong() || held + line.text().length() > limit;
  }

  private boolean hasText(int from) {
    for (int i = from; i < piece.size() - 1; i++) {
      String text = piece.get(i).plain().strip();
      if (text.length() > 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether a dispatch begins at a headline although another is being read. */
  private boolean beginsDispatch(int start) {
    if (start <= 0 || start > piece.size()) {
      return false;
    }
    if (endMark >= 0) {
      return start > endMark;
    }
    Line above = piece.get(start - 1);
    return dateline >= 0
        && start > dateline + 1
        && (above.isBlank() || RuleLine.isOne(above.plain()));
  }

  /**
   * Whether a dateline without a headline opens the next of several dispatches: with a day or an
   * agency, as the one before has it. Places alone part the items of a round-up, which is one.
   */
  private boolean partsItems(Line line) {
    if (piece.isEmpty() || !piece.get(piece.size() - 1).isBlank()) {
      return endMark >= 0 && endMark == piece.size() - 1;
    }
    return endMark >= 0 || (dateline >= 0 && isWhole(piece.get(dateline)) && isWhole(line));
  }

  private static boolean isWhole(Line line) {
    Dateline found = DatelineParser.parse(line.plain());
    return found != null && found.hasDay() && !found.place().isEmpty();
  }

  private static boolean isDateline(String line) {
    if (line.isEmpty()) {
      return false;
    }
    char first = line.charAt(0);
    boolean bracket = first == '(' || first == '[';
    boolean mayBegin =
        Character.isUpperCase(first)
            || first <= ' '
            || first > MAX_LATIN
            || (bracket && line.length() > 1 && (first == '(' || line.charAt(1) > MAX_LATIN));
    return mayBegin && DatelineParser.parse(line) != null;
  }

  /** The line on which the headline above a dateline begins; -1 if there is none. */
  private int headline(int datelineAt) {
    int at = above(datelineAt);
    int byline = at;
    for (int i = 0; i < BELOW && byline >= 0; i++) {
      // What the writer is stands right below the name.
      int title = byline > 0 && isBelowHeadline(stripped(byline - 1)) ? 1 : 0;
      byline = title > 0 || isBelowHeadline(stripped(byline)) ? above(byline - title) : byline;
    }
    int start = headlineAt(byline);
    return start < 0 ? headlineAt(at) : start;
  }

  private String stripped(int at) {
    return piece.get(at).plain().strip();
  }

  /** The line above, or the one above a blank line. */
  private int above(int at) {
    return at > 0 && piece.get(at - 1).isBlank() ? at - 2 : at - 1;
  }

  /** The first line of the headline that ends at a line; -1 if none does. */
  private int headlineAt(int at) {
    int start = -1;
    for (int i = at; i >= 0 && at - i < 3 && Prose.isHeadline(stripped(i)); i--) {
      start = i;
    }
    return start;
  }

  /** Gives out the first lines of the piece as a record and goes on with the rest. */
  private void emit(int count) {
    List<Line> record = new ArrayList<>(piece.subList(0, count));
    List<Line> rest = new ArrayList<>(piece.subList(count, piece.size()));
    addAll(record);
    piece.clear();
    piece.addAll(rest);
    held = rest.stream().mapToLong(line -> line.text().length()).sum();
    dateline = -1;
    endMark = -1;
    overrun = false;
  }

  /** The records of lines: one, or the items that rules part if they are nothing but such. */
  private void addAll(List<Line> record) {
    List<List<Line>> items = overrun || endMark >= 0 ? List.of() : items(record);
    if (items.isEmpty()) {
      add(record, false);
      return;
    }
    for (List<Line> item : items) {
      dateline = -1;
      for (int i = 0; i < item.size() && dateline < 0; i++) {
        dateline = isDateline(item.get(i).plain()) ? i : -1;
      }
      add(item, true);
    }
  }

  private void add(List<Line> record, boolean parted) {
    ParsedRecord found = found(record, parted);
    if (found != null) {
      any = true;
      add(found);
    }
  }

  /** What rules part; empty where they part nothing, or not all is a headline over sentences. */
  private static List<List<Line>> items(List<Line> record) {
    List<List<Line>> items = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= record.size(); i++) {
      if (i == record.size() || RuleLine.isOne(record.get(i).plain())) {
        List<Line> item = record.subList(from, i);
        from = i + 1;
        if (!item.stream().allMatch(Line::isBlank)) {
          items.add(item);
        }
      }
    }
    boolean parted =
        items.size() > 1 && items.stream().allMatch(item -> Prose.isRuledItem(texts(item)));
    return parted ? items : List.of();
  }

  private @Nullable ParsedRecord found(List<Line> lines, boolean parted) {
    int first = 0;
    while (first < lines.size() && isBeside(lines.get(first))) {
      first++;
    }
    if (first == lines.size()) {
      return null;
    }
    List<Line> record = lines.subList(0, end(lines));
    long position = record.get(first).position();
    if (overrun) {
      return new ParsedRecord.Broken(
          position,
          RejectReason.RECORD_TOO_LARGE,
          ReadOptions.tooLong("The dispatch", limit),
          text(record, first));
    }
    if (record.stream().anyMatch(line -> !line.valid())) {
      return new ParsedRecord.Broken(
          position,
          RejectReason.INVALID_ENCODING,
          "The dispatch is in no known encoding.",
          text(record, first));
    }
    return isKnown(record, first) || parted
        ? new ParsedRecord.Entry(position, fields(record, first))
        : unknown(record, first);
  }

  private boolean isKnown(List<Line> record, int first) {
    if (dateline >= 0 || endMark >= 0) {
      return true;
    }
    List<String> plain = plain(record.subList(first, record.size()));
    return Prose.isProse(plain)
        || isBriefs(record)
        || (any ? Prose.isItem(texts(record)) : Prose.isBrief(plain));
  }

  private ParsedRecord unknown(List<Line> record, int first) {
    return new ParsedRecord.Broken(
        record.get(first).position(),
        any ? RejectReason.MALFORMED_RECORD : RejectReason.UNKNOWN_FORMAT,
        (any ? "This part of the text is no dispatch" : "No dispatch was recognised")
            + ": neither a dateline nor an end mark nor a headline over paragraphs.",
        text(record, first));
  }

  private static boolean isBeside(Line line) {
    return line.isBlank() || RuleLine.isOne(line.plain());
  }

  /** Before a rule that closes the lines, and what is blank around it. */
  private static int end(List<Line> lines) {
    int end = lines.size();
    boolean rule = false;
    while (end > 0 && isBeside(lines.get(end - 1))) {
      end--;
      rule |= !lines.get(end).isBlank();
    }
    return rule ? end : lines.size();
  }

  private static List<String> plain(List<Line> lines) {
    return lines.stream().map(Line::plain).toList();
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  /** A round-up: several paragraphs that each open with a place in capitals and a dash. */
  private static boolean isBriefs(List<Line> record) {
    List<String> paragraphs = Prose.paragraphs(plain(record));
    long briefs = paragraphs.stream().filter(text -> BRIEF.matcher(text).matches()).count();
    return briefs >= 2 && briefs * 3 >= paragraphs.size() * 2L;
  }

  private Fields fields(List<Line> record, int first) {
    Fields fields = new Fields();
    StringBuilder headline = new StringBuilder();
    int at = first;
    int most = dateline < 0 ? 1 : 3;
    while (at < record.size()
        && at - first < most
        && !record.get(at).isBlank()
        && at != dateline
        && (at == first || Prose.isHeadline(record.get(at).plain().strip()))
        && (at == first || !isBelowHeadline(record.get(at).plain().strip()))) {
      headline.append(headline.isEmpty() ? "" : " ").append(record.get(at).text().strip());
      at++;
    }
    fields.headline = headline.toString();
    fields.text = text(record, at);
    fields.date = dayBelow(record);
    return fields;
  }

  /** A by-line or a note to editors. */
  private static boolean isBelowHeadline(String line) {
    return line.regionMatches(true, 0, "By ", 0, 3) || HeadMatter.isBelowHeadline(line);
  }

  /** The day of sending that some wires write right below their end mark; null where none is. */
  private @Nullable String dayBelow(List<Line> record) {
    int seen = 0;
    for (int i = endMark + 1; endMark >= 0 && i < record.size() && seen < BELOW; i++) {
      String line = record.get(i).plain().strip();
      seen += line.isEmpty() ? 0 : 1;
      if (YEAR.matcher(line).find() && DateFieldParser.isNothingElse(line)) {
        return line;
      }
    }
    return null;
  }

  private static String text(List<Line> record, int from) {
    StringBuilder text = new StringBuilder();
    for (Line line : record.subList(from, record.size())) {
      text.append(text.isEmpty() ? "" : "\n").append(line.text());
    }
    return text.toString();
  }
}
