package org.dateline.story.chain;

import org.dateline.table.JoinReason;
import org.dateline.text.record.RevisionTag.Kind;
import org.dateline.text.similarity.Overlap;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for a dispatch being a copy or a later take of an earlier one: tags and numbers of
 * the headline, the headline itself, the feed's own id, and how much of the text is the same.
 *
 * @param jaccard share of their shingles that both have
 * @param containment share of the shorter one's shingles that both have
 * @param headlines share of the headlines' words that both have
 * @param reason why they are joined, null where they are not
 */
public record StoryEvidence(
    double jaccard, double containment, double headlines, @Nullable JoinReason reason) {

  /** Fewer shingles say little about which text lies within which. */
  private static final int FEW_SHINGLES = 40;

  private static final double CONTAINED = 0.85;
  private static final double ALIKE = 0.75;
  private static final double CONTAINED_JACCARD = 0.3;
  private static final double SIMILAR_HEADLINES = 0.5;
  private static final double TAGGED_HEADLINES = 0.4;
  private static final double RELATED_HEADLINES = 0.1;
  private static final double RELATED_JACCARD = 0.35;

  /** Reports in a fixed form have as many numbers, and few of them again. */
  private static final int MANY_NUMBERS = 6;

  private static final double FRESH_NUMBERS = 0.5;
  private static final int SOME_NUMBERS = 2;

  /** Words of a flash, which has its headline for a text or none. */
  private static final int LONGEST_ALERT = 24;

  private static final int SHORTEST_ALERT = 4;

  private static final double SHARED_BY_FLASHES = 0.3;

  /** Words of a sentence or two. */
  private static final int LONGEST_FLASH = 48;

  private static final int SHORTEST_STORY = 12;
  private static final long ALERT_SECONDS = 2 * 3600L;
  private static final double UNKNOWN_OF_ALERT = 0.2;
  private static final int SHARED_OF_ALERT = 3;

  /** Seconds after which a report in a fixed form comes again at the earliest. */
  static final long NEXT_DAY = 18 * 3600L;

  /**
   * Judges a dispatch by one that came before it.
   *
   * @param common what has stood in the stories before
   */
  static StoryEvidence of(StoryItem later, StoryItem earlier, StoryRules rules, CommonText common) {
    Likeness likeness = Likeness.of(later, earlier);
    JoinReason reason = reason(later, earlier, likeness, rules);
    return new StoryEvidence(
        likeness.jaccard(),
        likeness.containment(),
        likeness.headlines(),
        reason == null || (isByText(reason) && isOther(later, earlier, likeness, common))
            ? null
            : reason);
  }

  /** Whether nothing but text and headlines speak for it. */
  private static boolean isByText(JoinReason reason) {
    return switch (reason) {
      case EXACT_COPY, OWN_ID, KILL_NOTICE -> false;
      case NEAR_COPY, CONTAINED_COPY, SAME_HEADLINE, SAME_SLUG -> true;
      case REVISION_TAG, SIMILAR_HEADLINE, SHARED_TEXT -> true;
    };
  }

  private static boolean isOther(
      StoryItem later, StoryItem earlier, Likeness likeness, CommonText common) {
    boolean tagged =
        isTagged(later, earlier)
            && later.source().equals(earlier.source())
            && likeness.headlines() >= TAGGED_HEADLINES;
    return !tagged
        && !isAlertOf(earlier, later)
        && !isFlashAgain(later, earlier, likeness)
        && !isTake(later, earlier, likeness)
        && !Corrections.are(later, earlier, likeness.headlines())
        && !isBare(later)
        && !isBare(earlier)
        && new OtherNews(common).is(later, earlier, likeness.containment(), likeness.headlines());
  }

  /** The same, joined for a reason that lies in no text. */
  StoryEvidence as(JoinReason other) {
    return new StoryEvidence(jaccard, containment, headlines, other);
  }

  /** How much two dispatches have in common; the parts are those of the evidence. */
  private record Likeness(double jaccard, double containment, double headlines) {
    static Likeness of(StoryItem later, StoryItem earlier) {
      int[] left = later.shingles().hashes();
      int[] right = earlier.shingles().hashes();
      int shared = Overlap.shared(left, right);
      return new Likeness(
          left.length + right.length == 0 ? 0 : Overlap.jaccard(shared, left.length, right.length),
          Overlap.containment(shared, left.length, right.length),
          headlines(later, earlier));
    }

    private static double headlines(StoryItem later, StoryItem earlier) {
      double own = headlines(later.headlineWords(), earlier.headlineWords());
      int[] named = later.namedWords();
      return named == later.headlineWords()
          ? own
          : Math.max(own, headlines(named, earlier.headlineWords()));
    }

    private static double headlines(int[] later, int[] earlier) {
      return later.length == 0 || earlier.length == 0 ? 0 : Overlap.jaccard(later, earlier);
    }
  }

  private static @Nullable JoinReason reason(
      StoryItem later, StoryItem earlier, Likeness likeness, StoryRules rules) {
    if (!later.isDated() || !earlier.isDated()) {
      return later.hasReferenceOf(earlier) ? JoinReason.OWN_ID : null;
    }
    double jaccard = likeness.jaccard();
    double containment = likeness.containment();
    // Where nearly all of one text stands in the other, its numbers need not.
    boolean alike = jaccard >= ALIKE || containment >= CONTAINED;
    boolean fresh = hasFreshNumbers(later, earlier, likeness, alike);
    if (isAnnounced(later, earlier, likeness) && later.gap(earlier) <= rules.nearSeconds()) {
      return JoinReason.OWN_ID;
    }
    JoinReason chained =
        later.source().equals(earlier.source()) && later.gap(earlier) <= rules.chainSeconds()
            ? chained(later, earlier, likeness, fresh, rules)
            : null;
    if (chained != null) {
      return chained;
    }
    if (fresh || later.gap(earlier) > rules.nearSeconds()) {
      return null;
    }
    if (jaccard >= rules.nearJaccard()) {
      return JoinReason.NEAR_COPY;
    }
    boolean enough =
        Math.min(later.shingles().hashes().length, earlier.shingles().hashes().length)
            >= FEW_SHINGLES;
    // Two agencies do not share so much by chance; one may well come back to its own words.
    double least = later.source().equals(earlier.source()) ? CONTAINED : rules.nearJaccard();
    return enough && containment >= least && jaccard >= CONTAINED_JACCARD
        ? JoinReason.CONTAINED_COPY
        : null;
  }

  /** The same agency within the time of a chain: each further mark lowers what text must do. */
  private static @Nullable JoinReason chained(
      StoryItem later, StoryItem earlier, Likeness likeness, boolean fresh, StoryRules rules) {
    double containment = likeness.containment();
    double headlines = likeness.headlines();
    boolean sameItem = later.isItemOf(earlier);
    boolean sameHeadline = headlines == 1;
    boolean sameSlug = later.slug() != null && later.slug().equals(earlier.slug());
    if (later.revision().kind() == Kind.KILL) {
      boolean named = sameItem || sameSlug || headlines >= SIMILAR_HEADLINES;
      return named || containment >= rules.chainContainment() ? JoinReason.KILL_NOTICE : null;
    }
    if (isAlertOf(earlier, later)) {
      return JoinReason.SIMILAR_HEADLINE;
    }
    if (isFlashAgain(later, earlier, likeness)) {
      return JoinReason.SAME_HEADLINE;
    }
    if (isBare(later) || isBare(earlier)) {
      return sameItem ? JoinReason.OWN_ID : sameHeadline ? JoinReason.SAME_HEADLINE : null;
    }
    if (Corrections.are(later, earlier, headlines)
        || (!fresh
            && (isNextUnderHeadline(later, earlier, headlines)
                || isTake(later, earlier, likeness)))) {
      return JoinReason.REVISION_TAG;
    }
    if (fresh || containment < rules.chainContainment() / 2) {
      return null;
    }
    double much = rules.chainContainment();
    if (sameItem) {
      return JoinReason.OWN_ID;
    }
    if (sameHeadline) {
      return JoinReason.SAME_HEADLINE;
    }
    if (sameSlug && containment >= 0.6 * much) {
      return JoinReason.SAME_SLUG;
    }
    if (isTagged(later, earlier) && headlines >= TAGGED_HEADLINES) {
      return JoinReason.REVISION_TAG;
    }
    if (headlines >= SIMILAR_HEADLINES && containment >= 0.7 * much) {
      return JoinReason.SIMILAR_HEADLINE;
    }
    // A statement also stands in the reports about it, under other headlines.
    boolean related = headlines >= RELATED_HEADLINES || likeness.jaccard() >= RELATED_JACCARD;
    return containment >= much && related ? JoinReason.SHARED_TEXT : null;
  }

  /** A take that its number says to be one, soon after and under the same headline. */
  private static boolean isNextUnderHeadline(StoryItem later, StoryItem earlier, double headlines) {
    boolean elsewhere =
        later.place() != null
            && earlier.place() != null
            && !later.place().equalsIgnoreCase(earlier.place());
    return headlines == 1
        && !elsewhere
        && isRevision(later.revision().kind())
        && Takes.mayFollow(StoryItem.rank(later.revision()), StoryItem.rank(earlier.revision()))
        && later.gap(earlier) <= ALERT_SECONDS
        && Takes.subject(later.headlineWords()).length >= 2;
  }

  private static boolean isTake(StoryItem later, StoryItem earlier, Likeness likeness) {
    return Takes.are(later, earlier, likeness.containment())
        || Takes.isWrittenThrough(later, earlier);
  }

  /**
   * Whether the feed's whole id is the same, and version, tag, headline or text say that it is not
   * the same by chance.
   */
  private static boolean isAnnounced(StoryItem later, StoryItem earlier, Likeness likeness) {
    return later.hasReferenceOf(earlier)
        && later.revision().kind() != Kind.KILL
        && (isTagged(later, earlier)
            || likeness.headlines() >= RELATED_HEADLINES
            || likeness.containment() >= RELATED_HEADLINES);
  }

  /**
   * Whether two texts of a sentence or two under one headline are takes of a flash, which is told
   * in other words each time: both say what the headline does, and soon after each other. Where no
   * tag says that one is a take of the other, lines of a series have figures of their own, and a
   * form that was filled in twice has its words.
   */
  private static boolean isFlashAgain(StoryItem later, StoryItem earlier, Likeness likeness) {
    return likeness.headlines() == 1
        && later.headlineWords().length >= SHORTEST_ALERT
        && later.gap(earlier) <= ALERT_SECONDS
        && tellsItsHeadline(later)
        && tellsItsHeadline(earlier)
        && (isTagged(later, earlier)
            || isUrgent(later)
            || (likeness.containment() < SHARED_BY_FLASHES && hasItsNumbers(later, earlier)));
  }

  private static boolean tellsItsHeadline(StoryItem item) {
    int[] words = item.headlineWords();
    int length = item.shingles().words();
    return length > 0
        && length <= LONGEST_FLASH
        && item.opening().unknown(words, new int[0]).length <= (words.length + 1) / 2;
  }

  private static boolean isUrgent(StoryItem item) {
    return item.revision().kind() == Kind.URGENT;
  }

  /** Whether all figures of one stand in the other. */
  private static boolean hasItsNumbers(StoryItem later, StoryItem earlier) {
    int[] left = later.shingles().numbers();
    int[] right = earlier.shingles().numbers();
    return left.length == 0 || right.length == 0 || Overlap.containment(left, right) == 1;
  }

  /** A headline alone: a flash, or a page that held nothing else. */
  private static boolean isBare(StoryItem item) {
    return item.shingles().words() == 0;
  }

  /**
   * Whether a headline that went out alone, as a flash does, is that of a story soon after: nearly
   * all its words stand in the story's headline and text, and many in the headline.
   */
  private static boolean isAlertOf(StoryItem alert, StoryItem story) {
    int[] words = alert.headlineWords();
    if (alert.shingles().words() > LONGEST_ALERT
        || words.length < SHORTEST_ALERT
        || story.shingles().words() < SHORTEST_STORY
        || story.time() - alert.time() > ALERT_SECONDS
        || !isItsHeadline(alert)) {
      return false;
    }
    int unknown = story.opening().unknown(words, story.headlineWords()).length;
    double inHeadline = Overlap.containment(words, story.headlineWords());
    return unknown <= Math.max(1, UNKNOWN_OF_ALERT * words.length)
        && inHeadline >= SIMILAR_HEADLINES
        && Overlap.shared(words, story.headlineWords()) >= SHARED_OF_ALERT;
  }

  /** Whether a text says hardly more than its headline. */
  private static boolean isItsHeadline(StoryItem item) {
    int[] words = item.opening().words();
    return item.opening().unknownTo(item.headlineWords()) <= UNKNOWN_OF_ALERT * words.length;
  }

  private static boolean isTagged(StoryItem later, StoryItem earlier) {
    return isRevision(later.revision().kind()) || earlier.revision().kind() == Kind.URGENT;
  }

  private static boolean isRevision(Kind kind) {
    return switch (kind) {
      case LEAD, UPDATE, WRITETHRU, CORRECTION, REFILE, REPEAT -> true;
      case FIRST, URGENT, KILL, ADVISORY -> false;
    };
  }

  /**
   * Market reports and index tables come again in the same words with other numbers; where the
   * headline is the same and the day another one, two numbers tell that are others.
   */
  private static boolean hasFreshNumbers(
      StoryItem later, StoryItem earlier, Likeness likeness, boolean alike) {
    int[] left = later.shingles().numbers();
    int[] right = earlier.shingles().numbers();
    int fewer = Math.min(left.length, right.length);
    double same = Overlap.containment(left, right);
    if (!alike && fewer >= MANY_NUMBERS && same < FRESH_NUMBERS) {
      return true;
    }
    boolean again =
        likeness.headlines() == 1
            && later.gap(earlier) >= NEXT_DAY
            && !isTagged(later, earlier)
            && !later.isItemOf(earlier);
    // What stays the same in a form of few figures are its units: "1 dollar", "100 yen".
    int others = fewer - (int) Math.round(same * fewer);
    return again && others >= SOME_NUMBERS && same < FRESH_NUMBERS;
  }
}
