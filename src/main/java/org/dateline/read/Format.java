package org.dateline.read;

import java.io.IOException;

/**
 * A format of newswire files: how to recognise one, and how to take the dispatches out of it.
 *
 * <p>A format of one's own is a public class with a constructor without parameters, named in {@code
 * META-INF/services/org.dateline.read.Format} of a jar on the class path ({@link
 * java.util.ServiceLoader}). It is asked before those that Dateline has. One object serves all
 * threads.
 */
public interface Format {
  /** What a format asks of a file. */
  enum Content {
    /** Text, in whatever encoding: files of white space or of no text are refused before. */
    TEXT,
    /** Bytes as they come: control characters are its own matter. */
    BYTES,
    /** The file itself, which it opens where it likes; so it must not be compressed. */
    FILE
  }

  /** Its name, as in the table of inputs: small letters, digits, underscores. */
  String name();

  /** Whether a file is of this format, by its first bytes after decompression. */
  boolean recognises(FileHead head);

  /** What it asks of a file. */
  default Content content() {
    return Content.TEXT;
  }

  /**
   * Whether a part of an uncompressed file can be read without what comes before it. It then takes
   * the records whose first byte lies in the {@link Slice}.
   */
  default boolean isSplittable() {
    return false;
  }

  /**
   * Opens a file, or the part of it that a slice names, for reading.
   *
   * @throws IOException if it cannot be read; the file is then set aside with that reason
   */
  Records open(Source source) throws IOException;
}
