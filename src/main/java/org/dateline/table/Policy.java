package org.dateline.table;

import java.util.Locale;

/**
 * What one is, where dispatches are counted. Under every policy undated dispatches and withdrawn
 * stories do not count.
 */
public enum Policy {
  /** Each dispatch received is one, on its own day. What a newsroom saw go by. */
  EVERY_DISPATCH,
  /**
   * Each story is one, on the day of its latest version and by what that version says: corrections
   * and later takes supersede the ones before, copies never count. In the series of one agency the
   * latest version is that agency's (its last copy, if it has sent nothing but copies); in that of
   * all together the story's.
   */
  LATEST_REVISION,
  /**
   * Each story is one, on the day of its first dispatch, and about a subject if any of its
   * dispatches is. In the series of one agency those are that agency's dispatches; a story that two
   * agencies sent is one in each of their series and one in that of all together.
   */
  STORY;

  /** The value of the {@code policy} column. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The policy of that code, such as {@code every_dispatch}. */
  public static Policy of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
