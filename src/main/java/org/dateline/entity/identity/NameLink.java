package org.dateline.entity.identity;

import org.dateline.table.EntityLinks.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the whole archive says of one way of naming an entity, or of all its ways.
 *
 * @param reason why
 * @param fromId the entity that its own dispatch takes it for
 * @param surface the words as they stand there; null where it holds for all
 * @param isShort whether they were resolved within their dispatches to a fuller name
 * @param unlessSure whether mentions that are sure of their type stay
 * @param proof what the mentions must bear out
 * @param toId the entity it is
 * @param toName fullest name of that entity; null where nothing tells one
 * @param mentions how many mentions are named so
 */
record NameLink(
    Reason reason,
    String fromId,
    @Nullable String surface,
    boolean isShort,
    boolean unlessSure,
    Proof proof,
    String toId,
    @Nullable String toName,
    long mentions) {

  /** A link of a way. */
  static NameLink of(Reason reason, NamingWay way, String toId, @Nullable String toName) {
    return new NameLink(
        reason,
        way.entityId(),
        way.surface(),
        way.isShort(),
        false,
        Proof.NONE,
        toId,
        toName,
        way.mentions());
  }

  /** A link of an entity, however it is named. */
  static NameLink ofEntity(Reason reason, NamingWay all, String toId, @Nullable String toName) {
    return new NameLink(
        reason, all.entityId(), null, false, false, Proof.NONE, toId, toName, all.mentions());
  }

  /** The same, for unsure mentions alone if so said. */
  NameLink unlessSure(boolean unless) {
    return new NameLink(
        reason, fromId, surface, isShort, unless && !isShort, proof, toId, toName, mentions);
  }

  /** The same, if the mentions bear it out. */
  NameLink with(Proof other) {
    return new NameLink(
        reason, fromId, surface, isShort, unlessSure, other, toId, toName, mentions);
  }

  /** What the mentions of both entities must bear out. */
  enum Proof {
    /** Nothing more. */
    NONE,
    /** They keep the same company. */
    COMPANY,
    /** Where the shorter name stands, the longer one mostly does as well. */
    TOGETHER
  }
}
