package org.dateline.store;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where moving a folder would copy its files one by one, as on S3 and other object stores: a run
 * writes to the places where readers will look, and nobody looks as no {@code CURRENT} names the
 * run. The manifest comes last but one, then {@code CURRENT}, which such a store replaces in one
 * step as its file is closed.
 *
 * <p>Spark's own writers still move files, from a task's folder into the table's: with Hadoop's
 * {@code FileOutputCommitter} in its version 1, which Spark sets, a table is whole when the writer
 * returns, and a table of a run that has died is never named. Version 2 must not be set: a task
 * that dies as it moves leaves rows twice. S3A's committers do not move at all and are quicker.
 */
final class PublishingInPlace implements Publishing {
  private final FileSystem fs;
  private final OutputPaths paths;
  private @Nullable String announced;
  private @Nullable String published;

  PublishingInPlace(FileSystem fs, OutputPaths paths) {
    this.fs = fs;
    this.paths = paths;
  }

  @Override
  public Path summaries(String run) {
    return paths.run(run);
  }

  @Override
  public Path batch(String table, String run) {
    return paths.batch(table, run);
  }

  @Override
  public List<String> batchTables(String run) throws IOException {
    return StoredFiles.names(fs, paths.corpus());
  }

  @Override
  public void publish(String run, String manifest, Runnable fence) throws IOException {
    fence.run();
    StoredFiles.write(fs, new Path(paths.run(run), Output.MANIFEST), manifest);
    fence.run();
    announced = run;
    StoredFiles.write(fs, paths.current(), run + "\n");
    published = run;
  }

  @Override
  public boolean hasPublished(String run) {
    return run.equals(published);
  }

  /**
   * What was announced stays, also where the store has answered with an error: it may have taken
   * the file. If it has not, the next run removes what this one has written.
   */
  @Override
  public void discard(String run) throws IOException {
    fs.delete(paths.work(run), true);
    if (!run.equals(announced)) {
      Publishing.remove(fs, paths, run);
    }
  }

  @Override
  public void replace(Path file, String text) throws IOException {
    StoredFiles.write(fs, file, text);
  }
}
