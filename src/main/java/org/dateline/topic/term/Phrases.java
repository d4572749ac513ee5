package org.dateline.topic.term;

/** Which two words side by side are one term. */
final class Phrases {
  /** Normalised pointwise mutual information from which on they are. */
  private static final double MIN_NPMI = 0.65;

  /** Enough where one of them hardly stands without the other, as "white" before "house". */
  private static final double MIN_NPMI_BOUND = 0.5;

  /** Part of its uses in which such a word stands beside the other. */
  private static final double BOUND = 0.6;

  private Phrases() {}

  /**
   * Whether two words are a phrase.
   *
   * @param pair times they stand side by side
   * @param first times the first word is written
   * @param second times the second is
   * @param all words of the sample
   */
  static boolean isPhrase(long pair, long first, long second, long all) {
    double npmi = npmi(pair, first, second, all);
    return npmi >= MIN_NPMI || (npmi >= MIN_NPMI_BOUND && pair >= BOUND * Math.min(first, second));
  }

  /**
   * Normalised pointwise mutual information (Bouma 2009), -1..1: 1 where the words never stand
   * apart.
   */
  static double npmi(long pair, long first, long second, long all) {
    if (pair == 0) {
      return -1;
    }
    double p = (double) pair / all;
    return Math.log(p * all / first * all / second) / -Math.log(p);
  }
}
