package org.dateline.text.ner;

import java.util.Locale;

/** What a name names. */
public enum NameType {
  /** A human being. */
  PERSON,
  /** A body that acts: agency, company, party, team, paper. */
  ORGANIZATION,
  /** A place. */
  LOCATION;

  /** The first part of an entity's id and the value of the {@code type} column. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
