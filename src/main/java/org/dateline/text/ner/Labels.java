package org.dateline.text.ner;

import org.jspecify.annotations.Nullable;

/**
 * The labels of words: outside of any name, or the only, first, an inner or the last word of a name
 * of a type.
 */
final class Labels {
  static final int OUTSIDE = 0;
  static final int ONLY = 0;
  static final int FIRST = 1;
  static final int INNER = 2;
  static final int LAST = 3;
  static final int COUNT = 1 + 4 * NameType.values().length;

  private static final NameType[] TYPES = {
    NameType.PERSON, NameType.ORGANIZATION, NameType.LOCATION
  };
  private static final boolean[][] FOLLOWS = follows();

  private Labels() {}

  static int of(NameType type, int place) {
    return 1 + 4 * number(type) + place;
  }

  /** Their order in models; a type keeps its number. */
  private static int number(NameType type) {
    return switch (type) {
      case PERSON -> 0;
      case ORGANIZATION -> 1;
      case LOCATION -> 2;
    };
  }

  static @Nullable NameType type(int label) {
    return label == OUTSIDE ? null : TYPES[(label - 1) >> 2];
  }

  static int place(int label) {
    return (label - 1) & 3;
  }

  /** Whether a name ends with the label, or none is open. */
  static boolean closes(int label) {
    return label == OUTSIDE || place(label) == ONLY || place(label) == LAST;
  }

  private static boolean opens(int label) {
    return label == OUTSIDE || place(label) == ONLY || place(label) == FIRST;
  }

  static boolean mayFollow(int before, int after) {
    return FOLLOWS[before][after];
  }

  private static boolean[][] follows() {
    boolean[][] follows = new boolean[COUNT][COUNT];
    for (int before = 0; before < COUNT; before++) {
      for (int after = 0; after < COUNT; after++) {
        follows[before][after] =
            closes(before) ? opens(after) : !opens(after) && type(before) == type(after);
      }
    }
    return follows;
  }

  /** The role of {@link WordTable} that a word with a label plays. */
  static int role(int label) {
    if (label == OUTSIDE) {
      return WordTable.NO_NAME;
    }
    return switch (TYPES[(label - 1) >> 2]) {
      case PERSON ->
          place(label) == FIRST || place(label) == INNER
              ? WordTable.FIRST_OF_PERSON
              : WordTable.LAST_OF_PERSON;
      case ORGANIZATION -> WordTable.IN_ORGANIZATION;
      case LOCATION -> WordTable.IN_LOCATION;
    };
  }
}
