package org.dateline.config;

import java.util.List;

/**
 * Who is named together.
 *
 * @param minStories {@link #MIN_STORIES}
 * @param maxEntities {@link #MAX_ENTITIES}
 */
public record PairSettings(int minStories, int maxEntities) {
  static final Setting<Integer> MIN_STORIES =
      Setting.integer(
          "pairs.min_stories",
          3,
          1,
          1_000_000,
          "a pair named together in fewer stories is left out");

  static final Setting<Integer> MAX_ENTITIES =
      Setting.integer(
          "pairs.max_entities",
          40,
          2,
          1000,
          "a dispatch that names more is a round-up and has no vote");

  static final List<Setting<?>> ALL = List.of(MIN_STORIES, MAX_ENTITIES);

  static PairSettings of(Values values) {
    return new PairSettings(values.get(MIN_STORIES), values.get(MAX_ENTITIES));
  }
}
