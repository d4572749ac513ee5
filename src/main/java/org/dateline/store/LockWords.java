package org.dateline.store;

import java.time.Duration;
import java.util.Locale;

/** What users are told of a lock. */
final class LockWords {
  private LockWords() {}

  /** Another run holds the lock, and we leave. */
  static String held(String path, LockState state, Duration silent, LockWait wait) {
    String who =
        String.format(
            Locale.ROOT,
            "The output %s is being written by %s, last sign of life %s ago",
            path,
            owner(state),
            words(silent));
    String todo = "Wait for it with --wait, or start again when it has ended";
    return LockWatch.life(state.owner()) == RunningProcess.Life.UNKNOWN
        ? String.format(
            Locale.ROOT,
            "%s. %s; if it is dead, its lock ends %s after its last sign of life.",
            who,
            todo,
            words(wait.deadAfter()))
        : who + ". " + todo + ".";
  }

  /** Another run holds the lock, and we wait. */
  static String waiting(String path, LockState state) {
    return String.format(Locale.ROOT, "waiting for %s to finish with %s", owner(state), path);
  }

  /** The lock was taken over from us. */
  static String lost(String path) {
    return String.format(
        Locale.ROOT,
        "The lock of the output %s is no longer this run's: another has taken it over while this one"
            + " gave no sign of life, or it was removed. This run has published nothing; start it"
            + " again.",
        path);
  }

  /** The store may let two writers make the same file. */
  static String unsure(String path, Duration settling) {
    return String.format(
        Locale.ROOT,
        "The store of %s is not known to refuse the second of two writers; the lock is read again"
            + " after %s.",
        path,
        words(settling));
  }

  private static String owner(LockState state) {
    LockOwner owner = state.owner();
    String run = state.run().isEmpty() ? "another run" : "run " + state.run();
    return owner == null
        ? run + ", whose lock cannot be read, as if a full disk had cut it"
        : run + " (" + owner.words() + ")";
  }

  private static String words(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 2 * 60) {
      return seconds == 1 ? "1 second" : seconds + " seconds";
    }
    return seconds < 2 * 60 * 60 ? seconds / 60 + " minutes" : seconds / 3600 + " hours";
  }
}
