package org.dateline.job;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.entity.EntityCounts;
import org.dateline.entity.PairCounts;
import org.dateline.entity.Partners;
import org.dateline.report.CompanyKept;
import org.dateline.table.Dispatches;
import org.dateline.table.Entities;
import org.dateline.table.EntityPairs;
import org.dateline.table.Mentions;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.jspecify.annotations.Nullable;

/** Who was named together with an entity, in the last finished run of an output. */
public final class CompanyLookup {
  private final Published published;

  /**
   * For the last finished run of an output.
   *
   * @throws org.dateline.store.OutputException if the path is not ours
   * @throws DataException if no run has finished there
   */
  public CompanyLookup(SparkSession spark, String output) {
    published = Published.open(spark, output);
  }

  /**
   * The strongest partners of an entity.
   *
   * @param name id, label or a way in which it is named
   * @param from first day that counts; null for the first of all
   * @param to last day that counts; null for the last of all
   * @param minStories a partner named with it in fewer stories is left out
   * @param most how many partners at most
   * @throws DataException if no entity is named so
   */
  public CompanyKept of(
      String name, @Nullable LocalDate from, @Nullable LocalDate to, int minStories, int most) {
    Row entity = entity(name);
    String id = entity.getString(0);
    Dataset<Row> dispatches = dispatches(from, to).persist();
    Dataset<Row> perDispatch =
        EntityCounts.perDispatch(published.corpus(Mentions.NAME, Mentions.SCHEMA), dispatches)
            .persist();
    int maxEntities = Integer.parseInt(published.setting("pairs.max_entities", "40"));
    long lost = PairCounts.voters(perDispatch, dispatches, maxEntities).lostStories();
    long voters = dispatches.select(col(StoryMembers.STORY_ID)).distinct().count() - lost;
    Partners.Counted counted =
        Partners.of(perDispatch, id, minStories, maxEntities, Math.max(1, voters));
    List<CompanyKept.Partner> partners =
        counted
            .rows()
            .orderBy(
                col(EntityPairs.Q_VALUE),
                col(EntityPairs.STORY_COUNT).desc(),
                col(Partners.PARTNER))
            .limit(most)
            .join(
                entities()
                    .select(col(Entities.ENTITY_ID).as(Partners.PARTNER), col(Entities.LABEL)),
                Partners.PARTNER)
            .orderBy(
                col(EntityPairs.Q_VALUE),
                col(EntityPairs.STORY_COUNT).desc(),
                col(Partners.PARTNER))
            .collectAsList()
            .stream()
            .map(CompanyLookup::partner)
            .toList();
    return new CompanyKept(id, entity.getString(1), counted.stories(), voters, partners);
  }

  private static CompanyKept.Partner partner(Row row) {
    Date since = row.getAs(EntityPairs.FIRST_DATE);
    return new CompanyKept.Partner(
        row.getAs(Partners.PARTNER),
        row.getAs(Entities.LABEL),
        row.<Long>getAs(EntityPairs.STORY_COUNT),
        row.<Long>getAs(Partners.PARTNER_STORIES),
        row.<Double>getAs(EntityPairs.EXPECTED_COUNT),
        row.<Double>getAs(EntityPairs.NPMI),
        row.<Double>getAs(EntityPairs.Q_VALUE),
        since == null ? null : since.toLocalDate(),
        row.getList(row.fieldIndex(Partners.EVIDENCE)));
  }

  private Dataset<Row> entities() {
    return published.table(Entities.NAME, Entities.SCHEMA);
  }

  /** Dispatches of those days with the id of their story, without those of withdrawn stories. */
  private Dataset<Row> dispatches(@Nullable LocalDate from, @Nullable LocalDate to) {
    Dataset<Row> dispatches =
        published
            .corpus(Dispatches.NAME, Dispatches.SCHEMA)
            .select(col(Dispatches.DISPATCH_ID), col(Dispatches.PUBLISHED_DATE));
    if (from != null) {
      dispatches = dispatches.where(col(Dispatches.PUBLISHED_DATE).geq(Date.valueOf(from)));
    }
    if (to != null) {
      dispatches = dispatches.where(col(Dispatches.PUBLISHED_DATE).leq(Date.valueOf(to)));
    }
    Dataset<Row> withdrawn =
        published.table(Stories.NAME, Stories.SCHEMA).where(col(Stories.IS_KILLED));
    return dispatches
        .join(
            published
                .table(StoryMembers.NAME, StoryMembers.SCHEMA)
                .select(col(StoryMembers.DISPATCH_ID), col(StoryMembers.STORY_ID)),
            Dispatches.DISPATCH_ID)
        .join(withdrawn, new String[] {StoryMembers.STORY_ID}, "left_anti");
  }

  /** Id and label of the entity that is named most of those that fit: by id, label, surface. */
  private Row entity(String name) {
    String sought = name.strip();
    Column isNamed =
        lower(col(Entities.LABEL))
            .equalTo(sought.toLowerCase(Locale.ROOT))
            .or(array_contains(col(Entities.SURFACES), sought));
    for (Column fits : List.of(col(Entities.ENTITY_ID).equalTo(sought), isNamed)) {
      List<Row> found =
          entities()
              .where(fits)
              .orderBy(col(Entities.DISPATCH_COUNT).desc(), col(Entities.ENTITY_ID))
              .select(col(Entities.ENTITY_ID), col(Entities.LABEL))
              .limit(1)
              .collectAsList();
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    throw new DataException(
        String.format(
            Locale.ROOT,
            "No entity of the run is named \"%s\"; the table entities has their ids and labels.",
            sought));
  }
}
