package org.dateline.read;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.dateline.config.Reasons;

/**
 * Finds the files under input paths. Links of a local disk are followed last, and only to what was
 * not found without them, so that a circle of links ends and no file is read twice.
 */
final class InputWalk {
  /** Stands for bytes of a name that are no letters in the encoding of the locale. */
  static final char UNKNOWN = '\uFFFD';

  private final Configuration hadoop;
  private final Map<String, InputFile> files = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Deque<FileStatus> links = new ArrayDeque<>();
  private long hidden;
  private long twice;
  private long special;

  /** Files, links and what was seen before. */
  private long reached;

  InputWalk(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * All that is found.
   *
   * @throws InputException if a path does not exist, cannot be listed or holds no file
   */
  InputListing of(List<String> inputs) {
    for (String input : inputs) {
      long before = reached;
      long specialBefore = special;
      try {
        for (Path root : roots(input)) {
          add(root);
        }
      } catch (FileNotFoundException | NoSuchFileException e) {
        throw new InputException(
            String.format(Locale.ROOT, "The input path %s does not exist.", input));
      } catch (IllegalArgumentException | IOException e) {
        throw unreadable(input, e);
      }
      if (reached == before && special > specialBefore) {
        throw new InputException(
            String.format(
                Locale.ROOT,
                "The input path %s holds only pipes, sockets or devices; name files, or write what comes from them into one.",
                input));
      }
      if (reached == before) {
        throw new InputException(
            String.format(Locale.ROOT, "The input path %s holds no file to read.", input));
      }
    }
    follow();
    return new InputListing(List.copyOf(files.values()), hidden, twice, special);
  }

  private static InputException unreadable(String input, Exception e) {
    return new InputException(
        String.format(Locale.ROOT, "The input path %s cannot be read: %s.", input, Reasons.of(e)));
  }

  /** The path itself; where there is none and it is a pattern, all that fit. */
  private List<Path> roots(String input) throws IOException {
    Path path = InputNames.path(input);
    FileSystem fs = path.getFileSystem(hadoop);
    if (!InputNames.isPattern(input) || fs.exists(path)) {
      return List.of(path);
    }
    List<Path> found = new InputNames(fs).fitting(path);
    if (found.isEmpty()) {
      throw new InputException(
          String.format(Locale.ROOT, "No file or folder fits the input pattern %s.", input));
    }
    return found;
  }

  private void add(Path input) throws IOException {
    FileSystem fs = input.getFileSystem(hadoop);
    Path root = fs.makeQualified(input);
    FileStatus status = fs.getFileStatus(root);
    if (isLocal(root)) {
      take(status);
    } else if (status.isFile()) {
      put(status);
    } else {
      list(fs, root);
    }
  }

  private void list(FileSystem fs, Path root) throws IOException {
    RemoteIterator<LocatedFileStatus> found = fs.listFiles(root, true);
    while (found.hasNext()) {
      LocatedFileStatus file = found.next();
      if (isHidden(root, file.getPath())) {
        hidden++;
      } else {
        put(file);
      }
    }
  }

  /**
   * A local file or folder. Hadoop's own recursion asks for the permissions of every local file, at
   * the price of a process each.
   */
  private void take(FileStatus entry) throws IOException {
    if (!seen.add(real(entry.getPath()))) {
      twice++;
      reached++;
      return;
    }
    if (!entry.isDirectory()) {
      if (isRegular(entry.getPath())) {
        put(entry);
      } else {
        special++;
      }
      return;
    }
    FileStatus[] inside = entry.getPath().getFileSystem(hadoop).listStatus(entry.getPath());
    Arrays.sort(inside, Comparator.comparing(FileStatus::getPath));
    putMisnamed(entry.getPath(), inside);
    for (FileStatus child : inside) {
      if (isHidden(child.getPath().getName())) {
        hidden++;
      } else if (Files.isSymbolicLink(local(child.getPath()))) {
        links.add(child);
        reached++;
      } else {
        takeIfThere(child);
      }
    }
  }

  /**
   * What Java cannot name by the locale, and Hadoop therefore passes over: it is a file that will
   * not open, so that it is set aside and told.
   */
  private void putMisnamed(Path folder, FileStatus[] inside) {
    String[] names = new File(folder.toUri().getPath()).list();
    if (names == null || names.length == inside.length) {
      return;
    }
    Set<String> known = new HashSet<>();
    for (FileStatus child : inside) {
      known.add(child.getPath().getName());
    }
    for (String name : names) {
      if (name.indexOf(UNKNOWN) >= 0 && !isHidden(name) && !known.contains(name)) {
        put(new FileStatus(0, false, 0, 0, 0, new Path(folder, name)));
      }
    }
  }

  private void takeIfThere(FileStatus entry) throws IOException {
    try {
      take(entry);
    } catch (FileNotFoundException | NoSuchFileException e) {
      // A feed has removed or moved it since its folder was listed: as if it had never been there.
    }
  }

  private void follow() {
    while (!links.isEmpty()) {
      List<FileStatus> level = new ArrayList<>(links);
      links.clear();
      level.sort(Comparator.comparing(FileStatus::getPath));
      for (FileStatus link : level) {
        try {
          takeIfThere(link);
        } catch (IOException e) {
          throw unreadable(local(link.getPath()).toString(), e);
        }
      }
    }
  }

  private void put(FileStatus status) {
    InputFile file = InputPlan.file(status);
    files.put(file.path(), file);
    reached++;
  }

  /** Whether a path names a file, and no pipe, socket or device, whose opening may never end. */
  static boolean isRegular(Path path) {
    return !isLocal(path) || Files.isRegularFile(local(path));
  }

  private static boolean isLocal(Path path) {
    return "file".equals(path.toUri().getScheme());
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private static String real(Path path) throws IOException {
    return local(path).toRealPath().toString();
  }

  /** Whether a name says that its file is no input. */
  static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  private static boolean isHidden(Path root, Path file) {
    for (Path path = file; path != null && !path.equals(root); path = path.getParent()) {
      if (isHidden(path.getName())) {
        return true;
      }
    }
    return false;
  }
}
