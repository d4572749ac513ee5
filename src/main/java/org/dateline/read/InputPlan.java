package org.dateline.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Which files are read, and which task reads what. */
public final class InputPlan {
  /** What opening a file costs, in bytes that could have been read meanwhile. */
  private static final long OPENING_COST = 64 << 10;

  private InputPlan() {}

  /**
   * All files under the given paths, by path, each once. Names that begin with a dot or an
   * underscore are left out.
   *
   * @throws InputException if a path does not exist, cannot be listed or holds no file
   */
  public static List<InputFile> list(List<String> inputs, Configuration hadoop) {
    TreeMap<String, InputFile> files = new TreeMap<>();
    for (String input : inputs) {
      int before = files.size();
      try {
        list(new Path(input), hadoop, files);
      } catch (FileNotFoundException e) {
        throw new InputException(
            String.format(Locale.ROOT, "The input path %s does not exist.", input));
      } catch (IllegalArgumentException | IOException e) {
        throw new InputException(
            String.format(
                Locale.ROOT, "The input path %s cannot be read: %s.", input, e.getMessage()));
      }
      if (files.size() == before) {
        throw new InputException(
            String.format(
                Locale.ROOT,
                "The input path %s holds no file that another input path does not hold.",
                input));
      }
    }
    return List.copyOf(files.values());
  }

  private static void list(Path input, Configuration hadoop, Map<String, InputFile> files)
      throws IOException {
    FileSystem fs = input.getFileSystem(hadoop);
    Path root = fs.makeQualified(input);
    FileStatus status = fs.getFileStatus(root);
    if (status.isFile()) {
      add(status, files);
      return;
    }
    if ("file".equals(root.toUri().getScheme())) {
      listLocal(fs, root, files);
      return;
    }
    RemoteIterator<LocatedFileStatus> found = fs.listFiles(root, true);
    while (found.hasNext()) {
      LocatedFileStatus file = found.next();
      if (!isHidden(root, file.getPath())) {
        add(file, files);
      }
    }
  }

  /**
   * Hadoop's own recursion asks for the permissions of every local file, at the price of a process
   * each.
   */
  private static void listLocal(FileSystem fs, Path folder, Map<String, InputFile> files)
      throws IOException {
    for (FileStatus entry : fs.listStatus(folder)) {
      if (isHidden(entry.getPath().getName())) {
        continue;
      }
      if (entry.isDirectory()) {
        listLocal(fs, entry.getPath(), files);
      } else {
        add(entry, files);
      }
    }
  }

  private static boolean isHidden(Path root, Path file) {
    for (Path path = file; path != null && !path.equals(root); path = path.getParent()) {
      if (isHidden(path.getName())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name says that its file is no input. */
  static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  private static void add(FileStatus status, Map<String, InputFile> files) {
    InputFile file = file(status);
    files.put(file.path(), file);
  }

  /** A file as the file system has it. */
  static InputFile file(FileStatus status) {
    Path path = status.getPath();
    boolean local = "file".equals(path.toUri().getScheme());
    String name = local ? path.toUri().getPath() : path.toString();
    return new InputFile(name, status.getLen(), status.getModificationTime());
  }

  /**
   * Shares the files out among tasks: small ones are combined, large ones that can be split are
   * split.
   *
   * @param files as listed
   * @param taskBytes how much a task reads
   * @param parallelism tasks that can run at once; with enough to read there are at least as many
   * @return the slices of each task
   */
  public static List<List<Slice>> tasks(
      List<InputFile> files, long taskBytes, int parallelism, Configuration hadoop) {
    long cost = files.stream().mapToLong(file -> file.size() + OPENING_COST).sum();
    // Several tasks for each core, so that one slow task does not leave the others idle.
    long share = cost / Math.max(1, 3L * parallelism) + 1;
    long limit = Math.max(1, Math.min(taskBytes, share));
    List<Slice> slices = new ArrayList<>();
    for (InputFile file : files) {
      slices.addAll(slices(file, Math.max(limit, 1 << 20), hadoop));
    }
    return pack(slices, limit);
  }

  private static List<Slice> slices(InputFile file, long limit, Configuration hadoop) {
    if (file.size() <= limit || !SliceReader.isSplittable(file, hadoop)) {
      return List.of(new Slice(file, 0, file.size()));
    }
    List<Slice> slices = new ArrayList<>();
    for (long start = 0; start < file.size(); start += limit) {
      slices.add(new Slice(file, start, Math.min(file.size(), start + limit)));
    }
    return slices;
  }

  /**
   * Largest first: a file that cannot be split keeps a core busy to its end, and what starts last
   * should be short. The small ones fill the gaps.
   */
  private static List<List<Slice>> pack(List<Slice> slices, long limit) {
    List<Slice> sorted = new ArrayList<>(slices);
    sorted.sort(
        Comparator.comparingLong((Slice slice) -> slice.size() >= limit ? -slice.size() : 0)
            .thenComparing(slice -> slice.file().path())
            .thenComparing(Slice::start));
    List<List<Slice>> tasks = new ArrayList<>();
    List<Slice> task = new ArrayList<>();
    long held = 0;
    for (Slice slice : sorted) {
      long cost = slice.size() + OPENING_COST;
      if (!task.isEmpty() && held + cost > limit) {
        tasks.add(List.copyOf(task));
        task.clear();
        held = 0;
      }
      task.add(slice);
      held += cost;
    }
    if (!task.isEmpty()) {
      tasks.add(List.copyOf(task));
    }
    return tasks;
  }
}
