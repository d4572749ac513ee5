package org.dateline.store;

import org.apache.hadoop.fs.Path;

/**
 * How much is stored.
 *
 * @param files how many files
 * @param bytes how large they are together
 */
public record StoredSize(long files, long bytes) {
  /** Nothing. */
  public static final StoredSize NONE = new StoredSize(0, 0);

  /** Both together. */
  public StoredSize plus(StoredSize other) {
    return new StoredSize(files + other.files, bytes + other.bytes);
  }

  /** Whether a file of a table has rows: markers and checksums begin otherwise. */
  static boolean isTableFile(Path file) {
    return !file.getName().startsWith("_") && !file.getName().startsWith(".");
  }
}
