package org.dateline.table;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per group of three and more entities that are often named together, and one per rule: who
 * is named where all of a group are.
 */
public final class EntityGroups {
  /** Folder of the table. */
  public static final String NAME = "entity_groups";

  /** The entities, in alphabetical order; of a rule those on both sides. */
  public static final String ITEMS = "items";

  /** Stories that name all of them. */
  public static final String STORY_COUNT = "story_count";

  /** Of a rule: the entities that stand before; null for a group. */
  public static final String ANTECEDENT = "antecedent";

  /** Of a rule: the entity that then is named too; null for a group. */
  public static final String CONSEQUENT = "consequent";

  /** Of a rule: share of the stories with the antecedent that name the consequent, 0..1. */
  public static final String CONFIDENCE = "confidence";

  /** Of a rule: confidence over the share of all stories that name the consequent. */
  public static final String LIFT = "lift";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(ITEMS, DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add(STORY_COUNT, DataTypes.LongType, false)
          .add(ANTECEDENT, DataTypes.createArrayType(DataTypes.StringType, false), true)
          .add(CONSEQUENT, DataTypes.StringType, true)
          .add(CONFIDENCE, DataTypes.DoubleType, true)
          .add(LIFT, DataTypes.DoubleType, true);

  private EntityGroups() {}
}
