package org.dateline.text.name;

import java.util.Locale;
import org.dateline.text.ner.NameType;

/**
 * What an entity is. The id of an entity begins with the code of its type, a slash behind it:
 * {@code country/PRK}, {@code person/kim-jong-un}.
 */
public enum EntityType {
  /** A human being. */
  PERSON,
  /** A body that acts: agency, company, party, team, paper. */
  ORGANIZATION,
  /** A place that is no country. */
  LOCATION,
  /** A state or territory with an ISO 3166 code, whose alpha-3 its id has. */
  COUNTRY;

  /** What stands between the type and the rest of an id. */
  public static final String SEPARATOR = "/";

  // Asked of every mention many times over.
  private final String code = name().toLowerCase(Locale.ROOT);
  private final String idPrefix = code + SEPARATOR;

  /** The value of the {@code type} column. */
  public String code() {
    return code;
  }

  /** What the ids of its entities begin with. */
  public String idPrefix() {
    return idPrefix;
  }

  /** The id of the entity of this type whose id ends so. */
  public String id(String key) {
    return idPrefix + key;
  }

  /** Whether an id is that of an entity of this type. */
  public boolean isOf(String entityId) {
    return entityId.startsWith(idPrefix);
  }

  /** What stands behind the type in an id of this type. */
  public String key(String entityId) {
    return entityId.substring(idPrefix.length());
  }

  /** The type of an entity that a recogniser has found as such a name. */
  static EntityType of(NameType found) {
    return switch (found) {
      case PERSON -> PERSON;
      case ORGANIZATION -> ORGANIZATION;
      case LOCATION -> LOCATION;
    };
  }
}
