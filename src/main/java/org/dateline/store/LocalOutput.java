package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An output on this machine's disk, read without Hadoop: its classes take longer to load than the
 * answer to a question takes.
 */
public final class LocalOutput implements OutputReader {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
  private static final String FILE = "file";

  private final Path root;

  private LocalOutput(Path root) {
    this.root = root;
  }

  /**
   * Whether a path, as a user names it, is one of this machine: it has no scheme or {@code file:}.
   */
  public static boolean isLocal(String path) {
    var scheme = SCHEME.matcher(path);
    return !scheme.matches() || scheme.group(1).equalsIgnoreCase(FILE);
  }

  /**
   * Opens an output.
   *
   * @throws OutputException if there is no such folder or its name cannot be one
   */
  public static LocalOutput open(String path) {
    Path root = path(path);
    if (!Files.exists(root)) {
      throw new OutputException(
          String.format(
              Locale.ROOT,
              "There is no folder %s; name the one that was the --output of a run.",
              path));
    }
    if (!Files.isDirectory(root)) {
      throw new OutputException(
          String.format(
              Locale.ROOT, "%s is a file; name the folder that was the --output of a run.", path));
    }
    return new LocalOutput(root);
  }

  private static Path path(String path) {
    try {
      if (!SCHEME.matcher(path).matches()) {
        return Path.of(path).toAbsolutePath();
      }
      return Path.of(new URI(path).getPath());
    } catch (InvalidPathException | java.net.URISyntaxException e) {
      throw new OutputException(
          String.format(
              Locale.ROOT, "The output path %s cannot be used: %s.", path, e.getMessage()));
    }
  }

  @Override
  public String path() {
    return root.toString();
  }

  @Override
  public @Nullable String currentRun() {
    Path current = root.resolve(Output.CURRENT);
    return Files.exists(current) ? text(current).strip() : null;
  }

  @Override
  public List<String> runs() {
    return children(root.resolve(Output.RUNS)).stream()
        .filter(run -> Files.exists(run.resolve(Output.MANIFEST)))
        .map(run -> run.getFileName().toString())
        .sorted()
        .toList();
  }

  @Override
  public String manifest(String run) {
    return text(run(run).resolve(Output.MANIFEST));
  }

  @Override
  public boolean hasTable(String run, String table) {
    return Files.isDirectory(run(run).resolve(table));
  }

  @Override
  public String table(String run, String table) {
    return run(run).resolve(table).toString();
  }

  @Override
  public List<String> tables(String run) {
    TreeSet<String> names = new TreeSet<>();
    for (Path folder : List.of(run(run), root.resolve(Output.CORPUS))) {
      children(folder).stream()
          .filter(Files::isDirectory)
          .map(child -> child.getFileName().toString())
          .filter(name -> !NO_TABLES.contains(name))
          .forEach(names::add);
    }
    return List.copyOf(names);
  }

  @Override
  public List<String> batchesWith(String table, List<String> runs) {
    Path corpus = root.resolve(Output.CORPUS).resolve(table);
    return runs.stream()
        .map(run -> corpus.resolve(Output.BATCH + run))
        .filter(Files::isDirectory)
        .map(Path::toString)
        .toList();
  }

  @Override
  public TableFolder tableFolder(String run, String table) {
    return folder(run(run).resolve(table));
  }

  @Override
  public Map<String, TableFolder> batchFolders(String table, List<String> batches) {
    Path corpus = root.resolve(Output.CORPUS).resolve(table);
    Map<String, TableFolder> folders = new TreeMap<>();
    batches.forEach(batch -> folders.put(batch, folder(corpus.resolve(Output.BATCH + batch))));
    return folders;
  }

  private static TableFolder folder(Path folder) {
    TreeMap<String, Long> files = new TreeMap<>();
    for (Path file : children(folder)) {
      String name = file.getFileName().toString();
      if (TableFolder.isTableFile(name) && Files.isRegularFile(file)) {
        files.put(name, size(file));
      }
    }
    return new TableFolder(folder.toString(), files);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable String readFile(String run, String name) {
    Path file = run(run).resolve(name);
    return Files.exists(file) ? text(file) : null;
  }

  @Override
  public void replaceFile(String run, String name, String text) {
    Path file = run(run).resolve(name);
    Path next = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.writeString(next, text, StandardCharsets.UTF_8);
      replace(next, file);
    } catch (IOException e) {
      throw new OutputException(
          String.format(Locale.ROOT, "%s cannot be written: %s.", file, e.getMessage()));
    }
  }

  /** Puts a file in the place of another in one step. */
  static void replace(Path next, Path file) throws IOException {
    // Hadoop holds a file against the checksum beside it, which is the old one's.
    Files.deleteIfExists(checksum(file));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(checksum(next));
  }

  private static Path checksum(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".crc");
  }

  @Override
  public String fileOf(String run, String name) {
    Path latest = root.resolve(Output.LATEST);
    return (isLatest(latest, run) ? latest : run(run)).resolve(name).toString();
  }

  /**
   * Whether the link to the last run leads to this one. A crash may have left it behind, and where
   * links were followed as an output was copied it is a folder.
   */
  static boolean isLatest(Path latest, String run) {
    try {
      return Files.isSymbolicLink(latest)
          && latest.toRealPath().endsWith(Path.of(Output.RUNS, run));
    } catch (IOException e) {
      return false;
    }
  }

  private Path run(String run) {
    return root.resolve(Output.RUNS).resolve(run);
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new OutputException(
          String.format(
              Locale.ROOT,
              "%s cannot be read: %s; is the output whole, and was the run kept?",
              file,
              e.getMessage()));
    }
  }
}
