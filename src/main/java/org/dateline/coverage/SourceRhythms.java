package org.dateline.coverage;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.coverage.series.Gap;
import org.dateline.coverage.series.Rhythm;
import org.dateline.coverage.series.Volume;
import org.dateline.coverage.series.VolumeChange;
import org.dateline.table.Coverage;
import org.dateline.table.Policy;

/**
 * What each source's own days tell of it: gaps, changes of volume.
 *
 * @param gaps by source, all together among them
 * @param changes by source
 */
public record SourceRhythms(Map<String, List<Gap>> gaps, Map<String, List<VolumeChange>> changes)
    implements Serializable {
  /** Learns them from what was received. */
  public static SourceRhythms of(DayCounts counts) {
    Map<String, List<Gap>> gaps = new TreeMap<>();
    Map<String, List<VolumeChange>> changes = new TreeMap<>();
    for (String source : counts.sources()) {
      DayCounts.SourceDays days = counts.source(source);
      long[] totals = days.totals(Policy.EVERY_DISPATCH);
      List<Gap> own = Rhythm.gaps(days.firstDay(), totals);
      gaps.put(source, own);
      if (!source.equals(Coverage.ALL_SOURCES)) {
        changes.put(source, Volume.changes(days.firstDay(), totals, own));
      }
    }
    return new SourceRhythms(gaps, changes);
  }

  /** Which days of a source lie in a gap. */
  boolean[] inGaps(DayCounts.SourceDays days) {
    return Volume.inGaps(
        days.firstDay(), days.length(), gaps.getOrDefault(days.source(), List.of()));
  }
}
