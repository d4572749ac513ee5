package org.dateline.table;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per subject and entity that its stories name far more than chance lets expect: with whom
 * the subject was in the news. The subject's own entities, institutions and parts are left out.
 */
public final class SubjectEntities {
  /** Folder of the table. */
  public static final String NAME = "subject_entities";

  /** As in {@link Coverage}. */
  public static final String SUBJECT_ID = Coverage.SUBJECT_ID;

  /** As in {@link Entities}. */
  public static final String ENTITY_ID = Entities.ENTITY_ID;

  /** Stories of the subject that name the entity. */
  public static final String STORY_COUNT = Entities.STORY_COUNT;

  /** Stories of any subject that name it. */
  public static final String ENTITY_COUNT = "entity_count";

  /** How many of the subject's stories would name it by chance. */
  public static final String EXPECTED_COUNT = EntityPairs.EXPECTED_COUNT;

  /** As in {@link EntityPairs}, of subject and entity. */
  public static final String NPMI = EntityPairs.NPMI;

  /** As in {@link EntityPairs}. */
  public static final String Q_VALUE = EntityPairs.Q_VALUE;

  /** First dated dispatch of the subject that names it. */
  public static final String FIRST_DATE = Entities.FIRST_DATE;

  /** Last one. */
  public static final String LAST_DATE = Entities.LAST_DATE;

  /** First named with the subject in the last tenth of the archive's time. */
  public static final String IS_NEW = PairTrends.IS_NEW;

  /** Named with it more in the last tenth of the archive's time than before (q below 0.05). */
  public static final String IS_RISING = PairTrends.IS_RISING;

  /** First days of the months in which stories of the subject name it, in order. */
  public static final String MONTHS = "months";

  /** Stories in each of these months. */
  public static final String MONTH_COUNTS = "month_counts";

  /** Dispatch ids, those most about the subject first. */
  public static final String EVIDENCE = Coverage.EVIDENCE;

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(SUBJECT_ID, DataTypes.StringType, false)
          .add(ENTITY_ID, DataTypes.StringType, false)
          .add(STORY_COUNT, DataTypes.LongType, false)
          .add(ENTITY_COUNT, DataTypes.LongType, false)
          .add(EXPECTED_COUNT, DataTypes.DoubleType, false)
          .add(NPMI, DataTypes.DoubleType, false)
          .add(Q_VALUE, DataTypes.DoubleType, false)
          .add(FIRST_DATE, DataTypes.DateType, true)
          .add(LAST_DATE, DataTypes.DateType, true)
          .add(IS_NEW, DataTypes.BooleanType, false)
          .add(IS_RISING, DataTypes.BooleanType, false)
          .add(MONTHS, DataTypes.createArrayType(DataTypes.DateType, false), false)
          .add(MONTH_COUNTS, DataTypes.createArrayType(DataTypes.LongType, false), false)
          .add(EVIDENCE, DataTypes.createArrayType(DataTypes.StringType, false), false);

  private SubjectEntities() {}
}
