package org.dateline.text.ner;

/** Sums of the weights of features for all labels, four labels to a number. */
final class LabelSums {
  /** Labels 0, 2, 4 and 6, in 16 bits each, the first in the lowest. */
  long even;

  /** Labels 1, 3, 5 and 7. */
  long odd;

  /** Labels 8, 10, 12 and 14. */
  long upperEven;

  /** Labels 9, 11, 13 and 15. */
  long upperOdd;

  /** How many features were added; each has added {@link Weights#BIAS} to every label. */
  int features;

  void clear() {
    even = 0;
    odd = 0;
    upperEven = 0;
    upperOdd = 0;
    features = 0;
  }

  void add(LabelSums other) {
    even += other.even;
    odd += other.odd;
    upperEven += other.upperEven;
    upperOdd += other.upperOdd;
    features += other.features;
  }

  int of(int label) {
    boolean isEven = (label & 1) == 0;
    long four = label < 8 ? isEven ? even : odd : isEven ? upperEven : upperOdd;
    return (int) (four >>> ((label & 6) * 8) & 0xFFFF) - Weights.BIAS * features;
  }
}
