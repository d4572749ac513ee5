package org.dateline.entity.identity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.dateline.table.corpus.Mentions.CONFIDENCE;
import static org.dateline.table.corpus.Mentions.CUE;
import static org.dateline.table.corpus.Mentions.DISPATCH_ID;
import static org.dateline.table.corpus.Mentions.ENTITY_ID;
import static org.dateline.table.corpus.Mentions.FULL_NAME;
import static org.dateline.table.corpus.Mentions.INSTRUMENT_CODE;
import static org.dateline.table.corpus.Mentions.METHOD;
import static org.dateline.table.corpus.Mentions.NATIONALITY;
import static org.dateline.table.corpus.Mentions.OCCUPATION;
import static org.dateline.table.corpus.Mentions.SURFACE;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.dateline.text.name.EntityType;
import org.dateline.text.name.Mention;
import org.dateline.text.name.NameCue;
import org.jspecify.annotations.Nullable;

/**
 * One way in which an entity is named, over all dispatches: far fewer rows than there are mentions,
 * and all that the whole archive tells of names is learned from them.
 *
 * @param entityId the entity
 * @param surface the words as they stand in the dispatches
 * @param isShort whether they were resolved within their dispatches to a fuller name
 * @param weight sum of the confidences of the mentions, in thousandths
 * @param mentions how many they are
 * @param first least id of the dispatches
 * @param last greatest id of the dispatches; another one where they are several
 * @param fullName the fullest name; null where a gazetteer knows the entity
 * @param evidence what the words and codes beside the mentions say
 */
record NamingWay(
    String entityId,
    String surface,
    boolean isShort,
    long weight,
    long mentions,
    String first,
    String last,
    @Nullable String fullName,
    NameEvidence evidence) {

  /** Whether the mentions are so sure of their type by their own context that they keep it. */
  static final String IS_SURE = "is_sure";

  /** How many mentions there are. */
  static final String MENTIONS = "mentions";

  /** What is said of a person: the first and the last in the alphabet, and so for the country. */
  static final String FIRST_FIELD = "first_field";

  static final String LAST_FIELD = "last_field";
  static final String FIRST_COUNTRY = "first_country";
  static final String LAST_COUNTRY = "last_country";

  /** A mention its own context is so sure of keeps its type. */
  static final double SURE = 0.95;

  private static final String IS_SHORT = "is_short";
  static final String IS_TOLD = "is_told";
  private static final String WEIGHT = "weight";
  private static final String FIRST = "first_dispatch";
  private static final String LAST = "last_dispatch";

  /** Columns of a way in a row; {@link #all} has more. */
  static final StructType SCHEMA =
      new StructType()
          .add(ENTITY_ID, DataTypes.StringType, false)
          .add(SURFACE, DataTypes.StringType, false)
          .add(IS_SHORT, DataTypes.BooleanType, false)
          .add(WEIGHT, DataTypes.LongType, false)
          .add(MENTIONS, DataTypes.LongType, false)
          .add(FIRST, DataTypes.StringType, false)
          .add(LAST, DataTypes.StringType, false)
          .add(FULL_NAME, DataTypes.StringType, true)
          .add(CUE, DataTypes.StringType, true)
          .add(INSTRUMENT_CODE, DataTypes.StringType, true)
          .add(IS_TOLD, DataTypes.BooleanType, false);

  /**
   * All ways in which people, bodies and places are named.
   *
   * @param mentions {@link org.dateline.table.corpus.Mentions} of the corpus
   */
  static Dataset<Row> all(Dataset<Row> mentions) {
    Column isShort = col(METHOD).equalTo(Mention.Method.COREFERENCE.code());
    Column isTold =
        isShort
            .or(col(METHOD).equalTo(Mention.Method.NER.code()))
            .or(col(ENTITY_ID).startsWith(EntityType.PERSON.idPrefix()));
    return mentions
        .where(isTold.or(col(ENTITY_ID).startsWith(EntityType.COUNTRY.idPrefix()).equalTo(false)))
        .groupBy(
            col(ENTITY_ID),
            col(SURFACE),
            isShort.as(IS_SHORT),
            isTold.as(IS_TOLD),
            isSure().as(IS_SURE),
            col(CUE),
            col(INSTRUMENT_CODE))
        .agg(
            sum(round(col(CONFIDENCE).multiply(1000)).cast("long")).as(WEIGHT),
            count(lit(1)).as(MENTIONS),
            min(col(DISPATCH_ID)).as(FIRST),
            max(col(DISPATCH_ID)).as(LAST),
            max(col(FULL_NAME)).as(FULL_NAME),
            min(col(OCCUPATION)).as(FIRST_FIELD),
            max(col(OCCUPATION)).as(LAST_FIELD),
            min(col(NATIONALITY)).as(FIRST_COUNTRY),
            max(col(NATIONALITY)).as(LAST_COUNTRY));
  }

  /** Whether a mention keeps its type: its context is sure of it, or calls a person one. */
  static Column isSure() {
    Column isTitled =
        col(ENTITY_ID)
            .startsWith(EntityType.PERSON.idPrefix())
            .and(
                coalesce(
                    col(CUE)
                        .contains(NameCue.TITLED.code())
                        .or(col(CUE).contains(NameCue.AGED.code())),
                    lit(false)));
    return col(CONFIDENCE).geq(SURE).or(isTitled);
  }

  /** Whether the recogniser found it or it is a person: from these ways is learned. */
  static boolean isTold(Row row) {
    return RowValues.flag(row, IS_TOLD);
  }

  /** The way of a row of {@link #all} or {@link #SCHEMA}. */
  static NamingWay of(Row row) {
    return new NamingWay(
        RowValues.text(row, ENTITY_ID),
        RowValues.text(row, SURFACE),
        RowValues.flag(row, IS_SHORT),
        RowValues.count(row, WEIGHT),
        RowValues.count(row, MENTIONS),
        RowValues.text(row, FIRST),
        RowValues.text(row, LAST),
        row.getAs(FULL_NAME),
        NameEvidence.of(
            row.getAs(CUE), row.getAs(INSTRUMENT_CODE), RowValues.count(row, MENTIONS)));
  }

  /** The ways of some rows: sure and unsure mentions are one way. */
  static List<NamingWay> together(Iterator<Row> rows) {
    Map<List<Object>, NamingWay> ways = new LinkedHashMap<>();
    while (rows.hasNext()) {
      NamingWay way = of(rows.next());
      ways.merge(List.of(way.entityId, way.surface, way.isShort), way, NamingWay::and);
    }
    return List.copyOf(ways.values());
  }

  /** What both have together: this one's entity and words, and the fuller of the names. */
  NamingWay and(NamingWay other) {
    boolean hasFuller =
        other.fullName != null && (fullName == null || other.fullName.compareTo(fullName) > 0);
    return new NamingWay(
        entityId,
        surface,
        isShort,
        weight + other.weight,
        mentions + other.mentions,
        other.first.compareTo(first) < 0 ? other.first : first,
        other.last.compareTo(last) > 0 ? other.last : last,
        hasFuller ? other.fullName : fullName,
        evidence.and(other.evidence));
  }

  /** A row of {@link #SCHEMA} for the entity, however it is named, with another weight. */
  Row entityRow(long otherWeight) {
    return new RowBuilder(SCHEMA)
        .set(ENTITY_ID, entityId)
        .set(SURFACE, surface)
        .set(IS_SHORT, false)
        .set(WEIGHT, otherWeight)
        .set(MENTIONS, mentions)
        .set(FIRST, first)
        .set(LAST, last)
        .set(FULL_NAME, fullName)
        .set(IS_TOLD, true)
        .row();
  }

  /** The same with other words, and of an entity that a gazetteer knows, if so. */
  NamingWay named(String words, boolean known) {
    return new NamingWay(
        entityId, words, isShort, weight, mentions, first, last, known ? null : fullName, evidence);
  }

  /** Whether a gazetteer knows the entity. */
  boolean isKnown() {
    return fullName == null;
  }

  /** What stands before the first separator of the id. */
  String type() {
    return entityId.substring(0, Math.max(0, entityId.indexOf(EntityType.SEPARATOR)));
  }

  /** What stands behind the last separator of the id. */
  String key() {
    return entityId.substring(entityId.lastIndexOf(EntityType.SEPARATOR) + 1);
  }

  boolean isOf(EntityType type) {
    return entityId.startsWith(type.idPrefix());
  }

  /** Whether a person is named by two words or more: one alone tells too little of who it is. */
  boolean isOfFullPerson() {
    return isOf(EntityType.PERSON) && entityId.contains("-");
  }

  /** {@link #isOfFullPerson} of the entity of a row. */
  static Column isFullPerson() {
    return col(ENTITY_ID)
        .startsWith(EntityType.PERSON.idPrefix())
        .and(col(ENTITY_ID).contains("-"));
  }
}
