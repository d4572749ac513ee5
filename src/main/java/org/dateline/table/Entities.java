package org.dateline.table;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per entity that is named at least once. */
public final class Entities {
  /** Folder of the table. */
  public static final String NAME = "entities";

  /** As in {@link org.dateline.table.corpus.Mentions}. */
  public static final String ENTITY_ID = "entity_id";

  /** person, organization, location or country. */
  public static final String TYPE = "type";

  /** Its name for people. */
  public static final String LABEL = "label";

  /** Its Wikidata item, where the gazetteer has one. */
  public static final String WIKIDATA_ID = "wikidata_id";

  /** The ways in which it is named, most frequent first; the twenty most frequent. */
  public static final String SURFACES = "surfaces";

  /** Times it is named. */
  public static final String MENTION_COUNT = "mention_count";

  /** Dispatches that name it. */
  public static final String DISPATCH_COUNT = "dispatch_count";

  /** Stories with a dispatch that names it. */
  public static final String STORY_COUNT = "story_count";

  /** First dated dispatch that names it. */
  public static final String FIRST_DATE = "first_date";

  /** Last dated dispatch that names it. */
  public static final String LAST_DATE = "last_date";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(ENTITY_ID, DataTypes.StringType, false)
          .add(TYPE, DataTypes.StringType, false)
          .add(LABEL, DataTypes.StringType, false)
          .add(WIKIDATA_ID, DataTypes.StringType, true)
          .add(SURFACES, DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add(MENTION_COUNT, DataTypes.LongType, false)
          .add(DISPATCH_COUNT, DataTypes.LongType, false)
          .add(STORY_COUNT, DataTypes.LongType, false)
          .add(FIRST_DATE, DataTypes.DateType, true)
          .add(LAST_DATE, DataTypes.DateType, true);

  private Entities() {}
}
