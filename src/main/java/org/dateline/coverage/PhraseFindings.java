package org.dateline.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.config.Subject;

/** Which phrases of the subjects stand in a dispatch: whole words, whatever the case. */
final class PhraseFindings {
  private PhraseFindings() {}

  /**
   * dispatch_id, subject_id, is_none, in_headline, in_lead, strength; a row per phrase that is
   * there.
   */
  static List<Row> of(List<Subject> subjects, String id, String headline, String body) {
    String head = headline.toLowerCase(Locale.ROOT);
    String text = body.toLowerCase(Locale.ROOT);
    List<Row> rows = new ArrayList<>();
    for (Subject subject : subjects) {
      subject.phrases().forEach(phrase -> add(rows, id, subject, phrase, false, head, text));
      subject.noneOfPhrases().forEach(phrase -> add(rows, id, subject, phrase, true, head, text));
    }
    return rows;
  }

  private static void add(
      List<Row> rows,
      String id,
      Subject subject,
      String phrase,
      boolean none,
      String head,
      String text) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    boolean inHeadline = next(head, lower, 0) >= 0;
    int first = next(text, lower, 0);
    if (!inHeadline && first < 0) {
      return;
    }
    long count = inHeadline ? 1 : 0;
    for (int at = first; at >= 0; at = next(text, lower, at + lower.length())) {
      count++;
    }
    int lead = text.indexOf("\n\n");
    boolean inLead = first >= 0 && first < (lead < 0 ? text.length() : lead);
    rows.add(RowFactory.create(id, subject.id(), none, inHeadline, inLead, count));
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
