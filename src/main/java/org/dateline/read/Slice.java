package org.dateline.read;

import java.io.Serializable;

/**
 * A part of a file: the records whose first byte lies in it.
 *
 * @param file the file
 * @param start first byte
 * @param end one past the last byte
 */
public record Slice(InputFile file, long start, long end) implements Serializable {
  /** Whether it is all of the file. */
  public boolean isWhole() {
    return start == 0 && end >= file.size();
  }

  /** In bytes. */
  long size() {
    return end - start;
  }
}
