package org.dateline.read;

import java.io.IOException;

/** A format of newswire files: how to recognise one, and how to take the dispatches out of it. */
interface Format {
  /** Its name, as in the table of inputs. */
  String name();

  /** Whether a file is of this format, by its first bytes after decompression. */
  boolean recognises(FileHead head);

  /** Whether a part of an uncompressed file can be read without what comes before it. */
  default boolean isSplittable() {
    return false;
  }

  /** Opens a file, or the part of it that a slice names, for reading. */
  Records open(Source source) throws IOException;
}
