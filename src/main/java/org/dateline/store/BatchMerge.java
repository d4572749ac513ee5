package org.dateline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Batches that become one. Each run lists all of them or none, so that every run that is kept can
 * be read before and after.
 *
 * @param id the batch they become
 * @param parts the batches, in the order of the corpus
 * @param runs the kept runs that list them
 */
public record BatchMerge(String id, List<String> parts, List<String> runs) {
  /** Between the first and the last of the batches that a merged one is made of. */
  private static final String TO = "_to_";

  /** A batch that is so much larger than all after it is not written again for their sake. */
  private static final int FAR_LARGER = 4;

  public BatchMerge {
    parts = List.copyOf(parts);
    runs = List.copyOf(runs);
  }

  /**
   * What can be merged. Where some runs list a merged batch already and others its parts, as a
   * crash leaves them, that alone is gone on with; ask again when it is done.
   *
   * @param listed the batches that each kept run lists, in order; the current run first, then the
   *     newest first
   * @param bytes how large a batch is
   * @param enough a batch of so many bytes stays as it is where those after it are far smaller
   */
  public static List<BatchMerge> of(
      Map<String, List<String>> listed, ToLongFunction<String> bytes, long enough) {
    Map<String, Set<String>> runsOf = new HashMap<>();
    listed.forEach(
        (run, batches) ->
            batches.forEach(
                batch -> runsOf.computeIfAbsent(batch, key -> new LinkedHashSet<>()).add(run)));
    List<BatchMerge> merges = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (List<String> batches : listed.values()) {
      for (List<String> together : together(batches, runsOf)) {
        if (seen.addAll(together) && isOneStretch(together, listed.values())) {
          List<String> parts = withoutLarge(together, bytes, enough);
          if (parts.size() > 1) {
            merges.add(
                new BatchMerge(
                    name(parts), parts, List.copyOf(runsOf.getOrDefault(parts.get(0), Set.of()))));
          }
        }
      }
    }
    List<BatchMerge> begun =
        merges.stream().filter(merge -> runsOf.containsKey(merge.id())).toList();
    return begun.isEmpty() ? merges : begun;
  }

  /** Neighbours that the same runs list. */
  private static List<List<String>> together(
      List<String> batches, Map<String, Set<String>> runsOf) {
    List<List<String>> all = new ArrayList<>();
    Set<String> before = Set.of();
    for (String batch : batches) {
      Set<String> runs = runsOf.getOrDefault(batch, Set.of());
      if (all.isEmpty() || !runs.equals(before)) {
        all.add(new ArrayList<>());
      }
      all.get(all.size() - 1).add(batch);
      before = runs;
    }
    return all;
  }

  private static boolean isOneStretch(List<String> together, Collection<List<String>> lists) {
    return lists.stream()
        .allMatch(
            list ->
                Collections.disjoint(list, together)
                    || Collections.indexOfSubList(list, together) >= 0);
  }

  private static List<String> withoutLarge(
      List<String> together, ToLongFunction<String> bytes, long enough) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    together.forEach(batch -> sizes.put(batch, bytes.applyAsLong(batch)));
    long left = sizes.values().stream().mapToLong(Long::longValue).sum();
    for (int from = 0; from < together.size(); from++) {
      long first = sizes.getOrDefault(together.get(from), 0L);
      left -= first;
      if (first < enough || first < FAR_LARGER * left) {
        return together.subList(from, together.size());
      }
    }
    return List.of();
  }

  /** The id of the batch that some become: from the earliest to the latest. */
  static String name(List<String> parts) {
    TreeSet<String> ends = new TreeSet<>();
    parts.forEach(part -> ends.addAll(List.of(first(part), last(part))));
    return ends.first() + TO + ends.last();
  }

  /** Whether a batch is this run's, or has this run's among others. */
  static boolean covers(String batch, String run) {
    return first(batch).compareTo(run) <= 0 && last(batch).compareTo(run) >= 0;
  }

  private static String first(String batch) {
    int to = batch.indexOf(TO);
    return to < 0 ? batch : batch.substring(0, to);
  }

  /** The run of a batch; of a merged one, its latest. */
  public static String last(String batch) {
    int to = batch.indexOf(TO);
    return to < 0 ? batch : batch.substring(to + TO.length());
  }

  /** The list of a run after this has been done. */
  public List<String> in(List<String> batches) {
    int at = Collections.indexOfSubList(batches, parts);
    if (at < 0) {
      return batches;
    }
    List<String> merged = new ArrayList<>(batches.subList(0, at));
    merged.add(id);
    merged.addAll(batches.subList(at + parts.size(), batches.size()));
    return merged;
  }
}
