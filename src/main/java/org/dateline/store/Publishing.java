package org.dateline.store;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * How what a run has written becomes what readers see: as a whole or not at all. Readers begin with
 * {@code CURRENT}, which is replaced last and in one step.
 */
interface Publishing {
  /** Where a running job writes the tables and files of its summaries. */
  Path summaries(String run);

  /** Where a running job writes its batch of a table of the corpus. */
  Path batch(String table, String run);

  /** The tables that a running job has written a batch of. */
  List<String> batchTables(String run) throws IOException;

  /**
   * Publishes a run.
   *
   * @param fence asked before each step that others will see; throws if the output is another's
   */
  void publish(String run, String manifest, Runnable fence) throws IOException;

  /** Whether readers have been sent to a run by {@link #publish}, however that ended. */
  boolean hasPublished(String run);

  /** Removes what a run has written and not published. */
  void discard(String run) throws IOException;

  /** Writes a file of a published run anew; who reads it meanwhile sees the old one or the new. */
  void replace(Path file, String text) throws IOException;

  /** Removes the summaries of a run and its batches from the places where readers look. */
  static void remove(FileSystem fs, OutputPaths paths, String run) throws IOException {
    fs.delete(paths.run(run), true);
    for (FileStatus table : StoredFiles.children(fs, paths.corpus(), path -> true)) {
      fs.delete(paths.batch(table.getPath().getName(), run), true);
    }
  }

  /** The way that is safe on a file system. */
  static Publishing on(FileSystem fs, OutputPaths paths, Configuration hadoop) throws IOException {
    return Stores.moveFolders(fs, paths.root())
        ? new PublishingByMove(fs, paths, hadoop)
        : new PublishingInPlace(fs, paths);
  }
}
