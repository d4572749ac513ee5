package org.dateline.read.lexis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.ParsedRecord;
import org.dateline.read.database.Article;
import org.dateline.read.database.ExportDate;
import org.dateline.read.database.ExportTime;
import org.dateline.read.database.LabelOrSentence;
import org.dateline.read.database.Weekdays;
import org.jspecify.annotations.Nullable;

/**
 * One article of a document of Lexis: title, publication, day, rights, labels, "Body", text,
 * captions, labels once more, "End of Document". The lines in front are told by the day that stands
 * among them, whatever the language of the pages.
 */
final class LexisArticle {
  private static final String BODY = "Body";
  private static final Pattern ITEM = Pattern.compile("urn:contentItem:([A-Z0-9-]{10,40})");
  private static final Pattern APPENDED =
      Pattern.compile("(?i)[\\s-]*\\bcorrections?(?: appended)?[\\s*]*$");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)(?:pgs?|page|pages|p|pp|s|seite|seiten|blz|bladzijde|p\u00e1g|pag|p\u00e1gina)"
              + "[.:]?\\s*(\\p{L}{0,2}\\d[\\w, -]*)");
  private static final Pattern PRINTED =
      Pattern.compile("(?i)(?:column|spalte|col)\\.?\\s*\\d+|section|pg\\.|page");
  private static final Pattern SHARE = Pattern.compile("\\s*\\(\\d{1,3}\\s?%\\)$");
  private static final Pattern COUNTED = Pattern.compile("\\d[\\d.,\u00a0]* \\p{L}+");

  private static final int HEAD_LINES = 14;

  private final List<DocumentLine> lines;
  private final Article article = new Article();
  private final int body;
  private int start;
  private int head;
  private boolean correctionSaid;

  private LexisArticle(List<DocumentLine> lines, int body) {
    this.lines = lines;
    this.body = body;
  }

  /**
   * The article in a piece of a document; null where it holds none.
   *
   * @param isEnded whether the piece ends as an article does
   */
  static @Nullable LexisArticle in(List<DocumentLine> lines, boolean isEnded) {
    int body = -1;
    for (int i = 0; i < lines.size() && body < 0; i++) {
      if (lines.get(i).isMarked(BODY) || LexisLabel.opensText(lines.get(i).text())) {
        body = i;
      }
    }
    LexisArticle found = new LexisArticle(lines, body);
    boolean dated = found.findHead();
    boolean isArticle = body >= 0 || isEnded || (dated && lines.get(0).bookmark() != null);
    return isArticle && found.start < lines.size() ? found : null;
  }

  /** The number of its first line in the piece. */
  int start() {
    return start;
  }

  ParsedRecord record(long position) {
    StringBuilder raw = new StringBuilder();
    for (DocumentLine line : lines.subList(start, Math.min(lines.size(), start + 12))) {
      raw.append(line.text().strip()).append('\n');
    }
    int text = labels();
    text(text);
    return article.record(position, raw.toString());
  }

  // ---- title, publication, day

  /** Finds title, publication and day; returns whether there is a day. */
  private boolean findHead() {
    int end = body < 0 ? lines.size() : body;
    int title = lastHeading(end);
    int from = title < 0 ? 0 : title + 1;
    int dated = title < 0 ? lastDate(end) : firstDate(from, end);
    int anchor = dated < 0 ? firstLabel(from, end) : dated;
    int publication = previous(anchor, from);
    start = title < 0 ? title(publication) : firstOfHeading(title);
    head = dated < 0 ? Math.max(publication, title) + 1 : dated + 1;
    String headline = title < 0 ? joined(start, publication) : joined(start, title + 1);
    if (title >= 0 && publication < from) {
      publication = -1;
    } else if (title < 0 && headline.isBlank() && publication >= 0) {
      headline = lines.get(publication).text();
      publication = -1;
    }
    headline(headline);
    if (publication >= 0) {
      int first = title < 0 ? publication : next(from, publication);
      article.source(lines.get(first).text().replace('\n', ' '));
    }
    if (dated >= 0) {
      date(lines.get(dated).text());
    }
    for (int i = start; i < Math.min(lines.size(), head); i++) {
      Matcher item = ITEM.matcher(String.valueOf(lines.get(i).address()));
      if (item.find()) {
        article.id(item.group(1));
        break;
      }
    }
    return dated >= 0;
  }

  private void headline(String written) {
    Matcher appended = APPENDED.matcher(written);
    if (appended.find() && appended.start() > 0) {
      article.headline(LexisText.plain(written.substring(0, appended.start())));
      article.corrected();
    } else {
      article.headline(LexisText.plain(written));
    }
  }

  private void date(String line) {
    ExportDate date = ExportDate.at(LexisText.plain(line));
    if (date == null) {
      return;
    }
    String text = LexisText.plain(line);
    article.date(date, text);
    String behind = text.substring(date.end());
    ExportTime time = ExportTime.find(behind);
    String edition = time == null ? behind : behind.substring(time.end());
    int comma = edition.indexOf(',');
    String named = Weekdays.without(comma < 0 || time != null ? edition : edition.substring(comma));
    article.keyword("edition", Weekdays.stripped(named));
  }

  private int lastHeading(int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (lines.get(i).isHeading() && !lines.get(i).isBlank()) {
        return i;
      }
    }
    return -1;
  }

  private int firstOfHeading(int title) {
    int first = title;
    while (first > 0 && lines.get(first - 1).isHeading() && !lines.get(first - 1).isBlank()) {
      first--;
    }
    return first;
  }

  private boolean isDate(int i) {
    String text = LexisText.plain(lines.get(i).text());
    ExportDate date =
        text.length() > 120 || LexisLabel.of(text) != null ? null : ExportDate.at(text);
    return date != null;
  }

  private int firstDate(int from, int end) {
    int seen = 0;
    for (int i = from; i < end && seen < HEAD_LINES; i++) {
      if (isDate(i)) {
        return i;
      }
      if (!lines.get(i).isBlank()) {
        seen++;
        if (isLabel(i) || LexisLabel.isCopyright(lines.get(i).text())) {
          return -1;
        }
      }
    }
    return -1;
  }

  private int lastDate(int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (isDate(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isLabel(int i) {
    LexisLabel.Labelled labelled = LexisLabel.of(lines.get(i).text().strip());
    return labelled != null && labelled.label() != null;
  }

  /** The first line of rights or labels; the end where there is none. */
  private int firstLabel(int from, int end) {
    for (int i = from; i < end; i++) {
      String text = lines.get(i).text().strip();
      if (isLabel(i) || LexisLabel.isCopyright(text) || isCorrection(text)) {
        return i;
      }
    }
    return end;
  }

  /** The last line before one that says something; -1 if there is none from a line on. */
  private int previous(int before, int from) {
    for (int i = before - 1; i >= from; i--) {
      if (!lines.get(i).isBlank() && !isCorrection(lines.get(i).text())) {
        return i;
      }
    }
    return -1;
  }

  private int next(int from, int end) {
    int i = from;
    while (i < end && lines.get(i).isBlank()) {
      i++;
    }
    return i;
  }

  /** Where the lines above the publication begin, up to an empty one. */
  private int title(int publication) {
    int last = previous(publication, 0);
    if (publication < 0 || last < 0) {
      return Math.max(0, publication);
    }
    int first = last;
    while (first > 0 && !lines.get(first - 1).isBlank() && !isOfTheList(first - 1)) {
      first--;
    }
    return first;
  }

  /** Whether a line belongs to the list of the search and is no title. */
  private boolean isOfTheList(int i) {
    String text = lines.get(i).text();
    return LexisLabel.of(text.strip()) != null
        || text.indexOf('\t') >= 0
        || (i == 0 && LexisRecords.isCount(text));
  }

  private String joined(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      joined.append(lines.get(i).text().replace('\n', ' ')).append(' ');
    }
    return joined.toString().strip();
  }

  private static boolean isCorrection(String text) {
    String bare = text.strip();
    return !bare.isEmpty() && bare.length() < 40 && APPENDED.matcher(bare).matches();
  }

  // ---- labels before the text

  /** Takes the labels between the head and the text; returns where the text begins. */
  private int labels() {
    int end = body < 0 ? Math.min(lines.size(), head + 3 * HEAD_LINES) : body;
    int last = head - 1;
    boolean reserved = false;
    LexisLabel open = null;
    StringBuilder value = new StringBuilder();
    for (int i = head; i < end; i++) {
      if (body < 0 && !lines.get(i).isBlank() && !isHeadLine(i)) {
        break;
      }
      for (String line : lines.get(i).text().split("\n", -1)) {
        String text = LexisText.plain(line);
        LexisLabel.Labelled labelled = LexisLabel.of(text);
        if (text.isEmpty()) {
          continue;
        }
        if (labelled != null || LexisLabel.isCopyright(text) || isCorrection(text)) {
          label(open, value.toString());
          value.setLength(0);
          open = labelled == null ? null : labelled.label();
          reserved |= labelled != null || LexisLabel.isCopyright(text);
          value.append(labelled == null ? "" : labelled.value());
          unknown(labelled);
          correctionSaid |= isCorrection(text);
        } else if (open != null) {
          value.append("; ").append(text);
        } else if (!reserved) {
          article.keyword("edition", text);
        }
      }
      last = lines.get(i).isBlank() ? last : i;
    }
    label(open, value.toString());
    if (correctionSaid) {
      article.corrected();
    }
    return body < 0 ? last + 1 : body + 1;
  }

  private boolean isHeadLine(int i) {
    String text = lines.get(i).text().strip();
    return LexisLabel.of(text) != null || LexisLabel.isCopyright(text) || isCorrection(text);
  }

  /** In a language that is not known, "word: 760 words" is the length all the same. */
  private void unknown(LexisLabel.@Nullable Labelled labelled) {
    if (labelled != null
        && labelled.label() == null
        && COUNTED.matcher(labelled.value().replace('\u00a0', ' ')).matches()) {
      article.words(labelled.value());
    }
  }

  private void label(@Nullable LexisLabel label, String value) {
    if (label == null || value.isBlank()) {
      return;
    }
    switch (label) {
      case SECTION -> section(value);
      case LENGTH -> article.words(value);
      case BYLINE -> byline(value);
      case DATELINE -> article.place(value);
      case HIGHLIGHT -> article.keyword("highlight", value);
      case EDITION -> article.keyword("edition", value);
      case PAGE -> article.keyword("page", value);
      case SERIES -> article.keyword("series", value);
      case LANGUAGE -> article.language(value);
      case TYPE -> article.keywords("publication_type", value, ";");
      case SUBJECT -> shares("subject", value);
      case COMPANY -> shares("company", value);
      case ORGANIZATION -> shares("organization", value);
      case TICKER -> shares("ticker", value);
      case INDUSTRY -> shares("industry", value);
      case PERSON -> shares("person", value);
      case PLACE -> shares("place", value);
      case ID -> article.id(value);
      default -> {
        // The rest is of the database and not of the article.
      }
    }
  }

  private void byline(String value) {
    List<String> names = new ArrayList<>();
    for (String name : value.split(";", -1)) {
      String bare = Article.line(name).replaceFirst("^(?i)by\\s+", "");
      if (!bare.isEmpty() && !names.contains(bare)) {
        names.add(bare);
      }
    }
    article.byline(String.join(";", names));
  }

  /** "Section B; Column 0; Business/Financial Desk; Pg. 1". */
  private void section(String value) {
    List<String> seen = new ArrayList<>();
    boolean paged = false;
    for (String part : value.split(";", -1)) {
      String bare = Article.line(part);
      Matcher page = PAGE.matcher(bare);
      if (page.matches()) {
        if (!paged) {
          article.keyword("page", page.group(1));
        }
        paged = true;
      } else if (!PRINTED.matcher(bare).matches() && !seen.contains(bare) && !bare.isEmpty()) {
        seen.add(bare);
        article.keyword("section", bare);
      }
    }
  }

  /** "EUROPEAN UNION (90%); AGREEMENTS (90%)". */
  private void shares(String scheme, String values) {
    for (String value : values.split(";", -1)) {
      article.keyword(scheme, SHARE.matcher(Article.line(value)).replaceFirst(""));
    }
  }

  // ---- text, captions, labels behind it

  private void text(int from) {
    LexisText text = new LexisText();
    StringBuilder correction = new StringBuilder();
    LexisLabel part = null;
    boolean isText = true;
    int behind = firstBehind(from);
    for (int i = from; i < lines.size(); i++) {
      String line = LexisText.plain(lines.get(i).text());
      if (line.isEmpty() || LexisLabel.endsArticle(line)) {
        continue;
      }
      boolean isHeading = lines.get(i).isHeading();
      LexisLabel heading = isHeading ? LexisLabel.named(line) : LexisLabel.heading(line);
      LexisLabel.Labelled labelled = LexisLabel.of(line);
      boolean isBehind = !isText || i >= behind;
      if (heading != null || isClassification(i)) {
        part = heading == null ? LexisLabel.CLASSIFICATION : heading;
        isText = false;
      } else if (labelled != null && closes(labelled, isBehind)) {
        part = labelled.label();
        isText = false;
        label(part, labelled.value());
        loaded(part, labelled.value());
      } else if (part == LexisLabel.GRAPHIC || part == LexisLabel.NOTES) {
        article.note(line);
      } else if (part == LexisLabel.CORRECTION) {
        correction.append(line).append("\n\n");
      } else if (isText) {
        text.add(line);
      }
    }
    article.text(text.text());
    article.url(text.url());
    if (!correction.isEmpty()) {
      article.corrected();
      article.note(correction.toString());
    }
  }

  /** The day of loading, which is that of publication or the one after, where no other is said. */
  private void loaded(@Nullable LexisLabel label, String value) {
    ExportDate date =
        label == LexisLabel.LOAD_DATE && !article.hasDate() ? ExportDate.at(value) : null;
    if (date != null) {
      article.date(date, value);
      article.keyword("dated", "load-date");
    }
  }

  /** The first of the lines at the end which all have a label that is known. */
  private int firstBehind(int from) {
    int first = lines.size();
    for (int i = lines.size() - 1; i >= from; i--) {
      String line = LexisText.plain(lines.get(i).text());
      LexisLabel.Labelled labelled = LexisLabel.of(line);
      if (labelled != null && closes(labelled, true)) {
        first = i;
      } else if (!line.isEmpty() && !LexisLabel.endsArticle(line)) {
        break;
      }
    }
    return first;
  }

  private boolean isClassification(int i) {
    return lines.get(i).isMarked("Classification");
  }

  /** Whether a label stands behind the text; a text has labels of its own. */
  private static boolean closes(LexisLabel.Labelled labelled, boolean behind) {
    LexisLabel label = labelled.label();
    return label == LexisLabel.CORRECTION_DATE
        || (label == LexisLabel.LOAD_DATE && !LabelOrSentence.isNoDay(labelled.value()))
        || (behind && label != null && !isSentence(label, labelled.value()));
  }

  /** Captions, notes and corrections are sentences; under other labels there are none. */
  private static boolean isSentence(LexisLabel label, String value) {
    return switch (label) {
      case GRAPHIC, NOTES, CORRECTION, HIGHLIGHT -> false;
      default -> LabelOrSentence.isSentence(value);
    };
  }
}
