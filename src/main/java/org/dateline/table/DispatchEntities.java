package org.dateline.table;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.corpus.Mentions;

/**
 * One row per dispatch and entity: how the dispatch names it, and whether it is about it. An entity
 * from which a dispatch was only filed has a row with no mention, as the dateline is never one.
 */
public final class DispatchEntities {
  /** Folder of the table. */
  public static final String NAME = "dispatch_entities";

  /** The dispatch. */
  public static final String DISPATCH_ID = Mentions.DISPATCH_ID;

  /** The entity, as in {@link Mentions}. */
  public static final String ENTITY_ID = Mentions.ENTITY_ID;

  /** Times it is named in headline and body; 0 where only the dateline has it. */
  public static final String MENTION_COUNT = "mention_count";

  /** Named in the headline. */
  public static final String IN_HEADLINE = Mentions.IN_HEADLINE;

  /** Named in the first paragraph. */
  public static final String IN_LEAD = Mentions.IN_LEAD;

  /** A country from which the dispatch was filed, by its dateline. */
  public static final String IS_FILED_FROM = "is_filed_from";

  /** Whether the dispatch is about it and does not only name it. */
  public static final String IS_ABOUT = "is_about";

  /** How much of the dispatch it is, 0..1. */
  public static final String SALIENCE = "salience";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(DISPATCH_ID, DataTypes.StringType, false)
          .add(ENTITY_ID, DataTypes.StringType, false)
          .add(MENTION_COUNT, DataTypes.LongType, false)
          .add(IN_HEADLINE, DataTypes.BooleanType, false)
          .add(IN_LEAD, DataTypes.BooleanType, false)
          .add(IS_FILED_FROM, DataTypes.BooleanType, false)
          .add(IS_ABOUT, DataTypes.BooleanType, false)
          .add(SALIENCE, DataTypes.DoubleType, false);

  private DispatchEntities() {}
}
