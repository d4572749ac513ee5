package org.dateline.run.lookup;

import org.dateline.table.Coverage;
import org.dateline.table.corpus.CleaningRules;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Rejects;

/** What rows can be chosen by: every answer that has the column can be narrowed by it. */
public enum Filter {
  /** Ids of subjects. */
  SUBJECT("subject", Coverage.SUBJECT_ID, Coverage.NAME),
  /** Agency codes. */
  SOURCE("source", Coverage.SOURCE, Dispatches.NAME),
  /** Lengths of periods. */
  GRAIN("grain", Coverage.GRAIN, Coverage.NAME),
  /** What is counted. */
  POLICY("policy", Coverage.POLICY, Coverage.NAME),
  /** Why records were set aside. */
  REASON("reason", Rejects.REASON, Rejects.NAME),
  /** Rules of cleaning. */
  RULE("rule", CleaningRules.RULE, CleaningRules.NAME);

  /** The value that stands for all of them; to leave a filter out, see {@link Criteria#ANY}. */
  static final String TOGETHER = Coverage.ALL_SOURCES;

  private final String word;
  private final String column;
  private final String table;

  Filter(String word, String column, String table) {
    this.word = word;
    this.column = column;
    this.table = table;
  }

  /** Whether rows are told apart by other columns too, so that the one value need not be shown. */
  boolean isDimension() {
    return this != REASON && this != RULE;
  }

  /** As the command line calls it. */
  String word() {
    return word;
  }

  /** The column it chooses by. */
  String column() {
    return column;
  }

  /** The table that has every value there is. */
  String table() {
    return table;
  }
}
