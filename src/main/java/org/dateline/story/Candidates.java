package org.dateline.story;

import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.story.chain.CandidateRuns;
import org.dateline.story.chain.StoryKeys;
import org.dateline.story.chain.StoryRules;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Fingerprints;
import org.dateline.table.row.QueuedIterator;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowColumn;
import org.dateline.table.row.RowValues;
import org.dateline.text.similarity.MinHash;

/** Pairs of dispatches that may belong to one story. */
final class Candidates {
  /** Of a pair: the dispatch before. */
  static final String EARLIER = "earlier";

  /** Of a pair: the other one. */
  static final String LATER = "later";

  private static final String KEY = "key";
  private static final String KINDS = "kinds";
  private static final String SUBJECTS = "subjects";
  private static final StructType PAIRS =
      new StructType()
          .add(EARLIER, DataTypes.LongType, false)
          .add(LATER, DataTypes.LongType, false)
          .add(KINDS, DataTypes.IntegerType, false);
  private static final List<String> JUDGED =
      List.of(
          Dispatches.SOURCE, StoryItems.TIME, Fingerprints.SHINGLE_COUNT, Fingerprints.SIGNATURE);

  private Candidates() {}

  /**
   * The pairs, each once.
   *
   * @param items {@link StoryItems}
   * @return {@link #EARLIER}, {@link #LATER}
   */
  static Dataset<Row> pairs(Dataset<Row> items, StoryRules rules) {
    Dataset<Row> keys =
        items
            .select(
                explode(col(StoryItems.KEYS)).as(KEY),
                col(StoryItems.TIME),
                col(StoryItems.NODE),
                col(StoryItems.RANK))
            .repartition(col(KEY))
            .sortWithinPartitions(col(KEY), col(StoryItems.TIME), col(StoryItems.NODE));
    StructType columns = keys.schema();
    Dataset<Row> met =
        keys.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> new Meetings(rows, columns, rules),
                Encoders.row(PAIRS))
            .groupBy(col(EARLIER), col(LATER))
            .agg(
                bit_or(col(KINDS)).as(KINDS),
                count_if(col(KINDS).equalTo(StoryKeys.Kind.SUBJECT.bit())).as(SUBJECTS));
    return met.join(side(items, EARLIER), EARLIER)
        .join(side(items, LATER), LATER)
        .filter((FilterFunction<Row>) pair -> isWorthwhile(pair, rules))
        .select(col(EARLIER), col(LATER));
  }

  private static Dataset<Row> side(Dataset<Row> items, String name) {
    return items.select(
        Stream.concat(
                Stream.of(col(StoryItems.NODE).as(name)),
                JUDGED.stream().map(column -> col(column).as(side(name, column))))
            .toArray(Column[]::new));
  }

  private static boolean isWorthwhile(Row pair, StoryRules rules) {
    long earlier = pair.getAs(side(EARLIER, StoryItems.TIME));
    long later = pair.getAs(side(LATER, StoryItems.TIME));
    String source = pair.getAs(side(LATER, Dispatches.SOURCE));
    boolean chained =
        Math.abs(later - earlier) <= rules.chainSeconds()
            && source.equals(pair.getAs(side(EARLIER, Dispatches.SOURCE)));
    return CandidateRuns.isWorthwhile(
        pair.getAs(KINDS),
        (int) RowValues.count(pair, SUBJECTS),
        MinHash.estimate(
            pair.getAs(side(EARLIER, Fingerprints.SIGNATURE)),
            pair.getAs(side(LATER, Fingerprints.SIGNATURE))),
        pair.<Integer>getAs(side(EARLIER, Fingerprints.SHINGLE_COUNT)),
        pair.<Integer>getAs(side(LATER, Fingerprints.SHINGLE_COUNT)),
        chained);
  }

  private static String side(String side, String column) {
    return side + "_" + column;
  }

  /** The pairs of one partition, found as they are asked for. */
  private static final class Meetings extends QueuedIterator<Row> {
    private static final RowColumn EARLIER_OF = RowColumn.of(PAIRS, EARLIER);
    private static final RowColumn LATER_OF = RowColumn.of(PAIRS, LATER);
    private static final RowColumn KINDS_OF = RowColumn.of(PAIRS, KINDS);

    private final Iterator<Row> rows;
    private final RowColumn key;
    private final RowColumn time;
    private final RowColumn node;
    private final RowColumn rank;
    private final CandidateRuns runs;

    Meetings(Iterator<Row> rows, StructType columns, StoryRules rules) {
      this.rows = rows;
      this.key = RowColumn.of(columns, KEY);
      this.time = RowColumn.of(columns, StoryItems.TIME);
      this.node = RowColumn.of(columns, StoryItems.NODE);
      this.rank = RowColumn.of(columns, StoryItems.RANK);
      this.runs = new CandidateRuns(rules, pair -> add(row(pair)));
    }

    private static Row row(CandidateRuns.Pair pair) {
      return new RowBuilder(PAIRS)
          .set(EARLIER_OF, pair.earlier())
          .set(LATER_OF, pair.later())
          .set(KINDS_OF, pair.kind())
          .row();
    }

    @Override
    protected boolean advance() {
      if (!rows.hasNext()) {
        return false;
      }
      Row row = rows.next();
      runs.add(key.longIn(row), time.longIn(row), node.longIn(row), rank.intIn(row));
      return true;
    }
  }

  /** Both directions of the pairs: {@link StoryItems#NODE} and all it is paired with. */
  static Dataset<Row> bothWays(Dataset<Row> pairs, String node, String other) {
    Column[] forth = {col(EARLIER).as(node), col(LATER).as(other)};
    Column[] back = {col(LATER).as(node), col(EARLIER).as(other)};
    return Arrays.stream(new Column[][] {forth, back})
        .map(pairs::select)
        .reduce(Dataset::union)
        .orElseThrow();
  }
}
