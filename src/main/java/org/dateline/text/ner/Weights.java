package org.dateline.text.ner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** The weights of a trained model: for each feature that matters a byte for each label. */
final class Weights {
  /** Features fall on so many places, as powers of two. */
  static final int BITS = 20;

  static final int PLACES = 1 << BITS;

  private static final int WIDTH = Labels.COUNT;

  /**
   * Added to a weight in store, so that none is negative and sums do not borrow from neighbours.
   */
  static final int BIAS = 128;

  private static final int BYTE = 8;

  /** Every other byte of eight: sums have room for two bytes each. */
  private static final long EVEN = 0x00FF00FF00FF00FFL;

  private static final long NOTHING = 0x8080808080808080L;

  private final RankedBits places;

  /**
   * Two numbers for each row, with the weights of labels 0 to 7 and from 8 on in their bytes, the
   * first in the lowest. Row 0 is that of all features that do not matter.
   */
  private final long[] rows;

  private final float unit;

  /**
   * Packs the weights of rows.
   *
   * @param matter the places that have a row
   * @param values a byte for each row, in order of the places, and label
   */
  private Weights(boolean[] matter, byte[] values, float unit) {
    this.places = new RankedBits(matter);
    this.rows = new long[2 * (values.length / WIDTH + 1)];
    this.unit = unit;
    Arrays.fill(rows, NOTHING);
    for (int row = 0; row < values.length / WIDTH; row++) {
      for (int label = 0; label < WIDTH; label++) {
        long change = ((values[row * WIDTH + label] + BIAS) ^ BIAS) & 0xFFL;
        rows[2 * (row + 1) + label / BYTE] ^= change << (label % BYTE * BYTE);
      }
    }
  }

  /**
   * Keeps the rows of which some weight matters.
   *
   * @param dense a weight for each place and label
   * @param least rows whose greatest weight is smaller are left out
   */
  static Weights of(float[] dense, float least) {
    float most = 0;
    int kept = 0;
    boolean[] matter = new boolean[PLACES];
    for (int place = 0; place < PLACES; place++) {
      float greatest = 0;
      for (int label = 0; label < WIDTH; label++) {
        greatest = Math.max(greatest, Math.abs(dense[place * WIDTH + label]));
      }
      most = Math.max(most, greatest);
      matter[place] = greatest >= least;
      kept += matter[place] ? 1 : 0;
    }
    float unit = Math.min(most, 3f) / 127;
    byte[] values = new byte[kept * WIDTH];
    int row = 0;
    for (int place = 0; place < PLACES; place++) {
      for (int label = 0; matter[place] && label < WIDTH; label++) {
        int value = Math.round(dense[place * WIDTH + label] / unit);
        values[row * WIDTH + label] = (byte) Math.max(-127, Math.min(127, value));
      }
      row += matter[place] ? 1 : 0;
    }
    return new Weights(matter, values, unit);
  }

  int size() {
    return rows.length / 2 - 1;
  }

  private int value(int row, int label) {
    return (int) (rows[2 * (row + 1) + label / BYTE] >>> (label % BYTE * BYTE) & 0xFF) - BIAS;
  }

  /** Adds the weights of features to sums; of at most {@link Features#MAX} features in all. */
  void sum(Features features, LabelSums sums) {
    long even = 0;
    long odd = 0;
    long upperEven = 0;
    long upperOdd = 0;
    int count = features.count;
    int[] at = features.row;
    // All places before the first row: each look at memory may take long, and none waits for
    // another.
    for (int k = 0; k < count; k++) {
      at[k] = 2 * places.rank(features.at[k] & (PLACES - 1));
    }
    for (int k = 0; k < count; k++) {
      int row = at[k];
      long lower = rows[row];
      long upper = rows[row + 1];
      even += lower & EVEN;
      odd += lower >>> BYTE & EVEN;
      upperEven += upper & EVEN;
      upperOdd += upper >>> BYTE & EVEN;
    }
    sums.even += even;
    sums.odd += odd;
    sums.upperEven += upperEven;
    sums.upperOdd += upperOdd;
    sums.features += count;
  }

  /** Adds sums to the scores of a word's labels, which begin at {@code at}. */
  void add(LabelSums sums, float[] scores, int at) {
    for (int label = 0; label < WIDTH; label++) {
      scores[at + label] += sums.of(label) * unit;
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(unit);
    out.writeInt(size());
    int last = 0;
    for (int place = 0; place < PLACES; place++) {
      if (places.contains(place)) {
        int step = place - last;
        while (step >= 128) {
          out.writeByte((step & 127) | 128);
          step >>>= 7;
        }
        out.writeByte(step);
        last = place;
      }
    }
    // Label by label: like stands beside like and packs better.
    for (int label = 0; label < WIDTH; label++) {
      for (int row = 0; row < size(); row++) {
        out.writeByte(value(row, label));
      }
    }
  }

  static Weights read(DataInputStream in) throws IOException {
    float unit = in.readFloat();
    int size = in.readInt();
    boolean[] matter = new boolean[PLACES];
    int place = 0;
    for (int row = 0; row < size; row++) {
      int step = 0;
      int shift = 0;
      int part;
      do {
        part = in.readUnsignedByte();
        step |= (part & 127) << shift;
        shift += 7;
      } while (part >= 128);
      place += step;
      matter[place] = true;
    }
    byte[] values = new byte[size * WIDTH];
    byte[] column = new byte[size];
    for (int label = 0; label < WIDTH; label++) {
      in.readFully(column);
      for (int row = 0; row < size; row++) {
        values[row * WIDTH + label] = column[row];
      }
    }
    return new Weights(matter, values, unit);
  }
}
