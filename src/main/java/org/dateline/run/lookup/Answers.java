package org.dateline.run.lookup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.report.format.Column;
import org.dateline.report.format.Rows;
import org.dateline.run.DataException;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.corpus.Rejects;
import org.jspecify.annotations.Nullable;

/** Answers what can be asked of a published run. */
public final class Answers {
  private static final String RUNS = "runs";
  private static final String STAGES = "stages";
  private static final String SETTINGS = "settings";
  private static final String COUNT = "row_count";
  private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]*");

  private final Published published;

  /** Answers from a run. */
  public Answers(Published published) {
    this.published = published;
  }

  /** What can be shown, with one line about each, in the order of the help. */
  public static Map<String, String> topics() {
    Map<String, String> topics = new LinkedHashMap<>();
    Questions.all().forEach(question -> topics.put(question.name(), question.about()));
    topics.put(RUNS, "the runs that are kept, and which is the current one");
    topics.put(STAGES, "the stages of the run, their tables and times");
    topics.put(SETTINGS, "the settings the run was made with");
    return topics;
  }

  /** Whether it takes the id of a story or dispatch. */
  public static boolean takesId(String what) {
    return what.equals(Questions.STORY);
  }

  /** Whether its texts are too long for a table on a terminal. */
  public static boolean isLong(String what) {
    return what.equals(Questions.REJECTS);
  }

  /** What is shown before it on a terminal; null for nothing. */
  public static @Nullable String preface(String what) {
    return what.equals(Questions.REJECTS) ? Questions.REASONS : null;
  }

  /**
   * Answers.
   *
   * @param what one of {@link #topics}, or a published table by its name
   * @param brief whether to keep to the columns that a terminal has room for, and to count the rows
   *     that a limit leaves out
   * @throws DataException if there is no such thing to show, the run has not left it, or a value to
   *     choose by is none
   */
  public Answer of(String what, Criteria asked, boolean brief) {
    return switch (what) {
      case RUNS -> manifest(RUNS, RunRows.runs(published.output()).backwards(), asked);
      case STAGES -> manifest(STAGES, RunRows.stages(published.manifest()), asked);
      case SETTINGS -> manifest(SETTINGS, RunRows.settings(published.manifest()), asked);
      default -> answer(question(what, asked), asked, brief);
    };
  }

  private Answer manifest(String name, RunRows.Told told, Criteria asked) {
    Selection.refuseAll(name, asked);
    String title =
        name.equals(RUNS)
            ? "runs in " + published.output().path()
            : name + " of run " + published.run();
    List<List<@Nullable Object>> rows = told.rows();
    int shown = asked.limit() > 0 ? Math.min(asked.limit(), rows.size()) : rows.size();
    return new Answer(name, title, Rows.of(told.columns(), rows.subList(0, shown)), rows.size());
  }

  private Question question(String what, Criteria asked) {
    if (what.equals(Questions.STORY)) {
      String story = new StoryIds(published).of(asked.id() == null ? "" : asked.id());
      Question question = byName(what);
      return question.over(question.query().with(story));
    }
    String entity = asked.entity();
    if (what.equals(Questions.RELATED) && entity != null) {
      return Questions.relatedTo(new EntityNames(published).find(entity).id());
    }
    if (what.equals(Questions.DISPATCHES) && asked.values().containsKey(Filter.SUBJECT)) {
      return Questions.dispatchesOfSubjects();
    }
    if (what.equals(Questions.REJECTS)) {
      return byName(what).over(setAside());
    }
    if (what.equals(Questions.REASONS)) {
      return byName(what).over(Questions.reasons(setAside()));
    }
    return byName(what);
  }

  /** What was set aside, also of an output of versions that did not say which run read it so. */
  private Query setAside() {
    String unknown = "cast(null as string)";
    return Questions.setAside(
        hasRun(Rejects.NAME) ? "r." + Rejects.RUN_ID : unknown,
        hasRun(Inputs.NAME) ? Inputs.RUN_ID : unknown);
  }

  private boolean hasRun(String table) {
    return columns(Query.of("select * from " + table, table)).stream()
        .anyMatch(column -> column.name().equals(Rejects.RUN_ID));
  }

  private Question byName(String what) {
    for (Question question : Questions.all()) {
      if (question.name().equals(what)) {
        return question;
      }
    }
    if (published.tables().contains(what)
        && TABLE.matcher(what).matches()
        && published.hasTable(what)) {
      return table(what);
    }
    Set<String> known = topics().keySet();
    throw new DataException(
        String.format(
            Locale.ROOT,
            "There is no %s to show%s",
            what,
            Published.nearest(what, List.copyOf(known))));
  }

  /** A published table as it is. */
  private Question table(String name) {
    Query all = Query.of("select * from " + name, name);
    String order =
        String.join(
            ", ",
            columns(all).stream()
                .filter(column -> column.kind() != Column.Kind.LIST)
                .map(column -> column.name() + " nulls last")
                .toList());
    return Question.of(name, "", all, order);
  }

  private Answer answer(Question question, Criteria asked, boolean brief) {
    List<Column> columns = columns(question.query());
    Selection choice = Selection.of(published, question, columns, asked);
    Query chosen = choice.query();
    List<String> names =
        columns.stream().map(Column::name).collect(Collectors.toCollection(ArrayList::new));
    if (brief) {
      names = brief(question, names, choice.settled());
    }
    String limit = asked.limit() > 0 ? " limit " + asked.limit() : "";
    String sql =
        "select " + String.join(", ", names) + chosen.sql() + " order by " + question.order();
    long total = brief ? count(chosen) : -1;
    return new Answer(
        question.name(),
        question.name() + " of run " + published.run() + choice.words(),
        published.query(new Query(chosen.tables(), sql + limit, chosen.parameters())),
        total);
  }

  /** Columns for a terminal, without those that have one value in all rows. */
  private static List<String> brief(Question question, List<String> names, Set<String> settled) {
    List<String> wanted = question.brief().isEmpty() ? names : question.brief();
    List<String> brief = new ArrayList<>(wanted);
    brief.retainAll(names);
    brief.removeAll(settled);
    return brief.isEmpty() ? names : brief;
  }

  private long count(Query chosen) {
    String sql = "select count(*) as " + COUNT + chosen.sql();
    return published.list(new Query(chosen.tables(), sql, chosen.parameters())).get(0).whole(COUNT);
  }

  private List<Column> columns(Query query) {
    String sql = "select * from (" + query.sql() + ") t limit 0";
    try (Rows rows = published.query(new Query(query.tables(), sql, query.parameters()))) {
      return rows.columns();
    }
  }
}
