package org.dateline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a folder is moved in one step, as on this machine's disk and HDFS: a run writes under
 * {@code .work} only, its folders are moved to their places, then {@code CURRENT} is replaced by a
 * file that is whole.
 */
final class PublishingByMove implements Publishing {
  private final FileSystem fs;
  private final OutputPaths paths;
  private final Configuration hadoop;
  private @Nullable String published;

  PublishingByMove(FileSystem fs, OutputPaths paths, Configuration hadoop) {
    this.fs = fs;
    this.paths = paths;
    this.hadoop = hadoop;
  }

  @Override
  public Path summaries(String run) {
    return new Path(paths.work(run), Output.RUNS);
  }

  @Override
  public Path batch(String table, String run) {
    return new Path(corpus(run), table);
  }

  @Override
  public List<String> batchTables(String run) throws IOException {
    return StoredFiles.names(fs, corpus(run));
  }

  private Path corpus(String run) {
    return new Path(paths.work(run), Output.CORPUS);
  }

  @Override
  public void publish(String run, String manifest, Runnable fence) throws IOException {
    StoredFiles.write(fs, new Path(summaries(run), Output.MANIFEST), manifest);
    fence.run();
    for (FileStatus table : StoredFiles.children(fs, corpus(run), path -> true)) {
      move(table.getPath(), paths.batch(table.getPath().getName(), run));
    }
    move(summaries(run), paths.run(run));
    Path next = new Path(paths.work(run), Output.CURRENT);
    StoredFiles.write(fs, next, run + "\n");
    askAgain(run, fence);
    replace(next, paths.current());
    published = run;
    linkLatest(run);
  }

  @Override
  public boolean hasPublished(String run) {
    return run.equals(published);
  }

  /** A run that may not publish after all is not left where others would list it. */
  private void askAgain(String run, Runnable fence) throws IOException {
    try {
      fence.run();
    } catch (OutputException e) {
      Publishing.remove(fs, paths, run);
      throw e;
    }
  }

  private void move(Path from, Path to) throws IOException {
    fs.mkdirs(to.getParent());
    if (!fs.rename(from, to)) {
      throw new IOException("Cannot move " + from + " to " + to + ".");
    }
  }

  @Override
  public void discard(String run) throws IOException {
    fs.delete(paths.work(run), true);
  }

  @Override
  public void replace(Path file, String text) throws IOException {
    Path next = new Path(file.getParent(), "." + file.getName() + "." + UUID.randomUUID());
    StoredFiles.write(fs, next, text);
    replace(next, file);
  }

  private void replace(Path next, Path file) throws IOException {
    if (paths.isLocal()) {
      LocalOutput.replace(
          java.nio.file.Path.of(next.toUri().getPath()),
          java.nio.file.Path.of(file.toUri().getPath()));
    } else {
      FileContext.getFileContext(paths.root().toUri(), hadoop)
          .rename(next, file, Options.Rename.OVERWRITE);
    }
  }

  /**
   * Convenience for people; readers that must not see a half-changed link use {@code CURRENT}. The
   * run is published, and does not fail for want of it.
   */
  private void linkLatest(String run) {
    if (!paths.isLocal()) {
      return;
    }
    java.nio.file.Path next = OutputPaths.local(paths.work(run)).resolve(Output.LATEST);
    try {
      Files.createSymbolicLink(next, java.nio.file.Path.of(Output.RUNS, run));
      Files.move(
          next,
          OutputPaths.local(paths.latest()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (UnsupportedOperationException | IOException e) {
      // Such a file system has no symbolic links, or a folder has that name, as where links were
      // followed as an output was copied; CURRENT says the same.
    }
  }
}
