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

  /** One pass over the characters; the last two words are all that is remembered of the text. */
  private static final class Scan {
    private final CharSequence text;
    private boolean keepsWords;
    private int[] hashes;
    private int count;
    private int[] numbers = new int[16];
    private int numberCount;
    private int words;
    private long before;
    private long last;

    Scan(CharSequence text) {
      this.text = text;
      this.hashes = new int[Math.max(16, text.length() / 6)];
    }

    void run() {
      int i = 0;
      while (i < text.length()) {
        char c = text.charAt(i);
        if (isIdeograph(c)) {
          word(mix(c), false);
          i++;
        } else if (isWordCharacter(c)) {
          i = wordFrom(i);
        } else {
          i++;
        }
      }
    }

    /** Reads one word; returns where the text goes on. */
    private int wordFrom(int start) {
      long hash = FIRST;
      boolean number = isDigit(text.charAt(start));
      int i = start;
      while (i < text.length()) {
        char c = text.charAt(i);
        if (isWordCharacter(c) && !isIdeograph(c)) {
          hash = (hash ^ fold(c)) * 0x100000001B3L;
        } else if (!isInside(c, i, number)) {
          break;
        }
        i++;
      }
      word(mix(hash), number);
      return i;
    }

    /** An apostrophe within a word, and a point or comma within a number, do not end it. */
    private boolean isInside(char c, int i, boolean number) {
      if (i + 1 >= text.length() || !isWordCharacter(text.charAt(i + 1))) {
        return false;
      }
      boolean apostrophe = c == '\'' || c == '\u2019';
      return apostrophe || (number && (c == '.' || c == ',') && isDigit(text.charAt(i + 1)));
    }

    private void word(long hash, boolean number) {
      words++;
      if (number) {
        if (numberCount == numbers.length) {
          numbers = Arrays.copyOf(numbers, numberCount * 2);
        }
        numbers[numberCount++] = (int) hash;
      }
      if (keepsWords) {
        add((int) hash);
      } else if (words >= WIDTH) {
        add((int) (mix(before * FIRST + last * SECOND + hash) >>> 32));
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

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private static boolean isWordCharacter(char c) {
      if (c < 128) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
      }
      return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** Chinese and Japanese write no spaces between words. */
    private static boolean isIdeograph(char c) {
      return c >= '\u2E80' && c <= '\u9FFF' && Character.isLetterOrDigit(c);
    }

    private static char fold(char c) {
      if (c < 128) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      }
      return Character.toLowerCase(c);
    }
  }
}
