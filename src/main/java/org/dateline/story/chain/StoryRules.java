package org.dateline.story.chain;

import java.io.Serializable;

/**
 * Windows and thresholds by which dispatches are joined to stories; the rules that go by them are
 * in {@link StoryEvidence}.
 *
 * @param chainSeconds an agency's later takes follow within this time
 * @param nearSeconds near copies follow within this time, whoever sends them
 * @param nearJaccard two texts that have at least this share of their shingles in common are near
 *     copies, 0..1
 * @param chainContainment a later take has at least this share of the shorter text's shingles
 *     without any other evidence, 0..1; headline, tag and id of the item lower it
 */
public record StoryRules(
    long chainSeconds, long nearSeconds, double nearJaccard, double chainContainment)
    implements Serializable {
  /** 48 hours, seven days, 0.6 and 0.5. */
  public static final StoryRules DEFAULT = new StoryRules(48 * 3600L, 7 * 86_400L, 0.6, 0.5);

  /** The longest time between two dispatches that their text can join. */
  public long longestSeconds() {
    return Math.max(chainSeconds, nearSeconds);
  }
}
