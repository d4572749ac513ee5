package org.dateline.run.lookup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dateline.store.BatchSizes;
import org.dateline.store.Manifest;
import org.dateline.store.OutputReader;
import org.dateline.store.TableSizes;

/**
 * Where the tables of a finished run lie: its own and the batches of the corpus. Each is held
 * against the sizes in its manifest before anything is read of it, as an engine that finds one file
 * less answers with fewer rows.
 */
public final class RunTables {
  private final OutputReader output;
  private final Manifest manifest;
  private final List<String> batches;
  private final Map<String, List<String>> found = new HashMap<>();

  /**
   * Tables of a run.
   *
   * @param batches those of the run that are to be read
   */
  public RunTables(OutputReader output, Manifest manifest, List<String> batches) {
    this.output = output;
    this.manifest = manifest;
    this.batches = List.copyOf(batches);
  }

  /** The names of all, by the alphabet, also of one that is gone. */
  public List<String> names() {
    TreeSet<String> names = new TreeSet<>(output.tables(manifest.runId()));
    names.addAll(manifest.tableBytes().keySet());
    batches.forEach(
        batch -> names.addAll(manifest.batchBytes().getOrDefault(batch, Map.of()).keySet()));
    return List.copyOf(names);
  }

  /** Whether a table is the run's own, and not one of the corpus. */
  public boolean isOwn(String table) {
    return manifest.tableBytes().containsKey(table) || output.hasTable(manifest.runId(), table);
  }

  /**
   * The folders of a table; none where the run has not left it.
   *
   * @throws org.dateline.store.OutputException if it has, and something of it is gone
   */
  public List<String> folders(String table) {
    List<String> known = found.get(table);
    if (known == null) {
      known = isOwn(table) ? own(table) : corpus(table);
      found.put(table, known);
    }
    return known;
  }

  private List<String> own(String table) {
    TableSizes.check(output, manifest, table);
    return List.of(output.table(manifest.runId(), table));
  }

  private List<String> corpus(String table) {
    BatchSizes.check(output, manifest, batches, table);
    List<String> folders = output.batchesWith(table, batches);
    if (folders.isEmpty() && !batches.isEmpty() && manifest.tableBytes().isEmpty()) {
      // An earlier release wrote down no sizes, but which tables have rows.
      TableSizes.check(output, manifest, table);
    }
    return folders;
  }
}
