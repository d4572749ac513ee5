package org.dateline.entity.identity;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.dateline.entity.identity.PersonSpots.NAME;
import static org.dateline.entity.identity.PersonSpots.SAID;
import static org.dateline.entity.identity.PersonSpots.WRITTEN;
import static org.dateline.table.corpus.Mentions.DISPATCH_ID;
import static org.dateline.table.corpus.Mentions.ENTITY_ID;
import static org.dateline.table.corpus.Mentions.FULL_NAME;
import static org.dateline.table.corpus.Mentions.NATIONALITY;
import static org.dateline.table.corpus.Mentions.OCCUPATION;
import static org.dateline.table.corpus.Mentions.SURFACE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.EntityLinks;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.CachedRows;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.dateline.text.name.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps people of one name apart whom their offices or countries tell apart ({@link
 * PersonDisambiguator}): the one who is named most keeps the id of the name, the others' end in
 * what tells them apart, {@code person/gordon-smith--business}. A dispatch that says nothing of a
 * person means the one whose company it shares, or else the one with the plain id.
 */
final class Disambiguation {
  /** Between the key of a name and what tells a namesake apart; no name's key holds it. */
  static final String MARK = "--";

  /** Who is named in more than one dispatch of so many tells nothing by being there. */
  private static final int RARE_SHARE = 100;

  /** … unless that is no more than so often. */
  private static final long RARE = 20;

  /** Two people of a name are expected where chance gives one in so many such a name. */
  private static final int EXPECTED = 50;

  private static final String FIELD = "said_field";
  private static final String COUNTRY = "said_country";
  private static final String SUFFIX = "suffix";
  private static final String COMPANION = "companion_id";
  private static final String COMPANY = "company";
  private static final String TIMES = "times";
  private static final String IS_COMMON = "is_common";
  private static final String LABEL = "sense_label";
  private static final String DISPATCHES = "corpus_count";

  private static final StructType MEANT =
      new StructType()
          .add(NAME, DataTypes.StringType, false)
          .add(DISPATCH_ID, DataTypes.StringType, false)
          .add(SUFFIX, DataTypes.StringType, false)
          .add(LABEL, DataTypes.StringType, false);

  private final Dataset<Row> entities;
  private final Dataset<Row> known;
  private final long corpus;
  private final CachedRows cached;

  /**
   * What is learned from the ways of naming.
   *
   * @param ways as {@link NamingWay#all} has them, linked
   * @param known {@link NameLinks#KNOWN}
   * @param corpus how many dispatches there are
   * @param cached keeps what is read more than once until the links are written
   */
  Disambiguation(Dataset<Row> ways, Dataset<Row> known, long corpus, CachedRows cached) {
    this.entities =
        cached.keep(
            ways.groupBy(col(ENTITY_ID))
                .agg(
                    sum(col(NamingWay.MENTIONS)).as(TIMES),
                    min(col(NamingWay.FIRST_FIELD)).as(NamingWay.FIRST_FIELD),
                    max(col(NamingWay.LAST_FIELD)).as(NamingWay.LAST_FIELD),
                    min(col(NamingWay.FIRST_COUNTRY)).as(NamingWay.FIRST_COUNTRY),
                    max(col(NamingWay.LAST_COUNTRY)).as(NamingWay.LAST_COUNTRY)));
    this.known =
        known.select(
            col(ENTITY_ID).as(NAME),
            coalesce(col(OCCUPATION), lit("")).as(FIELD),
            coalesce(col(NATIONALITY), lit("")).as(COUNTRY));
    this.corpus = corpus;
    this.cached = cached;
  }

  /**
   * The dispatches that mean another person than the one with the plain id.
   *
   * @param mentions {@link Mentions} of the corpus, linked
   * @return {@link EntityLinks}
   */
  Dataset<Row> namesakes(Dataset<Row> mentions) {
    Set<String> names = severalSaid();
    if (names.isEmpty()) {
      return mentions.sparkSession().createDataFrame(List.of(), EntityLinks.SCHEMA);
    }
    return moves(spots(mentions, names))
        .select(
            col(NAME).as(EntityLinks.FROM_ID),
            lit(null).cast(DataTypes.StringType).as(EntityLinks.SURFACE),
            col(DISPATCH_ID),
            concat(col(NAME), lit(MARK), col(SUFFIX)).as(EntityLinks.ENTITY_ID),
            col(LABEL).as(EntityLinks.FULL_NAME),
            lit(false).as(EntityLinks.IS_FOR_UNSURE),
            lit(EntityLinks.Reason.NAMESAKE.code()).as(EntityLinks.REASON),
            lit(1L).as(EntityLinks.EVIDENCE_COUNT));
  }

  /** Dispatches that mean another person than the one with the plain id, and whom. */
  private Dataset<Row> moves(Dataset<Row> spots) {
    return spots
        .join(company(spots), new String[] {NAME, DISPATCH_ID}, "left")
        .groupBy(col(NAME))
        .agg(
            collect_list(
                    struct(
                        col(DISPATCH_ID),
                        coalesce(col(WRITTEN), lit("")).as(WRITTEN),
                        col(SAID),
                        col(COMPANY)))
                .as(SAID))
        .join(common(), new String[] {NAME}, "left")
        .join(
            broadcast(
                known.select(col(NAME), concat(col(FIELD), lit("/"), col(COUNTRY)).as(LABEL))),
            new String[] {NAME},
            "left")
        .select(
            col(NAME),
            col(SAID),
            coalesce(col(LABEL), lit("")).as(LABEL),
            lit(corpus).as(DISPATCHES),
            coalesce(col(IS_COMMON), lit(false)).as(IS_COMMON))
        .flatMap((FlatMapFunction<Row, Row>) Disambiguation::meant, Encoders.row(MEANT));
  }

  private Dataset<Row> people() {
    return entities.where(NamingWay.isFullPerson()).withColumn(NAME, col(ENTITY_ID));
  }

  /** Names of which different things are said: some in a hundred of those of people. */
  private Set<String> severalSaid() {
    return people()
        .where(col(NamingWay.FIRST_FIELD).isNotNull().or(col(NamingWay.FIRST_COUNTRY).isNotNull()))
        .select(
            col(NAME),
            col(NamingWay.FIRST_FIELD),
            col(NamingWay.LAST_FIELD),
            col(NamingWay.FIRST_COUNTRY),
            col(NamingWay.LAST_COUNTRY),
            lit(1).as(TIMES))
        .union(
            known.select(
                col(NAME), col(FIELD), col(FIELD), col(COUNTRY), col(COUNTRY), lit(0).as(TIMES)))
        .groupBy(col(NAME))
        .agg(
            min(col(NamingWay.FIRST_FIELD)).notEqual(max(col(NamingWay.LAST_FIELD))).as(FIELD),
            min(col(NamingWay.FIRST_COUNTRY))
                .notEqual(max(col(NamingWay.LAST_COUNTRY)))
                .as(COUNTRY),
            max(col(TIMES)).as(TIMES))
        .where(col(TIMES).gt(0).and(col(FIELD).or(col(COUNTRY))))
        .select(col(NAME))
        .as(Encoders.STRING())
        .collectAsList()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The dispatches with such names, what they say and who else is named there. */
  private Dataset<Row> spots(Dataset<Row> mentions, Set<String> names) {
    Broadcast<Set<String>> shared =
        JavaSparkContext.fromSparkContext(mentions.sparkSession().sparkContext()).broadcast(names);
    return cached.keep(
        mentions
            // A country is no namesake, and as company it tells nothing.
            .where(not(col(ENTITY_ID).startsWith(EntityType.COUNTRY.idPrefix())))
            .select(
                col(DISPATCH_ID),
                col(ENTITY_ID),
                coalesce(col(FULL_NAME), when(col(SURFACE).contains(" "), col(SURFACE)))
                    .as(WRITTEN),
                col(OCCUPATION),
                col(NATIONALITY))
            .repartition(col(DISPATCH_ID))
            .sortWithinPartitions(col(DISPATCH_ID))
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> new PersonSpots(rows, shared.value()),
                Encoders.row(PersonSpots.SCHEMA)));
  }

  /** Who else is named in these dispatches, of those who are seldom named, and how often. */
  private Dataset<Row> company(Dataset<Row> spots) {
    return spots
        .select(col(NAME), col(DISPATCH_ID), explode(col(PersonSpots.COMPANIONS)).as(ENTITY_ID))
        .join(
            entities
                .where(col(TIMES).leq(Math.max(RARE, corpus / RARE_SHARE)))
                .select(col(ENTITY_ID), col(TIMES)),
            ENTITY_ID)
        .groupBy(col(NAME), col(DISPATCH_ID))
        .agg(collect_list(struct(xxhash64(col(ENTITY_ID)).as(COMPANION), col(TIMES))).as(COMPANY));
  }

  /**
   * Whether two people of a name are to be expected, by how many bear its first word and how many
   * its last: base_id, is_common.
   */
  private Dataset<Row> common() {
    String first = "first_word";
    String last = "last_word";
    Dataset<Row> people =
        people()
            .select(col(NAME))
            .distinct()
            .select(
                col(NAME),
                substring_index(substring_index(col(NAME), EntityType.SEPARATOR, -1), "-", 1)
                    .as(first),
                substring_index(col(NAME), "-", -1).as(last));
    String firsts = "first_count";
    String lasts = "last_count";
    return people
        .withColumn(firsts, count(lit(1)).over(Window.partitionBy(col(first))))
        .withColumn(lasts, count(lit(1)).over(Window.partitionBy(col(last))))
        .crossJoin(people.agg(count(lit(1)).as(TIMES)))
        .select(
            col(NAME),
            col(firsts).multiply(col(lasts)).multiply(lit(EXPECTED)).geq(col(TIMES)).as(IS_COMMON));
  }

  private static Iterator<Row> meant(Row name) {
    List<PersonDisambiguator.Spot> spots =
        RowValues.rows(name, SAID).stream().map(Disambiguation::spot).toList();
    return PersonDisambiguator.apart(
            spots, name.getAs(LABEL), name.<Long>getAs(DISPATCHES), name.<Boolean>getAs(IS_COMMON))
        .stream()
        .map(
            meant ->
                new RowBuilder(MEANT)
                    .set(NAME, name.getAs(NAME))
                    .set(DISPATCH_ID, meant.dispatchId())
                    .set(SUFFIX, meant.suffix())
                    .set(LABEL, meant.label())
                    .row())
        .iterator();
  }

  private static PersonDisambiguator.Spot spot(Row spot) {
    List<String> said = new ArrayList<>();
    for (Row one : RowValues.rows(spot, SAID)) {
      addKeys(one.getAs(OCCUPATION), one.getAs(NATIONALITY), said);
    }
    Map<Long, Long> company = new HashMap<>();
    for (Row one : RowValues.rows(spot, COMPANY)) {
      company.put(one.getAs(COMPANION), one.getAs(TIMES));
    }
    return new PersonDisambiguator.Spot(
        spot.getAs(DISPATCH_ID),
        spot.getAs(WRITTEN),
        said.stream().distinct().sorted().toList(),
        company);
  }

  /** A key for each field; the country goes with each. */
  private static void addKeys(
      @Nullable String fields, @Nullable String country, List<String> keys) {
    for (String field : fields == null ? new String[] {""} : fields.split(" ", -1)) {
      keys.add(field + "/" + (country == null ? "" : country));
    }
  }
}
