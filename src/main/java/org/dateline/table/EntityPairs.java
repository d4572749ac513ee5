package org.dateline.table;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per pair of entities, a < b, named in the same story often enough. */
public final class EntityPairs {
  /** Folder of the table. */
  public static final String NAME = "entity_pairs";

  /** The alphabetically smaller id. */
  public static final String ENTITY_A = "entity_a";

  /** The other one. */
  public static final String ENTITY_B = "entity_b";

  /** Stories with a dispatch that names both. */
  public static final String STORY_COUNT = "story_count";

  /** Sentences that name both; of a story those of the dispatch that has most of them. */
  public static final String SENTENCE_COUNT = "sentence_count";

  /** Stories that would name both by chance: n(a) n(b) / N. */
  public static final String EXPECTED_COUNT = "expected_count";

  /** Normalised pointwise mutual information, -1..1 (Bouma 2009). */
  public static final String NPMI = "npmi";

  /** Dunning's G² (1993) of the two-by-two table; its sign is that of the association. */
  public static final String LOG_LIKELIHOOD = "log_likelihood";

  /** story_count / expected_count. */
  public static final String LIFT = "lift";

  /** Stories with both / stories with either. */
  public static final String JACCARD = "jaccard";

  /**
   * Expected share of chance among the pairs at least as unlikely as this one, 0..1: Benjamini and
   * Hochberg (1995) over Fisher's exact test of every pair of entities that are named often enough.
   */
  public static final String Q_VALUE = "q_value";

  /** First dated story with both. */
  public static final String FIRST_DATE = "first_date";

  /** Last dated story with both. */
  public static final String LAST_DATE = "last_date";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(ENTITY_A, DataTypes.StringType, false)
          .add(ENTITY_B, DataTypes.StringType, false)
          .add(STORY_COUNT, DataTypes.LongType, false)
          .add(SENTENCE_COUNT, DataTypes.LongType, false)
          .add(EXPECTED_COUNT, DataTypes.DoubleType, false)
          .add(NPMI, DataTypes.DoubleType, false)
          .add(LOG_LIKELIHOOD, DataTypes.DoubleType, false)
          .add(LIFT, DataTypes.DoubleType, false)
          .add(JACCARD, DataTypes.DoubleType, false)
          .add(Q_VALUE, DataTypes.DoubleType, false)
          .add(FIRST_DATE, DataTypes.DateType, true)
          .add(LAST_DATE, DataTypes.DateType, true);

  private EntityPairs() {}
}
