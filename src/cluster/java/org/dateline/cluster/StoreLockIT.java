package org.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.dateline.store.LockWait;
import org.dateline.store.Output;
import org.dateline.store.OutputException;
import org.dateline.store.OutputLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock of an output and publishing on real stores. */
class StoreLockIT {
  private static final LockWait LEAVE =
      new LockWait(Duration.ZERO, Duration.ofMinutes(5), told -> {});

  @TempDir private Path folder;

  @Test
  void ofManyWritersOnHdfsEachPublishesOnceAndNoTwoAtOnce() throws Exception {
    try (Store store = Hdfs.start(folder)) {
      assertOneWriter(store);
    }
  }

  @Test
  void ofManyWritersOnAnObjectStoreEachPublishesOnceAndNoTwoAtOnce() throws Exception {
    try (Store store = ObjectStore.start()) {
      assertOneWriter(store);
    }
  }

  private static void assertOneWriter(Store store) throws Exception {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    LockWait wait = new LockWait(LockWait.FOREVER, Duration.ofMinutes(5), told::add);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> writers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String run = "2026010" + i + "T000000Z";
        writers.add(
            () -> {
              Output output = Output.open(store.root() + "/out", hadoop(store));
              try (OutputLock lock = OutputLock.take(output, "", wait)) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                publish(store, output, run, lock);
                inside.decrementAndGet();
              }
              return run;
            });
      }
      for (Future<String> done : threads.invokeAll(writers)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most).hasValue(1);
    assertThat(told).allMatch(sentence -> sentence.startsWith("waiting for "));
    Output output = Output.open(store.root() + "/out", hadoop(store));
    assertThat(output.runs()).hasSize(4).contains(output.currentRun());
    for (String run : output.runs()) {
      assertThat(output.manifest(run)).isEqualTo("manifest of " + run);
      assertThat(output.readFile(run, "report/index.html")).isEqualTo(run);
      assertThat(output.batchesWith("dispatches", List.of(run))).hasSize(1);
    }
    try (OutputLock lock = OutputLock.take(output, "app-1", LEAVE)) {
      lock.check();
      assertThatThrownBy(() -> OutputLock.take(output, "", LEAVE))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("application app-1, since ");
    }
    Output empty = Output.open(store.root() + "/empty", hadoop(store));
    OutputLock.take(empty, "", LEAVE).close();
    FileSystem fs = FileSystem.get(java.net.URI.create(store.root()), hadoop(store));
    assertThat(fs.exists(new org.apache.hadoop.fs.Path(store.root() + "/empty"))).isFalse();
    assertThat(fs.exists(new org.apache.hadoop.fs.Path(store.root() + "/out/.work"))).isFalse();
  }

  /** Without the file systems that Hadoop keeps: another store of this name may be gone. */
  private static Configuration hadoop(Store store) {
    Configuration hadoop = store.hadoop();
    hadoop.setBoolean("fs.s3a.impl.disable.cache", true);
    return hadoop;
  }

  private static void publish(Store store, Output output, String run, OutputLock lock) {
    output.checkWritable();
    output.writeFile(run, "report/index.html", run);
    org.apache.hadoop.fs.Path part =
        new org.apache.hadoop.fs.Path(output.workBatch(run, "dispatches"), "part-0.parquet");
    try (OutputStream out = part.getFileSystem(hadoop(store)).create(part)) {
      out.write(run.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    output.publish(run, "manifest of " + run, lock::check);
  }
}
