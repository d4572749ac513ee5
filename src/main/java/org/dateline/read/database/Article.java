package org.dateline.read.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.config.DispatchField;
import org.dateline.read.Fields;
import org.dateline.read.ParsedRecord;
import org.dateline.text.record.FeedMetadata;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/** Puts together one article of an export. */
public final class Article {
  /** Words before the names of writers. */
  private static final Pattern BY =
      Pattern.compile(
          "(?iu)^(?:by|von|par|por|di|door|af|av|от|автор)\\s*:?\\s+(?=\\S)|^[（(]?文[/／:：]\\s*");

  /** "KURT SCHORK, --(Reuter)" */
  private static final Pattern CREDIT =
      Pattern.compile("(?:^|[,\\s])\\s*[-–—]{1,2}\\s*\\(([^()]{2,60})\\)\\s*$");

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,\u00A0\u202F' ]*");
  private static final Pattern SPACES = Pattern.compile("[\\s\u00A0]+");

  private final Fields fields = new Fields();
  private @Nullable String headline;
  private @Nullable String text;
  private @Nullable String day;
  private String time = "";

  /** An article of which nothing is known yet. */
  public Article() {}

  /** One line without blanks around it or in a row. */
  public static String line(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /** Text of several paragraphs, in which hard spaces are spaces and lines end with words. */
  static String paragraphs(String text) {
    StringBuilder tidy = new StringBuilder();
    int breaks = 0;
    for (String line : text.split("\n", -1)) {
      String bare = line.replace('\u00A0', ' ').strip();
      if (bare.isEmpty()) {
        breaks++;
        continue;
      }
      if (!tidy.isEmpty()) {
        tidy.append(breaks > 0 ? "\n\n" : "\n");
      }
      tidy.append(bare);
      breaks = 0;
    }
    return tidy.toString();
  }

  public void headline(@Nullable String written) {
    headline = written == null || written.isBlank() ? null : line(written);
  }

  boolean hasHeadline() {
    return headline != null;
  }

  public void text(@Nullable String written) {
    text = written == null || written.isBlank() ? null : paragraphs(written);
  }

  boolean hasText() {
    return text != null;
  }

  /** Sets the day, and the time if the line says it behind the day. */
  public void date(ExportDate date, String line) {
    day = date.written();
    if (date.isDay()) {
      ExportTime found = ExportTime.find(line.substring(date.end()));
      time = found == null ? time : found.written();
    }
  }

  public boolean hasDate() {
    return day != null;
  }

  /** Sets the time of day, which may be said before the day. */
  void time(String written) {
    ExportTime found = ExportTime.find(written);
    time = found == null ? time : found.written();
  }

  public void source(@Nullable String written) {
    if (written != null && !written.isBlank()) {
      fields.set(DispatchField.SOURCE, "source", line(written));
    }
  }

  public void id(@Nullable String written) {
    if (written != null && !written.isBlank()) {
      fields.set(DispatchField.ID, "id", line(written));
    }
  }

  public void url(@Nullable String written) {
    if (written != null && written.strip().startsWith("http")) {
      fields.set(DispatchField.URL, "url", written.strip());
    }
  }

  /** Sets the language by its name; one that is not known is none. */
  public void language(@Nullable String written) {
    String code = written == null ? null : LanguageNames.code(written);
    if (code != null) {
      fields.set(DispatchField.LANGUAGE, "language", code);
    }
  }

  /** Adds writers; several stand between semicolons, and their agency behind a dash. */
  public void byline(@Nullable String written) {
    if (written == null) {
      return;
    }
    for (String name : written.split(";", -1)) {
      String bare = BY.matcher(line(name)).replaceFirst("");
      Matcher credit = CREDIT.matcher(bare);
      if (credit.find()) {
        keyword("credit", credit.group(1));
        bare = Weekdays.stripped(bare.substring(0, credit.start()));
      }
      if (!bare.isBlank()) {
        fields.set(DispatchField.BYLINE, "byline", bare);
      }
    }
  }

  /** Whether a word for "by" stands before names: "By Lena Ortiz and Per Mann". */
  static boolean namesWriters(String written) {
    return BY.matcher(line(written)).find();
  }

  /** Where it was filed from, without the day that may follow. */
  public void place(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return;
    }
    StringBuilder place = new StringBuilder();
    for (String part : line(written).split(",", -1)) {
      if (part.chars().anyMatch(Character::isDigit)) {
        break;
      }
      place.append(place.isEmpty() ? "" : ",").append(part);
    }
    fields.setPlace(Weekdays.stripped(place.toString()));
  }

  public void keyword(String scheme, @Nullable String value) {
    fields.addKeyword(scheme, value == null ? null : line(value));
  }

  /** Labels between these marks. */
  public void keywords(String scheme, @Nullable String values, String marks) {
    if (values != null) {
      for (String value : values.split(marks, -1)) {
        keyword(scheme, value);
      }
    }
  }

  /** The number of words, of "1,234 words" or "500字". */
  public void words(@Nullable String written) {
    Matcher number = NUMBER.matcher(written == null ? "" : written);
    if (number.find()) {
      keyword("words", number.group().replaceAll("\\D", ""));
    }
  }

  public void note(@Nullable String written) {
    fields.addNote(written == null ? null : paragraphs(written));
  }

  /** It corrects, or was corrected. */
  public void corrected() {
    fields.setStatus(FeedMetadata.CORRECTED);
  }

  /**
   * What it comes to: an article without text is one of its headline.
   *
   * @param position its number in the file, from 0
   * @param raw its beginning in the file
   */
  public ParsedRecord record(long position, String raw) {
    if (headline == null && text == null) {
      return new ParsedRecord.Broken(
          position,
          RejectReason.MISSING_FIELD,
          "The article of the export has neither headline nor text.",
          shortened(raw));
    }
    fields.setHeadline(headline);
    fields.setText(text);
    if (day != null) {
      fields.set(DispatchField.DATE, "date", day + time);
    }
    return new ParsedRecord.Entry(position, fields);
  }

  /** A piece of a database that holds no article. */
  static ParsedRecord none(long position, String detail, String raw) {
    return new ParsedRecord.Broken(position, RejectReason.NO_ARTICLE, detail, shortened(raw));
  }

  private static String shortened(String raw) {
    return raw.length() <= 2000 ? raw : raw.substring(0, 2000);
  }
}
