package org.dateline.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * What an object store is like, in a folder of this machine, under {@code objects:///}: a file is
 * there when it is closed, as a whole, also in the place of another; nothing can be moved. After so
 * many changes it does not answer any more.
 */
public final class ObjectStore extends RawLocalFileSystem {
  private static final String CHANGES = "dateline.test.changes";
  private static final String ONCE = "dateline.test.once";
  private static final URI NAME = URI.create("objects:///");

  private int left;
  private boolean once;

  /** A configuration in which it is known. */
  static Configuration known() {
    return after(Integer.MAX_VALUE);
  }

  /** A configuration in which only the change after so many fails. */
  static Configuration failingAt(int changes) {
    Configuration hadoop = after(changes);
    hadoop.setBoolean(ONCE, true);
    return hadoop;
  }

  /** A configuration in which it fails after so many changes. */
  static Configuration after(int changes) {
    Configuration hadoop = new Configuration();
    hadoop.setInt(CHANGES, changes);
    hadoop.setClass("fs.objects.impl", ObjectStore.class, RawLocalFileSystem.class);
    hadoop.setBoolean("fs.objects.impl.disable.cache", true);
    return hadoop;
  }

  @Override
  public void initialize(URI name, Configuration hadoop) throws IOException {
    super.initialize(name, hadoop);
    left = hadoop.getInt(CHANGES, Integer.MAX_VALUE);
    once = hadoop.getBoolean(ONCE, false);
  }

  @Override
  public URI getUri() {
    return NAME;
  }

  @Override
  public String getScheme() {
    return NAME.getScheme();
  }

  private void change() throws IOException {
    if (left == 0) {
      left = once ? Integer.MAX_VALUE : 0;
      throw new IOException("The store is gone.");
    }
    left--;
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    if (!overwrite && exists(file)) {
      throw new org.apache.hadoop.fs.FileAlreadyExistsException(file + " is there");
    }
    java.nio.file.Path target = pathToFile(file).toPath();
    return new FSDataOutputStream(
        new ByteArrayOutputStream() {
          @Override
          public void close() throws IOException {
            change();
            Files.createDirectories(target.getParent());
            Files.write(target, toByteArray());
          }
        },
        null);
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return create(
        file,
        FsPermission.getFileDefault(),
        overwrite,
        bufferSize,
        replication,
        blockSize,
        progress);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    throw new IOException("Moving " + from + " would copy it, file by file.");
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    change();
    return super.delete(path, recursive);
  }
}
