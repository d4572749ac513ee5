package org.dateline.store;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large the tables of a run are, in bytes by table, which its manifest keeps: of a part that is
 * gone nothing else would tell that its rows are missing. The same for batches are {@link
 * BatchSizes}.
 */
public final class TableSizes {
  private TableSizes() {}

  /** Sizes for the manifest of a run that is about to be published. */
  public static Map<String, Long> of(Output output, String run) {
    return output.bytesOfWorkTables(run);
  }

  /**
   * Looks whether a run has a table of its own as it was written.
   *
   * @param manifest of the run; earlier releases wrote no sizes down, and then a table of which
   *     rows were written must have a file
   * @throws OutputException if files are missing or have another length
   */
  public static void check(OutputReader output, Manifest manifest, String table) {
    TableFolder found = output.tableFolder(manifest.runId(), table);
    @Nullable Long expected = manifest.tableBytes().get(table);
    boolean isWhole =
        expected == null
            ? !found.files().isEmpty() || !manifest.hasWritten(table)
            : found.bytes() == expected;
    if (!isWhole) {
      throw new OutputException(
          String.format(
              Locale.ROOT,
              "The table %s of the run %s is not as it was written: %s, where %s were; restore the"
                  + " folder from a copy, or run again, if need be with a new folder for --output.",
              table,
              manifest.runId(),
              found.told(),
              expected == null ? "rows" : String.format(Locale.ROOT, "%,d bytes", expected)));
    }
  }
}
