package org.dateline.run.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.left;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.corpus.FirstPass.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.prepare.RuleHits;
import org.dateline.table.corpus.Cuts;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Fingerprints;
import org.dateline.table.corpus.FirstPass;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.corpus.Rejects;
import org.dateline.table.row.CachedRows;
import org.dateline.text.record.Reject;

/**
 * The tables of the corpus, told apart from the rows of the first pass. A record that was received
 * before, in this run or an earlier one, is set aside as a reject and counted nowhere else.
 */
final class Corpus {
  private static final String RANK = "rank";
  private static final String COPIES = "copies";
  private static final String EARLIER_FILE = "earlier_file";
  private static final String IN_FILE = "in_file";
  private static final String IS_AGAIN = "is_again";
  private static final String AS = "received_as";
  private static final String FOUND = "found";
  private static final String REPEATS = "repeats";
  private static final String REDATED = "redated";

  private final Dataset<Row> firstPass;
  private final Dataset<Row> repeats;
  private final Dataset<Row> redated;
  private final boolean hasRepeats;
  private final boolean hasRedated;

  private Corpus(Dataset<Row> firstPass, Dataset<Row> repeats, Dataset<Row> redated) {
    this.firstPass = firstPass;
    this.repeats = repeats;
    this.redated = redated;
    List<String> found =
        repeats
            .select(lit(REPEATS).as(FOUND))
            .union(redated.select(lit(REDATED).as(FOUND)))
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    this.hasRepeats = found.contains(REPEATS);
    this.hasRedated = found.contains(REDATED);
  }

  /**
   * Finds the repeats.
   *
   * @param firstPass {@link FirstPass} of this run
   * @param known {@link Dispatches} of the earlier batches
   * @param hadOtherSource whether earlier runs took records that name no source to be of another
   * @param redated the dates that neighbours change, as {@link ChangedDates#changes} finds them
   */
  static Corpus of(
      Dataset<Row> firstPass,
      Dataset<Row> known,
      boolean hadOtherSource,
      Dataset<Row> redated,
      CachedRows cached) {
    Dataset<Row> repeats = repeats(firstPass, known);
    return new Corpus(
        firstPass,
        cached.keep(hadOtherSource ? withOtherSource(repeats, firstPass, known) : repeats),
        redated);
  }

  /** The records whose ids were received before. */
  private static Dataset<Row> repeats(Dataset<Row> firstPass, Dataset<Row> known) {
    WindowSpec same = Window.partitionBy(col(Dispatches.DISPATCH_ID));
    Column order =
        row_number()
            .over(
                same.orderBy(
                    col(RANK), col(Dispatches.INPUT_FILE), col(Dispatches.INPUT_POSITION)));
    Column inFile =
        row_number()
            .over(
                Window.partitionBy(
                        col(Dispatches.DISPATCH_ID), col(RANK), col(Dispatches.INPUT_FILE))
                    .orderBy(col(Dispatches.INPUT_POSITION)));
    Column earlierFile = max(when(col(RANK).equalTo(0), col(Dispatches.INPUT_FILE))).over(same);
    return firstPass
        .where(col(FirstPass.DISPATCH).isNotNull())
        .select(
            dispatch(Dispatches.DISPATCH_ID),
            dispatch(Dispatches.INPUT_FILE),
            dispatch(Dispatches.INPUT_POSITION),
            lit(1).as(RANK))
        .union(
            known.select(
                col(Dispatches.DISPATCH_ID),
                col(Dispatches.INPUT_FILE),
                col(Dispatches.INPUT_POSITION),
                lit(0).as(RANK)))
        .withColumn(COPIES, order)
        .withColumn(IN_FILE, inFile)
        .withColumn(EARLIER_FILE, earlierFile)
        .where(col(RANK).equalTo(1).and(col(COPIES).gt(1)))
        .select(
            col(Dispatches.DISPATCH_ID),
            col(Dispatches.INPUT_FILE),
            col(Dispatches.INPUT_POSITION),
            coalesce(col(EARLIER_FILE).equalTo(col(Dispatches.INPUT_FILE)), lit(false))
                .and(col(IN_FILE).equalTo(1))
                .as(IS_AGAIN),
            col(Dispatches.DISPATCH_ID).as(AS));
  }

  /**
   * With the records that the same file had before, when they were taken to be of another source:
   * the source is a part of the id, and by that alone they would count twice.
   */
  private static Dataset<Row> withOtherSource(
      Dataset<Row> repeats, Dataset<Row> firstPass, Dataset<Row> known) {
    Column[] columns =
        Stream.of(
                Dispatches.DISPATCH_ID,
                Dispatches.INPUT_FILE,
                Dispatches.INPUT_POSITION,
                Dispatches.SOURCE,
                Dispatches.SOURCE_REF,
                Dispatches.HEADLINE,
                Dispatches.BODY_SHA256,
                Dispatches.PUBLISHED_DATE)
            .map(name -> dispatch(name).as(name))
            .toArray(Column[]::new);
    Dataset<Row> received = firstPass.where(col(FirstPass.DISPATCH).isNotNull()).select(columns);
    String[] place = {Dispatches.DISPATCH_ID, Dispatches.INPUT_FILE, Dispatches.INPUT_POSITION};
    return repeats.union(
        received
            .join(known, isOfOtherSource(received, known))
            .groupBy(received.col(place[0]), received.col(place[1]), received.col(place[2]))
            .agg(lit(true).as(IS_AGAIN), min(known.col(Dispatches.DISPATCH_ID)).as(AS))
            .join(repeats, place, "left_anti"));
  }

  /** Whether two records of a file differ in their source alone. */
  private static Column isOfOtherSource(Dataset<Row> received, Dataset<Row> known) {
    Column isSame =
        Stream.of(Dispatches.INPUT_FILE, Dispatches.HEADLINE, Dispatches.BODY_SHA256)
            .map(name -> received.col(name).equalTo(known.col(name)))
            .reduce(
                received.col(Dispatches.SOURCE_REF).eqNullSafe(known.col(Dispatches.SOURCE_REF)),
                Column::and);
    Column day = received.col(Dispatches.PUBLISHED_DATE);
    Column knownDay = known.col(Dispatches.PUBLISHED_DATE);
    // Neighbours may have given the one a date, or taken its date from it.
    Column mayBeDated =
        received
            .col(Dispatches.INPUT_POSITION)
            .equalTo(known.col(Dispatches.INPUT_POSITION))
            .and(day.isNull().or(knownDay.isNull()));
    return isSame
        .and(received.col(Dispatches.SOURCE).notEqual(known.col(Dispatches.SOURCE)))
        .and(day.eqNullSafe(knownDay).or(mayBeDated));
  }

  /** Rows of {@link Dispatches}. */
  Dataset<Row> dispatches() {
    Dataset<Row> dispatches = taken().select(col(FirstPass.DISPATCH + ".*"));
    return hasRedated ? ChangedDates.withDates(dispatches, redated) : dispatches;
  }

  /** Rows of {@link org.dateline.table.corpus.CleaningRules#BATCH}. */
  Dataset<Row> ruleHits() {
    return RuleHits.ofBatch(taken());
  }

  /** Rows of {@link Cuts}. */
  Dataset<Row> cuts() {
    return nested(FirstPass.CUTS, Cuts.SCHEMA);
  }

  /** Rows of {@link Mentions}. */
  Dataset<Row> mentions() {
    return nested(FirstPass.MENTIONS, Mentions.SCHEMA);
  }

  /** Rows of {@link Fingerprints}. */
  Dataset<Row> fingerprints() {
    return taken().select(dispatch(Dispatches.DISPATCH_ID), col(FirstPass.FINGERPRINT + ".*"));
  }

  private Dataset<Row> nested(String array, StructType schema) {
    return taken()
        .select(dispatch(Dispatches.DISPATCH_ID), explode(col(array)).as(array))
        .select(
            Arrays.stream(schema.fieldNames())
                .map(
                    name ->
                        name.equals(Dispatches.DISPATCH_ID)
                            ? col(name)
                            : col(array).getField(name).as(name))
                .toArray(Column[]::new));
  }

  /** Rows of {@link Rejects}. */
  Dataset<Row> rejects() {
    Dataset<Row> broken =
        firstPass.where(col(FirstPass.REJECT).isNotNull()).select(col(FirstPass.REJECT + ".*"));
    if (!hasRepeats) {
      return broken;
    }
    Dataset<Row> repeated =
        firstPass
            .where(col(FirstPass.DISPATCH).isNotNull())
            .join(repeats, isRepeat())
            .select(
                dispatch(Dispatches.INPUT_FILE),
                dispatch(Dispatches.INPUT_POSITION),
                when(col(IS_AGAIN), Rejects.READ_AGAIN)
                    .otherwise(Rejects.ALREADY_RECEIVED)
                    .as(Rejects.REASON),
                concat(
                        when(col(IS_AGAIN), "Read before from this file, as dispatch ")
                            .otherwise("Received before, word for word, as dispatch "),
                        col(AS),
                        lit("."))
                    .as(Rejects.DETAIL),
                left(
                        concat(dispatch(Dispatches.HEADLINE), lit("\n"), dispatch(Dispatches.BODY)),
                        lit(Reject.RAW_LIMIT))
                    .as(Rejects.RAW),
                lit(null).cast(DataTypes.StringType).as(Rejects.RUN_ID));
    return broken.union(repeated);
  }

  /** Rows of {@link Inputs}: the slices of a file added up, repeats counted as rejects. */
  Dataset<Row> inputs() {
    Dataset<Row> files =
        firstPass
            .where(col(FirstPass.INPUT).isNotNull())
            .select(col(FirstPass.INPUT + ".*"))
            .groupBy(col(Inputs.PATH))
            .agg(
                max(col(Inputs.SIZE_BYTES)).as(Inputs.SIZE_BYTES),
                max(col(Inputs.MODIFIED_AT)).as(Inputs.MODIFIED_AT),
                max(col(Inputs.SHA256)).as(Inputs.SHA256),
                // A slice without a record of its own does not know what the others hold.
                max_by(col(Inputs.FORMAT), struct(col(Inputs.RECORD_COUNT), col(Inputs.FORMAT)))
                    .as(Inputs.FORMAT),
                sum(col(Inputs.RECORD_COUNT)).as(Inputs.RECORD_COUNT),
                sum(col(Inputs.DISPATCH_COUNT)).as(Inputs.DISPATCH_COUNT),
                sum(col(Inputs.REJECT_COUNT)).as(Inputs.REJECT_COUNT),
                when(
                        max(col(Inputs.STATED_COUNT)).isNotNull(),
                        sum(coalesce(col(Inputs.STATED_COUNT), col(Inputs.RECORD_COUNT))))
                    .as(Inputs.STATED_COUNT),
                sum(col(Inputs.SKIPPED_COUNT)).as(Inputs.SKIPPED_COUNT));
    if (!hasRepeats) {
      return files;
    }
    Column again = coalesce(col(COPIES), lit(0L));
    return files
        .join(
            repeats
                .groupBy(col(Dispatches.INPUT_FILE))
                .agg(count(lit(1)).as(COPIES))
                .select(
                    explode(Inputs.pathsOf(col(Dispatches.INPUT_FILE))).as(Inputs.PATH),
                    col(COPIES))
                .groupBy(col(Inputs.PATH))
                .agg(sum(col(COPIES)).as(COPIES)),
            new String[] {Inputs.PATH},
            "left")
        .withColumn(Inputs.DISPATCH_COUNT, col(Inputs.DISPATCH_COUNT).minus(again))
        .withColumn(Inputs.REJECT_COUNT, col(Inputs.REJECT_COUNT).plus(again))
        .drop(COPIES);
  }

  private Dataset<Row> taken() {
    Dataset<Row> received = firstPass.where(col(FirstPass.DISPATCH).isNotNull());
    return !hasRepeats ? received : received.join(repeats, isRepeat(), "left_anti");
  }

  private Column isRepeat() {
    return dispatch(Dispatches.DISPATCH_ID)
        .equalTo(repeats.col(Dispatches.DISPATCH_ID))
        .and(dispatch(Dispatches.INPUT_FILE).equalTo(repeats.col(Dispatches.INPUT_FILE)))
        .and(dispatch(Dispatches.INPUT_POSITION).equalTo(repeats.col(Dispatches.INPUT_POSITION)));
  }
}
