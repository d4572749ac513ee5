package org.dateline.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files of a lock on a store that Hadoop knows. One with conditional writes, as S3A has them,
 * refuses the second writer itself, and one whose {@code create(overwrite=false)} is one step, as
 * that of HDFS, does too; see {@link Stores}. On others the text is read again after a while: the
 * last writer's has stayed, and the others find that it is not theirs.
 */
final class HadoopLockFiles implements LockFiles {
  private final FileSystem fs;
  private final Path folder;
  private final Duration settling;

  /**
   * Files in a folder.
   *
   * @param settling how long the slowest writer may take between looking for a file and writing it,
   *     on a store that cannot do both in one step
   */
  HadoopLockFiles(FileSystem fs, Path folder, Duration settling) {
    this.fs = fs;
    this.folder = folder;
    this.settling = settling;
  }

  @Override
  public boolean create(String name, String text) throws IOException {
    Path file = new Path(folder, name);
    if (Stores.isConditional(fs, folder)) {
      return createConditionally(file, text);
    }
    OutputStream created;
    try {
      created = fs.create(file, false);
    } catch (IOException e) {
      if (fs.exists(file)) {
        return false;
      }
      throw e;
    }
    try (OutputStream out = created) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return isOurs(name, text, e);
    }
    if (Stores.createOnce(fs, folder)) {
      return true;
    }
    settle();
    return text.equals(read(name));
  }

  /** A store with conditional writes takes or refuses the file as it is closed. */
  private boolean createConditionally(Path file, String text) throws IOException {
    FSDataOutputStreamBuilder<?, ?> builder = fs.createFile(file);
    builder.recursive();
    builder.overwrite(true);
    builder.must(Stores.CONDITIONAL, true);
    try (OutputStream out = builder.build()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return isOurs(file.getName(), text, e);
    }
    return true;
  }

  /**
   * After an error: the store has refused the file, or has taken it and only its answer was lost.
   */
  private boolean isOurs(String name, String text, IOException e) throws IOException {
    String there = read(name);
    if (there == null) {
      throw e;
    }
    return there.equals(text);
  }

  private void settle() throws IOException {
    try {
      Thread.sleep(settling.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the lock was taken");
    }
  }

  @Override
  public void write(String name, String text) throws IOException {
    StoredFiles.write(fs, new Path(folder, name), text);
  }

  @Override
  public @Nullable String read(String name) throws IOException {
    return StoredFiles.read(fs, new Path(folder, name));
  }

  @Override
  public List<Entry> list() throws IOException {
    try {
      return Arrays.stream(fs.listStatus(folder))
          .filter(status -> status.isFile())
          .map(
              status ->
                  new Entry(
                      status.getPath().getName(),
                      Instant.ofEpochMilli(status.getModificationTime())))
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  @Override
  public void delete(String name) throws IOException {
    fs.delete(new Path(folder, name), false);
  }

  @Override
  public boolean isAlone() throws IOException {
    return Arrays.stream(fs.listStatus(folder.getParent()))
        .allMatch(status -> status.getPath().getName().equals(folder.getName()));
  }

  @Override
  public void deleteEmptyFolders() throws IOException {
    for (Path path : List.of(folder, folder.getParent())) {
      if (fs.exists(path)) {
        if (fs.listStatus(path).length > 0) {
          return;
        }
        fs.delete(path, false);
      }
    }
  }
}
