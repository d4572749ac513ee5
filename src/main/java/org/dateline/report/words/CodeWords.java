package org.dateline.report.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.table.Funnel;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Rejects;
import org.dateline.text.clean.CleaningRule;
import org.dateline.text.date.DateSource;
import org.dateline.text.date.Dated;
import org.dateline.text.record.RejectReason;

/** CodeWords of the tables in words. A code without words of its own is read out. */
public final class CodeWords {
  /** Why dispatches are no stories: they are later takes and copies of one. */
  public static final String RESENT = "resent";

  /** Why stories are none of a subject's. */
  public static final String OTHER = "other";

  private static final Map<String, String> LOST = lost();
  private static final Map<String, String> DATES =
      words(DateSource.values(), DateSource::code, CodeWords::of);
  private static final Map<String, String> RULES =
      words(CleaningRule.values(), CleaningRule::code, CodeWords::of);

  private CodeWords() {}

  private static <T> Map<String, String> words(
      T[] values, Function<T, String> code, Function<T, String> words) {
    return Arrays.stream(values).collect(Collectors.toMap(code, words));
  }

  private static Map<String, String> lost() {
    Map<String, String> lost =
        new HashMap<>(words(RejectReason.values(), RejectReason::code, CodeWords::of));
    lost.put(Funnel.WITHDRAWN, "withdrawn by their agency");
    lost.put(Rejects.ALREADY_RECEIVED, "received before, word for word");
    lost.put(Rejects.READ_AGAIN, "read before from the same file");
    lost.put(DateSource.NONE.code(), "without any date");
    lost.put(Dated.FIELD_DISAGREES, "date field and dateline disagree");
    lost.put(Dated.DAY_OF_COLLECTING, "dated by the day they were collected on");
    lost.put(Dated.UNREADABLE_FIELD, "date field cannot be read");
    lost.put(DateSource.DATELINE_WITHOUT_YEAR.code(), of(DateSource.DATELINE_WITHOUT_YEAR));
    lost.put(Dispatches.FAR_FROM_NEIGHBOURS, "dated far from the dispatches beside them");
    lost.put(Dated.FUTURE, "dated after the day they were read");
    lost.put(Dated.OUT_OF_RANGE, "dated outside of the days allowed");
    lost.put(RESENT, "later takes and copies of a story");
    lost.put(OTHER, "about something else");
    return Map.copyOf(lost);
  }

  private static String of(RejectReason reason) {
    return switch (reason) {
      case UNREADABLE_FILE -> "file cannot be read";
      case EMPTY_FILE -> "file is empty";
      case BINARY_FILE -> "file is no text";
      case UNKNOWN_FORMAT -> "in no known format";
      case TRUNCATED -> "breaks off before its end";
      case INVALID_ENCODING -> "characters cannot be read";
      case RECORD_TOO_LARGE -> "longer than one record may be";
      case MALFORMED_RECORD -> "not well formed";
      case MISSING_FIELD -> "neither headline nor text";
      case NO_ARTICLE -> "page without an article";
    };
  }

  private static String of(DateSource source) {
    return switch (source) {
      case METADATA -> "the record's own date field";
      case HEADER_LINE -> "a line under the headline";
      case DATELINE -> "the dateline with its year";
      case DATELINE_AND_PATH -> "day from the dateline, year from the file's path";
      case DATELINE_AND_TEXT -> "day from the dateline, year from the text";
      case PATH -> "the file's path";
      case DATELINE_AND_NEIGHBOURS -> "day from the dateline, year from the dispatches beside it";
      case DATELINE_WITHOUT_YEAR -> "only day and month are known";
      case NONE -> "not known";
    };
  }

  private static String of(CleaningRule rule) {
    return switch (rule) {
      case ADDRESS -> "addresses";
      case AGENCY_CREDIT -> "agency in brackets";
      case BOILERPLATE -> "lines that recur";
      case BYLINE -> "bylines";
      case BYLINE_TITLE -> "titles under bylines";
      case CREDIT -> "reporters' credits";
      case DATE_LINE -> "lines with a date";
      case DATELINE -> "datelines";
      case EDITOR_NOTE -> "notes to editors";
      case END_MARK -> "end marks";
      case HEADLINE_TAG -> "tags in headlines";
      case INITIALS -> "initials";
      case INSTRUMENT_CODE -> "codes of shares";
      case KICKER -> "kickers";
      case MARKUP -> "code of pages";
      case NOTEBOOK -> "notebooks";
      case NOTICE -> "notices";
      case PHONE -> "telephone numbers";
      case PHOTO_CREDIT -> "photo credit";
      case ROUTING -> "routing lines";
      case SIGN_OFF -> "sign-offs";
      case SITE_NAME -> "names of sites behind headlines";
      case TAIL -> "what follows the end mark";
    };
  }

  /** Why something was lost or set aside. */
  public static String lost(String reason) {
    return LOST.getOrDefault(reason, readOut(reason));
  }

  /** How a date is known. */
  public static String dates(String source) {
    return DATES.getOrDefault(source, readOut(source));
  }

  /** What a rule of cleaning removes. */
  public static String rule(String rule) {
    return RULES.getOrDefault(rule, readOut(rule));
  }

  /** "bad_date" as "bad date". */
  private static String readOut(String code) {
    return code.replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
