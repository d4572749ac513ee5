package org.dateline.text.ner;

import java.util.Arrays;

/**
 * What the words of a dispatch were taken for elsewhere in it: how much each speaks for each role
 * of {@link WordTable}, and how often it is written small.
 */
final class Memory {
  private static final int WIDTH = WordTable.ROLES + 1;
  private static final int SMALL = WordTable.ROLES;
  private static final int MANY = 255;

  /** Verdicts have the parts above these bits, and below them what {@link #likeliest} says. */
  static final int PARTS_FROM = 6;

  /** The number of the word in each place, from 1; 0 for none. Twice as many places as words. */
  private int[] places = new int[512];

  private int[] words = new int[257];
  private float[] weights = new float[257 * WIDTH];

  /** How often a word played each part of {@link SureNames}: a byte for each. */
  private long[] sure = new long[257];

  private int count;

  void clear() {
    Arrays.fill(places, 0);
    Arrays.fill(weights, 0, (count + 1) * WIDTH, 0);
    Arrays.fill(sure, 0, count + 1, 0);
    count = 0;
  }

  /**
   * Adds what a word was taken for at one place.
   *
   * @param word {@link Hash#lower} of it
   * @param taken how much for each role
   * @param at where in {@code taken} that begins
   * @param part of {@link SureNames}
   */
  void add(int word, float[] taken, int at, int part) {
    int number = number(word);
    int row = number * WIDTH;
    if (part != SureNames.NONE && times(number, part) < MANY) {
      sure[number] += 1L << (8 * (part - 1));
    }
    for (int role = 0; role < WordTable.ROLES; role++) {
      weights[row + role] += taken[at + role];
    }
  }

  private int times(int number, int part) {
    return (int) (sure[number] >>> (8 * (part - 1))) & 0xFF;
  }

  /** Counts a word that is written small, if it has been added. */
  void addSmall(int word) {
    int number = places[place(word)];
    if (number > 0) {
      weights[number * WIDTH + SMALL] += 1;
    }
  }

  private int number(int word) {
    if (2 * (count + 1) > places.length) {
      grow();
    }
    int place = place(word);
    if (places[place] == 0) {
      places[place] = ++count;
      words[count] = word;
    }
    return places[place];
  }

  /** Where a word is, or would be. */
  private int place(int word) {
    int place = word & (places.length - 1);
    while (places[place] != 0 && words[places[place]] != word) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }

  private void grow() {
    places = new int[places.length * 2];
    words = Arrays.copyOf(words, places.length / 2 + 1);
    weights = Arrays.copyOf(weights, words.length * WIDTH);
    sure = Arrays.copyOf(sure, words.length);
    for (int number = 1; number <= count; number++) {
      places[place(words[number])] = number;
    }
  }

  /**
   * What a word was taken for elsewhere, as one number: 0 where nothing is known, else the
   * likeliest role and how clear it is, and a bit for each part that it played in names that are
   * sure.
   *
   * @param word {@link Hash#lower} of it
   * @param own what its own place has added, which must not speak for itself
   * @param at where in {@code own} that begins
   * @param part what its own place has added of {@link SureNames}
   */
  int verdict(int word, float[] own, int at, int part) {
    int number = places[place(word)];
    return number == 0 ? 0 : likeliest(number, own, at) | parts(number, part) << PARTS_FROM;
  }

  private int parts(int number, int own) {
    int bits = 0;
    for (int part = 1; sure[number] != 0 && part <= SureNames.PARTS; part++) {
      int times = times(number, part) - (part == own ? 1 : 0);
      bits |= times > 0 ? 1 << (part - 1) : 0;
    }
    return bits;
  }

  private int likeliest(int number, float[] own, int at) {
    float sum = 0;
    float most = 0;
    int best = -1;
    for (int role = 0; role < WIDTH; role++) {
      float weight = weights[number * WIDTH + role];
      if (role < SMALL) {
        weight -= own[at + role];
      }
      if (weight > 0.05f) {
        sum += weight;
        if (weight > most) {
          most = weight;
          best = role;
        }
      }
    }
    if (best < 0) {
      return 0;
    }
    int clear = most > 0.8f * sum ? 2 : most > 0.5f * sum ? 1 : 0;
    int often = most > 1.5f ? 1 : 0;
    return 1 + best * 6 + clear * 2 + often;
  }
}
