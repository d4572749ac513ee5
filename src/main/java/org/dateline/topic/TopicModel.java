package org.dateline.topic;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.DispatchTopics;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.CachedRows;
import org.dateline.table.row.RowBuilder;
import org.dateline.topic.learn.FoldIn;
import org.dateline.topic.learn.LearnedTopic;
import org.dateline.topic.learn.LearnedTopics;
import org.dateline.topic.learn.Learner;
import org.dateline.topic.learn.SampleVectors;
import org.dateline.topic.learn.TermWeights;
import org.dateline.topic.learn.TopicNumber;
import org.dateline.topic.term.Sample;
import org.dateline.topic.term.SampleTexts;
import org.dateline.topic.term.TermFinder;
import org.dateline.topic.term.TopicOptions;
import org.dateline.topic.term.Vocabulary;
import org.dateline.topic.track.Matching;
import org.dateline.topic.track.NamedTopics;
import org.dateline.topic.track.TopicChange;
import org.dateline.topic.track.TopicName;

/**
 * The topics of a corpus: learned from a bounded sample, then found in every dispatch. The driver
 * holds the sample, the vocabulary and the topics' words, nothing that grows with the corpus.
 */
public final class TopicModel {
  /** Fewer dispatches have no topics. */
  private static final int MIN_DISPATCHES = 10;

  private static final int MIN_TOPICS = 2;

  /** A topic needs about so many dispatches of the sample. */
  private static final int DISPATCHES_PER_TOPIC = 12;

  /** A smaller share of a dispatch is left out. */
  private static final double MIN_SHARE = 0.05;

  private static final StructType SHARES =
      new StructType()
          .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
          .add(AppliedTopics.NUMBER, DataTypes.IntegerType, false)
          .add(DispatchTopics.TOPIC_SHARE, DataTypes.DoubleType, false)
          .add(AppliedTopics.IS_STRONGEST, DataTypes.BooleanType, false);

  private TopicModel() {}

  /**
   * Learns topics from a sample. They follow from the dispatches alone and not from what earlier
   * runs have learned, which would shut out what has come up since; {@link #apply} finds out which
   * of them are topics of the run before.
   *
   * @param dispatches {@link Dispatches}; id, headline_plain, body, word_count and published_date
   *     are read
   * @param most how many there are at most
   * @param versions ids of the dispatches that stand for their stories
   * @param mentions {@link org.dateline.table.corpus.Mentions}, for the names among the terms
   */
  public static LearnedTopics learn(
      Dataset<Row> dispatches,
      long most,
      Dataset<Row> versions,
      Dataset<Row> mentions,
      TopicOptions options) {
    try (Sample sample = Sample.of(dispatches, most, versions, options.sample(), options.seed())) {
      int documents = sample.size();
      if (documents < MIN_DISPATCHES) {
        return tooFew(documents);
      }
      int minDocuments = Math.min(options.minDocuments(), Math.max(2, documents / 60));
      SampleTexts texts = sample.texts(dispatches);
      TermFinder.Found found = new TermFinder(texts, minDocuments, options).find(sample, mentions);
      if (found.vocabulary().size() < 2 * MIN_TOPICS) {
        return tooFew(documents);
      }
      return learn(
              dispatches.sparkSession(),
              SampleVectors.of(texts.vectors(found.vocabulary()), found.vocabulary().size()),
              found,
              options)
          .learnedFrom(most);
    }
  }

  private static LearnedTopics tooFew(int documents) {
    return LearnedTopics.none(
        String.format(
            Locale.ROOT,
            documents == 1
                ? "(%,d story with words enough is too few for topics)"
                : "(%,d stories with words enough are too few for topics)",
            documents));
  }

  private static LearnedTopics learn(
      SparkSession spark, SampleVectors vectors, TermFinder.Found found, TopicOptions options) {
    Learner learner = new Learner(spark, vectors, found, options);
    int documents = vectors.size();
    int most =
        Math.min(Math.max(2, documents / DISPATCHES_PER_TOPIC), found.vocabulary().size() / 2);
    if (options.isAuto()) {
      List<TopicNumber.Tried> curve = TopicNumber.curve(spark, vectors, found, options, most);
      return learner.learn(
          TopicNumber.best(curve).count(),
          "(quality = coherence x diversity x stability of "
              + String.join("; ", curve.stream().map(TopicNumber.Tried::toString).toList())
              + ")");
    }
    String note =
        options.count() <= most
            ? ""
            : String.format(
                Locale.ROOT,
                "(fewer than the %d asked for, because there are only %,d stories)",
                options.count(),
                documents);
    return learner.learn(Math.min(options.count(), most), note);
  }

  /**
   * Finds the topics in every dispatch, and names them in the order of their stories.
   *
   * @param dispatches {@link Dispatches}; id, headline_plain and body are read
   * @param versions ids of the dispatches that stand for their stories where stories are counted
   * @param cached keeps the shares until the tables are written
   */
  public static TopicResult apply(
      LearnedTopics learned, Dataset<Row> dispatches, Dataset<Row> versions, CachedRows cached) {
    NamedTopics none = new NamedTopics(LearnedTopics.none(""), List.of(), 0);
    return apply(
        learned,
        dispatches,
        versions,
        none,
        dispatches.sparkSession().createDataFrame(List.of(), DispatchTopics.SCHEMA),
        cached);
  }

  /**
   * The same where an earlier run has left topics: those that are the same keep their names.
   *
   * @param before topics of the earlier run
   * @param topicsBefore {@link DispatchTopics} of the earlier run
   */
  public static TopicResult apply(
      LearnedTopics learned,
      Dataset<Row> dispatches,
      Dataset<Row> versions,
      NamedTopics before,
      Dataset<Row> topicsBefore,
      CachedRows cached) {
    if (learned.topics().isEmpty()) {
      return before.names().isEmpty()
          ? none(dispatches, learned)
          : reuse(before, dispatches, versions, cached);
    }
    AppliedTopics applied = applied(learned, dispatches, versions, cached);
    List<TermWeights> words = learned.termWeights();
    long[][] common =
        before.names().isEmpty() ? new long[0][] : applied.stories(topicsBefore, before.names());
    Matching matching = new Matching(before.names(), before.learned().termWeights(), words, common);
    List<TopicName> names =
        matching.names(
            learned.topics().stream().map(LearnedTopic::label).toList(),
            applied.order(),
            before.nextNumber());
    int born = (int) names.stream().filter(name -> !name.isMatched()).count();
    return applied.result(
        new NamedTopics(learned, names, before.nextNumber() + born),
        before.names().isEmpty() ? List.of() : matching.changes(names),
        learned.note());
  }

  /** Finds the topics of the run before, as they are, in every dispatch. */
  public static TopicResult reuse(
      NamedTopics before, Dataset<Row> dispatches, Dataset<Row> versions, CachedRows cached) {
    return applied(before.learned(), dispatches, versions, cached)
        .result(before.reused(), kept(before), "(those of the run before, not learned again)");
  }

  /**
   * Finds the topics of the run before in the dispatches that it has not seen. What they are to all
   * others follows from the dispatches and the topics alone, and so is as that run has found it.
   *
   * @param topicsBefore {@link DispatchTopics} of that run, of the dispatches that still count
   * @param unseen {@link Dispatches}, all others; id, headline_plain and body are read
   * @param versions ids of the dispatches that stand for their stories
   */
  public static TopicResult carry(
      NamedTopics before,
      Dataset<Row> topicsBefore,
      Dataset<Row> unseen,
      Dataset<Row> versions,
      CachedRows cached) {
    Dataset<Row> seen =
        AppliedTopics.byNumber(
            topicsBefore, before.names().stream().map(TopicName::id).toList(), SHARES);
    Dataset<Row> shares = cached.keep(seen.union(shares(unseen, before.learned())));
    return new AppliedTopics(before.learned(), shares, versions)
        .result(
            before.reused(),
            kept(before),
            String.format(
                Locale.ROOT,
                "(learned when there were %,d dispatches; the new ones are folded in)",
                before.learned().learnedFrom()));
  }

  private static List<TopicChange> kept(NamedTopics before) {
    return before.names().stream()
        .map(name -> List.of(name.id()))
        .map(id -> new TopicChange(TopicChange.Kind.KEPT, id, id))
        .toList();
  }

  private static TopicResult none(Dataset<Row> dispatches, LearnedTopics learned) {
    return new TopicResult(
        List.of(),
        List.of(),
        dispatches.sparkSession().createDataFrame(List.of(), DispatchTopics.SCHEMA),
        0,
        new NamedTopics(learned, List.of(), 0),
        List.of(),
        learned.note());
  }

  private static AppliedTopics applied(
      LearnedTopics learned, Dataset<Row> dispatches, Dataset<Row> versions, CachedRows cached) {
    return new AppliedTopics(learned, cached.keep(shares(dispatches, learned)), versions);
  }

  private static Dataset<Row> shares(Dataset<Row> dispatches, LearnedTopics learned) {
    JavaSparkContext spark =
        JavaSparkContext.fromSparkContext(dispatches.sparkSession().sparkContext());
    Broadcast<Vocabulary> vocabulary = spark.broadcast(learned.vocabulary());
    Broadcast<FoldIn.Factors> factors = spark.broadcast(learned.factors());
    return dispatches
        .select(col(Dispatches.DISPATCH_ID), col(Dispatches.HEADLINE_PLAIN), col(Dispatches.BODY))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> new Shares(rows, vocabulary.value(), new FoldIn(factors.value())),
            Encoders.row(SHARES));
  }

  /** The shares of one dispatch after the other. */
  private static final class Shares implements Iterator<Row> {
    private final Iterator<Row> dispatches;
    private final Vocabulary vocabulary;
    private final FoldIn foldIn;
    private Iterator<Row> ready = List.<Row>of().iterator();

    Shares(Iterator<Row> dispatches, Vocabulary vocabulary, FoldIn foldIn) {
      this.dispatches = dispatches;
      this.vocabulary = vocabulary;
      this.foldIn = foldIn;
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && dispatches.hasNext()) {
        ready = shares(dispatches.next()).iterator();
      }
      return ready.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next();
    }

    private List<Row> shares(Row dispatch) {
      double[] shares =
          foldIn.shares(
              vocabulary.vector(
                  dispatch.<String>getAs(Dispatches.HEADLINE_PLAIN),
                  dispatch.<String>getAs(Dispatches.BODY)));
      int strongest = 0;
      for (int k = 1; k < shares.length; k++) {
        strongest = shares[k] > shares[strongest] ? k : strongest;
      }
      List<Row> rows = new ArrayList<>();
      for (int k = 0; k < shares.length; k++) {
        if (shares[k] >= MIN_SHARE) {
          rows.add(
              new RowBuilder(SHARES)
                  .set(Dispatches.DISPATCH_ID, dispatch.getAs(Dispatches.DISPATCH_ID))
                  .set(AppliedTopics.NUMBER, k)
                  .set(DispatchTopics.TOPIC_SHARE, shares[k])
                  .set(AppliedTopics.IS_STRONGEST, k == strongest)
                  .row());
        }
      }
      return rows;
    }
  }
}
