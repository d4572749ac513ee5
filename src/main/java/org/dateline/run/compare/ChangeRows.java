package org.dateline.run.compare;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.dateline.report.format.Column;
import org.dateline.report.format.Rows;
import org.dateline.run.lookup.AnswerRow;
import org.jspecify.annotations.Nullable;

/** The changes of several parts, one part after the other, asked for as they are read. */
final class ChangeRows implements Rows {
  /** Says why, where the row itself does not. */
  interface Reason {
    /**
     * The reason.
     *
     * @param part the part of the change
     * @param change its kind
     * @param id its id
     */
    @Nullable String of(String part, String change, String id);
  }

  private final List<Column> columns;
  private final Deque<List<@Nullable Object>> first;
  private final Deque<ChangePart> left;
  private final Function<ChangePart, Rows> ask;
  private final Reason reason;
  private @Nullable Rows rows;
  private String part = "";

  ChangeRows(
      List<Column> columns,
      List<List<@Nullable Object>> first,
      List<ChangePart> parts,
      Function<ChangePart, Rows> ask,
      Reason reason) {
    this.columns = columns;
    this.first = new ArrayDeque<>(first);
    this.left = new ArrayDeque<>(parts);
    this.ask = ask;
    this.reason = reason;
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public @Nullable List<@Nullable Object> next() {
    if (!first.isEmpty()) {
      return first.poll();
    }
    while (true) {
      Rows open = rows;
      if (open == null) {
        ChangePart following = left.poll();
        if (following == null) {
          return null;
        }
        part = following.name();
        open = ask.apply(following);
        rows = open;
      }
      List<@Nullable Object> row = open.next();
      if (row != null) {
        return of(new AnswerRow(open.columns(), row));
      }
      close();
    }
  }

  private List<@Nullable Object> of(AnswerRow row) {
    String id = row.text("id");
    String change = row.text("change");
    String why = row.textOrNull("why");
    return Arrays.asList(
        part,
        change,
        id,
        row.textOrNull("label"),
        row.textOrNull("was"),
        row.textOrNull("is_now"),
        row.whole("amount"),
        why == null ? reason.of(part, change, id) : why);
  }

  @Override
  public void close() {
    Rows open = rows;
    if (open != null) {
      open.close();
      rows = null;
    }
  }
}
