package org.dateline.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of an open file, one after the other. */
public interface Records {
  /**
   * The next record; null after the last.
   *
   * @throws IOException if the file cannot be read on; what came before stays
   */
  @Nullable ParsedRecord next() throws IOException;
}
