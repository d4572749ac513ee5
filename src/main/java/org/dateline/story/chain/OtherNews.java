package org.dateline.story.chain;

import org.dateline.text.similarity.Opening;

/**
 * Tells a report from another one that shares text with it and is about something else: the same
 * paragraphs of background below another lead, or the same form with other names. What leads the
 * texts is compared, without what both have in the same words; where these words stand in several
 * stories already, less has to differ.
 */
final class OtherNews {
  /** What leads two takes of a report is mostly in the other one too, in whatever words. */
  private static final double KNOWN = 0.25;

  /** Where all that two texts share stands in one piece, as background does. */
  private static final double KNOWN_BESIDE_BACKGROUND = 0.4;

  /** So much of the lead is in other words; less may be a word or two that an editor changed. */
  private static final double OTHER_WORDS = 0.4;

  /** So many names and figures are others. */
  private static final int OTHER_MARKS = 2;

  private static final double OTHER_HEADLINE = 0.3;

  private static final int OTHER_WORDS_OF_HEADLINE = 2;

  /** Two texts in one form are about as long. */
  private static final double SAME_LENGTH = 0.75;

  /** Words of the form itself stand between two gaps that lie close. */
  private static final double KNOWN_IN_GAPS = 0.5;

  /** So much of them is the form. */
  private static final double OF_FORM = 0.35;

  /** A form has few places to be filled in. */
  private static final int MOST_GAPS = 4;

  /** Under one headline: texts that share more are about one thing. */
  private static final double LITTLE = 0.5;

  /** So much of what they share has to be common for it to say nothing. */
  private static final double MOSTLY_COMMON = 0.7;

  private final CommonText common;

  OtherNews(CommonText common) {
    this.common = common;
  }

  /**
   * Whether two dispatches are about different things for all that they share.
   *
   * @param containment share of the shorter text that is in the other one, 0..1
   * @param headlines share of the headlines' words that both have, 0..1
   */
  boolean is(StoryItem left, StoryItem right, double containment, double headlines) {
    boolean background = common.share(left.shingles(), right.shingles()) >= MOSTLY_COMMON;
    if (headlines == 1 && !background) {
      return isFilledIn(left, right)
          || isAnotherDay(left, right)
          || (containment < LITTLE
              && isReplaced(own(left, right), KNOWN)
              && isReplaced(own(right, left), KNOWN));
    }
    if (!background && !(isHeadedOtherwise(left, right) && isHeadedOtherwise(right, left))) {
      return (isOfAnother(left, right) && isOfAnother(right, left)) || isOneForm(left, right);
    }
    if (!background && isOneForm(left, right)) {
      return true;
    }
    boolean isAbove = isInOnePiece(left, right);
    double known = background || isAbove ? KNOWN_BESIDE_BACKGROUND : KNOWN;
    Opening.Own mine = own(left, right);
    Opening.Own others = own(right, left);
    return isReplaced(mine, known, true, isAbove ? mine.lead() : mine.total())
        && isReplaced(others, known, true, isAbove ? others.lead() : others.total());
  }

  /**
   * Under one headline: whether two texts are one form that was filled in otherwise, in one place,
   * or on another day with other names. A later take adds or changes a little here and there.
   */
  private static boolean isFilledIn(StoryItem left, StoryItem right) {
    int gaps = left.opening().gaps(right.shingles());
    if (gaps < 1 || gaps > MOST_GAPS || right.opening().gaps(left.shingles()) != gaps) {
      return false;
    }
    Opening.Own mine = own(left, right);
    Opening.Own others = own(right, left);
    boolean hasOtherNames = Math.min(mine.names(), others.names()) >= OTHER_MARKS;
    return mine.known() == 0
        && others.known() == 0
        && Math.min(mine.names() + mine.plain(), others.names() + others.plain()) >= OTHER_MARKS
        && (gaps == 1 || (hasOtherNames && left.gap(right) >= StoryEvidence.NEXT_DAY));
  }

  /** Under one headline on another day: another lead above the same background. */
  private static boolean isAnotherDay(StoryItem left, StoryItem right) {
    if (left.gap(right) < StoryEvidence.NEXT_DAY || !isInOnePiece(left, right)) {
      return false;
    }
    Opening.Own mine = own(left, right);
    Opening.Own others = own(right, left);
    return Math.min(mine.names() + mine.plain(), others.names() + others.plain()) > OTHER_MARKS
        && isReplaced(mine, KNOWN, false, mine.lead())
        && isReplaced(others, KNOWN, false, others.lead());
  }

  /**
   * Whether two texts are one form that was filled in twice: as long, the same words with gaps in
   * as many places, and in these other names and figures, or on another day other figures. What a
   * later take adds or changes stands in places of its own, and it keeps its names.
   */
  private static boolean isOneForm(StoryItem left, StoryItem right) {
    Opening.Form one = left.opening().form(right.shingles());
    Opening.Form two = right.opening().form(left.shingles());
    boolean isNextDay = left.gap(right) >= StoryEvidence.NEXT_DAY;
    int leastGaps =
        isNextDay || (isNamedOtherwise(left, right) && isNamedOtherwise(right, left)) ? 1 : 2;
    if (Math.min(one.gaps(), two.gaps()) < leastGaps
        || Math.abs(one.gaps() - two.gaps()) > 1
        || Math.min(one.length(), two.length()) < SAME_LENGTH * Math.max(one.length(), two.length())
        || one.covered() < OF_FORM * one.length()
        || two.covered() < OF_FORM * two.length()) {
      return false;
    }
    Opening.Own mine = own(left, right);
    Opening.Own others = own(right, left);
    return isFilled(mine, isNextDay) && isFilled(others, isNextDay);
  }

  /** Whether the headline has a name that leads the text, too, and that the other has nowhere. */
  private static boolean isNamedOtherwise(StoryItem item, StoryItem other) {
    for (int word : item.headlineWords()) {
      if (item.opening().isNamed(word)
          && other.opening().unknown(new int[] {word}, other.headlineWords()) == 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFilled(Opening.Own own, boolean isNextDay) {
    boolean otherNames = own.names() > 0 && own.names() + own.figures() >= OTHER_MARKS;
    return own.known() <= KNOWN_IN_GAPS * own.own()
        && (otherNames || (isNextDay && own.figures() >= OTHER_MARKS));
  }

  /**
   * Whether a report is the same as another one of somebody or something else: one name of the
   * headline is another one, which leads the text, with figures of its own.
   */
  private static boolean isOfAnother(StoryItem item, StoryItem other) {
    int only = 0;
    for (int word : item.headlineWords()) {
      int[] one = {word};
      if (other.opening().unknown(one, other.headlineWords()) == 1) {
        if (only != 0 || !item.opening().isNamed(word)) {
          return false;
        }
        only = word;
      }
    }
    Opening.Own own = own(item, other);
    return only != 0 && own.figures() > 0 && isReplaced(own, KNOWN, true, own.total());
  }

  private static boolean isInOnePiece(StoryItem left, StoryItem right) {
    return left.opening().passages(right.shingles()) == 1
        && right.opening().passages(left.shingles()) == 1;
  }

  /** Whether its headline says what the other one says nowhere. */
  private static boolean isHeadedOtherwise(StoryItem item, StoryItem other) {
    int length = item.headlineWords().length;
    int unknown = other.opening().unknown(item.headlineWords(), other.headlineWords());
    return length == 0 || unknown >= Math.min(OTHER_WORDS_OF_HEADLINE, OTHER_HEADLINE * length);
  }

  private static Opening.Own own(StoryItem item, StoryItem other) {
    return item.opening()
        .own(item.shingles(), other.opening(), other.shingles(), other.headlineWords());
  }

  private static boolean isReplaced(Opening.Own own, double known) {
    return isReplaced(own, known, false, own.total());
  }

  /**
   * Whether a lead is another one.
   *
   * @param marksTell whether other names and figures are enough
   * @param lead weight of what leads the text: above background a short sentence may be all
   */
  private static boolean isReplaced(Opening.Own own, double known, boolean marksTell, int lead) {
    boolean otherMarks = marksTell && own.names() > 0 && own.names() + own.figures() >= OTHER_MARKS;
    return own.own() > 0
        && own.known() < known * own.own()
        && (otherMarks || own.own() >= OTHER_WORDS * lead);
  }
}
