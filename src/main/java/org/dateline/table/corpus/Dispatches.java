package org.dateline.table.corpus;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per dispatch read: who sent what, from where, and when. */
public final class Dispatches {
  /** Folder of the table. */
  public static final String NAME = "dispatches";

  /** Hash of source, feed id, date, headline and text as received; the same on every machine. */
  public static final String DISPATCH_ID = "dispatch_id";

  /**
   * Agency code in lower case: yonhap, reuters, kcna, ap, afp, …; {@code unknown} where nothing
   * says.
   */
  public static final String SOURCE = "source";

  /**
   * Agency code of the one whose text a newspaper has printed, by dateline, by-line or a line at
   * the end: "SEOUL (AP) --"; {@code news_services} where agencies are credited without their
   * names. Null where none is credited, and for an agency's own dispatches.
   */
  public static final String CREDIT_SOURCE = "credit_source";

  /** The feed's own id or guid; NEWID for Reuters-21578. */
  public static final String SOURCE_REF = "source_ref";

  /** The file it was read from; of an archive, {@code archive.zip!/member}. */
  public static final String INPUT_FILE = "input_file";

  /** Offset of the record's first byte in the decompressed file; the row number for Parquet. */
  public static final String INPUT_POSITION = "input_position";

  /** As transmitted, on one line. */
  public static final String HEADLINE = "headline";

  /** Without revision tags and kickers. */
  public static final String HEADLINE_PLAIN = "headline_plain";

  /** first, urgent, lead, update, correction, kill, refile, repeat, writethru or advisory. */
  public static final String REVISION_KIND = "revision_kind";

  /** 2 in "(2nd LD)" and "UPDATE 2-". */
  public static final String REVISION_NUMBER = "revision_number";

  /** The desk's series label: Yonhap Interview, FACTBOX, … */
  public static final String KICKER = "kicker";

  /** The place of the dateline, as written. */
  public static final String DATELINE_PLACE = "dateline_place";

  /** ISO 3166-1 alpha-3 of that place; never a mention. */
  public static final String DATELINE_COUNTRY = "dateline_country";

  /** Names of the writers; their addresses where no line names them. */
  public static final String BYLINE = "byline";

  /** The clean text; paragraphs are separated by one empty line. */
  public static final String BODY = "body";

  /** Words of the body. */
  public static final String WORD_COUNT = "word_count";

  /** A language that nothing tells (BCP 47). */
  public static final String UNDETERMINED = "und";

  /** ISO 639-1 code, as the record says or as it was detected; {@link #UNDETERMINED}. */
  public static final String LANGUAGE = "language";

  /** The instant of publication, where the record gives a time. */
  public static final String PUBLISHED_AT = "published_at";

  /** The agency's local day; null where no evidence gives the whole date. */
  public static final String PUBLISHED_DATE = "published_date";

  /**
   * {@code --MM-DD} (XML Schema gMonthDay) where the dateline gives a day but nothing gives its
   * year.
   */
  public static final String MONTH_DAY = "month_day";

  /**
   * Where the date comes from: metadata, header_line, dateline, dateline_and_path,
   * dateline_and_text, dateline_and_neighbours, path; or why there is none: dateline_without_year,
   * none.
   */
  public static final String DATE_SOURCE = "date_source";

  /** 0..1; 0 where there is no date. */
  public static final String DATE_CONFIDENCE = "date_confidence";

  /** The record's own labels, {@code scheme:value}: "place:north-korea", "topic:crude". */
  public static final String KEYWORDS = "keywords";

  /** SHA-256 of the body, in hexadecimal: equal bodies have equal values. */
  public static final String BODY_SHA256 = "body_sha256";

  /**
   * The day that was read but cannot be right; null where the date is believed or there is none.
   */
  public static final String DOUBTED_DATE = "doubted_date";

  /**
   * Why it cannot: future, out_of_range, far_from_neighbours, day_of_collecting where the field is
   * the day on which its feed was collected. Beside a date that was taken: unreadable_field where
   * the record's own date field is no date, day_or_month where day and month may be swapped,
   * field_disagrees where the field is days off the dateline or the address, day_of_collecting
   * where the feed was collected within days. Null where nothing is doubted.
   */
  public static final String DATE_FLAG = "date_flag";

  /** A {@link #DATE_FLAG}: far from the dates of the dispatches beside it in its file. */
  public static final String FAR_FROM_NEIGHBOURS = "far_from_neighbours";

  /** The feed's own version of the item; null where it has none. */
  public static final String VERSION = "version";

  /**
   * The {@link #SOURCE_REF} of the item that the feed says this one carries on; null where none.
   */
  public static final String EVOLVED_FROM = "evolved_from";

  /** 1 (most urgent) to 9; null where the feed does not say. */
  public static final String URGENCY = "urgency";

  /** Not to be published before, UTC; null where there is no embargo. */
  public static final String EMBARGO_AT = "embargo_at";

  /**
   * The desk's slug or keyword line; of a kill or correction without one, the one that its text
   * names; null where there is none.
   */
  public static final String SLUG = "slug";

  /** The desk's note to editors; null where there is none. */
  public static final String EDITOR_NOTE = "editor_note";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(DISPATCH_ID, DataTypes.StringType, false)
          .add(SOURCE, DataTypes.StringType, false)
          .add(SOURCE_REF, DataTypes.StringType, true)
          .add(INPUT_FILE, DataTypes.StringType, false)
          .add(INPUT_POSITION, DataTypes.LongType, false)
          .add(HEADLINE, DataTypes.StringType, false)
          .add(HEADLINE_PLAIN, DataTypes.StringType, false)
          .add(REVISION_KIND, DataTypes.StringType, false)
          .add(REVISION_NUMBER, DataTypes.IntegerType, true)
          .add(KICKER, DataTypes.StringType, true)
          .add(DATELINE_PLACE, DataTypes.StringType, true)
          .add(DATELINE_COUNTRY, DataTypes.StringType, true)
          .add(BYLINE, DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add(BODY, DataTypes.StringType, false)
          .add(WORD_COUNT, DataTypes.IntegerType, false)
          .add(LANGUAGE, DataTypes.StringType, false)
          .add(PUBLISHED_AT, DataTypes.TimestampType, true)
          .add(PUBLISHED_DATE, DataTypes.DateType, true)
          .add(MONTH_DAY, DataTypes.StringType, true)
          .add(DATE_SOURCE, DataTypes.StringType, false)
          .add(DATE_CONFIDENCE, DataTypes.DoubleType, false)
          .add(DOUBTED_DATE, DataTypes.DateType, true)
          .add(DATE_FLAG, DataTypes.StringType, true)
          .add(KEYWORDS, DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add(VERSION, DataTypes.StringType, true)
          .add(EVOLVED_FROM, DataTypes.StringType, true)
          .add(URGENCY, DataTypes.IntegerType, true)
          .add(EMBARGO_AT, DataTypes.TimestampType, true)
          .add(SLUG, DataTypes.StringType, true)
          .add(EDITOR_NOTE, DataTypes.StringType, true)
          .add(BODY_SHA256, DataTypes.StringType, false)
          .add(CREDIT_SOURCE, DataTypes.StringType, true);

  private Dispatches() {}
}
