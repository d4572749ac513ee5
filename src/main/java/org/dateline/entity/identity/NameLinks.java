package org.dateline.entity.identity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.dateline.table.corpus.Mentions.DISPATCH_ID;
import static org.dateline.table.corpus.Mentions.ENTITY_ID;
import static org.dateline.table.corpus.Mentions.FULL_NAME;
import static org.dateline.table.corpus.Mentions.SURFACE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.EntityLinks;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.CachedRows;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.jspecify.annotations.Nullable;

/**
 * What one dispatch cannot tell of a name and all of them can: of which type it is ({@link
 * NameTypes}), what a short form stands for that only some spell out ({@link ShortNames}), which
 * spellings are of one name ({@link PhoneticVariants}), and which people of one name are several
 * ({@link Disambiguation}).
 */
public final class NameLinks {
  /** What is known of persons beforehand: entity_id, occupation, nationality. */
  public static final StructType KNOWN =
      new StructType()
          .add(ENTITY_ID, DataTypes.StringType, false)
          .add(Mentions.OCCUPATION, DataTypes.StringType, false)
          .add(Mentions.NATIONALITY, DataTypes.StringType, true);

  /**
   * So many links are laid over the mentions, those of the most mentions first; 58,000 dispatches
   * of five years give some thousands.
   */
  static final int MAX_LINKS = 500_000;

  private static final String BLOCK = "block";
  private static final String REASON = "reason";
  private static final String FROM = "from_id";
  private static final String IS_SHORT = "is_short";
  private static final String TO = "to_id";
  private static final String TO_NAME = "to_name";
  private static final String LINK = "link";

  private static final StructType BLOCKED =
      new StructType(
          Stream.concat(
                  Stream.of(new StructField(BLOCK, DataTypes.StringType, false, Metadata.empty())),
                  Arrays.stream(NamingWay.SCHEMA.fields()))
              .toArray(StructField[]::new));

  private static final StructType LINKS =
      new StructType()
          .add(REASON, DataTypes.StringType, false)
          .add(FROM, DataTypes.StringType, false)
          .add(SURFACE, DataTypes.StringType, false)
          .add(IS_SHORT, DataTypes.BooleanType, false)
          .add(TO, DataTypes.StringType, false)
          .add(TO_NAME, DataTypes.StringType, true)
          .add(NamingWay.MENTIONS, DataTypes.LongType, false);

  private static final StructType TARGET =
      new StructType()
          .add(TO, DataTypes.StringType, false)
          .add(TO_NAME, DataTypes.StringType, true);

  private NameLinks() {}

  /**
   * What the whole corpus takes for another entity than single dispatches do. It follows from the
   * mentions alone, in whatever order and in however many runs they came.
   *
   * @param mentions {@link Mentions} of the corpus, with the ids that their own dispatches give
   *     them; read twice
   * @param known {@link #KNOWN}
   * @param dispatches how many there are
   * @param cached keeps what is read more than once until the links are written
   * @return {@link EntityLinks}
   */
  public static Dataset<Row> of(
      Dataset<Row> mentions, Dataset<Row> known, long dispatches, CachedRows cached) {
    Dataset<Row> ways = cached.keep(NamingWay.all(mentions));
    NameTargets targets = NameTargets.of(links(ways));
    UserDefinedFunction targetOf = targetOf(mentions.sparkSession(), targets);
    return mentions
        .sparkSession()
        .createDataFrame(targets.rows(), EntityLinks.SCHEMA)
        .union(
            new Disambiguation(
                    withTargets(
                        ways, targetOf.apply(col(ENTITY_ID), col(SURFACE), col(NamingWay.IS_SURE))),
                    known,
                    dispatches,
                    cached)
                .namesakes(withTargets(mentions, ofMention(targetOf))));
  }

  /**
   * Mentions with the entities that are meant.
   *
   * @param mentions {@link Mentions}, all of them or some
   * @param links {@link EntityLinks}; but for namesakes, the driver holds them
   * @return {@link Mentions}
   */
  public static Dataset<Row> withIdentities(Dataset<Row> mentions, Dataset<Row> links) {
    Column isNamesake = col(EntityLinks.REASON).equalTo(EntityLinks.Reason.NAMESAKE.code());
    List<Row> anywhere = links.where(not(isNamesake)).collectAsList();
    Dataset<Row> linked =
        anywhere.isEmpty()
            ? mentions
            : withTargets(
                mentions,
                ofMention(targetOf(mentions.sparkSession(), NameTargets.ofRows(anywhere))));
    return withNamesakes(linked, links.where(isNamesake));
  }

  private static Column ofMention(UserDefinedFunction targetOf) {
    return targetOf.apply(col(ENTITY_ID), col(SURFACE), NamingWay.isSure());
  }

  private static UserDefinedFunction targetOf(SparkSession spark, NameTargets targets) {
    return udf(
        new TargetOf(JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(targets)),
        TARGET);
  }

  private static Dataset<Row> withNamesakes(Dataset<Row> mentions, Dataset<Row> namesakes) {
    String of = "namesake_of";
    String in = "namesake_in";
    Dataset<Row> meant =
        namesakes.select(
            col(EntityLinks.FROM_ID).as(of),
            col(EntityLinks.DISPATCH_ID).as(in),
            col(EntityLinks.ENTITY_ID).as(TO),
            col(EntityLinks.FULL_NAME).as(TO_NAME));
    return mentions
        .join(meant, col(ENTITY_ID).equalTo(col(of)).and(col(DISPATCH_ID).equalTo(col(in))), "left")
        .select(columns(mentions, col(TO), col(TO_NAME)));
  }

  /** The same rows with the ids and names that the targets have. */
  private static Dataset<Row> withTargets(Dataset<Row> rows, Column target) {
    return rows.withColumn(LINK, target)
        .select(columns(rows, col(LINK).getField(TO), col(LINK).getField(TO_NAME)));
  }

  /** The columns of rows, with another id and name where there are such. */
  private static Column[] columns(Dataset<Row> rows, Column id, Column fullName) {
    return Arrays.stream(rows.columns())
        .map(
            name ->
                switch (name) {
                  case ENTITY_ID -> coalesce(id, col(name)).as(name);
                  case FULL_NAME -> coalesce(fullName, col(name)).as(name);
                  default -> col(name);
                })
        .toArray(Column[]::new);
  }

  /** What links there are, those of the most mentions. */
  private static List<NameLink> links(Dataset<Row> ways) {
    return NamingWay.filterTold(ways)
        .flatMap((FlatMapFunction<Row, Row>) NameLinks::blocks, Encoders.row(BLOCKED))
        .groupByKey((MapFunction<Row, String>) row -> row.getAs(BLOCK), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) NameLinks::links, Encoders.row(LINKS))
        .orderBy(
            col(NamingWay.MENTIONS).desc(), col(FROM), col(SURFACE), col(IS_SHORT), col(REASON))
        .limit(MAX_LINKS)
        .collectAsList()
        .stream()
        .map(NameLinks::link)
        .toList();
  }

  /** A way once for each kind of link, under what it must share with others. */
  private static Iterator<Row> blocks(Row row) {
    NamingWay way = NamingWay.of(row);
    List<Row> blocks = new ArrayList<>();
    blocks.add(block(EntityLinks.Reason.TYPE, way.key(), way));
    String word = ShortNames.word(way);
    if (word != null) {
      blocks.add(block(EntityLinks.Reason.SHORT_FORM, word, way));
    }
    String sound = PhoneticVariants.sound(way);
    if (sound != null) {
      blocks.add(block(EntityLinks.Reason.SPELLING, sound, way));
    }
    return blocks.iterator();
  }

  private static Row block(EntityLinks.Reason reason, String shared, NamingWay way) {
    return way.in(new RowBuilder(BLOCKED).set(BLOCK, reason.name() + ' ' + shared)).row();
  }

  private static Iterator<Row> links(String block, Iterator<Row> rows) {
    List<NamingWay> ways = NamingWay.together(rows);
    List<NameLink> links =
        switch (EntityLinks.Reason.valueOf(block.substring(0, block.indexOf(' ')))) {
          case SHORT_FORM -> ShortNames.links(ways);
          case TYPE -> NameTypes.links(ways);
          case SPELLING -> PhoneticVariants.links(ways);
          case NAMESAKE -> List.of();
        };
    return links.stream().map(NameLinks::row).iterator();
  }

  private static Row row(NameLink link) {
    return new RowBuilder(LINKS)
        .set(REASON, link.reason().name())
        .set(FROM, link.fromId())
        .set(SURFACE, link.surface())
        .set(IS_SHORT, link.isShort())
        .set(TO, link.toId())
        .set(TO_NAME, link.toName())
        .set(NamingWay.MENTIONS, link.mentions())
        .row();
  }

  private static NameLink link(Row row) {
    return new NameLink(
        EntityLinks.Reason.valueOf(RowValues.text(row, REASON)),
        RowValues.text(row, FROM),
        RowValues.text(row, SURFACE),
        RowValues.flag(row, IS_SHORT),
        RowValues.text(row, TO),
        row.getAs(TO_NAME),
        RowValues.count(row, NamingWay.MENTIONS));
  }

  /** Looks up the target of a mention: entity, surface and whether its context is sure. */
  private record TargetOf(Broadcast<NameTargets> targets)
      implements UDF3<String, String, Boolean, @Nullable Row> {
    @Override
    public @Nullable Row call(String id, String surface, Boolean isSure) {
      NameTargets.Target target = targets.value().target(id, surface, isSure);
      return target == null
          ? null
          : new RowBuilder(TARGET).set(TO, target.id()).set(TO_NAME, target.name()).row();
    }
  }
}
