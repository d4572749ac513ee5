package org.dateline.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A way in which dispatches of a corpus were read, cleaned, dated and searched for names. A batch
 * keeps what was found in it then, so that the dispatches of a corpus may have been read in several
 * ways, of which the manifest has each once.
 *
 * @param codeVersion Dateline's version
 * @param settings the settings that reach a dispatch, with their effective values
 * @param names digest of the names that were known; null for outputs of versions that wrote none
 *     down
 * @param dispatches how many were read so
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reading(
    @JsonProperty("code_version") String codeVersion,
    @JsonProperty("settings") Map<String, String> settings,
    @JsonProperty("names") @Nullable String names,
    @JsonProperty("dispatches") long dispatches) {
  public Reading {
    Objects.requireNonNull(codeVersion, "a reading has no version");
    settings = new TreeMap<>(Objects.requireNonNull(settings, "a reading has no settings"));
  }

  /** Each way once, in the order in which they were taken, without those of no dispatch. */
  public static List<Reading> each(Collection<Reading> readings) {
    Map<Reading, Long> dispatches = new LinkedHashMap<>();
    for (Reading reading : readings) {
      if (reading.dispatches > 0) {
        dispatches.merge(reading.of(0), reading.dispatches, Long::sum);
      }
    }
    List<Reading> each = new ArrayList<>();
    dispatches.forEach((reading, count) -> each.add(reading.of(count)));
    return each;
  }

  /** The same way, of so many dispatches. */
  public Reading of(long count) {
    return new Reading(codeVersion, settings, names, count);
  }
}
