package org.dateline.coverage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.coverage.series.Baseline;
import org.dateline.coverage.series.DaySeries;
import org.dateline.table.Coverage;
import org.dateline.table.Policy;

/** The baselines of every subject, source and policy. */
public final class Baselines implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<Key, Baseline> baselines;

  private record Key(String subject, String source, Policy policy)
      implements Serializable, Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return java.util.Comparator.comparing(Key::subject)
          .thenComparing(Key::source)
          .thenComparing(Key::policy)
          .compare(this, other);
    }
  }

  private Baselines(Map<Key, Baseline> baselines) {
    this.baselines = baselines;
  }

  /** Fits all of them, on as many cores as there are. */
  public static Baselines of(DayCounts counts, List<String> subjects) {
    List<Key> pairs = new ArrayList<>();
    for (String subject : subjects) {
      for (Policy policy : Policy.values()) {
        pairs.add(new Key(subject, Coverage.ALL_SOURCES, policy));
      }
    }
    Map<Key, Baseline> all = new TreeMap<>();
    if (counts.sources().isEmpty()) {
      return new Baselines(all);
    }
    pairs.parallelStream()
        .map(pair -> fit(counts, pair))
        .collect(Collectors.toList())
        .forEach(all::putAll);
    return new Baselines(all);
  }

  /** The baselines of a subject under one policy: of each source, then of all together. */
  private static Map<Key, Baseline> fit(DayCounts counts, Key pair) {
    DaySeries together = counts.series(pair.subject(), Coverage.ALL_SOURCES, pair.policy());
    double prior = (together.count() + 0.5) / (together.total() + 1);
    Map<Key, Baseline> fitted = new TreeMap<>();
    List<Baseline> parts = new ArrayList<>();
    for (String source : counts.sources()) {
      if (!source.equals(Coverage.ALL_SOURCES)) {
        DaySeries series = counts.series(pair.subject(), source, pair.policy());
        Baseline own = Baseline.of(series, prior);
        parts.add(own);
        fitted.put(new Key(pair.subject(), source, pair.policy()), own);
      }
    }
    fitted.put(pair, together(together, parts));
    return fitted;
  }

  /** Of a single source it is that source's own. */
  private static Baseline together(DaySeries series, List<Baseline> parts) {
    Baseline first = parts.get(0);
    boolean isSame =
        parts.size() == 1
            && Arrays.equals(first.series().counts(), series.counts())
            && Arrays.equals(first.series().totals(), series.totals());
    return isSame
        ? new Baseline(series, first.expectedShare(), first.dispersion(), first.leftOut())
        : Baseline.composed(series, parts);
  }

  /** The baseline of a subject in a source. */
  public Baseline of(String subject, String source, Policy policy) {
    return Objects.requireNonNull(baselines.get(new Key(subject, source, policy)));
  }
}
