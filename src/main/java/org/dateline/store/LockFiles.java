package org.dateline.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small files of an {@link OutputLock}, in a folder of their own on some store. */
interface LockFiles {
  /**
   * A file that is there.
   *
   * @param name within the folder
   * @param modified when it was last written, by the clock of the store
   */
  record Entry(String name, Instant modified) {}

  /**
   * Makes a file, and the folders above it, if there is none of that name. Of several that try at
   * once one succeeds.
   *
   * @param text no two writers write the same
   * @return whether this call made it; false if somebody else's is there
   */
  boolean create(String name, String text) throws IOException;

  /** Makes a file or writes it anew. */
  void write(String name, String text) throws IOException;

  /** What a file holds; null where there is none. */
  @Nullable String read(String name) throws IOException;

  /** All files; none where there is no folder. */
  List<Entry> list() throws IOException;

  /** Removes a file, if it is there. */
  void delete(String name) throws IOException;

  /** Whether nothing lies beside the folder: no run has ever been published there. */
  boolean isAlone() throws IOException;

  /** Removes the folder and the one above it, each if nothing is in it. */
  void deleteEmptyFolders() throws IOException;
}
