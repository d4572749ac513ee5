package org.dateline.story.chain;

import org.dateline.table.JoinReason;
import org.dateline.table.StoryRelation;
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
    StoryRelation relation,
    @Nullable JoinReason reason,
    @Nullable String joinedId,
    double similarity,
    double addedTextShare) {}
