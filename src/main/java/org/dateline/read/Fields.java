package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.config.DispatchField;
import org.dateline.text.date.AddressDate;
import org.dateline.text.date.MissingWords;
import org.dateline.text.record.FeedMetadata;
import org.jspecify.annotations.Nullable;

/** The fields of one record, as far as they are ours. */
public final class Fields {
  /** Fewer words may be those of a desk. */
  private static final int WORDS_OF_ADDRESS = 4;

  @Nullable String headline;
  @Nullable String text;
  @Nullable String date;
  @Nullable String source;
  @Nullable String id;
  @Nullable String language;
  @Nullable String url;
  @Nullable String version;
  @Nullable Integer urgency;
  @Nullable String embargo;
  @Nullable String slug;
  @Nullable String place;
  @Nullable String status;
  @Nullable String note;
  @Nullable String evolvedFrom;

  /** Another address of the record, which gives a day where the first may give none. */
  private @Nullable String datedUrl;

  final List<String> byline = new ArrayList<>();
  final List<String> keywords = new ArrayList<>();

  /** A record without any field yet. */
  public Fields() {}

  /**
   * Sets a field; a value such as "null" or "N/A" is none, and headline and text may be HTML.
   *
   * @param field our name of it: headline, text, date, source, id, language, url, slug, byline or
   *     keywords; the last two take several values, one after the other
   * @param name the record's name of it, which becomes the scheme of a keyword
   * @throws IllegalArgumentException if there is no such field
   */
  public void set(DispatchField field, String name, String value) {
    if (MissingWords.isMissing(value)) {
      return;
    }
    switch (field) {
      case HEADLINE -> headline = Html.plain(value);
      case TEXT -> text = Html.plain(value);
      case DATE -> date = value;
      case SOURCE -> source = value;
      case ID -> id = value;
      case LANGUAGE -> language = value;
      case URL -> {
        if (url != null) {
          addUrl(url);
        }
        url = value;
      }
      case SLUG -> slug = value;
      case BYLINE -> {
        if (!value.isBlank()) {
          byline.add(value.strip());
        }
      }
      case KEYWORDS -> {
        for (String label : FieldNames.labels(name, value)) {
          addKeyword(FieldNames.scheme(name), label);
        }
      }
    }
  }

  /** Notes an address beside the one that is the record's: "canonical" beside "url". */
  void addUrl(String value) {
    if (datedUrl == null && AddressDate.of(value) != null) {
      datedUrl = value;
    }
  }

  /** The record's address; where that gives no day, another one that gives it. */
  @Nullable String address() {
    String first = url;
    boolean other = datedUrl != null && (first == null || AddressDate.of(first) == null);
    return other ? datedUrl : first;
  }

  /** Sets the headline: plain text, in which "&lt;" and "&amp;" stand for themselves. */
  public void setHeadline(@Nullable String plain) {
    headline = plain;
  }

  /** Sets the text: plain, its paragraphs parted by empty lines. */
  public void setText(@Nullable String plain) {
    text = plain;
  }

  /** Sets where it was filed from. */
  public void setPlace(@Nullable String name) {
    place = name;
  }

  /** Sets the publication status, one of those of {@link FeedMetadata}. */
  public void setStatus(@Nullable String name) {
    status = name;
  }

  /** Adds a label, unless it is blank: {@code section:Front Page}. */
  public void addKeyword(String scheme, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      keywords.add(scheme + ":" + value.strip());
    }
  }

  /** What the format says beside the text. */
  FeedMetadata feed() {
    return new FeedMetadata(
        orNull(version),
        urgency,
        orNull(embargo),
        isOfAddress(slug, headline) ? null : orNull(slug),
        orNull(place),
        orNull(status),
        orNull(note),
        orNull(evolvedFrom));
  }

  /**
   * Whether a slug is the end of an address, made of the words of the headline, as programs of web
   * sites write it: the desk's is a keyword or two.
   */
  private static boolean isOfAddress(@Nullable String slug, @Nullable String headline) {
    if (slug == null || headline == null) {
      return false;
    }
    String[] words = slug.strip().split("-", -1);
    boolean plain = slug.strip().chars().noneMatch(c -> Character.isUpperCase(c) || c == ' ');
    if (!plain || words.length < WORDS_OF_ADDRESS) {
      return false;
    }
    String said = headline.toLowerCase(Locale.ROOT);
    int found = 0;
    for (String word : words) {
      found += !word.isEmpty() && said.contains(word) ? 1 : 0;
    }
    return found * 4 >= words.length * 3;
  }

  /** Adds to the note to editors. */
  public void addNote(@Nullable String text) {
    if (text != null && !text.isBlank()) {
      note = note == null ? text.strip() : note + "\n" + text.strip();
    }
  }

  /** An urgency as written, if it is a digit from 1 to 9. */
  public void setUrgency(@Nullable String written) {
    String digits = written == null ? "" : written.strip();
    if (digits.length() == 1 && digits.charAt(0) >= '1' && digits.charAt(0) <= '9') {
      urgency = digits.charAt(0) - '0';
    }
  }

  private static @Nullable String orNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  boolean isEmpty() {
    return isBlank(headline) && isBlank(text);
  }

  private static boolean isBlank(@Nullable String value) {
    return value == null || value.isBlank();
  }
}
