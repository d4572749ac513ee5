package org.dateline.store;

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
}
