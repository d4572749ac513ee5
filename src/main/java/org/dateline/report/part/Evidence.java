package org.dateline.report.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.report.data.Series;
import org.dateline.report.source.Lead;
import org.dateline.report.source.SummaryRows;
import org.jspecify.annotations.Nullable;

/**
 * The dispatches that stand behind numbers, each kept once and referred to by its place. Who asks
 * first is served first: when the places are given away, only dispatches that have one are evidence
 * of anything more.
 */
final class Evidence {
  private final @Nullable Map<String, SummaryRows.Dispatch> known;
  private final int most;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private boolean isCut;

  private Evidence(@Nullable Map<String, SummaryRows.Dispatch> known, int most) {
    this.known = known;
    this.most = most;
  }

  /** Of dispatches that have been read. */
  static Evidence of(Map<String, SummaryRows.Dispatch> known, int most) {
    return new Evidence(known, most);
  }

  /** To find out which dispatches have to be read. */
  static Evidence wanted(int most) {
    return new Evidence(null, most);
  }

  /** Places of the first of these dispatches, at most so many. */
  List<Integer> of(List<String> ids, int atMost) {
    List<Integer> found = new ArrayList<>();
    for (String id : ids) {
      Integer place = found.size() < atMost ? place(id) : null;
      if (place != null && !found.contains(place)) {
        found.add(place);
      }
    }
    return List.copyOf(found);
  }

  /** The place of a dispatch; null where it has none. */
  @Nullable Integer place(String id) {
    Integer place = places.get(id);
    if (place != null || id.isEmpty() || (known != null && !known.containsKey(id))) {
      return place;
    }
    if (places.size() >= most) {
      isCut = true;
      return null;
    }
    places.put(id, places.size());
    return places.size() - 1;
  }

  /** Whether a dispatch was asked for in vain. */
  boolean isCut() {
    return isCut;
  }

  /** Their ids by place. */
  List<String> ids() {
    return List.copyOf(places.keySet());
  }

  /**
   * Their columns.
   *
   * @param sources places of the sources by id
   * @param leadLength characters of a first sentence, at most
   */
  Series.Dispatches columns(Map<String, Integer> sources, int leadLength) {
    List<String> headlines = new ArrayList<>();
    List<@Nullable LocalDate> days = new ArrayList<>();
    List<@Nullable String> times = new ArrayList<>();
    List<Integer> from = new ArrayList<>();
    List<String> leads = new ArrayList<>();
    List<String> stories = new ArrayList<>();
    List<Long> sizes = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    Map<String, SummaryRows.Dispatch> read = Objects.requireNonNullElse(known, Map.of());
    for (String id : places.keySet()) {
      SummaryRows.Dispatch dispatch = read.get(id);
      if (dispatch != null) {
        headlines.add(dispatch.headline());
        days.add(dispatch.day());
        times.add(dispatch.time());
        from.add(sources.getOrDefault(dispatch.source(), 0));
        leads.add(Lead.cut(dispatch.lead(), leadLength));
        stories.add(dispatch.story());
        sizes.add(dispatch.storySize());
        kinds.add(dispatch.kind());
      }
    }
    return new Series.Dispatches(ids(), headlines, days, times, from, leads, stories, sizes, kinds);
  }
}
