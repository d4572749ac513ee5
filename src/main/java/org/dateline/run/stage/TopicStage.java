package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.config.Settings;
import org.dateline.config.TopicSettings;
import org.dateline.report.LanguageNotes;
import org.dateline.report.TopicNotes;
import org.dateline.run.DataException;
import org.dateline.run.FunnelStep;
import org.dateline.run.RunChanges;
import org.dateline.run.RunContext;
import org.dateline.run.Stage;
import org.dateline.run.StageResult;
import org.dateline.store.TopicChanges;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Funnel;
import org.dateline.table.TopicTerms;
import org.dateline.table.Topics;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowValues;
import org.dateline.topic.TopicModel;
import org.dateline.topic.TopicResult;
import org.dateline.topic.TopicStore;
import org.dateline.topic.learn.LearnedTopics;
import org.dateline.topic.term.TopicOptions;
import org.dateline.topic.track.NamedTopics;
import org.dateline.topic.track.TopicChange;
import org.jspecify.annotations.Nullable;

/** What the dispatches are about: learns topics and finds them in every dispatch. */
public final class TopicStage implements Stage {
  private static final String COUNT = "count";

  /** Topics of the run before. */
  private record Before(NamedTopics named, Dataset<Row> dispatchTopics) {}

  /** Tells before anything is read whether there are topics to be reused. */
  @Override
  public void check(RunContext run) {
    if (run.settings().topics().count().isReuse() && !run.previousRunHas(TopicStore.NAME)) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "There are no topics to reuse: %s. Run once with --topics N or --topics auto.",
              run.previous() == null
                  ? "no run has finished in " + run.output().path()
                  : "the last run, " + run.previous() + ", has saved none"));
    }
  }

  @Override
  public StageResult run(RunContext run) {
    Settings settings = run.settings();
    long all = StandingStories.dispatchCount(run);
    Map<String, Long> foreign =
        settings.cleaning().readsAll() ? Map.of() : others(StandingStories.texts(run), settings);
    long foreignCount = foreign.values().stream().mapToLong(Long::longValue).sum();
    Before before = before(run);
    TopicResult result = result(run, all - foreignCount, before);
    Map<String, Long> rows = write(run, result);
    StageResult done =
        StageResult.of(
                rows,
                String.format(Locale.ROOT, "%,d topics %s", rows.get(Topics.NAME), result.note())
                    .strip())
            .withFunnel(found(all, foreignCount, result.dispatchCount()));
    List<String> notes =
        new ArrayList<>(LanguageNotes.of(foreign, all, settings.cleaning().languages()));
    if (before == null) {
      return done.withNotes(notes);
    }
    TopicChanges changes = changes(result);
    notes.addAll(notes(changes, result.named(), before.named()));
    return done.withNotes(notes)
        .withChanges(
            RunChanges.ofTopics(
                changes,
                labels(changes.born(), result.named()),
                labels(changes.ended(), before.named())));
  }

  /** Dispatches of unknown language are too short to tell, and given the benefit of the doubt. */
  private static Column isRead(Settings settings) {
    return settings.cleaning().readsAll()
        ? lit(true)
        : col(Dispatches.LANGUAGE)
            .isin(settings.cleaning().languages().toArray())
            .or(col(Dispatches.LANGUAGE).equalTo(Dispatches.UNDETERMINED));
  }

  /** How many dispatches each language has that is not read, the most first. */
  private static Map<String, Long> others(Dataset<Row> dispatches, Settings settings) {
    Map<String, Long> counts = new LinkedHashMap<>();
    dispatches
        .where(not(isRead(settings)))
        .groupBy(col(Dispatches.LANGUAGE))
        .agg(count(lit(1)).as(COUNT))
        .collectAsList()
        .stream()
        .sorted(
            Comparator.comparing(
                    (Row row) -> RowValues.count(row, COUNT), Comparator.reverseOrder())
                .thenComparing(row -> RowValues.text(row, Dispatches.LANGUAGE)))
        .forEach(
            row ->
                counts.put(RowValues.text(row, Dispatches.LANGUAGE), RowValues.count(row, COUNT)));
    return counts;
  }

  private static FunnelStep found(long all, long foreign, long withTopic) {
    return new FunnelStep(
        Funnel.TOPICS,
        all,
        Map.of(Funnel.NO_TOPIC, all - withTopic - foreign, Funnel.OTHER_LANGUAGE, foreign),
        withTopic);
  }

  private static @Nullable Before before(RunContext run) {
    String previous = run.previous();
    return previous == null || !run.previousRunHas(TopicStore.NAME)
        ? null
        : new Before(
            TopicStore.load(
                run.spark(),
                run.output().table(previous, TopicStore.NAME),
                run.settings().topics().topTerms()),
            run.ofPreviousRun(DispatchTopics.NAME, DispatchTopics.SCHEMA));
  }

  /**
   * Learns the topics and finds them.
   *
   * @param count dispatches in languages that are read
   */
  private static TopicResult result(RunContext run, long count, @Nullable Before before) {
    Dataset<Row> read = StandingStories.texts(run).where(isRead(run.settings()));
    Dataset<Row> versions = StandingStories.versions(run);
    if (before != null && run.settings().topics().count().isReuse()) {
      return TopicModel.reuse(before.named(), read, versions, run.stageCache());
    }
    if (before != null && isCarried(run, count, before.named())) {
      return TopicModel.carry(
          before.named(),
          StandingStories.standing(run, before.dispatchTopics()),
          StandingStories.textsNotSeen(run).where(isRead(run.settings())),
          versions,
          run.stageCache());
    }
    LearnedTopics learned =
        TopicModel.learn(
            read, count, versions, StandingStories.mentions(run), options(run.settings().topics()));
    return before == null
        ? TopicModel.apply(learned, read, versions, run.stageCache())
        : TopicModel.apply(
            learned, read, versions, before.named(), before.dispatchTopics(), run.stageCache());
  }

  /**
   * Whether the topics of the run before are those of this corpus still: it has hardly grown since
   * they were learned, and what they were learned by is the same.
   */
  private static boolean isCarried(RunContext run, long count, NamedTopics before) {
    double most = before.learned().learnedFrom() * (1 + run.settings().topics().relearnShare());
    return run.settings().topics().relearnShare() > 0
        && count >= before.learned().learnedFrom()
        && count <= most
        && run.isMadeAsBefore("topics.", "cleaning.", "entities.");
  }

  private static TopicChanges changes(TopicResult result) {
    return new TopicChanges(
        ids(result, TopicChange.Kind.KEPT).size(),
        ids(result, TopicChange.Kind.BORN),
        ids(result, TopicChange.Kind.ENDED),
        ids(result, TopicChange.Kind.RELABELLED),
        moves(result, TopicChange.Kind.SPLIT),
        moves(result, TopicChange.Kind.MERGED));
  }

  private static List<String> notes(TopicChanges changes, NamedTopics after, NamedTopics before) {
    return TopicNotes.of(
        changes.matched(),
        named(changes.born(), after),
        named(changes.ended(), before),
        named(changes.splits(), before, after),
        named(changes.merges(), before, after));
  }

  private static Map<String, String> labels(List<String> ids, NamedTopics topics) {
    Map<String, String> labels = new TreeMap<>();
    ids.forEach(id -> labels.put(id, topics.label(id)));
    return labels;
  }

  private static List<String> ids(TopicResult result, TopicChange.Kind kind) {
    return result.changes().stream()
        .filter(change -> change.kind() == kind)
        .flatMap(change -> (change.after().isEmpty() ? change.before() : change.after()).stream())
        .sorted()
        .toList();
  }

  private static List<TopicChanges.Move> moves(TopicResult result, TopicChange.Kind kind) {
    return result.changes().stream()
        .filter(change -> change.kind() == kind)
        .map(change -> new TopicChanges.Move(change.before(), change.after()))
        .toList();
  }

  private static List<String> named(List<String> ids, NamedTopics topics) {
    return ids.stream().map(id -> id + " (" + topics.label(id) + ")").toList();
  }

  private static List<TopicNotes.Move> named(
      List<TopicChanges.Move> moves, NamedTopics before, NamedTopics after) {
    return moves.stream()
        .map(move -> new TopicNotes.Move(named(move.before(), before), named(move.after(), after)))
        .toList();
  }

  private static TopicOptions options(TopicSettings settings) {
    return new TopicOptions(
        settings.count().number(),
        settings.sample(),
        settings.terms(),
        settings.iterations(),
        settings.seed(),
        settings.minDocuments(),
        settings.topTerms(),
        settings.estimator(),
        settings.refinements(),
        settings.joinPlurals());
  }

  private static Map<String, Long> write(RunContext run, TopicResult result) {
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(
        DispatchTopics.NAME,
        run.write(result.dispatchTopics(), DispatchTopics.NAME, DispatchTopics.SCHEMA));
    rows.put(Topics.NAME, run.writeRows(result.topics(), Topics.NAME, Topics.SCHEMA));
    rows.put(
        TopicTerms.NAME, run.writeRows(result.topicTerms(), TopicTerms.NAME, TopicTerms.SCHEMA));
    if (result.named().count() > 0) {
      TopicStore.save(
          run.spark(), result.named(), run.output().workTable(run.id(), TopicStore.NAME));
    }
    return rows;
  }
}
