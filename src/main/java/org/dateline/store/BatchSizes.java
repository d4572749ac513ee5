package org.dateline.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How large the tables of each batch are, in bytes by batch and table, which a manifest keeps: what
 * Spark finds no file of has no rows to it, and would be missing from every number without a word.
 */
public final class BatchSizes {
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
  public static void check(OutputReader output, Manifest manifest, String... tables) {
    Set<String> some = new TreeSet<>(Arrays.asList(tables));
    if (some.isEmpty()) {
      manifest.batches().forEach(batch -> some.addAll(bytesOf(manifest, batch).keySet()));
    }
    some.forEach(table -> check(output, manifest, manifest.batches(), table));
  }

  /**
   * The same for one table, which takes a listing.
   *
   * @param batches of the run, which are looked at
   */
  public static void check(
      OutputReader output, Manifest manifest, List<String> batches, String table) {
    List<String> known =
        batches.stream().filter(batch -> bytesOf(manifest, batch).containsKey(table)).toList();
    if (known.isEmpty()) {
      return;
    }
    Map<String, TableFolder> folders = output.batchFolders(table, known);
    for (String batch : known) {
      TableFolder found = Objects.requireNonNull(folders.get(batch));
      long expected = Objects.requireNonNull(bytesOf(manifest, batch).get(table));
      if (found.bytes() != expected) {
        throw new OutputException(
            String.format(
                Locale.ROOT,
                "Batch %s of the table %s is not as it was written: %s, where %,d bytes were;"
                    + " restore the folder from a copy, or read everything again with --rebuild.",
                batch,
                table,
                found.told(),
                expected));
      }
    }
  }

  private static Map<String, Long> bytesOf(Manifest manifest, String batch) {
    return manifest.batchBytes().getOrDefault(batch, Map.of());
  }
}
