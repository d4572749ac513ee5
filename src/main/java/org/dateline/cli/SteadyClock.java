package org.dateline.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * The time of day, which goes on also where somebody sets the clock back meanwhile: no run ends
 * before it has begun.
 */
final class SteadyClock extends Clock {
  private final Clock clock;
  private final LongSupplier nanos;
  private final Instant began;
  private final long beganNanos;

  /**
   * Begins now.
   *
   * @param clock may be set while this one is asked
   * @param nanos a clock that nobody can set: nanoseconds from anywhere. It may stand still while
   *     the machine sleeps, and so it is not asked alone
   */
  SteadyClock(Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.began = clock.instant();
    this.beganNanos = nanos.getAsLong();
  }

  /** The time of this machine. */
  static SteadyClock ofSystem() {
    return new SteadyClock(Clock.systemUTC(), System::nanoTime);
  }

  @Override
  public Instant instant() {
    Instant told = clock.instant();
    Instant passed = began.plusNanos(nanos.getAsLong() - beganNanos);
    return told.isBefore(passed) ? passed : told;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Times are written in UTC.");
  }
}
