package org.dateline.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.dateline.config.subject.Subject;
import org.dateline.text.name.Aboutness;
import org.jspecify.annotations.Nullable;

/**
 * Where the phrases of the subjects stand in a dispatch: whole words, whatever the case. The
 * phrases of one condition are so many ways to name one thing: they are counted together.
 */
final class PhraseFindings {
  private PhraseFindings() {}

  /**
   * How a dispatch names what phrases mean.
   *
   * @param inHeadline in the headline
   * @param isProminent in the headline or the first paragraph
   * @param salience by {@link Aboutness}
   */
  record Found(boolean inHeadline, boolean isProminent, double salience) {}

  /** A row of {@link SubjectHits#FINDINGS} per condition of which a phrase is there. */
  static List<Row> of(List<Subject> subjects, String id, String headline, String body) {
    String head = headline.toLowerCase(Locale.ROOT);
    String text = body.toLowerCase(Locale.ROOT);
    List<Row> rows = new ArrayList<>();
    for (Subject subject : subjects) {
      for (int number = 0; number < subject.conditions().size(); number++) {
        Found found = found(subject.conditions().get(number).phrases(), head, text);
        if (found != null) {
          rows.add(SubjectHits.finding(id, subject.id(), number, found));
        }
      }
      Found ruledOut = found(subject.noneOf().phrases(), head, text);
      if (ruledOut != null) {
        rows.add(SubjectHits.finding(id, subject.id(), SubjectHits.NONE_OF, ruledOut));
      }
    }
    return rows;
  }

  /** How a dispatch names what these phrases mean; null if none of them is there. */
  static @Nullable Found found(List<String> phrases, String headline, String body) {
    int paragraph = body.indexOf("\n\n");
    int lead = paragraph < 0 ? body.length() : paragraph;
    boolean opens = false;
    long times = 0;
    boolean inHeadline = false;
    boolean inLead = false;
    for (String phrase : phrases) {
      String lower = phrase.toLowerCase(Locale.ROOT);
      if (next(headline, lower, 0) >= 0) {
        inHeadline = true;
        times++;
      }
      for (int at = next(body, lower, 0); at >= 0; at = next(body, lower, at + lower.length())) {
        inLead |= at < lead;
        opens |= at < Math.min(lead, Aboutness.OPENING);
        times++;
      }
    }
    return times == 0
        ? null
        : new Found(
            inHeadline,
            inHeadline || inLead,
            Aboutness.salience(new Aboutness.Place(times, inHeadline, inHeadline, opens, false)));
  }

  /** Where a phrase next stands as whole words; -1 if nowhere. */
  static int next(String text, String phrase, int from) {
    int at = text.indexOf(phrase, from);
    while (at >= 0) {
      int end = at + phrase.length();
      boolean opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean closes = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (opens && closes) {
        return at;
      }
      at = text.indexOf(phrase, at + 1);
    }
    return -1;
  }
}
