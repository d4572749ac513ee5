package org.dateline.entity.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.dateline.table.corpus.Mentions.DISPATCH_ID;
import static org.dateline.table.corpus.Mentions.ENTITY_ID;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.dateline.text.name.EntityType;

/**
 * In whose company names stand: two names of one entity are named together with the same others, or
 * with each other. Who is named in many dispatches is company to all and tells nothing.
 */
final class Company {
  /** A dispatch that names more is a list. */
  private static final int MAX_NAMES = 60;

  /** So many companions of each name are compared, those it stands with most. */
  private static final int MOST = 80;

  /** Companions that two names must share, at least; of a name that has so few, one … */
  private static final int MIN_SHARED = 2;

  private static final int FEW = 12;

  /** … and this share of those that the one with fewer has. */
  private static final double SHARE = 0.08;

  /** Where a short name stands, the full one stands in so many dispatches … */
  private static final double TOGETHER = 0.4;

  /** … and another one in less than this share of these. */
  private static final double OTHERS = 0.5;

  private static final String NAMES = "names";
  private static final String COMPANION = "companion_id";
  private static final String COMPANIONS = "companions";
  private static final String COUNTS = "counts";

  private static final StructType BESIDE =
      new StructType()
          .add(ENTITY_ID, DataTypes.StringType, false)
          .add(COMPANION, DataTypes.StringType, false);

  private static final StructType KEPT =
      new StructType()
          .add(ENTITY_ID, DataTypes.StringType, false)
          .add(COMPANIONS, DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add(COUNTS, DataTypes.createArrayType(DataTypes.LongType, false), false);

  /** Dispatches by name and companion; a name is its own companion. */
  private final Map<String, Map<String, Long>> companions = new HashMap<>();

  private final Set<String> frequent;

  private Company(Set<String> frequent) {
    this.frequent = frequent;
  }

  /**
   * The company of some names.
   *
   * @param mentions with entities and dispatches
   * @param names whose
   * @param frequent who is named too often to tell anything
   */
  static Company of(Dataset<Row> mentions, Set<String> names, Set<String> frequent) {
    Company company = new Company(frequent);
    if (names.isEmpty()) {
      return company;
    }
    JavaSparkContext spark =
        JavaSparkContext.fromSparkContext(mentions.sparkSession().sparkContext());
    Broadcast<Set<String>> sought = spark.broadcast(names);
    Broadcast<Set<String>> common = spark.broadcast(frequent);
    mentions
        .where(not(col(ENTITY_ID).startsWith(EntityType.COUNTRY.idPrefix())))
        .groupBy(col(DISPATCH_ID))
        .agg(collect_set(col(ENTITY_ID)).as(NAMES))
        .where(size(col(NAMES)).leq(MAX_NAMES))
        .flatMap(
            (FlatMapFunction<Row, Row>) row -> beside(row, sought.value(), common.value()),
            Encoders.row(BESIDE))
        .groupByKey((MapFunction<Row, String>) row -> row.getAs(ENTITY_ID), Encoders.STRING())
        .mapGroups((MapGroupsFunction<String, Row, Row>) Company::kept, Encoders.row(KEPT))
        .collectAsList()
        .forEach(company::add);
    return company;
  }

  private void add(Row row) {
    List<String> names = RowValues.texts(row, COMPANIONS);
    List<Long> counts = RowValues.counts(row, COUNTS);
    Map<String, Long> own = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      own.put(names.get(i), counts.get(i));
    }
    companions.put(RowValues.text(row, ENTITY_ID), own);
  }

  private static Iterator<Row> beside(Row dispatch, Set<String> names, Set<String> frequent) {
    List<String> all = RowValues.texts(dispatch, NAMES);
    List<Row> rows = new ArrayList<>();
    for (String name : all) {
      if (names.contains(name)) {
        for (String other : all) {
          if (names.contains(other) || !frequent.contains(other)) {
            rows.add(new RowBuilder(BESIDE).set(ENTITY_ID, name).set(COMPANION, other).row());
          }
        }
      }
    }
    return rows.iterator();
  }

  private static Row kept(String name, Iterator<Row> beside) {
    Map<String, Long> counts = new TreeMap<>();
    while (beside.hasNext()) {
      counts.merge(RowValues.text(beside.next(), COMPANION), 1L, Long::sum);
    }
    List<Map.Entry<String, Long>> most =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .toList();
    return new RowBuilder(KEPT)
        .set(ENTITY_ID, name)
        .set(COMPANIONS, most.stream().map(Map.Entry::getKey).toArray(String[]::new))
        .set(COUNTS, most.stream().map(Map.Entry::getValue).toArray(Long[]::new))
        .row();
  }

  /** Those of some links that are borne out. */
  List<NameLink> proved(List<NameLink> links) {
    Map<String, List<NameLink>> ofShort = new TreeMap<>();
    for (NameLink link : links) {
      if (link.proof() == NameLink.Proof.TOGETHER && !isJoint(link)) {
        ofShort.computeIfAbsent(shorter(link), id -> new ArrayList<>()).add(link);
      }
    }
    Set<NameLink> together = new HashSet<>();
    ofShort.forEach((id, ofOne) -> together.addAll(meant(id, ofOne)));
    return links.stream()
        .filter(
            link ->
                switch (link.proof()) {
                  case NONE -> true;
                  case COMPANY -> isShared(link.fromId(), link.toId());
                  case TOGETHER -> together.contains(link);
                })
        .toList();
  }

  /** "DaimlerChrysler" is not Daimler alone: the rest of the name is a firm's as well. */
  private boolean isJoint(NameLink link) {
    String shorter = shorter(link);
    return frequent.contains(NameForms.leftOut(shorter, other(link, shorter)));
  }

  private static String shorter(NameLink link) {
    return link.fromId().length() <= link.toId().length() ? link.fromId() : link.toId();
  }

  /** The one link of a short name that is meant, if any is. */
  private List<NameLink> meant(String shortId, List<NameLink> links) {
    long all = count(shortId, shortId);
    List<NameLink> byCount =
        links.stream()
            .distinct()
            .sorted(
                Comparator.comparing((NameLink link) -> -count(shortId, other(link, shortId)))
                    .thenComparing(NameLink::fromId)
                    .thenComparing(NameLink::toId))
            .toList();
    long best = count(shortId, other(byCount.get(0), shortId));
    long second = byCount.size() < 2 ? 0 : count(shortId, other(byCount.get(1), shortId));
    return best >= all * TOGETHER && best > 1 && second < best * OTHERS
        ? byCount.subList(0, 1)
        : List.of();
  }

  private static String other(NameLink link, String id) {
    return link.fromId().equals(id) ? link.toId() : link.fromId();
  }

  private long count(String name, String companion) {
    return companions.getOrDefault(name, Map.of()).getOrDefault(companion, 0L);
  }

  /** Whether two names keep the same company, or stand beside each other. */
  private boolean isShared(String one, String other) {
    Set<String> ofOne = new TreeSet<>(companions.getOrDefault(one, Map.of()).keySet());
    Set<String> ofOther = new TreeSet<>(companions.getOrDefault(other, Map.of()).keySet());
    if (ofOne.contains(other) || ofOther.contains(one)) {
      return true;
    }
    ofOne.remove(one);
    ofOther.remove(other);
    Set<String> shared = new HashSet<>(ofOne);
    shared.retainAll(ofOther);
    int fewer = Math.min(ofOne.size(), ofOther.size());
    return fewer > 0
        && shared.size() >= (fewer <= FEW ? 1 : MIN_SHARED)
        && shared.size() >= fewer * SHARE;
  }
}
