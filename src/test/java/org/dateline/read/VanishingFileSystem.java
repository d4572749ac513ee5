package org.dateline.read;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** This machine's disk, on which what is called "gone" goes as soon as its folder was listed. */
public final class VanishingFileSystem extends LocalFileSystem {
  /** A configuration with this disk. */
  static Configuration configuration() {
    Configuration hadoop = new Configuration();
    hadoop.setClass("fs.file.impl", VanishingFileSystem.class, LocalFileSystem.class);
    hadoop.setBoolean("fs.file.impl.disable.cache", true);
    return hadoop;
  }

  @Override
  public FileStatus[] listStatus(Path folder) throws IOException {
    FileStatus[] found = super.listStatus(folder);
    for (FileStatus file : found) {
      if (file.getPath().getName().startsWith("gone")) {
        delete(file.getPath(), true);
      }
    }
    return found;
  }
}
