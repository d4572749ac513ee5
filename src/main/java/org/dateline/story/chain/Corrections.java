package org.dateline.story.chain;

import org.dateline.text.record.RevisionTag.Kind;
import org.dateline.text.similarity.Overlap;

/**
 * Corrections that are notices of their own: they say what was wrong, in a few sentences that the
 * story has not, and name the story by its headline or by the words of its keyword line.
 */
final class Corrections {
  /** Words of a notice; a story that is sent again whole is told by its text. */
  private static final int LONGEST = 120;

  /** Words by which a headline is told from others. */
  private static final int NAMED = 2;

  /** The named headline, but for what was wrong in it. */
  private static final double SAME_HEADLINE = 0.8;

  private static final double RELATED_HEADLINE = 0.4;

  /** So much of a notice is about what the story says. */
  private static final double KNOWN = 0.25;

  private Corrections() {}

  /**
   * Whether a dispatch is the correction of an earlier one that it names.
   *
   * @param headlines share of the words of the named headline and the story's that both have, 0..1
   */
  static boolean are(StoryItem later, StoryItem earlier, double headlines) {
    if (later.revision().kind() != Kind.CORRECTION
        || earlier.revision().kind() == Kind.CORRECTION
        || later.shingles().words() > LONGEST
        || Takes.subject(earlier.headlineWords()).length < NAMED) {
      return false;
    }
    boolean isNamed = headlines >= SAME_HEADLINE && later.namedWords() != later.headlineWords();
    return isNamed || isAbout(later, earlier, headlines);
  }

  /** Whether headline and text of a notice speak of what a story says, before the next day's. */
  private static boolean isAbout(StoryItem notice, StoryItem story, double headlines) {
    int[] subject = Takes.subject(notice.headlineWords());
    int shared = Overlap.shared(subject, Takes.subject(story.headlineWords()));
    boolean isItsHeadline = headlines == 1 && notice.gap(story) < StoryEvidence.NEXT_DAY;
    return isItsHeadline
        || (headlines >= RELATED_HEADLINE
            && shared >= NAMED
            && Takes.known(notice, story) >= KNOWN);
  }
}
