package org.dateline.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.TwoDigitYear;
import org.dateline.text.dateline.DatelineParser;
import org.dateline.text.record.Agencies;
import org.dateline.text.record.FeedMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The SGML of corpora made of wire copy: DOC elements as in the LDC's Gigaword (id, type, HEADLINE,
 * DATELINE, TEXT with paragraphs) and in the collections of TREC (DOCNO, HEAD, DATE, BYLINE, TEXT),
 * and Sentence or Story elements with date, id and source as the event coders of PETRARCH take
 * them.
 */
final class SgmlFormat implements Format {
  private static final List<String> NAMES = List.of("DOC", "Sentence", "Story");

  /** Elements that hold the text. */
  private static final List<String> TEXTS = List.of("LEADPARA", "LP", "TEXT");

  private static final Pattern DAY_IN_ID =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{6}|\\d{6})(?!\\d)");
  private static final Pattern PREFIX = Pattern.compile("^\\s*([A-Za-z]{2,8})");
  private static final Pattern PARAGRAPH = Pattern.compile("</?[Pp]\\b[^<>]*>");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");
  private static final Pattern SLUG = Pattern.compile("\\(([A-Z]{1,3}-[A-Z0-9-]{2,60})\\)");
  private static final Pattern AMERICAN = Pattern.compile("=?\\s*(\\d\\d)/(\\d\\d)/(\\d\\d)\\b.*");
  private static final Pattern HEADING =
      Pattern.compile("([a-z]) ([a-z]) +(\\S.*?) +\\d\\d-\\d\\d(?: .*)?");

  /** "FT 06 MAY 13 / Harbour reopens": paper and day before a headline. */
  private static final Pattern DATED =
      Pattern.compile("[A-Z]{2,4}\\s+(\\d{1,2} [A-Z]{3} \\d\\d(?:\\d\\d)?)\\s*/\\s*(?=\\S)");

  private static final Pattern LANGUAGE = Pattern.compile("<F P=105>\\s*([A-Za-z]{3,20})");
  private static final Pattern FIELD =
      Pattern.compile(
          "<(/?)\\s*(HEADLINE|HEAD|HL|TITLE|TI|TEXT|LEADPARA|LP|DATELINE|BYLINE|DATE_TIME|DATETIME|PUBDATE"
              + "|DATE1|DATE|DD|DOCNO|DOCID|AN|SLUG|SLUGLINE|FIRST|SECOND|FILEID|SUBJECT|KEYWORD"
              + "|DESCRIPT|IN|GV|CO|SECTION)(?:\\s[^<>]*)?>",
          Pattern.CASE_INSENSITIVE);
  private static final int MAX_HEADLINE = 200;
  private static final int MAX_PLACE = 60;
  private static final List<String> HEADLINES = List.of("HEADLINE", "HEAD", "HL", "TITLE", "TI");
  private static final List<String> DATES =
      List.of("DATE_TIME", "DATETIME", "PUBDATE", "DATE1", "DD", "DATE");
  private static final List<String> LABELS =
      List.of("SUBJECT", "KEYWORD", "DESCRIPT", "IN", "GV", "CO", "SECTION");

  @Override
  public String name() {
    return "sgml";
  }

  @Override
  public boolean recognises(FileHead head) {
    if (head.firstCharacter() != '<') {
      return false;
    }
    return SgmlElements.opensAny(head.text(), NAMES)
        && (SgmlElements.opensAny(head.text(), TEXTS) || !new XmlRecordsFormat().recognises(head));
  }

  @Override
  public Records open(Source source) {
    String encoding = source.head().encoding();
    return new SgmlElements(source, NAMES, lines -> lines.text(encoding), SgmlFormat::fields);
  }

  private static Fields fields(String written) {
    String record = plainTags(written);
    Fields fields = new Fields();
    String tag = record.substring(0, record.indexOf('>') + 1);
    fields.id =
        XmlTree.first(
            attribute(tag, "id"), line(record, "DOCNO"), line(record, "DOCID"), line(record, "AN"));
    for (String name : HEADLINES) {
      fields.headline = XmlTree.first(fields.headline, line(continued(record, name), name));
    }
    Matcher dated = DATED.matcher(fields.headline == null ? "" : fields.headline);
    String day = dated.lookingAt() ? dated.group(1) : null;
    fields.headline = day == null ? fields.headline : dated.replaceFirst("");
    String id = fields.id;
    fields.date = XmlTree.first(date(record, tag, id), day);
    fields.source = XmlTree.first(attribute(tag, "source"), id == null ? null : agency(id));
    fields.slug = XmlTree.first(line(record, "SLUG"), line(record, "SLUGLINE"));
    wire(fields, line(record, "FIRST"), line(record, "SECOND"));
    Matcher language = LANGUAGE.matcher(record);
    fields.language = language.find() ? language.group(1) : null;
    String byline = line(record, "BYLINE");
    if (byline != null) {
      fields.byline.add(byline);
    }
    String type = attribute(tag, "type");
    if (type != null) {
      fields.keywords.add("type:" + type);
      fields.status = type.startsWith("advis") ? FeedMetadata.ADVISORY : null;
    }
    for (String label : LABELS) {
      String value = line(record, label);
      if (value != null) {
        fields.keywords.add(label.toLowerCase(Locale.ROOT) + ":" + value);
      }
    }
    text(fields, record);
    return fields;
  }

  /** With the tags of fields as "&lt;TEXT&gt;", however they are written. */
  private static String plainTags(String record) {
    Matcher tags = FIELD.matcher(record);
    return tags.replaceAll(tag -> "<" + tag.group(1) + tag.group(2).toUpperCase(Locale.ROOT) + ">");
  }

  private static void text(Fields fields, String record) {
    StringBuilder text = new StringBuilder();
    for (String name : TEXTS) {
      for (int at = record.indexOf("<" + name + ">");
          at >= 0;
          at = record.indexOf("<" + name + ">", at + 1)) {
        int start = at + name.length() + 2;
        int end = record.indexOf("</" + name + ">", start);
        text.append(text.isEmpty() ? "" : "\n\n")
            .append(plain(record.substring(start, end < 0 ? record.length() : end)));
      }
    }
    String dateline = line(record, "DATELINE");
    if (dateline != null) {
      Matcher slug = SLUG.matcher(dateline);
      if (slug.find()) {
        fields.slug = fields.slug == null ? slug.group(1) : fields.slug;
        dateline = (dateline.substring(0, slug.start()) + dateline.substring(slug.end())).strip();
      }
      fields.place = dateline.isEmpty() || dateline.length() > MAX_PLACE ? null : dateline;
    }
    String body = text.toString();
    fields.text = XmlMessages.withDateline(dateline, body);
    if (fields.headline == null) {
      headlineAbove(fields, body);
    }
  }

  /** The Wall Street Journal opens the further lines of a headline with "@". */
  private static String continued(String record, String name) {
    return name.equals("HL") ? record.replace("\n@", "\n ") : record;
  }

  /** Copy without a headline of its own often has it above the dateline. */
  private static void headlineAbove(Fields fields, String body) {
    int lineEnd = body.indexOf('\n');
    if (lineEnd < 0 || lineEnd > MAX_HEADLINE || DatelineParser.parse(body) != null) {
      return;
    }
    String first = body.substring(0, lineEnd).strip();
    boolean sentence = first.endsWith(".") || first.isEmpty();
    if (!sentence && DatelineParser.parse(body, lineEnd) != null) {
      fields.headline = first;
      fields.text = body.substring(lineEnd + 1);
    }
  }

  /** The first date that is one: of the fields, of the wire's own mark, of the id. */
  private static @Nullable String date(String record, String tag, @Nullable String id) {
    String file = line(record, "FILEID");
    String stamp = file == null ? null : AnpaFormat.stamp(file);
    if (stamp != null) {
      return stamp;
    }
    String written = attribute(tag, "date");
    for (String name : DATES) {
      String value = written == null ? line(record, name) : null;
      String date = value == null ? null : ordered(value);
      if (date != null && DateFieldParser.parse(date) != null) {
        return date;
      }
    }
    return written != null ? written : id == null ? null : dayIn(id);
  }

  /** "03/24/87" of the Wall Street Journal and "920101" of the Financial Times, year first. */
  private static String ordered(String date) {
    Matcher american = AMERICAN.matcher(date);
    if (american.matches()) {
      int year = TwoDigitYear.of(Integer.parseInt(american.group(3)));
      return year + "-" + american.group(1) + "-" + american.group(2);
    }
    String digits = date.startsWith("=") ? date.substring(1).strip() : date;
    return digits.length() == 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? TwoDigitYear.of(Integer.parseInt(digits.substring(0, 2))) + digits.substring(2)
        : digits;
  }

  /** The AP's heading in TREC: "u i AM-Harbor-Strike 02-12 0398", then the keyword line. */
  private static void wire(Fields fields, @Nullable String first, @Nullable String second) {
    Matcher heading = HEADING.matcher(first == null ? "" : first);
    if (heading.matches()) {
      AnpaFormat.priority(fields, heading.group(1).charAt(0));
      fields.keywords.add("category:" + heading.group(2));
      fields.slug = XmlTree.first(fields.slug, heading.group(3));
    }
    if (second != null) {
      int comma = second.lastIndexOf(',');
      boolean counted = comma > 0 && second.substring(comma + 1).strip().matches("\\d{1,5}");
      fields.slug = counted ? second.substring(0, comma).strip() : second;
    }
  }

  private static String plain(String marked) {
    String paragraphs = PARAGRAPH.matcher(marked).replaceAll("\n\n");
    String bare = TAG.matcher(paragraphs).replaceAll("");
    return Reuters21578Format.decoded(bare)
        .replaceAll("\n\\s*\n\\s*\n", "\n\n")
        .strip()
        .lines()
        .map(String::stripTrailing)
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  /** The text of the first element of a name, on one line; null where it is missing or blank. */
  private static @Nullable String line(String record, String name) {
    int open = record.indexOf("<" + name + ">");
    int start = open + name.length() + 2;
    int end = open < 0 ? -1 : record.indexOf("</" + name + ">", start);
    if (end < 0) {
      return null;
    }
    String bare = TAG.matcher(record.substring(start, end)).replaceAll(" ");
    String line = Reuters21578Format.decoded(bare).replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  private static @Nullable String attribute(String tag, String name) {
    Matcher value =
        Pattern.compile("\\b" + name + "\\s*=\\s*[\"']([^\"']*)[\"']", Pattern.CASE_INSENSITIVE)
            .matcher(tag);
    return value.find() && !value.group(1).isBlank() ? value.group(1).strip() : null;
  }

  /** "NYT_ENG_19990401.0001" and "AP880212-0001" carry the day. */
  private static @Nullable String dayIn(String id) {
    Matcher day = DAY_IN_ID.matcher(id);
    if (!day.find()) {
      return null;
    }
    String digits = day.group(1);
    if (digits.length() == 8) {
      return DateFieldParser.parse(digits) == null ? null : digits;
    }
    // "LA010189-0001" of the Los Angeles Times puts the year last.
    boolean yearLast = id.startsWith("LA");
    String year = yearLast ? digits.substring(4) : digits.substring(0, 2);
    String rest = yearLast ? digits.substring(0, 4) : digits.substring(2);
    String whole = TwoDigitYear.of(Integer.parseInt(year)) + rest;
    return DateFieldParser.parse(whole) == null ? null : whole;
  }

  /** The agency whose code opens an id; the code itself where it is not known. */
  private static @Nullable String agency(String id) {
    Matcher prefix = PREFIX.matcher(id);
    if (!prefix.find()) {
      return null;
    }
    String code = Agencies.fromName(prefix.group(1));
    return code == null ? prefix.group(1) : code;
  }
}
