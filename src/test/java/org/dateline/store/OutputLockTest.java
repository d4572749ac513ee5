package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
  private static final Duration DEAD_AFTER = Duration.ofMinutes(5);
  private static final LockWait LEAVE = new LockWait(Duration.ZERO, DEAD_AFTER, told -> {});
  private static final LockWait WAIT = new LockWait(LockWait.FOREVER, DEAD_AFTER, told -> {});

  @TempDir private Path folder;

  private final MemoryLockFiles store = new MemoryLockFiles();

  private Output output() {
    return Output.open(folder.resolve("out").toString(), new Configuration());
  }

  private static LockOwner here() {
    return LockOwner.here("app-1", Clock.systemUTC());
  }

  /** An owner of whose process nothing can be told from here. */
  private static LockOwner elsewhere(String host) {
    RunningProcess process = new RunningProcess(host, "another machine", 4711, "1");
    return new LockOwner("anna", process, "", "2026-01-01T00:00:00Z", "token of " + host);
  }

  /** An owner on this machine that has ended. */
  private static LockOwner ended() {
    RunningProcess here = RunningProcess.here();
    RunningProcess process =
        new RunningProcess(here.host(), here.machine(), here.pid(), "before " + here.start());
    return new LockOwner("anna", process, "", "2026-01-01T00:00:00Z", "token of the dead");
  }

  private OutputLock take(LockOwner owner) {
    return OutputLock.take(store, "out", () -> owner, LEAVE);
  }

  @Test
  void aSecondOwnerIsToldWhoTheFirstIs() throws IOException {
    OutputLock first = take(elsewhere("web1"));
    first.tell("20260101T000000Z");
    store.pass(Duration.ofSeconds(12));
    assertThatThrownBy(() -> take(here()))
        .isInstanceOf(OutputException.class)
        .hasMessage(
            "The output out is being written by run 20260101T000000Z (user anna on host web1,"
                + " process 4711, since 2026-01-01T00:00:00Z), last sign of life 12 seconds ago."
                + " Wait for it with --wait, or start again when it has ended; if it is dead, its"
                + " lock ends 5 minutes after its last sign of life.");
    first.close();
    try (OutputLock second = take(here())) {
      second.check();
    }
  }

  @Test
  void aProcessThatRunsHoldsItsLockHoweverLongItIsSilent() {
    try (OutputLock first = take(here())) {
      store.pass(Duration.ofDays(3));
      assertThatThrownBy(() -> take(elsewhere("web1")))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("last sign of life 72 hours ago");
      first.check();
    }
  }

  @Test
  void theLockOfAProcessThatEndedIsTakenOver() {
    take(ended());
    try (OutputLock second = take(here())) {
      second.check();
      assertThat(store.names()).containsExactly("00000002.json");
    }
    assertThat(store.names()).isEmpty();
  }

  @Test
  void anOwnerElsewhereThatIsSilentForTooLongIsDead() throws IOException {
    OutputLock first = take(elsewhere("web1"));
    store.pass(DEAD_AFTER.minusSeconds(1));
    first.beat();
    store.pass(DEAD_AFTER.minusSeconds(1));
    assertThatThrownBy(() -> take(elsewhere("web2"))).isInstanceOf(OutputException.class);
    store.pass(Duration.ofSeconds(1));
    try (OutputLock second = take(elsewhere("web2"))) {
      second.check();
    }
  }

  /** The clock of a store that is set back must not keep a dead owner's lock alive for ever. */
  @Test
  void anOwnerWhoseSignIsOfTomorrowIsDeadWhereItDoesNotChangeWhileWeLook() throws IOException {
    take(elsewhere("web1")).beat();
    store.pass(Duration.ofDays(-1));
    AtomicInteger seconds = new AtomicInteger();
    LockWatch watch = new LockWatch(store, DEAD_AFTER, () -> seconds.get() * 1_000_000_000L);
    assertThat(watch.isDead(LockState.of(store))).isFalse();
    seconds.set(299);
    assertThat(watch.isDead(LockState.of(store))).isFalse();
    seconds.set(300);
    assertThat(watch.isDead(LockState.of(store))).isTrue();
  }

  /** A laptop that slept, a store out of reach: the owner comes back when another has its lock. */
  @Test
  void anOwnerThatWasTakenForDeadPublishesNothing() {
    OutputLock first = take(elsewhere("web1"));
    store.pass(DEAD_AFTER);
    OutputLock second = take(elsewhere("web2"));
    assertThat(first.isLost()).isTrue();
    assertThatThrownBy(first::check)
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("This run has published nothing; start it again.");
    first.close();
    second.check();
    assertThatThrownBy(() -> take(here())).isInstanceOf(OutputException.class);
    second.close();
    assertThatThrownBy(second::check).isInstanceOf(OutputException.class);
  }

  @Test
  void whoHasWaitedHoldsTheLockSinceItCameToHim() throws IOException {
    OutputLock first = take(elsewhere("web1"));
    AtomicInteger tries = new AtomicInteger();
    LockWait wait =
        new LockWait(
            LockWait.FOREVER,
            DEAD_AFTER,
            told -> {
              assertThat(tries).as("owners made while waiting").hasValue(0);
              first.close();
            });
    OutputLock.take(store, "out", () -> elsewhere("try " + tries.incrementAndGet()), wait);
    assertThat(LockState.of(store).owner()).isEqualTo(elsewhere("try 1"));
  }

  @Test
  void aLockRemovedByHandIsLost() throws IOException {
    OutputLock first = take(here());
    store.delete("00000001.json");
    assertThatThrownBy(first::check).isInstanceOf(OutputException.class);
  }

  @Test
  void aFileCutByAFullDiskHoldsTheLockAsLongAsItIsYoung() throws IOException {
    store.create("00000001.json", here().toJson().substring(0, 40));
    assertThatThrownBy(() -> take(here()))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("whose lock cannot be read")
        .hasMessageEndingWith("its lock ends 5 minutes after its last sign of life.");
    store.pass(DEAD_AFTER);
    try (OutputLock second = take(here())) {
      second.check();
    }
  }

  @Test
  void numbersAreNotUsedAgainWhereRunsWerePublished() throws IOException {
    store.publish();
    take(here()).close();
    assertThat(store.names()).containsExactly("00000001.released");
    take(here()).close();
    assertThat(store.names()).containsExactly("00000002.released");
  }

  /** Whoever is late with the number it saw, after others came and went, begins anew. */
  @Test
  void aNumberThatOthersHadMeanwhileIsGivenUp() throws IOException {
    store.publish();
    take(ended());
    AtomicInteger others = new AtomicInteger();
    store.beforeCreate(
        "00000002.json",
        () -> {
          if (others.incrementAndGet() == 1) {
            take(elsewhere("web1")).close();
            store.create("00000003.json", elsewhere("web2").toJson());
            store.delete("00000002.released");
          }
        });
    assertThatThrownBy(() -> take(here()))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("host web2");
    assertThat(store.names()).containsExactly("00000003.json");
  }

  @Test
  void ofManyThatFindADeadLockEachHasItOnceAndNoTwoAtOnce() throws Exception {
    Output output = output();
    OutputLock.take(output.lockFiles(told -> {}), output.path(), OutputLockTest::ended, LEAVE);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Boolean> writer =
          () -> {
            try (OutputLock lock = OutputLock.take(output(), "", WAIT)) {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              lock.check();
              inside.decrementAndGet();
            }
            return true;
          };
      List<Callable<Boolean>> writers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        writers.add(writer);
      }
      for (Future<Boolean> done : threads.invokeAll(writers)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most).hasValue(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void whoWaitsIsToldOnceForWhom() throws Exception {
    OutputLock first = OutputLock.take(output(), "app-1", LEAVE);
    List<String> told = new ArrayList<>();
    LockWait wait =
        new LockWait(
            LockWait.FOREVER,
            DEAD_AFTER,
            sentence -> {
              told.add(sentence);
              first.close();
            });
    try (OutputLock second = OutputLock.take(output(), "", wait)) {
      second.check();
    }
    assertThat(told).hasSize(1);
    assertThat(told.get(0))
        .startsWith("waiting for ")
        .contains("application app-1, since ")
        .endsWith(" to finish with " + folder.resolve("out"));
  }

  @Test
  void theFolderOfAFirstRunThatPublishedNothingIsRemoved() throws IOException {
    Path out = folder.resolve("out");
    try (OutputLock lock = OutputLock.take(output(), "", LEAVE)) {
      lock.check();
      assertThat(out.resolve(".lock/00000001.json")).exists();
    }
    assertThat(out).doesNotExist();
    Files.createDirectories(out.resolve("runs"));
    OutputLock.take(output(), "", LEAVE).close();
    assertThat(out.resolve(".lock")).isDirectoryContaining("glob:**.released");
    assertThat(Output.open(out.toString(), new Configuration()).currentRun()).isNull();
  }

  /** A store that may let two make the same file: what has stayed there decides. */
  @Test
  void whereTheStoreCannotRefuseTheSecondTheLastOneHasIt() throws IOException {
    Path lock = folder.resolve("out/.lock");
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path("objects://" + lock);
    org.apache.hadoop.fs.FileSystem fs = path.getFileSystem(ObjectStore.known());
    LockFiles files = new HadoopLockFiles(fs, path, Duration.ZERO);
    assertThat(Stores.createOnce(fs, path)).isFalse();
    assertThat(files.create("00000001.json", "mine")).isTrue();
    assertThat(files.create("00000001.json", "theirs")).isFalse();
    assertThat(files.read("00000001.json")).isEqualTo("mine");
    List<String> told = new ArrayList<>();
    LockWait wait = new LockWait(Duration.ZERO, DEAD_AFTER, told::add);
    Output output = Output.open("objects://" + folder.resolve("out"), ObjectStore.known());
    assertThatThrownBy(() -> OutputLock.take(output, "", wait))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("whose lock cannot be read");
    assertThat(told)
        .containsExactly(
            "The store of objects:"
                + folder.resolve("out")
                + " is not known to refuse the second of two writers; the lock is read again after"
                + " 5 seconds.");
  }

  @Test
  void whereNothingCanBeWrittenThatIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Output below = Output.open(file.resolve("out").toString(), new Configuration());
    assertThatThrownBy(() -> OutputLock.take(below, "", LEAVE))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void whatIsWrittenOfAnOwnerIsRead() {
    LockOwner owner = elsewhere("web1");
    assertThat(LockOwner.fromJson(owner.toJson())).isEqualTo(owner);
    assertThat(LockOwner.fromJson("{\"user\": \"anna\"}")).isNull();
    assertThat(LockOwner.fromJson("")).isNull();
    assertThat(Instant.parse(here().since())).isBefore(Instant.now().plusSeconds(1));
  }
}
