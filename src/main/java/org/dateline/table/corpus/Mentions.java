package org.dateline.table.corpus;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per place in a dispatch where an entity is named. */
public final class Mentions {
  /** Folder of the table. */
  public static final String NAME = "mentions";

  /** The dispatch. */
  public static final String DISPATCH_ID = "dispatch_id";

  /**
   * {@code country/PRK}, {@code person/kim-jong-un}, {@code organization/united-nations}: whom the
   * dispatch alone takes it for. Where the whole archive knows better, {@link
   * org.dateline.table.EntityLinks} says so, and the tables of a run count that.
   */
  public static final String ENTITY_ID = "entity_id";

  /** The words as they stand there. */
  public static final String SURFACE = "surface";

  /** First character in the body; in {@code headline_plain} when {@code in_headline}. */
  public static final String START_OFFSET = "start_offset";

  /** One past the last character. */
  public static final String END_OFFSET = "end_offset";

  /** Number of the sentence in the body from 0; -1 in the headline. */
  public static final String SENTENCE = "sentence";

  /** Named in the headline. */
  public static final String IN_HEADLINE = "in_headline";

  /** Named in the first paragraph. */
  public static final String IN_LEAD = "in_lead";

  /**
   * gazetteer, ner (by the recogniser), metonym (a capital or seat of government for its country),
   * coreference (a short form of what the dispatch names in full), source (a news agency that has
   * told what is reported, "told Reuters") or history (a country that was no more on the day of the
   * dispatch); source and history count in no other table.
   */
  public static final String METHOD = "method";

  /** 0..1. */
  public static final String CONFIDENCE = "confidence";

  /** Fullest form in the dispatch of a name that no gazetteer knows; null for one that does. */
  public static final String FULL_NAME = "full_name";

  /**
   * Fields of what the words right beside it call a person, in alphabetical order with blanks
   * between them: politics, military, law, business, finance, sport, arts, religion, science; null
   * where they say nothing.
   */
  public static final String OCCUPATION = "occupation";

  /** ISO 3166 alpha-3 of the country that they name him by, "Malaysian Prime Minister"; or null. */
  public static final String NATIONALITY = "nationality";

  /** Code of the instrument right behind it, "MCO.N" of "Moody's Corp (MCO.N)"; or null. */
  public static final String INSTRUMENT_CODE = "instrument_code";

  /**
   * What the words beside a name that no gazetteer knows say of what it is, in alphabetical order
   * with blanks between them: aged, titled, personal (a person); shares, staffed, acting, units,
   * trade, index (an organization); inside, place (a place); genitive ("'s" follows), apostrophe
   * (it is part of the name); null where they say nothing.
   */
  public static final String CUE = "cue";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(DISPATCH_ID, DataTypes.StringType, false)
          .add(ENTITY_ID, DataTypes.StringType, false)
          .add(SURFACE, DataTypes.StringType, false)
          .add(START_OFFSET, DataTypes.IntegerType, false)
          .add(END_OFFSET, DataTypes.IntegerType, false)
          .add(SENTENCE, DataTypes.IntegerType, false)
          .add(IN_HEADLINE, DataTypes.BooleanType, false)
          .add(IN_LEAD, DataTypes.BooleanType, false)
          .add(METHOD, DataTypes.StringType, false)
          .add(CONFIDENCE, DataTypes.DoubleType, false)
          .add(FULL_NAME, DataTypes.StringType, true)
          .add(OCCUPATION, DataTypes.StringType, true)
          .add(NATIONALITY, DataTypes.StringType, true)
          .add(INSTRUMENT_CODE, DataTypes.StringType, true)
          .add(CUE, DataTypes.StringType, true);

  private Mentions() {}
}
