package org.dateline.entity.identity;

import org.dateline.table.EntityLinks.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the whole archive says of one way of naming an entity.
 *
 * @param reason why
 * @param fromId the entity that its own dispatch takes it for
 * @param surface the words as they stand there
 * @param isShort whether they were resolved within their dispatches to a fuller name
 * @param toId the entity it is
 * @param toName fullest name of that entity; null where nothing tells one
 * @param mentions how many mentions are named so
 */
record NameLink(
    Reason reason,
    String fromId,
    String surface,
    boolean isShort,
    String toId,
    @Nullable String toName,
    long mentions) {

  /** A link of a way. */
  static NameLink of(Reason reason, NamingWay way, String toId, @Nullable String toName) {
    return new NameLink(
        reason, way.entityId(), way.surface(), way.isShort(), toId, toName, way.mentions());
  }
}
