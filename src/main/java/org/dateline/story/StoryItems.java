package org.dateline.story;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Locale;
import java.util.Objects;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.story.chain.StoryItem;
import org.dateline.story.chain.StoryKeys;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Fingerprints;
import org.dateline.table.row.RowBuilder;
import org.dateline.text.record.ItemReference;
import org.dateline.text.record.RevisionTag;
import org.dateline.text.record.RevisionTag.Kind;
import org.dateline.text.similarity.Opening;
import org.dateline.text.similarity.Shingles;
import org.jspecify.annotations.Nullable;

/** Dispatches as chaining sees them, with the keys under which they meet and without their text. */
final class StoryItems {
  /** A hash of the dispatch's id, shorter to carry about. */
  static final String NODE = "node";

  static final String TIME = "time";
  static final String RANK = "rank";
  static final String ITEM = "item";
  static final String EXACT_KEY = "exact_key";
  static final String KEYS = "keys";

  /** Columns, types and nullability, in order. */
  static final StructType SCHEMA =
      new StructType()
          .add(NODE, DataTypes.LongType, false)
          .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
          .add(Dispatches.SOURCE, DataTypes.StringType, false)
          .add(Dispatches.SOURCE_REF, DataTypes.StringType, true)
          .add(ITEM, DataTypes.StringType, true)
          .add(Dispatches.EVOLVED_FROM, DataTypes.StringType, true)
          .add(Dispatches.HEADLINE_PLAIN, DataTypes.StringType, false)
          .add(Dispatches.SLUG, DataTypes.StringType, true)
          .add(Dispatches.KICKER, DataTypes.StringType, true)
          .add(Dispatches.DATELINE_PLACE, DataTypes.StringType, true)
          .add(Dispatches.REVISION_KIND, DataTypes.StringType, false)
          .add(Dispatches.REVISION_NUMBER, DataTypes.IntegerType, true)
          .add(TIME, DataTypes.LongType, false)
          .add(RANK, DataTypes.IntegerType, false)
          .add(EXACT_KEY, DataTypes.LongType, false)
          .add(Fingerprints.SHINGLE_COUNT, DataTypes.IntegerType, false)
          .add(Fingerprints.SIGNATURE, DataTypes.BinaryType, false)
          .add(KEYS, DataTypes.createArrayType(DataTypes.LongType, false), false);

  private static final String DAY = "day";
  private static final String SECONDS = "seconds";
  private static final long NOON = 43_200;
  private static final long SECONDS_OF_DAY = 86_400;

  private StoryItems() {}

  /**
   * Makes them.
   *
   * @param dispatches {@link Dispatches}; everything but the body is read
   * @param fingerprints {@link Fingerprints} of the same dispatches
   */
  static Dataset<Row> of(Dataset<Row> dispatches, Dataset<Row> fingerprints) {
    return dispatches
        .select(
            col(Dispatches.DISPATCH_ID),
            col(Dispatches.SOURCE),
            col(Dispatches.SOURCE_REF),
            col(Dispatches.INPUT_FILE),
            col(Dispatches.EVOLVED_FROM),
            col(Dispatches.HEADLINE_PLAIN),
            col(Dispatches.SLUG),
            col(Dispatches.KICKER),
            col(Dispatches.DATELINE_PLACE),
            col(Dispatches.REVISION_KIND),
            col(Dispatches.REVISION_NUMBER),
            col(Dispatches.VERSION),
            col(Dispatches.WORD_COUNT),
            col(Dispatches.BODY_SHA256),
            unix_seconds(col(Dispatches.PUBLISHED_AT)).as(SECONDS),
            unix_date(col(Dispatches.PUBLISHED_DATE)).as(DAY),
            xxhash64(col(Dispatches.DISPATCH_ID)).as(NODE))
        // Earlier releases wrote no fingerprints; ids, headlines and equal texts still meet.
        .join(fingerprints, new String[] {Dispatches.DISPATCH_ID}, "left")
        .withColumn(Fingerprints.SHINGLE_COUNT, coalesce(col(Fingerprints.SHINGLE_COUNT), lit(0)))
        .withColumn(Fingerprints.SIGNATURE, coalesce(col(Fingerprints.SIGNATURE), lit(new byte[0])))
        .map((MapFunction<Row, Row>) StoryItems::item, Encoders.row(SCHEMA));
  }

  private static Row item(Row row) {
    String source = row.getAs(Dispatches.SOURCE);
    String file = row.getAs(Dispatches.INPUT_FILE);
    String written = row.getAs(Dispatches.SOURCE_REF);
    String reference = ItemReference.scoped(written, source, file);
    String headline = row.getAs(Dispatches.HEADLINE_PLAIN);
    Integer day = row.getAs(DAY);
    byte[] signature = row.getAs(Fingerprints.SIGNATURE);
    RevisionTag revision =
        revision(
            row.getAs(Dispatches.REVISION_KIND),
            row.getAs(Dispatches.REVISION_NUMBER),
            row.getAs(Dispatches.VERSION));
    int[] words = Shingles.words(headline);
    long exactKey =
        StoryItem.exactKey(
            row.getAs(Dispatches.BODY_SHA256),
            row.<Integer>getAs(Dispatches.WORD_COUNT),
            words,
            source,
            day == null ? StoryItem.UNDATED : day);
    StoryItem item =
        new StoryItem(
            row.getAs(Dispatches.DISPATCH_ID),
            source,
            reference,
            ItemReference.scoped(ItemReference.item(written), source, file),
            ItemReference.scoped(row.getAs(Dispatches.EVOLVED_FROM), source, file),
            words,
            StoryItem.slugOf(row.getAs(Dispatches.SLUG)),
            row.getAs(Dispatches.KICKER),
            row.getAs(Dispatches.DATELINE_PLACE),
            revision,
            time(day, row.getAs(SECONDS)),
            exactKey,
            Shingles.NONE,
            Opening.NONE);
    return new RowBuilder(SCHEMA)
        .set(NODE, row.getAs(NODE))
        .set(Dispatches.DISPATCH_ID, item.id())
        .set(Dispatches.SOURCE, source)
        .set(Dispatches.SOURCE_REF, reference)
        .set(ITEM, item.item())
        .set(Dispatches.EVOLVED_FROM, item.evolvedFrom())
        .set(Dispatches.HEADLINE_PLAIN, headline)
        .set(Dispatches.SLUG, item.slug())
        .set(Dispatches.KICKER, item.kicker())
        .set(Dispatches.DATELINE_PLACE, item.place())
        .set(Dispatches.REVISION_KIND, revision.kind().code())
        .set(Dispatches.REVISION_NUMBER, revision.number())
        .set(TIME, item.time())
        .set(RANK, StoryItem.rank(revision))
        .set(EXACT_KEY, exactKey)
        .set(Fingerprints.SHINGLE_COUNT, row.getAs(Fingerprints.SHINGLE_COUNT))
        .set(Fingerprints.SIGNATURE, signature)
        .set(KEYS, StoryKeys.of(item, signature, row.<Integer>getAs(Fingerprints.SHINGLE_COUNT)))
        .row();
  }

  /** The instant; where only the day is known, its noon. A dispatch in no series has no time. */
  private static long time(@Nullable Integer day, @Nullable Long seconds) {
    if (day == null) {
      return StoryItem.UNDATED;
    }
    return seconds == null ? day * SECONDS_OF_DAY + NOON : seconds;
  }

  /** What headline or keyword line say; where these are silent, the feed's own version. */
  private static RevisionTag revision(
      String code, @Nullable Integer number, @Nullable String version) {
    Kind kind = Kind.valueOf(code.toUpperCase(Locale.ROOT));
    boolean counts =
        kind == Kind.FIRST && version != null && version.length() <= 2 && isNumber(version);
    int feeds = counts ? Integer.parseInt(Objects.requireNonNull(version)) : 0;
    return feeds > 1 ? new RevisionTag(Kind.UPDATE, feeds) : new RevisionTag(kind, number);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A row as {@link StoryItem}, with the shingles of its text. */
  static StoryItem read(Row row, String body) {
    return new StoryItem(
        row.getAs(Dispatches.DISPATCH_ID),
        row.getAs(Dispatches.SOURCE),
        row.getAs(Dispatches.SOURCE_REF),
        row.getAs(ITEM),
        row.getAs(Dispatches.EVOLVED_FROM),
        Shingles.words(row.<String>getAs(Dispatches.HEADLINE_PLAIN)),
        row.getAs(Dispatches.SLUG),
        row.getAs(Dispatches.KICKER),
        row.getAs(Dispatches.DATELINE_PLACE),
        new RevisionTag(
            Kind.valueOf(row.<String>getAs(Dispatches.REVISION_KIND).toUpperCase(Locale.ROOT)),
            row.getAs(Dispatches.REVISION_NUMBER)),
        row.<Long>getAs(TIME),
        row.<Long>getAs(EXACT_KEY),
        Shingles.of(body),
        Opening.of(body));
  }
}
