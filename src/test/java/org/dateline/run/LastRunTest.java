package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.store.LocalOutput;
import org.dateline.store.OutputReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRunTest {
  @TempDir private Path output;

  private void run(String id) throws IOException {
    Path folder = Files.createDirectories(output.resolve("runs").resolve(id));
    Files.writeString(folder.resolve("manifest.json"), "{}");
  }

  @Test
  void theLastRunIsTheOneTheOutputNames() throws IOException {
    run("20260101T000000Z");
    run("20260102T000000Z");
    Files.writeString(output.resolve("CURRENT"), "20260101T000000Z\n");

    assertThat(LastRun.of(LocalOutput.open(output.toString()))).isEqualTo("20260101T000000Z");
  }

  @Test
  void aRunThatIsNotThereIsSaidWithThoseThatAre() throws IOException {
    run("20260101T000000Z");
    Files.writeString(output.resolve("CURRENT"), "20260102T000000Z\n");

    assertThatThrownBy(() -> LastRun.of(LocalOutput.open(output.toString())))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "The last run of "
                + output
                + " was 20260102T000000Z, but that is not there, as if the folder had been copied in"
                + " part; there are: 20260101T000000Z.");
  }

  @Test
  void oneThatTookItsPlaceMeanwhileIsTheLast() throws IOException {
    run("20260102T000000Z");
    OutputReader local = LocalOutput.open(output.toString());
    Files.writeString(output.resolve("CURRENT"), "20260102T000000Z\n");
    AtomicInteger asked = new AtomicInteger();
    OutputReader changing =
        (OutputReader)
            Proxy.newProxyInstance(
                OutputReader.class.getClassLoader(),
                new Class<?>[] {OutputReader.class},
                (proxy, method, args) ->
                    method.getName().equals("currentRun") && asked.getAndIncrement() == 0
                        ? "20260101T000000Z"
                        : method.invoke(local, args));

    assertThat(LastRun.of(changing)).isEqualTo("20260102T000000Z");
  }

  @Test
  void anEmptyNameOfTheLastRunIsSaid() throws IOException {
    run("20260101T000000Z");
    Files.writeString(output.resolve("CURRENT"), "\n");

    assertThatThrownBy(() -> LastRun.of(LocalOutput.open(output.toString())))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("The file CURRENT of " + output + " is empty");
  }
}
