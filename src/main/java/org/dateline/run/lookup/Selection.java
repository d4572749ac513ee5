package org.dateline.run.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.report.format.Column;
import org.dateline.run.DataException;
import org.jspecify.annotations.Nullable;

/** The rows of a question that are wanted: its rule where nothing was asked, else what was. */
final class Selection {
  private final Published published;
  private final Question question;
  private final Criteria asked;
  private final List<String> conditions = new ArrayList<>();
  private final List<@Nullable Object> parameters = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final Set<String> settled = new TreeSet<>();

  private Selection(Published published, Question question, Criteria asked) {
    this.published = published;
    this.question = question;
    this.asked = asked;
    parameters.addAll(question.query().parameters());
  }

  /**
   * Chooses.
   *
   * @throws DataException if a value to choose by is none, or the rows have no column for it and
   *     that is strictly asked
   */
  static Selection of(
      Published published, Question question, List<Column> columns, Criteria asked) {
    Selection choice = new Selection(published, question, asked);
    for (Filter filter : Filter.values()) {
      if (columns.stream().anyMatch(column -> column.name().equals(filter.column()))) {
        choice.add(filter);
      } else {
        refuse(asked.values().containsKey(filter), filter.word(), question.name(), asked);
      }
    }
    boolean isInTime = question.firstDay() != null;
    refuse(asked.from() != null && !isInTime, "from", question.name(), asked);
    refuse(asked.to() != null && !isInTime, "to", question.name(), asked);
    boolean takesEntity = question.name().equals(Questions.RELATED);
    refuse(asked.entity() != null && !takesEntity, "entity", question.name(), asked);
    choice.days();
    return choice;
  }

  /**
   * Refuses every choice, for what has nothing to choose by.
   *
   * @throws DataException if one is strictly asked
   */
  static void refuseAll(String name, Criteria asked) {
    for (Filter filter : asked.values().keySet()) {
      refuse(true, filter.word(), name, asked);
    }
    refuse(asked.from() != null, "from", name, asked);
    refuse(asked.to() != null, "to", name, asked);
    refuse(asked.entity() != null, "entity", name, asked);
  }

  private static void refuse(boolean isAsked, String option, String name, Criteria asked) {
    if (isAsked && asked.isStrict()) {
      throw new DataException(
          String.format(Locale.ROOT, "--%s chooses nothing among %s; leave it out.", option, name));
    }
  }

  private void add(Filter filter) {
    List<String> values = asked.values().get(filter);
    if (values == null) {
      String rule = question.defaults().get(filter);
      values = rule == null ? List.of(Criteria.ANY) : List.of(rule);
    } else if (!values.contains(Criteria.ANY)) {
      check(filter, values);
    }
    if (values.contains(Criteria.ANY)) {
      return;
    }
    conditions.add(
        values.stream()
            .map(value -> "?")
            .collect(Collectors.joining(", ", filter.column() + " in (", ")")));
    parameters.addAll(values);
    words.add(filter.word() + " " + String.join(" ", values));
    if (values.size() == 1 && filter.isDimension()) {
      settled.add(filter.column());
    }
  }

  private void check(Filter filter, List<String> values) {
    if (!published.hasTable(filter.table())) {
      return;
    }
    List<String> known =
        published.texts(
            Query.of(
                String.format(
                    Locale.ROOT,
                    "select distinct %1$s from %2$s order by %1$s",
                    filter.column(),
                    filter.table()),
                filter.table()),
            filter.column());
    if (known.isEmpty()) {
      return; // Where there is nothing, every choice of it is nothing, and no mistake.
    }
    for (String value : values) {
      if (!value.equals(Filter.TOGETHER) && !known.contains(value)) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "The run has no %s \"%s\"; it has: %s%s",
                filter.word(),
                value,
                String.join(", ", known),
                Published.nearest(value, known)));
      }
    }
  }

  private void days() {
    LocalDate from = asked.from();
    LocalDate to = asked.to();
    if (from != null && question.lastDay() != null) {
      conditions.add(question.lastDay() + " >= ?");
      parameters.add(from);
      words.add("from " + from);
    }
    if (to != null && question.firstDay() != null) {
      conditions.add(question.firstDay() + " <= ?");
      parameters.add(to);
      words.add("to " + to);
    }
  }

  /** The chosen rows, as what stands behind a list of columns. */
  Query query() {
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return new Query(
        question.query().tables(), " from (" + question.query().sql() + ") t" + where, parameters);
  }

  /** What was chosen, for people, with a colon before it; "" for all. */
  String words() {
    return words.isEmpty() ? "" : ": " + String.join(", ", words);
  }

  /** Columns that have one value in all rows, which need not be shown. */
  Set<String> settled() {
    return settled;
  }
}
