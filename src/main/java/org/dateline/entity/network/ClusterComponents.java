package org.dateline.entity.network;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.graphx.Edge;
import org.apache.spark.graphx.Graph;
import org.apache.spark.graphx.lib.ConnectedComponents;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.dateline.table.row.CachedRows;
import org.dateline.table.row.RowBuilder;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** What hangs together within clusters: GraphX's connected components. */
final class ClusterComponents {
  /** Number of an entity. */
  static final String MEMBER = "member";

  /** Number of the cluster it is in. */
  static final String CLUSTER = "cluster";

  /** Of an edge: number of the one entity. */
  static final String ONE = "src";

  /** Of an edge: number of the other. */
  static final String OTHER = "dst";

  /** Least number of the entities it hangs together with. */
  static final String COMPONENT = "component";

  /** A component that takes more rounds is a chain, and no community. */
  private static final int ROUNDS = 15;

  private static final ClassTag<Object> ANY = ClassTag$.MODULE$.apply(Object.class);
  private static final ClassTag<Integer> INTEGER = ClassTag$.MODULE$.apply(Integer.class);
  private static final StructType SCHEMA =
      new StructType()
          .add(MEMBER, DataTypes.LongType, false)
          .add(COMPONENT, DataTypes.LongType, false);

  private ClusterComponents() {}

  /**
   * The components of the edges that stay within a cluster.
   *
   * @param clusters {@link #MEMBER}, {@link #CLUSTER}
   * @param edges {@link #ONE}, {@link #OTHER}: numbers of two entities
   * @param cached keeps the graph until the components are written
   * @return {@link #MEMBER}, {@link #COMPONENT}; entities without such an edge are left out
   */
  static Dataset<Row> within(Dataset<Row> clusters, Dataset<Row> edges, CachedRows cached) {
    String mine = "cluster_of_one";
    String yours = "cluster_of_other";
    JavaRDD<Edge<Integer>> inside =
        edges
            .join(clusters.select(col(MEMBER).as(ONE), col(CLUSTER).as(mine)), ONE)
            .join(clusters.select(col(MEMBER).as(OTHER), col(CLUSTER).as(yours)), OTHER)
            .where(col(mine).equalTo(col(yours)))
            .select(col(ONE), col(OTHER))
            .toJavaRDD()
            .map(row -> new Edge<>(row.<Long>getAs(ONE), row.<Long>getAs(OTHER), 1));
    StorageLevel level = StorageLevel.MEMORY_AND_DISK();
    Graph<Object, Integer> graph =
        Graph.fromEdges(inside.rdd(), (Object) 0, level, level, ANY, INTEGER);
    Graph<Object, Integer> components = ConnectedComponents.run(graph, ROUNDS, ANY, INTEGER);
    cached.onClose(() -> graph.unpersist(false));
    cached.onClose(() -> components.unpersist(false));
    JavaRDD<Row> members =
        components
            .vertices()
            .toJavaRDD()
            .map(
                vertex ->
                    new RowBuilder(SCHEMA)
                        .set(MEMBER, vertex._1())
                        .set(COMPONENT, vertex._2())
                        .row());
    return edges.sparkSession().createDataFrame(members, SCHEMA);
  }
}
