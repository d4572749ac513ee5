package org.dateline.entity.identity;

/**
 * What the user says of two entities.
 *
 * @param fromId one of them
 * @param toId the other one, by whose id both go if they are one
 * @param isSame whether they are one
 */
public record SaidSame(String fromId, String toId, boolean isSame) {
  /** Whether it keeps these two apart. */
  boolean parts(String one, String other) {
    return !isSame
        && ((fromId.equals(one) && toId.equals(other))
            || (fromId.equals(other) && toId.equals(one)));
  }
}
