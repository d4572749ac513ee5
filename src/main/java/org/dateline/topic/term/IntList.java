package org.dateline.topic.term;

import java.io.Serializable;
import java.util.Arrays;

/** Numbers one after the other, for which a list of objects would be too much. */
final class IntList implements Serializable {
  private static final int FIRST_SIZE = 64;

  private int[] values = new int[FIRST_SIZE];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int get(int at) {
    return values[at];
  }

  void set(int at, int value) {
    values[at] = value;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** The numbers from {@code from} on. */
  int[] tail(int from) {
    return Arrays.copyOfRange(values, Math.min(from, size), size);
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }

  /** The numbers in ascending order. */
  int[] sorted() {
    Arrays.sort(values, 0, size);
    return toArray();
  }
}
