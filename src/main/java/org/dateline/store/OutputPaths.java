package org.dateline.store;

import org.apache.hadoop.fs.Path;

/**
 * Where things are in an output; see {@link Output}.
 *
 * @param root the output
 */
record OutputPaths(Path root) {
  Path current() {
    return new Path(root, Output.CURRENT);
  }

  Path latest() {
    return new Path(root, Output.LATEST);
  }

  Path lock() {
    return new Path(root, Output.LOCK);
  }

  Path runs() {
    return new Path(root, Output.RUNS);
  }

  Path run(String run) {
    return new Path(runs(), run);
  }

  Path corpus() {
    return new Path(root, Output.CORPUS);
  }

  Path batch(String table, String run) {
    return new Path(corpus(), table + "/" + Output.BATCH + run);
  }

  Path work() {
    return new Path(root, Output.WORK);
  }

  Path work(String run) {
    return new Path(work(), run);
  }

  /** A path of {@link #isLocal} for what only the disk of a machine has: links. */
  static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  boolean isLocal() {
    return "file".equals(root.toUri().getScheme());
  }
}
