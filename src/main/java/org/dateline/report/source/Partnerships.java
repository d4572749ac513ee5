package org.dateline.report.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which partners of a subject are shown, and which ties between them. */
public final class Partnerships {
  /** Partners of a subject in its network. */
  static final int NODES = 60;

  /** Ties of a partner that are shown beside those of the others with it. */
  private static final int TIES = 3;

  /** What is new or rising is shown although others are stronger. */
  private static final int NEW_OR_RISING = 10;

  private static final Comparator<SummaryRows.Partner> STRONGEST =
      Comparator.comparingDouble((SummaryRows.Partner partner) -> -partner.strength())
          .thenComparing(SummaryRows.Partner::entity);

  private Partnerships() {}

  /** The strongest of each subject, and the strongest of those that are new or rising. */
  static List<SummaryRows.Partner> kept(List<SummaryRows.Partner> partners) {
    Map<String, List<SummaryRows.Partner>> bySubject = new TreeMap<>();
    partners.forEach(
        partner ->
            bySubject.computeIfAbsent(partner.subject(), id -> new ArrayList<>()).add(partner));
    List<SummaryRows.Partner> kept = new ArrayList<>();
    for (List<SummaryRows.Partner> all : bySubject.values()) {
      List<SummaryRows.Partner> sorted = all.stream().sorted(STRONGEST).toList();
      Set<SummaryRows.Partner> chosen =
          new LinkedHashSet<>(sorted.subList(0, Math.min(NODES, sorted.size())));
      sorted.stream()
          .filter(partner -> partner.isNew() || partner.isRising())
          .limit(NEW_OR_RISING)
          .forEach(chosen::add);
      kept.addAll(chosen);
    }
    return kept;
  }

  /** Those of each subject that are in its network, the strongest first. */
  public static Map<String, List<SummaryRows.Partner>> nodes(List<SummaryRows.Partner> kept) {
    Map<String, List<SummaryRows.Partner>> nodes = new TreeMap<>();
    kept.stream()
        .sorted(STRONGEST)
        .forEach(
            partner -> {
              List<SummaryRows.Partner> ofSubject =
                  nodes.computeIfAbsent(partner.subject(), id -> new ArrayList<>());
              if (ofSubject.size() < NODES) {
                ofSubject.add(partner);
              }
            });
    return nodes;
  }

  /** For each partner in a network its strongest ties by NPMI, whatever the others have. */
  static List<SummaryRows.Pair> edges(
      List<SummaryRows.Partner> kept, List<SummaryRows.Pair> pairs) {
    Set<SummaryRows.Pair> edges = new LinkedHashSet<>();
    List<SummaryRows.Pair> sorted =
        pairs.stream()
            .sorted(
                Comparator.comparingDouble((SummaryRows.Pair pair) -> -pair.npmi())
                    .thenComparing(SummaryRows.Pair::a)
                    .thenComparing(SummaryRows.Pair::b))
            .toList();
    for (List<SummaryRows.Partner> nodes : nodes(kept).values()) {
      Map<String, Integer> ties = new HashMap<>();
      nodes.forEach(node -> ties.put(node.entity(), 0));
      for (SummaryRows.Pair pair : sorted) {
        if (ties.containsKey(pair.a()) && ties.containsKey(pair.b())) {
          int ofA = ties.merge(pair.a(), 1, Integer::sum);
          int ofB = ties.merge(pair.b(), 1, Integer::sum);
          if (ofA <= TIES || ofB <= TIES) {
            edges.add(pair);
          }
        }
      }
    }
    return List.copyOf(edges);
  }
}
