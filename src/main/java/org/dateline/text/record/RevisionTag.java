package org.dateline.text.record;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a transmission is to the ones before it, as its headline says.
 *
 * @param kind the kind
 * @param number 2 in "(2nd LD)" and "UPDATE 2-"; null where there is none
 */
public record RevisionTag(Kind kind, @Nullable Integer number) {
  /** A dispatch without any tag. */
  public static final RevisionTag FIRST = new RevisionTag(Kind.FIRST, null);

  /** The kinds of transmission. */
  public enum Kind {
    /** Without a tag. */
    FIRST,
    /** A first flash: (URGENT), BULLETIN. */
    URGENT,
    /** A new lead: (LEAD), (2nd LD). */
    LEAD,
    /** An update or wrap-up: UPDATE 2-, WRAPUP 3-. */
    UPDATE,
    /** A correction: CORRECTED-, (CORRECTED). */
    CORRECTION,
    /** A withdrawal: KILL. */
    KILL,
    /** Sent again for technical reasons: REFILE-. */
    REFILE,
    /** Sent again unchanged: RPT-. */
    REPEAT,
    /** Written through from the top: 1st Ld-Writethru. */
    WRITETHRU,
    /** To editors, not to readers: ADVISORY. */
    ADVISORY;

    /** The value of the {@code revision_kind} column. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
