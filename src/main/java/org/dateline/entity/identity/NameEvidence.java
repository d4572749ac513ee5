package org.dateline.entity.identity;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.text.name.NameCue;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the mentions of a name, counted.
 *
 * @param cues mentions by what the words beside them say
 * @param codes mentions by the instrument code behind them
 */
record NameEvidence(Map<NameCue, Long> cues, SortedMap<String, Long> codes) {
  /** Of so many mentions with these cues, as the column has them, and this code. */
  static NameEvidence of(@Nullable String cues, @Nullable String code, long mentions) {
    Map<NameCue, Long> counts = new EnumMap<>(NameCue.class);
    if (cues != null) {
      for (String cue : cues.split(" ", -1)) {
        counts.put(NameCue.of(cue), mentions);
      }
    }
    SortedMap<String, Long> codes = new TreeMap<>();
    if (code != null) {
      codes.put(code, mentions);
    }
    return new NameEvidence(counts, codes);
  }

  /** Both together. */
  NameEvidence and(NameEvidence other) {
    Map<NameCue, Long> sums = new EnumMap<>(NameCue.class);
    sums.putAll(cues);
    other.cues.forEach((cue, count) -> sums.merge(cue, count, Long::sum));
    SortedMap<String, Long> all = new TreeMap<>(codes);
    other.codes.forEach((code, count) -> all.merge(code, count, Long::sum));
    return new NameEvidence(sums, all);
  }

  /** Mentions beside which the words say so. */
  long count(NameCue cue) {
    return cues.getOrDefault(cue, 0L);
  }

  /** Mentions with a code behind them. */
  long coded() {
    return codes.values().stream().mapToLong(Long::longValue).sum();
  }
}
