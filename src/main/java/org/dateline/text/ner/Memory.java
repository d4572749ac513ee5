package org.dateline.text.ner;

import java.util.Arrays;

/**
 * What the words of a dispatch were taken for elsewhere in it: how much each speaks for each role
 * of {@link WordTable}, and how often it is written small.
 */
final class Memory {
  private static final int WIDTH = WordTable.ROLES + 1;
  private static final int SMALL = WordTable.ROLES;

  /** The number of the word in each place, from 1; 0 for none. Twice as many places as words. */
  private int[] places = new int[512];

  private int[] words = new int[257];
  private float[] weights = new float[257 * WIDTH];
  private int count;

  void clear() {
    Arrays.fill(places, 0);
    Arrays.fill(weights, 0, (count + 1) * WIDTH, 0);
    count = 0;
  }

  /**
   * Adds what a word was taken for at one place.
   *
   * @param word {@link Hash#lower} of it
   * @param taken how much for each role
   * @param at where in {@code taken} that begins
   */
  void add(int word, float[] taken, int at) {
    int row = number(word) * WIDTH;
    for (int role = 0; role < WordTable.ROLES; role++) {
      weights[row + role] += taken[at + role];
    }
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
    for (int number = 1; number <= count; number++) {
      places[place(words[number])] = number;
    }
  }

  /**
   * What a word was taken for elsewhere, as one number: 0 where nothing is known, else the
   * likeliest role and how clear it is.
   *
   * @param word {@link Hash#lower} of it
   * @param own what its own place has added, which must not speak for itself
   * @param at where in {@code own} that begins
   */
  int verdict(int word, float[] own, int at) {
    int number = places[place(word)];
    if (number == 0) {
      return 0;
    }
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
