package org.dateline.run.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.PairSettings;
import org.dateline.entity.network.Communities;
import org.dateline.entity.network.EntityGraph;
import org.dateline.entity.network.FrequentGroups;
import org.dateline.entity.pair.PairCounts;
import org.dateline.entity.pair.PairTrendSeries;
import org.dateline.run.TableWriter;
import org.dateline.store.Output;
import org.dateline.table.Entities;
import org.dateline.table.EntityCommunities;
import org.dateline.table.EntityGroups;
import org.dateline.table.EntityPairs;
import org.dateline.table.PairTrends;

/** Who keeps company with whom: pairs and their months, groups, communities, and the graph. */
final class Company {
  private final SparkSession spark;
  private final TableWriter tables;
  private final PairSettings settings;
  private final Output output;
  private final String run;

  Company(
      SparkSession spark, TableWriter tables, PairSettings settings, Output output, String run) {
    this.spark = spark;
    this.tables = tables;
    this.settings = settings;
    this.output = output;
    this.run = run;
  }

  /**
   * Writes pairs and trends.
   *
   * @param voters stories that have a vote
   */
  Map<String, Long> pairs(Dataset<Row> perDispatch, Dataset<Row> dispatches, long voters) {
    PairCounts.Counted counted =
        PairCounts.counted(perDispatch, settings.minStories(), settings.maxEntities());
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(
        EntityPairs.NAME,
        tables.write(
            PairCounts.pairs(counted, voters)
                .orderBy(
                    col(EntityPairs.STORY_COUNT).desc(),
                    col(EntityPairs.ENTITY_A),
                    col(EntityPairs.ENTITY_B)),
            EntityPairs.SCHEMA,
            output.workTable(run, EntityPairs.NAME)));
    rows.put(
        PairTrends.NAME,
        tables.write(
            PairTrendSeries.trends(counted.pairs(), dispatches),
            PairTrends.SCHEMA,
            output.workTable(run, PairTrends.NAME)));
    counted.pairs().unpersist();
    return rows;
  }

  /**
   * Writes groups, communities and the graph; pairs and entities have been written.
   *
   * @param mentions of one dispatch of each story
   * @param stories how many there are
   */
  Map<String, Long> groups(Dataset<Row> mentions, long stories) {
    long least = Math.max(settings.groupStories(), Math.round(stories / 1000.0));
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(
        EntityGroups.NAME,
        tables.write(
            FrequentGroups.groups(mentions, least, settings.maxEntities()),
            EntityGroups.SCHEMA,
            output.workTable(run, EntityGroups.NAME)));
    rows.put(
        EntityCommunities.NAME,
        tables.writeSorted(
            Communities.communities(
                table(EntityPairs.NAME), table(Entities.NAME), settings.communities()),
            EntityCommunities.SCHEMA,
            output.workTable(run, EntityCommunities.NAME),
            col(EntityCommunities.COMMUNITY_ID),
            col(EntityCommunities.CENTRALITY).desc(),
            col(EntityCommunities.ENTITY_ID)));
    EntityGraph graph = graph();
    output.writeFile(run, "graph/entities.graphml", graph.toGraphMl());
    output.writeFile(run, "graph/entities.gexf", graph.toGexf());
    return rows;
  }

  /** The strongest pairs: as many as the setting allows, whatever the size of the corpus. */
  private EntityGraph graph() {
    Dataset<Row> strongest =
        table(EntityPairs.NAME)
            .where(col(EntityPairs.Q_VALUE).lt(0.01).and(col(EntityPairs.NPMI).gt(0)))
            .orderBy(
                col(EntityPairs.LOG_LIKELIHOOD).desc(),
                col(EntityPairs.ENTITY_A),
                col(EntityPairs.ENTITY_B))
            .limit(settings.graphEdges());
    List<EntityGraph.Edge> edges =
        strongest
            .select(
                EntityPairs.ENTITY_A,
                EntityPairs.ENTITY_B,
                EntityPairs.NPMI,
                EntityPairs.STORY_COUNT,
                EntityPairs.Q_VALUE)
            .collectAsList()
            .stream()
            .map(
                row ->
                    new EntityGraph.Edge(
                        row.getString(0),
                        row.getString(1),
                        row.getDouble(2),
                        row.getLong(3),
                        row.getDouble(4)))
            .toList();
    return new EntityGraph(nodes(strongest), edges);
  }

  private List<EntityGraph.Node> nodes(Dataset<Row> strongest) {
    Dataset<Row> ids =
        strongest
            .select(col(EntityPairs.ENTITY_A).as(Entities.ENTITY_ID))
            .union(strongest.select(col(EntityPairs.ENTITY_B)))
            .distinct();
    return table(Entities.NAME)
        .join(ids, new String[] {Entities.ENTITY_ID}, "left_semi")
        .join(table(EntityCommunities.NAME), new String[] {Entities.ENTITY_ID}, "left")
        .select(
            col(Entities.ENTITY_ID),
            col(Entities.LABEL),
            col(Entities.TYPE),
            col(Entities.STORY_COUNT),
            coalesce(col(EntityCommunities.COMMUNITY_ID), lit(-1)))
        .orderBy(col(Entities.ENTITY_ID))
        .collectAsList()
        .stream()
        .map(
            row ->
                new EntityGraph.Node(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getInt(4)))
        .toList();
  }

  private Dataset<Row> table(String name) {
    return spark.read().parquet(output.workTable(run, name));
  }
}
