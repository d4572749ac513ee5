package org.dateline.text.ner;

/**
 * The features of a candidate in its sentence, as hashes of a template's number and its values.
 *
 * <p>They come in groups. Those of the word itself and of its neighbours on either side depend on
 * few values, which recur from dispatch to dispatch; the rest on more.
 */
final class Features {
  static final int MAX = 80;
  private static final int LIKELIEST = (1 << Memory.PARTS_FROM) - 1;

  final int[] at = new int[MAX];

  /** The template of each. */
  final int[] template = new int[MAX];

  /** Room for {@link Weights#sum}. */
  final int[] row = new int[MAX];

  int count;

  void clear() {
    count = 0;
  }

  private void add(int number, int value) {
    template[count] = number;
    at[count++] = Hash.feature(number, value);
  }

  private void add(int number, int left, int right) {
    template[count] = number;
    at[count++] = Hash.feature(number, left, right);
  }

  /** All features of a candidate but those of the dispatch around it. */
  void read(Sentence s, int i) {
    clear();
    addWord(s, i);
    addLeft(s, i);
    addRight(s, i);
    addShapes(s, i);
    addRest(s, i);
  }

  /** Of the word, the way it is written and what is known of it. */
  void addWord(Sentence s, int i) {
    int shapeHere = shapeHere(s, i);
    add(1, s.lower[i]);
    add(2, s.exact[i]);
    addEnds(s.tokens.text(), s.tokens.start(i), s.tokens.end(i));
    add(20, shapeHere);
    add(24, shapeHere, place(s, i));
    int here = classAt(s, i);
    add(30, here);
    add(37, coarse(here), shapeHere);
    add(41, here, s.mode);
    int roles = s.words().roles(s.entry[i]);
    add(45, s.words().smallShare(s.entry[i]), shapeHere * 4 + place(s, i));
    for (int role = 0; role < WordTable.ROLES; role++) {
      add(46 + role, (roles >> (2 * role)) & 3, s.mode);
    }
    add(51, roles);
    add(54, s.listed[i]);
    add(55, s.listed[i], s.mode);
    add(59, s.listed[i], roles);
  }

  private void addEnds(String text, int from, int to) {
    add(5, Hash.lower(text, from, Math.min(to, from + 3)));
    add(6, Hash.lower(text, Math.max(from, to - 3), to));
    add(7, Hash.lower(text, Math.max(from, to - 4), to));
    add(8, Hash.lower(text, Math.max(from, to - 2), to));
  }

  /** Of the word before it. */
  void addLeft(Sentence s, int i) {
    int shapeHere = shapeHere(s, i);
    int word = wordAt(s, i - 1);
    int wordClass = classAt(s, i - 1);
    add(9, word);
    add(25, word, shapeHere);
    add(31, wordClass);
    add(38, wordClass, shapeHere);
    add(52, i > 0 ? s.words().roles(s.entry[i - 1]) : -1);
    add(56, s.listed[i], wordClass);
    add(57, listedAt(s, i - 1));
  }

  /** Of the word after it. */
  void addRight(Sentence s, int i) {
    int shapeHere = shapeHere(s, i);
    int word = wordAt(s, i + 1);
    int wordClass = classAt(s, i + 1);
    add(10, word);
    add(26, word, shapeHere);
    add(32, wordClass);
    add(39, wordClass, shapeHere);
    add(53, i + 1 < s.count ? s.words().roles(s.entry[i + 1]) : -1);
    add(58, listedAt(s, i + 1));
  }

  /** Of the ways in which the word and its neighbours are written. */
  void addShapes(Sentence s, int i) {
    int shapeHere = shapeHere(s, i);
    int shapeBefore = shapeBefore(s, i);
    int shapeAfter = shapeAfter(s, i);
    add(21, shapeHere, shapeBefore);
    add(22, shapeHere, shapeAfter);
    add(23, shapeHere, shapeBefore * 16 + shapeAfter);
    add(72, shapeHere, placeInIsland(s, i));
  }

  /** Of pairs of words, of words farther off, and of the island. */
  void addRest(Sentence s, int i) {
    add(3, s.lower[i], wordAt(s, i - 1));
    add(4, s.lower[i], wordAt(s, i + 1));
    add(11, wordAt(s, i - 2));
    add(12, wordAt(s, i + 2));
    int here = coarse(classAt(s, i));
    int before = coarse(classAt(s, i - 1));
    int after = coarse(classAt(s, i + 1));
    add(33, classAt(s, i - 2));
    add(34, classAt(s, i + 2));
    add(35, here, before);
    add(36, here, after);
    add(40, before, after);
    addIsland(s, i);
  }

  private void addIsland(Sentence s, int i) {
    int start = s.islandStart[i];
    int end = s.islandEnd[i];
    int fromStart = Math.min(2, i - start);
    int toEnd = Math.min(2, end - i);
    add(70, wordAt(s, start - 1), fromStart);
    add(71, wordAt(s, end + 1), toEnd);
    add(73, classAt(s, start - 1), fromStart);
    add(74, classAt(s, end + 1), toEnd);
    add(75, s.lower[0], s.mode * 4 + fromStart);
  }

  /**
   * Adds what the dispatch says of a candidate elsewhere.
   *
   * @param memory verdicts of {@link Memory} for every word of the sentence
   */
  void addDispatch(Sentence s, int i, int[] memory) {
    int likeliest = memory[i] & LIKELIEST;
    add(61, likeliest);
    add(62, likeliest, s.mode);
    add(63, likeliestAt(s, memory, i - 1));
    add(64, likeliestAt(s, memory, i + 1));
    add(65, likeliest, s.listed[i]);
    add(66, memory[i] >> Memory.PARTS_FROM, s.mode);
  }

  /** The shape of a word and the way its sentence is written; below 128. */
  static int shapeHere(Sentence s, int i) {
    return s.shape[i] + 16 * (s.mode + (s.isTable ? 3 : 0));
  }

  private static int shapeBefore(Sentence s, int i) {
    return i > 0 ? s.shape[i - 1] : 12;
  }

  private static int shapeAfter(Sentence s, int i) {
    return i + 1 < s.count ? s.shape[i + 1] : 13;
  }

  /** All that {@link #addShapes} looks at but the place in the island, as one number. */
  static int shapesAround(Sentence s, int i) {
    return (shapeHere(s, i) * 16 + shapeBefore(s, i)) * 16 + shapeAfter(s, i);
  }

  /** How far the word is from both ends of its island, as far as that matters. */
  static int placeInIsland(Sentence s, int i) {
    return Math.min(2, i - s.islandStart[i]) * 4 + Math.min(2, s.islandEnd[i] - i);
  }

  /** What {@link Memory#likeliest} says of a word; -1 outside of the sentence. */
  static int likeliestAt(Sentence s, int[] memory, int i) {
    return i < 0 || i >= s.count ? -1 : memory[i] & LIKELIEST;
  }

  /** Whether the word opens its sentence: 1 as its first word, 2 behind a mark, else 0. */
  static int place(Sentence s, int i) {
    return i == 0 ? 1 : i == 1 && s.shape[0] == Shape.MARK ? 2 : 0;
  }

  /** A word by its hash; 1 before the sentence and 2 after it. */
  static int wordAt(Sentence s, int i) {
    return i < 0 ? 1 : i >= s.count ? 2 : s.lower[i];
  }

  /** The class of a word; outside of the sentence and where it has none, a negative number. */
  static int classAt(Sentence s, int i) {
    return i < 0 ? -1 : i >= s.count ? -2 : s.wordClass[i] != 0 ? s.wordClass[i] : -3 - s.shape[i];
  }

  /** -1 outside of the sentence. */
  static int listedAt(Sentence s, int i) {
    return i < 0 || i >= s.count ? -1 : s.listed[i];
  }

  private static int coarse(int wordClass) {
    return wordClass >> 10;
  }
}
