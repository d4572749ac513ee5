package org.dateline.text.clean;

import java.util.Locale;

/** What cleaning cuts, and for what reason. */
public enum CleaningRule {
  /** An electronic-mail address of a writer. */
  ADDRESS,
  /** The agency in brackets. */
  AGENCY_CREDIT,
  /** A line that a corpus has been found to repeat. */
  BOILERPLATE,
  /** The line that names the writers. */
  BYLINE,
  /** The line under it that says what they are. */
  BYLINE_TITLE,
  /** Who reported, wrote and edited. */
  CREDIT,
  /** A line under the headline that has the date. */
  DATE_LINE,
  /** Place and day before the first sentence. */
  DATELINE,
  /** A note to editors. */
  EDITOR_NOTE,
  /** The mark behind the last sentence. */
  END_MARK,
  /** A revision tag of the headline. */
  HEADLINE_TAG,
  /** Initials of the desk. */
  INITIALS,
  /** The code of a share. */
  INSTRUMENT_CODE,
  /** A series label of the headline. */
  KICKER,
  /** Tags of a page and what they embed: scripts, frames, posts. */
  MARKUP,
  /** The part for editors behind the text. */
  NOTEBOOK,
  /** Copyright and other notices. */
  NOTICE,
  /** A telephone number. */
  PHONE,
  /** Who took the picture. */
  PHOTO_CREDIT,
  /** A line for the machines that pass dispatches on. */
  ROUTING,
  /** The name of the site behind the headline. */
  SITE_NAME,
  /** What agencies end their dispatches with. */
  SIGN_OFF,
  /** Whatever follows the end mark. */
  TAIL;

  /** The value of the {@code rule} column. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
