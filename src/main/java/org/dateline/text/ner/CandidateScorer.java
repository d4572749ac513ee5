package org.dateline.text.ner;

/**
 * Scores candidates by all their {@link Features}; those of groups that were seen before are not
 * computed again. Not for several threads at once.
 */
final class CandidateScorer {
  // The groups, as parts of keys.
  private static final int WORD = 1;
  private static final int LEFT = 2;
  private static final int RIGHT = 3;
  private static final int SHAPES = 4;
  private static final int DISPATCH = 5;

  private final Weights weights;
  private final Features features = new Features();
  private final SumCache cache = new SumCache();
  private final LabelSums sums = new LabelSums();
  private final LabelSums group = new LabelSums();

  CandidateScorer(Weights weights) {
    this.weights = weights;
  }

  /** Adds the features of a candidate by itself, those of {@link Features#read}. */
  void addAlone(Sentence s, int i, float[] scores, int at) {
    sums.clear();
    addWord(s, i);
    addLeft(s, i);
    addRight(s, i);
    addShapes(s, i);
    features.clear();
    features.addRest(s, i);
    weights.sum(features, sums);
    weights.add(sums, scores, at);
  }

  /** Adds what the dispatch says of a candidate. */
  void addDispatch(Sentence s, int i, int[] verdicts, float[] scores, int at) {
    sums.clear();
    if (cache.find(
        pair(verdicts[i], s.listed[i]),
        pair(Features.likeliestAt(s, verdicts, i - 1), Features.likeliestAt(s, verdicts, i + 1)),
        s.mode,
        DISPATCH)) {
      cache.addTo(sums);
    } else {
      features.clear();
      features.addDispatch(s, i, verdicts);
      addGroup();
    }
    weights.add(sums, scores, at);
  }

  private void addWord(Sentence s, int i) {
    String text = s.tokens.text();
    int from = s.tokens.start(i);
    int to = s.tokens.end(i);
    long written =
        packed(text, from, Math.min(to, from + 3)) << 16
            | (long) Features.shapeHere(s, i) << 8
            | (long) Features.place(s, i) << 4
            | WORD;
    if (cache.find(
        pair(s.exact[i], s.lower[i]),
        packed(text, Math.max(from, to - 4), to),
        written,
        pair(Features.classAt(s, i), s.listed[i]))) {
      cache.addTo(sums);
    } else {
      features.clear();
      features.addWord(s, i);
      addGroup();
    }
  }

  private void addLeft(Sentence s, int i) {
    if (cache.find(
        pair(Features.wordAt(s, i - 1), Features.classAt(s, i - 1)),
        pair(s.listed[i], Features.listedAt(s, i - 1)),
        Features.shapeHere(s, i),
        LEFT)) {
      cache.addTo(sums);
    } else {
      features.clear();
      features.addLeft(s, i);
      addGroup();
    }
  }

  private void addRight(Sentence s, int i) {
    if (cache.find(
        pair(Features.wordAt(s, i + 1), Features.classAt(s, i + 1)),
        Features.listedAt(s, i + 1),
        Features.shapeHere(s, i),
        RIGHT)) {
      cache.addTo(sums);
    } else {
      features.clear();
      features.addRight(s, i);
      addGroup();
    }
  }

  private void addShapes(Sentence s, int i) {
    if (cache.find(Features.shapesAround(s, i), Features.placeInIsland(s, i), 0, SHAPES)) {
      cache.addTo(sums);
    } else {
      features.clear();
      features.addShapes(s, i);
      addGroup();
    }
  }

  private void addGroup() {
    group.clear();
    weights.sum(features, group);
    cache.put(group);
    sums.add(group);
  }

  private static long pair(int left, int right) {
    return ((long) left << Integer.SIZE) | Integer.toUnsignedLong(right);
  }

  /** At most four characters. */
  private static long packed(String text, int from, int to) {
    long all = 0;
    for (int i = from; i < to; i++) {
      all = (all << Character.SIZE) | text.charAt(i);
    }
    return all;
  }
}
