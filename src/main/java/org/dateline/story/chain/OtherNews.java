package org.dateline.story.chain;

import java.util.Arrays;
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

  /** Words of the sentence that introduces every issue of a series. */
  private static final int INTRODUCTION = 8;

  /** Words of an issue that no other has, and their share. */
  private static final int NEWS_OF_ISSUE = 8;

  private static final double SHARE_OF_ISSUE = 0.3;

  /** Names of papers and sections come again among its news. */
  private static final double KNOWN_OF_ISSUE = 0.6;

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
    Opening.Own mine = own(left, right);
    Opening.Own others = own(right, left);
    if (isOtherIssue(left, right, mine, others)
        || (background && isNextDay(left, right) && isOneForm(left, right, mine, others, false))) {
      return true;
    }
    if (headlines == 1 && !background) {
      return isFilledIn(left, right, mine, others)
          || isAnotherDay(left, right, mine, others)
          || (containment < LITTLE && isReplaced(mine, KNOWN) && isReplaced(others, KNOWN));
    }
    if (!background) {
      int[] unknown = right.opening().unknown(left.headlineWords(), right.headlineWords());
      int[] unknownToLeft = left.opening().unknown(right.headlineWords(), left.headlineWords());
      boolean isNamedOtherwise =
          (isNamed(left, unknown) && isNamed(right, unknownToLeft))
              || (unknown.length == 1
                  && unknownToLeft.length == 1
                  && (isNextDay(left, right) || (mine.plain() == 0 && others.plain() == 0)));
      if (isOneForm(left, right, mine, others, isNamedOtherwise)) {
        return true;
      }
      if (!(isHeadedOtherwise(left, unknown) && isHeadedOtherwise(right, unknownToLeft))) {
        return isOfAnother(left, unknown, mine) && isOfAnother(right, unknownToLeft, others);
      }
    }
    boolean isAbove = isInOnePiece(left, right);
    double known = background || isAbove ? KNOWN_BESIDE_BACKGROUND : KNOWN;
    return isReplaced(mine, known, true, isAbove ? mine.lead() : mine.total())
        && isReplaced(others, known, true, isAbove ? others.lead() : others.total());
  }

  /**
   * Under one headline: whether two texts are one form that was filled in otherwise, in one place,
   * or on another day with other names. A later take adds or changes a little here and there.
   */
  private static boolean isFilledIn(
      StoryItem left, StoryItem right, Opening.Own mine, Opening.Own others) {
    Opening.Form one = left.opening().form(right.shingles());
    Opening.Form two = right.opening().form(left.shingles());
    if (one.below() + two.below() > 0
        || one.gaps() < 1
        || one.gaps() > MOST_GAPS
        || two.gaps() != one.gaps()) {
      return false;
    }
    boolean hasOtherNames = Math.min(mine.names(), others.names()) >= OTHER_MARKS;
    return mine.known() == 0
        && others.known() == 0
        && Math.min(mine.names() + mine.plain(), others.names() + others.plain()) >= OTHER_MARKS
        && (one.gaps() == 1 || (hasOtherNames && isNextDay(left, right)));
  }

  /**
   * On another day: whether two texts are issues of one series, which begin with the words that
   * introduce it and go on with other news.
   */
  private static boolean isOtherIssue(
      StoryItem left, StoryItem right, Opening.Own mine, Opening.Own others) {
    return isNextDay(left, right)
        && isIntroduced(left, right, mine)
        && isIntroduced(right, left, others);
  }

  private static boolean isIntroduced(StoryItem item, StoryItem other, Opening.Own own) {
    if (item.opening().introduction(other.shingles()) < INTRODUCTION) {
      return false;
    }
    Opening.Form form = item.opening().form(other.shingles());
    int news = form.length() - form.covered();
    return news >= Math.max(NEWS_OF_ISSUE, SHARE_OF_ISSUE * form.length())
        && (own.own() == 0 || own.known() < KNOWN_OF_ISSUE * own.own());
  }

  /** Under one headline on another day: another lead above the same background. */
  private static boolean isAnotherDay(
      StoryItem left, StoryItem right, Opening.Own mine, Opening.Own others) {
    return isNextDay(left, right)
        && isInOnePiece(left, right)
        && Math.min(mine.names() + mine.plain(), others.names() + others.plain()) > OTHER_MARKS
        && isReplaced(mine, KNOWN, false, mine.lead())
        && isReplaced(others, KNOWN, false, others.lead());
  }

  private static boolean isNextDay(StoryItem left, StoryItem right) {
    return left.gap(right) >= StoryEvidence.NEXT_DAY;
  }

  /**
   * Whether two texts are one form that was filled in twice: as long, the same words with gaps in
   * as many places, and in these other names and figures, or on another day other figures. What a
   * later take adds or changes stands in places of its own, and it keeps its names.
   *
   * @param isNamedOtherwise whether both headlines have names that the other one has nowhere, or
   *     differ by one word above texts that differ by names: of one agency one name tells then
   */
  private static boolean isOneForm(
      StoryItem left,
      StoryItem right,
      Opening.Own mine,
      Opening.Own others,
      boolean isNamedOtherwise) {
    boolean isNextDay = isNextDay(left, right);
    int marks = isNamedOtherwise && left.source().equals(right.source()) ? 1 : OTHER_MARKS;
    if (!isFilled(mine, isNextDay, marks) || !isFilled(others, isNextDay, marks)) {
      return false;
    }
    Opening.Form one = left.opening().form(right.shingles());
    Opening.Form two = right.opening().form(left.shingles());
    int longer = Math.max(one.length(), two.length());
    return Math.min(one.gaps(), two.gaps()) >= (isNextDay || isNamedOtherwise ? 1 : 2)
        && Math.abs(one.gaps() - two.gaps()) <= 1
        && Math.min(one.length(), two.length()) >= SAME_LENGTH * longer
        && one.covered() >= OF_FORM * one.length()
        && two.covered() >= OF_FORM * two.length();
  }

  private static boolean isFilled(Opening.Own own, boolean isNextDay, int marks) {
    boolean otherNames = own.names() > 0 && own.names() + own.figures() >= marks;
    return own.known() <= KNOWN_IN_GAPS * own.own()
        && (otherNames || (isNextDay && own.figures() >= OTHER_MARKS));
  }

  /**
   * Whether a report is the same as another one of somebody or something else: one name of the
   * headline is another one, which leads the text, with figures of its own.
   *
   * @param unknown words of its headline that the other one has nowhere
   */
  private static boolean isOfAnother(StoryItem item, int[] unknown, Opening.Own own) {
    return unknown.length == 1
        && isNamed(item, unknown)
        && own.figures() > 0
        && isReplaced(own, KNOWN, true, own.total());
  }

  /** Whether one of these words leads the text as a name. */
  private static boolean isNamed(StoryItem item, int[] words) {
    return Arrays.stream(words).anyMatch(item.opening()::isNamed);
  }

  private static boolean isInOnePiece(StoryItem left, StoryItem right) {
    return left.opening().passages(right.shingles()) == 1
        && right.opening().passages(left.shingles()) == 1;
  }

  /** Whether its headline says enough that the other one says nowhere. */
  private static boolean isHeadedOtherwise(StoryItem item, int[] unknown) {
    int length = item.headlineWords().length;
    return length == 0
        || unknown.length >= Math.min(OTHER_WORDS_OF_HEADLINE, OTHER_HEADLINE * length);
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
