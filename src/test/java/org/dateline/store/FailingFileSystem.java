package org.dateline.store;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** This machine's disk, until so many changes have been made: then it is gone for good. */
public final class FailingFileSystem extends LocalFileSystem {
  private static final String CHANGES = "dateline.test.changes";

  private int left;

  /** A configuration in which the disk fails after so many changes. */
  static Configuration after(int changes) {
    Configuration hadoop = new Configuration();
    hadoop.setInt(CHANGES, changes);
    hadoop.setClass("fs.file.impl", FailingFileSystem.class, LocalFileSystem.class);
    hadoop.setBoolean("fs.file.impl.disable.cache", true);
    return hadoop;
  }

  @Override
  public void initialize(java.net.URI name, Configuration hadoop) throws IOException {
    super.initialize(name, hadoop);
    left = hadoop.getInt(CHANGES, Integer.MAX_VALUE);
  }

  private void change() throws IOException {
    if (left == 0) {
      throw new IOException("The disk is gone.");
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
    change();
    return super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    change();
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    change();
    return super.delete(path, recursive);
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    change();
    return super.mkdirs(path);
  }
}
