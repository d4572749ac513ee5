package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file to read.
 *
 * @param path its path, without scheme on the local file system
 * @param size bytes as stored
 * @param modifiedMillis when it was last modified, in milliseconds since 1970
 */
public record InputFile(String path, long size, long modifiedMillis) implements Serializable {
  /** Whether it can be opened and its first byte be read. */
  public boolean isReadable(Configuration hadoop) {
    try (InputStream in = open(hadoop)) {
      return in.read() >= 0;
    } catch (IOException | FSError e) {
      return false;
    }
  }

  /**
   * Opens it. Where Hadoop looks for the checksums of a local file, it takes what stands before a
   * colon of the name for a scheme: such a file is opened without.
   */
  public FSDataInputStream open(Configuration hadoop) throws IOException {
    Path file = new Path(path);
    FileSystem fs = file.getFileSystem(hadoop);
    return fs instanceof ChecksumFileSystem checked && file.getName().indexOf(':') >= 0
        ? checked.getRawFileSystem().open(file)
        : fs.open(file);
  }
}
