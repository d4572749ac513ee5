package org.dateline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What has become of the topics since the run before, in a sentence or two. */
public final class TopicNotes {
  /** Topics of one kind that are named; the manifest holds all of them. */
  private static final int MAX_NAMED = 5;

  private TopicNotes() {}

  /**
   * Stories that have changed topics together.
   *
   * @param before their topics in the run before, for people
   * @param after their topics now
   */
  public record Move(List<String> before, List<String> after) {
    public Move {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * The sentences; none where nothing is to be told.
   *
   * @param matched how many topics continue one of the run before
   * @param born new ones, for people
   * @param ended ones that none continues
   */
  public static List<String> of(
      long matched, List<String> born, List<String> ended, List<Move> splits, List<Move> merges) {
    if (matched == 0 && born.isEmpty() && ended.isEmpty()) {
      return List.of();
    }
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "Topics: %,d of %,d continue those of the run before",
            matched,
            matched + born.size()));
    append(line, born, "new");
    append(line, ended, "ended");
    List<String> lines = new ArrayList<>(List.of(line.append('.').toString()));
    List<String> moves = new ArrayList<>();
    splits.forEach(
        move -> moves.add(move.before().get(0) + " has split into " + joined(move.after())));
    merges.forEach(
        move -> moves.add(joined(move.before()) + " have merged into " + move.after().get(0)));
    if (!moves.isEmpty()) {
      lines.add("Topics: " + some(moves) + ".");
    }
    return lines;
  }

  private static void append(StringBuilder line, List<String> topics, String what) {
    if (!topics.isEmpty()) {
      line.append(String.format(Locale.ROOT, "; %,d %s: %s", topics.size(), what, some(topics)));
    }
  }

  private static String some(List<String> items) {
    String first = items.stream().limit(MAX_NAMED).collect(Collectors.joining("; "));
    return items.size() <= MAX_NAMED
        ? first
        : first + String.format(Locale.ROOT, "; … and %,d more", items.size() - MAX_NAMED);
  }

  private static String joined(List<String> topics) {
    return String.join(" and ", topics);
  }
}
