package org.dateline.store;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What to do where another run holds the lock of an output.
 *
 * @param atMost how long to wait for it; zero leaves at once
 * @param deadAfter how long an owner on another machine gives no sign of life until it is taken for
 *     dead
 * @param told is told once, in a sentence, that and for whom is being waited, or that the store
 *     cannot keep two writers apart by itself
 */
public record LockWait(Duration atMost, Duration deadAfter, Consumer<String> told) {
  /** As long as it takes. */
  public static final Duration FOREVER = Duration.ofDays(36_500);
}
