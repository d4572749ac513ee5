package org.dateline.config;

import java.util.List;

/**
 * Who is named together.
 *
 * @param minStories {@link #MIN_STORIES}
 * @param maxEntities {@link #MAX_ENTITIES}
 * @param groupStories {@link #GROUP_STORIES}
 * @param resolution {@link #RESOLUTION}
 * @param graphEdges {@link #GRAPH_EDGES}
 */
public record PairSettings(
    int minStories, int maxEntities, int groupStories, double resolution, int graphEdges) {
  static final Setting<Integer> MIN_STORIES =
      Setting.integer(
          "pairs.min_stories",
          3,
          1,
          1_000_000,
          "a pair named together in fewer stories is left out");

  /** Entities beyond which a dispatch has no vote on pairs. */
  public static final Setting<Integer> MAX_ENTITIES =
      Setting.integer(
          "pairs.max_entities",
          40,
          2,
          1000,
          "a dispatch that names more is a round-up and has no vote");

  static final Setting<Integer> GROUP_STORIES =
      Setting.integer(
          "pairs.group_stories",
          5,
          2,
          1_000_000,
          "a group of three and more needs so many stories, and one in a thousand of all");

  static final Setting<Double> RESOLUTION =
      Setting.decimal(
          "pairs.resolution",
          1.0,
          0.01,
          100,
          "how fine communities are: more gives more and smaller ones");

  static final Setting<Integer> GRAPH_EDGES =
      Setting.integer(
          "pairs.graph_edges",
          5000,
          1,
          100_000,
          "pairs in the graph files, the least likely by chance first");

  static final List<Setting<?>> ALL =
      List.of(MIN_STORIES, MAX_ENTITIES, GROUP_STORIES, RESOLUTION, GRAPH_EDGES);

  static PairSettings of(Values values) {
    return new PairSettings(
        values.get(MIN_STORIES),
        values.get(MAX_ENTITIES),
        values.get(GROUP_STORIES),
        values.get(RESOLUTION),
        values.get(GRAPH_EDGES));
  }
}
