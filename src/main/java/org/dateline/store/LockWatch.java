package org.dateline.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the owner of a lock is dead.
 *
 * <p>On this machine it is dead if its process has ended, however long a living one has been silent
 * (a laptop that slept). Elsewhere it is dead if its last sign of life is too old by the clock of
 * the store, which wrote both the sign and a file of ours made to compare; or if the sign has not
 * changed for that long while we watched, which no clock that was set can pretend.
 */
final class LockWatch {
  private final LockFiles files;
  private final Duration deadAfter;
  private final LongSupplier nanos;
  private long number;
  private Instant sign = Instant.EPOCH;
  private long seenNanos;

  /**
   * A watch.
   *
   * @param nanos a clock that nobody can set: nanoseconds from anywhere
   */
  LockWatch(LockFiles files, Duration deadAfter, LongSupplier nanos) {
    this.files = files;
    this.deadAfter = deadAfter;
    this.nanos = nanos;
  }

  /** Whether the owner of a lock that is held has died. */
  boolean isDead(LockState state) throws IOException {
    long now = nanos.getAsLong();
    if (number != state.number() || !sign.equals(state.lastSign())) {
      number = state.number();
      sign = state.lastSign();
      seenNanos = now;
    }
    return switch (life(state.owner())) {
      case ALIVE -> false;
      case GONE -> true;
      case UNKNOWN ->
          now - seenNanos >= deadAfter.toNanos() || age(state).compareTo(deadAfter) >= 0;
    };
  }

  /** Whether the owner runs, as far as its process tells. */
  static RunningProcess.Life life(@Nullable LockOwner owner) {
    return owner == null ? RunningProcess.Life.UNKNOWN : owner.process().life();
  }

  /** How long ago the owner gave its last sign of life, by the clock of the store. */
  Duration age(LockState state) throws IOException {
    String probe = UUID.randomUUID() + ".probe";
    if (!files.create(probe, probe)) {
      return Duration.ZERO;
    }
    try {
      Instant now =
          files.list().stream()
              .filter(entry -> entry.name().equals(probe))
              .map(LockFiles.Entry::modified)
              .findFirst()
              .orElse(state.lastSign());
      Duration age = Duration.between(state.lastSign(), now);
      return age.isNegative() ? Duration.ZERO : age;
    } finally {
      files.delete(probe);
    }
  }
}
