package org.dateline.read.lexis;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The paragraphs of a document, one after the other. */
interface DocumentLines {
  /**
   * The next paragraph; null after the last.
   *
   * @throws IOException if the document breaks off or is damaged; what came before stays
   */
  @Nullable DocumentLine next() throws IOException;
}
