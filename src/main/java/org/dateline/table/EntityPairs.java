package org.dateline.table;

import java.util.Arrays;
import java.util.Locale;
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

  /**
   * Stories of which one sentence or the headline names both, or the ways in which such sentences
   * are worded (an estimate by how far apart they name the two) where these are fewer: few for what
   * is always said in the same words, 0 where no sentence names both.
   */
  public static final String WORDING_COUNT = "wording_count";

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

  /**
   * How far and how surely the two are named together beyond chance, 0 and above: the NPMI that the
   * lower end of the count's 95 % interval gives, times the root of the log-likelihood ratio; the
   * count is wording_count, in the ratio too.
   */
  public static final String STRENGTH = "strength";

  /**
   * What the two are to each other whatever the news: name_within, part_of, located_in,
   * national_of, member_of or successor_of, see {@link Relation}; null where nothing is known.
   */
  public static final String RELATION = "relation";

  /** What two entities are to each other, whatever the news. */
  public enum Relation {
    /** One's name stands within the other's: Moody's in Moody's Investors Service. */
    NAME_WITHIN,
    /**
     * One is a part of the other: the Senate of Congress, Germany of Europe; or both are parts that
     * are always listed together: Senate and House, Africa and Asia.
     */
    PART_OF,
    /** A place, body or firm and its country: Bundesbank and Germany, Yongbyon and North Korea. */
    LOCATED_IN,
    /** A person of public life and the country: Angela Merkel and Germany. */
    NATIONAL_OF,
    /** A person and the body or firm it speaks or stands for: Ben Bernanke and the Fed. */
    MEMBER_OF,
    /** A state and one that it was part of: Russia and the Soviet Union. */
    SUCCESSOR_OF;

    /** As it stands in the table. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether such a pair is news where it is new: a person comes to an office, and goes. */
    public boolean mayChange() {
      return this == NATIONAL_OF || this == MEMBER_OF;
    }

    /** Codes of those that {@link #mayChange}. */
    public static Object[] changing() {
      return Arrays.stream(values()).filter(Relation::mayChange).map(Relation::code).toArray();
    }
  }

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(ENTITY_A, DataTypes.StringType, false)
          .add(ENTITY_B, DataTypes.StringType, false)
          .add(STORY_COUNT, DataTypes.LongType, false)
          .add(SENTENCE_COUNT, DataTypes.LongType, false)
          .add(WORDING_COUNT, DataTypes.LongType, true)
          .add(EXPECTED_COUNT, DataTypes.DoubleType, false)
          .add(NPMI, DataTypes.DoubleType, false)
          .add(LOG_LIKELIHOOD, DataTypes.DoubleType, false)
          .add(LIFT, DataTypes.DoubleType, false)
          .add(JACCARD, DataTypes.DoubleType, false)
          .add(Q_VALUE, DataTypes.DoubleType, false)
          .add(FIRST_DATE, DataTypes.DateType, true)
          .add(LAST_DATE, DataTypes.DateType, true)
          .add(STRENGTH, DataTypes.DoubleType, true)
          .add(RELATION, DataTypes.StringType, true);

  private EntityPairs() {}
}
