package org.dateline.store;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A folder of a table and the files with rows that lie in it.
 *
 * @param path where it is
 * @param files how many bytes each has, by name; none also where there is no such folder
 */
public record TableFolder(String path, SortedMap<String, Long> files) {
  /** So many of the files that a folder has are named. */
  private static final int NAMED = 3;

  public TableFolder {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** How large the files are together. */
  long bytes() {
    return files.values().stream().mapToLong(Long::longValue).sum();
  }

  /** What is there, as the beginning of a sentence. */
  String told() {
    if (files.isEmpty()) {
      return path + " has no file";
    }
    return String.format(
        Locale.ROOT,
        "%s has %,d bytes in %s",
        path,
        bytes(),
        files.keySet().stream()
            .limit(NAMED)
            .collect(Collectors.joining(", ", "", files.size() > NAMED ? ", …" : "")));
  }

  /** Whether a file of a table has rows: markers and checksums begin otherwise. */
  static boolean isTableFile(String name) {
    return !name.startsWith("_") && !name.startsWith(".");
  }
}
