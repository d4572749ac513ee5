package org.dateline.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathFilter;
import org.apache.hadoop.fs.RemoteIterator;
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

  /** The files of a folder of a table and their lengths; none where there is no such folder. */
  static SortedMap<String, Long> tableFiles(FileSystem fs, Path folder) throws IOException {
    SortedMap<String, Long> files = new TreeMap<>();
    try {
      for (FileStatus file : fs.listStatus(folder)) {
        String name = file.getPath().getName();
        if (file.isFile() && TableFolder.isTableFile(name)) {
          files.put(name, file.getLen());
        }
      }
    } catch (FileNotFoundException e) {
      return Collections.emptySortedMap();
    }
    return files;
  }

  /**
   * The same of all folders below one, by folder: an object store lists a thousand files at once.
   *
   * @throws FileNotFoundException if there is no such folder, or one below it is removed meanwhile
   */
  static Map<Path, SortedMap<String, Long>> tableFilesBelow(FileSystem fs, Path folder)
      throws IOException {
    Map<Path, SortedMap<String, Long>> found = new HashMap<>();
    RemoteIterator<LocatedFileStatus> files = fs.listFiles(folder, true);
    while (files.hasNext()) {
      LocatedFileStatus file = files.next();
      Path path = file.getPath();
      if (TableFolder.isTableFile(path.getName())) {
        found
            .computeIfAbsent(path.getParent(), parent -> new TreeMap<>())
            .put(path.getName(), file.getLen());
      }
    }
    return found;
  }

  /** What lies in a folder; nothing where there is none. */
  static FileStatus[] children(FileSystem fs, Path folder, PathFilter filter) throws IOException {
    return fs.exists(folder) ? fs.listStatus(folder, filter) : new FileStatus[0];
  }
}
