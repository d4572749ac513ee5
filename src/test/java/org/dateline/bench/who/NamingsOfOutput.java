package org.dateline.bench.who;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.bench.OutputTables;
import org.dateline.entity.identity.NameLinks;
import org.dateline.table.Entities;
import org.dateline.table.EntityLinks;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;

/** Reads from the tables of an output what it takes words for, as its users read them. */
final class NamingsOfOutput {
  private static final String COUNT = "mentions";
  private static final String YEAR = "year";

  private final List<Row> ways;
  private final Map<String, Row> entities = new HashMap<>();
  private final List<Row> places;

  /**
   * Reads an output.
   *
   * @param spark a session
   * @param out folder of an output
   * @param known the names that are asked for
   */
  NamingsOfOutput(SparkSession spark, String out, KnownNames known) {
    Dataset<Row> days =
        OutputTables.corpus(spark, out, Dispatches.NAME)
            .select(col(Dispatches.DISPATCH_ID), year(col(Dispatches.PUBLISHED_DATE)).as(YEAR));
    Dataset<Row> mentions =
        NameLinks.withIdentities(
                OutputTables.corpus(spark, out, Mentions.NAME),
                spark.read().parquet(out + "/latest/" + EntityLinks.NAME))
            .join(days, Mentions.DISPATCH_ID)
            .select(Mentions.DISPATCH_ID, Mentions.SURFACE, Mentions.ENTITY_ID, YEAR);
    ways =
        mentions
            .groupBy(Mentions.SURFACE, Mentions.ENTITY_ID, YEAR)
            .agg(count(lit(1)).as(COUNT))
            .collectAsList();
    Set<Object> asked = new HashSet<>();
    known.apart().forEach(pair -> List.of(pair.a(), pair.b()).forEach(name -> add(asked, name)));
    places = mentions.where(col(Mentions.SURFACE).isInCollection(asked)).collectAsList();
    spark
        .read()
        .parquet(out + "/latest/" + Entities.NAME)
        .select(Entities.ENTITY_ID, Entities.TYPE, Entities.LABEL)
        .collectAsList()
        .forEach(row -> entities.put(row.getString(0), row));
  }

  private static void add(Set<Object> asked, ApartName name) {
    if (!name.with().isEmpty()) {
      asked.add(name.name());
      asked.addAll(name.with());
    }
  }

  /** What words are taken for in some years. */
  List<Naming> in(int first, int last) {
    List<Naming> namings = new ArrayList<>();
    for (Row row : ways) {
      if (isIn(row, first, last)) {
        String id = row.getAs(Mentions.ENTITY_ID);
        Row entity = entities.get(id);
        namings.add(
            new Naming(
                WrittenName.key(row.getAs(Mentions.SURFACE)),
                id,
                entity == null ? id.substring(0, id.indexOf('/')) : entity.getString(1),
                entity == null ? id : entity.getString(2),
                row.<Long>getAs(COUNT)));
      }
    }
    return namings;
  }

  /** What names are mostly taken for in the dispatches that name one of others too. */
  Map<ApartName, String> meant(KnownNames known, int first, int last) {
    Map<ApartName, String> meant = new HashMap<>();
    for (ApartName.Pair pair : known.apart()) {
      for (ApartName name : List.of(pair.a(), pair.b())) {
        if (!name.with().isEmpty()) {
          meant.put(name, meant(name, first, last));
        }
      }
    }
    return meant;
  }

  private String meant(ApartName name, int first, int last) {
    Set<String> dispatches = new HashSet<>();
    for (Row row : places) {
      if (name.with().contains(row.<String>getAs(Mentions.SURFACE))) {
        dispatches.add(row.getAs(Mentions.DISPATCH_ID));
      }
    }
    Map<String, Long> byId = new HashMap<>();
    for (Row row : places) {
      if (name.name().equals(row.getAs(Mentions.SURFACE))
          && isIn(row, first, last)
          && dispatches.contains(row.<String>getAs(Mentions.DISPATCH_ID))) {
        byId.merge(row.getAs(Mentions.ENTITY_ID), 1L, Long::sum);
      }
    }
    return WhoScore.mainId(byId);
  }

  private static boolean isIn(Row row, int first, int last) {
    Integer year = row.getAs(YEAR);
    return year != null && year >= first && year <= last;
  }
}
