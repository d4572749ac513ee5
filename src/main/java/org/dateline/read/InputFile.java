package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
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
    Path file = new Path(path);
    try (InputStream in = file.getFileSystem(hadoop).open(file)) {
      return in.read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }
}
