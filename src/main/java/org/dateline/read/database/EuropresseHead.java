package org.dateline.read.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines above an article of Europresse: the publication with its number, and "Politique, jeudi
 * 5 octobre 2013 - 08:00:00 -0400 537 mots, p. 4".
 */
final class EuropresseHead {
  private static final Pattern ISSUE =
      Pattern.compile(
          "(?iu)^(.+?)\\s*[,;]\\s*((?:no|n°|nº|num|vol|volume|issue|nr)\\b?\\.?\\s?.*)$");

  private static final Pattern PAGE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}])(?:pp?|s|pg|page|pages)\\.?\\s?([\\p{L}]{0,14}[ -]?\\d[\\p{L}\\d*,/ -]{0,20})");

  private static final Pattern WORDS =
      Pattern.compile("(?iu)(\\d[\\d \u00A0.,]*)\\s*(?:mots?|words?|palabras|wörter|parole)\\b");

  private EuropresseHead() {}

  /** "La Croix, no. 43018" */
  static void publication(Article article, String written) {
    String line = Article.line(written);
    Matcher issue = ISSUE.matcher(line);
    if (issue.matches()) {
      article.source(issue.group(1));
      article.keyword("issue", issue.group(2));
    } else {
      article.source(Weekdays.stripped(line));
    }
  }

  private static String withoutTime(String line) {
    ExportTime time = ExportTime.find(line);
    return time == null ? line : line.substring(time.end());
  }

  /** Section, day, time, number of words, page. */
  static void header(Article article, String written) {
    String line = Article.line(written);
    ExportDate date = ExportDate.find(line);
    if (date == null || article.hasDate()) {
      article.keyword("section", Weekdays.stripped(line));
      return;
    }
    article.date(date, line);
    String before = Weekdays.stripped(line.substring(0, date.start()));
    int comma = before.lastIndexOf(',');
    String last = before.substring(comma + 1).strip();
    boolean weekday = !last.isEmpty() && Weekdays.isOne(last);
    article.keyword(
        "section", Weekdays.stripped(weekday ? before.substring(0, Math.max(comma, 0)) : before));
    String after = withoutTime(line.substring(date.end()));
    Matcher page = PAGE.matcher(after);
    if (page.find()) {
      article.keyword("page", Weekdays.stripped(page.group(1)));
    }
    Matcher words = WORDS.matcher(after);
    if (words.find()) {
      article.words(words.group(1));
    }
  }
}
