package org.dateline.entity.pair;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * In how many stories something was named by month, months counted from the year 0: as bytes, since
 * there are millions of such lists and Spark makes an object of each number of a list.
 */
final class MonthCounts {
  private int[] months = new int[2];
  private int[] stories = new int[2];
  private int size;

  /** One story more. */
  void add(int month) {
    int at = Arrays.binarySearch(months, 0, size, month);
    if (at >= 0) {
      stories[at]++;
      return;
    }
    int place = -at - 1;
    months = inserted(months, place, month);
    stories = inserted(stories, place, 1);
    size++;
  }

  private int[] inserted(int[] values, int place, int value) {
    int[] wide = size < values.length ? values : Arrays.copyOf(values, 2 * size);
    System.arraycopy(wide, place, wide, place + 1, size - place);
    wide[place] = value;
    return wide;
  }

  /** Each month and its stories, month by month. */
  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Integer.BYTES * size);
    for (int i = 0; i < size; i++) {
      bytes.putInt(months[i]).putInt(stories[i]);
    }
    return bytes.array();
  }

  /** What {@link #bytes} were made of. */
  static NavigableMap<Integer, Long> of(byte[] bytes) {
    NavigableMap<Integer, Long> counts = new TreeMap<>();
    ByteBuffer read = ByteBuffer.wrap(bytes);
    while (read.hasRemaining()) {
      counts.put(read.getInt(), (long) read.getInt());
    }
    return counts;
  }
}
