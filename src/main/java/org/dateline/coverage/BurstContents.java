package org.dateline.coverage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;
import static org.dateline.table.Coverage.SOURCE;
import static org.dateline.table.Coverage.SUBJECT_ID;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.coverage.burst.DistinctiveTerms;
import org.dateline.table.Bursts;
import org.dateline.table.Coverage;
import org.dateline.table.DispatchEntities;
import org.dateline.table.DispatchTopics;
import org.dateline.table.StoryMembers;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.Topics;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowBuilder;

/**
 * What each burst was about: the words, names and topics that set its stories apart from the
 * subject's others, and the dispatches that say so. Only stories about a subject with bursts are
 * read; what is gathered is bounded by the number of bursts.
 */
public final class BurstContents {
  private static final int MAX_TERMS = 8;
  private static final int MAX_ENTITIES = 8;
  private static final int MAX_TOPICS = 3;

  /** Terms that are looked at for each that is kept. */
  private static final int CANDIDATES = 60;

  /** Terms of a burst beyond which a story is no better evidence. */
  private static final int HELD = 3;

  private static final String TERM = "term";
  private static final String ENTITY = "entity";
  private static final String TOPIC = "topic";

  private static final String DAY = DayCounting.DAY;
  private static final String BURST = Bursts.BURST_NUMBER;
  private static final String BURST_SUBJECT = "burst_subject";
  private static final String BURST_SOURCE = "burst_source";
  private static final String FIRST_DAY = "first_day";
  private static final String LAST_DAY = "last_day";
  private static final String BURST_STORIES = "burst_stories";
  private static final String ALL_STORIES = "all_stories";
  private static final String FIRST_ID = "first_id";
  private static final String TEXT_ID = "text_id";
  private static final String STRENGTH = SubjectDispatches.STRENGTH;
  private static final String HEADLINE = Dispatches.HEADLINE_PLAIN;
  private static final String HEAD = "head";
  private static final String KIND = "kind";
  private static final String KEY = "key";
  private static final String WRITTEN = "written";
  private static final String IN_HEADLINE = DispatchEntities.IN_HEADLINE;
  private static final String WITHIN = "within";
  private static final String WITH = "with";
  private static final String Z = "z";
  private static final String RANK = "rank";
  private static final String HELD_TERMS = "held_terms";

  private static final StructType RANGES =
      new StructType()
          .add(SUBJECT_ID, DataTypes.StringType, false)
          .add(SOURCE, DataTypes.StringType, false)
          .add(BURST, DataTypes.IntegerType, false)
          .add(FIRST_DAY, DataTypes.IntegerType, false)
          .add(LAST_DAY, DataTypes.IntegerType, false)
          .add(BURST_STORIES, DataTypes.LongType, false)
          .add(ALL_STORIES, DataTypes.LongType, false);

  private static final StructType FINDINGS =
      new StructType()
          .add(SUBJECT_ID, DataTypes.StringType, false)
          .add(SOURCE, DataTypes.StringType, false)
          .add(BURST, DataTypes.IntegerType, false)
          .add(KIND, DataTypes.StringType, false)
          .add(KEY, DataTypes.StringType, false)
          .add(WRITTEN, DataTypes.StringType, false)
          .add(IN_HEADLINE, DataTypes.BooleanType, false);

  private final SparkSession spark;
  private final Dataset<Row> ranges;
  private final Map<String, Set<String>> ownWords;
  private final Map<String, Set<String>> ownEntities;

  /**
   * A burst's contents.
   *
   * @param terms as written, best first
   * @param entities ids, best first
   * @param topics ids, best first
   * @param evidence dispatch ids, best first
   */
  public record Content(
      List<String> terms, List<String> entities, List<String> topics, List<String> evidence) {
    static final Content NONE = new Content(List.of(), List.of(), List.of(), List.of());
  }

  /** Which burst it is. */
  public record Key(String subjectId, String source, int number) implements Serializable {
    static Key of(Row row) {
      return new Key(row.getAs(SUBJECT_ID), row.getAs(SOURCE), row.getAs(BURST));
    }

    /** The key of a burst. */
    public static Key of(SubjectBurst burst) {
      return new Key(burst.subjectId(), burst.source(), burst.number());
    }
  }

  /**
   * Prepares for some bursts.
   *
   * @param ownWords by subject, what it is called itself: {@link SubjectWords}
   * @param ownEntities by subject, the entities it is defined by
   */
  public BurstContents(
      SparkSession spark,
      List<SubjectBurst> bursts,
      Map<String, Set<String>> ownWords,
      Map<String, Set<String>> ownEntities) {
    this.spark = spark;
    this.ownWords = ownWords;
    this.ownEntities = ownEntities;
    this.ranges =
        spark.createDataFrame(
            bursts.stream()
                .map(
                    one ->
                        new RowBuilder(RANGES)
                            .set(SUBJECT_ID, one.subjectId())
                            .set(SOURCE, one.source())
                            .set(BURST, one.number())
                            .set(FIRST_DAY, (int) one.burst().start().toEpochDay())
                            .set(LAST_DAY, (int) one.burst().end().toEpochDay())
                            .set(BURST_STORIES, one.burst().stories())
                            .set(ALL_STORIES, one.allStories())
                            .row())
                .toList(),
            RANGES);
  }

  /**
   * Reads what the bursts were about.
   *
   * @param dispatches {@link Dispatches} with their place in their story ({@link StoryMembers}),
   *     without those of withdrawn stories
   * @param hits {@link SubjectDispatches}
   * @param dispatchEntities {@link DispatchEntities}
   * @param dispatchTopics {@link DispatchTopics}
   * @param topics {@link Topics}; those that are junk say nothing
   * @param evidence most dispatch ids of a burst
   */
  public Map<Key, Content> read(
      Dataset<Row> dispatches,
      Dataset<Row> hits,
      Dataset<Row> dispatchEntities,
      Dataset<Row> dispatchTopics,
      Dataset<Row> topics,
      int evidence) {
    Dataset<Row> stories = stories(dispatches, hits);
    Dataset<Row> texts =
        dispatches.select(
            col(Dispatches.DISPATCH_ID).as(TEXT_ID),
            coalesce(col(HEADLINE), lit("")).as(HEADLINE),
            substring(coalesce(col(Dispatches.BODY), lit("")), 1, BurstTerms.HEAD).as(HEAD));
    Dataset<Row> documents = stories.join(texts, TEXT_ID).persist();
    try {
      Map<Key, Content> contents = new HashMap<>();
      Map<Key, Map<String, List<DistinctiveTerms.Term>>> found =
          found(documents, dispatchEntities, filterJunk(dispatchTopics, topics));
      found.forEach((key, kinds) -> contents.put(key, content(key, kinds)));
      evidence(documents, contents, evidence)
          .forEach(
              (key, ids) -> {
                Content known = contents.getOrDefault(key, Content.NONE);
                contents.put(
                    key, new Content(known.terms(), known.entities(), known.topics(), ids));
              });
      return contents;
    } finally {
      documents.unpersist();
    }
  }

  private static Dataset<Row> filterJunk(Dataset<Row> dispatchTopics, Dataset<Row> topics) {
    Dataset<Row> junk = topics.where(col(Topics.IS_JUNK)).select(col(Topics.TOPIC_ID));
    return dispatchTopics.join(broadcast(junk), new String[] {Topics.TOPIC_ID}, "left_anti");
  }

  /**
   * Every story about a subject with bursts, in each source and in all together: its burst (0
   * outside of any), its earliest dispatch about the subject and its longest.
   */
  private Dataset<Row> stories(Dataset<Row> dispatches, Dataset<Row> hits) {
    Dataset<Row> counted =
        hits.where(col(SubjectDispatches.IS_COUNTED))
            .join(
                broadcast(ranges.select(col(SUBJECT_ID)).distinct()),
                new String[] {SUBJECT_ID},
                "left_semi")
            .select(
                col(SUBJECT_ID),
                col(SubjectDispatches.DISPATCH_ID),
                col(SubjectDispatches.STORY_ID),
                col(STRENGTH));
    Dataset<Row> takes =
        dispatches
            .where(col(Dispatches.PUBLISHED_DATE).isNotNull())
            .select(
                col(Dispatches.DISPATCH_ID),
                col(StoryMembers.STORY_ID),
                col(StoryMembers.SEQUENCE),
                explode(array(lit(Coverage.ALL_SOURCES), col(Dispatches.SOURCE))).as(SOURCE),
                unix_date(col(Dispatches.PUBLISHED_DATE)).as(DAY),
                col(Dispatches.WORD_COUNT))
            .join(
                counted.select(col(SubjectDispatches.STORY_ID)).distinct(),
                new String[] {StoryMembers.STORY_ID},
                "left_semi");
    Dataset<Row> days =
        takes
            .groupBy(col(StoryMembers.STORY_ID), col(SOURCE))
            .agg(min_by(col(DAY), col(StoryMembers.SEQUENCE)).as(DAY));
    Column id = col(Dispatches.DISPATCH_ID);
    Dataset<Row> stories =
        counted
            .drop(SubjectDispatches.STORY_ID)
            .join(takes.drop(DAY), Dispatches.DISPATCH_ID)
            .groupBy(col(SUBJECT_ID), col(SOURCE), col(StoryMembers.STORY_ID))
            .agg(
                min_by(id, struct(col(StoryMembers.SEQUENCE), id)).as(FIRST_ID),
                max_by(id, struct(col(Dispatches.WORD_COUNT), id)).as(TEXT_ID),
                max(col(STRENGTH)).as(STRENGTH))
            .join(days, new String[] {StoryMembers.STORY_ID, SOURCE});
    return filterBursts(stories);
  }

  private Dataset<Row> filterBursts(Dataset<Row> stories) {
    Dataset<Row> pairs = ranges.select(col(SUBJECT_ID), col(SOURCE)).distinct();
    Dataset<Row> bursts =
        ranges.select(
            col(SUBJECT_ID).as(BURST_SUBJECT),
            col(SOURCE).as(BURST_SOURCE),
            col(BURST),
            col(FIRST_DAY),
            col(LAST_DAY));
    Column isWithin =
        col(SUBJECT_ID)
            .equalTo(col(BURST_SUBJECT))
            .and(col(SOURCE).equalTo(col(BURST_SOURCE)))
            .and(col(DAY).between(col(FIRST_DAY), col(LAST_DAY)));
    return stories
        .join(broadcast(pairs), new String[] {SUBJECT_ID, SOURCE}, "left_semi")
        .join(broadcast(bursts), isWithin, "left")
        .withColumn(BURST, coalesce(col(BURST), lit(0)))
        .drop(BURST_SUBJECT, BURST_SOURCE, FIRST_DAY, LAST_DAY);
  }

  /** The best candidates of every burst, by kind. */
  private Map<Key, Map<String, List<DistinctiveTerms.Term>>> found(
      Dataset<Row> documents, Dataset<Row> dispatchEntities, Dataset<Row> dispatchTopics) {
    Dataset<Row> findings =
        documents
            .flatMap(
                (FlatMapFunction<Row, Row>) row -> terms(row).iterator(), Encoders.row(FINDINGS))
            .union(
                ids(
                    documents,
                    dispatchEntities.where(col(DispatchEntities.MENTION_COUNT).gt(0)),
                    ENTITY,
                    DispatchEntities.ENTITY_ID))
            .union(ids(documents, dispatchTopics, TOPIC, DispatchTopics.TOPIC_ID));
    Map<Key, Map<String, List<DistinctiveTerms.Term>>> found = new HashMap<>();
    candidates(counted(findings))
        .collectAsList()
        .forEach(
            row -> {
              String kind = row.getAs(KIND);
              String text = kind.equals(TERM) ? row.getAs(WRITTEN) : row.getAs(KEY);
              found
                  .computeIfAbsent(Key.of(row), key -> new HashMap<>())
                  .computeIfAbsent(kind, one -> new ArrayList<>())
                  .add(new DistinctiveTerms.Term(text, row.getAs(WITHIN), row.getAs(Z)));
            });
    return found;
  }

  /** In how many stories of each burst, and of its subject, each thing is found. */
  private Dataset<Row> counted(Dataset<Row> findings) {
    Column[] group = {col(SUBJECT_ID), col(SOURCE), col(KIND), col(KEY)};
    return findings
        .groupBy(col(SUBJECT_ID), col(SOURCE), col(KIND), col(KEY), col(BURST))
        .agg(
            count(lit(1)).as(WITHIN),
            max(col(WRITTEN)).as(WRITTEN),
            max(col(IN_HEADLINE)).as(IN_HEADLINE))
        .withColumn(WITH, sum(col(WITHIN)).over(Window.partitionBy(group)))
        .withColumn(WRITTEN, max(col(WRITTEN)).over(Window.partitionBy(group)))
        .where(col(BURST).gt(0))
        .join(broadcast(ranges.drop(FIRST_DAY, LAST_DAY)), new String[] {SUBJECT_ID, SOURCE, BURST})
        .where(col(WITHIN).geq(least(lit(2L), col(BURST_STORIES))));
  }

  /** The best of each kind of every burst, best first. */
  private static Dataset<Row> candidates(Dataset<Row> counted) {
    Column rank =
        row_number()
            .over(
                Window.partitionBy(col(SUBJECT_ID), col(SOURCE), col(BURST), col(KIND))
                    .orderBy(
                        // A headline says what it is about; below one deviation it is chance.
                        col(IN_HEADLINE).and(col(Z).geq(1)).desc(),
                        col(Z).desc(),
                        col(WITHIN).desc(),
                        col(KEY)));
    return counted
        .withColumn(Z, z())
        .where(col(Z).gt(0))
        .withColumn(RANK, rank)
        .where(col(RANK).leq(CANDIDATES))
        .select(
            col(SUBJECT_ID),
            col(SOURCE),
            col(BURST),
            col(KIND),
            col(KEY),
            col(WRITTEN),
            col(WITHIN),
            col(Z),
            col(RANK))
        .orderBy(col(RANK));
  }

  private static Column z() {
    return functions
        .udf((UDF4<Long, Long, Long, Long, Double>) DistinctiveTerms::z, DataTypes.DoubleType)
        .apply(col(WITHIN), col(BURST_STORIES), col(WITH), col(ALL_STORIES));
  }

  private static List<Row> terms(Row document) {
    List<Row> rows = new ArrayList<>();
    BurstTerms.of(document.getAs(HEADLINE), document.getAs(HEAD))
        .forEach(
            (term, seen) ->
                rows.add(
                    new RowBuilder(FINDINGS)
                        .set(SUBJECT_ID, document.getAs(SUBJECT_ID))
                        .set(SOURCE, document.getAs(SOURCE))
                        .set(BURST, document.getAs(BURST))
                        .set(KIND, TERM)
                        .set(KEY, term)
                        .set(WRITTEN, seen.written())
                        .set(IN_HEADLINE, seen.inHeadline())
                        .row()));
    return rows;
  }

  private static Dataset<Row> ids(
      Dataset<Row> documents, Dataset<Row> things, String kind, String id) {
    return documents
        .join(things.withColumnRenamed(Dispatches.DISPATCH_ID, TEXT_ID), TEXT_ID)
        .select(
            col(SUBJECT_ID),
            col(SOURCE),
            col(BURST),
            lit(kind).as(KIND),
            functions.col(id).as(KEY),
            lit("").as(WRITTEN),
            lit(true).as(IN_HEADLINE));
  }

  private Content content(Key key, Map<String, List<DistinctiveTerms.Term>> kinds) {
    Set<String> own = ownEntities.getOrDefault(key.subjectId(), Set.of());
    return new Content(
        DistinctiveTerms.choose(
            kinds.getOrDefault(TERM, List.of()),
            ownWords.getOrDefault(key.subjectId(), Set.of()),
            MAX_TERMS),
        kinds.getOrDefault(ENTITY, List.of()).stream()
            .map(DistinctiveTerms.Term::text)
            .filter(id -> !own.contains(id))
            .limit(MAX_ENTITIES)
            .toList(),
        kinds.getOrDefault(TOPIC, List.of()).stream()
            .map(DistinctiveTerms.Term::text)
            .limit(MAX_TOPICS)
            .toList(),
        List.of());
  }

  /** The stories that hold most of the terms first, then those most about the subject. */
  private Map<Key, List<String>> evidence(
      Dataset<Row> documents, Map<Key, Content> contents, int most) {
    Map<Key, List<String>> terms = new HashMap<>();
    contents.forEach((key, content) -> terms.put(key, content.terms()));
    Broadcast<Map<Key, List<String>>> shared =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(terms);
    StructType schema = documents.schema().add(HELD_TERMS, DataTypes.IntegerType, false);
    Dataset<Row> held =
        documents
            .where(col(BURST).gt(0))
            .map(
                (MapFunction<Row, Row>)
                    row ->
                        RowBuilder.of(schema, row).set(HELD_TERMS, held(row, shared.value())).row(),
                Encoders.row(schema));
    Column rank =
        row_number()
            .over(
                Window.partitionBy(col(SUBJECT_ID), col(SOURCE), col(BURST))
                    .orderBy(
                        col(HELD_TERMS).desc(), col(STRENGTH).desc(), col(DAY), col(FIRST_ID)));
    Map<Key, List<String>> ids = new HashMap<>();
    held.withColumn(RANK, rank)
        .where(col(RANK).leq(most))
        .select(col(SUBJECT_ID), col(SOURCE), col(BURST), col(FIRST_ID), col(RANK))
        .orderBy(col(RANK))
        .collectAsList()
        .forEach(
            row ->
                ids.computeIfAbsent(Key.of(row), key -> new ArrayList<>())
                    .add(row.getAs(FIRST_ID)));
    return ids;
  }

  private static int held(Row row, Map<Key, List<String>> terms) {
    List<String> own = terms.getOrDefault(Key.of(row), List.of());
    return Math.min(HELD, BurstTerms.held(row.getAs(HEADLINE), row.getAs(HEAD), own));
  }
}
