package org.dateline.entity.pair;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dateline.table.DispatchEntities;
import org.dateline.table.Entities;
import org.dateline.table.EntityPairs;
import org.dateline.table.StoryMembers;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.SubjectEntities;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.CachedRows;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/**
 * With whom each subject was in the news: what {@link PairCounts} counts, with the stories of a
 * subject on one side. A story of the subject votes for an entity if one of its dispatches counts
 * for the subject and names the entity.
 */
public final class SubjectPartners {
  private static final String SUBJECT = SubjectDispatches.SUBJECT_ID;
  private static final String NAMED = "named_count";
  private static final String FIRST = "first_day";
  private static final String LAST = "last_day";
  private static final String BEST = "best";
  private static final String MONTH = "month";
  private static final String DATED = "dated_count";
  private static final String LATE = "late_count";
  private static final String OF_MONTHS = "of_months";
  private static final String ALL_STORIES = "all_stories";
  private static final String ALL_DATED = "all_dated";
  private static final String ALL_LATE = "all_late";
  private static final int MAX_EVIDENCE = 5;
  private static final int TENTHS = 10;

  private SubjectPartners() {}

  /**
   * What is counted.
   *
   * @param dispatchEntities {@link DispatchEntities}
   * @param subjectDispatches {@link SubjectDispatches}
   * @param dispatches id, date and {@link StoryMembers#STORY_ID} of every dispatch that counts
   * @param entities {@link Entities}, for what they are called
   */
  public record Tables(
      Dataset<Row> dispatchEntities,
      Dataset<Row> subjectDispatches,
      Dataset<Row> dispatches,
      Dataset<Row> entities) {}

  /**
   * Who has a vote.
   *
   * @param minStories an entity that fewer stories of the subject name is left out
   * @param maxEntities a dispatch that names more has no vote
   * @param voters stories that have a vote, those that name nobody included
   */
  public record Electorate(int minStories, int maxEntities, long voters) {}

  /**
   * Counts and tests.
   *
   * @param own what each subject is called itself
   * @return {@link SubjectEntities}
   */
  public static Dataset<Row> of(
      Tables tables, List<OwnNames> own, Electorate electorate, CachedRows cached) {
    int minStories = electorate.minStories();
    int maxEntities = electorate.maxEntities();
    Dataset<Row> placed =
        tables.dispatches.select(
            col(Dispatches.DISPATCH_ID),
            col(StoryMembers.STORY_ID),
            col(Dispatches.PUBLISHED_DATE));
    Column late = isLate(placed);
    Dataset<Row> voting = filterVoters(tables.dispatchEntities);
    Dataset<Row> named = voting.where(col(NAMED).leq(maxEntities)).drop(NAMED);
    Dataset<Row> roundUps =
        voting.where(col(NAMED).gt(maxEntities)).select(DispatchEntities.DISPATCH_ID).distinct();
    Dataset<Row> counted =
        tables
            .subjectDispatches
            .where(col(SubjectDispatches.IS_COUNTED))
            .select(
                col(SUBJECT), col(SubjectDispatches.DISPATCH_ID), col(SubjectDispatches.STRENGTH))
            .join(roundUps, new String[] {Dispatches.DISPATCH_ID}, "left_anti")
            .join(placed, Dispatches.DISPATCH_ID);
    Dataset<Row> often =
        cached.keep(
            named
                .join(placed, Dispatches.DISPATCH_ID)
                .groupBy(col(DispatchEntities.ENTITY_ID))
                .agg(countDistinct(col(StoryMembers.STORY_ID)).as(SubjectEntities.ENTITY_COUNT))
                .where(col(SubjectEntities.ENTITY_COUNT).geq(minStories)));
    long tests = often.count();
    Dataset<Row> together =
        together(counted.join(named, Dispatches.DISPATCH_ID), late)
            .where(col(SubjectEntities.STORY_COUNT).geq(minStories))
            .join(often, DispatchEntities.ENTITY_ID)
            .join(broadcast(totals(counted, late)), SUBJECT)
            .join(
                tables.entities.select(col(Entities.ENTITY_ID), col(Entities.LABEL)),
                DispatchEntities.ENTITY_ID);
    Map<String, OwnNames> ownNames =
        own.stream().collect(Collectors.toMap(OwnNames::subject, Function.identity()));
    return together
        .groupByKey((MapFunction<Row, String>) row -> row.getAs(SUBJECT), Encoders.STRING())
        .flatMapGroups(
            new Company(ownNames, electorate.voters(), tests),
            Encoders.row(SubjectEntities.SCHEMA));
  }

  /** Entities of the dispatches, with how many each of these names. */
  private static Dataset<Row> filterVoters(Dataset<Row> dispatchEntities) {
    return dispatchEntities
        .where(col(DispatchEntities.MENTION_COUNT).gt(0))
        .select(
            col(DispatchEntities.DISPATCH_ID),
            col(DispatchEntities.ENTITY_ID),
            count(lit(1)).over(Window.partitionBy(col(DispatchEntities.DISPATCH_ID))).as(NAMED));
  }

  /** Whether a story begins in the last tenth of the archive's time. */
  private static Column isLate(Dataset<Row> placed) {
    Row range =
        placed
            .agg(
                min(col(Dispatches.PUBLISHED_DATE)).as(FIRST),
                max(col(Dispatches.PUBLISHED_DATE)).as(LAST))
            .first();
    if (RowValues.isNull(range, FIRST)) {
      return lit(false);
    }
    long first = RowValues.certainDay(range, FIRST).toEpochDay();
    long last = RowValues.certainDay(range, LAST).toEpochDay();
    LocalDate since = LocalDate.ofEpochDay(last - (last - first) / TENTHS);
    return col(FIRST).geq(Date.valueOf(since));
  }

  /** Stories of each subject that have a vote. */
  private static Dataset<Row> totals(Dataset<Row> counted, Column late) {
    return counted
        .groupBy(col(SUBJECT), col(StoryMembers.STORY_ID))
        .agg(min(col(Dispatches.PUBLISHED_DATE)).as(FIRST))
        .groupBy(col(SUBJECT))
        .agg(
            count(lit(1)).as(ALL_STORIES),
            count(col(FIRST)).as(ALL_DATED),
            count_if(late).as(ALL_LATE));
  }

  /** Subject, entity, and the stories that have both, by month first so that lists stay short. */
  private static Dataset<Row> together(Dataset<Row> both, Column late) {
    Column strongest = col(SubjectDispatches.STRENGTH).multiply(-1).as(SubjectDispatches.STRENGTH);
    Column order = struct(strongest, col(Dispatches.DISPATCH_ID));
    Dataset<Row> byMonth =
        both.groupBy(col(SUBJECT), col(DispatchEntities.ENTITY_ID), col(StoryMembers.STORY_ID))
            .agg(
                min(col(Dispatches.PUBLISHED_DATE)).as(FIRST),
                max(col(Dispatches.PUBLISHED_DATE)).as(SubjectEntities.LAST_DATE),
                min(order).as(BEST))
            .groupBy(
                col(SUBJECT), col(DispatchEntities.ENTITY_ID), trunc(col(FIRST), MONTH).as(MONTH))
            .agg(
                count(lit(1)).as(SubjectEntities.STORY_COUNT),
                count(col(FIRST)).as(DATED),
                count_if(late).as(LATE),
                min(col(FIRST)).as(SubjectEntities.FIRST_DATE),
                max(col(SubjectEntities.LAST_DATE)).as(SubjectEntities.LAST_DATE),
                slice(sort_array(collect_list(col(BEST))), 1, MAX_EVIDENCE).as(BEST));
    Column evidence =
        slice(sort_array(flatten(collect_list(col(BEST)))), 1, MAX_EVIDENCE)
            .getField(Dispatches.DISPATCH_ID);
    return byMonth
        .groupBy(col(SUBJECT), col(DispatchEntities.ENTITY_ID))
        .agg(
            sort_array(collect_list(struct(col(MONTH), col(SubjectEntities.STORY_COUNT))))
                .as(OF_MONTHS),
            sum(col(SubjectEntities.STORY_COUNT)).as(SubjectEntities.STORY_COUNT),
            sum(col(DATED)).as(DATED),
            sum(col(LATE)).as(LATE),
            min(col(SubjectEntities.FIRST_DATE)).as(SubjectEntities.FIRST_DATE),
            max(col(SubjectEntities.LAST_DATE)).as(SubjectEntities.LAST_DATE),
            evidence.as(SubjectEntities.EVIDENCE));
  }

  /** From the entities of a subject to its company. */
  private static final class Company implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1L;

    private final Map<String, OwnNames> own;
    private final long voters;
    private final long tests;

    Company(Map<String, OwnNames> own, long voters, long tests) {
      this.own = Map.copyOf(own);
      this.voters = voters;
      this.tests = tests;
    }

    @Override
    public Iterator<Row> call(String subject, Iterator<Row> rows) {
      OwnNames names = Objects.requireNonNull(own.get(subject), subject);
      Map<String, Row> byId = new TreeMap<>();
      rows.forEachRemaining(
          row -> {
            String id = row.getAs(DispatchEntities.ENTITY_ID);
            if (!names.isOwn(id, row.getAs(Entities.LABEL))) {
              byId.put(id, row);
            }
          });
      if (byId.isEmpty()) {
        return List.<Row>of().iterator();
      }
      Row any = byId.values().iterator().next();
      PartnerAssociations.Totals totals =
          new PartnerAssociations.Totals(
              any.<Long>getAs(ALL_STORIES),
              any.<Long>getAs(ALL_DATED),
              any.<Long>getAs(ALL_LATE),
              voters,
              tests);
      List<Row> company = new ArrayList<>();
      List<PartnerAssociations.Named> named =
          byId.entrySet().stream().map(entry -> named(entry.getKey(), entry.getValue())).toList();
      for (PartnerAssociations.Judged judged : PartnerAssociations.company(named, totals)) {
        Row row = Objects.requireNonNull(byId.get(judged.named().id()));
        company.add(row(subject, judged, row));
      }
      return company.iterator();
    }

    private static PartnerAssociations.Named named(String id, Row row) {
      return new PartnerAssociations.Named(
          id,
          row.<Long>getAs(SubjectEntities.STORY_COUNT),
          row.<Long>getAs(DATED),
          row.<Long>getAs(LATE),
          row.<Long>getAs(SubjectEntities.ENTITY_COUNT));
    }

    /** A row of {@link SubjectEntities}. */
    private static Row row(String subject, PartnerAssociations.Judged judged, Row row) {
      List<Date> months = new ArrayList<>();
      List<Long> counts = new ArrayList<>();
      for (Row month : RowValues.rows(row, OF_MONTHS)) {
        Date start = month.getAs(MONTH);
        if (start != null) {
          months.add(start);
          counts.add(month.<Long>getAs(EntityPairs.STORY_COUNT));
        }
      }
      return new RowBuilder(SubjectEntities.SCHEMA)
          .set(SubjectEntities.SUBJECT_ID, subject)
          .set(SubjectEntities.ENTITY_ID, judged.named().id())
          .set(SubjectEntities.STORY_COUNT, judged.named().stories())
          .set(SubjectEntities.ENTITY_COUNT, judged.named().all())
          .set(SubjectEntities.EXPECTED_COUNT, judged.expected())
          .set(SubjectEntities.NPMI, judged.npmi())
          .set(SubjectEntities.Q_VALUE, judged.q())
          .set(SubjectEntities.FIRST_DATE, row.getAs(SubjectEntities.FIRST_DATE))
          .set(SubjectEntities.LAST_DATE, row.getAs(SubjectEntities.LAST_DATE))
          .set(SubjectEntities.IS_NEW, judged.isNew())
          .set(SubjectEntities.IS_RISING, judged.isRising())
          .set(SubjectEntities.MONTHS, months.toArray(new Date[0]))
          .set(SubjectEntities.MONTH_COUNTS, counts.toArray(new Long[0]))
          .set(
              SubjectEntities.EVIDENCE,
              RowValues.texts(row, SubjectEntities.EVIDENCE).toArray(new String[0]))
          .row();
    }
  }
}
