package org.dateline.session;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;

/**
 * This machine's disk, without a file of checksums beside every file.
 *
 * <p>Hadoop's {@code RawLocalFileSystem} has none either, but is no {@link LocalFileSystem}: S3A
 * asks for that one to lay down what it is about to send, and could write nothing.
 */
public final class PlainLocalFileSystem extends LocalFileSystem {
  private static final String LOCAL = "fs.file.impl";

  /** For Hadoop, which makes it by its name. */
  public PlainLocalFileSystem() {
    beQuiet(this);
  }

  /**
   * Makes it the local file system of what reads and writes by this configuration. Not a setting of
   * Spark: executors would look for it before they have the jar that it is in.
   */
  static void use(Configuration hadoop) throws IOException {
    hadoop.setClass(LOCAL, PlainLocalFileSystem.class, FileSystem.class);
    // One that is open already is used again.
    beQuiet(FileSystem.getLocal(hadoop));
  }

  private static void beQuiet(LocalFileSystem files) {
    files.setWriteChecksum(false);
    files.setVerifyChecksum(false);
  }
}
