package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.date.TwoDigitYear;
import org.dateline.text.dateline.DatelineParser;
import org.dateline.text.record.Agencies;
import org.jspecify.annotations.Nullable;

/**
 * ANPA-1312 (American Newspaper Publishers Association, 1979; NAA 89-3): two idle characters, a
 * heading with service letter, message number, selector, priority, category, version, keyword, date
 * and word count; lines that open with "^" and close with "&lt;" before the text; day and time
 * behind it.
 */
final class AnpaFormat implements Format {
  private static final Pattern NUMBER = Pattern.compile("^\\s*([A-Za-z]{1,2})(\\d{3,5})");
  private static final Pattern HEADER =
      Pattern.compile("(?m)^([a-z]) ([a-z])\\s+(\\S.*?)\\s{1,}(\\d\\d-\\d\\d)\\s+(\\d{3,5})\\s*$");
  private static final Pattern TRAILER =
      Pattern.compile(
          "([A-Z]{2,6})-[A-Z0-9]+-(\\d\\d)-(\\d\\d)-(\\d\\d) +(\\d\\d)(\\d\\d) ?(GMT|UTC|E[SD]T)");
  private static final Pattern TAKE =
      Pattern.compile("(?i)\\btake (\\d{1,2})\\b|\\b(\\d{1,2})(?:st|nd|rd|th)[ -]?take\\b");
  private static final Pattern LETTERED = Pattern.compile("^[A-Z]{2}-[A-Z]{2,4}--");
  private static final String PRIORITIES = "fburd";

  @Override
  public String name() {
    return "anpa1312";
  }

  @Override
  public Content content() {
    return Content.BYTES;
  }

  @Override
  public boolean recognises(FileHead head) {
    return isSynchronised(head);
  }

  /** Whether a file opens with idle characters and a heading. */
  static boolean isSynchronised(FileHead head) {
    String text = head.text();
    int at = 0;
    while (at < text.length() && at < 64 && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int idle = at;
    while (at < text.length() && text.charAt(at) == WireControls.SYNCHRONOUS_IDLE) {
      at++;
    }
    return at > idle && at < text.length() && text.charAt(at) == WireControls.START_OF_HEADING;
  }

  @Override
  public Records open(Source source) {
    return WireControls.open(
        source,
        "" + WireControls.SYNCHRONOUS_IDLE + WireControls.START_OF_HEADING,
        AnpaFormat::read);
  }

  /** What the parts of a message say. */
  static void read(WireControls.Frame frame, Fields fields) {
    heading(fields, frame.heading());
    text(fields, frame.text());
    trailer(fields, frame.trailer());
  }

  /** Whether a line is the heading of a message: "r i bc-harbor-fire 03-14 0416". */
  static boolean isHeading(String line) {
    return HEADER.matcher(line).matches();
  }

  private static void heading(Fields fields, String heading) {
    Matcher number = NUMBER.matcher(heading);
    if (number.find()) {
      fields.id = number.group(1) + number.group(2);
    }
    Matcher header = HEADER.matcher(heading);
    if (header.find()) {
      priority(fields, header.group(1).charAt(0));
      fields.keywords.add("category:" + header.group(2));
      fields.slug = header.group(3);
    }
  }

  /** The priority letters on the scale of the IPTC's urgency. */
  static void priority(Fields fields, char letter) {
    int priority = PRIORITIES.indexOf(letter);
    fields.urgency = priority < 0 ? 6 : priority + 1;
  }

  private static void text(Fields fields, String text) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> lines.add(unmarked(line)));
    int at = 0;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    if (at < lines.size() && lines.get(at).startsWith("^")) {
      keywordLine(fields, lines.get(at).substring(1));
      at++;
    }
    boolean underByLine = false;
    while (at < lines.size() && (lines.get(at).startsWith("^") || lines.get(at).isBlank())) {
      String line = lines.get(at).strip();
      line = line.startsWith("^") ? line.substring(1).strip() : line;
      boolean credit = line.endsWith("=");
      String bare = credit ? line.substring(0, line.length() - 1).strip() : line;
      if (bare.startsWith("By ") || bare.startsWith("BY ")) {
        fields.byline.add(bare);
        underByLine = true;
      } else if (credit && underByLine) {
        // The writer's title.
        at++;
        continue;
      } else if (isNote(bare)) {
        fields.addNote(bare);
      } else if (fields.headline == null && !bare.isEmpty()) {
        fields.headline = bare;
      } else {
        fields.addNote(bare);
      }
      at++;
    }
    StringBuilder body = new StringBuilder();
    for (String line : lines.subList(at, lines.size())) {
      String shown = line.startsWith("^") ? line.substring(1) : line;
      if (!shown.strip().equals("END")) {
        body.append(shown.stripTrailing()).append('\n');
      }
    }
    fields.text = body.toString().stripTrailing();
    String slug = fields.slug;
    if (fields.headline == null && slug != null) {
      fields.headline = LETTERED.matcher(slug).replaceFirst("");
    }
  }

  /** Without the "&lt;" and carriage return that close a line. */
  private static String unmarked(String line) {
    String bare = line.stripTrailing();
    return bare.endsWith("<") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** "BC-BKN--Heat-Hawks, 1st Ld-Writethru,416": the last part counts the words. */
  private static void keywordLine(Fields fields, String line) {
    String slug = line.strip();
    int comma = slug.lastIndexOf(',');
    if (comma > 0 && slug.substring(comma + 1).chars().allMatch(Character::isDigit)) {
      slug = slug.substring(0, comma);
    }
    fields.slug = slug;
    Matcher take = TAKE.matcher(slug);
    if (take.find()) {
      fields.keywords.add("take:" + XmlTree.first(take.group(1), take.group(2)));
    }
  }

  private static boolean isNote(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.startsWith("eds:")
        || lower.startsWith("eds.:")
        || lower.startsWith("ap photo")
        || lower.startsWith("photo")
        || lower.startsWith("with photo")
        || lower.startsWith("attn")
        || lower.startsWith("for release")
        || lower.startsWith("an ap ")
        || DatelineParser.parse(line) != null;
  }

  /** "AP-WF-11-13-13 1509GMT": month, day, year. */
  private static void trailer(Fields fields, String trailer) {
    Matcher stamp = TRAILER.matcher(trailer);
    if (stamp.find()) {
      fields.source = Agencies.fromName(stamp.group(1));
    }
    fields.date = stamp(trailer);
  }

  /** The date of such a line in a form that is read; null if it has none. */
  static @Nullable String stamp(String trailer) {
    Matcher stamp = TRAILER.matcher(trailer);
    if (!stamp.find()) {
      return null;
    }
    return String.format(
        Locale.ROOT,
        "%d-%s-%s %s:%s %s",
        TwoDigitYear.of(Integer.parseInt(stamp.group(4))),
        stamp.group(2),
        stamp.group(3),
        stamp.group(5),
        stamp.group(6),
        stamp.group(7));
  }
}
