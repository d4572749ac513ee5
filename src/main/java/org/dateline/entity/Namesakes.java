package org.dateline.entity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.Mentions.DISPATCH_ID;
import static org.dateline.table.Mentions.ENTITY_ID;
import static org.dateline.table.Mentions.FULL_NAME;
import static org.dateline.table.Mentions.NATIONALITY;
import static org.dateline.table.Mentions.OCCUPATION;
import static org.dateline.table.Mentions.SURFACE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.Mentions;
import org.dateline.text.Senses;

/**
 * Keeps people of one name apart whom their offices or countries tell apart ({@link Senses}): the
 * one who is named most keeps the id of the name, the others' end in what tells them apart, {@code
 * person/gordon-smith--business}. A dispatch that says nothing of a person means the one whose
 * company it shares, or else the one with the plain id.
 */
public final class Namesakes {
  /** Between the key of a name and what tells a namesake apart; no name's key holds it. */
  static final String MARK = "--";

  /** Company tells something when it is named in so many dispatches of a hundred at most. */
  private static final int RARE_SHARE = 100;

  /** … or in so few. */
  private static final long RARE = 20;

  /** … and so many times as often with the person as without. */
  private static final int LIFT = 5;

  /** Two people of a name are expected where chance gives one in so many such a name. */
  private static final int EXPECTED = 50;

  private static final String NAME = "base_id";
  private static final String FIELD = "said_field";
  private static final String COUNTRY = "said_country";
  private static final String KEY = "said_key";
  private static final String SUFFIX = "suffix";
  private static final String SETTLED = "settled";
  private static final String IS_PLAIN = "is_plain";
  private static final String IS_EARLIER = "is_earlier";
  private static final String DISPATCHES = "dispatches";
  private static final String COMPANION = "companion_id";
  private static final String TIMES = "times";
  private static final String LINK = "said_link";
  private static final String IS_COMMON = "is_common";
  private static final String LABEL = "sense_label";
  private static final String WRITTEN = "written_name";

  private static final StructType SENSE =
      new StructType()
          .add(NAME, DataTypes.StringType, false)
          .add(KEY, DataTypes.StringType, false)
          .add(SUFFIX, DataTypes.StringType, false)
          .add(LABEL, DataTypes.StringType, false);

  private final Dataset<Row> all;
  private final Dataset<Row> named;
  private final Dataset<Row> known;
  private final long corpus;

  private Namesakes(Dataset<Row> mentions, Dataset<Row> earlier, Dataset<Row> known, long corpus) {
    this.all = narrow(mentions, false).union(narrow(earlier, true));
    this.named =
        all.where(col(ENTITY_ID).startsWith("person/").and(col(ENTITY_ID).contains("-")))
            .withColumn(NAME, base(col(ENTITY_ID)));
    this.known =
        known.select(
            col(ENTITY_ID).as(NAME),
            coalesce(col(OCCUPATION), lit("")).as(FIELD),
            coalesce(col(NATIONALITY), lit("")).as(COUNTRY));
    this.corpus = corpus;
  }

  private static Dataset<Row> narrow(Dataset<Row> mentions, boolean isEarlier) {
    return mentions.select(
        col(DISPATCH_ID),
        col(ENTITY_ID),
        coalesce(col(FULL_NAME), when(col(SURFACE).contains(" "), col(SURFACE))).as(WRITTEN),
        col(OCCUPATION),
        col(NATIONALITY),
        lit(isEarlier).as(IS_EARLIER));
  }

  /** The id of a name, without what tells a namesake apart. */
  static Column base(Column id) {
    return substring_index(id, MARK, 1);
  }

  /**
   * Which mentions are of another person than the one with the plain id.
   *
   * @param mentions {@link Mentions} of this run, linked
   * @param earlier those of the runs before
   * @param known entity_id, occupation and nationality of persons that the gazetteer knows
   * @param corpus how many dispatches there are
   * @return base_id, dispatch_id, suffix, sense_label
   */
  public static Dataset<Row> moves(
      Dataset<Row> mentions, Dataset<Row> earlier, Dataset<Row> known, long corpus) {
    Namesakes namesakes = new Namesakes(mentions, earlier, known, corpus);
    Dataset<Row> described = namesakes.described().persist();
    Dataset<Row> names = namesakes.severalSaid(described).persist();
    Dataset<Row> spots = namesakes.spots(names).persist();
    Dataset<Row> said = namesakes.said(described, names, spots).persist();
    Dataset<Row> companions = namesakes.companions(spots).persist();
    Dataset<Row> company = namesakes.company(said, companions).persist();
    Dataset<Row> senses = namesakes.senses(said, company).persist();
    Dataset<Row> bySaid =
        said.join(senses, new String[] {NAME, KEY})
            .groupBy(col(NAME), col(DISPATCH_ID))
            .agg(min(struct(col(SUFFIX), col(LABEL))).as(KEY))
            .select(col(NAME), col(DISPATCH_ID), col(KEY + ".*"));
    return bySaid
        .union(byCompany(bySaid, senses, company, companions))
        .where(col(SUFFIX).notEqual(""));
  }

  /** What dispatches say of names: base_id, dispatch_id, said_field, said_country and the rest. */
  private Dataset<Row> described() {
    Column hasMark = col(ENTITY_ID).contains(MARK);
    return named
        .where(col(OCCUPATION).isNotNull().or(col(NATIONALITY).isNotNull()))
        .select(
            col(NAME),
            col(DISPATCH_ID),
            explode(split(coalesce(col(OCCUPATION), lit("")), " ")).as(FIELD),
            coalesce(col(NATIONALITY), lit("")).as(COUNTRY),
            when(hasMark, substring_index(col(ENTITY_ID), MARK, -1)).otherwise("").as(SETTLED),
            col(IS_EARLIER).and(not(hasMark)).as(IS_PLAIN),
            col(WRITTEN))
        .groupBy(col(NAME), col(DISPATCH_ID), col(FIELD), col(COUNTRY))
        .agg(
            max(col(SETTLED)).as(SETTLED),
            max(col(IS_PLAIN)).as(IS_PLAIN),
            max(col(WRITTEN)).as(WRITTEN));
  }

  /** Names of which different things are said. */
  private Dataset<Row> severalSaid(Dataset<Row> described) {
    return described
        .select(col(NAME), col(FIELD), col(COUNTRY), lit(1).as(TIMES))
        .union(known.withColumn(TIMES, lit(0)))
        .groupBy(col(NAME))
        .agg(
            countDistinct(when(col(FIELD).notEqual(""), col(FIELD))).as(FIELD),
            countDistinct(when(col(COUNTRY).notEqual(""), col(COUNTRY))).as(COUNTRY),
            max(col(TIMES)).as(TIMES))
        .where(col(TIMES).gt(0).and(col(FIELD).gt(1).or(col(COUNTRY).gt(1))))
        .select(col(NAME));
  }

  /** The dispatches with such names: base_id, dispatch_id, is_earlier. */
  private Dataset<Row> spots(Dataset<Row> names) {
    return named
        .join(names, NAME)
        .groupBy(col(NAME), col(DISPATCH_ID))
        .agg(min(col(IS_EARLIER)).as(IS_EARLIER), max(col(WRITTEN)).as(WRITTEN));
  }

  /**
   * What dispatches say of these names, with said_key. Those that say nothing of a person whom the
   * gazetteer knows say what the gazetteer does.
   */
  private Dataset<Row> said(Dataset<Row> described, Dataset<Row> names, Dataset<Row> spots) {
    Dataset<Row> told = described.join(names, NAME).withColumn(DISPATCHES, lit(1));
    Dataset<Row> untold =
        spots
            .join(told, new String[] {NAME, DISPATCH_ID}, "left_anti")
            .join(known, NAME)
            .select(
                col(NAME),
                col(DISPATCH_ID),
                col(FIELD),
                col(COUNTRY),
                lit("").as(SETTLED),
                lit(true).as(IS_PLAIN),
                col(WRITTEN),
                lit(0).as(DISPATCHES));
    return told.union(untold).withColumn(KEY, concat(col(FIELD), lit("/"), col(COUNTRY)));
  }

  /**
   * Who else is named where something is said of a name, of those whose company tells something:
   * base_id, said_key, companion_id.
   */
  private Dataset<Row> company(Dataset<Row> said, Dataset<Row> companions) {
    Dataset<Row> times =
        all.where(isCompany())
            .groupBy(col(ENTITY_ID).as(COMPANION))
            .agg(count(lit(1)).as(TIMES))
            .where(col(TIMES).leq(Math.max(RARE, corpus / RARE_SHARE)));
    Dataset<Row> sizes = said.groupBy(col(NAME), col(KEY)).agg(count(lit(1)).as(DISPATCHES));
    String together = "together";
    return said.select(col(NAME), col(KEY), col(DISPATCH_ID))
        .join(companions, new String[] {NAME, DISPATCH_ID})
        .groupBy(col(NAME), col(KEY), col(COMPANION))
        .agg(count(lit(1)).as(together))
        .join(sizes, new String[] {NAME, KEY})
        .join(times, COMPANION)
        .where(
            col(together)
                .multiply(lit(corpus))
                .geq(col(TIMES).multiply(col(DISPATCHES)).multiply(lit(LIFT)))
                .or(col(TIMES).leq(RARE)))
        .select(col(NAME), col(KEY), col(COMPANION));
  }

  private static Column isCompany() {
    return col(ENTITY_ID)
        .startsWith("organization/")
        .or(col(ENTITY_ID).startsWith("person/"))
        .or(col(ENTITY_ID).startsWith("location/"));
  }

  /** The others that the dispatches of names name: base_id, dispatch_id, companion_id. */
  private Dataset<Row> companions(Dataset<Row> spots) {
    return all.where(isCompany())
        .select(col(DISPATCH_ID), col(ENTITY_ID).as(COMPANION))
        .join(spots.select(col(NAME), col(DISPATCH_ID)), DISPATCH_ID)
        .where(base(col(COMPANION)).notEqual(col(NAME)))
        .distinct();
  }

  /** The people of each name that has several: base_id, said_key, suffix, sense_label. */
  private Dataset<Row> senses(Dataset<Row> said, Dataset<Row> company) {
    Dataset<Row> links =
        links(said, DISPATCH_ID)
            .union(links(company, COMPANION))
            .groupBy(col(NAME))
            .agg(collect_set(col(LINK)).as(LINK));
    return said.groupBy(col(NAME), col(KEY), col(FIELD), col(COUNTRY))
        .agg(
            sum(col(DISPATCHES)).as(DISPATCHES),
            max(col(SETTLED)).as(SETTLED),
            max(col(IS_PLAIN)).as(IS_PLAIN),
            max(col(WRITTEN)).as(WRITTEN))
        .groupBy(col(NAME))
        .agg(
            collect_list(
                    struct(
                        col(FIELD),
                        col(COUNTRY),
                        col(DISPATCHES),
                        col(SETTLED),
                        col(IS_PLAIN).and(col(SETTLED).equalTo("")).as(IS_PLAIN),
                        col(WRITTEN)))
                .as(KEY))
        .join(links, new String[] {NAME}, "left")
        .join(common(), new String[] {NAME}, "left")
        .select(
            col(NAME),
            col(KEY),
            coalesce(col(LINK), array()).as(LINK),
            coalesce(col(IS_COMMON), lit(false)).as(IS_COMMON))
        .flatMap((FlatMapFunction<Row, Row>) Namesakes::senses, Encoders.row(SENSE));
  }

  /**
   * Whether two people of a name are to be expected, by how many bear its first word and how many
   * its last: base_id, is_common.
   */
  private Dataset<Row> common() {
    String first = "first_word";
    String last = "last_word";
    Dataset<Row> people =
        named
            .select(col(NAME))
            .distinct()
            .select(
                col(NAME),
                substring_index(substring_index(col(NAME), "/", -1), "-", 1).as(first),
                substring_index(col(NAME), "-", -1).as(last));
    String firsts = "first_count";
    String lasts = "last_count";
    return people
        .join(people.groupBy(col(first)).agg(count(lit(1)).as(firsts)), first)
        .join(people.groupBy(col(last)).agg(count(lit(1)).as(lasts)), last)
        .crossJoin(people.agg(count(lit(1)).as(TIMES)))
        .select(
            col(NAME),
            col(firsts).multiply(col(lasts)).multiply(lit(EXPECTED)).geq(col(TIMES)).as(IS_COMMON));
  }

  /** Keys of one name that have something in common. */
  private static Dataset<Row> links(Dataset<Row> rows, String common) {
    String other = "other_key";
    Dataset<Row> keys = rows.select(col(NAME), col(common), col(KEY));
    return keys.join(keys.withColumnRenamed(KEY, other), new String[] {NAME, common})
        .where(col(KEY).lt(col(other)))
        .select(col(NAME), concat(col(KEY), lit(" "), col(other)).as(LINK))
        .distinct();
  }

  /** As many rows as things are said of the name; none where all are of one person. */
  private static Iterator<Row> senses(Row name) {
    List<Senses.Said> all = new ArrayList<>();
    Map<String, String> written = new HashMap<>();
    for (Row row : name.<Row>getList(1)) {
      Senses.Said said =
          new Senses.Said(
              row.getString(0),
              row.getString(1),
              row.getLong(2),
              row.getString(3),
              row.getBoolean(4));
      all.add(said);
      written.put(said.key(), row.isNullAt(5) ? "" : row.getString(5));
    }
    Map<String, String> suffixes =
        Senses.suffixes(all, new HashSet<>(name.getList(2)), name.getBoolean(3));
    Map<String, String> labels = new HashMap<>();
    for (Senses.Said said : all) {
      String suffix = suffixes.getOrDefault(said.key(), "");
      labels.merge(
          suffix, label(written.getOrDefault(said.key(), ""), suffix, said), Namesakes::greater);
    }
    List<Row> rows = new ArrayList<>();
    for (Senses.Said said : suffixes.isEmpty() ? List.<Senses.Said>of() : all) {
      String suffix = suffixes.getOrDefault(said.key(), "");
      rows.add(RowFactory.create(name.getString(0), said.key(), suffix, labels.get(suffix)));
    }
    return rows.iterator();
  }

  /** "Gordon Smith (business)", "Kim Young-nam (KOR)". */
  private static String label(String written, String suffix, Senses.Said said) {
    boolean isCountry = suffix.equals(said.country().toLowerCase(Locale.ROOT));
    return written.replaceFirst(" \\([^)]*\\)$", "")
        + " ("
        + (isCountry ? said.country() : suffix)
        + ")";
  }

  /** Of two spellings that in small letters: capitals come first in the alphabet. */
  private static String greater(String one, String other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** Dispatches that say nothing of a name, and whom their company makes of it. */
  private static Dataset<Row> byCompany(
      Dataset<Row> bySaid, Dataset<Row> senses, Dataset<Row> company, Dataset<Row> companions) {
    String best = "best";
    return companions
        .join(bySaid, new String[] {NAME, DISPATCH_ID}, "left_anti")
        .join(
            company
                .join(senses, new String[] {NAME, KEY})
                .select(col(NAME), col(COMPANION), col(SUFFIX), col(LABEL))
                .distinct(),
            new String[] {NAME, COMPANION})
        .groupBy(col(NAME), col(DISPATCH_ID), col(SUFFIX))
        .agg(count(lit(1)).multiply(-1).as(TIMES), max(col(LABEL)).as(LABEL))
        .groupBy(col(NAME), col(DISPATCH_ID))
        .agg(min(struct(col(TIMES), col(SUFFIX), col(LABEL))).as(best))
        .select(
            col(NAME),
            col(DISPATCH_ID),
            col(best + "." + SUFFIX).as(SUFFIX),
            col(best + "." + LABEL).as(LABEL));
  }

  /**
   * Mentions with the ids of the people that are meant.
   *
   * @param mentions {@link Mentions}
   * @param moves as from {@link #moves}
   * @return {@link Mentions}
   */
  public static Dataset<Row> apart(Dataset<Row> mentions, Dataset<Row> moves) {
    Dataset<Row> moved =
        moves.select(col(NAME).as(COMPANION), col(DISPATCH_ID).as(LINK), col(SUFFIX), col(LABEL));
    Column[] columns =
        Arrays.stream(Mentions.SCHEMA.fieldNames())
            .map(
                name ->
                    switch (name) {
                      case ENTITY_ID ->
                          when(col(SUFFIX).isNotNull(), concat(col(name), lit(MARK), col(SUFFIX)))
                              .otherwise(col(name))
                              .as(name);
                      case FULL_NAME -> coalesce(col(LABEL), col(name)).as(name);
                      default -> col(name);
                    })
            .toArray(Column[]::new);
    return mentions
        .join(
            moved,
            col(ENTITY_ID).equalTo(col(COMPANION)).and(col(DISPATCH_ID).equalTo(col(LINK))),
            "left")
        .select(columns);
  }
}
