package org.dateline.coverage.burst;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which burst an event explains: one that starts on its day or within a number of days after it, or
 * one that it falls into. Of several, the one whose start is nearest; of two as near, the one that
 * starts after it.
 *
 * @param burst number of the burst in the list, from 0
 * @param lagDays days from the event to the burst's start: negative where it had begun
 */
public record EventMatch(int burst, int lagDays) {
  /**
   * The burst that an event explains.
   *
   * @param bursts of one series
   * @param window days after the event within which a burst may start, from 0
   * @return null where it has left none
   */
  public static @Nullable EventMatch of(LocalDate event, List<Burst> bursts, int window) {
    EventMatch best = null;
    for (int i = 0; i < bursts.size(); i++) {
      Burst burst = bursts.get(i);
      int lag = Math.toIntExact(ChronoUnit.DAYS.between(event, burst.start()));
      boolean explains = lag <= window && !event.isAfter(burst.end());
      if (explains && (best == null || isNearer(lag, best.lagDays()))) {
        best = new EventMatch(i, lag);
      }
    }
    return best;
  }

  private static boolean isNearer(int lag, int than) {
    int difference = Math.abs(lag) - Math.abs(than);
    return difference < 0 || (difference == 0 && lag > than);
  }
}
