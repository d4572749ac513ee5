package org.dateline.entity;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.RowBuilder;

/** Made-up dispatches and whom they name: one a day from the start of 2010. */
public final class NamedTogether {
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
  private static final StructType DISPATCHES =
      new StructType()
          .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
          .add(Dispatches.PUBLISHED_DATE, DataTypes.DateType, true)
          .add(StoryMembers.STORY_ID, DataTypes.StringType, false);

  private final List<Row> dispatches = new ArrayList<>();
  private final List<Row> mentions = new ArrayList<>();

  /** A dispatch of a story; the names of a sentence stand in one string, with blanks between. */
  public void dispatch(String story, String... sentences) {
    String id = String.format(java.util.Locale.ROOT, "d%03d", dispatches.size());
    dispatches.add(
        new RowBuilder(DISPATCHES)
            .set(Dispatches.DISPATCH_ID, id)
            .set(Dispatches.PUBLISHED_DATE, Date.valueOf(FIRST.plusDays(dispatches.size())))
            .set(StoryMembers.STORY_ID, story)
            .row());
    for (int sentence = 0; sentence < sentences.length; sentence++) {
      for (String name : sentences[sentence].split(" ", -1)) {
        mention(id, name, sentence);
      }
    }
  }

  /** "kim" is person/kim, called "Kim Senior" in full. */
  private void mention(String dispatch, String name, int sentence) {
    String capital = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    mentions.add(
        new RowBuilder(Mentions.SCHEMA)
            .set(Mentions.DISPATCH_ID, dispatch)
            .set(Mentions.ENTITY_ID, "person/" + name)
            .set(Mentions.SURFACE, sentence == 0 ? capital + " Senior" : capital)
            .set(Mentions.START_OFFSET, 100 * sentence)
            .set(Mentions.END_OFFSET, 100 * sentence + name.length())
            .set(Mentions.SENTENCE, sentence)
            .set(Mentions.IN_HEADLINE, false)
            .set(Mentions.IN_LEAD, sentence == 0)
            .set(Mentions.METHOD, "ner")
            .set(Mentions.CONFIDENCE, 0.9)
            .set(Mentions.FULL_NAME, capital + " Senior")
            .row());
  }

  /** {@link Mentions}. */
  public Dataset<Row> mentions(SparkSession spark) {
    return spark.createDataFrame(mentions, Mentions.SCHEMA);
  }

  /** Id, date and story of each dispatch. */
  public Dataset<Row> dispatches(SparkSession spark) {
    return spark.createDataFrame(dispatches, DISPATCHES);
  }

  /** As from {@link EntityCounts#perDispatch}. */
  public Dataset<Row> perDispatch(SparkSession spark) {
    return EntityCounts.perDispatch(mentions(spark), dispatches(spark));
  }

  /** {@link org.dateline.table.DispatchEntities}. */
  public Dataset<Row> dispatchEntities(SparkSession spark) {
    return AboutEntities.of(perDispatch(spark));
  }
}
