package org.dateline.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathFilter;
import org.jspecify.annotations.Nullable;

/** Small files of text and what lies in a folder, on any file system. */
final class StoredFiles {
  private StoredFiles() {}

  static void write(FileSystem fs, Path file, String text) throws IOException {
    try (OutputStream out = fs.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What a file holds; null where there is none. */
  static @Nullable String read(FileSystem fs, Path file) throws IOException {
    try (InputStream in = fs.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  /** The names of what lies in a folder, by the alphabet; none where there is none. */
  static List<String> names(FileSystem fs, Path folder) throws IOException {
    return Arrays.stream(children(fs, folder, path -> true))
        .map(child -> child.getPath().getName())
        .sorted()
        .toList();
  }

  /** What lies in a folder; nothing where there is none. */
  static FileStatus[] children(FileSystem fs, Path folder, PathFilter filter) throws IOException {
    return fs.exists(folder) ? fs.listStatus(folder, filter) : new FileStatus[0];
  }
}
