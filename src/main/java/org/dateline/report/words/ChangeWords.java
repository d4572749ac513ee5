package org.dateline.report.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What changed since the run before, in sentences. */
public final class ChangeWords {
  private static final int MAX_NAMED = 5;

  private ChangeWords() {}

  /**
   * The stories of a run beside those of the one before.
   *
   * @param fresh that none of whose dispatches it had
   * @param grown with more dispatches
   * @param merged that are part of others now
   * @param withdrawn that were killed since
   */
  public record Stories(long fresh, long grown, long merged, long withdrawn) {}

  /**
   * The sentences.
   *
   * @param previous id of the run before; null for a first run
   * @param dispatches that this run has added
   * @param born labels of new topics
   * @param ended labels of topics that none continues
   */
  public static List<String> of(
      @Nullable String previous,
      long dispatches,
      Stories stories,
      Collection<String> born,
      Collection<String> ended) {
    if (previous == null) {
      return List.of("Everything is new.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        dispatches == 0
            ? String.format(Locale.ROOT, "No dispatch is new since run %s.", previous)
            : String.format(
                Locale.ROOT,
                "%s since run %s.",
                Numbers.count(dispatches, "new dispatch", "new dispatches"),
                previous));
    stories(lines, stories);
    named(lines, "New topics", born);
    named(lines, "Topics that have ended", ended);
    return lines;
  }

  private static void stories(List<String> lines, Stories stories) {
    List<String> parts = new ArrayList<>();
    add(parts, stories.fresh(), "is new", "are new");
    add(parts, stories.grown(), "has grown", "have grown");
    add(parts, stories.merged(), "has become part of another", "have become part of others");
    add(parts, stories.withdrawn(), "was withdrawn", "were withdrawn");
    if (!parts.isEmpty()) {
      lines.add("Of the stories " + Lists.and(parts) + ".");
    }
  }

  private static void add(List<String> parts, long count, String one, String many) {
    if (count > 0) {
      parts.add(Numbers.count(count, one, many));
    }
  }

  private static void named(List<String> lines, String what, Collection<String> labels) {
    if (!labels.isEmpty()) {
      String more =
          labels.size() > MAX_NAMED
              ? "; and " + Numbers.count(labels.size() - MAX_NAMED) + " more"
              : "";
      lines.add(
          what + ": " + String.join("; ", labels.stream().limit(MAX_NAMED).toList()) + more + ".");
    }
  }
}
