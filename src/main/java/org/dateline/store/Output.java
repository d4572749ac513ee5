package org.dateline.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
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
 * <p>A reader that starts from {@code CURRENT} sees all of one run or all of the next; how that is
 * done depends on the store, see {@link PublishingByMove} and {@link PublishingInPlace}. What a run
 * that died left behind is removed by the next one. Whoever changes anything here holds the {@link
 * OutputLock}, but for {@link #replaceFile}: it changes one file of one finished run, as a whole.
 */
public final class Output implements OutputReader {
  /** The file that names the last finished run. */
  public static final String CURRENT = "CURRENT";

  /** The manifest of a run. */
  public static final String MANIFEST = "manifest.json";

  static final String CORPUS = "corpus";
  static final String RUNS = "runs";
  static final String LATEST = "latest";
  static final String WORK = ".work";
  static final String BATCH = "batch=";
  static final String LOCK = ".lock";
  private static final Set<String> OURS = Set.of(CORPUS, RUNS, CURRENT, LATEST, WORK, LOCK);

  /** What Spark takes for a pattern of names where it reads. */
  private static final String PATTERN_SIGNS = "[]{}*?\\";

  private static final Duration SETTLING = Duration.ofSeconds(5);

  private final Path root;
  private final OutputPaths paths;
  private final FileSystem fs;
  private final Publishing publishing;

  private Output(Path root, FileSystem fs, Configuration hadoop) throws IOException {
    this.root = root;
    this.paths = new OutputPaths(root);
    this.fs = fs;
    this.publishing = Publishing.on(fs, paths, hadoop);
  }

  /**
   * Opens an output folder that is missing, empty or ours. Nothing is written.
   *
   * @throws OutputException if the path is a file or holds something else, or has signs in it that
   *     make a pattern of a name
   */
  public static Output open(String path, Configuration hadoop) {
    if (path.chars().anyMatch(sign -> PATTERN_SIGNS.indexOf(sign) >= 0)) {
      throw new OutputException(
          String.format(
              Locale.ROOT,
              "The output path %s cannot be used: none of %s may be in it, which make a pattern of a"
                  + " name; name another folder.",
              path,
              String.join(" ", PATTERN_SIGNS.split(""))));
    }
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
    try {
      checkEntries(path);
    } catch (FileNotFoundException e) {
      // It is missing, also where another run has ended just now and left nothing behind.
    }
  }

  private void checkEntries(String path) throws IOException {
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
      if (fs.mkdirs(paths.work())) {
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
    Path folder = paths.lock();
    if (paths.isLocal()) {
      return new LocalLockFiles(java.nio.file.Path.of(folder.toUri().getPath()));
    }
    try {
      if (!Stores.createOnce(fs, folder)) {
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
    return paths.isLocal() ? root.toUri().getPath() : root.toString();
  }

  /** The id of the last run that finished; null before the first. */
  @Override
  public @Nullable String currentRun() {
    try {
      String current = StoredFiles.read(fs, paths.current());
      return current == null ? null : current.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of the finished runs that are kept, oldest first. */
  @Override
  public List<String> runs() {
    try {
      return Arrays.stream(StoredFiles.children(fs, paths.runs(), path -> true))
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
      TreeSet<String> names = new TreeSet<>(tablesIn(paths.run(run)));
      names.addAll(tablesIn(paths.corpus()));
      return List.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> tablesIn(Path folder) throws IOException {
    return Arrays.stream(
            StoredFiles.children(fs, folder, path -> !NO_TABLES.contains(path.getName())))
        .filter(FileStatus::isDirectory)
        .map(table -> table.getPath().getName())
        .toList();
  }

  /** The manifest of a finished run, as JSON. */
  @Override
  public String manifest(String run) {
    try (InputStream in = fs.open(new Path(paths.run(run), MANIFEST))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (ChecksumException e) {
      throw Manifest.damaged(this, run, "it is not what its checksum says");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable String readFile(String run, String name) {
    try {
      return StoredFiles.read(fs, new Path(paths.run(run), name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void replaceFile(String run, String name, String text) {
    try {
      publishing.replace(new Path(paths.run(run), name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String fileOf(String run, String name) {
    boolean isLatest =
        paths.isLocal() && LocalOutput.isLatest(OutputPaths.local(paths.latest()), run);
    return isLatest
        ? new Path(root, LATEST + "/" + name).toUri().getPath()
        : path() + "/" + RUNS + "/" + run + "/" + name;
  }

  /** The published folder of a table of a run. */
  @Override
  public String table(String run, String table) {
    return new Path(paths.run(run), table).toString();
  }

  /** Whether a run has a table: earlier releases wrote fewer. */
  @Override
  public boolean hasTable(String run, String table) {
    return exists(new Path(paths.run(run), table));
  }

  /** The published folders of a corpus table, one per batch. */
  public List<String> batches(String table, List<String> runs) {
    return runs.stream().map(run -> paths.batch(table, run).toString()).toList();
  }

  /** The same, of the batches that have the table: earlier releases wrote fewer. */
  @Override
  public List<String> batchesWith(String table, List<String> runs) {
    return runs.stream()
        .map(run -> paths.batch(table, run))
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
    return new Path(publishing.summaries(run), table).toString();
  }

  /** Whether a running job has written a table of its summaries. */
  public boolean hasWorkTable(String run, String table) {
    return exists(new Path(workTable(run, table)));
  }

  /** Where a running job writes its batch of a corpus table. */
  public String workBatch(String run, String table) {
    return publishing.batch(table, run).toString();
  }

  /** Where a running job writes what nobody else will read. */
  public String scratch(String run, String name) {
    return new Path(paths.work(run), "scratch/" + name).toString();
  }

  /** Writes a file of a running job's summaries. */
  public void writeFile(String run, String name, String text) {
    try {
      StoredFiles.write(fs, new Path(publishing.summaries(run), name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Removes what runs that never finished have left behind: also the summaries of one that died
   * between moving them to their place and replacing {@code CURRENT}.
   *
   * @param finished ids of the runs whose batches belong to the corpus
   */
  public void removeLeftovers(List<String> finished) {
    try {
      fs.delete(paths.work(), true);
      for (FileStatus table : StoredFiles.children(fs, paths.corpus(), path -> true)) {
        removeOthers(table.getPath(), BATCH, finished);
      }
      removeOthers(paths.runs(), "", finished);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the folders that are called after a run that is none of the finished ones. */
  private void removeOthers(Path folder, String prefix, List<String> finished) throws IOException {
    for (FileStatus child :
        StoredFiles.children(fs, folder, path -> path.getName().startsWith(prefix))) {
      if (!finished.contains(child.getPath().getName().substring(prefix.length()))) {
        fs.delete(child.getPath(), true);
      }
    }
  }

  /** The tables of the corpus, by the alphabet. */
  public List<String> corpusTables() {
    try {
      return StoredFiles.names(fs, paths.corpus());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many bytes a batch has in each table of the corpus that it has files of. */
  Map<String, Long> bytesOf(String batch) {
    return bytesOf(corpusTables(), table -> paths.batch(table, batch).toString());
  }

  /** The same of the batch that a running job has written. */
  Map<String, Long> bytesOfWork(String run) {
    try {
      return bytesOf(publishing.batchTables(run), table -> workBatch(run, table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many bytes the tables have that a running job has written of its summaries. */
  Map<String, Long> bytesOfWorkTables(String run) {
    try {
      return bytesOf(tablesIn(publishing.summaries(run)), table -> workTable(run, table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Long> bytesOf(List<String> tables, UnaryOperator<String> folderOf) {
    Map<String, Long> bytes = new TreeMap<>();
    for (String table : tables) {
      StoredSize size = sizeOf(folderOf.apply(table));
      if (size.files() > 0) {
        bytes.put(table, size.bytes());
      }
    }
    return bytes;
  }

  /** How many files a batch has in all tables of the corpus, and how large they are together. */
  public StoredSize sizeOfBatch(String batch) {
    return corpusTables().stream()
        .map(table -> sizeOf(paths.batch(table, batch).toString()))
        .reduce(StoredSize.NONE, StoredSize::plus);
  }

  /**
   * How many files a folder of a table has, and how large they are together; none if it is none.
   */
  public StoredSize sizeOf(String folder) {
    TableFolder found = folder(new Path(folder));
    return new StoredSize(found.files().size(), found.bytes());
  }

  @Override
  public TableFolder tableFolder(String run, String table) {
    return folder(new Path(paths.run(run), table));
  }

  private TableFolder folder(Path folder) {
    try {
      return new TableFolder(folder.toString(), StoredFiles.tableFiles(fs, folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, TableFolder> batchFolders(String table, List<String> batches) {
    Map<String, TableFolder> folders = new TreeMap<>();
    try {
      Map<Path, SortedMap<String, Long>> found =
          StoredFiles.tableFilesBelow(fs, new Path(paths.corpus(), table));
      for (String batch : batches) {
        Path folder = paths.batch(table, batch);
        SortedMap<String, Long> files = found.getOrDefault(folder, Collections.emptySortedMap());
        folders.put(batch, new TableFolder(folder.toString(), files));
      }
    } catch (FileNotFoundException e) {
      // A batch that is none of these was removed meanwhile.
      batches.forEach(batch -> folders.put(batch, folder(paths.batch(table, batch))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folders;
  }

  /**
   * Lets every run that is kept list merged batches, which are written, in place of their parts,
   * the current run first, and removes the parts. After a crash each run lists batches that are
   * there, and this can be done again.
   *
   * @param fence asked before each step that others will see
   */
  public void publishMerged(List<BatchMerge> merges, Runnable fence) {
    for (BatchMerge merge : merges) {
      Map<String, Map<String, Long>> bytes = Map.of(merge.id(), bytesOf(merge.id()));
      for (String run : merge.runs()) {
        fence.run();
        String manifest = manifest(run);
        List<String> batches = merge.in(Manifest.fromJson(manifest).batches());
        replaceFile(run, MANIFEST, Manifest.withBatches(manifest, batches, bytes));
      }
    }
    try {
      for (BatchMerge merge : merges) {
        fence.run();
        for (String table : corpusTables()) {
          for (String part : merge.parts()) {
            fs.delete(paths.batch(table, part), true);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what a run has written so far; the published runs stay as they are. */
  public void discard(String run) {
    try {
      publishing.discard(run);
      Path work = paths.work();
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
      publishing.publish(run, manifest, fence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    discard(run);
  }

  /** Whether {@link #publish} has sent readers to a run, also where it has failed after that. */
  public boolean hasPublished(String run) {
    return publishing.hasPublished(run);
  }

  /** Removes all but the newest runs, never the current one. Their batches stay in the corpus. */
  public void keepRuns(int keep) {
    try {
      FileStatus[] runs = StoredFiles.children(fs, paths.runs(), path -> true);
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
