package org.dateline.text.record;

import java.util.List;
import org.dateline.text.date.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * One dispatch as it stood in the archive, before anything is cut or dated.
 *
 * @param inputFile the file it was read from; for a member of an archive, with {@link #WITHIN} and
 *     the member's name behind it
 * @param inputPosition offset of the record's first byte in the decompressed file; the row number
 *     for Parquet
 * @param headline as received, possibly with line breaks; empty where the record has none
 * @param text everything below the headline, dateline included; empty where the record has only a
 *     headline
 * @param date the record's own date field, as written; null or blank where it has none
 * @param source the record's or format's own name of its agency, as written; null where it says
 *     nothing
 * @param sourceRef the feed's own id; null where it has none
 * @param byline the record's own by-line fields, as written; empty where there are none
 * @param language the record's own language field, as written; null where it has none
 * @param url the address the record gives for itself; null where it has none
 * @param keywords the record's labels as {@code scheme:value}; empty where there are none
 * @param feed what the format says beside the text
 * @param dateOrder what is known of the order of day and month in the dates of its file
 * @param assumedSource the agency that the user names for records that do not say; null for none
 */
public record RawDispatch(
    String inputFile,
    long inputPosition,
    String headline,
    String text,
    @Nullable String date,
    @Nullable String source,
    @Nullable String sourceRef,
    List<String> byline,
    @Nullable String language,
    @Nullable String url,
    List<String> keywords,
    FeedMetadata feed,
    DateOrder dateOrder,
    @Nullable String assumedSource) {

  /** Between the path of an archive and the name of its member. */
  public static final String WITHIN = "!/";

  public RawDispatch {
    byline = List.copyOf(byline);
    keywords = List.copyOf(keywords);
  }

  /** A dispatch of a format that says nothing beside the text. */
  public RawDispatch(
      String inputFile,
      long inputPosition,
      String headline,
      String text,
      @Nullable String date,
      @Nullable String source,
      @Nullable String sourceRef,
      List<String> byline,
      @Nullable String language,
      @Nullable String url,
      List<String> keywords) {
    this(
        inputFile,
        inputPosition,
        headline,
        text,
        date,
        source,
        sourceRef,
        byline,
        language,
        url,
        keywords,
        FeedMetadata.SILENT,
        DateOrder.UNKNOWN,
        null);
  }

  /** The raw text that offsets of cuts refer to: headline, line feed, text. */
  public String raw() {
    return headline + "\n" + text;
  }
}
