package org.dateline.entity.network;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.dateline.table.EntityPairs.ENTITY_A;
import static org.dateline.table.EntityPairs.ENTITY_B;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dateline.table.EntityCommunities;
import org.dateline.table.EntityPairs;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/**
 * Who belongs together: {@link Leiden} clusters of the graph in which every entity is tied to its
 * closest partners.
 */
public final class Communities {
  private static final double SURE = 0.01;
  private static final double MIN_NPMI = 0.1;

  /** Partners of an entity that count, by log-likelihood: those of a hub would join everything. */
  private static final int PARTNERS = 10;

  /** The likeliest ties are gathered, whatever the size of the corpus: some 100 MB. */
  private static final int MAX_TIES = 500_000;

  private static final int MIN_SIZE = 3;
  private static final String RANK = "rank";
  private static final String OTHER_RANK = "other_rank";

  /**
   * Two entities that are each other's company.
   *
   * @param a the lesser id
   * @param b the greater
   * @param npmi above 0
   */
  public record Tie(String a, String b, double npmi) {}

  /**
   * An entity in a community.
   *
   * @param entity its id
   * @param community number from 0, the largest first
   * @param label of {@link CommunityLabels}
   * @param centrality sum of the NPMI of its ties within the community
   */
  public record Member(String entity, int community, String label, double centrality) {
    /** A row of {@link EntityCommunities}. */
    public Row toRow() {
      return new RowBuilder(EntityCommunities.SCHEMA)
          .set(EntityCommunities.ENTITY_ID, entity)
          .set(EntityCommunities.COMMUNITY_ID, community)
          .set(EntityCommunities.COMMUNITY_LABEL, label)
          .set(EntityCommunities.CENTRALITY, centrality)
          .row();
    }
  }

  private Communities() {}

  /**
   * The pairs that are no chance (q below 0.01, NPMI above 0.1) and that one of the two has among
   * its closest; the half million likeliest of them.
   *
   * @param pairs {@link EntityPairs}
   */
  public static List<Tie> ties(Dataset<Row> pairs) {
    Column order = col(EntityPairs.LOG_LIKELIHOOD).desc();
    return pairs
        .where(col(EntityPairs.Q_VALUE).lt(SURE).and(col(EntityPairs.NPMI).gt(MIN_NPMI)))
        .select(
            col(ENTITY_A), col(ENTITY_B), col(EntityPairs.NPMI), col(EntityPairs.LOG_LIKELIHOOD))
        .withColumn(
            RANK,
            row_number().over(Window.partitionBy(col(ENTITY_A)).orderBy(order, col(ENTITY_B))))
        .withColumn(
            OTHER_RANK,
            row_number().over(Window.partitionBy(col(ENTITY_B)).orderBy(order, col(ENTITY_A))))
        .where(col(RANK).leq(PARTNERS).or(col(OTHER_RANK).leq(PARTNERS)))
        .orderBy(order, col(ENTITY_A), col(ENTITY_B))
        .limit(MAX_TIES)
        .select(col(ENTITY_A), col(ENTITY_B), col(EntityPairs.NPMI))
        .collectAsList()
        .stream()
        .map(
            row ->
                new Tie(
                    RowValues.text(row, ENTITY_A),
                    RowValues.text(row, ENTITY_B),
                    RowValues.amount(row, EntityPairs.NPMI)))
        .sorted(Comparator.comparing(Tie::a).thenComparing(Tie::b))
        .toList();
  }

  /**
   * The communities of three and more.
   *
   * @param ties in order
   * @param labels what communities are called
   * @param resolution as in {@link Leiden#clusters}
   * @return by community; the most central first
   */
  public static List<Member> of(List<Tie> ties, CommunityLabels labels, double resolution) {
    if (ties.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> numbers = numbers(ties);
    List<Leiden.Edge> edges =
        ties.stream()
            .map(
                tie ->
                    new Leiden.Edge(number(numbers, tie.a()), number(numbers, tie.b()), tie.npmi()))
            .toList();
    int[] clusters = Leiden.clusters(numbers.size(), edges, resolution);
    double[] centrality = new double[clusters.length];
    for (Leiden.Edge edge : edges) {
      if (clusters[edge.one()] == clusters[edge.other()]) {
        centrality[edge.one()] += edge.weight();
        centrality[edge.other()] += edge.weight();
      }
    }
    List<List<String>> communities = communities(numbers, clusters, centrality);
    communities.sort(
        Comparator.comparingInt((List<String> members) -> -members.size())
            .thenComparing(members -> members.get(0)));
    List<Member> all = new ArrayList<>();
    for (int community = 0; community < communities.size(); community++) {
      List<String> members = communities.get(community);
      String label =
          labels.of(members, members.stream().map(id -> centrality[number(numbers, id)]).toList());
      for (String id : members) {
        all.add(new Member(id, community, label, centrality[number(numbers, id)]));
      }
    }
    return all;
  }

  /** The clusters that are large enough, the most central member of each first. */
  private static List<List<String>> communities(
      Map<String, Integer> numbers, int[] clusters, double[] centrality) {
    Map<Integer, List<String>> byCluster =
        numbers.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    id -> clusters[number(numbers, id)], TreeMap::new, Collectors.toList()));
    List<List<String>> communities = new ArrayList<>();
    for (List<String> members : byCluster.values()) {
      if (members.size() >= MIN_SIZE) {
        members.sort(
            Comparator.comparingDouble((String id) -> -centrality[number(numbers, id)])
                .thenComparing(Comparator.naturalOrder()));
        communities.add(members);
      }
    }
    return communities;
  }

  /** Numbers from 0, in the order of the ids. */
  private static Map<String, Integer> numbers(List<Tie> ties) {
    TreeMap<String, Integer> numbers = new TreeMap<>();
    for (Tie tie : ties) {
      numbers.put(tie.a(), 0);
      numbers.put(tie.b(), 0);
    }
    int next = 0;
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      entry.setValue(next++);
    }
    return numbers;
  }

  private static int number(Map<String, Integer> numbers, String id) {
    return numbers.getOrDefault(id, -1);
  }
}
