package org.dateline.entity.network;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.dateline.table.EntityCommunities.CENTRALITY;
import static org.dateline.table.EntityCommunities.COMMUNITY_ID;
import static org.dateline.table.EntityCommunities.COMMUNITY_LABEL;
import static org.dateline.table.EntityCommunities.ENTITY_ID;
import static org.dateline.table.EntityPairs.ENTITY_A;
import static org.dateline.table.EntityPairs.ENTITY_B;

import java.util.List;
import org.apache.spark.ml.clustering.PowerIterationClustering;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.Entities;
import org.dateline.table.EntityCommunities;
import org.dateline.table.EntityPairs;
import org.dateline.table.row.CachedRows;
import org.dateline.table.row.RowBuilder;

/**
 * Who belongs together: MLlib's power iteration clustering (Lin and Cohen 2010) of each entity's
 * closest partners. It lays all entities on one line, where strangers may come to lie beside each
 * other; so a community is what also hangs together within its cluster.
 */
public final class Communities {
  private static final double SURE = 0.01;
  private static final double MIN_NPMI = 0.1;

  /** The clusters stand after a dozen rounds; each costs a handful of Spark jobs. */
  private static final int ROUNDS = 12;

  /** Partners of an entity that count, by log-likelihood: those of a hub would join everything. */
  private static final int PARTNERS = 10;

  private static final int MIN_SIZE = 3;
  private static final int LABEL_NAMES = 3;

  private static final String NUMBER = "number";
  private static final String SOURCE = ClusterComponents.ONE;
  private static final String TARGET = ClusterComponents.OTHER;
  private static final String CLUSTER = ClusterComponents.CLUSTER;
  private static final String SIZE = "size";
  private static final String ID = "id";
  private static final String RANK = "rank";
  private static final String MEMBERS = "members";
  private static final String OTHER = "other";
  private static final StructType NUMBERS =
      new StructType()
          .add(ENTITY_ID, DataTypes.StringType, false)
          .add(NUMBER, DataTypes.LongType, false);

  private Communities() {}

  /**
   * The communities of the pairs that are no chance (q below 0.01, NPMI above 0.1).
   *
   * @param pairs {@link EntityPairs}
   * @param entities {@link Entities}, for labels
   * @param wanted number of clusters at most; 0 for the square root of half the entities
   * @param cached keeps what is read more than once until the communities are written
   * @return {@link EntityCommunities}
   */
  public static Dataset<Row> communities(
      Dataset<Row> pairs, Dataset<Row> entities, int wanted, CachedRows cached) {
    Dataset<Row> strong = cached.keep(closest(pairs));
    Dataset<Row> numbers = cached.keep(numbers(strong));
    long members = numbers.count();
    if (members < MIN_SIZE) {
      return pairs.sparkSession().createDataFrame(List.of(), EntityCommunities.SCHEMA);
    }
    int k = (int) Math.max(2, wanted > 0 ? wanted : Math.round(Math.sqrt(members / 2.0)));
    Dataset<Row> edges =
        cached.keep(
            strong
                .join(numbers.select(col(ENTITY_ID).as(ENTITY_A), col(NUMBER).as(SOURCE)), ENTITY_A)
                .join(numbers.select(col(ENTITY_ID).as(ENTITY_B), col(NUMBER).as(TARGET)), ENTITY_B)
                .select(col(SOURCE), col(TARGET), col(EntityPairs.NPMI))
                // Sums over one partition in a fixed order are the same wherever the job runs;
                // these
                // pairs are few beside the mentions.
                .repartition(1)
                .sortWithinPartitions(col(SOURCE), col(TARGET)));
    Dataset<Row> clusters =
        new PowerIterationClustering()
            .setK((int) Math.min(k, members - 1))
            .setMaxIter(ROUNDS)
            .setInitMode("degree")
            .setSrcCol(SOURCE)
            .setDstCol(TARGET)
            .setWeightCol(EntityPairs.NPMI)
            .assignClusters(edges);
    Dataset<Row> assigned =
        ClusterComponents.within(
                clusters.select(col(ID).as(ClusterComponents.MEMBER), col(CLUSTER)), edges, cached)
            .join(numbers, col(ClusterComponents.MEMBER).equalTo(col(NUMBER)))
            .select(col(ENTITY_ID), col(ClusterComponents.COMPONENT).as(CLUSTER));
    return withLabels(assigned, strong, entities);
  }

  /** Of the pairs that are no chance those that one of the two has among its closest. */
  private static Dataset<Row> closest(Dataset<Row> pairs) {
    Column order = col(EntityPairs.LOG_LIKELIHOOD).desc();
    Column rankOfA =
        row_number().over(Window.partitionBy(col(ENTITY_A)).orderBy(order, col(ENTITY_B)));
    Column rankOfB =
        row_number().over(Window.partitionBy(col(ENTITY_B)).orderBy(order, col(ENTITY_A)));
    String other = "other_rank";
    return pairs
        .where(col(EntityPairs.Q_VALUE).lt(SURE).and(col(EntityPairs.NPMI).gt(MIN_NPMI)))
        .select(
            col(ENTITY_A), col(ENTITY_B), col(EntityPairs.NPMI), col(EntityPairs.LOG_LIKELIHOOD))
        .withColumn(RANK, rankOfA)
        .withColumn(other, rankOfB)
        .where(col(RANK).leq(PARTNERS).or(col(other).leq(PARTNERS)))
        .select(col(ENTITY_A), col(ENTITY_B), col(EntityPairs.NPMI));
  }

  /** Numbers from 0, in the order of the ids. */
  private static Dataset<Row> numbers(Dataset<Row> strong) {
    Dataset<Row> ids =
        strong
            .select(col(ENTITY_A).as(ENTITY_ID))
            .union(strong.select(col(ENTITY_B)))
            .distinct()
            .orderBy(col(ENTITY_ID));
    return strong
        .sparkSession()
        .createDataFrame(
            ids.toJavaRDD()
                .zipWithIndex()
                .map(
                    pair ->
                        new RowBuilder(NUMBERS)
                            .set(ENTITY_ID, pair._1().getAs(ENTITY_ID))
                            .set(NUMBER, pair._2())
                            .row()),
            NUMBERS);
  }

  private static Dataset<Row> withLabels(
      Dataset<Row> assigned, Dataset<Row> strong, Dataset<Row> entities) {
    WindowSpec ofCluster = Window.partitionBy(col(CLUSTER));
    Dataset<Row> central =
        central(assigned, strong)
            .withColumn(SIZE, count(lit(1)).over(ofCluster))
            .where(col(SIZE).geq(MIN_SIZE));
    Dataset<Row> best =
        central
            .join(entities.select(col(ENTITY_ID), col(Entities.LABEL)), ENTITY_ID)
            .withColumn(
                RANK, row_number().over(ofCluster.orderBy(col(CENTRALITY).desc(), col(ENTITY_ID))))
            .where(col(RANK).leq(LABEL_NAMES))
            .groupBy(col(CLUSTER), col(SIZE))
            .agg(array_sort(collect_list(struct(col(RANK), col(Entities.LABEL)))).as(MEMBERS))
            .select(
                col(CLUSTER),
                col(SIZE),
                array_join(col(MEMBERS).getField(Entities.LABEL), ", ").as(COMMUNITY_LABEL));
    // One row a community: few.
    Dataset<Row> numbered =
        best.select(
            col(CLUSTER),
            col(COMMUNITY_LABEL),
            row_number()
                .over(Window.partitionBy(lit(1)).orderBy(col(SIZE).desc(), col(COMMUNITY_LABEL)))
                .minus(1)
                .as(COMMUNITY_ID));
    return central
        .join(numbered, CLUSTER)
        .select(col(ENTITY_ID), col(COMMUNITY_ID), col(COMMUNITY_LABEL), col(CENTRALITY));
  }

  private static Dataset<Row> central(Dataset<Row> assigned, Dataset<Row> strong) {
    Dataset<Row> both =
        strong.union(strong.select(col(ENTITY_B), col(ENTITY_A), col(EntityPairs.NPMI)));
    Dataset<Row> ends =
        both.join(assigned.select(col(ENTITY_ID).as(ENTITY_A), col(CLUSTER)), ENTITY_A)
            .join(assigned.select(col(ENTITY_ID).as(ENTITY_B), col(CLUSTER).as(OTHER)), ENTITY_B)
            .where(col(CLUSTER).equalTo(col(OTHER)))
            .groupBy(col(ENTITY_A).as(ENTITY_ID))
            // Decimals add up to the same in any order.
            .agg(sum(col(EntityPairs.NPMI).cast("decimal(20,15)")).cast("double").as(CENTRALITY));
    return assigned
        .join(ends, new String[] {ENTITY_ID}, "left")
        .na()
        .fill(0, new String[] {CENTRALITY});
  }
}
