package org.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** NOTICE names all that is shipped, in the version that is shipped, and nothing else. */
class NoticeIT {
  private static final Pattern LINE =
      Pattern.compile("(?m)^  ([\\w.-]+):([\\w.-]+):([\\w.-]+)  ([\\w.-]+)(?:, (.+))?$");

  /**
   * Licences whose works may be handed out with Apache-2.0, as the Apache Foundation sorts them.
   */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "Apache-1.1",
          "MIT",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "0BSD",
          "EDL-1.0",
          "EPL-2.0",
          "CDDL-1.1",
          "Unicode-3.0");

  /** Those that want to know whose it is; the others are in the jars themselves or in LICENSE. */
  private static final Set<String> NAME_THE_HOLDER =
      Set.of("MIT", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "EDL-1.0", "Unicode-3.0", "Apache-1.1");

  private static List<Path> shipped() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String list : List.of("dateline.classpath", "dateline.lookup")) {
      for (String jar :
          Files.readString(Path.of(System.getProperty(list))).strip().split(":", -1)) {
        jars.add(Path.of(jar));
      }
    }
    String leftOut = System.getProperty("dateline.left.out");
    jars.removeIf(jar -> jar.getFileName().toString().startsWith(leftOut + "-"));
    return jars;
  }

  /** Artifact and version, which a repository of Maven has as the last folders of a path. */
  private static String name(Path jar) {
    Path version = jar.getParent();
    return version.getParent().getFileName() + ":" + version.getFileName();
  }

  @Test
  void everythingShippedHasALineAndEveryLineIsOfSomethingShipped() throws IOException {
    Set<String> named = new TreeSet<>();
    Matcher line = LINE.matcher(Files.readString(Path.of("NOTICE")));
    while (line.find()) {
      named.add(line.group(2) + ":" + line.group(3));
      assertThat(shipped())
          .as("of the group of " + line.group())
          .anyMatch(jar -> jar.toString().contains(line.group(1).replace('.', '/')));
    }
    Set<String> shipped = new TreeSet<>();
    shipped().forEach(jar -> shipped.add(name(jar)));
    assertThat(named).as("artifacts of NOTICE").isEqualTo(shipped);
  }

  @Test
  void everyLicenceIsOneThatMayBeHandedOutAndNamesWhoAsksForIt() throws IOException {
    Matcher line = LINE.matcher(Files.readString(Path.of("NOTICE")));
    while (line.find()) {
      assertThat(line.group(4)).as(line.group()).isIn(ALLOWED);
      if (NAME_THE_HOLDER.contains(line.group(4))) {
        assertThat(line.group(5)).as(line.group()).isNotBlank();
      }
    }
  }

  @Test
  void theJarHasBoth() throws IOException {
    try (ZipFile jar = new ZipFile(System.getProperty("dateline.jar"))) {
      assertThat(
              new String(
                  jar.getInputStream(jar.getEntry("META-INF/NOTICE")).readAllBytes(),
                  StandardCharsets.UTF_8))
          .contains("org.duckdb:duckdb_jdbc:");
      assertThat(jar.getEntry("META-INF/LICENSE").getSize())
          .isEqualTo(Files.size(Path.of("LICENSE")));
    }
  }
}
