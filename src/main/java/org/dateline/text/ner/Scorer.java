package org.dateline.text.ner;

/** Adds the weights of features to the scores of a word's labels. */
interface Scorer {
  /**
   * Adds.
   *
   * @param features the features
   * @param from the first of them to count
   * @param scores of all words
   * @param at where the word's labels begin
   */
  void add(Features features, int from, float[] scores, int at);
}
