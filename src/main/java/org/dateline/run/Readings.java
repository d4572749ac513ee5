package org.dateline.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.dateline.config.EntitySettings;
import org.dateline.config.ReadSettings;
import org.dateline.config.Settings;
import org.dateline.store.Manifest;
import org.dateline.store.Reading;
import org.jspecify.annotations.Nullable;

/**
 * How the dispatches of earlier batches were read, beside how a run reads. Batches are never
 * changed, so that what is read otherwise from now on stays as it was in them.
 *
 * @param earlier each way once, with its dispatches
 * @param now how this run reads
 */
public record Readings(List<Reading> earlier, Reading now) {
  public Readings {
    earlier = List.copyOf(earlier);
  }

  /**
   * Readings of a run.
   *
   * @param names see {@link Reading#names}
   * @param before what the run before it has written down; null where there is none, or all is read
   *     again. One of a release that wrote no readings down is believed to have read all as it read
   *     the last
   * @param dispatches of the corpus it left; asked for in that case alone
   */
  static Readings of(
      Settings settings, String names, @Nullable Manifest before, LongSupplier dispatches) {
    List<Reading> earlier = before == null ? List.of() : before.readings();
    if (before != null && earlier.isEmpty()) {
      earlier = List.of(reading(before.codeVersion(), before.settings(), null, dispatches));
    }
    return new Readings(
        earlier, reading(RunJob.codeVersion(), settings.effective(), names, () -> 0));
  }

  private static Reading reading(
      String version,
      Map<String, String> settings,
      @Nullable String names,
      LongSupplier dispatches) {
    return new Reading(version, Settings.ofReading(settings), names, dispatches.getAsLong());
  }

  /** With the dispatches that this run has added: what its manifest keeps. */
  public List<Reading> with(long dispatches) {
    List<Reading> all = new ArrayList<>(earlier);
    all.add(now.of(dispatches));
    return Reading.each(all);
  }

  /** Earlier ways by another version. */
  public List<Reading> ofOtherVersions() {
    return earlier.stream()
        .filter(reading -> !reading.codeVersion().equals(now.codeVersion()))
        .toList();
  }

  /** Earlier ways that took the same records to be of another source, where none is named. */
  public boolean hadOtherSource() {
    return earlier.stream().anyMatch(reading -> differs(reading, ReadSettings.SOURCE.key()));
  }

  /** The keys of the settings that an earlier way had otherwise, in order. */
  public Set<String> otherSettings(Reading reading) {
    Set<String> other = new TreeSet<>();
    for (String key : now.settings().keySet()) {
      if (differs(reading, key)) {
        other.add(key);
      }
    }
    return other;
  }

  /** A version that did not know a setting has not had it otherwise. */
  private boolean differs(Reading reading, String key) {
    Map<String, String> settings = reading.settings();
    if (key.equals(EntitySettings.GAZETTEER.key()) && reading.names() != null) {
      // What a file says counts, and not where it lies; a version brings names of its own.
      return reading.codeVersion().equals(now.codeVersion())
          ? !reading.names().equals(now.names())
          : settings.getOrDefault(key, "").isEmpty()
              != now.settings().getOrDefault(key, "").isEmpty();
    }
    return settings.containsKey(key) && !Objects.equals(settings.get(key), now.settings().get(key));
  }
}
