package org.dateline.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;

/**
 * How large the tables of each batch are, in bytes by batch and table, which a manifest keeps: what
 * Spark finds no file of has no rows to it, and would be missing from every number without a word.
 */
public final class BatchSizes {
  /** So many of the files that a folder has are named. */
  private static final int NAMED = 3;

  private BatchSizes() {}

  /**
   * Sizes for the manifest of a run that is about to be published: of earlier batches those that
   * were written down, or else those they have.
   *
   * @param known of the manifest before
   * @param run whose own batch is still where it was written
   * @param batches of the corpus, its own among them
   */
  public static Map<String, Map<String, Long>> of(
      Output output, Map<String, Map<String, Long>> known, String run, List<String> batches) {
    Map<String, Map<String, Long>> sizes = new TreeMap<>(known);
    sizes.keySet().retainAll(batches);
    for (String batch : batches) {
      sizes.computeIfAbsent(
          batch, added -> added.equals(run) ? output.bytesOfWork(run) : output.bytesOf(added));
    }
    return sizes;
  }

  /**
   * Looks whether the batches of a run have what was written.
   *
   * @param manifest of the run; batches whose sizes it does not have, as earlier releases wrote
   *     none down, are not looked at
   * @param tables which; all if there is none
   * @throws OutputException if files are missing or have another length
   */
  public static void check(Output output, Manifest manifest, String... tables) {
    List<String> some = Arrays.asList(tables);
    for (String batch : manifest.batches()) {
      manifest
          .batchBytes()
          .getOrDefault(batch, Map.of())
          .forEach(
              (table, bytes) -> {
                if (some.isEmpty() || some.contains(table)) {
                  check(output, batch, table, bytes);
                }
              });
    }
  }

  private static void check(Output output, String batch, String table, long expected) {
    String folder = output.batches(table, List.of(batch)).get(0);
    FileStatus[] files = output.files(folder);
    long found = Arrays.stream(files).mapToLong(FileStatus::getLen).sum();
    if (found == expected) {
      return;
    }
    String there =
        files.length == 0
            ? "has no file"
            : String.format(
                Locale.ROOT,
                "has %,d bytes in %s",
                found,
                Arrays.stream(files)
                    .limit(NAMED)
                    .map(file -> file.getPath().getName())
                    .collect(Collectors.joining(", ", "", files.length > NAMED ? ", …" : "")));
    throw new OutputException(
        String.format(
            Locale.ROOT,
            "Batch %s of the table %s is not as it was written: %s %s, where %,d bytes were; restore"
                + " the folder from a copy, or read everything again with --rebuild.",
            batch,
            table,
            folder,
            there,
            expected));
  }
}
