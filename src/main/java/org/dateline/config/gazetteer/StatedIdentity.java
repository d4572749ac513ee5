package org.dateline.config.gazetteer;

import java.io.Serializable;
import java.util.Locale;
import org.dateline.config.SettingException;

/**
 * What a user says of two entities, and no evidence overrules: that they are one, or that they are
 * not.
 *
 * @param id the entity that stays
 * @param other the other one, which becomes it where they are one
 * @param isSame whether they are one
 */
public record StatedIdentity(String id, String other, boolean isSame) implements Serializable {
  private static final String ID = "(country|person|organization|location)/[\\p{L}\\p{N}.-]+";

  public StatedIdentity {
    if (!id.matches(ID)) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "The id \"%s\" must begin with country/, person/, organization/ or location/.",
              id));
    }
    if (!other.matches(ID)) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "%s of %s has \"%s\", but must have ids as the table entities has them, such as"
                  + " organization/jp-morgan.",
              isSame ? "same_as" : "not_same_as",
              id,
              other));
    }
    if (other.equals(id)) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "%s of %s names the entry itself.",
              isSame ? "same_as" : "not_same_as",
              id));
    }
  }
}
