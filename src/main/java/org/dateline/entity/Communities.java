package org.dateline.entity;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.dateline.table.EntityCommunities.CENTRALITY;
import static org.dateline.table.EntityCommunities.COMMUNITY_ID;
import static org.dateline.table.EntityCommunities.COMMUNITY_LABEL;
import static org.dateline.table.EntityCommunities.ENTITY_ID;
import static org.dateline.table.EntityPairs.ENTITY_A;
import static org.dateline.table.EntityPairs.ENTITY_B;

import org.apache.spark.ml.clustering.PowerIterationClustering;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;
import org.dateline.table.Entities;
import org.dateline.table.EntityCommunities;
import org.dateline.table.EntityPairs;

/** Who belongs together: MLlib's power iteration clustering (Lin and Cohen 2010) of the pairs. */
public final class Communities {
  private static final double SURE = 0.01;
  private static final double LEAST_NPMI = 0.1;
  private static final int ROUNDS = 30;
  private static final String NUMBER = "number";
  private static final String SOURCE = "src";
  private static final String TARGET = "dst";
  private static final String CLUSTER = "cluster";
  private static final String SIZE = "size";
  private static final String ID = "id";
  private static final String RANK = "rank";
  private static final String MEMBERS = "members";
  private static final String OTHER = "other";

  private Communities() {}

  /**
   * The communities of the pairs that are no chance (q below 0.01, NPMI above 0.1).
   *
   * @param pairs {@link EntityPairs}
   * @param entities {@link Entities}, for labels
   * @param wanted number of communities at most; 0 for the square root of half the entities
   * @return {@link EntityCommunities}
   */
  public static Dataset<Row> communities(Dataset<Row> pairs, Dataset<Row> entities, int wanted) {
    Dataset<Row> strong =
        pairs
            .where(col(EntityPairs.Q_VALUE).lt(SURE).and(col(EntityPairs.NPMI).gt(LEAST_NPMI)))
            .select(col(ENTITY_A), col(ENTITY_B), col(EntityPairs.NPMI))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> numbers = numbers(strong).persist(StorageLevel.MEMORY_AND_DISK());
    long members = numbers.count();
    if (members < 3) {
      return pairs.sparkSession().createDataFrame(java.util.List.of(), EntityCommunities.SCHEMA);
    }
    int k = (int) Math.max(2, wanted > 0 ? wanted : Math.round(Math.sqrt(members / 2.0)));
    Dataset<Row> edges =
        strong
            .join(numbers.select(col(ENTITY_ID).as(ENTITY_A), col(NUMBER).as(SOURCE)), ENTITY_A)
            .join(numbers.select(col(ENTITY_ID).as(ENTITY_B), col(NUMBER).as(TARGET)), ENTITY_B)
            .select(col(SOURCE), col(TARGET), col(EntityPairs.NPMI))
            // Sums over one partition in a fixed order are the same wherever the job runs; the
            // pairs
            // that are no chance are few beside the mentions.
            .repartition(1)
            .sortWithinPartitions(col(SOURCE), col(TARGET));
    Dataset<Row> assigned =
        new PowerIterationClustering()
            .setK((int) Math.min(k, members - 1))
            .setMaxIter(ROUNDS)
            .setInitMode("degree")
            .setSrcCol(SOURCE)
            .setDstCol(TARGET)
            .setWeightCol(EntityPairs.NPMI)
            .assignClusters(edges)
            .join(numbers, col(ID).equalTo(col(NUMBER)))
            .select(col(ENTITY_ID), col(CLUSTER));
    return labelled(assigned, strong, entities);
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
                        org.apache.spark.sql.RowFactory.create(pair._1().getString(0), pair._2())),
            new org.apache.spark.sql.types.StructType()
                .add(ENTITY_ID, org.apache.spark.sql.types.DataTypes.StringType, false)
                .add(NUMBER, org.apache.spark.sql.types.DataTypes.LongType, false));
  }

  private static Dataset<Row> labelled(
      Dataset<Row> assigned, Dataset<Row> strong, Dataset<Row> entities) {
    Dataset<Row> central = central(assigned, strong);
    var ofCluster = Window.partitionBy(col(CLUSTER));
    Dataset<Row> best =
        central
            .join(entities.select(col(ENTITY_ID), col(Entities.LABEL)), ENTITY_ID)
            .withColumn(SIZE, count(lit(1)).over(ofCluster))
            .withColumn(
                RANK, row_number().over(ofCluster.orderBy(col(CENTRALITY).desc(), col(ENTITY_ID))))
            .where(col(RANK).leq(3))
            .groupBy(col(CLUSTER), col(SIZE))
            .agg(array_sort(collect_list(struct(col(RANK), col(Entities.LABEL)))).as(MEMBERS))
            .select(
                col(CLUSTER),
                col(SIZE),
                array_join(slice(col(MEMBERS).getField(Entities.LABEL), 1, 3), ", ")
                    .as(COMMUNITY_LABEL));
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
