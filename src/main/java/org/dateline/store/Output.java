package org.dateline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathFilter;
import org.dateline.config.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * The folder a user names as output:
 *
 * <pre>
 * corpus/TABLE/batch=RUN/   grows by one batch a run
 * runs/RUN/TABLE/           the summaries of a run, with manifest.json
 * CURRENT                   the id of the last run that finished; written last
 * latest                    the same as a symbolic link, where the file system has them
 * .work/RUN/                what a running job has written so far
 * .lock/                    who writes; see {@link OutputLock}
 * </pre>
 *
 * <p>A run writes under {@code .work} only. Publishing moves its folders to their places and then
 * replaces {@code CURRENT}; a reader that starts from {@code CURRENT} sees all of one run or all of
 * the next. What a run that died left behind is removed by the next one.
 */
public final class Output implements OutputReader {
  /** The file that names the last finished run. */
  public static final String CURRENT = "CURRENT";

  /** The manifest of a run. */
  public static final String MANIFEST = "manifest.json";

  static final String CORPUS = "corpus";
  static final String RUNS = "runs";
  static final String LATEST = "latest";
  private static final String WORK = ".work";
  static final String BATCH = "batch=";
  private static final String LOCK = ".lock";
  private static final Set<String> OURS = Set.of(CORPUS, RUNS, CURRENT, LATEST, WORK, LOCK);
  private static final Duration SETTLING = Duration.ofSeconds(5);

  private final Path root;
  private final FileSystem fs;
  private final Configuration hadoop;

  private Output(Path root, FileSystem fs, Configuration hadoop) {
    this.root = root;
    this.fs = fs;
    this.hadoop = hadoop;
  }

  /**
   * Opens an output folder that is missing, empty or ours. Nothing is written.
   *
   * @throws OutputException if the path is a file or holds something else
   */
  public static Output open(String path, Configuration hadoop) {
    try {
      Path root = new Path(path);
      FileSystem fs = root.getFileSystem(hadoop);
      Output output = new Output(fs.makeQualified(root), fs, hadoop);
      output.checkOurs(path);
      return output;
    } catch (IllegalArgumentException | IOException e) {
      throw new OutputException(
          String.format(
              Locale.ROOT, "The output path %s cannot be used: %s.", path, Reasons.of(e)));
    }
  }

  private void checkOurs(String path) throws IOException {
    if (!fs.exists(root)) {
      return;
    }
    if (fs.getFileStatus(root).isFile()) {
      throw new OutputException(
          String.format(
              Locale.ROOT,
              "The output path %s is a file; name a folder that is new, empty or an earlier output.",
              path));
    }
    for (FileStatus entry : fs.listStatus(root)) {
      String name = entry.getPath().getName();
      boolean checksum = name.startsWith(".") && name.endsWith(".crc");
      if (!checksum && !OURS.contains(name)) {
        throw new OutputException(
            String.format(
                Locale.ROOT,
                "The output path %s holds %s, which is not Dateline's; name a folder that is new, empty or an earlier output.",
                path,
                name));
      }
    }
  }

  /**
   * Makes the folder in which a run works.
   *
   * @throws OutputException if it cannot be made
   */
  public void checkWritable() {
    String reason = "it is not yours to write";
    try {
      if (fs.mkdirs(new Path(root, WORK))) {
        return;
      }
    } catch (IOException e) {
      reason = "it or a folder above it is a file, or not yours to write";
    }
    throw new OutputException(
        String.format(
            Locale.ROOT,
            "The output path %s cannot be written: %s; name another folder.",
            path(),
            reason));
  }

  /** The files of its lock. */
  LockFiles lockFiles(Consumer<String> told) {
    Path folder = new Path(root, LOCK);
    if (isLocal()) {
      return new LocalLockFiles(java.nio.file.Path.of(folder.toUri().getPath()));
    }
    try {
      if (!HadoopLockFiles.isAtomic(fs, folder)) {
        told.accept(LockWords.unsure(path(), SETTLING));
      }
      return new HadoopLockFiles(fs, folder, SETTLING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where this output is. */
  @Override
  public String path() {
    return isLocal() ? root.toUri().getPath() : root.toString();
  }

  /** The id of the last run that finished; null before the first. */
  @Override
  public @Nullable String currentRun() {
    Path current = new Path(root, CURRENT);
    try {
      if (!fs.exists(current)) {
        return null;
      }
      try (InputStream in = fs.open(current)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of the finished runs that are kept, oldest first. */
  @Override
  public List<String> runs() {
    try {
      return Arrays.stream(children(new Path(root, RUNS), path -> true))
          .map(FileStatus::getPath)
          .filter(run -> exists(new Path(run, MANIFEST)))
          .map(Path::getName)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the tables of a run and of the corpus, by the alphabet. */
  @Override
  public List<String> tables(String run) {
    try {
      TreeSet<String> names = new TreeSet<>();
      for (Path folder : List.of(run(run), new Path(root, CORPUS))) {
        Arrays.stream(children(folder, path -> !NO_TABLES.contains(path.getName())))
            .filter(FileStatus::isDirectory)
            .forEach(table -> names.add(table.getPath().getName()));
      }
      return List.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The manifest of a finished run, as JSON. */
  @Override
  public String manifest(String run) {
    try (InputStream in = fs.open(new Path(run(run), MANIFEST))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable String readFile(String run, String name) {
    Path file = new Path(run(run), name);
    try {
      if (!fs.exists(file)) {
        return null;
      }
      try (InputStream in = fs.open(file)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void replaceFile(String run, String name, String text) {
    Path file = new Path(run(run), name);
    Path next = new Path(file.getParent(), "." + file.getName() + ".next");
    try {
      write(next, text);
      replace(next, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String fileOf(String run, String name) {
    boolean isLatest = isLocal() && run.equals(currentRun()) && exists(new Path(root, LATEST));
    return isLatest
        ? new Path(root, LATEST + "/" + name).toUri().getPath()
        : path() + "/" + RUNS + "/" + run + "/" + name;
  }

  /** The published folder of a table of a run. */
  @Override
  public String table(String run, String table) {
    return new Path(run(run), table).toString();
  }

  /** Whether a run has a table: earlier releases wrote fewer. */
  @Override
  public boolean hasTable(String run, String table) {
    return exists(new Path(run(run), table));
  }

  /** The published folders of a corpus table, one per batch. */
  public List<String> batches(String table, List<String> runs) {
    return runs.stream().map(run -> batch(table, run).toString()).toList();
  }

  /** The same, of the batches that have the table: earlier releases wrote fewer. */
  @Override
  public List<String> batchesWith(String table, List<String> runs) {
    return runs.stream()
        .map(run -> batch(table, run))
        .filter(this::exists)
        .map(Path::toString)
        .toList();
  }

  private boolean exists(Path path) {
    try {
      return fs.exists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a running job writes a table of its summaries. */
  public String workTable(String run, String table) {
    return new Path(work(run), RUNS + "/" + table).toString();
  }

  /** Whether a running job has written a table of its summaries. */
  public boolean hasWorkTable(String run, String table) {
    return exists(new Path(workTable(run, table)));
  }

  /** Where a running job writes its batch of a corpus table. */
  public String workBatch(String run, String table) {
    return new Path(work(run), CORPUS + "/" + table).toString();
  }

  /** Where a running job writes what nobody else will read. */
  public String scratch(String run, String name) {
    return new Path(work(run), "scratch/" + name).toString();
  }

  /** Writes a file of a running job's summaries. */
  public void writeFile(String run, String name, String text) {
    try {
      write(new Path(work(run), RUNS + "/" + name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path work(String run) {
    return new Path(root, WORK + "/" + run);
  }

  private Path run(String run) {
    return new Path(root, RUNS + "/" + run);
  }

  private Path batch(String table, String run) {
    return new Path(root, CORPUS + "/" + table + "/" + BATCH + run);
  }

  /**
   * Removes what runs that never finished have left behind: also the summaries of one that died
   * between moving them to their place and replacing {@code CURRENT}.
   *
   * @param finished ids of the runs whose batches belong to the corpus
   */
  public void removeLeftovers(List<String> finished) {
    try {
      fs.delete(new Path(root, WORK), true);
      for (FileStatus table : children(new Path(root, CORPUS), path -> true)) {
        removeOthers(table.getPath(), BATCH, finished);
      }
      removeOthers(new Path(root, RUNS), "", finished);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the folders that are called after a run that is none of the finished ones. */
  private void removeOthers(Path folder, String prefix, List<String> finished) throws IOException {
    for (FileStatus child : children(folder, path -> path.getName().startsWith(prefix))) {
      if (!finished.contains(child.getPath().getName().substring(prefix.length()))) {
        fs.delete(child.getPath(), true);
      }
    }
  }

  private FileStatus[] children(Path folder, PathFilter filter) throws IOException {
    return fs.exists(folder) ? fs.listStatus(folder, filter) : new FileStatus[0];
  }

  /** Removes what a run has written so far; the published runs stay as they are. */
  public void discard(String run) {
    try {
      fs.delete(work(run), true);
      Path work = new Path(root, WORK);
      if (fs.exists(work) && fs.listStatus(work).length == 0) {
        fs.delete(work, false);
      }
      if (fs.exists(root) && fs.listStatus(root).length == 0) {
        fs.delete(root, false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Publishes a run: all its tables and its manifest, then {@code CURRENT}.
   *
   * @param fence asked before each step that others will see; throws if the output is another
   *     writer's by now, see {@link OutputLock#check}
   */
  public void publish(String run, String manifest, Runnable fence) {
    try {
      Path work = work(run);
      write(new Path(work, RUNS + "/" + MANIFEST), manifest);
      fence.run();
      for (FileStatus table : children(new Path(work, CORPUS), path -> true)) {
        move(table.getPath(), batch(table.getPath().getName(), run));
      }
      move(new Path(work, RUNS), run(run));
      fence.run();
      replaceCurrent(run);
      discard(run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void move(Path from, Path to) throws IOException {
    fs.mkdirs(to.getParent());
    if (!fs.rename(from, to)) {
      throw new IOException("Cannot move " + from + " to " + to + ".");
    }
  }

  private void replaceCurrent(String run) throws IOException {
    Path next = new Path(work(run), CURRENT);
    Path current = new Path(root, CURRENT);
    write(next, run + "\n");
    replace(next, current);
    linkLatest(run);
  }

  private void replace(Path next, Path file) throws IOException {
    if (isLocal()) {
      LocalOutput.replace(
          java.nio.file.Path.of(next.toUri().getPath()),
          java.nio.file.Path.of(file.toUri().getPath()));
    } else {
      FileContext.getFileContext(root.toUri(), hadoop).rename(next, file, Options.Rename.OVERWRITE);
    }
  }

  private boolean isLocal() {
    return "file".equals(root.toUri().getScheme());
  }

  private void write(Path file, String text) throws IOException {
    try (OutputStream out = fs.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Convenience for people; readers that must not see a half-changed link use {@code CURRENT}. */
  private void linkLatest(String run) throws IOException {
    if (!isLocal()) {
      return;
    }
    java.nio.file.Path folder = java.nio.file.Path.of(root.toUri().getPath());
    java.nio.file.Path next = folder.resolve(WORK).resolve(run).resolve(LATEST);
    try {
      Files.createSymbolicLink(next, java.nio.file.Path.of(RUNS, run));
      Files.move(
          next,
          folder.resolve(LATEST),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (UnsupportedOperationException e) {
      // Such a file system has no symbolic links; CURRENT says the same.
    }
  }

  /** Removes all but the newest runs, never the current one. Their batches stay in the corpus. */
  public void keepRuns(int keep) {
    try {
      FileStatus[] runs = children(new Path(root, RUNS), path -> true);
      List<Path> oldestFirst = new ArrayList<>();
      Arrays.stream(runs).map(FileStatus::getPath).sorted().forEach(oldestFirst::add);
      String current = currentRun();
      for (int i = 0; i < oldestFirst.size() - keep; i++) {
        if (!oldestFirst.get(i).getName().equals(current)) {
          fs.delete(oldestFirst.get(i), true);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
