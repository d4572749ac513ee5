package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.dateline.config.Reasons;
import org.dateline.text.record.Reject;
import org.dateline.text.record.RejectReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputWalkTest {
  private static final Configuration HADOOP = new Configuration();

  @TempDir Path folder;

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  private InputListing find(String... inputs) {
    return InputPlan.find(
        List.of(inputs).stream().map(input -> folder.resolve(input).toString()).toList(), HADOOP);
  }

  private List<String> names(InputListing found) throws IOException {
    Path root = folder.toRealPath();
    return found.files().stream()
        .map(file -> root.relativize(Path.of(file.path())).toString())
        .toList();
  }

  private static List<Reject> rejects(InputFile file) {
    return ReadAll.of(List.of(new Slice(file, 0, file.size())), ReadAll.OPTIONS).rejects;
  }

  @Test
  void aCircleOfLinksEndsAndNoFileIsReadTwice() throws IOException {
    write("in/a/one.txt");
    write("in/b/two.txt");
    write("elsewhere/three.txt");
    Files.createSymbolicLink(folder.resolve("in/b/up"), folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/a/again.txt"), folder.resolve("in/b/two.txt"));
    Files.createSymbolicLink(folder.resolve("in/a/far"), folder.resolve("elsewhere"));
    InputListing found = find("in");
    assertThat(names(found)).containsExactly("in/a/far/three.txt", "in/a/one.txt", "in/b/two.txt");
    assertThat(found.twice()).isEqualTo(2);
    assertThat(find("in", "in/a").files()).hasSize(3);
  }

  @Test
  void filesThatAreLeftOutAreCounted() throws IOException {
    write("in/one.txt");
    write("in/.hidden.txt");
    write("in/_SUCCESS");
    write("in/_temporary/two.txt");
    InputListing found = find("in");
    assertThat(names(found)).containsExactly("in/one.txt");
    assertThat(found.hidden()).isEqualTo(3);
  }

  /** Feeds move files that are done with, also while a run looks for what is there. */
  @Test
  void whatVanishesWhileFoldersAreListedIsNotThere() throws IOException {
    write("in/one.txt");
    write("in/gone.txt");
    write("in/gone/two.txt");
    write("in/rest/three.txt");
    InputListing found =
        InputPlan.find(
            List.of(folder.resolve("in").toString()), VanishingFileSystem.configuration());
    assertThat(names(found)).containsExactly("in/one.txt", "in/rest/three.txt");
  }

  /** Opening a pipe that nobody writes to never ends. */
  @Test
  void pipesAreNotOpened() throws IOException, InterruptedException {
    write("in/one.txt");
    Path pipe = folder.resolve("in/pipe.csv");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(made.waitFor() == 0);
    Files.createSymbolicLink(folder.resolve("in/link.csv"), pipe);
    InputListing found = find("in");
    assertThat(names(found)).containsExactly("in/one.txt");
    assertThat(found.special() + found.twice()).isEqualTo(2);
    assertThatThrownBy(() -> find("in/pipe.csv"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("only pipes, sockets or devices");
  }

  /** Java has no name for it, and Hadoop passes over it. */
  @Test
  void aNameThatIsNotInTheEncodingOfTheLocaleIsSetAside() throws IOException, InterruptedException {
    write("in/one.txt");
    String touch = "printf text > '" + folder.resolve("in") + "/'$'two-\\xff.txt'";
    assumeTrue(new ProcessBuilder("bash", "-c", touch).start().waitFor() == 0);
    InputListing found = find("in");
    assertThat(found.files()).hasSize(2);
    assertThat(rejects(found.files().get(1)))
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.reason()).isEqualTo(RejectReason.UNREADABLE_FILE);
              assertThat(reject.detail()).contains("not in the encoding of the locale");
            });
  }

  /** As of a bad block of a disk. */
  @Test
  void aFileThatCannotBeReadOnIsSetAside() throws IOException {
    Path memory = Path.of("/proc/self/mem");
    assumeTrue(Files.isReadable(memory));
    Files.createSymbolicLink(Files.createDirectories(folder.resolve("in")).resolve("a"), memory);
    InputListing found = find("in");
    assertThat(rejects(found.files().get(0)))
        .singleElement()
        .satisfies(reject -> assertThat(reject.reason()).isEqualTo(RejectReason.UNREADABLE_FILE));
  }

  @Test
  void patternsNameFilesAndFolders() throws IOException {
    write("in/a.csv");
    write("in/b.csv");
    write("in/c.txt");
    write("in/2017/d.csv");
    assertThat(names(find("in/*.csv"))).containsExactly("in/a.csv", "in/b.csv");
    assertThat(names(find("in/20??"))).containsExactly("in/2017/d.csv");
    write("in/odd[1]*.csv");
    assertThat(names(find("in/odd[1]*.csv"))).containsExactly("in/odd[1]*.csv");
    assertThatThrownBy(() -> find("in/*.xml"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("No file or folder fits the input pattern");
  }

  @Test
  void namesMayHoldWhatOthersStumbleOver() throws IOException {
    for (String name :
        List.of("a b.txt", "a#b.txt", "a[1].txt", "a,b.txt", "a%20b.txt", "\uAC00.txt")) {
      write("in/" + name);
    }
    assertThat(find("in").files()).hasSize(6);
    assertThat(ReadAll.of(folder.resolve("in/a#b.txt")).summaries).hasSize(1);
  }

  /** Hadoop's own patterns end at a colon in any name of a folder. */
  @Test
  void namesMayHoldColonsAndTheSignsOfPatterns() throws IOException {
    List<String> names =
        List.of("a:b.txt", "c.txt", "d*e.txt", "f{g.txt", "h[i.txt", "12:30/j.txt");
    for (String name : names) {
      write("in/" + name);
    }
    assertThat(names(find("in"))).hasSize(6);
    assertThat(names(find("in/*"))).hasSize(6);
    assertThat(names(find("in/*.txt"))).hasSize(5);
    assertThat(names(find("i?/a:*"))).containsExactly("in/a:b.txt");
    assertThat(names(find("in/{a,12}:*"))).containsExactly("in/12:30/j.txt", "in/a:b.txt");
    assertThat(names(find("in/h[i*"))).containsExactly("in/h[i.txt");
    assertThat(names(find("in/f{g*"))).containsExactly("in/f{g.txt");
    for (String name : names) {
      assertThat(names(find("in/" + name))).containsExactly("in/" + name);
      assertThat(ReadAll.of(folder.resolve("in/" + name)).summaries).hasSize(1);
    }
    write("in/[draft] k.csv");
    assertThat(names(find("in/[draft]*.csv"))).containsExactly("in/[draft] k.csv");
  }

  @Test
  void anOutputWithinTheInputIsRefused() throws IOException {
    write("in/one.txt");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));
    String input = folder.resolve("in").toString();
    for (String output : List.of("in", "in/out", "in/a/b/out", "link/out", "out/../in/out")) {
      assertThatThrownBy(
              () ->
                  InputPlan.refuseWithin(List.of(input), folder.resolve(output).toString(), HADOOP))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("lies within the input");
    }
    InputPlan.refuseWithin(List.of(input), folder.resolve("inner").toString(), HADOOP);
    InputPlan.refuseWithin(
        List.of(input + "/one.txt"), folder.resolve("in/out").toString(), HADOOP);
  }

  @Test
  void reasonsNameNoClasses() {
    assertThat(
            Reasons.of(
                new IOException(
                    "java.net.URISyntaxException: Relative path in absolute URI: a:b.")))
        .isEqualTo("Relative path in absolute URI: a:b");
    assertThat(
            Reasons.of(
                new IOException(
                    "Non-standard token 'NaN': enable `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to"
                        + " allow\n at [Source: x]")))
        .isEqualTo("Non-standard token 'NaN'");
    assertThat(Reasons.of(new EOFException())).isEqualTo("it ends too soon");
    assertThat(Reasons.of(new IllegalStateException())).isEqualTo("no reason is given");
  }
}
