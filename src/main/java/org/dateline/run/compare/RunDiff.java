package org.dateline.run.compare;

import static org.dateline.report.format.Column.Kind.TEXT;
import static org.dateline.report.format.Column.Kind.WHOLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.report.format.Column;
import org.dateline.report.format.Rows;
import org.dateline.run.DataException;
import org.dateline.run.lookup.AnswerRow;
import org.dateline.run.lookup.Published;
import org.dateline.store.Manifest;
import org.dateline.store.TopicChanges;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Rejects;
import org.jspecify.annotations.Nullable;

/**
 * What has changed from one run of an output to another, and why: settings, dispatches, rejects,
 * stories, entities, topics and the months of subjects. What a run of an earlier version cannot
 * tell is said and left out.
 */
public final class RunDiff {
  /** What can be compared, in order. */
  public static final List<String> PARTS =
      List.of("settings", "dispatches", "rejects", "stories", "entities", "topics", "coverage");

  private static final String SETTINGS = PARTS.get(0);
  private static final String DIFFERS = "differs";
  private static final String READ_ANEW = "read anew";
  private static final String ENTITIES = "entities";
  private static final String STORIES = "stories";
  private static final String TOPICS = "topics";
  private static final String COVERAGE = "coverage";

  /** What becomes of stories without more dispatches only where something else is other. */
  private static final List<String> UNEXPECTED = List.of("split", "reinstated", "gone");

  /** Settings that change nothing of what is made of a dispatch. */
  private static final List<String> OF_NO_EFFECT = List.of("session.", "run.", "read.since");

  private static final List<Column> SUMS =
      List.of(
          new Column("part", TEXT),
          new Column("change", TEXT),
          new Column("change_count", WHOLE),
          new Column("amount", WHOLE),
          new Column("unit", TEXT));
  private static final List<Column> CHANGES =
      List.of(
          new Column("part", TEXT),
          new Column("change", TEXT),
          new Column("id", TEXT),
          new Column("label", TEXT),
          new Column("before", TEXT),
          new Column("after", TEXT),
          new Column("amount", WHOLE),
          new Column("why", TEXT));

  private final RunPair runs;
  private final List<ChangePart> parts = new ArrayList<>();
  private final List<List<@Nullable Object>> sums = new ArrayList<>();
  private final List<List<@Nullable Object>> settings;
  private final List<String> notes = new ArrayList<>();
  private @Nullable MonthCauses causes;

  private RunDiff(RunPair runs, List<String> wanted) {
    this.runs = runs;
    this.settings = wanted.contains(SETTINGS) ? settings(runs) : List.of();
    note();
    for (String change : List.of(READ_ANEW, DIFFERS, "came", "went")) {
      long count = settings.stream().filter(row -> change.equals(row.get(1))).count();
      if (count > 0) {
        sums.add(Arrays.asList(SETTINGS, change, count, count, SETTINGS));
      }
    }
    for (ChangePart part : parts(runs)) {
      if (wanted.contains(part.name())) {
        sum(part);
      }
    }
  }

  /**
   * Compares two runs.
   *
   * @param published the output, in which both are
   * @param names the earlier run and the later one, by id, the beginning of an id, or the words
   *     current and previous; one alone is compared with the current run, none is the one before
   *     the current
   * @param wanted of {@link #PARTS}
   * @throws DataException if there is no such run, or both are the same
   */
  public static RunDiff of(Published published, List<String> names, List<String> wanted) {
    String before =
        RunNames.find(published.output(), names.isEmpty() ? RunNames.PREVIOUS : names.get(0));
    String after =
        RunNames.find(published.output(), names.size() < 2 ? RunNames.CURRENT : names.get(1));
    if (before.equals(after)) {
      throw new DataException("Run " + before + " would be compared with itself; name another.");
    }
    return new RunDiff(new RunPair(published, before, after), wanted);
  }

  /** Which runs these are. */
  public String title() {
    return runs.title();
  }

  /** Id of the earlier run. */
  public String before() {
    return runs.before().runId();
  }

  /** Id of the later run. */
  public String after() {
    return runs.after().runId();
  }

  /** What a reader should know first: settings that differ, and what could not be compared. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** How much has changed, by part and kind of change. */
  public Rows sums() {
    return Rows.of(SUMS, sums);
  }

  /** Parts in which something has changed, in order. */
  public List<String> changed() {
    return sums.stream().map(row -> String.valueOf(row.get(0))).distinct().toList();
  }

  /** How many changes a part has, of all kinds. */
  public long count(String part) {
    return sums.stream()
        .filter(row -> part.equals(row.get(0)))
        .mapToLong(row -> (Long) Objects.requireNonNull(row.get(2)))
        .sum();
  }

  /**
   * The changes of some parts, one part after the other.
   *
   * @param limit of each kind of change at most; 0 for all
   */
  public Rows changes(List<String> wanted, int limit) {
    List<ChangePart> left = new ArrayList<>();
    parts.stream().filter(part -> wanted.contains(part.name())).forEach(left::add);
    int most = limit > 0 ? Math.min(limit, settings.size()) : settings.size();
    List<List<@Nullable Object>> first =
        wanted.contains(SETTINGS) ? settings.subList(0, most) : List.of();
    return new ChangeRows(CHANGES, first, left, part -> changes(part, limit), this::why);
  }

  private Rows changes(ChangePart part, int limit) {
    if (part.name().equals(COVERAGE)) {
      causes(); // An engine answers one question at a time.
    }
    return runs.query(part.changes(limit));
  }

  private static List<List<@Nullable Object>> settings(RunPair runs) {
    List<List<@Nullable Object>> differing = new ArrayList<>();
    if (runs.isReadAnew()) {
      differing.add(
          Arrays.asList(
              SETTINGS,
              READ_ANEW,
              "batches",
              null,
              span(runs.removed()),
              span(runs.added()),
              1L,
              "--rebuild"));
    }
    TreeSet<String> keys = new TreeSet<>(runs.before().settings().keySet());
    keys.addAll(runs.after().settings().keySet());
    for (String key : keys) {
      String was = runs.before().settings().get(key);
      String isNow = runs.after().settings().get(key);
      if (!Objects.equals(was, isNow) && OF_NO_EFFECT.stream().noneMatch(key::startsWith)) {
        String change = was == null ? "came" : isNow == null ? "went" : DIFFERS;
        String why = change.equals(DIFFERS) ? null : "another version";
        differing.add(Arrays.asList(SETTINGS, change, key, null, was, isNow, 1L, why));
      }
    }
    return differing;
  }

  private void note() {
    List<List<@Nullable Object>> differing = differing();
    if (!differing.isEmpty()) {
      notes.add(
          "The runs were made with other settings, a likely cause of what follows: "
              + differing.stream()
                  .map(
                      row ->
                          row.get(2)
                              + " was "
                              + quoted(row.get(4))
                              + " and is "
                              + quoted(row.get(5)))
                  .collect(Collectors.joining("; "))
              + ".");
    }
    Manifest before = runs.before();
    Manifest after = runs.after();
    if (!before.codeVersion().equals(after.codeVersion())) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Version %s of Dateline made the run before, version %s this one.",
              before.codeVersion(),
              after.codeVersion()));
    }
    if (runs.isReadAnew()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Files were read anew between the two runs, as by --rebuild, a likely cause of what"
                  + " follows: the batches of run %s (%s) are not in the corpus of run %s, which has"
                  + " others in their place (%s).",
              before.runId(),
              span(runs.removed()),
              after.runId(),
              span(runs.added())));
    } else if (!runs.removed().isEmpty()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The corpus of run %s is not that of run %s with more added: it has not all of its"
                  + " batches (%s).",
              after.runId(),
              before.runId(),
              span(runs.removed())));
    }
  }

  /** Batches, which may be those of a year of nights. */
  private static String span(List<String> batches) {
    String first = batches.get(0);
    return batches.size() == 1
        ? first
        : String.format(
            Locale.ROOT,
            "%d, from %s to %s",
            batches.size(),
            first,
            batches.get(batches.size() - 1));
  }

  /** Settings that both runs knew and had otherwise. */
  private List<List<@Nullable Object>> differing() {
    return settings(runs).stream().filter(row -> DIFFERS.equals(row.get(1))).toList();
  }

  private static String quoted(@Nullable Object value) {
    return "\"" + value + "\"";
  }

  private static List<ChangePart> parts(RunPair runs) {
    List<ChangePart> parts = new ArrayList<>();
    boolean hasRemoved = runs.hasRemoved(Dispatches.NAME);
    boolean hasAdded = runs.hasAdded(Dispatches.NAME);
    if (hasRemoved || hasAdded) {
      parts.add(CorpusChangeSql.dispatches(hasRemoved, hasAdded));
    }
    boolean hasOlder = runs.hasRemoved(Rejects.NAME);
    if (runs.hasAdded(Rejects.NAME)) {
      parts.add(CorpusChangeSql.rejects(hasOlder));
    }
    parts.add(StoryChangeSql.stories());
    parts.add(NamingChangeSql.entities(runs.have(NamingChangeSql.links())));
    parts.add(NamingChangeSql.topics());
    parts.add(CoverageChangeSql.months());
    return parts;
  }

  /** Sums a part up; one that a run cannot tell is noted and left out. */
  private void sum(ChangePart part) {
    for (String table : part.tables()) {
      String lacking = runs.lacking(table);
      if (lacking != null && !runs.hasAdded(table) && !runs.hasRemoved(table)) {
        notes.add(
            String.format(
                Locale.ROOT,
                "No comparison of %s: run %s was made by an earlier version, which wrote no %s.",
                part.name(),
                lacking,
                table));
        return;
      }
    }
    try {
      for (AnswerRow row : runs.list(part.sums())) {
        sums.add(
            Arrays.asList(
                part.name(),
                row.text("change"),
                row.whole("change_count"),
                row.whole("amount"),
                part.unit()));
      }
      parts.add(part);
    } catch (DataException e) {
      notes.add("No comparison of " + part.name() + ": " + e.getMessage());
    }
  }

  /** Why a change has come about, where its own table does not say. */
  private @Nullable String why(String part, String change, String id) {
    return switch (part) {
      case ENTITIES -> likelyCause();
      case STORIES -> UNEXPECTED.contains(change) ? likelyCause() : null;
      case TOPICS -> moves().get(id);
      case COVERAGE -> causes().of(id);
      default -> null;
    };
  }

  private @Nullable String likelyCause() {
    if (runs.isReadAnew()) {
      return "the corpus was read anew";
    }
    if (!differing().isEmpty()) {
      return "other settings";
    }
    return runs.before().codeVersion().equals(runs.after().codeVersion())
        ? null
        : "another version";
  }

  /**
   * Where the stories of a topic have come from or gone to, as the later run has written it down.
   */
  private Map<String, String> moves() {
    Map<String, String> moves = new TreeMap<>();
    TopicChanges changes = runs.after().topicChanges();
    if (changes == null || !before().equals(runs.after().previousRunId())) {
      return moves;
    }
    for (TopicChanges.Move split : changes.splits()) {
      split.after().forEach(id -> moves.put(id, "from " + String.join(", ", split.before())));
    }
    for (TopicChanges.Move merge : changes.merges()) {
      merge.before().forEach(id -> moves.put(id, "into " + String.join(", ", merge.after())));
    }
    return moves;
  }

  private MonthCauses causes() {
    MonthCauses found = causes;
    if (found == null) {
      found = MonthCauses.of(runs.list(CoverageChangeSql.causes()));
      causes = found;
    }
    return found;
  }

  /** What has made the share of a subject's month another one. */
  private static final class MonthCauses {
    private final Map<String, Map<String, Long>> steps = new LinkedHashMap<>();

    static MonthCauses of(List<AnswerRow> rows) {
      MonthCauses causes = new MonthCauses();
      for (AnswerRow row : rows) {
        long month = row.whole("month") - 1;
        String id =
            String.format(
                Locale.ROOT, "%s %04d-%02d", row.text("subject_id"), month / 12, month % 12 + 1);
        causes
            .steps
            .computeIfAbsent(id, key -> new LinkedHashMap<>())
            .put(row.text("cause"), row.whole("step_sum"));
      }
      return causes;
    }

    @Nullable String of(String id) {
      String month = id.substring(id.lastIndexOf(' '));
      String own = words(id);
      String all = words(CoverageChangeSql.ALL_STORIES + month);
      if (own.isEmpty() && all.isEmpty()) {
        return null;
      }
      return (own.isEmpty() ? "none on the subject" : "on the subject " + own)
          + (all.isEmpty() ? "" : "; of all " + all);
    }

    private String words(String id) {
      return steps.getOrDefault(id, Map.of()).entrySet().stream()
          .map(step -> String.format(Locale.ROOT, "%+d %s", step.getValue(), step.getKey()))
          .collect(Collectors.joining(", "));
    }
  }
}
