package org.dateline.text.record;

import java.util.Locale;

/** Why an input record, or a whole file, is set aside. */
public enum RejectReason {
  /** The file cannot be opened or breaks off with an I/O error. */
  UNREADABLE_FILE,
  /** The file has no content. */
  EMPTY_FILE,
  /** The file's first bytes are of no text: an image, an archive, an executable. */
  BINARY_FILE,
  /** No reader recognises the content. */
  UNKNOWN_FORMAT,
  /** The compressed stream or the last record ends before its end. */
  TRUNCATED,
  /** Bytes that are in no encoding that is known. */
  INVALID_ENCODING,
  /** Longer than the limit for one record. */
  RECORD_TOO_LARGE,
  /** Not well-formed in its format. */
  MALFORMED_RECORD,
  /** Neither headline nor text. */
  MISSING_FIELD,
  /** A crawled page that holds no article: an index, an image, an error. */
  NO_ARTICLE;

  /** The value of the {@code reason} column. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
