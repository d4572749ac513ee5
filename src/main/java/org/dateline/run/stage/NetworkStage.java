package org.dateline.run.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.config.PairSettings;
import org.dateline.entity.network.Communities;
import org.dateline.entity.network.EntityGraph;
import org.dateline.entity.network.FrequentGroups;
import org.dateline.run.RunContext;
import org.dateline.run.Stage;
import org.dateline.run.StageResult;
import org.dateline.table.Entities;
import org.dateline.table.EntityCommunities;
import org.dateline.table.EntityGroups;
import org.dateline.table.EntityPairs;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowValues;

/** Who belongs together: groups that are often named together, communities, and the graph. */
public final class NetworkStage implements Stage {
  /** A group is named by one story in so many, or by more. */
  private static final double STORIES_PER_GROUP = 1000.0;

  @Override
  public StageResult run(RunContext run) {
    PairSettings settings = run.settings().pairs();
    Dataset<Row> versions = StandingStories.versions(run);
    // Of each story its latest version, so that a story votes once.
    Dataset<Row> mentions =
        StandingStories.mentions(run)
            .join(versions, new String[] {Dispatches.DISPATCH_ID}, "left_semi");
    long least =
        Math.max(settings.groupStories(), Math.round(versions.count() / STORIES_PER_GROUP));
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(
        EntityGroups.NAME,
        run.write(
            FrequentGroups.groups(mentions, least, settings.maxEntities(), run.cached()),
            EntityGroups.NAME,
            EntityGroups.SCHEMA));
    rows.put(
        EntityCommunities.NAME,
        run.writeSorted(
            Communities.communities(
                run.table(EntityPairs.NAME, EntityPairs.SCHEMA),
                run.table(Entities.NAME, Entities.SCHEMA),
                settings.communities(),
                run.cached()),
            EntityCommunities.NAME,
            EntityCommunities.SCHEMA,
            col(EntityCommunities.COMMUNITY_ID),
            col(EntityCommunities.CENTRALITY).desc(),
            col(EntityCommunities.ENTITY_ID)));
    EntityGraph graph = graph(run);
    run.output().writeFile(run.id(), "graph/entities.graphml", graph.toGraphMl());
    run.output().writeFile(run.id(), "graph/entities.gexf", graph.toGexf());
    return StageResult.of(
        rows,
        StageResult.counted(rows, EntityGroups.NAME, "group or rule", "groups and rules")
            + ", "
            + StageResult.counted(rows, EntityCommunities.NAME, "entity", "entities")
            + " in communities");
  }

  /** The strongest pairs: as many as the setting allows, whatever the size of the corpus. */
  private static EntityGraph graph(RunContext run) {
    Dataset<Row> strongest =
        run.table(EntityPairs.NAME, EntityPairs.SCHEMA)
            .where(col(EntityPairs.Q_VALUE).lt(0.01).and(col(EntityPairs.NPMI).gt(0)))
            .orderBy(
                col(EntityPairs.LOG_LIKELIHOOD).desc(),
                col(EntityPairs.ENTITY_A),
                col(EntityPairs.ENTITY_B))
            .limit(run.settings().pairs().graphEdges());
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
                        RowValues.text(row, EntityPairs.ENTITY_A),
                        RowValues.text(row, EntityPairs.ENTITY_B),
                        RowValues.amount(row, EntityPairs.NPMI),
                        RowValues.count(row, EntityPairs.STORY_COUNT),
                        RowValues.amount(row, EntityPairs.Q_VALUE)))
            .toList();
    return new EntityGraph(nodes(run, strongest), edges);
  }

  private static List<EntityGraph.Node> nodes(RunContext run, Dataset<Row> strongest) {
    Dataset<Row> ids =
        strongest
            .select(col(EntityPairs.ENTITY_A).as(Entities.ENTITY_ID))
            .union(strongest.select(col(EntityPairs.ENTITY_B)))
            .distinct();
    return run
        .table(Entities.NAME, Entities.SCHEMA)
        .join(ids, new String[] {Entities.ENTITY_ID}, "left_semi")
        .join(
            run.table(EntityCommunities.NAME, EntityCommunities.SCHEMA),
            new String[] {Entities.ENTITY_ID},
            "left")
        .select(
            col(Entities.ENTITY_ID),
            col(Entities.LABEL),
            col(Entities.TYPE),
            col(Entities.STORY_COUNT),
            coalesce(col(EntityCommunities.COMMUNITY_ID), lit(EntityGraph.NO_COMMUNITY))
                .as(EntityCommunities.COMMUNITY_ID))
        .orderBy(col(Entities.ENTITY_ID))
        .collectAsList()
        .stream()
        .map(
            row ->
                new EntityGraph.Node(
                    RowValues.text(row, Entities.ENTITY_ID),
                    RowValues.text(row, Entities.LABEL),
                    RowValues.text(row, Entities.TYPE),
                    RowValues.count(row, Entities.STORY_COUNT),
                    RowValues.number(row, EntityCommunities.COMMUNITY_ID)))
        .toList();
  }
}
