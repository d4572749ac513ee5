package org.dateline.report.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.table.BurstEvents;
import org.dateline.table.Bursts;
import org.dateline.table.ChangePoints;
import org.dateline.table.Coverage;
import org.dateline.table.Credits;
import org.dateline.table.Entities;
import org.dateline.table.EntityCommunities;
import org.dateline.table.EntityPairs;
import org.dateline.table.Funnel;
import org.dateline.table.Gaps;
import org.dateline.table.Grain;
import org.dateline.table.Periods;
import org.dateline.table.Stories;
import org.dateline.table.SubjectEntities;
import org.dateline.table.TopicTerms;
import org.dateline.table.TopicTrends;
import org.dateline.table.Topics;
import org.dateline.table.VolumeChanges;
import org.dateline.table.corpus.CleaningRules;
import org.dateline.table.corpus.Rejects;

/**
 * Reads what a report is made of. Many small tables are read by one job: each becomes a column of
 * one long table, empty in the rows of the others.
 */
public final class ReportReader {
  private static final String DAY = Grain.DAY.code();
  private static final int TERMS = 10;

  private final SparkSession spark;
  private final TableReader tables;

  public ReportReader(SparkSession spark, TableReader tables) {
    this.spark = spark;
    this.tables = tables;
  }

  /**
   * Reads all tables.
   *
   * @param ownEntities of the subjects
   */
  public ReportTables read(Collection<String> ownEntities) {
    NamesReader names = new NamesReader(spark, tables);
    Map<String, List<Row>> rows = collect(independent());
    List<Periods.Period> periods = all(Periods.NAME, table -> table, Periods.Period::of);
    List<Bursts.Burst> bursts = rows(rows, Bursts.NAME, Bursts.Burst::of);
    List<SummaryRows.Partner> partners =
        Partnerships.kept(rows(rows, SubjectEntities.NAME, SummaryRows.Partner::of));
    List<SummaryRows.Rising> rising = names.rising(periods);
    List<String> nodes = partners.stream().map(SummaryRows.Partner::entity).distinct().toList();
    Map<String, List<Row>> named =
        collect(names.ofNames(nodes, named(ownEntities, bursts, nodes, rising)));
    List<SummaryRows.Pair> pairs =
        Partnerships.edges(partners, rows(named, EntityPairs.NAME, SummaryRows.Pair::of));
    return new ReportTables(
        periods,
        all(Coverage.NAME, ReportReader::counted, SummaryRows.Covered::of),
        rows(rows, Gaps.NAME, Gaps.Gap::of),
        rows(rows, VolumeChanges.NAME, VolumeChanges.VolumeChange::of),
        rows(rows, ChangePoints.NAME, ChangePoints.ChangePoint::of),
        bursts,
        rows(rows, BurstEvents.NAME, BurstEvents.BurstEvent::of),
        rows(rows, Topics.NAME, Topics.Topic::of),
        rows(rows, TopicTerms.NAME, TopicTerms.TopicTerm::of),
        all(TopicTrends.NAME, ReportReader::trends, TopicTrends.TopicTrend::of),
        partners,
        rows(rows, CleaningRules.NAME, SummaryRows.Rule::of),
        rows(rows, Funnel.NAME, Funnel.Count::of),
        rows(rows, Stories.NAME, SummaryRows.Story::of),
        rows(rows, CorpusParts.DATED, SummaryRows.Dated::of),
        rows(rows, CorpusParts.SOURCE_STORIES, SummaryRows.Tally::of),
        rows(rows, CorpusParts.FIRSTS, SummaryRows.First::of),
        rows(rows, CorpusParts.FIRST_EXAMPLES, SummaryRows.Example::of),
        rows(rows, Credits.NAME, SummaryRows.Credit::of),
        rows(rows, CorpusParts.DATE_EXAMPLES, SummaryRows.Example::of),
        rows(rows, CorpusParts.WITHDRAWN, SummaryRows.Example::of),
        rows(rows, CorpusParts.HITS, SummaryRows.Tally::of),
        rows(rows, CorpusParts.OF_TOPICS, SummaryRows.OfTopic::of),
        rows(rows, CorpusParts.REJECT_COUNTS, SummaryRows.Tally::of),
        rows(rows, Rejects.NAME, SummaryRows.Reject::of),
        rising,
        pairs,
        rows(named, Entities.NAME, SummaryRows.Entity::of).stream()
            .collect(Collectors.toMap(SummaryRows.Entity::id, Function.identity())),
        rows(named, EntityCommunities.NAME, SummaryRows.Community::of),
        names.together(pairs, rising));
  }

  private static <T> List<T> rows(
      Map<String, List<Row>> rows, String part, Function<Row, T> reader) {
    return rows.getOrDefault(part, List.of()).stream().map(reader).toList();
  }

  /** All parts by one job. */
  private static Map<String, List<Row>> collect(Map<String, Dataset<Row>> parts) {
    Dataset<Row> all = null;
    for (Map.Entry<String, Dataset<Row>> part : parts.entrySet()) {
      Column[] columns =
          Arrays.stream(part.getValue().columns()).map(name -> col(name)).toArray(Column[]::new);
      Dataset<Row> rows = part.getValue().select(struct(columns).as(part.getKey()));
      all = all == null ? rows : all.unionByName(rows, true);
    }
    Map<String, List<Row>> rows = new HashMap<>();
    if (all != null) {
      for (Row row : all.collectAsList()) {
        for (String part : parts.keySet()) {
          Row own = row.getAs(part);
          if (own != null) {
            rows.computeIfAbsent(part, name -> new ArrayList<>()).add(own);
          }
        }
      }
    }
    return rows;
  }

  private Map<String, Dataset<Row>> independent() {
    Map<String, Dataset<Row>> parts = new LinkedHashMap<>();
    for (String name :
        List.of(
            Gaps.NAME,
            VolumeChanges.NAME,
            ChangePoints.NAME,
            Bursts.NAME,
            BurstEvents.NAME,
            Topics.NAME,
            CleaningRules.NAME,
            Funnel.NAME,
            SubjectEntities.NAME)) {
      tables.put(parts, name, rows -> rows);
    }
    tables.put(parts, TopicTerms.NAME, rows -> rows.where(col(TopicTerms.RANK).leq(TERMS)));
    new CorpusParts(tables).put(parts);
    return parts;
  }

  /** A table of more rows than would be well in one with others. */
  private <T> List<T> all(
      String table, Function<Dataset<Row>, Dataset<Row>> part, Function<Row, T> reader) {
    return tables.has(table)
        ? part.apply(tables.table(table)).collectAsList().stream().map(reader).toList()
        : List.of();
  }

  /** Days only where the subject is named. */
  private static Dataset<Row> counted(Dataset<Row> coverage) {
    return coverage.where(
        col(Coverage.GRAIN)
            .notEqual(DAY)
            .or(col(Coverage.SUBJECT_COUNT).gt(0))
            .or(col(Coverage.NAMED_COUNT).gt(0)));
  }

  private static Dataset<Row> trends(Dataset<Row> rows) {
    return rows.where(col(TopicTrends.GRAIN).notEqual(DAY).and(col(TopicTrends.STORY_COUNT).gt(0)));
  }

  private static List<String> named(
      Collection<String> own,
      List<Bursts.Burst> bursts,
      List<String> nodes,
      List<SummaryRows.Rising> rising) {
    List<String> ids = new ArrayList<>(own);
    bursts.forEach(burst -> ids.addAll(burst.entities()));
    ids.addAll(nodes);
    rising.forEach(pair -> ids.addAll(List.of(pair.a(), pair.b())));
    return ids.stream().distinct().sorted().toList();
  }
}
