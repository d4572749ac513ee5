package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.dateline.config.PairSettings;
import org.dateline.config.gazetteer.Wholes;
import org.dateline.entity.network.Communities;
import org.dateline.entity.network.CommunityLabels;
import org.dateline.entity.network.EntityGraph;
import org.dateline.entity.network.FrequentGroups;
import org.dateline.run.RunContext;
import org.dateline.run.Stage;
import org.dateline.run.StageResult;
import org.dateline.table.DispatchEntities;
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
    Dataset<Row> named =
        run.table(DispatchEntities.NAME, DispatchEntities.SCHEMA)
            .join(versions, new String[] {Dispatches.DISPATCH_ID}, "left_semi");
    long stories = run.counted(EntityStage.STANDING_STORIES);
    long least = Math.max(settings.groupStories(), Math.round(stories / STORIES_PER_GROUP));
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(
        EntityGroups.NAME,
        run.write(
            FrequentGroups.groups(named, least, settings.maxEntities(), run.stageCache()),
            EntityGroups.NAME,
            EntityGroups.SCHEMA));
    rows.put(EntityCommunities.NAME, writeCommunities(run));
    return StageResult.of(
        rows,
        StageResult.counted(rows, EntityGroups.NAME, "group or rule", "groups and rules")
            + ", "
            + StageResult.counted(rows, EntityCommunities.NAME, "entity", "entities")
            + " in communities");
  }

  /** The communities, and the graph with each node's. */
  private static long writeCommunities(RunContext run) {
    Dataset<Row> pairs = run.table(EntityPairs.NAME, EntityPairs.SCHEMA);
    List<Communities.Tie> ties = Communities.ties(pairs);
    List<EntityGraph.Edge> edges = edges(run, pairs);
    Map<String, Row> entities = entities(run, ties, edges);
    Map<String, String> labels = new HashMap<>();
    entities.forEach((id, entity) -> labels.put(id, RowValues.text(entity, Entities.LABEL)));
    List<Communities.Member> members =
        Communities.of(
            ties,
            new CommunityLabels(labels, run.plan().gazetteer().entries(), Wholes.shipped()),
            run.settings().pairs().resolution());
    EntityGraph graph = new EntityGraph(nodes(edges, entities, members), edges);
    run.output().writeFile(run.id(), "graph/entities.graphml", graph.toGraphMl());
    run.output().writeFile(run.id(), "graph/entities.gexf", graph.toGexf());
    return run.writeRows(
        members.stream().map(Communities.Member::toRow).toList(),
        EntityCommunities.NAME,
        EntityCommunities.SCHEMA);
  }

  /** The strongest pairs: as many as the setting allows, whatever the size of the corpus. */
  private static List<EntityGraph.Edge> edges(RunContext run, Dataset<Row> pairs) {
    return pairs
        .where(col(EntityPairs.Q_VALUE).lt(0.01).and(col(EntityPairs.NPMI).gt(0)))
        .orderBy(
            col(EntityPairs.LOG_LIKELIHOOD).desc(),
            col(EntityPairs.ENTITY_A),
            col(EntityPairs.ENTITY_B))
        .limit(run.settings().pairs().graphEdges())
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
  }

  /** What is known of the entities of ties and edges, by id: {@link Entities}. */
  private static Map<String, Row> entities(
      RunContext run, List<Communities.Tie> ties, List<EntityGraph.Edge> edges) {
    Set<String> ids = new TreeSet<>();
    ties.forEach(tie -> ids.addAll(List.of(tie.a(), tie.b())));
    edges.forEach(edge -> ids.addAll(List.of(edge.a(), edge.b())));
    if (ids.isEmpty()) {
      return Map.of();
    }
    return run
        .table(Entities.NAME, Entities.SCHEMA)
        .select(
            col(Entities.ENTITY_ID),
            col(Entities.LABEL),
            col(Entities.TYPE),
            col(Entities.STORY_COUNT))
        .join(
            run.spark().createDataset(List.copyOf(ids), Encoders.STRING()).toDF(Entities.ENTITY_ID),
            new String[] {Entities.ENTITY_ID},
            "left_semi")
        .collectAsList()
        .stream()
        .collect(
            Collectors.toMap(row -> RowValues.text(row, Entities.ENTITY_ID), Function.identity()));
  }

  private static List<EntityGraph.Node> nodes(
      List<EntityGraph.Edge> edges, Map<String, Row> entities, List<Communities.Member> members) {
    Map<String, Integer> communities =
        members.stream()
            .collect(Collectors.toMap(Communities.Member::entity, Communities.Member::community));
    return edges.stream()
        .flatMap(edge -> Stream.of(edge.a(), edge.b()))
        .distinct()
        .sorted()
        .map(
            id ->
                node(
                    Objects.requireNonNull(entities.get(id), id),
                    communities.getOrDefault(id, EntityGraph.NO_COMMUNITY)))
        .toList();
  }

  private static EntityGraph.Node node(Row entity, int community) {
    return new EntityGraph.Node(
        RowValues.text(entity, Entities.ENTITY_ID),
        RowValues.text(entity, Entities.LABEL),
        RowValues.text(entity, Entities.TYPE),
        RowValues.count(entity, Entities.STORY_COUNT),
        community);
  }
}
