package org.dateline.story.chain;

import java.util.Comparator;
import java.util.Locale;
import org.dateline.text.record.RevisionTag;
import org.dateline.text.similarity.Opening;
import org.dateline.text.similarity.Shingles;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch as the chaining of stories sees it.
 *
 * @param id the dispatch's id
 * @param source the agency
 * @param reference the feed's own id, whole; null where there is none
 * @param item the part of that id that is the same for all transmissions of an item, as by {@link
 *     ItemReference}; null where there is none
 * @param evolvedFrom the reference of the item that the feed says it carries on; null where there
 *     is none
 * @param headlineWords words of the headline without tags, as by {@link Shingles#words}
 * @param slug the desk's keyword line without what it says of the revision; null where there is
 *     none
 * @param kicker the desk's series label; null where there is none
 * @param place the place of its dateline; null where there is none
 * @param revision what its headline says it is
 * @param time seconds since 1970 UTC, or {@link #UNDATED}
 * @param exactKey equal for equal texts, as by {@link #exactKey}
 * @param shingles of its body
 * @param opening of its body
 */
// Made by the million and never compared with each other: lists would only cost.
@SuppressWarnings("ArrayRecordComponent")
public record StoryItem(
    String id,
    String source,
    @Nullable String reference,
    @Nullable String item,
    @Nullable String evolvedFrom,
    int[] headlineWords,
    @Nullable String slug,
    @Nullable String kicker,
    @Nullable String place,
    RevisionTag revision,
    long time,
    long exactKey,
    Shingles shingles,
    Opening opening) {
  /** The time of a dispatch without a date: after all others. */
  public static final long UNDATED = Long.MAX_VALUE;

  /** {@link #rank Rank} of what no tag calls a take. */
  static final int FIRST_TAKE = 1;

  /** Rank of the last number of a chain. */
  static final int LAST_TAKE = 100;

  /** Texts with fewer words are copies only under the same headline. */
  public static final int SHORT = 8;

  /** By time, then by what the revision tags say, then by id; undated dispatches last. */
  public static final Comparator<StoryItem> ORDER =
      Comparator.comparingLong(StoryItem::time)
          .thenComparingInt(item -> rank(item.revision()))
          .thenComparing(StoryItem::id);

  /**
   * The place of a transmission among those of the same moment, where only the day is known:
   * urgent, first, then leads and updates by number, then repeats, corrections and kills.
   */
  public static int rank(RevisionTag revision) {
    Integer number = revision.number();
    int step = number == null ? 1 : Math.max(0, Math.min(number, 99));
    return switch (revision.kind()) {
      case URGENT -> 0;
      case FIRST -> 1;
      case LEAD, UPDATE, WRITETHRU -> 1 + step;
      case REFILE, REPEAT -> 102;
      case CORRECTION -> 103 + step;
      case ADVISORY -> 203;
      case KILL -> 204;
    };
  }

  /**
   * A key that equal texts share.
   *
   * @param bodySha256 SHA-256 of the body, in hexadecimal
   * @param words words of the body
   * @param headlineWords words of the headline without tags
   * @param source the agency
   * @param day days since 1970; {@link #UNDATED} where there is none
   */
  public static long exactKey(
      String bodySha256, int words, int[] headlineWords, String source, long day) {
    long key = Long.parseUnsignedLong(bodySha256, 0, 16, 16);
    if (words >= SHORT) {
      return Shingles.mix(key);
    }
    for (int word : headlineWords) {
      key = Shingles.mix(key ^ word);
    }
    // A headline alone is a copy of another one only if the same agency sends it on the same day.
    return words > 0 ? Shingles.mix(key + 1) : Shingles.mix(key ^ source.hashCode() ^ (day << 32));
  }

  /**
   * A keyword line up to its first comma, where the revision follows, and without "BC-", which says
   * that it is for papers of the morning and of the evening; null where nothing is left.
   */
  public static @Nullable String slugOf(@Nullable String slug) {
    if (slug == null) {
      return null;
    }
    int comma = slug.indexOf(',');
    String kept = (comma < 0 ? slug : slug.substring(0, comma)).strip().toLowerCase(Locale.ROOT);
    String bare = kept.startsWith("bc-") ? kept.substring(kept.startsWith("bc--") ? 4 : 3) : kept;
    return bare.isEmpty() ? null : bare;
  }

  /** Words by which a notice about a story may name it besides its own headline. */
  int[] namedWords() {
    boolean isNotice =
        revision.kind() == RevisionTag.Kind.KILL || revision.kind() == RevisionTag.Kind.CORRECTION;
    return isNotice && slug != null ? Shingles.words(slug) : headlineWords;
  }

  /** Whether it has a date. */
  public boolean isDated() {
    return time != UNDATED;
  }

  /** Whether both have an own id of the feed, and the same. */
  boolean hasReferenceOf(StoryItem other) {
    return reference != null && reference.equals(other.reference) && source.equals(other.source);
  }

  /** Whether both are transmissions of the same item, by the feed's own id. */
  boolean isItemOf(StoryItem other) {
    return item != null && item.equals(other.item) && source.equals(other.source);
  }

  /** Seconds between the two, either way. */
  long gap(StoryItem other) {
    return Math.abs(time - other.time);
  }

  /** The same without its text, where only its headline and marks can be needed again. */
  StoryItem withoutText() {
    return new StoryItem(
        id,
        source,
        reference,
        item,
        evolvedFrom,
        headlineWords,
        slug,
        kicker,
        place,
        revision,
        time,
        exactKey,
        Shingles.NONE,
        Opening.NONE);
  }
}
