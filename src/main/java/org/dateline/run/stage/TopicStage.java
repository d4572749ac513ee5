package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.Settings;
import org.dateline.config.TopicSettings;
import org.dateline.report.LanguageNotes;
import org.dateline.report.TopicNotes;
import org.dateline.run.DataException;
import org.dateline.run.FunnelRows;
import org.dateline.run.TableWriter;
import org.dateline.store.Output;
import org.dateline.store.TopicChanges;
import org.dateline.table.DispatchTopics;
import org.dateline.table.TopicTerms;
import org.dateline.table.Topics;
import org.dateline.table.corpus.Dispatches;
import org.dateline.topic.TopicModel;
import org.dateline.topic.TopicResult;
import org.dateline.topic.TopicStore;
import org.dateline.topic.learn.LearnedTopics;
import org.dateline.topic.term.TopicOptions;
import org.dateline.topic.track.NamedTopics;
import org.dateline.topic.track.TopicChange;
import org.jspecify.annotations.Nullable;

/** What the dispatches are about: learns topics and finds them in every dispatch. */
public final class TopicStage {
  private final SparkSession spark;
  private final TableWriter tables;
  private final Settings settings;
  private final Output output;
  private final String run;
  private final @Nullable String previous;
  private String note = "";
  private final Map<String, String> born = new TreeMap<>();
  private final Map<String, String> ended = new TreeMap<>();
  private TopicChanges changes = TopicChanges.NONE;
  private static final String COUNT = "count";

  private List<String> notes = List.of();
  private List<String> languageNotes = List.of();

  /** Topics of the run before. */
  private record Before(NamedTopics named, Dataset<Row> dispatchTopics) {}

  TopicStage(
      SparkSession spark,
      TableWriter tables,
      Settings settings,
      Output output,
      String run,
      @Nullable String previous) {
    this.spark = spark;
    this.tables = tables;
    this.settings = settings;
    this.output = output;
    this.run = run;
    this.previous = previous;
  }

  /**
   * Tells before anything is read whether there are topics to be reused.
   *
   * @throws DataException if there are none
   */
  public static void check(TopicSettings settings, Output output, @Nullable String previous) {
    if (settings.count().isReuse()
        && (previous == null || !output.hasTable(previous, TopicStore.NAME))) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "There are no topics to reuse: %s. Run once with --topics N or --topics auto.",
              previous == null
                  ? "no run has finished in " + output.path()
                  : "the last run, " + previous + ", has saved none"));
    }
  }

  /**
   * Writes the tables.
   *
   * @param versions ids of the dispatches that stand for their stories
   * @param mentions whose names are terms
   * @param all how many dispatches there are
   */
  Map<String, Long> write(
      Dataset<Row> dispatches,
      Dataset<Row> versions,
      Dataset<Row> mentions,
      long all,
      FunnelRows funnel) {
    // Dispatches of unknown language are too short to tell, and given the benefit of the doubt.
    Column isRead =
        col(Dispatches.LANGUAGE)
            .isin(settings.cleaning().languages().toArray())
            .or(col(Dispatches.LANGUAGE).equalTo(Dispatches.UNDETERMINED));
    Dataset<Row> read = settings.cleaning().readsAll() ? dispatches : dispatches.where(isRead);
    long foreign = all - read.count();
    if (foreign > 0) {
      languageNotes =
          LanguageNotes.of(
              languages(dispatches.where(not(isRead))), all, settings.cleaning().languages());
    }
    Before before = before();
    TopicResult result = result(read, versions, mentions, before);
    note = result.note();
    Map<String, Long> rows = write(result);
    if (result.named().count() > 0) {
      TopicStore.save(spark, result.named(), output.workTable(run, TopicStore.NAME));
    }
    if (before != null) {
      tell(result, before.named());
    }
    long withTopic =
        spark
            .read()
            .parquet(output.workTable(run, DispatchTopics.NAME))
            .agg(countDistinct(col(DispatchTopics.DISPATCH_ID)))
            .first()
            .getLong(0);
    funnel.add(
        "topics",
        all,
        Map.of("no_topic", all - withTopic - foreign, "other_language", foreign),
        withTopic);
    return rows;
  }

  /** How many dispatches each language has, the most first. */
  private static Map<String, Long> languages(Dataset<Row> dispatches) {
    Map<String, Long> counts = new LinkedHashMap<>();
    dispatches
        .groupBy(Dispatches.LANGUAGE)
        .agg(count(lit(1)).as(COUNT))
        .orderBy(col(COUNT).desc(), col(Dispatches.LANGUAGE))
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  private @Nullable Before before() {
    return previous == null || !output.hasTable(previous, TopicStore.NAME)
        ? null
        : new Before(
            TopicStore.load(
                spark, output.table(previous, TopicStore.NAME), settings.topics().topTerms()),
            spark
                .read()
                .schema(DispatchTopics.SCHEMA)
                .parquet(output.table(previous, DispatchTopics.NAME)));
  }

  private TopicResult result(
      Dataset<Row> read, Dataset<Row> versions, Dataset<Row> mentions, @Nullable Before before) {
    if (before == null) {
      return TopicModel.apply(
          TopicModel.learn(read, versions, mentions, options(settings.topics()), null),
          read,
          versions);
    }
    if (settings.topics().count().isReuse()) {
      return TopicModel.reuse(before.named(), read, versions);
    }
    LearnedTopics learned =
        TopicModel.learn(
            read, versions, mentions, options(settings.topics()), before.named().learned());
    return TopicModel.apply(learned, read, versions, before.named(), before.dispatchTopics());
  }

  private void tell(TopicResult result, NamedTopics before) {
    changes =
        new TopicChanges(
            ids(result, TopicChange.Kind.KEPT).size(),
            ids(result, TopicChange.Kind.BORN),
            ids(result, TopicChange.Kind.ENDED),
            ids(result, TopicChange.Kind.RELABELLED),
            moves(result, TopicChange.Kind.SPLIT),
            moves(result, TopicChange.Kind.MERGED));
    changes.born().forEach(id -> born.put(id, result.named().label(id)));
    changes.ended().forEach(id -> ended.put(id, before.label(id)));
    notes =
        TopicNotes.of(
            changes.matched(),
            named(changes.born(), result.named()),
            named(changes.ended(), before),
            named(changes.splits(), before, result.named()),
            named(changes.merges(), before, result.named()));
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

  /** What has become of the topics since the run before. */
  TopicChanges changes() {
    return changes;
  }

  /** Labels of the topics that continue none of the run before, by id. */
  Map<String, String> born() {
    return born;
  }

  /** Labels of the topics of the run before that none continues, by id. */
  Map<String, String> ended() {
    return ended;
  }

  /** The same in sentences. */
  List<String> notes() {
    return Stream.concat(languageNotes.stream(), notes.stream()).toList();
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
        settings.lemmas());
  }

  private Map<String, Long> write(TopicResult result) {
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(
        DispatchTopics.NAME,
        tables.write(
            result.dispatchTopics(),
            DispatchTopics.SCHEMA,
            output.workTable(run, DispatchTopics.NAME)));
    rows.put(
        Topics.NAME,
        tables.writeSorted(
            result.topics(),
            Topics.SCHEMA,
            output.workTable(run, Topics.NAME),
            col(Topics.TOPIC_ID)));
    rows.put(
        TopicTerms.NAME,
        tables.writeSorted(
            result.topicTerms(),
            TopicTerms.SCHEMA,
            output.workTable(run, TopicTerms.NAME),
            col(TopicTerms.TOPIC_ID),
            col(TopicTerms.RANK)));
    return rows;
  }

  /** One line for people. */
  String summary(Map<String, Long> rows) {
    return String.format(Locale.ROOT, "%,d topics %s", rows.get(Topics.NAME), note).strip();
  }
}
