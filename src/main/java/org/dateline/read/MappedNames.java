package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Looks whether the names that the user gives for fields stand in the files at all. */
public final class MappedNames {
  /** So many files are looked at. */
  private static final int MOST_FILES = 20;

  private MappedNames() {}

  /**
   * What the user has mapped to names that none of the first files has.
   *
   * @param files what is read, in whatever order
   * @param map our fields and the names that the user gives for them
   * @return the same with the names that are missing; empty where a file cannot be looked into, as
   *     it is packed or no text
   */
  public static Map<String, String> missing(
      List<InputFile> files, Map<String, String> map, Configuration hadoop) {
    Map<String, String> missing = new TreeMap<>(map);
    missing.values().removeIf(name -> normal(name).chars().allMatch(c -> c >= '0' && c <= '9'));
    if (missing.isEmpty()) {
      return missing;
    }
    List<String> paths = files.stream().map(InputFile::path).distinct().sorted().toList();
    for (String file : paths.subList(0, Math.min(MOST_FILES, paths.size()))) {
      Path path = new Path(file);
      try (InputStream in = path.getFileSystem(hadoop).open(path)) {
        FileHead head = new FileHead(in.readNBytes(FileHead.SIZE));
        if (Compression.of(head) != Compression.NONE || head.isBinary()) {
          return Map.of();
        }
        String text = normal(head.text());
        missing.values().removeIf(name -> text.contains(last(name)));
      } catch (IOException e) {
        // What cannot be read is told when it is.
        return Map.of();
      }
    }
    return paths.isEmpty() ? Map.of() : missing;
  }

  /** Of "content.body" the last name. */
  private static String last(String path) {
    return normal(path.substring(path.lastIndexOf('.') + 1));
  }

  /** Small letters and digits, as names of fields are compared. */
  private static String normal(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(normal::appendCodePoint);
    return normal.toString();
  }
}
