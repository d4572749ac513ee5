package org.dateline.report.words;

import java.util.Locale;
import java.util.Map;

/** Codes of the tables in words. A code without words of its own is read out. */
public final class Codes {
  private static final Map<String, String> LOST =
      Map.ofEntries(
          Map.entry("withdrawn", "withdrawn by their agency"),
          Map.entry("none", "without any date"),
          Map.entry("nonsense", "date field cannot be read"),
          Map.entry("dateline_without_year", "only day and month are known"),
          Map.entry("far_from_neighbours", "dated far from the dispatches beside them"),
          Map.entry("future", "dated after the day they were read"),
          Map.entry("out_of_range", "dated outside of the days allowed"),
          Map.entry("already_received", "received before, word for word"),
          Map.entry("revision", "later takes of a story"),
          Map.entry("copy", "copies of a story"),
          Map.entry("resent", "later takes and copies of a story"),
          Map.entry("other", "about something else"),
          Map.entry("unreadable_file", "file cannot be read"),
          Map.entry("empty_file", "file is empty"),
          Map.entry("binary_file", "file is no text"),
          Map.entry("unknown_format", "in no known format"),
          Map.entry("truncated", "breaks off before its end"),
          Map.entry("invalid_encoding", "characters cannot be read"),
          Map.entry("record_too_large", "longer than one record may be"),
          Map.entry("malformed_record", "not well formed"),
          Map.entry("missing_field", "neither headline nor text"),
          Map.entry("no_article", "page without an article"),
          Map.entry("bad_date", "date field cannot be read"));

  private static final Map<String, String> DATES =
      Map.ofEntries(
          Map.entry("metadata", "the record's own date field"),
          Map.entry("header_line", "a line under the headline"),
          Map.entry("dateline", "the dateline with its year"),
          Map.entry("dateline_and_path", "day from the dateline, year from the file's path"),
          Map.entry("dateline_and_text", "day from the dateline, year from the text"),
          Map.entry("path", "the file's path"),
          Map.entry(
              "dateline_and_neighbours",
              "day from the dateline, year from the dispatches beside it"),
          Map.entry("dateline_without_year", "only day and month are known"),
          Map.entry("none", "not known"));

  private static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("address", "addresses"),
          Map.entry("agency_credit", "agency in brackets"),
          Map.entry("boilerplate", "lines that recur"),
          Map.entry("byline", "bylines"),
          Map.entry("byline_title", "titles under bylines"),
          Map.entry("credit", "reporters' credits"),
          Map.entry("date_line", "lines with a date"),
          Map.entry("dateline", "datelines"),
          Map.entry("editor_note", "notes to editors"),
          Map.entry("end_mark", "end marks"),
          Map.entry("headline_tag", "tags in headlines"),
          Map.entry("instrument_code", "codes of shares"),
          Map.entry("kicker", "kickers"),
          Map.entry("notebook", "notebooks"),
          Map.entry("notice", "notices"),
          Map.entry("phone", "telephone numbers"),
          Map.entry("routing", "routing lines"),
          Map.entry("sign_off", "sign-offs"),
          Map.entry("tail", "what follows the end mark"));

  private Codes() {}

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
