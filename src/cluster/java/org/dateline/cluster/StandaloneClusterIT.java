package org.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.dateline.Outputs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A standalone cluster of two workers gives the laptop's rows: from disk to disk, from HDFS to
 * HDFS, from an object store to the same.
 */
class StandaloneClusterIT {
  @TempDir static Path folder;

  private static LocalCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = LocalCluster.start();
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @Test
  void itsScriptSaysThatAllOfItRuns() throws Exception {
    assertThat(LocalCluster.status())
        .contains("master runs", "worker-1 runs", "worker-2 runs", cluster.master());
  }

  @Test
  void twoWorkersGiveTheRowsOfALaptop() throws Exception {
    Path output = folder.resolve("standalone");
    Submit.Ended ended =
        Submit.to(cluster.master(), folder)
            .run(Laptop.run(Laptop.wire().toString(), output.toString()));
    assertThat(ended.code()).as(ended.err()).isZero();
    Laptop.assertSame("standalone", new Outputs.Output(output, Laptop.wire().toString()));
    assertThat(ended.out()).contains("Report: " + output.resolve("latest/report/index.html"));
  }

  @Test
  void hdfsGivesTheRowsOfADisk() throws Exception {
    try (Store store = Hdfs.start(folder.resolve("dfs"))) {
      sameRows("hdfs", store, Submit.to(cluster.master(), folder));
    }
  }

  @Test
  void anObjectStoreGivesTheRowsOfADisk() throws Exception {
    try (Store store = ObjectStore.start()) {
      String jars = Files.readString(Path.of("target", "s3a.classpath")).strip();
      Submit submit = Submit.to(cluster.master(), folder).option("--jars", jars.replace(':', ','));
      sameRows("s3a", store, submit);
    }
  }

  /** Copies files alone: a store may still list a folder whose last file has just been deleted. */
  private static void fetch(FileSystem fs, org.apache.hadoop.fs.Path output, Path to)
      throws IOException {
    String root = output.toUri().getPath();
    RemoteIterator<LocatedFileStatus> files = fs.listFiles(output, true);
    while (files.hasNext()) {
      org.apache.hadoop.fs.Path file = files.next().getPath();
      Path copy = to.resolve(file.toUri().getPath().substring(root.length() + 1));
      Files.createDirectories(copy.getParent());
      fs.copyToLocalFile(false, file, new org.apache.hadoop.fs.Path(copy.toUri()), true);
    }
  }

  /** Puts the sample into a store, runs over it there and takes the output out again. */
  private static void sameRows(String name, Store store, Submit submit) throws Exception {
    String input = store.root() + "/wire";
    String output = store.root() + "/dateline";
    Path fetched = folder.resolve(name);
    FileSystem fs = new org.apache.hadoop.fs.Path(input).getFileSystem(store.hadoop());
    fs.copyFromLocalFile(
        new org.apache.hadoop.fs.Path(Laptop.wire().toUri()), new org.apache.hadoop.fs.Path(input));
    Submit.Ended ended = submit.reaching(store).run(Laptop.run(input, output));
    assertThat(ended.code()).as(ended.err()).isZero();
    fetch(fs, new org.apache.hadoop.fs.Path(output), fetched);
    Laptop.assertSame(name, new Outputs.Output(fetched, input));
    assertThat(ended.out()).contains("Report: " + output + "/runs/");
    for (String secret : store.secrets()) {
      assertThat(ended.out() + ended.err() + manifests(fetched)).doesNotContain(secret);
    }
  }

  private static String manifests(Path output) throws Exception {
    try (Stream<Path> files = Files.walk(output)) {
      StringBuilder text = new StringBuilder();
      for (Path file :
          files.filter(path -> path.endsWith("manifest.json")).collect(Collectors.toList())) {
        text.append(Files.readString(file));
      }
      assertThat(text).isNotEmpty();
      return text.toString();
    }
  }
}
