package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.table.TableDocs;
import org.dateline.table.TableDocs.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** README and the pages it links to say what is so. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ((?:`\\w+`(?:, )?)+) \\|");
  private static final Pattern COMMAND =
      Pattern.compile("scripts/dateline ((?:\"[^\"]*\"|[^`\\n\"])+)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/site/markdown"))) {
      return Stream.concat(
          Stream.of(README, Path.of("CONTRIBUTING.md")),
          files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkToAFileResolves(Path page) throws IOException {
    Matcher links = LINK.matcher(Files.readString(page));
    while (links.find()) {
      if (!links.group(1).contains("://")) {
        assertThat(page.toAbsolutePath().getParent().resolve(links.group(1)).normalize())
            .as("%s links to %s", page, links.group(1))
            .exists();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyCommandIsOneThatDatelineTakes(Path page) throws IOException {
    Matcher commands = COMMAND.matcher(Files.readString(page));
    while (commands.find()) {
      List<String> words = words(commands.group(1));
      if (!words.isEmpty() && !words.get(0).equals("--dry-run")) {
        try {
          Main.commandLine().parseArgs(words.toArray(String[]::new));
        } catch (CommandLine.MissingParameterException e) {
          // Prose may name a command without all of it.
          assertThat(words).as(e.getMessage()).hasSizeLessThan(3);
        }
      }
    }
  }

  /** Up to the comment that stands behind some spaces, as a shell has them. */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command.split(" {3,}| …", -1)[0].strip());
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    if (command.contains(" …") && words.get(words.size() - 1).startsWith("--")) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  @Test
  void namesEveryTableAndNoOther() throws IOException, ReflectiveOperationException {
    String readme = Files.readString(README);
    String tables =
        readme.substring(readme.indexOf("| table of the run |"), readme.indexOf("## How to read"));
    Set<String> named =
        ROW.matcher(tables)
            .results()
            .flatMap(row -> Stream.of(row.group(1).replace("`", "").split(", ", -1)))
            .collect(Collectors.toSet());
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            TableDocs.read().stream().map(Table::name).collect(Collectors.toSet()));
  }

  @Test
  void saysHowItIsTested() throws IOException {
    assertThat(Files.readString(README)).contains("`mvn -B -ntp verify`");
    assertThat(Files.readString(Path.of("scripts/check"))).contains("mvn -B -ntp verify");
    assertThat(Files.readString(Path.of(".ci/run"))).contains("scripts/check");
  }

  @Test
  void readmeIsReadAtOneSitting() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(220);
  }
}
