package org.dateline.config;

import java.util.Locale;

/** What we take from the records of an input, whatever they call it. */
public enum DispatchField {
  /** The headline. */
  HEADLINE,
  /** The text. */
  TEXT,
  /** When it was published. */
  DATE,
  /** Who sent it. */
  SOURCE,
  /** The feed's own id of it. */
  ID,
  /** Who wrote it. */
  BYLINE,
  /** The language it is written in. */
  LANGUAGE,
  /** Where it stands on the web. */
  URL,
  /** The desk's slug or keyword line. */
  SLUG,
  /** The record's own labels. */
  KEYWORDS;

  /** What the setting and {@code --map} call it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of that code. */
  public static DispatchField of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether a record may have several: those of all names are taken then. */
  public boolean isList() {
    return this == BYLINE || this == KEYWORDS;
  }
}
