package org.dateline.story.chain;

import java.util.Arrays;
import java.util.Locale;
import org.dateline.text.similarity.MinHash;
import org.dateline.text.similarity.Shingles;

/**
 * Keys under which dispatches meet that may belong to one story. The upper 16 bits of a key say its
 * kind; within an agency the agency is part of it.
 */
public final class StoryKeys {
  private static final int KIND_SHIFT = 48;
  private static final int HEADLINE_BANDS = 4;
  private static final int HEADLINE_ROWS = 2;
  private static final int MOST_SUBJECTS = 8;
  private static final Kind[] KINDS = Kind.values();

  private StoryKeys() {}

  /** Kinds of keys, the common ones first. */
  public enum Kind {
    /** A band of the signature, whoever sends it. */
    BAND(0, 6, true),
    /** The same text, at any distance. */
    EXACT(1, 1, false),
    /** The same id of the feed, or that of an item that is carried on. */
    REFERENCE(2, 2, false),
    /** The same item by the feed's id. */
    ITEM(3, 4, true),
    /** The same words in the headline, from one agency. */
    HEADLINE(4, 4, true),
    /** The same keyword line, from one agency. */
    SLUG(5, 6, true),
    /** Some words of the headline, from one agency. */
    HEADLINE_BAND(6, 4, true),
    /** A word of the headline, from one agency and one place: takes of a chain meet under it. */
    SUBJECT(7, 3, true);

    private final int code;
    private final int lookback;
    private final boolean windowed;

    Kind(int code, int lookback, boolean windowed) {
      this.code = code;
      this.lookback = lookback;
      this.windowed = windowed;
    }

    /** Under one key a dispatch meets at most so many of those before it. */
    int lookback() {
      return lookback;
    }

    /** Whether only dispatches within a window of time meet, and undated ones never. */
    boolean isWindowed() {
      return windowed;
    }

    /** A bit of its own. */
    public int bit() {
      return 1 << code;
    }
  }

  /** The kind of a key. */
  static Kind kind(long key) {
    int kind = (int) (key >>> KIND_SHIFT);
    return kind <= MinHash.BANDS ? Kind.BAND : KINDS[kind - MinHash.BANDS];
  }

  /**
   * All keys of a dispatch.
   *
   * @param length shingles of its text
   */
  public static long[] of(StoryItem item, byte[] signature, int length) {
    long[] bands = MinHash.bands(signature);
    long[] keys = Arrays.copyOf(bands, bands.length + 7 + 2 * HEADLINE_BANDS + MOST_SUBJECTS);
    int count = bands.length;
    keys[count++] = key(Kind.EXACT, item.exactKey());
    long source = Shingles.mix(item.source().hashCode());
    if (item.reference() != null) {
      keys[count++] = key(Kind.REFERENCE, source ^ text(item.reference()));
    }
    if (item.evolvedFrom() != null) {
      keys[count++] = key(Kind.REFERENCE, source ^ text(item.evolvedFrom()));
    }
    if (item.item() != null && !item.item().equals(item.reference())) {
      keys[count++] = key(Kind.ITEM, source ^ text(item.item()));
    }
    if (item.slug() != null) {
      keys[count++] = key(Kind.SLUG, source ^ text(item.slug()));
    }
    count = headline(item.headlineWords(), source, keys, count);
    if (item.namedWords() != item.headlineWords()) {
      count = headline(item.namedWords(), source, keys, count);
    }
    // What an alert fears or hears of may turn out to be other news: one that says more than that
    // something has happened is brought together with takes by its text.
    boolean isLongAlert =
        StoryItem.rank(item.revision()) < StoryItem.FIRST_TAKE && length > Takes.LONGEST_ALERT;
    return Arrays.copyOf(keys, isLongAlert ? count : subjects(item, source, keys, count));
  }

  private static int subjects(StoryItem item, long source, long[] keys, int from) {
    int count = from;
    String place = item.place();
    if (place != null && StoryItem.rank(item.revision()) <= StoryItem.LAST_TAKE) {
      long here = source ^ text(place.toUpperCase(Locale.ROOT));
      int[] words = Takes.subject(item.headlineWords());
      for (int i = 0; i < Math.min(words.length, MOST_SUBJECTS); i++) {
        keys[count++] = key(Kind.SUBJECT, here + Shingles.mix(words[i]));
      }
    }
    return count;
  }

  private static int headline(int[] words, long source, long[] keys, int from) {
    int count = from;
    if (words.length > 0) {
      keys[count++] = key(Kind.HEADLINE, source ^ all(words));
      for (int band = 0; band < HEADLINE_BANDS; band++) {
        keys[count++] = key(Kind.HEADLINE_BAND, source ^ band(words, band));
      }
    }
    return count;
  }

  private static long key(Kind kind, long hash) {
    long prefix = (long) (MinHash.BANDS + kind.code) << KIND_SHIFT;
    return prefix | (Shingles.mix(hash) >>> (64 - KIND_SHIFT));
  }

  private static long text(String text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return Shingles.mix(hash);
  }

  private static long all(int[] words) {
    long hash = 0;
    for (int word : words) {
      hash = Shingles.mix(hash ^ word);
    }
    return hash;
  }

  /** Two minima under permutations of their own; the same in half of the headlines' words: 0.25. */
  private static long band(int[] words, int band) {
    long hash = band;
    for (int row = 0; row < HEADLINE_ROWS; row++) {
      long seed = Shingles.mix(band * 31L + row + 1);
      long least = Long.MAX_VALUE;
      for (int word : words) {
        least = Math.min(least, Shingles.mix(seed ^ word));
      }
      hash = Shingles.mix(hash ^ least);
    }
    return hash;
  }
}
