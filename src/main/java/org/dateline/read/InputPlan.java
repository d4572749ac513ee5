package org.dateline.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Which files are read, and which task reads what. */
public final class InputPlan {
  /** What opening a file costs, in bytes that could have been read meanwhile. */
  private static final long OPENING_COST = 64 << 10;

  private InputPlan() {}

  /**
   * All files under the given paths, by path, each once. Names that begin with a dot or an
   * underscore are left out; a path that does not exist may be a pattern with "*" and "?".
   *
   * @throws InputException if a path does not exist, cannot be listed or holds no file
   */
  public static InputListing find(List<String> inputs, Configuration hadoop) {
    return new InputWalk(hadoop).of(inputs);
  }

  /** The files that are {@link #find found}. */
  public static List<InputFile> list(List<String> inputs, Configuration hadoop) {
    return find(inputs, hadoop).files();
  }

  /**
   * Refuses an output that the next run would read as input.
   *
   * @throws InputException if the output lies within an input folder
   */
  public static void refuseWithin(List<String> inputs, String output, Configuration hadoop) {
    for (String input : inputs) {
      try {
        Path folder = real(InputNames.path(input), hadoop);
        for (Path at = real(new Path(output), hadoop); at != null; at = at.getParent()) {
          if (at.equals(folder)) {
            throw new InputException(
                String.format(
                    Locale.ROOT,
                    "The output %s lies within the input %s and would be read as input by the next run; name a folder outside of it.",
                    output,
                    input));
          }
        }
      } catch (IllegalArgumentException | IOException e) {
        // What cannot be resolved is told when it is opened.
      }
    }
  }

  /** With the links of a local disk followed, as far as the path exists. */
  private static Path real(Path path, Configuration hadoop) throws IOException {
    Path whole = path.getFileSystem(hadoop).makeQualified(path);
    if (!"file".equals(whole.toUri().getScheme())) {
      return whole;
    }
    java.nio.file.Path missing = java.nio.file.Path.of("");
    java.nio.file.Path local = java.nio.file.Path.of(whole.toUri().getPath()).normalize();
    java.nio.file.Path existing = local;
    while (existing.getParent() != null && !java.nio.file.Files.exists(existing)) {
      missing = existing.getFileName().resolve(missing);
      existing = existing.getParent();
    }
    return new Path("file", null, existing.toRealPath().resolve(missing).toString());
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
