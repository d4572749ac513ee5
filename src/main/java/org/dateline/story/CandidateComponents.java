package org.dateline.story;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.KeptRows;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowColumn;
import org.dateline.table.row.RowValues;

/**
 * Connected components of a graph, by the large-star and small-star steps of Kiveris et al.
 * (Connected Components in MapReduce and Beyond, 2014). Here they only share out the work: what
 * belongs to one story is decided within them.
 */
final class CandidateComponents {
  /** The smallest node of a component. */
  static final String COMPONENT = "component";

  private static final String U = "u";
  private static final String V = "v";
  private static final String MIN = "least";
  private static final String COUNT = "edge_count";
  private static final String CHECKSUM = "checksum";
  private static final StructType EDGES =
      new StructType().add(U, DataTypes.LongType, false).add(V, DataTypes.LongType, false);

  private static final RowColumn U_OF = RowColumn.of(EDGES, U);
  private static final RowColumn V_OF = RowColumn.of(EDGES, V);

  /** Far more than the logarithm of any archive; only a mistake of ours goes on so long. */
  private static final int MAX_ROUNDS = 60;

  /** So many edges one task holds with ease, and needs no rounds. */
  private static final long ONE_TASK = 500_000;

  private final KeptRows kept;
  private final long oneTask;

  /**
   * Makes a finder.
   *
   * @param kept keeps what is between two rounds
   */
  CandidateComponents(KeptRows kept) {
    this(kept, ONE_TASK);
  }

  /** With another bound up to which one task does all. */
  CandidateComponents(KeptRows kept, long oneTask) {
    this.kept = kept;
    this.oneTask = oneTask;
  }

  /**
   * The component of every node that has an edge.
   *
   * @param pairs edges: two columns, numbers of nodes
   * @return {@link StoryItems#NODE}, {@link #COMPONENT}
   */
  Dataset<Row> of(Dataset<Row> pairs) {
    Dataset<Row> edges = keep(contract(pairs.toDF(U, V)), 0);
    if (pairs.rdd().getNumPartitions() == 1) {
      return members(edges);
    }
    Row state = state(edges);
    if (RowValues.count(state, COUNT) <= oneTask) {
      return members(keep(contract(edges.coalesce(1)), 1));
    }
    for (int round = 1; round < MAX_ROUNDS; round++) {
      Dataset<Row> next = keep(contract(smallStar(largeStar(edges))), round);
      Row reached = state(next);
      edges = next;
      if (reached.equals(state)) {
        return members(edges);
      }
      state = reached;
    }
    throw new IllegalStateException("Connected components did not settle.");
  }

  /** Every node but the smallest of its component has one edge, to that one. */
  private static Dataset<Row> members(Dataset<Row> stars) {
    Dataset<Row> leaves = stars.select(col(U).as(StoryItems.NODE), col(V).as(COMPONENT));
    Dataset<Row> centres =
        stars.select(col(V).as(StoryItems.NODE), col(V).as(COMPONENT)).distinct();
    return leaves.union(centres);
  }

  private Dataset<Row> keep(Dataset<Row> edges, int round) {
    return kept.keep(edges, "components_" + round);
  }

  private static Row state(Dataset<Row> edges) {
    return edges
        .agg(
            count(lit(1)).as(COUNT),
            coalesce(sum(xxhash64(col(U), col(V)).mod(1_000_000_007L)), lit(0L)).as(CHECKSUM))
        .first();
  }

  /** Every node links its larger neighbours to the smallest of its neighbours and itself. */
  private static Dataset<Row> largeStar(Dataset<Row> edges) {
    Column smallest = least(col(U), min(col(V)).over(Window.partitionBy(col(U))));
    return edges
        .union(edges.select(col(V).as(U), col(U).as(V)))
        .withColumn(MIN, smallest)
        .where(col(V).gt(col(U)))
        .select(col(V).as(U), col(MIN).as(V));
  }

  /** Every node links its smaller neighbours and itself to the smallest of them. */
  private static Dataset<Row> smallStar(Dataset<Row> edges) {
    Dataset<Row> smallest = edges.withColumn(MIN, min(col(V)).over(Window.partitionBy(col(U))));
    Dataset<Row> neighbours =
        smallest.where(col(V).notEqual(col(MIN))).select(col(V).as(U), col(MIN).as(V));
    return smallest.select(col(U), col(MIN).as(V)).union(neighbours).distinct();
  }

  /** Within each partition edges become stars already; it leaves fewer, and fewer rounds. */
  private static Dataset<Row> contract(Dataset<Row> edges) {
    return edges.mapPartitions(
        (MapPartitionsFunction<Row, Row>) CandidateComponents::stars, Encoders.row(EDGES));
  }

  private static Iterator<Row> stars(Iterator<Row> edges) {
    Map<Long, Long> parents = new HashMap<>();
    while (edges.hasNext()) {
      Row edge = edges.next();
      long left = root(parents, U_OF.longIn(edge));
      long right = root(parents, V_OF.longIn(edge));
      if (left != right) {
        parents.put(Math.max(left, right), Math.min(left, right));
      }
    }
    List<Long> nodes = new ArrayList<>(parents.keySet());
    return nodes.stream()
        .map(node -> new RowBuilder(EDGES).set(U_OF, node).set(V_OF, root(parents, node)).row())
        .iterator();
  }

  private static long root(Map<Long, Long> parents, long node) {
    long root = node;
    for (Long up = parents.get(root); up != null; up = parents.get(root)) {
      root = up;
    }
    long at = node;
    while (at != root) {
      Long next = parents.put(at, root);
      at = next == null ? root : next;
    }
    return root;
  }
}
