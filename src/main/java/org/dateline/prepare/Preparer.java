package org.dateline.prepare;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.text.Cleaned;
import org.dateline.text.Cleaner;
import org.dateline.text.Cut;
import org.dateline.text.Dated;
import org.dateline.text.Dateline;
import org.dateline.text.Dating;
import org.dateline.text.Mention;
import org.dateline.text.NameMatcher;
import org.dateline.text.RawDispatch;
import org.dateline.text.Reject;
import org.dateline.text.RejectReason;
import org.dateline.text.SourceOf;
import org.jspecify.annotations.Nullable;

/** Makes a row of a raw dispatch. Not for several threads at once: make one for each task. */
public final class Preparer {
  /** The language of a record that does not say: undetermined (BCP 47). */
  private static final String UNDETERMINED = "und";

  private final NameMatcher names;
  private final Cleaner cleaner = new Cleaner();
  private final Dating dating = new Dating();
  private final DispatchId ids = new DispatchId();

  public Preparer(NameMatcher names) {
    this.names = names;
  }

  /** Cleans and dates a dispatch and finds whom it names. */
  public Outcome prepare(RawDispatch raw) {
    Cleaned cleaned = cleaner.clean(raw);
    Dated dated = dating.date(raw, cleaned.dateline());
    if (dated.isNonsense()) {
      return new Outcome.Refused(
          new Reject(
              raw.inputFile(),
              raw.inputPosition(),
              RejectReason.BAD_DATE,
              String.format(Locale.ROOT, "The date field \"%s\" is no date.", raw.date()),
              raw.raw()));
    }
    LocalDate day = dated.day();
    List<Mention> mentions =
        names.find(cleaned.headlinePlain(), cleaned.body(), day == null ? null : day.getYear());
    return new Outcome.Prepared(
        dispatch(raw, cleaned, dated),
        cleaned.cuts().stream().map(Preparer::cut).toList(),
        mentions.stream().map(Preparer::mention).toList());
  }

  private Row dispatch(RawDispatch raw, Cleaned cleaned, Dated dated) {
    Dateline dateline = cleaned.dateline();
    String source = SourceOf.dispatch(raw, dateline);
    Instant instant = dated.instant();
    LocalDate day = dated.day();
    String language = raw.language();
    return RowFactory.create(
        ids.of(source, raw),
        source,
        raw.sourceRef(),
        raw.inputFile(),
        raw.inputPosition(),
        cleaned.headline(),
        cleaned.headlinePlain(),
        cleaned.revision().kind().code(),
        cleaned.revision().number(),
        cleaned.kicker(),
        dateline == null ? null : dateline.place(),
        dateline == null ? null : country(dateline),
        cleaned.byline().toArray(String[]::new),
        cleaned.body(),
        words(cleaned.body()),
        language == null || language.isBlank() ? UNDETERMINED : language.strip(),
        instant == null ? null : Timestamp.from(instant),
        day == null ? null : Date.valueOf(day),
        dated.monthDay(),
        dated.source(),
        dated.confidence(),
        raw.keywords().toArray(String[]::new),
        ids.sha256(cleaned.body()));
  }

  /** ISO 3166 alpha-3 of the dateline's place, by the gazetteer. */
  private @Nullable String country(Dateline dateline) {
    String country = dateline.country();
    String place = country == null ? dateline.place() : country + ", " + dateline.place();
    for (Mention mention : names.find("", place, null)) {
      if (mention.entityId().startsWith("country/")) {
        return mention.entityId().substring("country/".length());
      }
    }
    return null;
  }

  private static Row cut(Cut cut) {
    return RowFactory.create(cut.rule(), cut.start(), cut.end(), cut.text());
  }

  private static Row mention(Mention mention) {
    return RowFactory.create(
        mention.entityId(),
        mention.surface(),
        mention.start(),
        mention.end(),
        mention.sentence(),
        mention.inHeadline(),
        mention.inLead(),
        mention.method().code(),
        mention.confidence());
  }

  /** Runs of characters that are no white space. */
  static int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean white = Character.isWhitespace(text.charAt(i));
      if (!white && !inWord) {
        words++;
      }
      inWord = !white;
    }
    return words;
  }
}
