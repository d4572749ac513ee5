package org.dateline.text.ner;

/**
 * The features of a word in its sentence, as hashes. The first {@link #spelled} of them tell which
 * word it is and which stand beside it, the next up to {@link #listed} what lists say of it;
 * training withholds them now and then, so that the model learns to do without.
 */
final class Features {
  static final int MAX = 80;

  final int[] at = new int[MAX];
  int count;
  int spelled;
  int listed;

  void clear() {
    count = 0;
    spelled = 0;
    listed = 0;
  }

  private void add(int feature) {
    at[count++] = feature;
  }

  /**
   * Computes the features of a candidate, without those of the dispatch around it.
   *
   * @param s the sentence
   * @param i the word
   */
  void read(Sentence s, int i) {
    count = 0;
    int before = i > 0 ? s.lower[i - 1] : 1;
    int after = i + 1 < s.count ? s.lower[i + 1] : 2;
    spelled(s, i, before, after);
    spelled = count;
    listed(s, i);
    listed = count;
    int shape = s.shape[i];
    int mode = s.mode + (s.isTable ? 3 : 0);
    int place = i == 0 ? 1 : i == 1 && s.shape[0] == Shape.MARK ? 2 : 0;
    int shapeHere = shape + 16 * mode;
    int shapeBefore = i > 0 ? s.shape[i - 1] : 12;
    int shapeAfter = i + 1 < s.count ? s.shape[i + 1] : 13;
    add(Hash.feature(20, shapeHere));
    add(Hash.feature(21, shapeHere, shapeBefore));
    add(Hash.feature(22, shapeHere, shapeAfter));
    add(Hash.feature(23, shapeHere, shapeBefore * 16 + shapeAfter));
    add(Hash.feature(24, shapeHere, place));
    add(Hash.feature(25, before, shapeHere));
    add(Hash.feature(26, after, shapeHere));
    classes(s, i, shapeHere);
    known(s, i, shapeHere, place);
    island(s, i, shapeHere);
  }

  private void spelled(Sentence s, int i, int before, int after) {
    int here = s.lower[i];
    String text = s.tokens.text();
    int from = s.tokens.start(i);
    int to = s.tokens.end(i);
    add(Hash.feature(1, here));
    add(Hash.feature(2, s.exact[i]));
    add(Hash.feature(3, here, before));
    add(Hash.feature(4, here, after));
    add(Hash.feature(5, Hash.lower(text, from, Math.min(to, from + 3))));
    add(Hash.feature(6, Hash.lower(text, Math.max(from, to - 3), to)));
    add(Hash.feature(7, Hash.lower(text, Math.max(from, to - 4), to)));
    add(Hash.feature(8, Hash.lower(text, Math.max(from, to - 2), to)));
    add(Hash.feature(9, before));
    add(Hash.feature(10, after));
    add(Hash.feature(11, i > 1 ? s.lower[i - 2] : 1));
    add(Hash.feature(12, i + 2 < s.count ? s.lower[i + 2] : 2));
  }

  private void listed(Sentence s, int i) {
    int listed = s.listed[i];
    add(Hash.feature(54, listed));
    add(Hash.feature(55, listed, s.mode));
    add(Hash.feature(56, listed, classAt(s, i - 1)));
    add(Hash.feature(57, i > 0 ? s.listed[i - 1] : -1));
    add(Hash.feature(58, i + 1 < s.count ? s.listed[i + 1] : -1));
    add(Hash.feature(59, listed, s.words().roles(s.entry[i])));
  }

  private static int classAt(Sentence s, int i) {
    return i < 0 ? -1 : i >= s.count ? -2 : s.wordClass[i] != 0 ? s.wordClass[i] : -3 - s.shape[i];
  }

  private void classes(Sentence s, int i, int shapeHere) {
    int here = classAt(s, i);
    int before = classAt(s, i - 1);
    int after = classAt(s, i + 1);
    int coarse = here >> 10;
    int coarseBefore = before >> 10;
    int coarseAfter = after >> 10;
    add(Hash.feature(30, here));
    add(Hash.feature(31, before));
    add(Hash.feature(32, after));
    add(Hash.feature(33, classAt(s, i - 2)));
    add(Hash.feature(34, classAt(s, i + 2)));
    add(Hash.feature(35, coarse, coarseBefore));
    add(Hash.feature(36, coarse, coarseAfter));
    add(Hash.feature(37, coarse, shapeHere));
    add(Hash.feature(38, before, shapeHere));
    add(Hash.feature(39, after, shapeHere));
    add(Hash.feature(40, coarseBefore, coarseAfter));
    add(Hash.feature(41, here, s.mode));
  }

  private void known(Sentence s, int i, int shapeHere, int place) {
    WordTable words = s.words();
    int entry = s.entry[i];
    int small = words.smallShare(entry);
    add(Hash.feature(45, small, shapeHere * 4 + place));
    int roles = words.roles(entry);
    for (int role = 0; role < WordTable.ROLES; role++) {
      int level = (roles >> (2 * role)) & 3;
      add(Hash.feature(46 + role, level, s.mode));
    }
    add(Hash.feature(51, roles));
    int before = i > 0 ? words.roles(s.entry[i - 1]) : -1;
    int after = i + 1 < s.count ? words.roles(s.entry[i + 1]) : -1;
    add(Hash.feature(52, before));
    add(Hash.feature(53, after));
  }

  /**
   * Adds what the dispatch says of a candidate elsewhere.
   *
   * @param memory verdicts of {@link Memory} for every word of the sentence
   */
  void remember(Sentence s, int i, int[] memory) {
    add(Hash.feature(61, memory[i]));
    add(Hash.feature(62, memory[i], s.mode));
    add(Hash.feature(63, i > 0 ? memory[i - 1] : -1));
    add(Hash.feature(64, i + 1 < s.count ? memory[i + 1] : -1));
    add(Hash.feature(65, memory[i], s.listed[i]));
  }

  private void island(Sentence s, int i, int shapeHere) {
    int start = s.islandStart[i];
    int end = s.islandEnd[i];
    int left = start > 0 ? s.lower[start - 1] : 1;
    int right = end + 1 < s.count ? s.lower[end + 1] : 2;
    int fromStart = Math.min(2, i - start);
    int toEnd = Math.min(2, end - i);
    add(Hash.feature(70, left, fromStart));
    add(Hash.feature(71, right, toEnd));
    add(Hash.feature(72, shapeHere, fromStart * 4 + toEnd));
    add(Hash.feature(73, classAt(s, start - 1), fromStart));
    add(Hash.feature(74, classAt(s, end + 1), toEnd));
    add(Hash.feature(75, s.lower[0], s.mode * 4 + fromStart));
  }
}
