package org.dateline.text.similarity;

import java.util.Arrays;
import java.util.Locale;
import org.dateline.text.word.StopWords;

/**
 * What leads a text, and the order of its words: it tells a report from another one that only
 * shares background with it, or the form.
 *
 * @param weights of the first {@value #LENGTH} words: 0 for function words and words of reporting
 *     and of dates, 2 for names, 3 for figures, 1 for all others
 * @param words hashes of all words, in order
 * @param shingles of all words, in order; two fewer
 */
// Made by the million and never compared with each other: lists would only cost.
@SuppressWarnings("ArrayRecordComponent")
public record Opening(int[] weights, int[] words, int[] shingles) {
  /** Words that lead a text. */
  public static final int LENGTH = 40;

  /** Of an empty text. */
  public static final Opening NONE = new Opening(new int[0], new int[0], new int[0]);

  /** Fewer words are no passage. */
  private static final int PASSAGE = 12;

  private static final int FIGURE = 3;
  private static final int NAME = 2;
  private static final int PLAIN = 1;

  /** The opening of a text. */
  public static Opening of(CharSequence text) {
    Scan scan = new Scan(text);
    scan.run();
    return scan.opening();
  }

  /**
   * The part of an opening that another text does not have in the same words.
   *
   * @param total weight of the opening
   * @param lead weight of what stands above the first passage of the other text; of all the opening
   *     where there is none
   * @param own weight of its words that stand in no run of words of the other text
   * @param known weight of those among them that the other text has in its own words, and half the
   *     weight of those that it has in what both share
   * @param names how many names among them it has nowhere
   * @param figures how many figures among them it has nowhere
   * @param plain how many other words that say something it has nowhere
   */
  public record Own(
      int total, int lead, int own, double known, int names, int figures, int plain) {}

  /**
   * What leads this text and stands in no run of words of another one.
   *
   * @param mine shingles of this text
   * @param other the other text
   * @param others its shingles
   * @param headline words of its headline, ascending, distinct
   */
  public Own own(Shingles mine, Opening other, Shingles others, int[] headline) {
    boolean[] covered = covered(weights.length, others);
    int[] shared = other.sorted(mine, true);
    int[] own = other.sorted(mine, false);
    Sum sum = new Sum();
    for (int i = 0; i < weights.length; i++) {
      sum.total += weights[i];
      if (!covered[i]) {
        boolean inOwn =
            Arrays.binarySearch(own, words[i]) >= 0 || Arrays.binarySearch(headline, words[i]) >= 0;
        sum.add(weights[i], inOwn ? 1 : Arrays.binarySearch(shared, words[i]) >= 0 ? 0.5 : 0);
      }
    }
    return new Own(sum.total, lead(others), sum.own, sum.known, sum.names, sum.figures, sum.plain);
  }

  private int lead(Shingles others) {
    boolean[] covered = covered(words.length, others);
    int end = covered.length;
    int length = 0;
    for (int i = 0; i < covered.length && end == covered.length; i++) {
      length = covered[i] ? length + 1 : 0;
      end = length == PASSAGE ? i + 1 - PASSAGE : end;
    }
    return Arrays.stream(weights, 0, Math.min(end, weights.length)).sum();
  }

  private static final class Sum {
    private int total;
    private int own;
    private double known;
    private int names;
    private int figures;
    private int plain;

    void add(int weight, double share) {
      own += weight;
      known += weight * share;
      names += share == 0 && weight == NAME ? 1 : 0;
      figures += share == 0 && weight == FIGURE ? 1 : 0;
      plain += share == 0 && weight == PLAIN ? 1 : 0;
    }
  }

  /**
   * In how many passages this text shares its words with another one: background stands in one
   * piece, and in a rewritten text old and new take turns.
   */
  public int passages(Shingles others) {
    boolean[] covered = covered(words.length, others);
    int passages = 0;
    int length = 0;
    for (boolean isCovered : covered) {
      length = isCovered ? length + 1 : 0;
      passages += length == PASSAGE ? 1 : 0;
    }
    return passages;
  }

  /**
   * What this text has of another one's words, and in how many places it has others.
   *
   * @param length words of this text
   * @param covered of these, those that stand in a run of words of the other
   * @param gaps runs of other words that say something
   * @param below how many other words stand below the opening
   */
  public record Form(int length, int covered, int gaps, int below) {}

  /** This text against another one, as a form and what it was filled in with. */
  public Form form(Shingles others) {
    boolean[] covered = covered(words.length, others);
    int count = 0;
    int gaps = 0;
    int below = 0;
    boolean inGap = false;
    for (int i = 0; i < covered.length; i++) {
      boolean isBelow = i >= weights.length;
      boolean says = !covered[i] && (isBelow || weights[i] > 0);
      count += covered[i] ? 1 : 0;
      below += !covered[i] && isBelow ? 1 : 0;
      gaps += says && !inGap ? 1 : 0;
      inGap = !covered[i] && (inGap || says);
    }
    return new Form(covered.length, count, gaps, below);
  }

  /** How many words this text begins with that stand in a run of words of another one. */
  public int introduction(Shingles others) {
    boolean[] covered = covered(words.length, others);
    int length = 0;
    while (length < covered.length && covered[length]) {
      length++;
    }
    return length;
  }

  /** How many words of this text a headline has not. */
  public int unknownTo(int[] headline) {
    int unknown = 0;
    for (int word : words) {
      unknown += Arrays.binarySearch(headline, word) < 0 ? 1 : 0;
    }
    return unknown;
  }

  /** Whether a word stands among the first as a name does, with a capital. */
  public boolean isNamed(int word) {
    for (int i = 0; i < weights.length; i++) {
      if (words[i] == word && weights[i] == NAME) {
        return true;
      }
    }
    return false;
  }

  /** The words of a headline that stand neither in this text nor in its headline. */
  public int[] unknown(int[] headline, int[] own) {
    int[] sorted = words.clone();
    Arrays.sort(sorted);
    return Arrays.stream(headline)
        .filter(word -> Arrays.binarySearch(own, word) < 0 && Arrays.binarySearch(sorted, word) < 0)
        .toArray();
  }

  /** Which of the first words stand in a run of words of another text. */
  private boolean[] covered(int length, Shingles others) {
    boolean[] covered = new boolean[length];
    for (int i = 0; i < Math.min(length, shingles.length); i++) {
      if (Arrays.binarySearch(others.hashes(), shingles[i]) >= 0) {
        Arrays.fill(covered, i, Math.min(length, i + Shingles.WIDTH), true);
      }
    }
    return covered;
  }

  /** The words that do or do not stand in a run of words of another text, ascending. */
  private int[] sorted(Shingles others, boolean wanted) {
    boolean[] covered = covered(words.length, others);
    int[] found = new int[words.length];
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      if (covered[i] == wanted) {
        found[count++] = words[i];
      }
    }
    int[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** One pass over the words. */
  private static final class Scan extends WordScan {
    private final CharSequence text;
    private final int[] weights = new int[LENGTH];
    private int[] words;
    private int[] shingles;
    private int count;
    private long before;
    private long last;

    Scan(CharSequence text) {
      super(text);
      this.text = text;
      this.words = new int[Math.max(16, text.length() / 6)];
      this.shingles = new int[words.length];
    }

    @Override
    void word(long hash, int start, int end) {
      if (count < LENGTH) {
        weights[count] = weight(start, end);
      }
      if (count == words.length) {
        words = Arrays.copyOf(words, count * 2);
        shingles = Arrays.copyOf(shingles, count * 2);
      }
      words[count] = (int) hash;
      shingles[count] = Shingles.shingle(before, last, hash);
      count++;
      before = last;
      last = hash;
    }

    private int weight(int start, int end) {
      if (isNumber(start)) {
        return FIGURE;
      }
      String word = text.subSequence(start, end).toString();
      if (isLetter(word) || StopWords.contains(word.toLowerCase(Locale.ROOT))) {
        return 0;
      }
      return Character.isUpperCase(word.charAt(0)) ? NAME : PLAIN;
    }

    /** "A spokesman" names nobody; a character of Chinese may be a word. */
    private static boolean isLetter(String word) {
      return word.length() == 1 && word.charAt(0) < 0x250;
    }

    Opening opening() {
      int first = Math.min(count, Shingles.WIDTH - 1);
      return new Opening(
          Arrays.copyOf(weights, Math.min(count, LENGTH)),
          Arrays.copyOf(words, count),
          Arrays.copyOfRange(shingles, first, count));
    }
  }
}
