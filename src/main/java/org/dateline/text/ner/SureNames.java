package org.dateline.text.ner;

/**
 * The parts that words play in names of which a model is sure. Full names ("Lehman Brothers", "Carl
 * Icahn") are told apart more easily than what is left of them later in a dispatch.
 */
final class SureNames {
  /** The word is in no name that is sure. */
  static final int NONE = 0;

  /** Parts are numbers from 1 to this. */
  static final int PARTS = 8;

  private static final float LEAST = 0.8f;
  private static final float LEAST_OF_ONE_WORD = 0.95f;

  private SureNames() {}

  /**
   * Tells the parts of the words of a run.
   *
   * @param labels label of each word, from {@code at} on
   * @param confidences how likely each is
   * @param n words of the run
   * @param parts gets the parts, from {@code at} on
   */
  static void tell(int[] labels, float[] confidences, int at, int n, byte[] parts) {
    for (int i = at; i < at + n; i++) {
      parts[i] = NONE;
      int place = Labels.place(labels[i]);
      if (labels[i] == Labels.OUTSIDE || place == Labels.INNER || place == Labels.LAST) {
        continue;
      }
      int end = i;
      float least = confidences[i];
      while (place == Labels.FIRST && Labels.place(labels[end]) != Labels.LAST) {
        least = Math.min(least, confidences[++end]);
      }
      boolean isSure = least >= (end > i ? LEAST : LEAST_OF_ONE_WORD);
      for (int k = i; k <= end; k++) {
        parts[k] = isSure ? (byte) part(labels[k]) : NONE;
      }
      i = end;
    }
  }

  private static int part(int label) {
    int place = Labels.place(label);
    int type = (label - 1) >> 2;
    if (place == Labels.ONLY) {
      return 1 + type;
    }
    boolean isFirst = place == Labels.FIRST;
    return switch (type) {
      case 0 -> place == Labels.LAST ? 4 : 5;
      case 1 -> isFirst ? 6 : 7;
      default -> 8;
    };
  }
}
