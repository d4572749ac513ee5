package org.dateline.read;

import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The records of an open file, one after the other. */
public interface Records {
  /**
   * The next record; null after the last.
   *
   * @throws IOException if the file cannot be read on; what came before stays
   */
  @Nullable ParsedRecord next() throws IOException;

  /**
   * How many records the file says of itself that it holds ("74 documents"); asked for after the
   * last. Empty where it says nothing.
   */
  default OptionalLong statedCount() {
    return OptionalLong.empty();
  }

  /** How many members of an archive were passed over as they are no input; asked after the last. */
  default long skippedCount() {
    return 0;
  }

  /**
   * The name of the format, where only the records tell more than the file's head; asked after the
   * last.
   *
   * @param name the format's name
   */
  default String nameOf(String name) {
    return name;
  }
}
