package org.dateline.run.lookup;

import java.util.List;
import java.util.Locale;
import org.dateline.run.DataException;
import org.dateline.table.StoryMembers;

/** Finds a story by its id or that of one of its dispatches, or by how one of these begins. */
final class StoryIds {
  private static final int MAX_MATCHES = 5;

  private final Published published;

  StoryIds(Published published) {
    this.published = published;
  }

  /**
   * The id of the story.
   *
   * @throws DataException if there is none or if several begin so
   */
  String of(String given) {
    String id = given.strip().toLowerCase(Locale.ROOT);
    List<String> found = ids("story_id = ? or dispatch_id = ?", id, id);
    if (found.isEmpty() && !id.isEmpty()) {
      found =
          ids(
              "substr(story_id, 1, "
                  + id.length()
                  + ") = ? or substr(dispatch_id, 1, "
                  + id.length()
                  + ") = ?",
              id,
              id);
    }
    if (found.isEmpty()) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "No story or dispatch of run %s has an id that begins with %s.",
              published.run(),
              id));
    }
    if (found.size() > 1) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "Several stories fit %s, such as %s; give more of the id.",
              id,
              String.join(", ", found)));
    }
    return found.get(0);
  }

  private List<String> ids(String condition, String... parameters) {
    return published.texts(
        Query.of(
                "select distinct story_id from story_members where "
                    + condition
                    + " order by story_id limit "
                    + MAX_MATCHES,
                "story_members")
            .with((Object[]) parameters),
        StoryMembers.STORY_ID);
  }
}
