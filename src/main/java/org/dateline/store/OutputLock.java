package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.dateline.config.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * The right to write an output. Whoever adds to it, removes from it or publishes in it holds its
 * lock; readers need none.
 *
 * <p>Taking the lock makes a file with the next number, and of several that try at once the store
 * lets one make it. A lock whose owner has died is taken over in the same way, so that two that
 * find it dead cannot both have it. An owner that was only asleep asks before it publishes, with
 * {@link #check}, whether its number is still the highest, and leaves if it is not: a lock with a
 * fencing token, as in M. Kleppmann, How to do distributed locking (2016).
 *
 * <p>While it is held a thread writes a sign of life. It is let go by {@link #close}, also when the
 * process is asked to end.
 */
public final class OutputLock implements AutoCloseable {
  private static final Duration BEAT = Duration.ofSeconds(20);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** A file is there before its text is. */
  private static final int LOOKS_AT_UNREADABLE = 5;

  /** After Spark has stopped, whose hook is at 40 above the file systems', before those close. */
  private static final int HOOK_PRIORITY = FileSystem.SHUTDOWN_HOOK_PRIORITY + 10;

  private final LockFiles files;
  private final String path;
  private final long number;
  private final String text;
  private final Timer beats;
  private final Runnable hook = this::close;
  private String run = "";
  private boolean lost;
  private boolean closed;

  private OutputLock(LockFiles files, String path, long number, String text) {
    this.files = files;
    this.path = path;
    this.number = number;
    this.text = text;
    this.beats = new Timer("dateline-lock", true);
  }

  /**
   * Takes the lock of an output, whose folder is made if it is not there.
   *
   * @param application Spark's id of the application; empty where there is none
   * @throws OutputException if another run holds it, still after the wait; or if it cannot be
   *     written
   */
  public static OutputLock take(Output output, String application, LockWait wait) {
    LockFiles files = output.lockFiles(wait.told());
    OutputLock lock =
        take(files, output.path(), () -> LockOwner.here(application, Clock.systemUTC()), wait);
    lock.keep();
    return lock;
  }

  /**
   * Takes it and leaves signs of life to the caller.
   *
   * @param owner makes the owner as of the moment of each try
   */
  static OutputLock take(LockFiles files, String path, Supplier<LockOwner> owner, LockWait wait) {
    try {
      return takeOrWait(files, path, owner, wait);
    } catch (IOException e) {
      throw new OutputException(
          String.format(
              Locale.ROOT,
              "The output path %s cannot be written: %s; name another folder.",
              path,
              Reasons.of(e)));
    }
  }

  private static OutputLock takeOrWait(
      LockFiles files, String path, Supplier<LockOwner> owner, LockWait wait) throws IOException {
    LockWatch watch = new LockWatch(files, wait.deadAfter(), System::nanoTime);
    long began = System.nanoTime();
    boolean told = false;
    int unread = 0;
    Duration pause = FIRST_PAUSE;
    while (true) {
      LockState state = LockState.of(files);
      if (!state.held() || watch.isDead(state)) {
        OutputLock lock = next(files, path, owner.get().toJson(), state);
        if (lock != null) {
          return lock;
        }
      } else if (state.owner() != null || ++unread > LOOKS_AT_UNREADABLE) {
        if (System.nanoTime() - began >= wait.atMost().toNanos()) {
          throw new OutputException(LockWords.held(path, state, watch.age(state), wait));
        }
        if (!told) {
          told = true;
          wait.told().accept(LockWords.waiting(path, state));
        }
        pause = longer(pause);
      }
      pause(pause);
    }
  }

  /**
   * Makes the file with the next number.
   *
   * @return null if somebody else was quicker
   */
  private static @Nullable OutputLock next(
      LockFiles files, String path, String text, LockState before) throws IOException {
    long number = before.number() + 1;
    String name = LockState.name(number, LockState.OWNER);
    if (!files.create(name, text)) {
      return null;
    }
    LockState after = LockState.of(files);
    boolean alone =
        after.number() == number
            && text.equals(after.text())
            && after.owners().stream()
                .allMatch(owner -> owner.equals(name) || before.owners().contains(owner))
            && isUnchanged(files, before);
    if (!alone) {
      // Between our look and our file others have taken the lock and let it go.
      files.delete(name);
      return null;
    }
    OutputLock lock = new OutputLock(files, path, number, text);
    lock.removeOlder();
    return lock;
  }

  /** Whether the owner of before is still the one that was found to be dead, or is gone. */
  private static boolean isUnchanged(LockFiles files, LockState before) throws IOException {
    String there = files.read(LockState.name(before.number(), LockState.OWNER));
    return there == null || there.equals(before.text());
  }

  private void removeOlder() throws IOException {
    for (LockFiles.Entry entry : files.list()) {
      long one = LockState.number(entry.name());
      if (one > 0 && one < number) {
        files.delete(entry.name());
      }
    }
  }

  private static Duration longer(Duration pause) {
    Duration longer = pause.multipliedBy(3).dividedBy(2);
    return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }

  /** Some of it by chance, so that those who wait do not all come at once. */
  private static void pause(Duration pause) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException("Waiting for the lock of the output was interrupted.");
    }
  }

  /** Writes signs of life from now on, and lets go when the process is asked to end. */
  private void keep() {
    TimerTask beat =
        new TimerTask() {
          @Override
          public void run() {
            beatOrLater();
          }
        };
    beats.schedule(beat, 0, BEAT.toMillis());
    ShutdownHookManager.get().addShutdownHook(hook, HOOK_PRIORITY);
  }

  private void beatOrLater() {
    try {
      beat();
    } catch (IOException | RuntimeException e) {
      // A store that does not answer may answer the next time; what has happened until then,
      // check() finds out.
    }
  }

  /** Writes a sign of life, if the lock is still ours. */
  synchronized void beat() throws IOException {
    if (!closed && isOurs()) {
      files.write(LockState.name(number, LockState.ALIVE), run + "\n");
    }
  }

  /** Tells those who wait which run holds the lock. */
  public synchronized void tell(String runId) {
    run = runId;
    beatOrLater();
  }

  private boolean isOurs() throws IOException {
    if (!lost) {
      LockState state = LockState.of(files);
      lost = state.number() != number || !text.equals(state.text());
    }
    return !lost;
  }

  /** Whether the lock is another's now, as far as the store answers. */
  public synchronized boolean isLost() {
    try {
      return !isOurs();
    } catch (IOException e) {
      return lost;
    }
  }

  /**
   * Asks the store whether the lock is still ours; before each step that others will see.
   *
   * @throws OutputException if it is not
   */
  public synchronized void check() {
    try {
      if (closed || !isOurs()) {
        throw lost();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to tell the user where the lock was lost. */
  public OutputException lost() {
    return new OutputException(LockWords.lost(path));
  }

  /** Lets go. What is another's now is left alone. */
  @Override
  public void close() {
    beats.cancel();
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      try {
        if (isOurs()) {
          release();
        }
      } catch (IOException e) {
        // The run has published or not; the next one finds this process gone or silent.
      }
    }
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }

  /**
   * The number stays, so that the next owner takes a higher one; but not in a folder for it alone.
   */
  private void release() throws IOException {
    String released = LockState.name(number, LockState.RELEASED);
    files.write(released, "");
    files.delete(LockState.name(number, LockState.ALIVE));
    files.delete(LockState.name(number, LockState.OWNER));
    if (files.isAlone()) {
      files.delete(released);
      files.deleteEmptyFolders();
    }
  }
}
