package org.dateline.table;

import java.util.Locale;

/** What a dispatch is to its story. */
public enum StoryRelation {
  /** The earliest. */
  FIRST,
  /** A later take of the same agency. */
  REVISION,
  /** Nearly the same text again, or another agency's copy. */
  NEAR_DUPLICATE,
  /** The same text again. */
  EXACT_DUPLICATE,
  /** A take that corrects the ones before it. */
  CORRECTION,
  /** Withdraws the story. */
  KILL;

  /** The value of {@link StoryMembers#RELATION}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
