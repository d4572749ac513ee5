package org.dateline.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What has become of the stories since the run before.
 *
 * @param fresh stories none of whose ids the run before had; all of them in a first run
 * @param grown stories that have more dispatches than before
 * @param merged stories of the run before that are part of another one now
 * @param withdrawn stories that have been killed since
 * @param grownIds some of these, the largest first
 * @param mergedIds some of these
 * @param withdrawnIds some of these
 */
public record StoryChanges(
    @JsonProperty("new") long fresh,
    @JsonProperty("grown") long grown,
    @JsonProperty("merged") long merged,
    @JsonProperty("withdrawn") long withdrawn,
    @JsonProperty("grown_ids") List<String> grownIds,
    @JsonProperty("merged_ids") List<String> mergedIds,
    @JsonProperty("withdrawn_ids") List<String> withdrawnIds) {
  /** Before the first run. */
  public static final StoryChanges NONE =
      new StoryChanges(0, 0, 0, 0, List.of(), List.of(), List.of());

  /** Those of a first run that has so many stories and none withdrawn. */
  public static StoryChanges first(long stories) {
    return new StoryChanges(stories, 0, 0, 0, List.of(), List.of(), List.of());
  }

  public StoryChanges {
    grownIds = List.copyOf(grownIds);
    mergedIds = List.copyOf(mergedIds);
    withdrawnIds = List.copyOf(withdrawnIds);
  }
}
