package org.dateline.entity.identity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.dateline.table.corpus.Mentions.DISPATCH_ID;
import static org.dateline.table.corpus.Mentions.ENTITY_ID;
import static org.dateline.table.corpus.Mentions.FULL_NAME;
import static org.dateline.table.corpus.Mentions.SURFACE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
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
import org.dateline.text.name.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What one dispatch cannot tell of a name and all of them can: of which type it is ({@link
 * NameTypes}), what a short form stands for that only some spell out ({@link ShortNames}), which
 * names are of one entity ({@link SameNames}, {@link PhoneticVariants}), and which people of one
 * name are several ({@link Disambiguation}).
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

  /** Who has more mentions for each hundred dispatches is company to all. */
  private static final int FREQUENT_SHARE = 100;

  private static final long FREQUENT = 200;

  private static final String BLOCK = "block";
  private static final String REASON = "reason";
  private static final String FROM = "from_id";
  private static final String IS_SHORT = "is_short";
  private static final String UNLESS_SURE = "unless_sure";
  private static final String PROOF = "proof";
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
          .add(SURFACE, DataTypes.StringType, true)
          .add(IS_SHORT, DataTypes.BooleanType, false)
          .add(UNLESS_SURE, DataTypes.BooleanType, false)
          .add(PROOF, DataTypes.StringType, false)
          .add(TO, DataTypes.StringType, false)
          .add(TO_NAME, DataTypes.StringType, true)
          .add(NamingWay.MENTIONS, DataTypes.LongType, false);

  private static final StructType TARGET =
      new StructType()
          .add(TO, DataTypes.StringType, false)
          .add(TO_NAME, DataTypes.StringType, true);

  /** What names that are looked at together have in common. */
  private enum Shared {
    WORD,
    SOUND,
    FORM,
    CODE,
    BEGINNING
  }

  private NameLinks() {}

  /**
   * What the whole corpus takes for another entity than single dispatches do. It follows from the
   * mentions alone, in whatever order and in however many runs they came.
   *
   * @param mentions {@link Mentions} of the corpus, with the ids that their own dispatches give
   *     them; read twice
   * @param known {@link #KNOWN}
   * @param said what the user says of who is who
   * @param dispatches how many there are
   * @param cached keeps what is read more than once until the links are written
   * @return {@link EntityLinks}
   */
  public static Dataset<Row> of(
      Dataset<Row> mentions,
      Dataset<Row> known,
      List<SaidSame> said,
      long dispatches,
      CachedRows cached) {
    Dataset<Row> ways = cached.keep(NamingWay.all(mentions));
    List<NameLink> types = typeLinks(ways);
    UserDefinedFunction typeOf =
        targetOf(mentions.sparkSession(), NameTargets.of(types, List.of(), said));
    List<NameLink> names =
        proved(
            nameLinks(withTargets(ways, ofWay(typeOf))),
            withTargets(mentions, ofMention(typeOf)),
            frequent(ways, dispatches));
    NameTargets targets = NameTargets.of(types, names, said);
    UserDefinedFunction targetOf = targetOf(mentions.sparkSession(), targets);
    return mentions
        .sparkSession()
        .createDataFrame(targets.rows(), EntityLinks.SCHEMA)
        .union(
            new Disambiguation(withTargets(ways, ofWay(targetOf)), known, dispatches, cached)
                .namesakes(withTargets(mentions, ofMention(targetOf))));
  }

  private static Column ofWay(UserDefinedFunction targetOf) {
    return targetOf.apply(col(ENTITY_ID), col(SURFACE), col(NamingWay.IS_SURE));
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

  /** Of which types names are, those of the most mentions. */
  private static List<NameLink> typeLinks(Dataset<Row> ways) {
    return collected(
        ways.groupByKey(
                (MapFunction<Row, String>) row -> NamingWay.of(row).key(), Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, Row>)
                    (key, rows) ->
                        NameTypes.links(NamingWay.together(rows)).stream()
                            .map(NameLinks::row)
                            .iterator(),
                Encoders.row(LINKS)));
  }

  /** What names stand for, and which may be of one entity. */
  private static List<NameLink> nameLinks(Dataset<Row> typed) {
    return collected(
        typed
            .groupByKey((MapFunction<Row, String>) row -> row.getAs(ENTITY_ID), Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, Row>) (id, rows) -> blocks(rows),
                Encoders.row(BLOCKED))
            .groupByKey((MapFunction<Row, String>) row -> row.getAs(BLOCK), Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, Row>) NameLinks::links, Encoders.row(LINKS)));
  }

  private static List<NameLink> collected(Dataset<Row> links) {
    return links
        .orderBy(
            col(NamingWay.MENTIONS).desc(),
            col(FROM),
            col(SURFACE),
            col(IS_SHORT),
            col(REASON),
            col(TO))
        .limit(MAX_LINKS)
        .collectAsList()
        .stream()
        .map(NameLinks::link)
        .toList();
  }

  /** Those of the links that the mentions bear out. */
  private static List<NameLink> proved(
      List<NameLink> links, Dataset<Row> typed, Set<String> frequent) {
    Set<String> names = new TreeSet<>();
    for (NameLink link : links) {
      if (link.proof() != NameLink.Proof.NONE) {
        names.add(link.fromId());
        names.add(link.toId());
      }
    }
    return Company.of(typed, names, frequent).proved(links);
  }

  private static Set<String> frequent(Dataset<Row> ways, long dispatches) {
    return ways
        .groupBy(col(ENTITY_ID))
        .agg(sum(col(NamingWay.MENTIONS)).as(NamingWay.MENTIONS))
        .where(col(NamingWay.MENTIONS).geq(Math.max(FREQUENT, dispatches / FREQUENT_SHARE)))
        .select(col(ENTITY_ID))
        .as(Encoders.STRING())
        .collectAsList()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The ways of an entity, and the entity itself, under what each must share with others. */
  private static Iterator<Row> blocks(Iterator<Row> rows) {
    List<Row> blocks = new ArrayList<>();
    Map<String, Long> codes = new TreeMap<>();
    Map<String, Long> surfaces = new TreeMap<>();
    NamingWay entity = null;
    boolean isKnown = false;
    long full = 0;
    while (rows.hasNext()) {
      Row row = rows.next();
      NamingWay way = NamingWay.of(row);
      entity = entity == null ? way : entity.and(way);
      full += way.isShort() ? 0 : way.mentions();
      surfaces.merge(way.surface(), way.mentions(), Long::sum);
      isKnown |= way.isKnown();
      String word = NamingWay.isTold(row) ? ShortNames.word(way) : null;
      if (word != null) {
        blocks.add(block(Shared.WORD, word, row));
      }
      way.evidence().codes().forEach((code, count) -> codes.merge(code, count, Long::sum));
    }
    if (entity != null) {
      addEntity(entity.named(most(surfaces), isKnown), full, codes, blocks);
    }
    return blocks.iterator();
  }

  private static String most(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static void addEntity(
      NamingWay entity, long full, Map<String, Long> codes, List<Row> blocks) {
    String sound = PhoneticVariants.sound(entity);
    if (sound != null) {
      blocks.add(block(Shared.SOUND, sound, entity.entityRow(0)));
    }
    String form = SameNames.form(entity);
    if (form != null) {
      blocks.add(block(Shared.FORM, form, entity.entityRow(0)));
    }
    if (entity.isOf(EntityType.ORGANIZATION)) {
      codes.forEach(
          (code, count) -> {
            if (count >= SameNames.MIN_CODED) {
              long share = count * SameNames.ALL / Math.max(1, full);
              blocks.add(block(Shared.CODE, code, entity.entityRow(share)));
            }
          });
      if (SameNames.isOften(entity)) {
        NameForms.beginnings(entity.entityId())
            .forEach(
                beginning -> blocks.add(block(Shared.BEGINNING, beginning, entity.entityRow(0))));
      }
    }
  }

  private static Row block(Shared kind, String shared, Row way) {
    return RowBuilder.of(BLOCKED, way).set(BLOCK, kind.name() + ' ' + shared).row();
  }

  private static Iterator<Row> links(String block, Iterator<Row> rows) {
    List<NamingWay> ways = NamingWay.together(rows);
    List<NameLink> links =
        switch (Shared.valueOf(block.substring(0, block.indexOf(' ')))) {
          case WORD -> ShortNames.links(ways);
          case SOUND -> PhoneticVariants.links(ways);
          case FORM -> SameNames.ofOneForm(ways);
          case CODE -> SameNames.ofOneCode(ways);
          case BEGINNING -> SameNames.shortened(ways);
        };
    return links.stream().map(NameLinks::row).iterator();
  }

  private static Row row(NameLink link) {
    return new RowBuilder(LINKS)
        .set(REASON, link.reason().name())
        .set(FROM, link.fromId())
        .set(SURFACE, link.surface())
        .set(IS_SHORT, link.isShort())
        .set(UNLESS_SURE, link.unlessSure())
        .set(PROOF, link.proof().name())
        .set(TO, link.toId())
        .set(TO_NAME, link.toName())
        .set(NamingWay.MENTIONS, link.mentions())
        .row();
  }

  private static NameLink link(Row row) {
    return new NameLink(
        EntityLinks.Reason.valueOf(RowValues.text(row, REASON)),
        RowValues.text(row, FROM),
        row.getAs(SURFACE),
        RowValues.flag(row, IS_SHORT),
        RowValues.flag(row, UNLESS_SURE),
        NameLink.Proof.valueOf(RowValues.text(row, PROOF)),
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
