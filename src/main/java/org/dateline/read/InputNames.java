package org.dateline.read;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.GlobExpander;
import org.apache.hadoop.fs.GlobPattern;
import org.apache.hadoop.fs.Path;

/**
 * Names of input files that hold a colon or signs of a pattern. Hadoop takes what stands before a
 * colon for a scheme: one such name in a folder ends its own search for what fits a pattern.
 */
final class InputNames {
  private static final String PATTERN = "*?[{";

  /** Signs that names hold more often than patterns do. */
  private static final String OF_NAMES = "[]{}";

  private final FileSystem fs;

  InputNames(FileSystem fs) {
    this.fs = fs;
  }

  /** Whether an input may be a pattern. */
  static boolean isPattern(String input) {
    return input.chars().anyMatch(c -> PATTERN.indexOf(c) >= 0);
  }

  /**
   * An input as a path; "12:30.txt" is a file of the working folder, if there is one.
   *
   * @throws IllegalArgumentException if it cannot be a path
   */
  static Path path(String input) {
    try {
      return new Path(input);
    } catch (IllegalArgumentException e) {
      java.nio.file.Path local = java.nio.file.Path.of(input).toAbsolutePath();
      java.nio.file.Path folder = local.getParent();
      if (Files.exists(local) || (isPattern(input) && folder != null && Files.exists(folder))) {
        return new Path("file", null, local.toString());
      }
      throw e;
    }
  }

  /**
   * All that fits a pattern, in order; where nothing does, all that fits it with brackets and
   * braces taken for themselves.
   */
  List<Path> fitting(Path pattern) throws IOException {
    List<Path> found = List.of();
    try {
      found = found(pattern);
    } catch (IllegalArgumentException | IOException e) {
      // A bracket that is never closed: the pattern is no pattern, or only its other signs are.
      if (pattern.toString().chars().noneMatch(c -> OF_NAMES.indexOf(c) >= 0)) {
        throw e;
      }
    }
    return found.isEmpty() ? walk(fs.makeQualified(pattern), true) : found;
  }

  private List<Path> found(Path pattern) throws IOException {
    try {
      FileStatus[] found = fs.globStatus(pattern);
      return found == null
          ? List.of()
          : Arrays.stream(found).map(FileStatus::getPath).sorted().toList();
    } catch (IllegalArgumentException e) {
      TreeSet<Path> found = new TreeSet<>();
      for (String one : GlobExpander.expand(fs.makeQualified(pattern).toString())) {
        found.addAll(walk(new Path(one), false));
      }
      return List.copyOf(found);
    }
  }

  /** Folder by folder, so that no name is ever taken for a path. */
  private List<Path> walk(Path pattern, boolean literal) throws IOException {
    Path root = pattern;
    List<String> names = new ArrayList<>();
    while (root.getParent() != null) {
      names.add(0, root.getName());
      root = root.getParent();
    }
    List<Path> reached = List.of(root);
    for (String name : names) {
      List<Path> next = new ArrayList<>();
      for (Path folder : reached) {
        next.addAll(isPattern(name) ? inside(folder, name, literal) : child(folder, name));
      }
      reached = next;
    }
    return reached;
  }

  private List<Path> child(Path folder, String name) throws IOException {
    Path child = new Path(folder, new Path(null, null, name));
    return fs.exists(child) ? List.of(child) : List.of();
  }

  private List<Path> inside(Path folder, String name, boolean literal) throws IOException {
    if (!fs.getFileStatus(folder).isDirectory()) {
      return List.of();
    }
    GlobPattern fitting = new GlobPattern(literal ? escaped(name) : name);
    return Arrays.stream(fs.listStatus(folder))
        .map(FileStatus::getPath)
        .filter(path -> fitting.matches(path.getName()))
        .sorted()
        .toList();
  }

  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      escaped.append(OF_NAMES.indexOf(name.charAt(i)) >= 0 ? "\\" : "").append(name.charAt(i));
    }
    return escaped.toString();
  }
}
