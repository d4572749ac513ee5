package org.dateline.store;

import java.io.IOException;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the file systems that Hadoop knows can do in one step. Hadoop asks a file system about much
 * ({@code hasPathCapability}) but not about this, so what is known of them stands here; of those
 * that are not named nothing is taken for granted.
 */
final class Stores {
  /** A file that is made only if there is none: told by a store that has it. */
  static final String CONDITIONAL =
      Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

  private static final String VIEW = "viewfs";

  /** A folder is moved as a whole. */
  private static final Set<String> MOVE_FOLDERS =
      Set.of("file", "hdfs", VIEW, "webhdfs", "swebhdfs");

  /** {@code create(overwrite=false)} is one step: HDFS, Azure, Google. */
  private static final Set<String> CREATE_ONCE =
      Set.of("hdfs", VIEW, "webhdfs", "swebhdfs", "abfs", "abfss", "gs");

  private Stores() {}

  /**
   * Whether moving a folder is one step. On S3, Azure without a hierarchical namespace, Google's
   * and their like it is a copy of each file; who looks meanwhile, or after a crash, finds a part.
   */
  static boolean moveFolders(FileSystem fs, Path root) throws IOException {
    return MOVE_FOLDERS.contains(scheme(fs, root));
  }

  /** Whether a file is made in one step, so that of two writers one is refused. */
  static boolean createOnce(FileSystem fs, Path folder) throws IOException {
    return isConditional(fs, folder) || CREATE_ONCE.contains(scheme(fs, folder));
  }

  /** Whether a file can be written on the condition that there is none. */
  static boolean isConditional(FileSystem fs, Path folder) throws IOException {
    return fs.hasPathCapability(folder, CONDITIONAL);
  }

  /** The kind of file system; of a view over several the one that is mounted there. */
  private static String scheme(FileSystem fs, Path path) throws IOException {
    String scheme = fs.getUri().getScheme();
    if (!VIEW.equals(scheme)) {
      return scheme;
    }
    @Nullable Path there = path;
    while (there != null && !fs.exists(there)) {
      there = there.getParent();
    }
    return there == null ? scheme : fs.resolvePath(there).toUri().getScheme();
  }
}
