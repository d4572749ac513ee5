package org.dateline.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.config.DispatchField;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.MissingWords;
import org.jspecify.annotations.Nullable;

/** Tells columns by what they hold: a day, a headline, a text. */
final class CsvColumns {
  private static final int TEXT_LENGTH = 40;
  private static final int HEADLINE_WORDS = 2;

  /** Words of a text and of a headline whose column has another name, on average. */
  private static final int LEAST_TEXT_WORDS = 6;

  private static final double LEAST_HEADLINE_WORDS = 2.5;

  /** A headline is shorter than a text. */
  private static final int LONGEST_HEADLINE = 200;

  /** Of the fields of a column that say something. */
  private static final double MOST = 0.9;

  private static final double LEAST_FILLED = 0.4;

  /** Days that are not those of publication. */
  private static final Set<String> OTHER_DAYS =
      Set.of(
          "updat",
          "modif",
          "crawl",
          "retriev",
          "scrap",
          "access",
          "download",
          "extract",
          "insert",
          "import",
          "expir",
          "archiv",
          "collect",
          "entr",
          "birth",
          "event",
          "index",
          "fetch");

  private CsvColumns() {}

  /** What the fields of a column are like. */
  private record Content(double filled, double length, double words, double dates) {
    static Content of(List<List<String>> rows, int column) {
      int filled = 0;
      long length = 0;
      long words = 0;
      int dates = 0;
      for (List<String> row : rows) {
        String value = column < row.size() ? row.get(column) : "";
        if (!MissingWords.isMissing(value)) {
          filled++;
          length += value.length();
          words += wordsOf(value);
          dates += isDate(value) ? 1 : 0;
        }
      }
      double count = Math.max(1, filled);
      return new Content(
          filled / (double) Math.max(1, rows.size()), length / count, words / count, dates / count);
    }
  }

  /** Words between blanks; two letters of Chinese or Japanese are one. */
  private static int wordsOf(String value) {
    int wide = (int) value.chars().filter(c -> c >= 0x2E80).count();
    return value.strip().split("\\s+", -1).length + wide / 2;
  }

  /**
   * The names of columns with "headline", "text" and "date" for those that are not known by their
   * name but by what they hold.
   */
  static List<String> completed(List<String> header, List<List<String>> rows, FieldNames names) {
    Set<DispatchField> known = EnumSet.noneOf(DispatchField.class);
    List<Integer> open = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      String name = header.get(column);
      DispatchField field = names.field(name);
      DateParts.Part part = names.datePart(name);
      if (field != null) {
        known.add(field);
      } else if (part == null) {
        open.add(column);
      } else if (part == DateParts.Part.DAY) {
        known.add(DispatchField.DATE);
      }
    }
    List<String> completed = new ArrayList<>(header);
    if (rows.isEmpty()
        || (known.contains(DispatchField.DATE)
            && known.contains(DispatchField.TEXT)
            && known.contains(DispatchField.HEADLINE))) {
      return completed;
    }
    List<Content> contents = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      contents.add(Content.of(rows, column));
    }
    if (!known.contains(DispatchField.DATE)) {
      name(completed, dates(header, open, contents), "date", open);
    }
    double headline = 0;
    double text = 0;
    for (int column = 0; column < header.size(); column++) {
      DispatchField field = names.field(header.get(column));
      double length = contents.get(column).length();
      headline = field == DispatchField.HEADLINE ? Math.max(headline, length) : headline;
      text = field == DispatchField.TEXT ? Math.max(text, length) : text;
    }
    if (!known.contains(DispatchField.TEXT)) {
      int column = prose(open, contents, Math.max(TEXT_LENGTH, headline), LEAST_TEXT_WORDS);
      text = column < 0 ? 0 : contents.get(column).length();
      name(completed, column, "text", open);
    }
    if (!known.contains(DispatchField.HEADLINE) && text > 0) {
      double most = Math.min(text, LONGEST_HEADLINE);
      open.removeIf(column -> contents.get(column).length() >= most);
      name(completed, prose(open, contents, 8, LEAST_HEADLINE_WORDS), "headline", open);
    }
    return completed;
  }

  private static void name(List<String> header, int column, String name, List<Integer> open) {
    if (column >= 0) {
      header.set(column, name);
      open.remove((Integer) column);
    }
  }

  /** The first column of dates; -1 if there is none. */
  private static int dates(List<String> header, List<Integer> open, List<Content> contents) {
    for (int column : open) {
      Content content = contents.get(column);
      String name = header.get(column).toLowerCase(Locale.ROOT);
      boolean other = OTHER_DAYS.stream().anyMatch(name::contains);
      if (!other && content.filled() >= LEAST_FILLED && content.dates() >= MOST) {
        return column;
      }
    }
    return -1;
  }

  /** The column of the longest texts; -1 if none has texts of so many letters and words. */
  private static int prose(
      List<Integer> open, List<Content> contents, double least, double leastWords) {
    int longest = -1;
    for (int column : open) {
      Content content = contents.get(column);
      boolean prose =
          content.filled() >= LEAST_FILLED
              && content.length() >= least
              && content.words() >= leastWords
              && content.dates() < MOST;
      if (prose && (longest < 0 || content.length() > contents.get(longest).length())) {
        longest = column;
      }
    }
    return longest;
  }

  /** Whether a row names the columns that hold dates and texts in the rows below it. */
  static boolean isHeader(List<String> row, List<List<String>> below, boolean quoted) {
    if (below.isEmpty() || row.stream().anyMatch(name -> isDate(name) || name.length() > 40)) {
      return false;
    }
    List<String> told = below.get(0).size() == row.size() ? told(below, quoted) : null;
    return told != null && told.contains("date") && told.contains("text");
  }

  /** Names for columns without a header, of which one has dates and one texts; else null. */
  static @Nullable List<String> told(List<List<String>> rows, boolean quoted) {
    int columns = rows.get(0).size();
    if (columns < 2 || rows.stream().anyMatch(row -> row.size() != columns)) {
      return null;
    }
    int date = -1;
    int text = -1;
    int headline = -1;
    double[] lengths = new double[columns];
    for (int column = 0; column < columns; column++) {
      int at = column;
      boolean dates = rows.stream().map(row -> row.get(at)).allMatch(CsvColumns::isDate);
      lengths[column] = rows.stream().mapToInt(row -> row.get(at).length()).average().orElse(0);
      boolean words = rows.stream().allMatch(row -> wordsOf(row.get(at)) >= HEADLINE_WORDS);
      date = dates && date < 0 ? column : date;
      if (!dates && words && (text < 0 || lengths[column] > lengths[text])) {
        headline = text;
        text = column;
      } else if (!dates && words && (headline < 0 || lengths[column] > lengths[headline])) {
        headline = column;
      }
    }
    boolean prose = headline >= 0 && lengths[text] >= TEXT_LENGTH;
    if (text < 0 || (date < 0 && !(prose && quoted))) {
      return null;
    }
    boolean alone = headline < 0 && lengths[text] < 3 * TEXT_LENGTH;
    List<String> header = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      boolean titles = column == headline || (column == text && alone);
      header.add(
          titles
              ? "headline"
              : column == text ? "text" : column == date ? "date" : Integer.toString(column + 1));
    }
    return header;
  }

  /** Numbers of less than eight digits are more often those of rows. */
  private static boolean isDate(String value) {
    boolean number =
        value.length() < 8 && value.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    return value.length() >= 6 && !number && DateFieldParser.parse(value) != null;
  }
}
