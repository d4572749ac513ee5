package org.dateline.text.ner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** The weights of a trained model: for each feature that matters a byte for each label. */
final class Weights implements Scorer {
  /** Features fall on so many places, as powers of two. */
  static final int BITS = 20;

  static final int PLACES = 1 << BITS;

  private static final int WIDTH = Labels.COUNT;
  private static final int STRIDE = 16;

  private final int[] rows;
  private final byte[] values;
  private final float unit;

  private Weights(int[] rows, byte[] values, float unit) {
    this.rows = rows;
    this.values = values;
    this.unit = unit;
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
    int[] rows = new int[PLACES];
    for (int place = 0; place < PLACES; place++) {
      float greatest = 0;
      for (int label = 0; label < WIDTH; label++) {
        greatest = Math.max(greatest, Math.abs(dense[place * WIDTH + label]));
      }
      most = Math.max(most, greatest);
      rows[place] = greatest >= least ? kept++ : -1;
    }
    float unit = Math.min(most, 3f) / 127;
    byte[] values = new byte[kept * STRIDE];
    for (int place = 0; place < PLACES; place++) {
      for (int label = 0; rows[place] >= 0 && label < WIDTH; label++) {
        int value = Math.round(dense[place * WIDTH + label] / unit);
        values[rows[place] * STRIDE + label] = (byte) Math.max(-127, Math.min(127, value));
      }
    }
    return new Weights(rows, values, unit);
  }

  int size() {
    return values.length / STRIDE;
  }

  @Override
  public void add(Features features, int from, float[] scores, int at) {
    int[] sums = new int[WIDTH];
    for (int k = from; k < features.count; k++) {
      int row = rows[features.at[k] & (PLACES - 1)];
      if (row >= 0) {
        int base = row * STRIDE;
        for (int label = 0; label < WIDTH; label++) {
          sums[label] += values[base + label];
        }
      }
    }
    for (int label = 0; label < WIDTH; label++) {
      scores[at + label] += sums[label] * unit;
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(unit);
    out.writeInt(size());
    int last = 0;
    for (int place = 0; place < PLACES; place++) {
      if (rows[place] >= 0) {
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
        out.writeByte(values[row * STRIDE + label]);
      }
    }
  }

  static Weights read(DataInputStream in) throws IOException {
    float unit = in.readFloat();
    int size = in.readInt();
    int[] rows = new int[PLACES];
    Arrays.fill(rows, -1);
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
      rows[place] = row;
    }
    byte[] values = new byte[size * STRIDE];
    byte[] column = new byte[size];
    for (int label = 0; label < WIDTH; label++) {
      in.readFully(column);
      for (int row = 0; row < size; row++) {
        values[row * STRIDE + label] = column[row];
      }
    }
    return new Weights(rows, values, unit);
  }
}
