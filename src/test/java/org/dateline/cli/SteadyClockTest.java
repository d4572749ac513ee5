package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final AtomicReference<Instant> shown = new AtomicReference<>(NOON);
  private long nanos = -5;
  private final SteadyClock clock = new SteadyClock(new Shown(), () -> nanos);

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  @Test
  void aClockThatIsSetBackDoesNotTurnTimeBack() {
    pass(Duration.ofSeconds(90));
    shown.set(NOON.minus(Duration.ofDays(1)));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(90));
  }

  @Test
  void whatAMachineHasSleptHasPassed() {
    pass(Duration.ofSeconds(1));
    shown.set(NOON.plus(Duration.ofHours(8)));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(8)));
  }

  /** What somebody sets. */
  private final class Shown extends Clock {
    @Override
    public Instant instant() {
      return shown.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
