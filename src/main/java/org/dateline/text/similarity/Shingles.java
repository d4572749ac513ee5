package org.dateline.text.similarity;

import java.util.Arrays;

/**
 * The overlapping runs of three words of a text (Broder 1997), as sorted hashes without repetition.
 * Case, punctuation and white space do not count; a number with its decimal point or commas is one
 * word; an ideograph is a word of its own. A text of one or two words is one shingle.
 *
 * @param hashes of the shingles, ascending, distinct
 * @param numbers hashes of the words that begin with a digit, ascending, distinct
 * @param words how many words the text has
 */
// Made by the million and never compared with each other: lists would only cost.
@SuppressWarnings("ArrayRecordComponent")
public record Shingles(int[] hashes, int[] numbers, int words) {
  /** Words in a shingle. */
  public static final int WIDTH = 3;

  /** Of an empty text. */
  public static final Shingles NONE = new Shingles(new int[0], new int[0], 0);

  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

  /** The shingles of a text. */
  public static Shingles of(CharSequence text) {
    Scan scan = new Scan(text);
    scan.run();
    return scan.words == 0 ? NONE : scan.shingles();
  }

  /** The words alone, as sorted distinct hashes: for short texts such as headlines. */
  public static int[] words(CharSequence text) {
    Scan scan = new Scan(text);
    scan.keepsWords = true;
    scan.run();
    return distinct(scan.hashes, scan.count);
  }

  /** Mixes the bits of a hash so that each depends on all (Steele, Lea and Flood 2014). */
  public static long mix(long hash) {
    long z = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The shingle of three words, by their hashes. */
  static int shingle(long first, long second, long third) {
    return (int) (mix(first * FIRST + second * SECOND + third) >>> 32);
  }

  static int[] distinct(int[] values, int count) {
    int[] sorted = HashSort.sorted(values, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return kept == count ? sorted : Arrays.copyOf(sorted, kept);
  }

  /** One pass over the words; the last two of them are all that is remembered of the text. */
  private static final class Scan extends WordScan {
    private boolean keepsWords;
    private int[] hashes;
    private int count;
    private int[] numbers = new int[16];
    private int numberCount;
    private int words;
    private long before;
    private long last;

    Scan(CharSequence text) {
      super(text);
      this.hashes = new int[Math.max(16, text.length() / 6)];
    }

    @Override
    void word(long hash, int start, int end) {
      words++;
      if (isNumber(start)) {
        if (numberCount == numbers.length) {
          numbers = Arrays.copyOf(numbers, numberCount * 2);
        }
        numbers[numberCount++] = (int) hash;
      }
      if (keepsWords) {
        add((int) hash);
      } else if (words >= WIDTH) {
        add(shingle(before, last, hash));
      }
      before = last;
      last = hash;
    }

    private void add(int hash) {
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, count * 2);
      }
      hashes[count++] = hash;
    }

    Shingles shingles() {
      if (words < WIDTH) {
        add((int) (mix(before * FIRST + last * SECOND) >>> 32));
      }
      return new Shingles(distinct(hashes, count), distinct(numbers, numberCount), words);
    }
  }
}
