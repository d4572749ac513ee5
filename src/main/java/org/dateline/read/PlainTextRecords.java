package org.dateline.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.text.clean.EndMarks;
import org.dateline.text.dateline.Dateline;
import org.dateline.text.dateline.DatelineParser;
import org.dateline.text.record.RejectReason;
import org.dateline.text.word.NormalText;
import org.dateline.text.word.Scripts;
import org.jspecify.annotations.Nullable;

/** Tells the dispatches of a text apart while reading it line by line. */
final class PlainTextRecords extends QueuedRecords {
  private static final int MAX_HEADLINE = 220;

  /** A line of so many characters with a full stop is a sentence. */
  private static final int MIN_SENTENCE = 30;

  /** So many letters below a headline are a dispatch, about. */
  private static final int LONG = 200;

  private static final int SHORT = 80;

  private static final Pattern BRIEF =
      Pattern.compile("\\p{Lu}{3,}[^.]{0,40}? (?:--?|\u2013|\u2014|_) .*");

  /** Scripts behind this one have no capitals to begin a dateline with. */
  private static final char MAX_LATIN = '\u052F';

  /** What may open a headline beside letters and digits. */
  private static final String OPENING = "(\"'\u201C\u2018\u00AB[\u300C\u300E\u3010\uFF08";

  /** What closes a sentence, in the scripts of Europe and of Asia. */
  private static final String CLOSING =
      ".?!\"'\u201D\u2019)\u00BB\u2026\u3002\uFF01\uFF1F\u300D\u300F\u061F\u06D4\u0964\uFF09";

  /** A Chinese character says as much as three letters, about. */
  private static final int EAST_ASIAN = 3;

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
      take(line());
    } else {
      ended = true;
      if (any && endMark >= 0 && isItem(piece.subList(endMark + 1, piece.size()))) {
        emit(endMark + 1);
      }
      emit(piece.size());
    }
    return true;
  }

  private Line line() {
    String text = lines.text(encoding);
    String shown = text == null ? lines.shown() : text;
    overrun |= lines.isTooLong();
    return new Line(
        lines.position(), shown, NormalText.plain(shown), text != null || lines.isTooLong());
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
    held += line.text().length();
    if (held > limit) {
      overrun = true;
    }
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
    return dateline >= 0 && start > dateline + 1 && piece.get(start - 1).isBlank();
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
    int at = datelineAt - 1;
    if (at >= 0 && piece.get(at).isBlank()) {
      at--;
    }
    int start = -1;
    for (int i = at; i >= 0 && at - i < 3 && isHeadline(piece.get(i).plain().strip()); i--) {
      start = i;
    }
    return start;
  }

  private static boolean isHeadline(String line) {
    return line.length() > 1
        && line.length() <= MAX_HEADLINE
        && !EndMarks.isEndMark(line)
        && !(line.endsWith(".") && line.length() > (endsInWord(line) ? MIN_SENTENCE : 60));
  }

  /** Whether the full stop closes a word and no abbreviation. */
  private static boolean endsInWord(String line) {
    int at = line.length() - 2;
    while (at >= 0 && Character.isLowerCase(line.charAt(at))) {
      at--;
    }
    return line.length() - 2 - at >= 3;
  }

  /** Gives out the first lines of the piece as a record and goes on with the rest. */
  private void emit(int count) {
    List<Line> record = new ArrayList<>(piece.subList(0, count));
    List<Line> rest = new ArrayList<>(piece.subList(count, piece.size()));
    ParsedRecord found = found(record);
    if (found != null) {
      any = true;
      add(found);
    }
    piece.clear();
    piece.addAll(rest);
    held = rest.stream().mapToLong(line -> line.text().length()).sum();
    dateline = -1;
    endMark = -1;
    overrun = false;
  }

  private @Nullable ParsedRecord found(List<Line> record) {
    int first = 0;
    while (first < record.size() && record.get(first).isBlank()) {
      first++;
    }
    if (first == record.size()) {
      return null;
    }
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
    boolean known = dateline >= 0 || endMark >= 0 || isProse(record, first);
    if (!known && !isBriefs(record) && !(any && isItem(record))) {
      return any
          ? new ParsedRecord.Broken(
              position,
              RejectReason.MALFORMED_RECORD,
              "This part of the text is no dispatch: neither a dateline nor an end mark nor a headline over paragraphs.",
              text(record, first))
          : new ParsedRecord.Broken(
              position,
              RejectReason.UNKNOWN_FORMAT,
              "No dispatch was recognised: neither a dateline nor an end mark nor a headline over paragraphs.",
              text(record, first));
    }
    return new ParsedRecord.Entry(position, fields(record, first));
  }

  /**
   * A headline, and below it little but paragraphs of sentences: what documents an archive has
   * headings, lists and tables as well.
   */
  private static boolean isProse(List<Line> record, int first) {
    String headline = record.get(first).plain().strip();
    char opens = headline.charAt(0);
    boolean word = Character.isLetterOrDigit(opens) || OPENING.indexOf(opens) >= 0;
    if (!word || !isHeadline(headline)) {
      return false;
    }
    int paragraphs = 0;
    int sentences = 0;
    int length = 0;
    for (String paragraph : paragraphs(record.subList(first + 1, record.size()))) {
      paragraphs++;
      int size = paragraph.length() * (Scripts.isEastAsian(paragraph) ? EAST_ASIAN : 1);
      length += size;
      sentences += size > 40 && endsSentence(paragraph) ? 1 : 0;
    }
    // Short paragraphs have to be sentences, all of them.
    return (length > LONG && sentences * 10 >= paragraphs * 7)
        || (paragraphs > 1 && length > SHORT && sentences == paragraphs);
  }

  /** A headline over nothing but sentences: the last of several dispatches, without its mark. */
  private static boolean isItem(List<Line> lines) {
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    if (first == lines.size()) {
      return false;
    }
    String headline = lines.get(first).text().strip();
    List<String> paragraphs = paragraphs(lines.subList(first + 1, lines.size()));
    return Character.isLetterOrDigit(headline.charAt(0))
        && isHeadline(headline)
        && !headline.endsWith(".")
        && !paragraphs.isEmpty()
        && paragraphs.stream()
            .allMatch(paragraph -> paragraph.length() >= MIN_SENTENCE && endsSentence(paragraph));
  }

  /** A round-up: several paragraphs that each open with a place in capitals and a dash. */
  private static boolean isBriefs(List<Line> record) {
    List<String> paragraphs = paragraphs(record);
    long briefs = paragraphs.stream().filter(text -> BRIEF.matcher(text).matches()).count();
    return briefs >= 2 && briefs * 3 >= paragraphs.size() * 2L;
  }

  /** Lines between blank ones, joined; every line where none is blank. */
  private static List<String> paragraphs(List<Line> lines) {
    boolean blanks =
        lines.stream().skip(1).limit(Math.max(0, lines.size() - 2)).anyMatch(Line::isBlank);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (Line line : lines) {
      if (!line.isBlank()) {
        open.append(open.isEmpty() ? "" : " ").append(line.plain().strip());
      }
      if ((line.isBlank() || !blanks) && !open.isEmpty()) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
    }
    if (!open.isEmpty()) {
      paragraphs.add(open.toString());
    }
    return paragraphs;
  }

  private static boolean endsSentence(String paragraph) {
    char last = paragraph.charAt(paragraph.length() - 1);
    return CLOSING.indexOf(last) >= 0;
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
        && (at == first || isHeadline(record.get(at).plain().strip()))
        && (at == first || !record.get(at).plain().regionMatches(true, 0, "By ", 0, 3))) {
      headline.append(headline.isEmpty() ? "" : " ").append(record.get(at).text().strip());
      at++;
    }
    fields.headline = headline.toString();
    fields.text = text(record, at);
    return fields;
  }

  private static String text(List<Line> record, int from) {
    StringBuilder text = new StringBuilder();
    for (Line line : record.subList(from, record.size())) {
      text.append(text.isEmpty() ? "" : "\n").append(line.text());
    }
    return text.toString();
  }
}
