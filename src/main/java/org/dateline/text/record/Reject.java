package org.dateline.text.record;

/**
 * An input record, or a whole file, that was not taken.
 *
 * @param inputFile the file
 * @param inputPosition where the record begins, as in {@link RawDispatch}; 0 for a whole file
 * @param reason why
 * @param detail what exactly is wrong, in words
 * @param raw at most the first {@value #RAW_LIMIT} characters of the record
 */
public record Reject(
    String inputFile, long inputPosition, RejectReason reason, String detail, String raw) {
  /** Most characters of a rejected record that are kept. */
  public static final int RAW_LIMIT = 4096;

  public Reject {
    if (raw.length() > RAW_LIMIT) {
      raw = raw.substring(0, RAW_LIMIT);
    }
  }
}
