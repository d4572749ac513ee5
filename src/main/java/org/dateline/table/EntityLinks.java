package org.dateline.table;

import java.util.Locale;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.corpus.Mentions;

/**
 * One row per way of naming, or per entity, that the whole archive takes for another entity than
 * its own dispatch does: laid over the mentions, they give each the entity that the run counts.
 */
public final class EntityLinks {
  /** Folder of the table. */
  public static final String NAME = "entity_links";

  /** The entity as mentions have it; of a namesake, the one that the other links lead to. */
  public static final String FROM_ID = "from_id";

  /** The words as they stand there; null where it holds for all ways of naming the entity. */
  public static final String SURFACE = Mentions.SURFACE;

  /** The dispatch that means the namesake; null for what holds wherever it is named so. */
  public static final String DISPATCH_ID = Mentions.DISPATCH_ID;

  /** The entity that is meant. */
  public static final String ENTITY_ID = Mentions.ENTITY_ID;

  /** Its fullest name; null where nothing tells one. */
  public static final String FULL_NAME = Mentions.FULL_NAME;

  /** Whether mentions that are sure by their own context, from 0.95 on, stay what they are. */
  public static final String IS_FOR_UNSURE = "is_for_unsure";

  /** type, short_form, acronym, spelling, ticker, namesake or user. */
  public static final String REASON = "reason";

  /** Mentions in the corpus that are named so; 1 for the dispatch of a namesake. */
  public static final String EVIDENCE_COUNT = "evidence_count";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(FROM_ID, DataTypes.StringType, false)
          .add(SURFACE, DataTypes.StringType, true)
          .add(DISPATCH_ID, DataTypes.StringType, true)
          .add(ENTITY_ID, DataTypes.StringType, false)
          .add(FULL_NAME, DataTypes.StringType, true)
          .add(IS_FOR_UNSURE, DataTypes.BooleanType, false)
          .add(REASON, DataTypes.StringType, false)
          .add(EVIDENCE_COUNT, DataTypes.LongType, false);

  private EntityLinks() {}

  /** Why one is taken for another. */
  public enum Reason {
    /** It is mostly taken for an entity of another type. */
    TYPE,
    /** A name of one word stands for what other dispatches spell out. */
    SHORT_FORM,
    /** An acronym stands for what other dispatches spell out. */
    ACRONYM,
    /** It is another spelling or form of the name, in the same company. */
    SPELLING,
    /** It is followed by the same instrument code, and its name begins alike. */
    TICKER,
    /** People of one name are told apart by what is said of them or by their company. */
    NAMESAKE,
    /** The user's gazetteer says so. */
    USER;

    /** The value of {@link #REASON}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of a {@link #code}. */
    public static Reason of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
