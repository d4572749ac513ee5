package org.dateline.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story with its dispatches.
 *
 * @param storyId its id
 * @param headline of its latest version
 * @param isKilled whether it was withdrawn
 * @param size how many dispatches it has
 * @param members the first of them, in order
 */
public record StoryChain(
    String storyId, String headline, boolean isKilled, long size, List<Member> members) {
  public StoryChain {
    members = List.copyOf(members);
  }

  /**
   * A dispatch of a story.
   *
   * @param sequence its place, from 1
   * @param dispatchId its id
   * @param source its agency
   * @param when its instant or day as text; null where it is undated
   * @param headline as transmitted
   * @param relation as in {@link org.dateline.table.StoryMembers#RELATION}
   * @param reason as in {@link org.dateline.table.StoryMembers#REASON}
   * @param joined sequence of the dispatch it was found to belong to; null for the first
   * @param similarity share of the shingles it has in common with that one
   * @param added share of its shingles that are new
   * @param words words of its body
   * @param sentences its new sentences
   */
  public record Member(
      int sequence,
      String dispatchId,
      String source,
      @Nullable String when,
      String headline,
      String relation,
      @Nullable String reason,
      @Nullable Integer joined,
      double similarity,
      double added,
      int words,
      List<String> sentences) {
    public Member {
      sentences = List.copyOf(sentences);
    }
  }
}
