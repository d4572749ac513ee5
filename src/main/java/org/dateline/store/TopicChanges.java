package org.dateline.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What has become of the topics since the run before.
 *
 * @param matched topics that continue one of the run before
 * @param born ids of new topics
 * @param ended ids of topics of the run before that none continues
 * @param relabelled ids of topics that continue under a new label
 * @param splits topics of the run before whose stories are those of several now
 * @param merges topics that have the stories of several of the run before
 */
public record TopicChanges(
    @JsonProperty("matched") long matched,
    @JsonProperty("born") List<String> born,
    @JsonProperty("ended") List<String> ended,
    @JsonProperty("relabelled") List<String> relabelled,
    @JsonProperty("splits") List<Move> splits,
    @JsonProperty("merges") List<Move> merges) {
  /** Where no run before has left topics. */
  public static final TopicChanges NONE =
      new TopicChanges(0, List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * Where stories have gone.
   *
   * @param before ids of their topics in the run before
   * @param after ids of their topics now
   */
  public record Move(
      @JsonProperty("before") List<String> before, @JsonProperty("after") List<String> after) {
    public Move {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  public TopicChanges {
    born = List.copyOf(born);
    ended = List.copyOf(ended);
    relabelled = List.copyOf(relabelled);
    splits = List.copyOf(splits);
    merges = List.copyOf(merges);
  }
}
