package org.dateline.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The place of a dispatch in a story.
 *
 * @param firstId id of the story's first dispatch
 * @param id the dispatch
 * @param sequence its place in the story, from 1
 * @param relation what it is to the story
 * @param reason why it has joined; null for the first
 * @param joinedId the dispatch it was found to belong to; null for the first
 * @param similarity share of their shingles that it and that dispatch have in common, 0..1; 1 for
 *     the first
 * @param addedTextShare share of its shingles that stand neither in the first dispatch nor in the
 *     version before it, 0..1; 1 for the first
 */
public record StoryMembership(
    String firstId,
    String id,
    int sequence,
    Relation relation,
    StoryEvidence.@Nullable Reason reason,
    @Nullable String joinedId,
    double similarity,
    double addedTextShare) {

  /** What a dispatch is to its story. */
  public enum Relation {
    /** The earliest. */
    FIRST,
    /** A later take of the same agency. */
    REVISION,
    /** Nearly the same text again, or another agency's copy. */
    NEAR_DUPLICATE,
    /** The same text again. */
    EXACT_DUPLICATE,
    /** A take that corrects the ones before it. */
    CORRECTION,
    /** Withdraws the story. */
    KILL;

    /** The value of the {@code relation} column. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
