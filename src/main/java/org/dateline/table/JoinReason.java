package org.dateline.table;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a dispatch has joined a story. */
public enum JoinReason {
  /** The same text. */
  EXACT_COPY,
  /** Nearly the same text. */
  NEAR_COPY,
  /** One text lies within the other. */
  CONTAINED_COPY,
  /** The same item by the feed's own id, or one that the feed says it carries on. */
  OWN_ID,
  /** The same headline without tags, and text in common. */
  SAME_HEADLINE,
  /** The same keyword line, and text in common. */
  SAME_SLUG,
  /** A revision tag, a similar headline, and text in common. */
  REVISION_TAG,
  /** A similar headline and much text in common. */
  SIMILAR_HEADLINE,
  /** Much text in common. */
  SHARED_TEXT,
  /** A notice that withdraws the story. */
  KILL_NOTICE;

  /** The value of {@link StoryMembers#REASON}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason of a code; null for one that is not known. */
  public static @Nullable JoinReason of(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElse(null);
  }
}
