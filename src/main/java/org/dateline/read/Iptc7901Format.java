package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.dateline.DatelineParser;
import org.dateline.text.record.Agencies;

/**
 * IPTC 7901 (the IPTC's text transmission format of 1979, seven-bit with control characters): a
 * header line with message number, priority, category and word count, keywords, then headline,
 * by-line and text, then day, time, month and year.
 */
final class Iptc7901Format implements Format {
  private static final Pattern HEADER =
      Pattern.compile("^\\s*([A-Za-z]{2,6}\\s?\\d{1,6}) +(\\d) +([a-zA-Z]{1,4}) +(\\d{1,5})(.*)$");
  private static final Pattern AGENCY = Pattern.compile("\\b([a-zA-Z]{2,8}) +(\\d{1,5})\\s*$");
  private static final Pattern TRAILER =
      Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d) *(GMT|UTC|Z)? +([\\p{L}]{3,9})\\.? +(\\d{2,4})");

  @Override
  public String name() {
    return "iptc7901";
  }

  @Override
  public Content content() {
    return Content.BYTES;
  }

  @Override
  public boolean recognises(FileHead head) {
    String text = head.text().stripLeading();
    int start = head.text().indexOf(WireControls.START_OF_HEADING);
    boolean framed =
        start >= 0
            && start < 20
            && head.text().substring(0, start).isBlank()
            && text.indexOf(WireControls.START_OF_TEXT) > 0;
    return framed && !AnpaFormat.isSynchronised(head);
  }

  @Override
  public Records open(Source source) {
    return WireControls.open(
        source, String.valueOf(WireControls.START_OF_HEADING), Iptc7901Format::parts);
  }

  private static void parts(WireControls.Frame frame, Fields fields) {
    heading(fields, frame.heading());
    text(fields, frame.text());
    trailer(fields, frame.trailer());
    if (fields.text == null || fields.text.isBlank()) {
      fields.text = "";
    }
    if (fields.headline == null || fields.headline.isBlank()) {
      fields.headline = fields.slug;
    }
  }

  private static void heading(Fields fields, String heading) {
    List<String> lines = heading.lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      return;
    }
    Matcher header = HEADER.matcher(lines.get(0));
    String rest = lines.get(0);
    if (header.find()) {
      fields.id = header.group(1);
      fields.setUrgency(header.group(2));
      fields.keywords.add("category:" + header.group(3).toLowerCase(Locale.ROOT));
      rest = header.group(5);
    }
    Matcher agency = AGENCY.matcher(rest);
    if (agency.find()) {
      fields.source = Agencies.fromName(agency.group(1));
    }
    if (lines.size() > 1) {
      String slug = lines.get(1).strip();
      fields.slug = slug.endsWith("/") ? slug.substring(0, slug.length() - 1) : slug;
    }
  }

  /** Headline and by-line stand before the first empty line; the last of them ends in "=". */
  private static void text(Fields fields, String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = 0;
    StringBuilder headline = new StringBuilder();
    while (at < lines.size() && at < 8 && !lines.get(at).isBlank()) {
      String line = lines.get(at).strip();
      if (DatelineParser.parse(line) != null) {
        break;
      }
      boolean last = line.endsWith("=");
      String bare = last ? line.substring(0, line.length() - 1).strip() : line;
      if (bare.startsWith("By ")) {
        fields.byline.add(bare);
      } else if (!bare.isEmpty()) {
        headline.append(headline.isEmpty() ? "" : "\n").append(bare);
      }
      at++;
      if (last) {
        break;
      }
    }
    fields.headline = headline.toString();
    fields.text = String.join("\n", lines.subList(at, lines.size())).stripTrailing();
  }

  /** "131137 GMT Nov 13": day 13, 11:37, November 2013. */
  private static void trailer(Fields fields, String trailer) {
    Matcher stamp = TRAILER.matcher(trailer);
    if (stamp.find()) {
      fields.date =
          String.format(
              Locale.ROOT,
              "%s %s %s %s:%s GMT",
              stamp.group(1),
              stamp.group(5),
              stamp.group(6),
              stamp.group(2),
              stamp.group(3));
    }
  }
}
